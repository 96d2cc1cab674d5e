//! Formats the entries of a macro's input, which end in semicolons.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// The width beyond which the arguments of an entry get a line each.
const WIDTH: usize = 100;

/// Returns the lines of the entries; `None` if the last one does not end in a semicolon.
pub(super) fn of(tokens: TokenStream) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    let mut entry = Vec::new();
    for token in tokens {
        let ends = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
        entry.push(token);
        if ends {
            lines.extend(formatted(&std::mem::take(&mut entry)));
        }
    }
    entry.is_empty().then_some(lines)
}

fn formatted(entry: &[TokenTree]) -> Vec<String> {
    let line = joined(entry);
    let arguments = entry
        .iter()
        .position(|token| is_group(token, Delimiter::Parenthesis));
    let Some(arguments) = arguments.filter(|_| line.len() > WIDTH) else {
        return vec![line];
    };
    let TokenTree::Group(group) = &entry[arguments] else {
        return vec![line];
    };
    let mut lines = vec![format!("{}(", joined(&entry[..arguments]))];
    lines.extend(
        separated(group)
            .iter()
            .map(|argument| format!("    {},", joined(argument))),
    );
    lines.push(format!("){}", joined(&entry[arguments + 1..])));
    lines
}

/// Returns the tokens between the commas of a group. Those within `<` and `>` do not separate.
fn separated(group: &Group) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0_usize;
    for token in group.stream() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            TokenTree::Punct(punct) if punct.as_char() == ',' && depth == 0 => {
                parts.push(Vec::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// What a token is, as far as spaces depend on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The beginning of the text.
    Start,
    /// An identifier, a literal or a group.
    Word,
    /// A list in parentheses.
    List,
    /// `::`, and what is written without a space on its left.
    Path,
    /// `<`.
    Open,
    /// `>`, `,`, `:` and `;`: no space on the left.
    Close,
    /// Another character.
    Operator,
}

fn joined(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    let mut previous = Role::Start;
    let mut tokens = tokens.iter().peekable();
    while let Some(token) = tokens.next() {
        let role = role(token);
        if role == Role::Path {
            tokens.next();
        }
        let is_spaced = match (previous, role) {
            (Role::Start | Role::Path | Role::Open, _) => false,
            (_, Role::Close | Role::Open) => false,
            (Role::Word, Role::List | Role::Path) => false,
            (_, _) => true,
        };
        if is_spaced {
            text.push(' ');
        }
        match token {
            _ if role == Role::Path => text.push_str("::"),
            TokenTree::Group(group) => push_group(&mut text, group),
            token => text.push_str(&token.to_string()),
        }
        previous = match role {
            Role::List => Role::Word,
            role => role,
        };
    }
    text
}

fn role(token: &TokenTree) -> Role {
    match token {
        TokenTree::Punct(punct) => match punct.as_char() {
            ':' if punct.spacing() == Spacing::Joint => Role::Path,
            '<' => Role::Open,
            '>' | ',' | ':' | ';' => Role::Close,
            _ => Role::Operator,
        },
        token if is_group(token, Delimiter::Parenthesis) => Role::List,
        _ => Role::Word,
    }
}

fn push_group(text: &mut String, group: &Group) {
    let inner = joined(&group.stream().into_iter().collect::<Vec<_>>());
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{ ", " }"),
        Delimiter::None => ("", ""),
    };
    text.push_str(open);
    text.push_str(&inner);
    text.push_str(close);
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

#[cfg(test)]
mod tests {
    use super::of;
    use quote::quote;

    #[test]
    fn entries_are_written_as_rustfmt_would() {
        let lines = of(quote! {
            struct User, new(id: ::std::string::String, tags: ::std::vec::Vec<Tag>), others more, with_more: Value, omitted ["a", "b"];
            optional r#type = "type", with_type: ::std::collections::BTreeMap<String, Option<Tag>>;
            Low = 1i64;
        });
        let expected = [
            "struct User, new(",
            "    id: ::std::string::String,",
            "    tags: ::std::vec::Vec<Tag>,",
            "), others more, with_more: Value, omitted [\"a\", \"b\"];",
            "optional r#type = \"type\", with_type: ::std::collections::BTreeMap<String, Option<Tag>>;",
            "Low = 1i64;",
        ];
        assert_eq!(lines.unwrap(), expected);
        assert_eq!(of(quote!(struct User, new(); a)), None);
        assert_eq!(of(quote!(struct User, new();)).unwrap(), ["struct User, new();"]);
    }
}
