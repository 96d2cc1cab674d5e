//! Which JSON values are short enough for an example, and how they are parsed.

use crate::model::without_fraction;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

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
        Value::Number(number) => Value::Number(without_fraction(number)),
        value => value.clone(),
    })
}

/// Returns the call of `from_str` that parses a value.
pub(super) fn read(value: &Value, from_str: &TokenStream) -> Option<TokenStream> {
    let text = value.to_string();
    let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or_default();
    let fence = "#".repeat(longest + 1);
    let literal: TokenStream = format!("r{fence}\"{text}\"{fence}").parse().ok()?;
    Some(quote!(#from_str(#literal)?))
}
