//! The languages in which the service speaks to people.

/// A language that there are texts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    /// What those read who read nothing else here.
    #[default]
    English,
    German,
}

impl Language {
    /// The language of a tag of BCP 47, if there are texts in it.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let is = |code: &str| primary.trim().eq_ignore_ascii_case(code);
        match () {
            () if is("en") => Some(Self::English),
            () if is("de") => Some(Self::German),
            () => None,
        }
    }

    /// The language that an `Accept-Language` prefers, among those that there are texts in.
    pub(crate) fn accepted(header: &str) -> Option<Self> {
        let mut best = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            let weight: f32 = weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
            let Some(language) = Self::of_tag(tag) else {
                continue;
            };
            // Of equals the first.
            if weight > best.map_or(0.0, |(weight, _)| weight) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }

    /// The tag of BCP 47.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, English, German};

    #[test]
    fn a_tag_may_have_a_region() {
        for (tag, language) in [
            ("de", Some(German)),
            ("DE-AT", Some(German)),
            ("en-US", Some(English)),
            ("fr", None),
            ("den", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn the_preferred_language_is_accepted() {
        for (header, language) in [
            ("de", Some(German)),
            ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", Some(English)),
            ("en;q=0.2,de-CH; q=0.3", Some(German)),
            ("de;q=0, fr", None),
            ("en;q=x,,;;", None),
            ("*", None),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }
}
