//! Parses the ECMA-262 patterns that are compiled to an automaton: without look-around, back-references, inner anchors,
//! named groups, `\b`, `\c`, `\0` and `\u{…}`.

use regex_syntax::hir::{Class, HirKind};

/// An inclusive range of code points.
pub(super) type Range = (u32, u32);

/// The highest code point.
const LAST: u32 = 0x10_FFFF;

/// An expression.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// One character of a class: sorted ranges that do not touch.
    Class(Vec<Range>),
    /// A concatenation.
    Sequence(Vec<Node>),
    /// A disjunction.
    Choice(Vec<Node>),
    /// A repetition with a minimum and a maximum.
    Repeat(Box<Node>, u32, Option<u32>),
}

/// Parses a pattern to an expression that matches whole strings; `None` if the pattern is not in the subset.
pub(super) fn parse(pattern: &str) -> Option<Node> {
    // Without the flag `u`, which some patterns are invalid with, `\p` is the letter.
    let has_properties = pattern.contains("\\p") || pattern.contains("\\P");
    if has_properties && regress::Regex::with_flags(pattern, "u").is_err() {
        return None;
    }
    let mut parser = Parser {
        characters: pattern.chars().collect(),
        at: 0,
        depth: 0,
    };
    let start = parser.take('^');
    let body = parser.choice()?;
    let end = parser.take('$');
    // An anchor beside a top-level disjunction belongs to one of its alternatives only: such a pattern is not in the subset.
    if parser.at < parser.characters.len() || (start || end) && matches!(body, Node::Choice(_)) {
        return None;
    }
    let any = || Node::Repeat(Box::new(Node::Class(vec![(0, LAST)])), 0, None);
    let mut sequence = Vec::new();
    if !start {
        sequence.push(any());
    }
    sequence.push(body);
    if !end {
        sequence.push(any());
    }
    Some(Node::Sequence(sequence))
}

