//! Strings, numbers and the values of an `enum` that a schema allows.

use super::super::object::all_of;
use super::super::pattern::Pattern;
use super::{Generator, MAX_LENGTH};
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Strings that satisfy common formats and patterns, tried in this order.
const COMMON_STRINGS: [&str; 18] = [
    "text",
    "a",
    "A",
    "ABC",
    "user-1",
    "1",
    "1.0",
    "200",
    "2025-01-12T09:30:00Z",
    "2025-01-12",
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "someone@example.com",
    "https://example.com/",
    "/a",
    "127.0.0.1",
    "::1",
    "YQ==",
    "en-GB",
];

/// The number of matches of a pattern that are tried.
const PATTERN_ATTEMPTS: usize = 40;

impl Generator<'_> {
    /// Returns a scalar that matches all parts of an `allOf`.
    pub(super) fn scalar_of_parts(&self, schema: &Value, node: &Value) -> Option<Value> {
        let document = self.judge.document();
        let (mut keywords, mut values) = (Map::new(), Vec::new());
        for part in all_of(node).map(|part| document.resolve(part)) {
            values.extend(part.get("enum").and_then(Value::as_array).into_iter().flatten());
            keywords.extend(
                part.as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        // Paths and lists cannot contain the empty string.
        values.sort_by_key(|value| *value == "");
        if let Some(value) = values.into_iter().find(|value| self.is_valid(schema, value)) {
            return Some(value.clone());
        }
        let merged = Value::Object(keywords);
        match document.type_of(&merged) {
            Some("integer" | "number") => self.number(schema, &merged),
            Some("string") => self.string(schema, &merged),
            _ => None,
        }
    }

    pub(super) fn number(&self, schema: &Value, node: &Value) -> Option<Value> {
        // The integer above a bound with a fraction may be within both.
        let bound = |name: &str| {
            let value = node.get(name)?;
            value
                .as_i64()
                .or_else(|| value.as_f64().map(|bound| bound.ceil() as i64))
        };
        let exact = ["minimum", "maximum"]
            .iter()
            .filter_map(|name| node.get(*name))
            .cloned();
        let bounds = [bound("minimum"), bound("maximum"), bound("multipleOf")];
        let bounds = bounds.into_iter().flatten();
        let step = bound("multipleOf").filter(|step| *step > 0).unwrap_or(1);
        let near = bounds.flat_map(|bound| {
            let multiple = bound - bound % step;
            let multiples = [
                multiple,
                multiple.saturating_add(step),
                multiple.saturating_sub(step),
            ];
            [bound, bound.saturating_add(1), bound.saturating_sub(1)]
                .into_iter()
                .chain(multiples)
        });
        let mut candidates = near.chain([1, 0, 10, -1]);
        let integer =
            candidates.find_map(|value| Some(json!(value)).filter(|value| self.is_valid(schema, value)));
        let mut exact = exact.filter(|value| self.is_valid(schema, value));
        integer.or_else(|| exact.next())
    }

    pub(super) fn string(&self, schema: &Value, node: &Value) -> Option<Value> {
        let minimum = node.get("minLength").and_then(Value::as_u64).unwrap_or(0);
        let minimum = usize::try_from(minimum.min(MAX_LENGTH)).unwrap_or(0);
        let long = COMMON_STRINGS
            .iter()
            .map(|text| text.repeat(minimum.div_ceil(text.len()).max(1)));
        let pattern = node
            .get("pattern")
            .and_then(Value::as_str)
            .and_then(Pattern::parse);
        let mut rng = Rng::with_seed(0);
        let lengths = [minimum, minimum + 1, minimum + 8, 0];
        let matching = lengths.iter().cycle().take(PATTERN_ATTEMPTS);
        let matching = matching.filter_map(|length| Some(pattern.as_ref()?.generate(&mut rng, *length)));
        let common = COMMON_STRINGS.iter().map(|text| (*text).to_owned());
        let mut candidates = common.chain(long).chain(matching);
        candidates.find_map(|text| Some(json!(text)).filter(|value| self.is_valid(schema, value)))
    }

    /// Returns the item and others that differ from it, as far as scalars are found.
    pub(super) fn different(&self, items: &Value, item: Value, length: usize) -> Vec<Value> {
        let declared = self.judge.document().resolve(items).get("enum");
        let declared = declared.and_then(Value::as_array).into_iter().flatten().cloned();
        let steps = (1..).take(length);
        let similar: Vec<Value> = match &item {
            Value::Number(number) => {
                let near = number.as_i64().unwrap_or_default();
                let others = steps.flat_map(|step| [near.saturating_add(step), near.saturating_sub(step)]);
                others.map(Value::from).collect()
            }
            Value::String(text) => {
                let common = COMMON_STRINGS.iter().map(|text| Value::from(*text));
                common
                    .chain(steps.map(|step| json!(format!("{text}{step}"))))
                    .collect()
            }
            Value::Bool(truth) => vec![json!(!truth)],
            _ => Vec::new(),
        };
        let mut different = vec![item];
        for other in declared.chain(similar) {
            if different.len() < length && !different.contains(&other) && self.is_valid(items, &other) {
                different.push(other);
            }
        }
        different
    }
}
