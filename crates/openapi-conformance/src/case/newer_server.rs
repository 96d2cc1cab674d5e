//! Responses of a newer server: they contain what the contract did not declare when the client was generated. The client
//! must return them as the variant of their status, and keep every undeclared value.

use super::declared_responses::wire_response;
use super::definition::{Case, Expected};
use super::subject::Subject;
use super::variations::{kept_types, type_name};
use crate::script::TypedResponse;
use crate::wire::Response;
use openapi_judge::document::Document;
use openapi_judge::judge::{Direction, Judge, shorten};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The undeclared string.
const STRING: &str = "undeclared-value";

/// The name of the undeclared property, and of the undeclared header.
const NAME: &str = "X-Undeclared";

impl Subject<'_> {
    /// Returns the cases of the first example of each status: one for each place of the response, and one for all of them
    /// together.
    pub(super) fn newer_server(&self) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        let mut visited = Vec::new();
        for (name, typed) in self.responses()? {
            if visited.contains(&typed.status) {
                continue;
            }
            visited.push(typed.status);
            for (change, newer, response) in self.newer_responses(&typed) {
                let mut label = format!("{name} of a newer server, {change}");
                shorten(&mut label, 200);
                cases.push(self.replay(&label, &alternative, &call, &newer, response, Expected::Newer));
            }
        }
        Ok(cases)
    }

    /// Returns responses with a description of what is new, what the caller must get, and what is sent.
    fn newer_responses(&self, typed: &TypedResponse) -> Vec<(String, TypedResponse, Response)> {
        let mut all = Vec::new();
        let mut everything = (typed.clone(), wire_response(self.operation, typed));
        everything.1.headers.0.push((NAME.to_owned(), "1".to_owned()));
        all.push((
            "with another header".to_owned(),
            everything.0.clone(),
            everything.1.clone(),
        ));
        let declared = self.operation.response(typed.status);
        for header in declared.into_iter().flat_map(|declared| &declared.headers) {
            let name = header.name.to_ascii_lowercase();
            let schema = self.document.resolve(&header.schema);
            if let Some(present) = typed.headers.get(&name)
                && let Some(other) = undeclared_constant(schema, present)
            {
                let mut newer = typed.clone();
                newer.headers.insert(name.clone(), other.clone());
                let response = wire_response(self.operation, &newer);
                all.push((format!("with another value of {}", header.name), newer, response));
                everything.0.headers.insert(name, other);
            }
        }
        let sites = match (&typed.body, self.schema_of(typed)) {
            (Some(body), Some(schema)) if self.operation.method != "HEAD" => sites(self.judge, schema, body),
            _ => Vec::new(),
        };
        for site in &sites {
            let (newer, response) = self.changed(typed, std::slice::from_ref(site));
            all.push((site.description(), newer, response));
        }
        let independent: Vec<Site> = sites.into_iter().filter(|site| !site.in_union).collect();
        let (newer, mut response) = self.changed(&everything.0, &independent);
        response.headers.0.push((NAME.to_owned(), "1".to_owned()));
        all.push(("with all of it".to_owned(), newer, response));
        all
    }

    /// Returns what the caller must get, and what is sent, with changes at these sites.
    fn changed(&self, typed: &TypedResponse, sites: &[Site]) -> (TypedResponse, Response) {
        let (mut newer, mut sent) = (typed.clone(), typed.clone());
        for site in sites {
            if let Some(body) = &mut sent.body {
                site.apply(body);
            }
            if let Some(body) = newer.body.as_mut().filter(|_| site.is_kept()) {
                site.apply(body);
            }
        }
        (newer, wire_response(self.operation, &sent))
    }
}

/// A place of a body where a newer server sends something else.
#[derive(Debug, Clone)]
struct Site {
    pointer: String,
    news: News,
    /// Whether it is within an alternative of a `oneOf` or `anyOf`, which a change elsewhere may replace.
    in_union: bool,
}

#[derive(Debug, Clone)]
enum News {
    /// A value that `enum` does not list.
    Constant(Value),
    /// A value of another alternative.
    Alternative(Value),
    /// Another property. It reaches the caller if the object keeps undeclared properties.
    Property { is_kept: bool },
}

