//! Parameters and response headers.

use super::names::Given;
use super::{Generator, scalars};
use serde_json::{Map, Value, json};

/// Names that have been given to the parameters of an operation.
#[derive(Default)]
pub(crate) struct GivenParameters {
    pub(crate) path: Given,
    pub(crate) query: Given,
    pub(crate) header: Given,
    pub(crate) cookie: Given,
    /// Whether an object takes every other name of the query, or of the cookies.
    free_query: bool,
    free_cookie: bool,
}

impl GivenParameters {
    /// Records the parameters of the path item.
    pub(crate) fn reserve(&mut self, parameters: &[Value]) {
        for parameter in parameters {
            self.path.record(parameter["name"].as_str().unwrap());
        }
    }
}

impl Generator {
    /// Returns a parameter in the path.
    pub(crate) fn path_parameter(&mut self, given: &mut GivenParameters) -> Value {
        let mut parameter =
            json!({"name": given.path.in_path(&mut self.rng), "in": "path", "required": true});
        if self.rng.chance(8) {
            parameter["content"] = self.json_content();
            return parameter;
        }
        match self.rng.below(6) {
            0 => parameter["style"] = json!("label"),
            1 => parameter["style"] = json!("matrix"),
            2 => parameter["style"] = json!("simple"),
            _ => {}
        }
        self.explode(&mut parameter);
        parameter["schema"] = self.value_schema(1);
        parameter
    }

    pub(crate) fn query_parameter(&mut self, given: &mut GivenParameters) -> Value {
        let mut parameter = json!({"name": given.query.property(&mut self.rng), "in": "query"});
        self.required(&mut parameter);
        match self.rng.weighted(&[55, 10, 10, 15, 10]) {
            0 => {
                self.explode(&mut parameter);
                parameter["schema"] = self.value_schema(0);
                if self.rng.chance(10) {
                    parameter["allowReserved"] = json!(true);
                }
                self.separate(&mut parameter, &mut given.query, &mut given.free_query);
            }
            1 => {
                parameter["style"] = json!("spaceDelimited");
                parameter["explode"] = json!(false);
                parameter["schema"] = self.array_of_scalars(0);
            }
            2 => {
                parameter["style"] = json!("pipeDelimited");
                parameter["explode"] = json!(false);
                parameter["schema"] = self.array_of_scalars(0);
            }
            3 => {
                parameter["style"] = json!("deepObject");
                parameter["explode"] = json!(true);
                parameter["schema"] = self.object_of_scalars();
            }
            _ => parameter["content"] = self.json_content(),
        }
        self.default_value(&mut parameter);
        parameter
    }

    pub(crate) fn header_parameter(&mut self, given: &mut GivenParameters) -> Value {
        let mut parameter = json!({"name": given.header.token(&mut self.rng), "in": "header"});
        self.required(&mut parameter);
        self.header_value(&mut parameter);
        self.default_value(&mut parameter);
        parameter
    }

    pub(crate) fn cookie_parameter(&mut self, given: &mut GivenParameters) -> Value {
        let mut parameter = json!({"name": given.cookie.token(&mut self.rng), "in": "cookie"});
        self.required(&mut parameter);
        if self.rng.chance(10) {
            parameter["content"] = self.json_content();
            return parameter;
        }
        self.explode(&mut parameter);
        parameter["schema"] = self.value_schema(0);
        self.separate(&mut parameter, &mut given.cookie, &mut given.free_cookie);
        self.default_value(&mut parameter);
        parameter
    }

    /// Returns the headers of a response. Those of a response that the router sends are optional.
    pub(crate) fn headers(&mut self, may_be_required: bool) -> Map<String, Value> {
        let mut given = Given::default();
        let mut headers = Map::new();
        for _ in 0..self.rng.weighted(&[60, 25, 15]) {
            let mut header = json!({});
            if may_be_required && self.rng.chance(40) {
                header["required"] = json!(true);
            }
            self.header_value(&mut header);
            headers.insert(given.token(&mut self.rng), header);
        }
        headers
    }

    /// Adds the value of a header, as a parameter or of a response.
    fn header_value(&mut self, header: &mut Value) {
        if self.rng.chance(10) {
            header["content"] = self.json_content();
            return;
        }
        self.explode(header);
        header["schema"] = self.value_schema(0);
    }

