//! Derives the contract of a newer server from today's: everything that a server may add without asking its clients.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The value that every string `enum` of responses gains.
pub(crate) const VALUE: &str = "newer-value";

/// The value that every integer `enum` of responses gains.
const NUMBER: i64 = 1_999_999_999;

/// The properties that every object of responses gains: an optional and a required one.
const PROPERTIES: [&str; 2] = ["newer_optional", "newer_required"];

/// The statuses that every operation gains: a success and an error.
pub(crate) const STATUSES: [u16; 2] = [226, 451];

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

/// A newer contract.
pub(crate) struct Newer {
    pub(crate) root: Value,
    today: Value,
    /// The schemas of `components` that responses contain, and those that requests contain.
    received: BTreeSet<String>,
    sent: BTreeSet<String>,
}

impl Newer {
    /// Derives the newer contract.
    pub(crate) fn new(today: &Value) -> Self {
        let (mut received, mut sent) = (BTreeSet::new(), BTreeSet::new());
        for operation in operations(today) {
            reachable(today, &operation["responses"], &mut received);
            reachable(today, &operation["parameters"], &mut sent);
            reachable(today, &operation["requestBody"], &mut sent);
        }
        let mut newer = Self {
            root: today.clone(),
            today: today.clone(),
            received,
            sent,
        };
        newer.extend_schemas();
        newer.extend_responses();
        newer.extend_operations();
        newer
    }

    fn extend_schemas(&mut self) {
        let schemas = self.root["components"]["schemas"].as_object_mut().unwrap();
        for (name, schema) in schemas {
            if self.received.contains(name) {
                extend(schema, self.sent.contains(name));
            }
        }
    }

    /// Adds a required header to every response, and replaces the examples by one with everything that is new.
    fn extend_responses(&mut self) {
        let mut root = self.root.clone();
        let mut count = 0;
        each_response(&mut root, &mut |response| {
            response["headers"]["X-Newer"] =
                json!({"required": true, "schema": {"type": "string"}, "example": "1"});
            for content in response["content"]
                .as_object_mut()
                .into_iter()
                .flat_map(Map::values_mut)
            {
                assert!(
                    content["schema"].get("$ref").is_some(),
                    "inline schemas of responses gain nothing: extend this test"
                );
                let mut example = self.examples(content).remove(0);
                self.renew(&content["schema"], &mut example, true);
                let fields = content.as_object_mut().unwrap();
                fields.remove("examples");
                fields.insert("example".to_owned(), example);
            }
            count += 1;
        });
        assert!(count > 20, "{count}");
        self.root = root;
    }

    /// Adds optional parameters, statuses, and another operation next to each.
    fn extend_operations(&mut self) {
        let paths = self.root["paths"].as_object_mut().unwrap();
        for item in paths.values_mut() {
            for method in METHODS {
                let Some(operation) = item.get_mut(method) else {
                    continue;
                };
                let parameters = operation
                    .as_object_mut()
                    .unwrap()
                    .entry("parameters")
                    .or_insert_with(|| json!([]));
                let schema = json!({"type": "string"});
                for (name, location) in [("newer", "query"), ("X-Newer-Request", "header")] {
                    let parameter = json!({"name": name, "in": location, "schema": schema});
                    parameters.as_array_mut().unwrap().push(parameter);
                }
                let responses = operation["responses"].as_object_mut().unwrap();
                let success = responses
                    .iter()
                    .find(|(status, _)| status.starts_with('2'))
                    .map(|(_, response)| response.clone());
                responses.insert(STATUSES[0].to_string(), success.unwrap());
                responses.insert(STATUSES[1].to_string(), responses["500"].clone());
            }
        }
        let others: Vec<(String, Value)> = paths
            .iter()
            .map(|(path, item)| (format!("{path}/newer"), with_other_ids(item)))
            .collect();
        paths.extend(others);
    }

