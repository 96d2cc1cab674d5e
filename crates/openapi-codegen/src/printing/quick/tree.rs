//! Tokens with the sizes of groups, counted once.

use proc_macro2::{Delimiter, Ident, Literal, Punct, TokenStream, TokenTree};

/// A token.
pub(super) enum Token {
    Ident(Ident),
    Literal(Literal),
    Punct(Punct),
    Group(Group),
}

/// Tokens between delimiters.
pub(super) struct Group {
    pub(super) delimiter: Delimiter,
    pub(super) tokens: Vec<Token>,
    /// The number of all tokens, also those in groups.
    pub(super) count: usize,
    /// Whether there are statements, attributes or blocks.
    pub(super) has_lines: bool,
}

impl Group {
    fn new(delimiter: Delimiter, stream: TokenStream) -> Self {
        let tokens: Vec<Token> = stream.into_iter().map(Token::from).collect();
        let (mut count, mut has_lines) = (tokens.len(), false);
        for token in &tokens {
            match token {
                Token::Punct(punct) => has_lines |= matches!(punct.as_char(), ';' | '#'),
                Token::Group(group) => {
                    count += group.count;
                    has_lines |= group.has_lines || group.delimiter == Delimiter::Brace && group.count > 0;
                }
                Token::Ident(_) | Token::Literal(_) => {}
            }
        }
        Self {
            delimiter,
            tokens,
            count,
            has_lines,
        }
    }

    pub(super) fn has_commas(&self) -> bool {
        let mut tokens = self.tokens.iter();
        tokens.any(|token| matches!(token, Token::Punct(punct) if punct.as_char() == ','))
    }
}

impl From<TokenTree> for Token {
    fn from(token: TokenTree) -> Self {
        match token {
            TokenTree::Ident(name) => Token::Ident(name),
            TokenTree::Literal(literal) => Token::Literal(literal),
            TokenTree::Punct(punct) => Token::Punct(punct),
            TokenTree::Group(group) => {
                let (delimiter, stream) = (group.delimiter(), group.stream());
                // The last owner of a stream takes its tokens without copying them.
                drop(group);
                Token::Group(Group::new(delimiter, stream))
            }
        }
    }
}
