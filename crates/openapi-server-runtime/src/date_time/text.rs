//! The text of a date-time. Most texts have no more characters than a UTC time with nanoseconds, and need no allocation.

use std::fmt;

/// The length of `2026-09-18T20:12:00.123456789Z`.
const INLINE: usize = 30;

#[derive(Clone)]
pub(super) enum Text {
    Inline { bytes: [u8; INLINE], length: u8 },
    Boxed(Box<str>),
}

impl Text {
    pub(super) fn as_bytes(&self) -> &[u8] {
        match self {
            Text::Inline { bytes, length } => bytes.get(..usize::from(*length)).unwrap_or_default(),
            Text::Boxed(text) => text.as_bytes(),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Text::Inline { .. } => std::str::from_utf8(self.as_bytes()).unwrap_or_default(),
            Text::Boxed(text) => text,
        }
    }

    fn inline(parts: [&str; 2]) -> Option<Text> {
        let (mut bytes, mut length) = ([0; INLINE], 0);
        for part in parts {
            let end = length + part.len();
            bytes.get_mut(length..end)?.copy_from_slice(part.as_bytes());
            length = end;
        }
        Some(Text::Inline {
            bytes,
            length: length.try_into().ok()?,
        })
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::inline([text, ""]).unwrap_or_else(|| Text::Boxed(text.into()))
    }
}

/// Appends. A formatter usually writes the whole text at once.
impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let before = self.as_str();
        *self = Text::inline([before, text])
            .unwrap_or_else(|| Text::Boxed(format!("{before}{text}").into_boxed_str()));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use std::fmt::Write as _;

    #[test]
    fn texts_of_any_length_are_kept() {
        let mut text = Text::from("");
        let mut expected = String::new();
        for part in ["2026-09-18T20:12:00", ".1234567890", "", "123Z", "ä"] {
            text.write_str(part).unwrap();
            expected += part;
            assert_eq!(text.as_str(), expected);
            assert_eq!(text.as_bytes(), expected.as_bytes());
            assert_eq!(Text::from(expected.as_str()).as_str(), expected);
        }
    }
}