    /// Returns the examples of a body, of which it has at least one.
    pub(crate) fn examples(&self, content: &Value) -> Vec<Value> {
        if let Some(example) = content.get("example") {
            return vec![example.clone()];
        }
        let examples = content["examples"].as_object().unwrap().values();
        examples
            .map(|example| resolve(&self.root, example)["value"].clone())
            .collect()
    }

    /// Replaces the values of every `enum` of responses by the new one; with `properties`, also adds the new properties.
    pub(crate) fn renew(&self, schema: &Value, value: &mut Value, properties: bool) {
        let schema = resolve(&self.root, schema);
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.renew(part, value, properties);
        }
        let newest = schema["enum"].as_array().and_then(|values| values.last());
        if let Some(newest) = newest.filter(|newest| is_new(newest) && !value.is_null()) {
            *value = newest.clone();
        }
        match value {
            Value::Array(items) => {
                for item in items {
                    self.renew(&schema["items"], item, properties);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields.iter_mut() {
                    let declared = schema["properties"].get(name);
                    self.renew(
                        declared.unwrap_or(&schema["additionalProperties"]),
                        field,
                        properties,
                    );
                }
                if properties && schema["properties"].get(PROPERTIES[0]).is_some() {
                    fields.insert(PROPERTIES[0].to_owned(), json!({"of": [1]}));
                    fields.insert(PROPERTIES[1].to_owned(), json!("newer"));
                }
            }
            _ => {}
        }
    }

    /// Returns a value without what today's client ignores: new properties of objects that keep no undeclared ones.
    pub(crate) fn kept(&self, schema: &Value, value: &Value) -> Value {
        let schema = resolve(&self.today, schema);
        match value {
            Value::Array(items) => items
                .iter()
                .map(|item| self.kept(&schema["items"], item))
                .collect(),
            Value::Object(fields) => {
                let others = &schema["additionalProperties"];
                let keeps = *others == json!(true) || others.is_object();
                let kept = fields
                    .iter()
                    .filter(|(name, _)| keeps || !PROPERTIES.contains(&name.as_str()));
                let kept = kept.map(|(name, field)| {
                    let declared = schema["properties"].get(name);
                    (name.clone(), self.kept(declared.unwrap_or(others), field))
                });
                Value::Object(kept.collect())
            }
            value => value.clone(),
        }
    }

    /// Returns the contract of a server that knows only this response of each operation.
    pub(crate) fn only(&self, status: u16) -> Value {
        let mut root = self.root.clone();
        for item in root["paths"].as_object_mut().unwrap().values_mut() {
            for method in METHODS {
                if let Some(responses) = item.get_mut(method).map(|operation| &mut operation["responses"]) {
                    *responses = json!({status.to_string(): responses[status.to_string()]});
                }
            }
        }
        root
    }

    /// Returns the contract of a server that accepts only the new values in requests.
    pub(crate) fn only_new_values(&self) -> Value {
        let mut root = self.root.clone();
        let count = keep_newest(&mut root["components"]["schemas"]);
        assert!(count > 5, "{count}");
        root
    }
}

/// Returns every operation.
pub(crate) fn operations(root: &Value) -> impl Iterator<Item = &Value> {
    let items = root["paths"].as_object().unwrap().values();
    items.flat_map(|item| METHODS.iter().filter_map(|method| item.get(method)))
}

/// Follows references.
pub(crate) fn resolve<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'))
    {
        Some(pointer) => resolve(root, root.pointer(pointer).unwrap()),
        None => node,
    }
}

/// Adds the names of the schemas that a node contains.
fn reachable(root: &Value, node: &Value, names: &mut BTreeSet<String>) {
    match node {
        Value::Array(items) => items.iter().for_each(|item| reachable(root, item, names)),
        Value::Object(fields) => {
            for (name, field) in fields {
                match (name.as_str(), field.as_str()) {
                    ("$ref", Some(reference)) => {
                        let schema = reference.strip_prefix("#/components/schemas/");
                        if schema.is_none_or(|schema| names.insert(schema.to_owned())) {
                            reachable(root, resolve(root, node), names);
                        }
                    }
                    ("example" | "examples", _) => {}
                    _ => reachable(root, field, names),
                }
            }
        }
        _ => {}
    }
}

