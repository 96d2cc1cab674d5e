//! Whether a variation leaves the alternatives of an object. A type without undeclared properties then lacks those that
//! only such an alternative declares, although the value is valid as another alternative.

use openapi_judge::judge::{Direction, Judge};
use serde_json::Value;

/// How deeply schemas are searched.
const MAX_DEPTH: usize = 16;

/// Returns whether an object in `before`, which is an instance of an alternative of its `oneOf` or `anyOf`, is still an
/// object in `after`, but no instance of that alternative.
pub(in crate::case) fn leaves_alternative(
    judge: &Judge,
    schema: &Value,
    direction: Direction,
    before: &Value,
    after: &Value,
) -> bool {
    let visit = Visit { judge, direction };
    visit.leaves(schema, before, after, MAX_DEPTH)
}

struct Visit<'a> {
    judge: &'a Judge,
    direction: Direction,
}

impl Visit<'_> {
    fn leaves(&self, schema: &Value, before: &Value, after: &Value, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1).filter(|_| before != after) else {
            return false;
        };
        let schema = self.judge.document().resolve(schema);
        let parts = |keyword: &str| {
            schema
                .get(keyword)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
        };
        let within = |part: &Value| self.leaves(part, before, after, depth);
        if parts("allOf").any(within) {
            return true;
        }
        let is_valid = |part: &Value, value: &Value| self.judge.is_valid(part, self.direction, value);
        for alternative in parts("oneOf").chain(parts("anyOf")) {
            let was_selected = is_valid(alternative, before);
            if was_selected && before.is_object() && after.is_object() && !is_valid(alternative, after)
                || was_selected && within(alternative)
            {
                return true;
            }
        }
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => {
                let properties = schema.get("properties");
                let others = schema.get("additionalProperties");
                before.iter().any(|(name, before)| {
                    let of = properties.and_then(|properties| properties.get(name)).or(others);
                    let (Some(of), Some(after)) = (of, after.get(name)) else {
                        return false;
                    };
                    self.leaves(of, before, after, depth)
                })
            }
            (Value::Array(before), Value::Array(after)) => {
                let items = schema.get("items");
                let mut pairs = before.iter().zip(after);
                items.is_some_and(|items| {
                    pairs.any(|(before, after)| self.leaves(items, before, after, depth))
                })
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi_judge::document::Document;
    use serde_json::json;
    use std::sync::Arc;

    #[test]
    fn an_object_may_leave_one_alternative_for_another() {
        let text = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}, x-s: {type: object, properties: {p: {anyOf: [\
                    {type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}, \
                    {type: integer}]}}}}";
        let document = Arc::new(Document::parse(text).unwrap());
        let schema = document.root()["x-s"].clone();
        let judge = Judge::new(document);
        let before = json!({"p": {"a": "x", "b": "y"}});
        for (after, expected) in [
            (json!({"p": {"a": 1, "b": "y"}}), true),
            (json!({"p": {"a": "x", "b": 1}}), true),
            (json!({"p": {"a": "x"}}), false),
            (json!({"p": 7}), false),
            (json!({}), false),
        ] {
            let found = leaves_alternative(&judge, &schema, Direction::Response, &before, &after);
            assert_eq!(found, expected, "{after}");
        }
    }
}
