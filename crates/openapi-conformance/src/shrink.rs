//! Shrinks failed cases, so that a report shows the smallest form that fails.

use crate::case::{Case, CaseKind, DeclaredBy, Delivery, RawRequest};
use openapi_judge::judge::{Direction, Judge};
use serde_json::{Map, Value};

/// Returns the cases that are one step smaller: with less in a body, which stays valid or stays invalid.
#[must_use]
pub(crate) fn smaller(judge: &Judge, case: &Case) -> Vec<Case> {
    match &case.kind {
        CaseKind::RoundTrip(round_trip) => {
            let operation = &judge.document().operations[round_trip.operation];
            let contents = operation.body.iter().flat_map(|body| &body.contents);
            let mut contents = contents.filter(|content| content.media_type == round_trip.call.media_type);
            let schema = contents.next().and_then(|content| content.schema.as_ref());
            let requests = bodies(judge, schema, Direction::Request, round_trip.call.body.as_ref());
            let declared = operation.response(round_trip.response.status);
            let contents = declared.iter().flat_map(|declared| &declared.contents);
            let mut contents =
                contents.filter(|content| content.media_type == round_trip.response.media_type);
            let schema = contents.next().and_then(|content| content.schema.as_ref());
            let responses = bodies(
                judge,
                schema,
                Direction::Response,
                round_trip.response.body.as_ref(),
            );
            let requests = requests.into_iter().map(|body| {
                let mut round_trip = round_trip.clone();
                round_trip.call.body = Some(body);
                round_trip
            });
            let responses = responses.into_iter().map(|body| {
                let mut round_trip = round_trip.clone();
                round_trip.response.body = Some(body);
                round_trip
            });
            let all = requests.chain(responses);
            all.map(|round_trip| Case {
                kind: CaseKind::RoundTrip(round_trip),
                ..case.clone()
            })
            .collect()
        }
        CaseKind::Raw(raw) => raws(judge, raw, case, CaseKind::Raw),
        CaseKind::Mock(raw) => raws(judge, raw, case, CaseKind::Mock),
        // These differ from an example in one step already.
        CaseKind::Replay(_) | CaseKind::File(_) | CaseKind::Connections(_) => Vec::new(),
    }
}

/// Returns raw requests with less in the body, which is valid if and only if the whole body is.
fn raws(judge: &Judge, raw: &RawRequest, case: &Case, kind: fn(Box<RawRequest>) -> CaseKind) -> Vec<Case> {
    let request = &raw.request;
    let DeclaredBy::Operation(index) = raw.declared else {
        return Vec::new();
    };
    let contents = judge.document().operations[index].body.iter();
    let media_type = request.headers.get("content-type");
    let mut contents = contents.flat_map(|body| &body.contents);
    let content = contents.find(|content| Some(content.media_type.as_str()) == media_type);
    let schema = content.and_then(|content| content.schema.as_ref());
    let body = serde_json::from_slice::<Value>(&request.body);
    let chunked = request.headers.get("transfer-encoding").is_some();
    let (Some(schema), Ok(body), false) = (schema, body, chunked) else {
        return Vec::new();
    };
    let is_valid = |value: &Value| judge.is_valid(schema, Direction::Request, value);
    let was_valid = is_valid(&body);
    let mut all = steps(&body);
    all.retain(|value| is_valid(value) == was_valid);
    let smaller = all.into_iter().map(|body| {
        let mut raw = raw.clone();
        raw.request.body = body.to_string().into_bytes();
        if !raw.pointers.is_empty() {
            raw.pointers = judge.error_pointers(schema, Direction::Request, &body);
            let pointers = &raw.pointers;
            let is_reported = |pointer: &String| pointers.iter().flatten().any(|other| other == pointer);
            raw.limits
                .retain(|limit| limit.pointer.as_ref().is_none_or(is_reported));
        }
        if let Some(Delivery::Body(expected)) = &mut raw.delivery {
            *expected = body;
        }
        raw
    });
    let kinds = smaller.map(|raw| kind(Box::new(raw)));
    kinds.map(|kind| Case { kind, ..case.clone() }).collect()
}

fn bodies(judge: &Judge, schema: Option<&Value>, direction: Direction, body: Option<&Value>) -> Vec<Value> {
    let (Some(schema), Some(body)) = (schema, body) else {
        return Vec::new();
    };
    let mut all = steps(body);
    all.retain(|value| judge.is_valid(schema, direction, value));
    all
}

/// Returns values that are one step smaller, the largest steps first.
fn steps(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(properties) => object(properties),
        Value::Array(items) => array(items),
        Value::String(text) if !text.is_empty() => {
            let count = text.chars().count();
            // Without the second half, the first half, the last character, the first character, and the middle character.
            let without = |from: usize, to: usize| -> Value {
                let kept = text
                    .chars()
                    .enumerate()
                    .filter(|(index, _)| *index < from || *index >= to);
                kept.map(|(_, character)| character).collect::<String>().into()
            };
            let middle = count / 2;
            vec![
                without(middle, count),
                without(0, middle.max(1)),
                without(count - 1, count),
                without(0, 1),
                without(middle, middle + 1),
            ]
        }
        Value::Number(number) => match number.as_i64() {
            Some(number) if number != 0 => vec![Value::from(0), Value::from(number / 2)],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn object(properties: &Map<String, Value>) -> Vec<Value> {
    let mut all = Vec::new();
    for name in properties.keys() {
        let mut smaller = properties.clone();
        smaller.remove(name);
        all.push(Value::Object(smaller));
    }
    for (name, property) in properties {
        for step in steps(property) {
            let mut other = properties.clone();
            other.insert(name.clone(), step);
            all.push(Value::Object(other));
        }
    }
    all
}

fn array(items: &[Value]) -> Vec<Value> {
    let mut all = Vec::new();
    for index in 0..items.len() {
        let mut smaller = items.to_vec();
        smaller.remove(index);
        all.push(Value::Array(smaller));
    }
    for (index, item) in items.iter().enumerate() {
        for step in steps(item) {
            let mut other = items.to_vec();
            other[index] = step;
            all.push(Value::Array(other));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn strings_shrink_to_the_invalid_character() {
        let (mut text, mut found) = ("many good characters\u{7}and more".to_owned(), true);
        while found {
            let mut steps = steps(&json!(text)).into_iter();
            let smaller = steps.find_map(|step| {
                step.as_str()
                    .filter(|step| step.contains('\u{7}'))
                    .map(str::to_owned)
            });
            found = smaller.is_some();
            text = smaller.unwrap_or(text);
        }
        assert_eq!(text, "\u{7}");
    }

    #[test]
    fn every_step_is_smaller_and_all_of_them_end() {
        let mut value = json!({"a": [1, "ab", {"b": null}], "c": "𝄞x", "d": -9});
        for _ in 0..100 {
            let length = value.to_string().len();
            let Some(step) = steps(&value).pop() else {
                assert_eq!(value, json!({}));
                return;
            };
            assert!(step.to_string().len() <= length, "{step}");
            value = if steps(&step).is_empty() {
                step
            } else {
                steps(&value).swap_remove(0)
            };
        }
        panic!("no end: {value}");
    }
}
