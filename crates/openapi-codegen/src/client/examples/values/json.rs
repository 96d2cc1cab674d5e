//! Which JSON values are short enough for an example, and how they are parsed.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Number, Value};

/// The limits of an example, beyond which it does not help readers of the documentation.
const MAX_BYTES: usize = 4096;
const MAX_LEVELS: usize = 30;

/// Returns the value for an example, with integers without a fraction; `None` if it is too long.
pub(in crate::client::examples) fn short(value: &Value) -> Option<Value> {
    let value = within(value, MAX_LEVELS)?;
    (value.to_string().len() <= MAX_BYTES).then_some(value)
}

fn within(value: &Value, levels: usize) -> Option<Value> {
    let below = levels.checked_sub(1)?;
    Some(match value {
        Value::Array(items) => {
            let items = items.iter().map(|item| within(item, below));
            Value::Array(items.collect::<Option<_>>()?)
        }
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| Some((name.clone(), within(value, below)?)));
            Value::Object(members.collect::<Option<_>>()?)
        }
        Value::Number(number) => Value::Number(plain(number)),
        value => value.clone(),
    })
}

/// `1.0` and `1e3` are integers in JSON Schema, but not in Rust.
fn plain(number: &Number) -> Number {
    let float = number.as_f64().filter(|_| number.is_f64());
    let text = float
        .filter(|float| float.fract() == 0.0)
        .map(|float| format!("{float:.0}"));
    let signed = text.as_deref().and_then(|text| text.parse::<i64>().ok());
    let unsigned = text.as_deref().and_then(|text| text.parse::<u64>().ok());
    match (signed, unsigned) {
        (Some(whole), _) => whole.into(),
        (None, Some(whole)) => whole.into(),
        (None, None) => number.clone(),
    }
}

/// Returns the call of `from_str` that parses a value.
pub(super) fn read(value: &Value, from_str: &TokenStream) -> Option<TokenStream> {
    let text = value.to_string();
    let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or_default();
    let fence = "#".repeat(longest + 1);
    let literal: TokenStream = format!("r{fence}\"{text}\"{fence}").parse().ok()?;
    Some(quote!(#from_str(#literal)?))
}
