//! The operands of a binary operator, found by precedence.

use super::tokens::tokens;
use std::ops::Range;

/// Returns the places of the left and the right operand of the operator at `operator`.
///
/// Some code is beyond a search in tokens, such as a type argument beside the operator. The result then does not compile as
/// a part of an expression.
pub(super) fn operands(text: &str, operator: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let tokens = tokens(text);
    let at = tokens.iter().position(|token| token == operator)?;
    let own = precedence(&text[operator.clone()])?;
    let of = |token: &Range<usize>| &text[token.clone()];
    // Operators are left-associative: an equal one to the left belongs to the left operand.
    let mut first = at;
    let mut depth = 0_usize;
    while let Some(token) = first.checked_sub(1).map(|index| &tokens[index]) {
        match of(token) {
            ")" | "]" | "}" => depth += 1,
            "(" | "[" | "{" if depth == 0 => break,
            "(" | "[" | "{" => depth -= 1,
            word if depth == 0 && ends(word) => break,
            // Mostly the end of a closure's parameters.
            "|" if depth == 0 && own != PIPE => break,
            word if depth == 0
                && first >= 2
                && !is_prefix(of(&tokens[first - 2]))
                && precedence(word).is_some_and(|other| other < own) =>
            {
                break;
            }
            _ => {}
        }
        first -= 1;
    }
    let mut last = at;
    depth = 0;
    while let Some(token) = tokens.get(last + 1) {
        match of(token) {
            "(" | "[" => depth += 1,
            ")" | "]" | "}" if depth == 0 => break,
            ")" | "]" | "}" => depth -= 1,
            // In a condition, a block begins; elsewhere such an operand is rare.
            "{" if depth == 0 => break,
            "{" => depth += 1,
            word if depth == 0 && ends(word) => break,
            word if depth == 0
                && last > at
                && precedence(word).is_some_and(|other| other <= own)
                && !is_prefix(of(&tokens[last])) =>
            {
                break;
            }
            _ => {}
        }
        last += 1;
    }
    let is_empty = first == at || last == at;
    (!is_empty).then(|| {
        let left = tokens[first].start..tokens[at - 1].end;
        let right = tokens[at + 1].start..tokens[last].end;
        (left, right)
    })
}

/// Returns whether an expression of operators cannot go on beyond this token.
fn ends(word: &str) -> bool {
    matches!(
        word,
        ";" | ","
            | "=>"
            | "="
            | "return"
            | "if"
            | "while"
            | "match"
            | "let"
            | "in"
            | "else"
            | "break"
            | "move"
    )
}

/// Returns whether what follows this token is the beginning of an operand, so that `-`, `*` and `&` are prefixes there.
fn is_prefix(word: &str) -> bool {
    precedence(word).is_some() || ends(word) || matches!(word, "(" | "[" | "{" | "!")
}

/// The precedence of `|`.
const PIPE: u8 = 5;

/// Returns how strongly an operator binds.
fn precedence(word: &str) -> Option<u8> {
    Some(match word {
        "+=" | "-=" | "*=" | "/=" | "%=" | "^=" | "&=" | "|=" | "<<=" | ">>=" => 0,
        ".." | "..=" => 1,
        "||" => 2,
        "&&" => 3,
        "==" | "!=" | "<" | ">" | "<=" | ">=" => 4,
        "|" => PIPE,
        "^" => 6,
        "&" => 7,
        "<<" | ">>" => 8,
        "+" | "-" => 9,
        "*" | "/" | "%" => 10,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::operands;

    #[test]
    fn operands_follow_from_the_precedence() {
        for (text, operator, left, right) in [
            ("if a == b && c {", "==", "a", "b"),
            ("if a == b && c {", "&&", "a == b", "c"),
            ("let x = a || b && c || d;", "&&", "b", "c"),
            ("let x = a + b * c + d;", "+", "a", "b * c"),
            ("f(a.len() > 1 + n, 2)", ">", "a.len()", "1 + n"),
            ("list.iter().any(|x| *x == 2)", "==", "*x", "2"),
            ("{ count += step; }", "+=", "count", "step"),
            ("x < -1 || y", "<", "x", "-1"),
        ] {
            let at = text.find(&format!(" {operator} ")).unwrap() + 1;
            let found = operands(text, &(at..at + operator.len()));
            let found = found.map(|(left, right)| (&text[left], &text[right]));
            assert_eq!(found, Some((left, right)), "{text}");
        }
    }
}
