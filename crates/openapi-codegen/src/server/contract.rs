//! `contract.rs`: the document itself, so that a server can show it.

use super::context::Context;
use super::writer::banner;
use crate::output::GeneratedFile;

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let (yaml, json) = (literal(&context.api.text), literal(&context.api.json));
    // Put together as text, so that a printer of code cannot change what stands between the quotes.
    let contents = format!(
        "{}//! The document that this server was generated from. A server can show it to its clients.\n\n\
         /// The document as it was written, octet for octet, comments included.\n\
         pub const YAML: &str = {yaml};\n\n\
         /// The same document as JSON, with all of its members in their order.\n\
         pub const JSON: &str = {json};\n",
        banner(context)
    );
    GeneratedFile {
        path: "contract.rs".to_owned(),
        contents,
    }
}

/// A text as a literal of Rust: as it is, where it can stand so.
fn literal(text: &str) -> String {
    // What ends a raw literal is a quote and as many hashes as stand before it.
    let hashes = text.split('"').skip(1).map(|after| {
        let count = after.len() - after.trim_start_matches('#').len();
        count + 1
    });
    let hashes = hashes.max().unwrap_or_default();
    if hashes <= MOST_HASHES && text.chars().all(stands_in_raw_literal) {
        let hashes = "#".repeat(hashes);
        format!("r{hashes}\"{text}\"{hashes}")
    } else {
        format!("{text:?}")
    }
}

/// More of them no raw literal may have.
const MOST_HASHES: usize = 255;

/// Whether the compiler takes a character as it is: it reads CR LF as LF, and refuses what changes the
/// direction of writing. An order mark could get lost in an editor.
fn stands_in_raw_literal(character: char) -> bool {
    match character {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => false,
        other => !other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_literal_is_raw_with_as_many_hashes_as_it_needs() {
        for (text, literal) in [
            ("", "r\"\""),
            ("a: \\n\n\tb # c", "r\"a: \\n\n\tb # c\""),
            ("a: \"b\"", "r#\"a: \"b\"\"#"),
            ("a: \"#/b\" \"### \"#", "r####\"a: \"#/b\" \"### \"#\"####"),
        ] {
            assert_eq!(super::literal(text), literal);
        }
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        let hashes = "#".repeat(256);
        for text in [
            "plain",
            "\u{feff}openapi: 3.0.3\r\n",
            "bare \r return",
            "\u{202e}backwards\u{2066}",
            "\0 \u{7f} \u{85} \u{2028} e\u{301} \u{1f600} \\ ' \" \"# r#\"x\"#",
            &format!("\"{hashes}"),
            &format!("\"{}", &hashes[1..]),
            &format!("\"{}", &hashes[2..]),
        ] {
            let read: syn::LitStr = syn::parse_str(&literal(text)).unwrap();
            assert_eq!(read.value(), text);
        }
    }
}
