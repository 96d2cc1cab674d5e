//! Derives Rust names from arbitrary strings.

use std::collections::HashSet;

/// The keywords of Rust, including reserved ones.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const NEVER_RAW: [&str; 5] = ["crate", "self", "super", "Self", "_"];

/// Splits a string into words, at characters that are neither letters nor digits and where upper case begins.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    // The name of the header is one word.
    let text = text.replace("ETag", "Etag");
    let mut chars = text.chars().peekable();
    let mut previous: Option<char> = None;
    while let Some(c) = chars.next() {
        if !c.is_alphanumeric() {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            previous = None;
            continue;
        }
        let begins_upper = previous.is_some_and(|p| (p.is_lowercase() || p.is_numeric()) && c.is_uppercase());
        let acronym_ends = previous.is_some_and(char::is_uppercase)
            && c.is_uppercase()
            && chars.peek().is_some_and(|next| next.is_lowercase());
        if (begins_upper || acronym_ends) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
        previous = Some(c);
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Returns the name of a symbol, to distinguish strings with the same letters: `-name` and `name`, `>=` and `<=`.
fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '-' => "minus",
        '+' => "plus",
        '*' => "star",
        '/' => "slash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '&' => "and",
        '|' => "or",
        '%' => "percent",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '~' => "tilde",
        '^' => "caret",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        ' ' => "space",
        _ => return None,
    })
}

/// Splits a string into words, with the name of a leading symbol, or of all symbols if there are no letters.
fn words_with_symbols(text: &str) -> Vec<String> {
    let mut words = words(text);
    if words.is_empty() {
        return text.chars().filter_map(symbol).map(str::to_owned).collect();
    }
    if let Some(symbol) = text
        .chars()
        .next()
        .filter(|c| *c != '_' && *c != '$')
        .and_then(symbol)
    {
        words.insert(0, symbol.to_owned());
    }
    words
}

/// Converts a string to a `PascalCase` identifier; `empty` if nothing is left of it.
pub(super) fn pascal(text: &str, empty: &str) -> String {
    let mut name = String::new();
    for word in words_with_symbols(text) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            name.extend(first.to_uppercase());
            name.extend(chars.flat_map(char::to_lowercase));
        }
    }
    legal(name, empty)
}

/// Converts a string to a `snake_case` identifier, raw if it is a keyword; `empty` if nothing is left of it.
pub(super) fn snake(text: &str, empty: &str) -> String {
    let words: Vec<String> = words_with_symbols(text)
        .iter()
        .map(|word| word.to_lowercase())
        .collect();
    legal(words.join("_"), empty)
}

/// Converts a name whose case is final to a legal identifier.
fn legal(name: String, empty: &str) -> String {
    let mut kept: String = name
        .chars()
        .filter(|c| unicode_ident::is_xid_continue(*c))
        .collect();
    if kept.is_empty() {
        kept = empty.to_owned();
    }
    if !kept.starts_with(|c: char| unicode_ident::is_xid_start(c)) {
        let lead = if empty.starts_with(char::is_uppercase) {
            "N"
        } else {
            "n"
        };
        kept.insert_str(0, lead);
    }
    raw(kept)
}

/// Converts a keyword to a raw identifier, or appends `_` if it cannot be raw.
fn raw(name: String) -> String {
    if NEVER_RAW.contains(&name.as_str()) {
        return format!("{name}_");
    }
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

/// Returns a `PascalCase` name derived from a JSON pointer, without the prefix that pointers to components share.
pub(super) fn pointer_name(pointer: &str) -> String {
    let relative = pointer
        .strip_prefix("/components/schemas")
        .or_else(|| pointer.strip_prefix("/components"))
        .unwrap_or(pointer);
    pascal(relative.trim_start_matches('/'), "Schema")
}

/// Returns whether a name is a keyword.
pub(super) fn is_keyword(name: &str) -> bool {
    NEVER_RAW.contains(&name) || KEYWORDS.contains(&name)
}

/// Strips the prefix of a raw identifier.
pub(super) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The names in use in one scope.
#[derive(Debug, Default)]
pub(super) struct Scope {
    names: HashSet<String>,
}

impl Scope {
    /// Creates a scope in which some names are reserved.
    pub(super) fn with(reserved: &[&str]) -> Self {
        Self {
            names: reserved.iter().map(|name| key(name)).collect(),
        }
    }

    /// Claims the first of these names that is free, or else the first one with a number.
    pub(super) fn claim_first(&mut self, names: [&str; 2]) -> String {
        let free = names.into_iter().find(|name| !self.names.contains(&key(name)));
        self.claim(free.unwrap_or(names[0]).to_owned())
    }

    /// Claims the name if it is free and not a keyword, or else the name with the suffix, repeated as needed.
    pub(super) fn claim_or_append(&mut self, name: &str, suffix: &str) -> String {
        let mut name = name.to_owned();
        while is_keyword(&name) || !self.names.insert(key(&name)) {
            name = format!("{}{suffix}", plain(&name));
        }
        name
    }

    /// Claims the name if it is free, or else the name with the first free number.
    pub(super) fn claim(&mut self, name: String) -> String {
        if self.names.insert(key(&name)) {
            return name;
        }
        let stem = name.strip_prefix("r#").unwrap_or(&name);
        let snake = stem.chars().all(|c| !c.is_uppercase());
        let mut number = 2_u32;
        loop {
            let candidate = if snake {
                format!("{stem}_{number}")
            } else {
                format!("{stem}{number}")
            };
            if self.names.insert(key(&candidate)) {
                return candidate;
            }
            number += 1;
        }
    }
}

/// Returns the same key for `r#type` and `type`.
fn key(name: &str) -> String {
    plain(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_become_names() {
        for (text, expected_pascal, expected_snake) in [
            ("two-factor", "TwoFactor", "two_factor"),
            ("UserName", "UserName", "user_name"),
            ("HTTPServer2Go", "HttpServer2Go", "http_server2_go"),
            ("type", "Type", "r#type"),
            ("self", "Self_", "self_"),
            ("1st", "N1st", "n1st"),
            ("", "Empty", "empty"),
            (">=", "GreaterEqual", "greater_equal"),
            ("-name", "MinusName", "minus_name"),
            ("größe", "Größe", "größe"),
            ("日本", "日本", "日本"),
            ("\u{1F600}", "Empty", "empty"),
        ] {
            assert_eq!(pascal(text, "Empty"), expected_pascal, "{text}");
            assert_eq!(snake(text, "empty"), expected_snake, "{text}");
        }
    }

    #[test]
    fn a_name_in_use_gets_a_number() {
        let mut scope = Scope::with(&["body"]);
        assert_eq!(scope.claim("body".into()), "body_2");
        assert_eq!(scope.claim("r#type".into()), "r#type");
        assert_eq!(scope.claim("type".into()), "type_2");
        assert_eq!(scope.claim("Asc".into()), "Asc");
        assert_eq!(scope.claim("Asc".into()), "Asc2");
    }
}
