//! Paths, operations and responses.

use super::Generator;
use super::parameters::GivenParameters;
use serde_json::{Map, Value, json};

/// Statuses that the router sends itself, whose responses have no body: the harness cannot write any error document.
const OF_ROUTER: [&str; 10] = [
    "400", "401", "404", "406", "413", "415", "422", "429", "500", "503",
];

impl Generator {
    pub(crate) fn paths(&mut self) -> Map<String, Value> {
        let mut paths = Map::new();
        for number in 0..self.rng.between(1, 3) {
            let mut given = GivenParameters::default();
            let (path, shared) = self.path(number, &mut given);
            let mut item = Map::new();
            let mut methods = vec!["get", "put", "post", "delete", "patch", "head", "options"];
            for _ in 0..self.rng.weighted(&[0, 75, 25]) {
                let method = methods.remove(self.rng.weighted(&[30, 20, 30, 10, 15, 3, 2][..methods.len()]));
                let operation = self.operation(method, &shared);
                item.insert(method.to_owned(), operation);
            }
            if !shared.is_empty() {
                item.insert("parameters".to_owned(), json!(shared));
            }
            paths.insert(path, Value::Object(item));
        }
        paths
    }

    /// Returns a path, and its parameters.
    fn path(&mut self, number: usize, given: &mut GivenParameters) -> (String, Vec<Value>) {
        let mut path = format!("/p{number}");
        let mut parameters = Vec::new();
        for _ in 0..self.rng.weighted(&[50, 35, 15]) {
            let parameter = self.path_parameter(given);
            let name = parameter["name"].as_str().unwrap();
            path += &match self.rng.below(6) {
                0 => format!("/x-{{{name}}}"),
                1 => format!("/{{{name}}}.json"),
                2 => format!("/{{{name}}}/end"),
                _ => format!("/{{{name}}}"),
            };
            parameters.push(parameter);
        }
        if self.rng.chance(10) {
            path += ["/", "/~a b", "/:x", "/é", "/a.b"][self.rng.below(5)];
        }
        (path, parameters)
    }

    fn operation(&mut self, method: &str, shared: &[Value]) -> Value {
        let mut operation = json!({});
        if self.rng.chance(85) {
            operation["operationId"] = json!(self.given_operations.operation(&mut self.rng));
        }
        if self.rng.chance(60) {
            let tag = &self.tags[self.rng.below(self.tags.len())];
            operation["tags"] = json!([tag]);
        }
        let mut given = GivenParameters::default();
        given.reserve(shared);
        let mut parameters = Vec::new();
        for _ in 0..self.rng.weighted(&[30, 25, 20, 15, 10]) {
            parameters.push(match self.rng.weighted(&[60, 22, 18]) {
                0 => self.query_parameter(&mut given),
                1 => self.header_parameter(&mut given),
                _ => self.cookie_parameter(&mut given),
            });
        }
        if !parameters.is_empty() {
            operation["parameters"] = json!(parameters);
        }
        let has_body = match method {
            "post" | "put" | "patch" => self.rng.chance(85),
            "delete" => self.rng.chance(15),
            _ => false,
        };
        if has_body {
            operation["requestBody"] = self.request_body(method);
        }
        if !self.schemes.is_empty() && self.rng.chance(60) {
            operation["security"] = match self.rng.chance(10) {
                true => json!([]),
                false => self.security(),
            };
        }
        operation["responses"] = Value::Object(self.responses(method));
        operation
    }

    fn responses(&mut self, method: &str) -> Map<String, Value> {
        let has_body = method != "head";
        let mut responses = Map::new();
        for _ in 0..self.rng.weighted(&[3, 75, 22]) {
            let status = self
                .rng
                .pick(&["200", "200", "200", "201", "202", "204", "206", "2XX"]);
            let response = self.response(has_body && status != "204", true);
            responses.insert(status.to_owned(), response);
        }
        for _ in 0..self.rng.weighted(&[50, 35, 15]) {
            let status = self
                .rng
                .pick(&["402", "403", "409", "410", "412", "418", "502", "304", "303"]);
            let response = self.response(has_body && !status.starts_with('3'), true);
            responses.insert(status.to_owned(), response);
        }
        for status in OF_ROUTER {
            if self.rng.chance(12) {
                let response = self.response(false, false);
                responses.insert(status.to_owned(), response);
            }
        }
        for range in ["4XX", "5XX"] {
            if self.rng.chance(12) {
                let response = self.response(false, false);
                responses.insert(range.to_owned(), response);
            }
        }
        if responses.is_empty() || self.rng.chance(75) {
            let response = self.response(false, false);
            responses.insert("default".to_owned(), response);
        }
        responses
    }

    fn response(&mut self, has_body: bool, may_have_required_headers: bool) -> Value {
        let mut response = json!({"description": "A response."});
        let headers = self.headers(may_have_required_headers);
        if !headers.is_empty() {
            response["headers"] = Value::Object(headers);
        }
        if has_body {
            let content = self.response_content();
            if !content.is_empty() {
                response["content"] = Value::Object(content);
            }
        }
        response
    }
}
