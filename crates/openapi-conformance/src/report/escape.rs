//! Escapes invisible characters of texts that a case, a client or a server chooses.

/// Escapes invisible characters, and those that change the direction of text, as `\u{…}`. Line ends and tabs stay.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for char in text.chars() {
        if is_invisible(char) {
            visible.extend(char.escape_unicode());
        } else {
            visible.push(char);
        }
    }
    visible
}

/// Whether a character is a control, directs or joins letters, or is a noncharacter.
pub(super) fn is_invisible(char: char) -> bool {
    match char {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// Escapes like [`visible`], and line ends and tabs too.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "\\n").replace('\t', "\\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped() {
        let text = "a\u{0}\u{1b}[31m\u{202e}\u{fffe}é𝄞\tשלום\r\n";
        let escaped = "a\\u{0}\\u{1b}[31m\\u{202e}\\u{fffe}é𝄞\tשלום\\u{d}\n";
        assert_eq!(visible(text), escaped);
        assert!(!visible_line(text).contains(['\n', '\t']));
    }
}
