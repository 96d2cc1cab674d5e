//! The types of JSON values.

/// A type of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum JsonType {
    Array,
    Boolean,
    Null,
    Number,
    Object,
    String,
}

impl JsonType {
    pub(super) const ALL: [JsonType; 6] = [
        JsonType::Array,
        JsonType::Boolean,
        JsonType::Null,
        JsonType::Number,
        JsonType::Object,
        JsonType::String,
    ];

    /// Returns the name in JSON Schema.
    pub(crate) fn keyword(self) -> &'static str {
        match self {
            JsonType::Array => "array",
            JsonType::Boolean => "boolean",
            JsonType::Null => "null",
            JsonType::Number => "number",
            JsonType::Object => "object",
            JsonType::String => "string",
        }
    }

    /// Returns the name of the variant of the run-time crate's `JsonType`.
    pub(crate) fn variant(self) -> &'static str {
        match self {
            JsonType::Array => "Array",
            JsonType::Boolean => "Boolean",
            JsonType::Null => "Null",
            JsonType::Number => "Number",
            JsonType::Object => "Object",
            JsonType::String => "String",
        }
    }
}
