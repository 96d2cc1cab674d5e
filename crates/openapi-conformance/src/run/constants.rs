//! Checks that each constant of a generated enum has the value that the document gives it.

use super::failure::{CheckFailure, Component, Rule};
use crate::types::Constants;
use openapi_judge::judge::{Direction, Judge};
use serde_json::Value;

/// Returns what is wrong with the constants of a component.
pub(super) fn failures(judge: &Judge, component: &str, all: &[Constants]) -> Vec<CheckFailure> {
    let document = judge.document();
    let rule = Rule::Contract(document.locate("", &["components", "schemas", component]));
    let schema = document.root().pointer("/components/schemas");
    let Some(schema) = schema.and_then(|schemas| schemas.get(component)) else {
        let what = format!("components.schemas.{component}");
        let failure = CheckFailure::differs(Component::Suite, rule, &what, "a schema", "none");
        return vec![failure];
    };
    let declared = declared(judge, schema);
    let mut failures = Vec::new();
    for (name, side) in [("client", Component::Client), ("server", Component::Server)] {
        let own = |constants: &&Constants| constants.component == component && constants.side == name;
        let Some(constants) = all.iter().find(own) else {
            let what = format!("the enum of {component}");
            failures.push(CheckFailure::differs(
                side,
                rule.clone(),
                &what,
                "constants",
                "none",
            ));
            continue;
        };
        for (name, value) in &constants.values {
            failures.extend(wrong_name(&declared, name, value).map(|expected| {
                let what = format!("the constant of {value}");
                CheckFailure::differs(side, rule.clone(), &what, expected, name)
            }));
        }
        let (found, expected) = (constants.values.len(), declared.len());
        if found != expected {
            let what = format!("the number of constants of {component}");
            failures.push(CheckFailure::differs(side, rule.clone(), &what, expected, found));
        }
    }
    failures
}

/// Returns the values of an `enum` that its other keywords allow, each with its name, but without `null`.
fn declared<'a>(judge: &Judge, schema: &'a Value) -> Vec<(&'a Value, Option<&'a str>)> {
    let list = |keyword: &str| {
        schema
            .get(keyword)
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice)
    };
    let (values, names) = (list("enum"), list("x-enum-varnames"));
    // A list of names may have one for `null`, which has no constant.
    let has_name_of_null = names.len() == values.len();
    let named = values.iter().filter(|value| has_name_of_null || !value.is_null());
    let pairs = named
        .enumerate()
        .map(|(index, value)| (value, names.get(index).and_then(Value::as_str)));
    pairs
        .filter(|(value, _)| !value.is_null() && judge.is_valid(schema, Direction::Response, value))
        .collect()
}

/// Returns which name is expected if a constant has the value of another one.
fn wrong_name(declared: &[(&Value, Option<&str>)], name: &str, value: &Value) -> Option<String> {
    match declared.iter().find(|(declared, _)| *declared == value) {
        None => Some("no constant of the document".to_owned()),
        Some((_, Some(expected))) => {
            let same = |(_, other): &&(&Value, Option<&str>)| {
                other.is_some_and(|other| is_same_name(other, expected))
            };
            let name = match declared.iter().filter(same).count() {
                // Names that differ only in case and punctuation are distinguished by a number.
                2.. => name.trim_end_matches(|character: char| character.is_ascii_digit()),
                _ => name,
            };
            (!is_same_name(expected, name)).then(|| (*expected).to_owned())
        }
        Some((_, None)) => {
            let other = of_name(declared, name).filter(|other| *other != value);
            other.map(|_| "another one".to_owned())
        }
    }
}

/// Returns the only string that a name is made of.
fn of_name<'a>(declared: &[(&'a Value, Option<&str>)], name: &str) -> Option<&'a Value> {
    let values = declared.iter().map(|(value, _)| *value);
    let mut same = values.filter(|value| value.as_str().is_some_and(|text| is_same_name(text, name)));
    same.next().filter(|_| same.next().is_none())
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
    use openapi_judge::document::Document;
    use std::sync::Arc;

    const DOCUMENT: &str = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}, components: {schemas: {\
        Named: {type: integer, enum: [1, 2], x-enum-varnames: [one, TWO]}, \
        NamedNull: {type: integer, nullable: true, enum: [null, 1, 2], x-enum-varnames: [None, one, TWO]}, \
        Alike: {type: integer, enum: [1, 2], x-enum-varnames: [self, Self]}, \
        Bounded: {type: integer, enum: [1, 2, 30], maximum: 10, x-enum-varnames: [one, TWO, thirty]}, \
        Plain: {type: string, nullable: true, enum: [a-b, c, null]}}}}";

    fn count(component: &'static str, sides: &[&'static str], values: [(&'static str, Value); 2]) -> usize {
        let judge = Judge::new(Arc::new(Document::parse(DOCUMENT).unwrap()));
        let [(first, one), (second, two)] = values;
        let constants = sides.iter().map(|side| {
            Constants::new(side, component)
                .constant(first, &one)
                .constant(second, &two)
        });
        failures(&judge, component, &constants.collect::<Vec<_>>()).len()
    }

    #[test]
    fn a_constant_has_the_value_of_its_name() {
        let of = |component, values| count(component, &["client", "server"], values);
        for component in ["Named", "NamedNull", "Bounded"] {
            assert_eq!(
                of(component, [("One", 1.into()), ("Two", 2.into())]),
                0,
                "{component}"
            );
            assert_eq!(
                of(component, [("One", 2.into()), ("Two", 1.into())]),
                4,
                "{component}"
            );
        }
        assert_eq!(of("Alike", [("Self_", 1.into()), ("Self_2", 2.into())]), 0);
        assert_eq!(of("Alike", [("Self_", 1.into()), ("Other2", 2.into())]), 2);
        assert_eq!(of("Plain", [("AB", "a-b".into()), ("C", "c".into())]), 0);
        assert_eq!(of("Plain", [("AB", "c".into()), ("C", "a-b".into())]), 4);
        assert_eq!(of("Plain", [("AB", "a-b".into()), ("C", "d".into())]), 2);
    }

    #[test]
    fn both_sides_have_the_enum() {
        let values = || [("One", 1.into()), ("Two", 2.into())];
        assert_eq!(count("Named", &["client"], values()), 1);
        assert_eq!(count("Named", &[], values()), 2);
    }
}
