//! The conditions under which an entry applies to an operation.

use serde::Deserialize;

/// A condition of `applies`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Condition {
    /// `body`, `no body`: whether the operation has a request body.
    Body(bool),
    /// `json body`: one of the media types of the request body is JSON.
    JsonBody,
    /// `body MEDIA_TYPE`: the request body may have this media type.
    BodyOf(String),
    /// `succeeds with MEDIA_TYPE`: the first success has this media type.
    SucceedsWith(String),
    /// `credentials`, `no credentials`: whether the operation is protected.
    Credentials(bool),
    /// `alternative NAME`, `no alternative NAME`: whether it has this security alternative.
    Alternative(bool, String),
    /// `path parameter`, `no path parameter`: whether its path has a parameter.
    PathParameter(bool),
    /// `method METHOD`.
    Method(String),
    /// `tag TAG`.
    Tag(String),
    /// `declares STATUS`.
    Declares(u16),
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Condition, String> {
        let unknown = || format!("`{text}` is not a condition");
        let (expected, words) = match text.strip_prefix("no ") {
            Some(words) => (false, words),
            None => (true, text.as_str()),
        };
        let words: Vec<&str> = words.split(' ').collect();
        Ok(match (words.as_slice(), expected) {
            (["body"], expected) => Condition::Body(expected),
            (["credentials"], expected) => Condition::Credentials(expected),
            (["path", "parameter"], expected) => Condition::PathParameter(expected),
            (["alternative", name], expected) => Condition::Alternative(expected, (*name).to_owned()),
            (["json", "body"], true) => Condition::JsonBody,
            (["body", media_type], true) => Condition::BodyOf((*media_type).to_owned()),
            (["succeeds", "with", media_type], true) => Condition::SucceedsWith((*media_type).to_owned()),
            (["method", method], true) => Condition::Method((*method).to_owned()),
            (["tag", tag], true) => Condition::Tag((*tag).to_owned()),
            (["declares", status], true) => Condition::Declares(status.parse().map_err(|_| unknown())?),
            _ => return Err(unknown()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Condition;

    #[test]
    fn only_some_conditions_can_be_negated() {
        let condition = |text: &str| Condition::try_from(text.to_owned());
        assert_eq!(condition("no body"), Ok(Condition::Body(false)));
        assert_eq!(
            condition("no alternative key"),
            Ok(Condition::Alternative(false, "key".to_owned()))
        );
        assert_eq!(condition("declares 404"), Ok(Condition::Declares(404)));
        for text in ["no json body", "no tag a", "declares many", "bodies", ""] {
            assert_eq!(condition(text), Err(format!("`{text}` is not a condition")));
        }
    }
}
