//! A layout of Rust code that needs neither a parser nor the width of anything, in about a tenth of the time of
//! prettyplease. Blocks and long lists are broken into lines; nothing else is.

mod tree;

use proc_macro2::{Delimiter, Ident, Literal, Punct, Spacing, TokenStream};
use tree::{Group, Token};

/// Lists with more tokens have a line for each entry.
const MAX_INLINE: usize = 24;

/// Blocks with more tokens are broken into lines.
const MAX_BLOCK: usize = 10;

/// Keywords before which and after which there is a space, whatever follows.
const SPACED: [&str; 26] = [
    "as", "async", "const", "dyn", "else", "enum", "for", "if", "impl", "in", "let", "loop", "match", "mod",
    "move", "mut", "ref", "return", "static", "struct", "trait", "type", "unsafe", "use", "where", "while",
];

/// Formats code.
pub(super) fn print(tokens: TokenStream) -> String {
    let mut printer = Printer::default();
    // One item at a time, since the tokens of a file need a multiple of the memory of its text.
    printer.sequence(tokens.into_iter().map(Token::from), Lines::Statements);
    printer.end_line();
    printer.text
}

/// Where a sequence of tokens is broken into lines.
#[derive(Clone, Copy, PartialEq)]
enum Lines {
    /// Nowhere.
    None,
    /// After each comma.
    Entries,
    /// After each comma, semicolon and block.
    Statements,
}

/// What the next token follows.
#[derive(Clone, Copy, PartialEq, Default)]
enum Last {
    /// The start of a line or a list, or an operator that belongs to its operand.
    #[default]
    Open,
    /// A name.
    Name,
    /// A keyword, or an operator between two operands.
    Spaced,
    /// A value that is no name.
    Value,
    /// A number.
    Number,
    /// A comma.
    Comma,
    /// A colon that belongs to a path.
    Path,
    /// The exclamation mark of a macro.
    Macro,
}

#[derive(Default)]
struct Printer {
    text: String,
    indent: usize,
    last: Last,
    /// Whether a line has been ended and nothing was written to the next.
    at_line_start: bool,
    /// Whether the last token is a part of an operator.
    joint: bool,
    /// The number of open generic lists in the current sequence.
    angles: usize,
    /// Whether the outermost of them are the parameters of an `impl`.
    of_impl: bool,
    /// Whether the parameters of a closure are open.
    in_closure: bool,
}

impl Printer {
    fn sequence(&mut self, tokens: impl IntoIterator<Item = Token>, lines: Lines) {
        let outer = (self.angles, self.in_closure);
        (self.angles, self.in_closure) = (0, false);
        let mut tokens = tokens.into_iter().peekable();
        let mut in_attribute = false;
        while let Some(token) = tokens.next() {
            match token {
                Token::Ident(name) => self.name(&name),
                Token::Literal(literal) => self.literal(&literal),
                Token::Punct(punct) => {
                    let is_inner = matches!(tokens.peek(), Some(Token::Punct(next)) if next.as_char() == '!');
                    let has_brackets = matches!(tokens.peek(), Some(Token::Group(group)) if group.delimiter == Delimiter::Bracket);
                    in_attribute |= punct.as_char() == '#' && (is_inner || has_brackets);
                    if in_attribute
                        && has_brackets
                        && !is_inner
                        && let Some(Token::Group(group)) = tokens.peek()
                        && punct.as_char() == '#'
                        && let Some(text) = comment(group)
                    {
                        let _ = tokens.next();
                        in_attribute = false;
                        if !self.at_line_start {
                            self.end_line();
                        }
                        self.start("");
                        self.text.push_str("///");
                        self.text.push_str(&text);
                        self.end_line();
                        continue;
                    }
                    self.punct(&punct, lines);
                }
                Token::Group(group) => {
                    let is_block = self.group(group);
                    if std::mem::take(&mut in_attribute) {
                        self.end_line();
                    } else if is_block && lines == Lines::Statements && !continues(tokens.peek()) {
                        self.end_line();
                        if self.indent == 0 && tokens.peek().is_some() {
                            self.text.push('\n');
                        }
                    }
                }
            }
        }
        (self.angles, self.in_closure) = outer;
    }

    /// Ends the line, unless it is empty.
    fn end_line(&mut self) {
        if !self.at_line_start && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.at_line_start = true;
        (self.last, self.joint) = (Last::Open, false);
    }

    /// Begins a token, after a separator unless a line begins or the separator is not needed.
    fn start(&mut self, separator: &str) {
        if self.at_line_start || self.text.is_empty() {
            for _ in 0..self.indent {
                self.text.push_str("    ");
            }
            self.at_line_start = false;
        } else if !self.joint {
            self.text.push_str(separator);
        }
    }

