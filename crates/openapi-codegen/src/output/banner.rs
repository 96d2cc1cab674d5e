//! The first line of every generated file.

/// The origin of generated files, as their first line states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file name of the document that it was generated from.
    pub document: String,
    /// The command that regenerates it.
    pub command: String,
}

impl Origin {
    /// Returns the text of the banner, without the delimiters of the comment.
    pub(crate) fn banner(&self) -> String {
        // A line break in the name would end the comment.
        let document: String = self.document.chars().filter(|c| !c.is_control()).collect();
        format!("Generated from {document} by `{}`. Do not edit.", self.command)
    }
}

/// Returns whether a text begins with the banner of a generated file.
///
/// The banner is a comment on the first line: `Generated from DOCUMENT by COMMAND. Do not edit.`
/// Only such files, and those that a list of assets contains, are ever replaced or removed.
#[must_use]
pub fn is_generated(text: &[u8]) -> bool {
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line) else {
        return false;
    };
    let words = line
        .trim_start_matches(['/', '#', '<', '!', '-', ';'])
        .trim_start();
    words.starts_with("Generated from ") && words.contains(". Do not edit.")
}

#[cfg(test)]
mod tests {
    use super::{Origin, is_generated};

    #[test]
    fn a_banner_is_one_line_even_if_the_document_name_is_not() {
        let origin = Origin {
            document: "other\n.yaml".to_owned(),
            command: "make".to_owned(),
        };
        assert_eq!(
            origin.banner(),
            "Generated from other.yaml by `make`. Do not edit."
        );
        assert!(is_generated(format!("// {}\n", origin.banner()).as_bytes()));
    }

    #[test]
    fn a_banner_is_a_comment_on_the_first_line() {
        assert!(is_generated(
            b"// Generated from a.yaml by `make`. Do not edit.\n\nfn a() {}"
        ));
        assert!(is_generated(
            b"<!-- Generated from a.yaml by `make`. Do not edit. -->\r\n"
        ));
        assert!(is_generated(b"# Generated from a.yaml by `make`. Do not edit."));
        assert!(!is_generated(b""));
        assert!(!is_generated(
            b"\n// Generated from a.yaml by `make`. Do not edit.\n"
        ));
        assert!(!is_generated(b"// Generated from a.yaml by hand.\n"));
        assert!(!is_generated(
            b"fn a() {} // Generated from a.yaml by `make`. Do not edit.\n"
        ));
        assert!(!is_generated(b"\xff\n"));
    }
}
