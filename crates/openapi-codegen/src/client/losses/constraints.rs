//! What the contract asks of values beyond their types: the server judges that, the client does not.

use super::Ledger;
use crate::client::plan::Plan;
use crate::model::{
    Additional, Api, Bounds, Content, Format, Kind, Operation, ParameterIn, Rejections, Schema, SchemaId,
    UnionKind,
};
use std::collections::BTreeSet;

/// Enters each schema whose values are held to more than their types say.
pub(super) fn losses(ledger: &mut Ledger, api: &Api, plans: &[Plan<'_>]) {
    let mut uses = vec![Use::default(); api.schemas.len()];
    for plan in plans {
        sent(api, plan, &mut uses);
        received(api, plan.operation, &mut uses);
    }
    for (schema, used) in api.schemas.iter().zip(&uses) {
        let rules = rules(schema, used.received);
        if rules.is_empty() {
            continue;
        }
        let pointer = schema.location.pointer.as_str();
        let lost = format!("{} left out", rules.join(", "));
        let refusals = list(&used.refusals);
        match (used.refusals.is_empty(), used.received) {
            (true, true) => ledger.left_to_server(pointer, &lost, "in a response: given as it came"),
            (false, false) => ledger.left_to_server(pointer, &lost, refusals),
            (false, true) => {
                let told = format!("{refusals}; in a response: given as it came");
                ledger.left_to_server(pointer, &lost, told);
            }
            (true, false) => {}
        }
        if !used.unrefused.is_empty() {
            let operations = list(&used.unrefused);
            let consequence =
                format!("{operations} declares no refusal: it comes as `ErrorKind::Undeclared`");
            ledger.reaches_user(pointer, &lost, consequence);
        }
    }
}

/// What becomes of the values of a schema.
#[derive(Default, Clone)]
struct Use<'a> {
    /// The declared errors that tell of a value that a request must not have.
    refusals: BTreeSet<String>,
    /// The operations that send values and declare no such error.
    unrefused: BTreeSet<&'a str>,
    /// Whether responses have values of it.
    received: bool,
}

fn list(names: &BTreeSet<impl std::fmt::Display + Ord>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// Everything that an operation's requests are made of.
fn sent<'a>(api: &Api, plan: &Plan<'a>, uses: &mut [Use<'a>]) {
    let operation = plan.operation;
    let mut enter = |schema: Option<SchemaId>, in_path: bool| {
        let refusal = refusal(operation, in_path);
        for id in api.reachable(schema) {
            match &refusal {
                Some(variant) => uses[id.0]
                    .refusals
                    .insert(format!("{}::{variant}", plan.names.error)),
                None => uses[id.0].unrefused.insert(&plan.names.method),
            };
        }
    };
    for parameter in &operation.parameters {
        enter(parameter.value.schema(), parameter.location == ParameterIn::Path);
    }
    for content in operation.request_body.iter().flat_map(|body| &body.contents) {
        enter(content.schema, false);
    }
}

/// Everything that an operation's responses are made of.
fn received(api: &Api, operation: &Operation, uses: &mut [Use<'_>]) {
    for response in &operation.responses {
        let contents: &[Content] = if response.has_body {
            &response.contents
        } else {
            &[]
        };
        let bodies = contents.iter().filter_map(|content| content.schema);
        let headers = response.headers.iter().map(|header| header.schema);
        for id in api.reachable(bodies.chain(headers)) {
            uses[id.0].received = true;
        }
    }
}

/// The variant of the operation's errors that a value which breaks a rule is answered with.
fn refusal(operation: &Operation, in_path: bool) -> Option<&str> {
    let Rejections { path, invalid, .. } = &operation.rejections;
    let status = if in_path { path } else { invalid };
    let response = operation.response_for((*status)?)?;
    Some(response.ident.as_str())
}

/// What a schema says that its Rust type does not, as the document words it.
fn rules(schema: &Schema, received: bool) -> Vec<String> {
    let mut rules = Rules::default();
    match &schema.kind {
        Kind::Integer(integer) if integer.values.is_empty() => rules.bounds(&integer.bounds),
        Kind::Number(number) => {
            rules.bounds(&number.bounds);
            let values: Vec<String> = number.values.iter().map(ToString::to_string).collect();
            rules.say(
                "enum",
                (!values.is_empty()).then(|| format!("[{}]", values.join(", "))),
            );
        }
        Kind::String(text) if text.values.is_empty() => {
            let format = text.format.as_ref().filter(|format| format.is_rule());
            rules.say("format", format.map(Format::name));
            rules.say("minLength", text.min_length);
            rules.say("maxLength", text.max_length);
            rules.say("pattern", text.pattern.as_ref());
        }
        Kind::Array(array) => {
            rules.say("minItems", array.min_items);
            rules.say("maxItems", array.max_items);
            rules.say("uniqueItems", array.unique.then_some(true));
        }
        Kind::Object(object) => {
            rules.say("minProperties", object.min_properties);
            rules.say("maxProperties", object.max_properties);
            // What is sent has no room for other members.
            let closed = received && matches!(object.additional, Additional::Denied);
            rules.say("additionalProperties", closed.then_some(false));
        }
        Kind::Union(union) if union.kind == UnionKind::OneOf && union.discriminator.is_none() => {
            rules.said.push("that `oneOf` means one only".to_owned());
        }
        _ => {}
    }
    rules.said
}

#[derive(Default)]
struct Rules {
    said: Vec<String>,
}

impl Rules {
    fn say(&mut self, keyword: &str, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            let rule = format!("{keyword}: {value}");
            // A code span ends at as many backticks as it begins with.
            let fence = if rule.contains('`') { "`` " } else { "`" };
            let end: String = fence.chars().rev().collect();
            self.said.push(format!("{fence}{rule}{end}"));
        }
    }

    fn bounds(&mut self, bounds: &Bounds) {
        self.say("minimum", bounds.minimum.as_ref());
        self.say("exclusiveMinimum", bounds.exclusive_minimum.then_some(true));
        self.say("maximum", bounds.maximum.as_ref());
        self.say("exclusiveMaximum", bounds.exclusive_maximum.then_some(true));
        self.say("multipleOf", bounds.multiple_of.as_ref());
    }
}
