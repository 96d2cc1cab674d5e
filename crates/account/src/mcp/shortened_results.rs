//! Makes results small enough for the context of a language model, without ever cutting JSON in the middle.

use crate::operations;
use account_client::catalogue::Operation;
use serde_json::{Map, Value, json};

/// The number of characters of JSON that the body of a result may have. Lists of a page are below it. A structured result
/// contains the body twice, of which clients show one to the model.
pub(super) const MAX_LENGTH: usize = 20_000;

/// A value that needs fewer characters is left out rather than cut.
const MIN_LENGTH: usize = 16;

/// The number of properties of an object that are named if they are left out.
const MAX_NAMES: usize = 5;

/// The number of omissions that are described, and of characters of each description.
const MAX_NOTES: usize = 10;
const MAX_NOTE_LENGTH: usize = 200;

/// The member of a page with the URLs of other pages, which no tool can request.
const LINKS: &str = "links";

/// What was left out of a result, and how to get it, one sentence each.
pub(super) type Omissions = Vec<String>;

/// Shortens the body of a successful response: pages of lists to their essential members, and everything to the limit.
pub(super) fn shorten(operation: &Operation, mut body: Value) -> (Value, Omissions) {
    let mut omissions = Vec::new();
    let pages = operations::pages(operation);
    if let Some(pages) = pages
        && let Some(page) = body.as_object_mut()
        && page.remove(LINKS).is_some()
    {
        omissions.push(format!(
            "`{LINKS}` is left out: `{}` selects a page.",
            pages.number
        ));
    }
    let items = |body: &Value| {
        let items = pages.and_then(|pages| body.pointer(pages.items)?.as_array());
        items.map(Vec::len)
    };
    let (all_items, next) = (
        items(&body),
        pages.and_then(|pages| body.pointer(pages.next)?.as_u64()),
    );
    let mut left_out = Vec::new();
    let body = cut(body, MAX_LENGTH, "", &mut left_out);
    // Items of this page that were left out would be skipped by whoever goes on with the next one.
    if let (Some(pages), Some(next)) = (pages, next)
        && items(&body) == all_items
    {
        omissions.push(format!(
            "There are more items: call again with `{}` {next}.",
            pages.number
        ));
    }
    if !left_out.is_empty() {
        let how = match pages {
            Some(pages) => format!("Call again with a smaller `{}`, or ask the user", pages.size),
            None => "Ask the user".to_owned(),
        };
        omissions.push(format!(
            "Left out, because a result has at most {MAX_LENGTH} characters: {}. {how} to start this server with \
             --full-results.",
            describe(&left_out)
        ));
    }
    (body, omissions)
}

/// Lists what was left out, in a limited number of characters.
fn describe(left_out: &[String]) -> String {
    let clipped = |note: &String| match note.char_indices().nth(MAX_NOTE_LENGTH) {
        Some((end, _)) => format!("{}…", note.get(..end).unwrap_or_default()),
        None => note.clone(),
    };
    let mut notes: Vec<String> = left_out.iter().take(MAX_NOTES).map(clipped).collect();
    if left_out.len() > MAX_NOTES {
        notes.push(format!("{} more", left_out.len() - MAX_NOTES));
    }
    notes.join("; ")
}

fn length(value: &Value) -> usize {
    value.to_string().chars().count()
}

/// Cuts a value to a length, at the end of an item, a property or a character of a string.
fn cut(value: Value, limit: usize, pointer: &str, left_out: &mut Vec<String>) -> Value {
    if length(&value) <= limit {
        return value;
    }
    let place = match pointer {
        "" => "the result".to_owned(),
        _ => format!("`{pointer}`"),
    };
    match value {
        Value::Array(items) => cut_array(items, limit, pointer, &place, left_out),
        Value::Object(properties) => cut_object(properties, limit, pointer, left_out),
        Value::String(text) => {
            let mut kept = String::new();
            let mut used = length(&json!("…"));
            for character in text.chars() {
                used += length(&json!(character)) - 2;
                if used > limit {
                    break;
                }
                kept.push(character);
            }
            let (all, kept_count) = (text.chars().count(), kept.chars().count());
            left_out.push(format!("{} of {all} characters of {place}", all - kept_count));
            json!(format!("{kept}…"))
        }
        other => other,
    }
}

fn cut_array(
    items: Vec<Value>,
    limit: usize,
    pointer: &str,
    place: &str,
    left_out: &mut Vec<String>,
) -> Value {
    let all = items.len();
    let mut kept = Vec::new();
    let mut remaining = limit.saturating_sub("[]".len());
    for (index, item) in items.into_iter().enumerate() {
        let needed = length(&item) + ",".len();
        if needed <= remaining {
            remaining -= needed;
            kept.push(item);
            continue;
        }
        // Of a list whose first item is too long, that item is the most useful part.
        if kept.is_empty() && remaining >= MIN_LENGTH {
            kept.push(cut(item, remaining, &format!("{pointer}/{index}"), left_out));
        }
        break;
    }
    if kept.len() < all {
        left_out.push(format!("{} of {all} items of {place}", all - kept.len()));
    }
    Value::Array(kept)
}

