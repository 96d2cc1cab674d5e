//! Parses YAML into JSON values, by the core schema of YAML 1.2.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::{Map, Number, Value};
use std::collections::HashMap;

type Parsed<'a> = (Event<'a>, Span);

/// The limit of nesting, so that recursion over the value never exhausts the stack.
const MAX_DEPTH: usize = 128;

/// The limit of values after aliases are expanded, so that a short text never exhausts the memory.
const MAX_VALUES: usize = 4_000_000;

/// Parses the first document of a text.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    parse_limited(text, MAX_VALUES)
}

fn parse_limited(text: &str, max_values: usize) -> Result<Value, String> {
    let mut builder = Builder {
        parser: Parser::new_from_str(text),
        anchors: HashMap::new(),
        depth: 0,
        remaining: max_values,
    };
    loop {
        match builder.next()?.0 {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            Event::StreamEnd => return Err("the document is empty".to_owned()),
            first => return builder.value(first),
        }
    }
}

struct Builder<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    /// The anchored values, each with the number of values in it.
    anchors: HashMap<usize, (Value, usize)>,
    depth: usize,
    /// How many more values are accepted.
    remaining: usize,
}

impl<'a> Builder<'a> {
    fn next(&mut self) -> Result<Parsed<'a>, String> {
        match self.parser.next_event() {
            Some(Ok(parsed)) => Ok(parsed),
            Some(Err(error)) => {
                let at = error.marker();
                Err(format!("{}:{}: {}", at.line(), at.col() + 1, error.info()))
            }
            None => Err("unexpected end of the document".to_owned()),
        }
    }

    fn value(&mut self, event: Event<'a>) -> Result<Value, String> {
        let before = self.remaining;
        self.count(1)?;
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (scalar(&text, style), anchor),
            Event::SequenceStart(anchor, _) => (self.nested(Self::sequence)?, anchor),
            Event::MappingStart(anchor, _) => (self.nested(Self::mapping)?, anchor),
            Event::Alias(id) => return self.aliased(id),
            other => return Err(format!("unexpected {other:?}")),
        };
        if anchor > 0 {
            self.anchors
                .insert(anchor, (value.clone(), before - self.remaining));
        }
        Ok(value)
    }

    fn aliased(&mut self, id: usize) -> Result<Value, String> {
        let circular = || "an alias refers to the anchor that contains it".to_owned();
        let values = self.anchors.get(&id).map(|(_, values)| *values);
        // Counted before it is copied.
        self.count(values.ok_or_else(circular)?)?;
        let value = self.anchors.get(&id).map(|(value, _)| value.clone());
        value.ok_or_else(circular)
    }

    fn count(&mut self, values: usize) -> Result<(), String> {
        let remaining = self.remaining.checked_sub(values);
        self.remaining = remaining.ok_or("too many values; replace aliases by references")?;
        Ok(())
    }

    fn nested(&mut self, parse: fn(&mut Self) -> Result<Value, String>) -> Result<Value, String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        let value = parse(self);
        self.depth -= 1;
        value
    }

    fn sequence(&mut self) -> Result<Value, String> {
        let mut items = Vec::new();
        loop {
            match self.next()?.0 {
                Event::SequenceEnd => return Ok(Value::Array(items)),
                event => items.push(self.value(event)?),
            }
        }
    }

    fn mapping(&mut self) -> Result<Value, String> {
        let mut mapping = Map::new();
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Value::Object(mapping)),
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return Err(format!("{}: a mapping key is not a scalar", span.start.line())),
            };
            let event = self.next()?.0;
            let value = self.value(event)?;
            if mapping.insert(key.clone(), value).is_some() {
                return Err(format!("{}: duplicate key {key}", span.start.line()));
            }
        }
    }
}

/// Returns the value of a scalar; only plain scalars may be other than strings.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

/// Parses a plain scalar as a number: decimal, hexadecimal or octal.
fn number(text: &str) -> Option<Number> {
    if let Some(digits) = text.strip_prefix("0x") {
        return u64::from_str_radix(digits, 16).ok().map(Number::from);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return u64::from_str_radix(digits, 8).ok().map(Number::from);
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    if unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        let unsigned = text.parse::<u64>().ok().map(Number::from);
        return unsigned.or_else(|| text.parse::<i64>().ok().map(Number::from));
    }
    let allowed = |byte: u8| byte.is_ascii_digit() || b".eE+-".contains(&byte);
    let float = unsigned.bytes().all(allowed).then(|| text.parse::<f64>().ok());
    Number::from_f64(float??)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn scalars_follow_the_core_schema() {
        let parsed =
            parse("{a: 1, b: '1', c: -2.5, d: ~, e: yes, f: 2025-01-12, g: 1.2.3, h: .5, i: +7, 200: x}");
        assert_eq!(
            parsed.unwrap(),
            json!({"a": 1, "b": "1", "c": -2.5, "d": null, "e": "yes", "f": "2025-01-12", "g": "1.2.3",
                   "h": 0.5, "i": 7, "200": "x"})
        );
    }

    #[test]
    fn anchors_and_block_scalars() {
        let parsed = parse("a: &x {k: [1, 2]}\nb: *x\nc: |\n  two\n  lines\nd: >-\n  one\n  line\n").unwrap();
        assert_eq!(parsed["b"], json!({"k": [1, 2]}));
        assert_eq!(parsed["c"], "two\nlines\n");
        assert_eq!(parsed["d"], "one line");
    }

    #[test]
    fn nesting_and_aliases_are_limited() {
        let nested = |depth: usize| parse(&format!("{}x", "- ".repeat(depth)));
        assert!(nested(MAX_DEPTH).is_ok());
        for depth in [MAX_DEPTH + 1, 100_000] {
            assert_eq!(nested(depth).unwrap_err(), "nested deeper than 128 levels");
        }
        let text = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        assert!(parse_limited(text, 100).is_ok());
        let error = parse_limited(text, 50).unwrap_err();
        assert_eq!(error, "too many values; replace aliases by references");
    }

    #[test]
    fn a_duplicate_key_is_an_error_with_its_line() {
        assert_eq!(parse("a: 1\nb: 2\na: 3\n").unwrap_err(), "3: duplicate key a");
    }
}
