//! Parses the value of a response header into the type that the contract declares for it.

use crate::json_error::redacted_json;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How the value of a header is parsed, by its declared type.
#[derive(Debug, Clone, Copy)]
pub enum HeaderFormat {
    /// As a string.
    String,
    /// As a number or a boolean.
    Scalar,
    /// As strings separated by commas.
    Strings,
    /// As numbers or booleans separated by commas.
    Scalars,
}

impl HeaderFormat {
    pub(super) fn parse<T: DeserializeOwned>(self, text: &str) -> Result<T, String> {
        let parsed = match self {
            HeaderFormat::String => serde_json::from_value(Value::from(text)),
            HeaderFormat::Scalar => serde_json::from_str(text.trim()),
            HeaderFormat::Strings => {
                let items = text.split(',').map(|item| Value::from(item.trim())).collect();
                serde_json::from_value(Value::Array(items))
            }
            HeaderFormat::Scalars => serde_json::from_str(&format!("[{text}]")),
        };
        parsed.map_err(|error| redacted_json(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::HeaderFormat;

    #[test]
    fn each_format_parses_values_of_its_types() {
        assert_eq!(HeaderFormat::String.parse(" 17"), Ok(" 17".to_owned()));
        assert_eq!(HeaderFormat::Scalar.parse(" 17 "), Ok(17));
        assert_eq!(HeaderFormat::Scalar.parse("true"), Ok(true));
        assert_eq!(
            HeaderFormat::Strings.parse("a, b,c"),
            Ok(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()])
        );
        assert_eq!(HeaderFormat::Scalars.parse("1, 2.5"), Ok(vec![1.0, 2.5]));
    }

    #[test]
    fn errors_do_not_contain_the_value() {
        let error = HeaderFormat::Scalar.parse::<u8>("\"s3cret\"").unwrap_err();
        assert!(
            error.starts_with("invalid type, expected u8") && !error.contains("s3cret"),
            "{error}"
        );
        let error = HeaderFormat::String.parse::<u8>("s3cret").unwrap_err();
        assert_eq!(error, "invalid type, expected u8");
    }
}
