//! Which JSON is an example, and how Rust reads it.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Number, Value};

/// The longest JSON that helps whoever reads the documentation.
const MOST_BYTES: usize = 4096;
const MOST_LEVELS: usize = 30;

/// The value for an example, with integers written as such; `None` if it is too long for one.
pub(in crate::client::examples) fn fitting(value: &Value) -> Option<Value> {
    let value = within(value, MOST_LEVELS)?;
    (value.to_string().len() <= MOST_BYTES).then_some(value)
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

/// `1.0` and `1e3` are integers to a schema, but not to Rust.
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

/// The call of `from_str`, or one with a type, for this JSON.
pub(super) fn read(value: &Value, from_str: &TokenStream) -> Option<TokenStream> {
    let text = value.to_string();
    let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or_default();
    let fence = "#".repeat(longest + 1);
    let literal: TokenStream = format!("r{fence}\"{text}\"{fence}").parse().ok()?;
    Some(quote!(#from_str(#literal)?))
}
