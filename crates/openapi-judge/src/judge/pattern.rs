//! `pattern` in the dialect that JSON Schema prescribes, ECMA-262.

/// Replaces each `.` outside a character class, which matches no line separator in ECMA-262. The engine, which translates
/// the rest of the dialect, excludes line feeds only.
pub(super) fn without_dots(pattern: &str) -> String {
    let mut translated = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '.' if !in_class => {
                translated.push_str(r"[^\n\r\u2028\u2029]");
                continue;
            }
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        translated.push(character);
        if character == '\\' {
            translated.extend(characters.next());
        }
    }
    translated
}

#[cfg(test)]
mod tests {
    use super::without_dots;
    use jsonschema::PatternOptions;
    use serde_json::json;

    #[test]
    fn only_a_dot_that_matches_any_character_is_replaced() {
        for unchanged in [r"\.", "[.]", r"[\].]", "a+"] {
            assert_eq!(without_dots(unchanged), unchanged);
        }
        let schema = json!({"pattern": without_dots("^.{1,3}[.]$")});
        let options = jsonschema::options().with_pattern_options(PatternOptions::fancy_regex());
        let validator = options.build(&schema).unwrap();
        for (text, expected) in [
            ("ab.", true),
            ("é😀.", true),
            ("a\u{2028}.", false),
            ("a\r.", false),
            ("abcd.", false),
        ] {
            assert_eq!(validator.is_valid(&json!(text)), expected, "{text:?}");
        }
    }
}
