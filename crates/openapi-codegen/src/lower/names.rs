//! Rust names for what a document calls by any text.

use std::collections::HashSet;

/// The keywords of Rust, those kept for later included.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words that are no identifier, not even as `r#…`.
const UNRAWABLE: [&str; 5] = ["crate", "self", "super", "Self", "_"];

/// The words of a text: split where letters and digits end and where the case rises.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
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
        let rises = previous.is_some_and(|p| (p.is_lowercase() || p.is_numeric()) && c.is_uppercase());
        let acronym_ends = previous.is_some_and(char::is_uppercase)
            && c.is_uppercase()
            && chars.peek().is_some_and(|next| next.is_lowercase());
        if (rises || acronym_ends) && !word.is_empty() {
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

/// Words for signs, to distinguish texts with the same letters: `-name` and `name`, `>=` and `<=`.
fn sign(c: char) -> Option<&'static str> {
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

/// Words, with a leading sign spelled out, and all signs where there are no letters at all.
fn words_with_signs(text: &str) -> Vec<String> {
    let mut words = words(text);
    if words.is_empty() {
        return text.chars().filter_map(sign).map(str::to_owned).collect();
    }
    if let Some(spoken) = text
        .chars()
        .next()
        .filter(|c| *c != '_' && *c != '$')
        .and_then(sign)
    {
        words.insert(0, spoken.to_owned());
    }
    words
}

/// Converts a text to a `PascalCase` identifier; `empty` if it has no letters.
pub(crate) fn pascal(text: &str, empty: &str) -> String {
    let mut name = String::new();
    for word in words_with_signs(text) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            name.extend(first.to_uppercase());
            name.extend(chars.flat_map(char::to_lowercase));
        }
    }
    legal(name, empty)
}

/// Converts a text to a `snake_case` identifier, raw if it is a keyword; `empty` if it has no letters.
pub(crate) fn snake(text: &str, empty: &str) -> String {
    let words: Vec<String> = words_with_signs(text)
        .iter()
        .map(|word| word.to_lowercase())
        .collect();
    legal(words.join("_"), empty)
}

/// Makes an identifier of a name whose letters are settled.
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

/// The raw form of a keyword, or the keyword with `_` where even that is not allowed.
fn raw(name: String) -> String {
    if UNRAWABLE.contains(&name.as_str()) {
        return format!("{name}_");
    }
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

fn is_keyword(name: &str) -> bool {
    UNRAWABLE.contains(&name) || KEYWORDS.contains(&name)
}

/// A name without the mark of raw identifiers, to derive others from.
pub(crate) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The names taken in one scope.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// A scope in which these names are taken from the start.
    pub(crate) fn with(reserved: &[&str]) -> Self {
        Self {
            taken: reserved.iter().map(|name| key(name)).collect(),
        }
    }

    /// The first of these names that is free, else the first with a number.
    pub(crate) fn take_first(&mut self, names: [&str; 2]) -> String {
        let free = names.into_iter().find(|name| !self.taken.contains(&key(name)));
        self.take(free.unwrap_or(names[0]).to_owned())
    }

    /// The name itself if it is free and no keyword, else with the suffix as often as needed.
    pub(crate) fn take_or_append(&mut self, name: &str, suffix: &str) -> String {
        let mut name = name.to_owned();
        while is_keyword(&name) || !self.taken.insert(key(&name)) {
            name = format!("{}{suffix}", plain(&name));
        }
        name
    }

    /// The name itself if it is free, else with the first number that makes it so.
    pub(crate) fn take(&mut self, name: String) -> String {
        if self.taken.insert(key(&name)) {
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
            if self.taken.insert(key(&candidate)) {
                return candidate;
            }
            number += 1;
        }
    }
}

/// `r#type` and `type` are one name.
fn key(name: &str) -> String {
    plain(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_names() {
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
    fn a_taken_name_gets_a_number() {
        let mut scope = Scope::with(&["body"]);
        assert_eq!(scope.take("body".into()), "body_2");
        assert_eq!(scope.take("r#type".into()), "r#type");
        assert_eq!(scope.take("type".into()), "type_2");
        assert_eq!(scope.take("Asc".into()), "Asc");
        assert_eq!(scope.take("Asc".into()), "Asc2");
    }
}
