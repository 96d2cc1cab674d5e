//! Bodies of requests and responses.

use super::Generator;
use super::names::Given;
use serde_json::{Map, Value, json};

impl Generator {
    pub(crate) fn request_body(&mut self, method: &str) -> Value {
        let mut content = Map::new();
        for _ in 0..self.rng.weighted(&[0, 75, 20, 5]) {
            let (media_type, entry) = self.request_content(method);
            content.insert(media_type, entry);
        }
        let mut body = json!({"content": content});
        if self.rng.chance(60) {
            body["required"] = json!(true);
        }
        body
    }

    fn request_content(&mut self, method: &str) -> (String, Value) {
        match self.rng.weighted(&[45, 15, 15, 25]) {
            0 => self.json(method),
            1 => ("application/x-www-form-urlencoded".to_owned(), self.form()),
            2 => ("multipart/form-data".to_owned(), self.multipart()),
            _ => self.text_or_bytes(),
        }
    }

    pub(crate) fn response_content(&mut self) -> Map<String, Value> {
        let mut content = Map::new();
        for _ in 0..self.rng.weighted(&[15, 70, 15]) {
            let (media_type, entry) = match self.rng.chance(75) {
                true => self.json("get"),
                false => self.text_or_bytes(),
            };
            content.insert(media_type, entry);
        }
        content
    }

    fn json(&mut self, method: &str) -> (String, Value) {
        let media_type = match self.rng.weighted(&[70, 15, 5, 5, 5]) {
            0 => "application/json",
            1 if method == "patch" => "application/merge-patch+json",
            1 => "application/vnd.api+json",
            2 => "application/json; charset=utf-8",
            3 => "application/json;version=2",
            _ => "application/*",
        };
        // A range is for JSON only if its schema is structured.
        let schema = match media_type {
            "application/*" => self.object(1),
            _ if self.rng.chance(40) => self.reference(),
            _ => self.schema(0),
        };
        (media_type.to_owned(), json!({"schema": schema}))
    }

    fn text_or_bytes(&mut self) -> (String, Value) {
        let (media_type, schema) = match self.rng.below(9) {
            0 => ("text/plain", self.string()),
            1 => ("text/html", self.string()),
            2 => ("text/csv", json!({"type": "string"})),
            3 => ("application/xml", json!({"type": "string"})),
            4 => (
                "application/octet-stream",
                json!({"type": "string", "format": "binary"}),
            ),
            5 => ("image/*", json!({"type": "string", "format": "binary"})),
            6 => ("text/*", json!({"type": "string"})),
            7 => ("text/plain", self.scalar_but_string()),
            _ => ("*/*", json!({"type": "string", "format": "binary"})),
        };
        (media_type.to_owned(), json!({"schema": schema}))
    }

    fn form(&mut self) -> Value {
        let mut encoding = Map::new();
        let schema = self.form_object(false, &mut encoding);
        with_encoding(schema, encoding)
    }

    fn multipart(&mut self) -> Value {
        let mut encoding = Map::new();
        let schema = self.form_object(true, &mut encoding);
        with_encoding(schema, encoding)
    }

    fn form_object(&mut self, multipart: bool, encoding: &mut Map<String, Value>) -> Value {
        let mut given = Given::default();
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for _ in 0..self.rng.between(1, 4) {
            let name = given.property(&mut self.rng);
            let schema = match self.rng.weighted(&[50, 20, 15, 15]) {
                1 => {
                    let array = self.array_of_scalars(0);
                    if !multipart && self.rng.chance(40) {
                        let style = self.rng.pick(&["form", "spaceDelimited", "pipeDelimited"]);
                        let explode = style == "form" && self.rng.chance(50);
                        encoding.insert(name.clone(), json!({"style": style, "explode": explode}));
                    }
                    array
                }
                2 => {
                    if self.rng.chance(50) {
                        encoding.insert(name.clone(), json!({"contentType": "application/json"}));
                        self.object(2)
                    } else {
                        self.object_of_scalars()
                    }
                }
                3 if multipart => {
                    let file = json!({"type": "string", "format": "binary"});
                    if self.rng.chance(40) {
                        encoding.insert(name.clone(), json!({"contentType": "image/png, image/jpeg"}));
                    }
                    match self.rng.chance(30) {
                        true => json!({"type": "array", "items": file}),
                        false => file,
                    }
                }
                3 => self.scalar_component(),
                _ => self.scalar(),
            };
            properties.insert(name.clone(), schema);
            if self.rng.chance(40) {
                required.push(json!(name));
            }
        }
        let mut object = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            object["required"] = Value::Array(required);
        }
        if self.rng.chance(10) {
            object["additionalProperties"] = json!(false);
        }
        object
    }
}

fn with_encoding(schema: Value, encoding: Map<String, Value>) -> Value {
    match encoding.is_empty() {
        true => json!({"schema": schema}),
        false => json!({"schema": schema, "encoding": encoding}),
    }
}
