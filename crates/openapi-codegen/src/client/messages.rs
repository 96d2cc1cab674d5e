//! Where errors say what went wrong, by extensions of their tag:
//!
//! - `x-error-message`: for people; a list of JSON pointers into the error bodies, of which the first that leads to
//!   a text counts;
//! - `x-error-details`: one thing after the other; `list` points at an array in the error bodies, and `message` and
//!   `pointer`, lists of pointers into its items, at the text and at the place in the request.

use crate::model::Tag;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

const MESSAGE: &str = "x-error-message";
const DETAILS: &str = "x-error-details";

/// The pointers to the message of a tag's errors.
pub(super) fn pointers(tag: &Tag) -> Vec<&str> {
    tag.extensions.get(MESSAGE).map_or_else(Vec::new, texts)
}

/// Where a tag's errors have their details.
pub(super) fn details(tag: &Tag) -> TokenStream {
    let Some(given) = tag.extensions.get(DETAILS) else {
        return quote!(::std::option::Option::None);
    };
    let list = given["list"].as_str().unwrap_or_default();
    let (messages, pointers) = (texts(&given["message"]), texts(&given["pointer"]));
    quote!(::std::option::Option::Some(__support::call::Details {
        list: #list,
        messages: &[#(#messages),*],
        pointers: &[#(#pointers),*],
    }))
}

fn texts(list: &Value) -> Vec<&str> {
    let values = list.as_array().into_iter().flatten();
    values.filter_map(Value::as_str).collect()
}

/// What is wrong with the extensions of a tag, and what to do.
pub(super) fn faults(tag: &Tag) -> Vec<(String, &'static str)> {
    let message = tag.extensions.get(MESSAGE).filter(|given| !are_pointers(given));
    let message = message.map(|_| {
        let reason = format!(
            "`{MESSAGE}` of the tag `{}` is no list of JSON pointers",
            tag.name
        );
        let remedy = "write pointers that begin with a slash, such as `[/error/message]`";
        (reason, remedy)
    });
    let details = tag.extensions.get(DETAILS).filter(|given| !are_details(given));
    let details = details.map(|_| {
        let reason = format!(
            "`{DETAILS}` of the tag `{}` does not say where details are",
            tag.name
        );
        let remedy = "write `{list: /errors, message: [/detail], pointer: [/source/pointer]}`";
        (reason, remedy)
    });
    message.into_iter().chain(details).collect()
}

fn are_details(given: &Value) -> bool {
    let Value::Object(members) = given else {
        return false;
    };
    members.iter().all(|(name, value)| match name.as_str() {
        "list" => is_pointer(value) || value == "",
        "message" | "pointer" => are_pointers(value),
        _ => false,
    }) && members.contains_key("list")
        && members.contains_key("message")
}

fn are_pointers(given: &Value) -> bool {
    given
        .as_array()
        .is_some_and(|pointers| !pointers.is_empty() && pointers.iter().all(is_pointer))
}

fn is_pointer(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.starts_with('/'))
}
