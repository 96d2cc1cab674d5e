//! [`EntityTags`]: the value of a conditional header.

/// The value of `If-Match` or `If-None-Match` (RFC 9110, section 13.1): `*`, or a list of entity tags.
///
/// ```
/// use openapi_server_runtime::EntityTags;
///
/// let tags = EntityTags::parse(r#""a,b", W/"c""#);
/// assert!(tags.contain_strong(r#""a,b""#) && tags.contain_weak(r#""c""#));
/// assert!(!tags.contain_strong(r#""c""#) && !tags.contain_weak(r#""a""#));
/// assert!(EntityTags::parse("*").contain_strong(r#""a""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityTags(List);

#[derive(Clone, Debug, PartialEq, Eq)]
enum List {
    /// `*`: whatever exists.
    Any,
    Tags(Vec<ListedTag>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct ListedTag {
    is_weak: bool,
    /// The tag without `W/`, with its quotes.
    opaque: String,
}

impl EntityTags {
    /// Parses the value of the header. What follows a malformed tag is ignored: it matches nothing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if text.trim() == "*" {
            return Self(List::Any);
        }
        let mut tags = Vec::new();
        let mut rest = text.trim_start_matches([' ', '\t', ',']);
        loop {
            let (is_weak, quoted) = match rest.strip_prefix("W/") {
                Some(quoted) => (true, quoted),
                None => (false, rest),
            };
            let end = quoted.strip_prefix('"').and_then(|inner| inner.find('"'));
            let Some((opaque, after)) = end.and_then(|end| quoted.split_at_checked(end + 2)) else {
                return Self(List::Tags(tags));
            };
            tags.push(ListedTag {
                is_weak,
                opaque: opaque.to_owned(),
            });
            let after = after.trim_start_matches([' ', '\t']);
            let Some(next) = after.strip_prefix(',') else {
                return Self(List::Tags(tags));
            };
            rest = next.trim_start_matches([' ', '\t', ',']);
        }
    }

    /// Returns whether they contain a strong tag, with its quotes, by strong comparison, as `If-Match` requires.
    #[must_use]
    pub fn contain_strong(&self, tag: &str) -> bool {
        match &self.0 {
            List::Any => true,
            List::Tags(tags) => tags.iter().any(|listed| !listed.is_weak && listed.opaque == tag),
        }
    }

    /// Returns whether they contain a tag, with its quotes and with or without `W/`, by weak comparison, as `If-None-Match`
    /// requires.
    #[must_use]
    pub fn contain_weak(&self, tag: &str) -> bool {
        let opaque = tag.strip_prefix("W/").unwrap_or(tag);
        match &self.0 {
            List::Any => true,
            List::Tags(tags) => tags.iter().any(|listed| listed.opaque == opaque),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::EntityTags;

    #[test]
    fn lists_are_compared_strongly_and_weakly() {
        let tag = r#""a,b""#;
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
            (r#""x" "a,b""#, false, false),
            (r#""x""a,b""#, false, false),
            ("", false, false),
        ] {
            let parsed = EntityTags::parse(list);
            assert_eq!(
                (parsed.contain_strong(tag), parsed.contain_weak(tag)),
                (strong, weak),
                "{list}"
            );
            assert_eq!(parsed.contain_weak(r#"W/"a,b""#), weak, "{list}");
        }
    }
}