    /// Returns the separator before a name or a value.
    fn before_operand(&self) -> &'static str {
        match self.last {
            Last::Open | Last::Path => "",
            _ => " ",
        }
    }

    fn name(&mut self, name: &Ident) {
        self.start(self.before_operand());
        let text = name.to_string();
        self.text.push_str(&text);
        let is_spaced = SPACED.contains(&text.as_str());
        (self.last, self.joint) = (if is_spaced { Last::Spaced } else { Last::Name }, false);
    }

    fn literal(&mut self, literal: &Literal) {
        self.start(self.before_operand());
        let text = literal.to_string();
        let is_number = text.starts_with(|first: char| first.is_ascii_digit());
        self.text.push_str(&text);
        (self.last, self.joint) = (if is_number { Last::Number } else { Last::Value }, false);
    }

    /// Whether an operator follows its first operand, so that it is not a prefix.
    fn follows_operand(&self) -> bool {
        matches!(self.last, Last::Name | Last::Value | Last::Number)
    }

    fn punct(&mut self, punct: &Punct, lines: Lines) {
        let sign = punct.as_char();
        let joint = punct.spacing() == Spacing::Joint;
        let is_continued = self.joint;
        let (before, last) = match sign {
            ',' => ("", Last::Comma),
            ';' | '?' => ("", if sign == ';' { Last::Comma } else { Last::Value }),
            '.' if self.last == Last::Number || self.last == Last::Comma => (" ", Last::Open),
            '.' => ("", Last::Open),
            ':' if is_continued => ("", Last::Path),
            ':' if joint => (self.before_path(), Last::Path),
            ':' => ("", Last::Comma),
            '!' if !joint && self.last == Last::Name => ("", Last::Macro),
            '<' if !joint && !is_continued && (!self.follows_operand() || self.last == Last::Name) => {
                self.angles += 1;
                self.of_impl = self.angles == 1 && self.text.ends_with("impl");
                (
                    if matches!(self.last, Last::Name | Last::Open | Last::Path)
                        || self.ends_in_generic_keyword()
                    {
                        ""
                    } else {
                        " "
                    },
                    Last::Open,
                )
            }
            '>' if is_continued => ("", Last::Spaced),
            '>' if self.angles > 0 => {
                self.angles -= 1;
                (
                    "",
                    if self.angles == 0 && self.of_impl {
                        Last::Spaced
                    } else {
                        Last::Value
                    },
                )
            }
            '|' if self.in_closure => {
                self.in_closure = false;
                ("", Last::Spaced)
            }
            '|' if !self.follows_operand() && !is_continued => {
                self.in_closure = true;
                (self.before_operand(), Last::Open)
            }
            '&' | '*' | '-' | '!' if !self.follows_operand() && !is_continued => {
                (self.before_operand(), Last::Open)
            }
            '\'' | '#' | '$' => (self.before_operand(), Last::Open),
            _ => (" ", Last::Spaced),
        };
        self.start(before);
        self.text.push(sign);
        (self.last, self.joint) = (last, joint);
        let ends_line = match sign {
            ',' => lines != Lines::None && self.angles == 0 && !self.in_closure,
            ';' => lines == Lines::Statements,
            _ => false,
        };
        if ends_line {
            self.end_line();
        }
    }

    /// Returns the separator before the first colon of a path separator.
    fn before_path(&self) -> &'static str {
        match self.last {
            Last::Name | Last::Value | Last::Open | Last::Path | Last::Macro => "",
            Last::Spaced | Last::Comma | Last::Number => " ",
        }
    }

    /// Whether the last token is a keyword that generic parameters follow.
    fn ends_in_generic_keyword(&self) -> bool {
        self.text.ends_with("impl") || self.text.ends_with("for")
    }

    /// Prints a group. Returns whether it is a block of several lines.
    fn group(&mut self, group: Group) -> bool {
        let (open, close) = match group.delimiter {
            Delimiter::Parenthesis => ('(', ')'),
            Delimiter::Bracket => ('[', ']'),
            Delimiter::Brace => return self.braces(group),
            Delimiter::None => {
                self.sequence(group.tokens, Lines::None);
                return false;
            }
        };
        let before = match self.last {
            Last::Name | Last::Value | Last::Open | Last::Path | Last::Macro => "",
            Last::Spaced | Last::Comma | Last::Number => " ",
        };
        self.start(before);
        self.text.push(open);
        (self.last, self.joint) = (Last::Open, false);
        if group.count > MAX_INLINE && group.has_commas() {
            self.lines(group.tokens, Lines::Entries);
            self.start("");
        } else {
            self.sequence(group.tokens, Lines::None);
            if self.at_line_start {
                self.start("");
            }
        }
        self.text.push(close);
        (self.last, self.joint) = (Last::Value, false);
        false
    }

    fn braces(&mut self, group: Group) -> bool {
        self.start(if self.last == Last::Open || self.last == Last::Path {
            ""
        } else {
            " "
        });
        self.text.push('{');
        (self.last, self.joint) = (Last::Open, false);
        let is_empty = group.tokens.is_empty();
        let is_block = group.has_lines || group.count > MAX_BLOCK;
        if is_block {
            self.lines(group.tokens, Lines::Statements);
            self.start("");
        } else if !is_empty {
            self.text.push(' ');
            self.sequence(group.tokens, Lines::None);
            self.text.push(' ');
        }
        self.text.push('}');
        (self.last, self.joint) = (Last::Value, false);
        // What follows an empty block at the end of an item begins a line, too.
        is_block || is_empty
    }

    fn lines(&mut self, tokens: Vec<Token>, lines: Lines) {
        self.end_line();
        self.indent += 1;
        self.sequence(tokens, lines);
        self.end_line();
        self.indent -= 1;
    }
}

