//! Constructors of outcomes, which other crates cannot write as expressions: later contracts may add headers to them.

/// Implements a constructor for the struct of a success, or one for each variant of an enum of outcomes. Each accepts the
/// fields in the order of their declaration.
///
/// ```text
/// impl_outcome! {
///     struct PingSuccess, new(version: String);
/// }
///
/// impl_outcome! {
///     enum PingError;
///     not_found => NotFound(body: Problem);
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_outcome {
    (struct $name:ident, new($($field:ident: $type:ty),* $(,)?);) => {
        impl $name {
            /// Creates a response, for tests and for fakes of the server.
            #[must_use]
            pub fn new($($field: impl ::std::convert::Into<$type>),*) -> Self {
                Self { $($field: $field.into()),* }
            }
        }
    };
    (enum $name:ident; $($constructor:ident => $variant:ident($($field:ident: $type:ty),* $(,)?);)*) => {
        impl $name {
            $(
                #[doc = ::std::concat!("Creates a `", ::std::stringify!($variant), "`, for tests and for fakes of the server.")]
                #[must_use]
                pub fn $constructor($($field: impl ::std::convert::Into<$type>),*) -> Self {
                    Self::$variant { $($field: $field.into()),* }
                }
            )*
        }
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro writes for public types")]
mod tests {
    #[derive(Debug, PartialEq)]
    struct Success {
        version: Option<String>,
    }

    crate::__impl_outcome! {
        struct Success, new(version: Option<String>);
    }

    #[derive(Debug, PartialEq)]
    enum Failure {
        NotFound { retry_after: i32, body: String },
        Gone {},
    }

    crate::__impl_outcome! {
        enum Failure;
        not_found => NotFound(retry_after: i32, body: String);
        gone => Gone();
    }

    #[test]
    fn fields_are_converted() {
        let version = Some("1".to_owned());
        assert_eq!(Success::new(version.clone()), Success { version });
        let body = "text".to_owned();
        assert_eq!(
            Failure::not_found(7, "text"),
            Failure::NotFound { retry_after: 7, body }
        );
        assert_eq!(Failure::gone(), Failure::Gone {});
    }
}
