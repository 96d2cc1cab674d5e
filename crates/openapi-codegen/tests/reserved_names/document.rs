//! Documents with given names in every position. Nothing in them has a description.

use serde_json::{Map, Value, json};

/// The number of names that share an operation or a schema of [`compact`].
const SHARED: usize = 25;

/// The schema of strings.
const TEXT: &str = "#/components/schemas/plain text";

/// Returns a document in which each name has an operation and a tag of its own, and shares operations, objects and unions
/// with other names in the other positions.
pub(crate) fn compact(names: &[String]) -> Value {
    let mut parts = Parts::default();
    for name in names {
        parts.named(name);
        parts.operation(
            format!("/{name}"),
            json!({
                "operationId": name,
                "tags": [name],
                "responses": {"200": {"$ref": format!("#/components/responses/{name}")}},
            }),
        );
    }
    for (index, names) in names.chunks(SHARED).enumerate() {
        parts.shared(index, names);
    }
    parts.document()
}

/// Returns a document in which each name is a security scheme.
pub(crate) fn credentials(names: &[String]) -> Value {
    let mut parts = Parts::default();
    for (index, name) in names.iter().enumerate() {
        parts.schemes.insert(name.clone(), scheme(index % 5, name));
    }
    // Not in the other document, since a client's credentials fit every operation that requires none.
    for (index, names) in names.chunks(SHARED).enumerate() {
        let security: Vec<Value> = names.iter().map(|name| json!({name: []})).collect();
        parts.operation(
            format!("/shared/{index}"),
            json!({"security": security, "responses": {"200": {"description": ""}}}),
        );
    }
    parts.document()
}

/// Returns a document in which each name has an operation of its own that uses it in every position.
pub(crate) fn exhaustive(names: &[String]) -> Value {
    let mut parts = Parts::default();
    for name in names {
        parts.named(name);
        parts.schemes.insert(name.clone(), scheme(name.len() % 5, name));
        let mut parameters: Vec<Value> = ["query", "header", "cookie"]
            .iter()
            .map(|place| parameter(place, name))
            .collect();
        parameters.push(parameter("path", &format!("path_{name}")));
        let content = content(std::slice::from_ref(name));
        parts.operation(
            format!("/{name}/{{path_{name}}}"),
            json!({
                "operationId": name,
                "tags": [name],
                "parameters": parameters,
                "security": [{name: []}],
                "requestBody": {"content": content},
                "responses": {
                    "200": {"description": "", "content": content, "headers": headers(std::slice::from_ref(name))},
                    "default": {"$ref": format!("#/components/responses/{name}")},
                },
            }),
        );
    }
    parts.document()
}

/// The parts of a document.
#[derive(Default)]
struct Parts {
    tags: Vec<Value>,
    paths: Map<String, Value>,
    schemas: Map<String, Value>,
    schemes: Map<String, Value>,
    responses: Map<String, Value>,
    parameters: Map<String, Value>,
    bodies: Map<String, Value>,
}

impl Parts {
    /// Adds the tag and the components of a name.
    fn named(&mut self, name: &str) {
        let kind = self.schemas.len() % 5;
        self.tags.push(json!({"name": name}));
        self.schemas.insert(name.to_owned(), schema(kind, name));
        self.responses.insert(name.to_owned(), json!({"description": ""}));
        self.parameters.insert(name.to_owned(), parameter("query", name));
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        self.bodies.insert(
            name.to_owned(),
            json!({"content": {"application/json": {"schema": reference}}}),
        );
    }

    fn operation(&mut self, path: String, operation: Value) {
        self.paths.insert(path, json!({"post": operation}));
    }