/// What `\s` matches: white space and line terminators of ECMA-262.
const WHITE_SPACE: [Range; 10] = [
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

/// How many groups may be in each other.
const MAX_DEPTH: usize = 100;

struct Parser {
    characters: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += 1;
        Some(character)
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn choice(&mut self) -> Option<Node> {
        let mut alternatives = vec![self.sequence()?];
        while self.take('|') {
            alternatives.push(self.sequence()?);
        }
        if alternatives.len() == 1 {
            alternatives.pop()
        } else {
            Some(Node::Choice(alternatives))
        }
    }

    fn sequence(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        while let Some(character) = self.peek() {
            if matches!(character, '|' | ')' | '$') {
                break;
            }
            let atom = self.atom()?;
            nodes.push(self.repeated(atom)?);
        }
        Some(Node::Sequence(nodes))
    }

    fn atom(&mut self) -> Option<Node> {
        match self.next()? {
            '(' => {
                if self.take('?') && !self.take(':') {
                    return None;
                }
                self.depth += 1;
                let inside = (self.depth <= MAX_DEPTH).then(|| self.choice()).flatten()?;
                self.depth -= 1;
                self.take(')').then_some(inside)
            }
            '[' => self.class(),
            '.' => Some(Node::Class(negate(vec![(10, 10), (13, 13), (0x2028, 0x2029)]))),
            '\\' => self.escape().map(Node::Class),
            '^' | '*' | '+' | '?' | '{' | '}' | ']' => None,
            other => Some(Node::Class(vec![(other.into(), other.into())])),
        }
    }

    fn repeated(&mut self, atom: Node) -> Option<Node> {
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.at += 1;
                return self.counted(atom);
            }
            _ => return Some(atom),
        };
        self.at += 1;
        Some(self.finish(atom, min, max))
    }

    fn counted(&mut self, atom: Node) -> Option<Node> {
        let min = self.number()?;
        let max = match self.next()? {
            '}' => Some(min),
            ',' if self.take('}') => None,
            ',' => {
                let max = self.number()?;
                if !self.take('}') || max < min {
                    return None;
                }
                Some(max)
            }
            _ => return None,
        };
        Some(self.finish(atom, min, max))
    }

    /// Skips the `?` of a lazy repetition, which matches the same strings.
    fn finish(&mut self, atom: Node, min: u32, max: Option<u32>) -> Node {
        self.take('?');
        Node::Repeat(Box::new(atom), min, max)
    }

    fn number(&mut self) -> Option<u32> {
        let start = self.at;
        while self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.at += 1;
        }
        self.characters[start..self.at]
            .iter()
            .collect::<String>()
            .parse()
            .ok()
    }

    fn class(&mut self) -> Option<Node> {
        let negated = self.take('^');
        let mut ranges = Vec::new();
        loop {
            let first = match self.next()? {
                ']' => break,
                '\\' => self.escape()?,
                other => vec![(other.into(), other.into())],
            };
            let ranged =
                self.peek() == Some('-') && self.characters.get(self.at + 1).is_some_and(|next| *next != ']');
            if !ranged {
                ranges.extend(first);
                continue;
            }
            self.at += 1;
            let last = match self.next()? {
                '\\' => self.escape()?,
                other => vec![(other.into(), other.into())],
            };
            match (first.as_slice(), last.as_slice()) {
                ([(low, same_low)], [(high, same_high)])
                    if low == same_low && high == same_high && low <= high =>
                {
                    ranges.push((*low, *high));
                }
                _ => return None,
            }
        }
        Some(Node::Class(if negated { negate(ranges) } else { sorted(ranges) }))
    }

    fn escape(&mut self) -> Option<Vec<Range>> {
        let one = |code: u32| Some(vec![(code, code)]);
        let word = || vec![(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];
        match self.next()? {
            'd' => Some(vec![(0x30, 0x39)]),
            'D' => Some(negate(vec![(0x30, 0x39)])),
            'w' => Some(word()),
            'W' => Some(negate(word())),
            's' => Some(WHITE_SPACE.to_vec()),
            'S' => Some(negate(WHITE_SPACE.to_vec())),
            'n' => one(10),
            'r' => one(13),
            't' => one(9),
            'f' => one(12),
            'v' => one(11),
            'x' => self.hexadecimal(2).and_then(one),
            'u' => self.hexadecimal(4).and_then(one),
            'p' => self.property(),
            'P' => self.property().map(negate),
            other if !other.is_ascii_alphanumeric() => one(other.into()),
            _ => None,
        }
    }

    /// Returns the characters of a Unicode property, such as `{L}` or `{Script=Greek}`.
    fn property(&mut self) -> Option<Vec<Range>> {
        if !self.take('{') {
            return None;
        }
        let mut name = String::new();
        loop {
            match self.next()? {
                '}' => break,
                character => name.push(character),
            }
        }
        let class = regex_syntax::parse(&format!("\\p{{{name}}}")).ok()?;
        match class.kind() {
            HirKind::Class(Class::Unicode(class)) => {
                let ranges = class.iter();
                Some(
                    ranges
                        .map(|range| (range.start().into(), range.end().into()))
                        .collect(),
                )
            }
            _ => None,
        }
    }

    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        let digits = self.characters.get(self.at..self.at + digits)?;
        if !digits.iter().all(char::is_ascii_hexdigit) {
            return None;
        }
        let text: String = digits.iter().collect();
        self.at += digits.len();
        // A lone surrogate is not a character.
        u32::from_str_radix(&text, 16)
            .ok()
            .filter(|code| char::from_u32(*code).is_some())
    }
}

fn sorted(mut ranges: Vec<Range>) -> Vec<Range> {
    ranges.sort_unstable();
    let mut merged: Vec<Range> = Vec::new();
    for (low, high) in ranges {
        match merged.last_mut() {
            Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
            _ => merged.push((low, high)),
        }
    }
    merged
}

fn negate(ranges: Vec<Range>) -> Vec<Range> {
    let mut gaps = Vec::new();
    let mut next = 0;
    for (low, high) in sorted(ranges) {
        if low > next {
            gaps.push((next, low - 1));
        }
        next = high + 1;
    }
    if next <= LAST {
        gaps.push((next, LAST));
    }
    gaps
}
