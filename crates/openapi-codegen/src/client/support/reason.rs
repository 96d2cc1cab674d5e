//! Why something cannot be read, without what it is: errors end up in logs, and bodies and headers may hold anything.

use std::fmt::Display;

/// What serde's words end with after the value, where they have it.
const EXPECTED: &str = ", expected ";

/// How texts start that hold a value, before what was expected.
const VALUED: [&str; 5] = [
    "invalid type",
    "invalid value",
    "invalid length",
    "unknown variant",
    "unknown field",
];

/// How texts start that hold names of the contract only.
const PLAIN: [&str; 4] = [
    "missing field `",
    "duplicate field `",
    "the discriminator `",
    "the value is none of the alternatives of ",
];

/// Why JSON cannot be read.
pub(crate) fn of_json(error: &serde_json::Error) -> String {
    // What is wrong with the form of it is told without the value.
    if !error.is_data() {
        return error.to_string();
    }
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match text.strip_suffix(&place) {
        Some(text) => of(&text) + &place,
        None => of(&text),
    }
}

/// Why something cannot be read, in serde's words as far as they tell no value.
pub(crate) fn of(error: &dyn Display) -> String {
    let text = error.to_string();
    if PLAIN.iter().any(|start| text.starts_with(start)) {
        return text;
    }
    let valued = VALUED.iter().find(|start| text.starts_with(**start));
    match (valued, text.rsplit_once(EXPECTED)) {
        (Some(start), Some((_, expected))) => format!("{start}{EXPECTED}{expected}"),
        (Some(start), None) => (*start).to_owned(),
        (None, _) => "invalid value".to_owned(),
    }
}