    /// Adds the operations and schemas that names share.
    fn shared(&mut self, index: usize, names: &[String]) {
        let list = |place: &str| -> Vec<Value> { names.iter().map(|name| parameter(place, name)).collect() };
        let refer = |section: &str, name: &String| json!({"$ref": format!("#/components/{section}/{name}")});
        let schema = format!("shared object {index}");
        let properties: Map<String, Value> = names
            .iter()
            .enumerate()
            .map(|(index, name)| {
                (
                    name.clone(),
                    json!({"type": "string", "nullable": index % 3 == 0}),
                )
            })
            .collect();
        let required: Vec<&String> = names.iter().step_by(2).collect();
        let object = json!({"type": "object", "properties": properties, "required": required});
        let forms: Map<String, Value> = properties
            .keys()
            .map(|name| (name.clone(), json!({"$ref": TEXT})))
            .collect();
        let form = json!({"type": "object", "properties": forms});
        self.schemas.insert(schema.clone(), object);
        let references: Vec<Value> = names.iter().map(|name| refer("schemas", name)).collect();
        self.schemas
            .insert(format!("shared union {index}"), json!({"oneOf": references}));
        self.schemas.insert(
            format!("shared enum {index}"),
            json!({"type": "string", "enum": names}),
        );
        let json_of = |name: String| json!({"application/json": {"schema": refer("schemas", &name)}});
        let parameters: Vec<Value> = names.iter().map(|name| refer("parameters", name)).collect();
        self.operation(
            format!("/shared/{index}/query"),
            json!({
                "parameters": parameters,
                "requestBody": {"content": content(names)},
                "responses": {"200": {"description": "", "content": content(names)}},
            }),
        );
        self.operation(
            format!("/shared/{index}/header"),
            json!({
                "parameters": list("header"),
                "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
                "responses": {"200": {"description": "", "headers": headers(names), "content": json_of(schema)}},
            }),
        );
        self.operation(
            format!("/shared/{index}/cookie"),
            json!({
                "parameters": list("cookie"),
                "requestBody": {"required": true, "content": json_of(format!("shared union {index}"))},
                "responses": {"400": {"description": "", "headers": headers(names)}},
            }),
        );
        let path: String = names.iter().map(|name| format!("/{{{name}}}")).collect();
        self.operation(
            format!("/shared/{index}/path{path}"),
            json!({
                "parameters": list("path"),
                "requestBody": {"required": true, "content": json_of(format!("shared enum {index}"))},
                "responses": {"200": {"description": "", "content": json_of(format!("shared enum {index}"))}},
            }),
        );
    }

    fn document(mut self) -> Value {
        self.schemas
            .insert("plain text".to_owned(), json!({"type": "string"}));
        json!({
            "openapi": "3.0.3",
            "info": {"title": "Reserved names", "version": "1"},
            "tags": self.tags,
            "paths": self.paths,
            "components": {
                "schemas": self.schemas,
                "securitySchemes": self.schemes,
                "responses": self.responses,
                "parameters": self.parameters,
                "requestBodies": self.bodies,
            },
        })
    }
}

/// Returns a parameter; some of them are required.
fn parameter(place: &str, name: &str) -> Value {
    let required = place == "path" || name.len().is_multiple_of(2);
    // An inline schema has names of its own, which one position is enough to test.
    let schema = match place {
        "query" => json!({"type": "string"}),
        _ => json!({"$ref": TEXT}),
    };
    json!({"name": name, "in": place, "required": required, "schema": schema})
}

/// Returns a representation of each schema, in a media type with its name.
fn content(names: &[String]) -> Map<String, Value> {
    let of = |name: &String| json!({"schema": {"$ref": format!("#/components/schemas/{name}")}});
    let named = names
        .iter()
        .map(|name| (format!("application/vnd.{name}+json"), of(name)));
    let json = ("application/json".to_owned(), of(&names[0]));
    std::iter::once(json).chain(named).collect()
}

/// Returns the headers with these names; some of them are required.
fn headers(names: &[String]) -> Map<String, Value> {
    let headers = names.iter().enumerate();
    headers
        .map(|(index, name)| {
            (
                name.clone(),
                json!({"required": index % 2 == 0, "schema": {"$ref": TEXT}}),
            )
        })
        .collect()
}

/// Returns a schema of one of five kinds.
fn schema(kind: usize, name: &str) -> Value {
    let object = json!({"type": "object", "required": [name], "properties": {name: {"type": "string"}}});
    match kind {
        0 => json!({
            "type": "object",
            "properties": {name: {"type": "string", "nullable": true}, "nested": object},
            "additionalProperties": {"type": "string"},
        }),
        1 => json!({"type": "string", "enum": [name]}),
        2 => json!({"oneOf": [object, {"type": "array", "items": {"type": "integer"}}]}),
        3 => json!({"type": "array", "items": object}),
        _ => json!({"type": "string", "pattern": format!("^{name}$")}),
    }
}

fn scheme(kind: usize, name: &str) -> Value {
    match kind {
        0 => json!({"type": "http", "scheme": "bearer"}),
        1 => json!({"type": "http", "scheme": "basic"}),
        2 => json!({"type": "apiKey", "in": "header", "name": format!("x-{name}")}),
        3 => json!({"type": "apiKey", "in": "query", "name": name}),
        _ => json!({"type": "apiKey", "in": "cookie", "name": name}),
    }
}