/// Gives each property an equal share of the length. What short ones do not need is for the longer ones.
fn cut_object(
    properties: Map<String, Value>,
    limit: usize,
    pointer: &str,
    left_out: &mut Vec<String>,
) -> Value {
    let mut by_length: Vec<(String, Value, usize)> = properties
        .into_iter()
        .map(|(name, value)| {
            let length = length(&value);
            (name, value, length)
        })
        .collect();
    by_length.sort_by_key(|(.., length)| *length);
    let mut kept = Map::new();
    let mut remaining = limit.saturating_sub("{}".len());
    let mut others = by_length.len();
    let mut dropped = Vec::new();
    for (name, value, _) in by_length {
        let overhead = length(&json!(name)) + ":,".len();
        let share = (remaining / others.max(1)).saturating_sub(overhead);
        others -= 1;
        let inner = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
        if share < MIN_LENGTH && length(&value) > share {
            dropped.push(format!("`{inner}`"));
            continue;
        }
        let value = cut(value, share, &inner, left_out);
        remaining = remaining.saturating_sub(length(&value) + overhead);
        kept.insert(name, value);
    }
    match dropped.as_slice() {
        [first, .., last] if dropped.len() > MAX_NAMES => left_out.push(format!(
            "{} properties, such as {first} and {last}",
            dropped.len()
        )),
        _ => left_out.extend(dropped),
    }
    Value::Object(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use account_client::catalogue::operation;

    fn shortened(value: &Value, limit: usize) -> (Value, Vec<String>) {
        let mut left_out = Vec::new();
        let short = cut(value.clone(), limit, "", &mut left_out);
        assert!(length(&short) <= limit, "{} > {limit}: {short}", length(&short));
        (short, left_out)
    }

    #[test]
    fn results_are_cut_between_values() {
        let items: Vec<Value> = (100..200).map(|number| json!({"id": number})).collect();
        let list = json!({"data": items, "meta": {"total": 100}});
        assert_eq!(shortened(&list, 10_000), (list.clone(), Vec::new()));
        let (short, left_out) = shortened(&list, 200);
        let kept = short["data"].as_array().unwrap();
        assert!(kept.iter().eq(&items[..kept.len()]) && kept.len() > 10, "{short}");
        assert_eq!(short["meta"], list["meta"]);
        assert_eq!(
            left_out,
            [format!("{} of 100 items of `/data`", 100 - kept.len())]
        );
    }

    #[test]
    fn strings_are_cut_between_characters() {
        let (short, left_out) = shortened(&json!({"a/b": "ü\"".repeat(500), "c": 1}), 100);
        let text = short["a/b"].as_str().unwrap();
        assert!(text.starts_with("ü\"ü") && text.ends_with('…'), "{short}");
        assert_eq!(short["c"], 1);
        let kept = text.chars().count() - 1;
        assert_eq!(
            left_out,
            [format!("{} of 1000 characters of `/a~1b`", 1000 - kept)]
        );
    }

    #[test]
    fn any_value_fits_any_limit() {
        let mut value = json!("x".repeat(50));
        for depth in 0..40 {
            value = match depth % 3 {
                0 => json!([value.clone(), value, depth]),
                _ if depth < 9 => json!({"long name of a property": value, "b": vec![depth; 30], "c": "é"}),
                _ => json!({"long name of a property": value}),
            };
            if length(&value) > 200_000 {
                break;
            }
        }
        for limit in [40, 100, 1_000, 20_000] {
            let (_, left_out) = shortened(&value, limit);
            assert!(!left_out.is_empty());
        }
    }

    #[test]
    fn notes_are_limited() {
        let properties =
            (0..30).map(|number| (format!("{number}-{}", "n".repeat(400)), json!("x".repeat(5_000))));
        let body = Value::Object(properties.collect());
        let (_, omissions) = shorten(operation("get_account").unwrap(), body);
        let [note] = omissions.as_slice() else {
            panic!("{omissions:?}")
        };
        assert!(note.contains("; 20 more. "), "{note}");
        let most = (MAX_NOTES + 1) * (MAX_NOTE_LENGTH + 3) + 300;
        assert!(note.chars().count() < most, "{note}");
    }

    #[test]
    fn next_page_is_not_suggested_before_the_items_of_this_one() {
        let item = json!({"id": "at-1", "description": "x".repeat(1_500)});
        let mut body = json!({"data": vec![item; 20], "meta": {"pagination": {"next-page": 3}}});
        let (short, omissions) = shorten(operation("list_user_tokens").unwrap(), body.clone());
        let kept = short["data"].as_array().unwrap().len();
        assert!(kept > 10 && kept < 20, "{kept}");
        let [note] = omissions.as_slice() else {
            panic!("{omissions:?}")
        };
        assert!(
            note.contains("items of `/data`") && note.contains("a smaller `page_size`"),
            "{note}"
        );
        // Of these, all fit.
        body["data"].as_array_mut().unwrap().truncate(5);
        let (_, omissions) = shorten(operation("list_user_tokens").unwrap(), body);
        assert!(
            omissions[0].ends_with("call again with `page_number` 3."),
            "{omissions:?}"
        );
    }

    #[test]
    fn pages_have_essential_members() {
        let body = json!({"data": [{"id": "at-1"}], "links": {"next": "/a"}, "meta": {"pagination": {"next-page": 3}}});
        let (short, omissions) = shorten(operation("list_user_tokens").unwrap(), body.clone());
        assert_eq!(
            short,
            json!({"data": [{"id": "at-1"}], "meta": {"pagination": {"next-page": 3}}})
        );
        assert!(
            omissions[0].contains("`page_number` selects a page"),
            "{omissions:?}"
        );
        assert!(
            omissions[1].ends_with("call again with `page_number` 3."),
            "{omissions:?}"
        );
        let (whole, omissions) = shorten(operation("get_account").unwrap(), body.clone());
        assert_eq!((whole, omissions), (body, Vec::new()));
    }
}