/// Whether a token continues the expression or item of the block before it.
fn continues(next: Option<&Token>) -> bool {
    match next {
        None => true,
        Some(Token::Punct(punct)) => !matches!(punct.as_char(), '#' | '&' | '*' | '<' | '\'' | '!' | '|'),
        Some(Token::Ident(name)) => name == "else" || name == "as",
        Some(_) => false,
    }
}

/// Returns the text of a `doc` attribute that can be a comment.
fn comment(group: &Group) -> Option<String> {
    let [Token::Ident(name), Token::Punct(equals), Token::Literal(literal)] = group.tokens.as_slice() else {
        return None;
    };
    if name != "doc" || equals.as_char() != '=' {
        return None;
    }
    let source = literal.to_string();
    let plain = source.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let text = match plain {
        Some(plain) if !plain.contains('\\') => plain.to_owned(),
        _ => syn::parse_str::<syn::LitStr>(&source).ok()?.value(),
    };
    let is_line = !text.contains(['\n', '\r']) && !text.starts_with('/');
    is_line.then_some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

    use super::print;
    use proc_macro2::{TokenStream, TokenTree};
    use quote::quote;

    #[test]
    fn the_layout_is_readable() {
        let code = quote! {
            use a::{B, C};
            #[doc = " Does."]
            #[derive(Debug, Clone)]
            pub struct D<'a, T: ::std::fmt::Debug> { #[doc = " A \"field\"."] pub e: ::std::option::Option<&'a T>, f: [u8; 3] }
            impl<'a, T> ::k::D<'a, T> {
                pub fn g(&self, mut h: Vec<Vec<u8>>) -> Result<(), E> {
                    let i = !h.is_empty() && -1 < 2 && *self.f == 0x1;
                    match h.iter().map(|x| x.len()).max() { Some(1 | 2) => {} Some(n) if n >= 3 => return Err(i), _ => f(|| 0..=5), }
                    m!(a, b);
                    if i { j() } else { k() }.l()?;
                    Ok(())
                }
            }
        };
        let expected = r#"use a::{ B, C };
/// Does.
#[derive(Debug, Clone)]
pub struct D<'a, T: ::std::fmt::Debug> {
    /// A "field".
    pub e: ::std::option::Option<&'a T>,
    f: [u8; 3]
}

impl<'a, T> ::k::D<'a, T> {
    pub fn g(&self, mut h: Vec<Vec<u8>>) -> Result<(), E> {
        let i = !h.is_empty() && -1 < 2 && *self.f == 0x1;
        match h.iter().map(|x| x.len()).max() {
            Some(1 | 2) => {}
            Some(n) if n >= 3 => return Err(i),
            _ => f(|| 0 ..= 5),
        }
        m!(a, b);
        if i { j() } else { k() }.l()?;
        Ok(())
    }
}
"#;
        assert_eq!(print(code), expected);
    }

    /// All generated code of the feature documents has the same tokens in this layout.
    #[test]
    fn no_token_changes() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features");
        for name in ["names", "parameters", "media_types", "composition", "values"] {
            let text = std::fs::read_to_string(folder.join(format!("{name}.yaml"))).unwrap();
            let api = crate::load(name, &text).unwrap();
            let origin = crate::output::Origin {
                document: String::new(),
                command: String::new(),
            };
            let client = crate::client::Options {
                origin: origin.clone(),
                http_client_builder: None,
                catalogue_feature: None,
                mock_feature: None,
                schemars_feature: None,
                fixtures_feature: None,
                fakes_feature: None,
                examples_for: None,
            };
            let undeclared = crate::server::Undeclared::Empty;
            let server = crate::server::Options { origin, undeclared };
            let mut files = crate::client::emit(&api, &client).unwrap();
            files.extend(crate::server::emit(&api, &server).unwrap());
            for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
                let tokens: TokenStream = file.contents.parse().unwrap();
                let printed: TokenStream = print(tokens.clone()).parse().unwrap();
                let differ = flat(printed)
                    .into_iter()
                    .zip(flat(tokens))
                    .find(|(one, other)| one != other);
                assert_eq!(differ, None, "{name}: {}", file.path);
            }
        }
    }

    /// Returns all tokens, without the distances between them.
    fn flat(tokens: TokenStream) -> Vec<String> {
        let mut all = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    all.push(format!("{:?}", group.delimiter()));
                    all.extend(flat(group.stream()));
                    all.push("end".to_owned());
                }
                token => all.push(token.to_string()),
            }
        }
        all.push(String::new());
        all
    }
}
