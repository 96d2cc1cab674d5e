//! Entity tags and lists of them (RFC 9110, sections 8.8.3 and 13.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A strong entity tag, with its quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityTag(String);

impl EntityTag {
    /// Makes a tag of the digest of a representation.
    pub(super) fn of_digest(digest: &[u8]) -> Self {
        Self(format!("\"{}\"", URL_SAFE_NO_PAD.encode(digest)))
    }

    /// Returns the value of `ETag`.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }
}

/// The value of `If-Match` or `If-None-Match`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TagList {
    /// `*`: whatever exists.
    Any,
    /// The tags of the list.
    Tags(Vec<ListedTag>),
}

/// A tag in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedTag {
    is_weak: bool,
    /// The tag without `W/`, with its quotes.
    opaque: String,
}

impl TagList {
    /// Parses the value of the header. What follows a malformed tag is ignored: it matches nothing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if text.trim() == "*" {
            return Self::Any;
        }
        let mut tags = Vec::new();
        let mut rest = text;
        loop {
            rest = rest.trim_start_matches([' ', '\t', ',']);
            let (is_weak, quoted) = match rest.strip_prefix("W/") {
                Some(quoted) => (true, quoted),
                None => (false, rest),
            };
            let end = quoted.strip_prefix('"').and_then(|inner| inner.find('"'));
            let Some((opaque, after)) = end.and_then(|end| quoted.split_at_checked(end + 2)) else {
                return Self::Tags(tags);
            };
            tags.push(ListedTag {
                is_weak,
                opaque: opaque.to_owned(),
            });
            rest = after;
        }
    }

    /// Returns whether the list has this tag by strong comparison, as `If-Match` requires.
    #[must_use]
    pub fn has_strong(&self, tag: &EntityTag) -> bool {
        match self {
            Self::Any => true,
            Self::Tags(tags) => tags
                .iter()
                .any(|listed| !listed.is_weak && listed.opaque == tag.0),
        }
    }

    /// Returns whether the list has this tag by weak comparison, as `If-None-Match` requires.
    #[must_use]
    pub fn has_weak(&self, tag: &EntityTag) -> bool {
        match self {
            Self::Any => true,
            Self::Tags(tags) => tags.iter().any(|listed| listed.opaque == tag.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_compared_strongly_and_weakly() {
        let tag = EntityTag(r#""a,b""#.to_owned());
        for (list, strong, weak) in [
            ("*", true, true),
            (" * ", true, true),
            (r#""a,b""#, true, true),
            (r#"W/"a,b""#, false, true),
            (r#""x" , W/"y","a,b""#, true, true),
            (r#", ,"a,b","#, true, true),
            (r#""a", "b""#, false, false),
            (r#""A,B""#, false, false),
            (r#"w/"a,b""#, false, false),
            ("a,b", false, false),
            (r#"x "a,b""#, false, false),
            (r#""a,b"#, false, false),
            (r#""*""#, false, false),
            ("", false, false),
        ] {
            let parsed = TagList::parse(list);
            assert_eq!(
                (parsed.has_strong(&tag), parsed.has_weak(&tag)),
                (strong, weak),
                "{list}"
            );
        }
    }
}
