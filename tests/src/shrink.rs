//! Smaller forms of a case: whoever looks into a failure wants the least that shows it.

use crate::case::{Case, Declared, Exchange, Raw, Reaches};
use crate::judge::{Direction, Judge};
use serde_json::{Map, Value};

/// Cases one step smaller than this one that ask for the same: bodies with less in them which the
/// document still holds, or still does not hold.
#[must_use]
pub fn smaller(judge: &Judge, case: &Case) -> Vec<Case> {
    match &case.exchange {
        Exchange::Agree(agree) => {
            let operation = &judge.document().operations[agree.operation];
            let contents = operation.body.iter().flat_map(|body| &body.contents);
            let mut contents = contents.filter(|content| content.media_type == agree.call.media_type);
            let schema = contents.next().and_then(|content| content.schema.as_ref());
            let requests = bodies(judge, schema, Direction::Request, agree.call.body.as_ref());
            let response = operation.response(agree.reply.status);
            let contents = response.iter().flat_map(|response| &response.contents);
            let mut contents = contents.filter(|content| content.media_type == agree.reply.media_type);
            let schema = contents.next().and_then(|content| content.schema.as_ref());
            let answers = bodies(judge, schema, Direction::Response, agree.reply.body.as_ref());
            let requests = requests.into_iter().map(|body| {
                let mut agree = agree.clone();
                agree.call.body = Some(body);
                agree
            });
            let answers = answers.into_iter().map(|body| {
                let mut agree = agree.clone();
                agree.reply.body = Some(body);
                agree
            });
            let all = requests.chain(answers);
            all.map(|agree| Case {
                exchange: Exchange::Agree(agree),
                ..case.clone()
            })
            .collect()
        }
        Exchange::Raw(raw) => raws(judge, raw, case, Exchange::Raw),
        Exchange::Deployed(raw) => raws(judge, raw, case, Exchange::Deployed),
        // What the client reads is one step away from an example already, and so is what a file says.
        Exchange::Recorded(_) | Exchange::Written(_) => Vec::new(),
    }
}

/// A raw request with less in its body, which the document holds if and only if it held the whole.
fn raws(judge: &Judge, raw: &Raw, case: &Case, exchange: fn(Box<Raw>) -> Exchange) -> Vec<Case> {
    let request = &raw.request;
    let Declared::Operation(index) = raw.declared else {
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
    let holds = |value: &Value| judge.is_valid(schema, Direction::Request, value);
    let held = holds(&body);
    let mut all = steps(&body);
    all.retain(|value| holds(value) == held);
    let smaller = all.into_iter().map(|body| {
        let mut raw = raw.clone();
        raw.request.body = body.to_string().into_bytes();
        if !raw.places.is_empty() {
            raw.places = judge.error_pointers(schema, Direction::Request, &body);
        }
        if let Some(Reaches::Body(expected)) = &mut raw.reaches {
            *expected = body;
        }
        raw
    });
    let exchanges = smaller.map(|raw| exchange(Box::new(raw)));
    exchanges
        .map(|exchange| Case {
            exchange,
            ..case.clone()
        })
        .collect()
}

fn bodies(judge: &Judge, schema: Option<&Value>, direction: Direction, body: Option<&Value>) -> Vec<Value> {
    let (Some(schema), Some(body)) = (schema, body) else {
        return Vec::new();
    };
    let mut all = steps(body);
    all.retain(|value| judge.is_valid(schema, direction, value));
    all
}

/// Values with one thing less in them, the largest steps first.
fn steps(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => object(members),
        Value::Array(items) => array(items),
        Value::String(text) if !text.is_empty() => {
            let count = text.chars().count();
            // Without its second half, its first, its last character, its first, and the middle one.
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

fn object(members: &Map<String, Value>) -> Vec<Value> {
    let mut all = Vec::new();
    for name in members.keys() {
        let mut less = members.clone();
        less.remove(name);
        all.push(Value::Object(less));
    }
    for (name, member) in members {
        for step in steps(member) {
            let mut other = members.clone();
            other.insert(name.clone(), step);
            all.push(Value::Object(other));
        }
    }
    all
}

fn array(items: &[Value]) -> Vec<Value> {
    let mut all = Vec::new();
    for index in 0..items.len() {
        let mut less = items.to_vec();
        less.remove(index);
        all.push(Value::Array(less));
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
    fn texts_lose_what_stands_before_what_is_wrong() {
        let (mut text, mut found) = ("many good characters\u{7}and more".to_owned(), true);
        while found {
            let mut less = steps(&json!(text)).into_iter();
            let less = less.find_map(|step| {
                step.as_str()
                    .filter(|step| step.contains('\u{7}'))
                    .map(str::to_owned)
            });
            found = less.is_some();
            text = less.unwrap_or(text);
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