    fn json_content(&mut self) -> Value {
        match self.rng.chance(80) {
            true => json!({"application/json": {"schema": self.schema(2)}}),
            false => json!({"text/plain": {"schema": {"type": "string"}}}),
        }
    }

    fn required(&mut self, parameter: &mut Value) {
        if self.rng.chance(35) {
            parameter["required"] = json!(true);
        }
        if self.rng.chance(4) {
            parameter["deprecated"] = json!(true);
        }
    }

    fn explode(&mut self, parameter: &mut Value) {
        match self.rng.below(4) {
            0 => parameter["explode"] = json!(true),
            1 => parameter["explode"] = json!(false),
            _ => {}
        }
    }

    fn default_value(&mut self, parameter: &mut Value) {
        if parameter.get("required").is_none()
            && self.rng.chance(25)
            && let Some(value) = parameter.get("schema").and_then(scalars::instance)
        {
            parameter["schema"]["default"] = value;
        }
    }

    /// Returns the schema of a value in a style: a scalar, an array of at least `least` scalars, or an object of scalars.
    fn value_schema(&mut self, least: usize) -> Value {
        match self.rng.weighted(&[60, 18, 14, 4, 4]) {
            0 => self.scalar(),
            1 => self.array_of_scalars(least),
            2 => self.object_of_scalars(),
            3 => {
                let text = self.string();
                json!({"oneOf": [{"type": "integer"}, text]})
            }
            _ => self.scalar_component(),
        }
    }

    /// Returns a reference to a component that is a scalar, or a new scalar if there is none.
    pub(crate) fn scalar_component(&mut self) -> Value {
        let is_scalar = |name: &&String| {
            let kind = self.schemas[*name].get("type").and_then(Value::as_str);
            matches!(kind, Some("string" | "integer" | "number" | "boolean"))
        };
        let names: Vec<String> = self.finished.iter().filter(is_scalar).cloned().collect();
        match names.get(self.rng.below(names.len().max(1))) {
            Some(name) => super::schemas::reference_to(name),
            None => self.scalar(),
        }
    }

    pub(crate) fn array_of_scalars(&mut self, least: usize) -> Value {
        let mut array = json!({"type": "array", "items": self.scalar()});
        self.counts(&mut array, least);
        array
    }

    pub(crate) fn object_of_scalars(&mut self) -> Value {
        let mut given = Given::default();
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for _ in 0..self.rng.between(1, 3) {
            let name = given.property(&mut self.rng);
            properties.insert(name.clone(), self.scalar());
            if self.rng.chance(40) {
                required.push(json!(name));
            }
        }
        let mut object = json!({"type": "object", "properties": properties});
        match self.rng.below(8) {
            0 => object["additionalProperties"] = json!(false),
            1 => object["additionalProperties"] = json!({"type": "string"}),
            2 => return json!({"type": "object", "additionalProperties": {"type": "integer"}}),
            _ => {}
        }
        if !required.is_empty() {
            object["required"] = Value::Array(required);
        }
        object
    }

    /// Makes the properties of an exploded object parameters with names of their own, and at most one such object take
    /// every other name.
    fn separate(&mut self, parameter: &mut Value, given: &mut Given, free: &mut bool) {
        let is_exploded = parameter
            .get("explode")
            .is_none_or(|explode| *explode == json!(true));
        if !is_exploded || parameter["schema"]["type"] != "object" {
            return;
        }
        let schema = &mut parameter["schema"];
        if let Some(Value::Object(properties)) = schema.get("properties").cloned() {
            let mut renamed = Map::new();
            let mut required = schema["required"].as_array().cloned().unwrap_or_default();
            for (name, property) in properties {
                let new = match parameter["in"] == "cookie" {
                    true => given.token(&mut self.rng),
                    false => given.property(&mut self.rng),
                };
                for item in &mut required {
                    if *item == json!(name) {
                        *item = json!(new);
                    }
                }
                renamed.insert(new, property);
            }
            let schema = &mut parameter["schema"];
            schema["properties"] = Value::Object(renamed);
            if !required.is_empty() {
                schema["required"] = Value::Array(required);
            }
        }
        let schema = &mut parameter["schema"];
        let is_free = schema
            .get("additionalProperties")
            .is_some_and(|additional| *additional != json!(false));
        if is_free && std::mem::replace(free, true) {
            match schema.get("properties") {
                Some(_) => schema["additionalProperties"] = json!(false),
                None => parameter["schema"] = json!({"type": "string"}),
            }
        }
    }
}
