//! Credentials as a type parameter of a client, so that the compiler rejects a call for which they do not suffice.

/// The credentials of a client; implemented by the credential types that generated code defines.
pub trait Credentials: Clone + Send + Sync + 'static {
    /// Returns what is wrong with a credential that no request can carry.
    #[doc(hidden)]
    fn check(&self) -> Result<(), String>;
}

/// No credentials, for the operations that require none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anonymous;

impl Credentials for Anonymous {
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

/// Implements the trait for tuples, the credentials of operations that require several security schemes at once.
/// Generated code cannot do this: neither the trait nor a tuple is its own.
macro_rules! tuples {
    ($(($($name:ident)+))+) => {
        $(
            #[allow(non_snake_case, reason = "each field is bound to the name of its type parameter")]
            impl<$($name: Credentials),+> Credentials for ($($name,)+) {
                fn check(&self) -> Result<(), String> {
                    let ($($name,)+) = self;
                    $($name.check()?;)+
                    Ok(())
                }
            }
        )+
    };
}

tuples! {
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
    (A B C D E F G H I)
    (A B C D E F G H I J)
    (A B C D E F G H I J K)
    (A B C D E F G H I J K L)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone)]
    struct Unusable;

    impl Credentials for Unusable {
        fn check(&self) -> Result<(), String> {
            Err("unusable".to_owned())
        }
    }

    #[test]
    fn several_credentials_are_usable_if_each_is() {
        assert_eq!((Anonymous, Anonymous).check(), Ok(()));
        assert!((Anonymous, Unusable).check().is_err());
        assert!((Anonymous, Unusable, Anonymous).check().is_err());
    }
}