impl Site {
    fn description(&self) -> String {
        let pointer = &self.pointer;
        match &self.news {
            News::Constant(value) => format!("with {value} at {pointer:?}"),
            News::Alternative(_) => format!("with another alternative at {pointer:?}"),
            News::Property { .. } => format!("with another property at {pointer:?}"),
        }
    }

    fn is_kept(&self) -> bool {
        !matches!(self.news, News::Property { is_kept: false })
    }

    fn apply(&self, body: &mut Value) {
        let Some(target) = body.pointer_mut(&self.pointer) else {
            return;
        };
        match &self.news {
            News::Constant(value) | News::Alternative(value) => *target = value.clone(),
            News::Property { .. } => {
                if let Value::Object(properties) = target {
                    properties.insert(NAME.to_owned(), json!({"of": [1]}));
                }
            }
        }
    }
}

/// Returns the sites of a body, inner ones before those that contain them.
fn sites(judge: &Judge, schema: &Value, body: &Value) -> Vec<Site> {
    let mut walk = Walk {
        judge,
        has_typed_rest: false,
        is_narrowed: false,
        closed: BTreeSet::new(),
        sites: BTreeMap::new(),
    };
    walk.node(schema, body, "", None);
    let closed = walk.closed;
    walk.sites
        .retain(|(pointer, _), site| matches!(site.news, News::Property { .. }) || !closed.contains(pointer));
    let mut sites: Vec<Site> = walk.sites.into_values().collect();
    sites.sort_by_key(|site| std::cmp::Reverse(site.pointer.matches('/').count()));
    sites
}

/// The alternative of a union that a value is within.
#[derive(Debug, Clone, Copy)]
struct Within<'a> {
    /// The property that selects it, directly below the union.
    discriminator: Option<&'a str>,
}

struct Walk<'a> {
    judge: &'a Judge,
    /// Whether another part of the `allOf` gives a schema to all other properties.
    has_typed_rest: bool,
    /// Whether the other parts of the `allOf` leave one alternative of its choice.
    is_narrowed: bool,
    /// The pointers of values that a part of an `allOf` closes, also for the other parts.
    closed: BTreeSet<String>,
    /// By pointer and kind: parts of an `allOf` may describe the same place.
    sites: BTreeMap<(String, u8), Site>,
}

