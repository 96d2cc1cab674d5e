//! JSON pointers (RFC 6901) that are cheap to extend and to copy.

use std::fmt;
use std::rc::Rc;

/// The position of a value in a document. A copy is cheap, since every node of a normal form has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Pointer(Option<Rc<Step>>);

/// The last step of a pointer.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Step {
    token: String,
    parent: Pointer,
}

impl Pointer {
    /// Returns the pointer of a property or an item of the value here.
    pub(crate) fn child(&self, token: impl Into<String>) -> Pointer {
        Pointer(Some(Rc::new(Step {
            token: token.into(),
            parent: self.clone(),
        })))
    }

    /// Returns the pointer of a nonexistent array item, which RFC 6901 writes as `-`.
    pub(crate) fn past_the_end(&self) -> Pointer {
        self.child("-")
    }

    /// Returns the last token, which is empty for the root.
    pub(crate) fn last(&self) -> &str {
        self.0.as_ref().map_or("", |step| &step.token)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = std::iter::successors(self.0.as_deref(), |step| step.parent.0.as_deref());
        let tokens: Vec<&str> = steps.map(|step| step.token.as_str()).collect();
        tokens
            .iter()
            .rev()
            .try_for_each(|token| write!(f, "/{}", token.replace('~', "~0").replace('/', "~1")))
    }
}

/// Returns the decoded tokens of a local reference such as `#/components/schemas/Pet`, or `None` if it is not local.
pub(crate) fn tokens(reference: &str) -> Option<Vec<String>> {
    let fragment = reference.strip_prefix('#')?;
    if fragment.is_empty() {
        return Some(Vec::new());
    }
    let tokens = fragment.strip_prefix('/')?.split('/');
    Some(
        tokens
            .map(|token| percent_decoded(token).replace("~1", "/").replace("~0", "~"))
            .collect(),
    )
}

/// Decodes the percent-encoding of a URI fragment. Invalid encoding stays unchanged.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| first == b'%').and_then(hexadecimal);
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Returns the value of two hexadecimal digits.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits)
        .ok()
        .filter(|text| !text.starts_with('+'))?;
    u8::from_str_radix(text, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_escaped_and_unescaped() {
        let pointer = Pointer::default().child("paths").child("/a~b");
        assert_eq!(pointer.to_string(), "/paths/~1a~0b");
        assert_eq!(pointer.last(), "/a~b");
        assert_eq!(
            tokens("#/paths/~1a~0b/x%20y%zz"),
            Some(vec!["paths".into(), "/a~b".into(), "x y%zz".into()])
        );
        assert_eq!(tokens("#"), Some(Vec::new()));
        assert_eq!(tokens("other.yaml#/a"), None);
        assert_eq!(tokens("#anchor"), None);
    }
}
