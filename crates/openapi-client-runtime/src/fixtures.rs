//! Fixtures: functions of generated types that return the examples of a contract.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Returns the value of an example.
///
/// # Panics
///
/// If the JSON is no value of the type. The generator checks the examples of a contract, and a test of each generated
/// client reads all of them.
#[allow(clippy::panic, reason = "the text is part of generated code, not input")]
#[must_use]
pub fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("the example {json} of the contract: {error}"))
}

/// Asserts that a fixture is written as this JSON.
///
/// # Panics
///
/// If it is not.
#[allow(clippy::panic, reason = "it is called by tests")]
pub fn assert_json<T: Serialize>(function: &str, fixture: &T, json: &str) {
    // As text, in which an `f32` has the digits of the example.
    let written = serde_json::to_string(fixture).unwrap_or_else(|error| panic!("{function}: {error}"));
    let (actual, expected): (Value, Value) = (read(&written), read(json));
    assert!(is_same(&actual, &expected), "{function} is {written}, not {json}");
}

/// Compares JSON values. Numbers are the same if their values are, such as 1 and 1.0.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let same =
                |(name, value): (&String, &Value)| other.get(name).is_some_and(|other| is_same(value, other));
            one.len() == other.len() && one.iter().all(same)
        }
        (one, other) => one == other,
    }
}

/// Implements the functions of types that return examples, and a test that compares each with its JSON. The type behind
/// the arrow is the one that they return. Several functions may return the same example.
///
/// ```text
/// impl_fixtures! {
///     impl types::Account => types::Account {
///         /// Returns the example of the contract.
///         example, example_account = r#"{"id":"acct_001"}"#;
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_fixtures {
    ($(impl $type:ty => $value:ty { $(#[doc = $doc:literal] $($function:ident),+ = $json:literal;)+ })*) => {
        $(
            impl $type {
                $($(
                    #[doc = $doc]
                    #[must_use]
                    pub fn $function() -> $value {
                        $crate::private::v1::fixtures::read($json)
                    }
                )+)+
            }
        )*

        #[cfg(test)]
        #[test]
        fn every_fixture_is_its_example() {
            $($($(
                let function = ::std::concat!(::std::stringify!($type), "::", ::std::stringify!($function));
                $crate::private::v1::fixtures::assert_json(function, &<$type>::$function(), $json);
            )+)+)*
        }
    };
}

/// Implements the functions of bodies that return examples, and a test that calls each.
///
/// ```text
/// impl_body_fixtures! {
///     impl operations::UploadBody {
///         /// Returns an example of the contract.
///         example = operations::UploadBody::Text(String::from("text"));
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_body_fixtures {
    ($(impl $type:ty { $(#[doc = $doc:literal] $($function:ident),+ = $value:expr;)+ })*) => {
        $(
            impl $type {
                $($(
                    #[doc = $doc]
                    #[must_use]
                    pub fn $function() -> Self {
                        $value
                    }
                )+)+
            }
        )*

        #[cfg(test)]
        #[test]
        fn every_body_has_a_value() {
            $($($(let _ = <$type>::$function();)+)+)*
        }
    };
}

/// Implements the functions of outcomes that return examples, and a test that compares the status of each.
///
/// ```text
/// impl_outcome_fixtures! {
///     impl operations::PingError {
///         /// Returns an example of 429 from the contract.
///         example_too_many_requests: 429 = operations::PingError::TooManyRequests { retry_after: read("60") };
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_outcome_fixtures {
    ($(impl $type:ty { $(#[doc = $doc:literal] $($function:ident),+: $status:literal = $value:expr;)+ })*) => {
        $(
            impl $type {
                $($(
                    #[doc = $doc]
                    #[must_use]
                    pub fn $function() -> Self {
                        $value
                    }
                )+)+
            }
        )*

        #[cfg(test)]
        #[test]
        fn every_outcome_has_its_status() {
            $($($(
                let function = ::std::concat!(::std::stringify!($type), "::", ::std::stringify!($function));
                let status = $crate::HasStatus::status(&<$type>::$function());
                ::std::assert_eq!(status.as_u16(), $status, "{function}");
            )+)+)*
        }
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro writes for public types")]
mod tests {
    use super::{assert_json, is_same};
    use serde_json::json;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Pet {
        name: String,
        weight: f32,
    }

    crate::__impl_fixtures! {
        impl Pet => Pet {
            /// Returns the example.
            example, example_light = r#"{"name":"Ada","weight":0.1}"#;
            /// Returns another.
            example_heavy = r#"{"name":"Ada","weight":100}"#;
        }
    }

    #[test]
    fn a_fixture_is_the_value_of_its_json() {
        let name = "Ada".to_owned();
        assert_eq!(Pet::example(), Pet { name, weight: 0.1 });
        assert_eq!(Pet::example_light(), Pet::example());
        assert_eq!(Pet::example_heavy().weight, 100.0);
    }

    #[test]
    fn numbers_are_compared_by_value() {
        assert!(is_same(&json!({"a": [1, 2.5]}), &json!({"a": [1.0, 2.5]})));
        for other in [
            json!({"a": [1]}),
            json!({"a": [1, 2]}),
            json!({"b": [1, 2.5]}),
            json!({}),
        ] {
            assert!(!is_same(&json!({"a": [1, 2.5]}), &other), "{other}");
        }
    }

    #[test]
    #[should_panic(expected = "f is 1, not 2")]
    fn another_value_is_a_failure() {
        assert_json("f", &1, "2");
    }

    #[test]
    #[should_panic(expected = "the example \"a\" of the contract")]
    fn a_fixture_of_another_type_is_a_failure() {
        let _: u8 = super::read("\"a\"");
    }
}