impl<'a> Walk<'a> {
    fn document(&self) -> &'a Document {
        self.judge.document()
    }

    fn node(&mut self, schema: &'a Value, instance: &Value, pointer: &str, within: Option<Within<'a>>) {
        let schema = self.document().resolve(schema);
        if schema.get("x-closed") == Some(&Value::Bool(true)) {
            self.closed.insert(pointer.to_owned());
            return;
        }
        if instance.is_null() {
            return;
        }
        let all = parts(schema, "allOf");
        for part in all {
            let outer = (self.has_typed_rest, self.is_narrowed);
            self.has_typed_rest |= all
                .iter()
                .any(|part| has_typed_rest(self.document().resolve(part)));
            self.is_narrowed = self.narrows(all, part);
            self.node(part, instance, pointer, within);
            (self.has_typed_rest, self.is_narrowed) = outer;
        }
        let has_typed_rest = std::mem::take(&mut self.has_typed_rest);
        let is_narrowed = std::mem::take(&mut self.is_narrowed);
        for alternatives in [parts(schema, "oneOf"), parts(schema, "anyOf")] {
            if !alternatives.is_empty() && !is_narrowed {
                self.union(schema, alternatives, instance, pointer, within.is_some());
            }
        }
        // The constant of an alternative without a discriminator identifies it.
        let values = schema.get("enum").and_then(Value::as_array);
        let identifies = within.is_some_and(|within| within.discriminator.is_none())
            && values.is_some_and(|values| values.len() == 1);
        if !identifies && let Some(value) = undeclared_constant(schema, instance) {
            self.add(pointer, 0, News::Constant(value), within.is_some());
        }
        match instance {
            Value::Array(items) => {
                if let Some(of) = schema.get("items") {
                    for (index, item) in items.iter().enumerate().take(3) {
                        self.node(of, item, &format!("{pointer}/{index}"), within);
                    }
                }
            }
            Value::Object(properties) => self.object(schema, properties, pointer, within, has_typed_rest),
            _ => {}
        }
    }

    /// Whether the other parts of an `allOf` exclude all alternatives of a part but one, so that it is no union.
    fn narrows(&self, all: &[Value], part: &Value) -> bool {
        let choice = self.document().resolve(part);
        let alternatives = [parts(choice, "oneOf"), parts(choice, "anyOf")].concat();
        let others = all.iter().filter(|other| !std::ptr::eq(*other, part));
        let others: Vec<&Value> = others.collect();
        let is_possible = |alternative: &&Value| {
            let mut all = others.clone();
            all.insert(0, alternative);
            self.judge
                .sample(&json!({"allOf": all}), Direction::Response)
                .is_some()
        };
        !others.is_empty() && alternatives.iter().filter(is_possible).count() < 2
    }

    fn object(
        &mut self,
        schema: &'a Value,
        properties: &Map<String, Value>,
        pointer: &str,
        within: Option<Within<'a>>,
        has_typed_rest: bool,
    ) {
        let declared = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties");
        // The type of an object without declared properties is a map, or any value.
        let is_struct = declared.is_some_and(|declared| !declared.is_empty());
        let is_kept = match others {
            None | Some(Value::Bool(false)) => Some(false),
            Some(Value::Bool(true)) => Some(true),
            Some(schema) if schema.as_object().is_some_and(Map::is_empty) => Some(true),
            Some(_) => None,
        };
        // An alternative may say which other properties are kept.
        let is_choice = ["oneOf", "anyOf"]
            .iter()
            .any(|keyword| !parts(schema, keyword).is_empty());
        if within.is_none()
            && is_struct
            && !is_choice
            && !has_typed_rest
            && schema.get("allOf").is_none()
            && let Some(is_kept) = is_kept
        {
            self.add(pointer, 1, News::Property { is_kept }, false);
        }
        for (name, value) in properties {
            let selects = within.is_some_and(|within| within.discriminator == Some(name));
            let of = declared.and_then(|declared| declared.get(name)).or(others);
            if let Some(of) = of.filter(|_| !selects) {
                let escaped = name.replace('~', "~0").replace('/', "~1");
                self.node(of, value, &format!("{pointer}/{escaped}"), within);
            }
        }
    }

    fn union(
        &mut self,
        schema: &'a Value,
        alternatives: &'a [Value],
        instance: &Value,
        pointer: &str,
        in_union: bool,
    ) {
        let discriminator = schema
            .pointer("/discriminator/propertyName")
            .and_then(Value::as_str);
        // One alternative beside null is nullable, and no union.
        let is_null = |schema: &&Value| {
            let values = self
                .document()
                .resolve(schema)
                .get("enum")
                .and_then(Value::as_array);
            values.is_some_and(|values| values.iter().all(Value::is_null))
        };
        if alternatives.iter().any(|schema| is_null(&schema))
            && alternatives.iter().filter(|schema| !is_null(schema)).count() < 2
        {
            return;
        }
        // Without a discriminator, the client keeps only values of a type that some alternative has.
        let candidates = match discriminator {
            Some(property) => vec![json!({property: STRING, "of": [1]})],
            None => vec![
                json!({NAME: {"of": [1.5]}}),
                json!(STRING),
                json!([{"of": [1.5]}]),
                json!(-0.5),
            ],
        };
        let matches = |schema: &&Value| self.judge.is_valid(schema, Direction::Response, instance);
        let selected = alternatives.iter().find(matches);
        let kept = kept_types(self.document(), schema);
        let is_kept = |other: &&Value| discriminator.is_some() || kept.contains(type_name(other));
        let is_new = |other: &&Value| !self.judge.is_valid(schema, Direction::Response, other);
        if let Some(other) = candidates.iter().filter(is_kept).find(is_new) {
            self.add(pointer, 2, News::Alternative(other.clone()), in_union);
        }
        if let Some(selected) = selected {
            let is_closed = self.closed.contains(pointer);
            self.node(selected, instance, pointer, Some(Within { discriminator }));
            // A closed alternative does not close the choice.
            if !is_closed {
                self.closed.remove(pointer);
            }
        }
    }

    fn add(&mut self, pointer: &str, kind: u8, news: News, in_union: bool) {
        let pointer = pointer.to_owned();
        self.sites.entry((pointer.clone(), kind)).or_insert(Site {
            pointer,
            news,
            in_union,
        });
    }
}

