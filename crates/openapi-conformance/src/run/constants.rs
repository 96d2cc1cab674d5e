//! Checks that each constant of a generated enum has the value that the document gives it.

use super::failure::{CheckFailure, Component, Rule};
use crate::types::Constants;
use openapi_judge::document::Document;
use serde_json::Value;

/// Returns what is wrong with the constants of a component.
pub(super) fn failures(document: &Document, component: &str, all: &[Constants]) -> Vec<CheckFailure> {
    let rule = Rule::Contract(document.locate("", &["components", "schemas", component]));
    let schema = document.root().pointer("/components/schemas");
    let Some(schema) = schema.and_then(|schemas| schemas.get(component)) else {
        let what = format!("components.schemas.{component}");
        let failure = CheckFailure::differs(Component::Suite, rule, &what, "a schema", "none");
        return vec![failure];
    };
    let list = |keyword: &str| schema.get(keyword).and_then(Value::as_array);
    let values: Vec<&Value> = list("enum")
        .into_iter()
        .flatten()
        .filter(|value| !value.is_null())
        .collect();
    let names: Vec<&str> = list("x-enum-varnames")
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut failures = Vec::new();
    for constants in all.iter().filter(|constants| constants.component == component) {
        let side = match constants.side {
            "client" => Component::Client,
            _ => Component::Server,
        };
        for (name, value) in &constants.values {
            let expected = match values.iter().position(|declared| *declared == value) {
                None => Some("no constant of the document".to_owned()),
                Some(index) => match names.get(index) {
                    Some(declared) if !is_same_name(declared, name) => Some(declared.to_string()),
                    None if of_name(&values, name).is_some_and(|other| other != value) => {
                        Some("another one".to_owned())
                    }
                    _ => None,
                },
            };
            failures.extend(expected.map(|expected| {
                let what = format!("the constant of {value}");
                CheckFailure::differs(side, rule.clone(), &what, expected, name)
            }));
        }
        if constants.values.len() != values.len() {
            let (found, declared) = (constants.values.len(), values.len());
            let what = format!("the number of constants of {component}");
            failures.push(CheckFailure::differs(side, rule.clone(), &what, declared, found));
        }
    }
    failures
}

/// Returns the only string that a name is made of.
fn of_name<'a>(values: &[&'a Value], name: &str) -> Option<&'a Value> {
    let mut same = values
        .iter()
        .filter(|value| value.as_str().is_some_and(|text| is_same_name(text, name)));
    same.next().filter(|_| same.next().is_none()).copied()
}

/// Whether two names differ only in case and punctuation.
fn is_same_name(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let kept = text.chars().filter(|character| character.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_has_the_value_of_its_name() {
        let text = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}, components: {schemas: {\
                    Named: {enum: [1, 2], x-enum-varnames: [one, TWO]}, Plain: {enum: [a-b, c, null]}}}}";
        let document = Document::parse(text).unwrap();
        let of = |component: &'static str, values: [(&'static str, Value); 2]| {
            let [(first, one), (second, two)] = values;
            let constants = Constants::new("client", component)
                .constant(first, &one)
                .constant(second, &two);
            failures(&document, component, &[constants]).len()
        };
        assert_eq!(of("Named", [("One", 1.into()), ("Two", 2.into())]), 0);
        assert_eq!(of("Named", [("One", 2.into()), ("Two", 1.into())]), 2);
        assert_eq!(of("Plain", [("AB", "a-b".into()), ("C", "c".into())]), 0);
        assert_eq!(of("Plain", [("AB", "c".into()), ("C", "a-b".into())]), 2);
        assert_eq!(of("Plain", [("AB", "a-b".into()), ("C", "d".into())]), 1);
    }
}
