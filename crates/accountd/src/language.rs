//! Selects the language of a mail or of the confirmation page.

/// A supported language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    /// The default, also if the language of the reader is not known.
    #[default]
    English,
    German,
}

impl Language {
    /// Returns the language of a BCP 47 tag, if it is supported.
    pub(crate) fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let is = |code: &str| primary.trim().eq_ignore_ascii_case(code);
        match () {
            () if is("en") => Some(Self::English),
            () if is("de") => Some(Self::German),
            () => None,
        }
    }

    /// Returns the supported language that an `Accept-Language` header prefers; `None` if it lists none.
    pub(crate) fn negotiate(header: &str) -> Option<Self> {
        let mut best = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
            let weight: f32 = weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
            // A malformed weight excludes the language.
            let weight = if (0.0..=1.0).contains(&weight) {
                weight
            } else {
                0.0
            };
            let Some(language) = Self::from_tag(tag) else {
                continue;
            };
            // Among equal weights, the first wins.
            if weight > best.map_or(0.0, |(weight, _)| weight) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }

    /// Returns the BCP 47 tag.
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
    fn language_tags_may_contain_a_region() {
        for (tag, language) in [
            ("de", Some(German)),
            ("DE-AT", Some(German)),
            ("en-US", Some(English)),
            ("fr", None),
            ("den", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn preferred_language_is_selected() {
        for (header, language) in [
            ("de", Some(German)),
            ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", Some(English)),
            ("en;q=0.2,de-CH; q=0.3", Some(German)),
            ("de;q=0, fr", None),
            ("de;Q=0, en;q=5, en;q=0.1", Some(English)),
            ("en;q=inf", None),
            ("en;q=x,,;;", None),
            ("*", None),
        ] {
            assert_eq!(Language::negotiate(header), language, "{header}");
        }
    }
}