/// Adds values to every `enum`, and properties to every object; those of requests ignore `readOnly` ones.
fn extend(schema: &mut Value, is_sent: bool) {
    let Value::Object(fields) = schema else { return };
    for keyword in ["oneOf", "anyOf", "discriminator"] {
        assert!(
            !fields.contains_key(keyword),
            "a newer server may add alternatives: extend this test"
        );
    }
    for nested in ["items", "additionalProperties"] {
        fields
            .get_mut(nested)
            .into_iter()
            .for_each(|schema| extend(schema, is_sent));
    }
    if let Some(Value::Array(parts)) = fields.get_mut("allOf") {
        parts.iter_mut().for_each(|part| extend(part, is_sent));
    }
    if fields.get("x-closed") != Some(&json!(true))
        && let Some(Value::Array(values)) = fields.get_mut("enum")
    {
        let is_text = values.iter().any(Value::is_string);
        values.push(if is_text { json!(VALUE) } else { json!(NUMBER) });
        for names in ["x-enum-varnames", "x-enum-descriptions"] {
            if let Some(Value::Array(names)) = fields.get_mut(names) {
                names.push(json!("Newer"));
            }
        }
    }
    // Other properties match a schema in some objects, which new properties would have to match too.
    let others = fields.get("additionalProperties");
    let is_typed = others.is_some_and(|others| others.as_object().is_some_and(|others| !others.is_empty()));
    if let Some(Value::Object(properties)) = fields.get_mut("properties") {
        properties.values_mut().for_each(|schema| extend(schema, is_sent));
        if !is_typed {
            properties.insert(
                PROPERTIES[0].to_owned(),
                json!({"type": "object", "readOnly": is_sent}),
            );
            properties.insert(
                PROPERTIES[1].to_owned(),
                json!({"type": "string", "readOnly": is_sent}),
            );
            let required = fields.entry("required").or_insert_with(|| json!([]));
            required.as_array_mut().unwrap().push(json!(PROPERTIES[1]));
        }
    }
}

/// Calls a function for every response of operations and of `components`.
fn each_response(root: &mut Value, change: &mut impl FnMut(&mut Value)) {
    let shared = root["components"]["responses"].as_object_mut().unwrap();
    shared.values_mut().for_each(&mut *change);
    for item in root["paths"].as_object_mut().unwrap().values_mut() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let responses = operation["responses"].as_object_mut().unwrap().values_mut();
            responses
                .filter(|response| response.get("$ref").is_none())
                .for_each(&mut *change);
        }
    }
}

/// Returns the operations of a path under other ids.
fn with_other_ids(item: &Value) -> Value {
    let mut item = item.clone();
    for method in METHODS {
        if let Some(operation) = item.get_mut(method) {
            operation["operationId"] = json!(format!("newer_{}", operation["operationId"].as_str().unwrap()));
        }
    }
    item
}

fn is_new(value: &Value) -> bool {
    *value == json!(VALUE) || *value == json!(NUMBER)
}

/// Removes all other values of each `enum` with a new one, and returns the number of them.
fn keep_newest(node: &mut Value) -> usize {
    match node {
        Value::Array(items) => items.iter_mut().map(keep_newest).sum(),
        Value::Object(fields) => {
            let mut count = 0;
            if let Some(Value::Array(values)) = fields.get_mut("enum")
                && values.iter().any(is_new)
            {
                values.retain(is_new);
                fields.retain(|name, _| !name.starts_with("x-enum-"));
                count += 1;
            }
            count + fields.values_mut().map(keep_newest).sum::<usize>()
        }
        _ => 0,
    }
}
