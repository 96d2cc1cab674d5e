//! The formats of strings that are not checked.

/// Formats that the validator knows and OpenAPI 3.0 does not: `format` is open-valued there, so what a document means by
/// such a word is its own affair, and generated code passes the text on.
pub(crate) const UNCHECKED_FORMATS: [&str; 11] = [
    "duration",
    "hostname",
    "idn-email",
    "idn-hostname",
    "iri",
    "iri-reference",
    "regex",
    "relative-json-pointer",
    "time",
    "uri-reference",
    "uri-template",
];