/// Whether an object schema gives a schema to all properties that it does not declare.
fn has_typed_rest(schema: &Value) -> bool {
    let others = schema.get("additionalProperties").and_then(Value::as_object);
    others.is_some_and(|others| !others.is_empty())
}

fn parts<'a>(schema: &'a Value, keyword: &str) -> &'a [Value] {
    let parts = schema.get(keyword).and_then(Value::as_array);
    parts.map_or(&[], Vec::as_slice)
}

/// Returns a value that `enum` does not list, of the type of one that it does.
fn undeclared_constant(schema: &Value, declared: &Value) -> Option<Value> {
    if schema.get("x-closed") == Some(&Value::Bool(true)) {
        return None;
    }
    let values = schema.get("enum").and_then(Value::as_array)?;
    let candidates = match declared {
        Value::String(_) => vec![json!(STRING)],
        Value::Number(number) if number.is_i64() => vec![json!(1_999_999_999), json!(1_999_999_998)],
        Value::Bool(value) => vec![json!(!value)],
        _ => Vec::new(),
    };
    candidates
        .into_iter()
        .find(|candidate| !values.contains(candidate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn changes(schema: &str, body: Value) -> Vec<(String, Value)> {
        let text = format!(
            "{{openapi: 3.0.3, info: {{title: T, version: '1'}}, paths: {{}}, components: {{schemas: {{S: {schema}}}}}}}"
        );
        let document = Arc::new(Document::parse(&text).unwrap());
        let schema = document.root()["components"]["schemas"]["S"].clone();
        let judge = Judge::new(document);
        let changed = |site: Site| {
            let mut body = body.clone();
            site.apply(&mut body);
            (site.pointer, body)
        };
        sites(&judge, &schema, &body).into_iter().map(changed).collect()
    }

    #[test]
    fn every_place_of_a_body_gets_something_new() {
        let schema =
            "{properties: {state: {type: string, enum: [a]}, list: {items: {type: integer, enum: [1]}}}}";
        let new = json!({"of": [1]});
        assert_eq!(
            changes(schema, json!({"state": "a", "list": [1]})),
            [
                (
                    "/list/0".to_owned(),
                    json!({"state": "a", "list": [1_999_999_999]})
                ),
                ("/state".to_owned(), json!({"state": STRING, "list": [1]})),
                (String::new(), json!({"state": "a", "list": [1], NAME: new})),
            ]
        );
    }

    #[test]
    fn closed_schemas_get_nothing_new() {
        let schema = "{properties: {state: {type: string, enum: [a], x-closed: true}}, additionalProperties: {type: string}}";
        assert_eq!(changes(schema, json!({"state": "a"})), []);
        let values = |closed: &str| format!("{{type: string, enum: [a, b]{closed}}}");
        let (open, closed) = (values(""), values(", x-closed: true"));
        let property = |state: &str| {
            format!(
                "{{type: object, properties: {{state: {state}}}, additionalProperties: {{type: string}}}}"
            )
        };
        for schema in [
            property(&format!("{{allOf: [{open}, {closed}]}}")),
            property(&format!("{{allOf: [{closed}, {open}]}}")),
            format!("{{allOf: [{}, {}]}}", property(&open), property(&closed)),
        ] {
            assert_eq!(changes(&schema, json!({"state": "a"})), [], "{schema}");
        }
    }

    #[test]
    fn a_union_gets_another_alternative() {
        let schema = "{oneOf: [{type: object, required: [k], properties: {k: {type: string, enum: [a]}, \
                      v: {type: string, enum: [x, y]}}}, {type: string}]}";
        let found = changes(schema, json!({"k": "a", "v": "x"}));
        let pointers: Vec<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/v", ""]);
        assert_eq!(found[1].1, json!({NAME: {"of": [1.5]}}));
    }
}
