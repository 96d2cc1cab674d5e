//! Random documents of the constructs that the generator supports. A seed always gives the same document:
//! `rng` makes the random numbers. Nothing here depends on the generator.

mod bodies;
mod composition;
mod names;
mod operations;
mod parameters;
mod rng;
mod scalars;
mod schemas;
mod security;

use names::Given;
use rng::Rng;
use serde_json::{Map, Value, json};

/// The state of one document.
struct Generator {
    rng: Rng,
    schemas: Map<String, Value>,
    /// The components that have been made, to which any schema may refer.
    finished: Vec<String>,
    /// The components that are objects, including those that are not made yet.
    objects: Vec<String>,
    given_components: Given,
    given_operations: Given,
    tags: Vec<String>,
    /// The indices of the security schemes.
    schemes: Vec<usize>,
}

/// Returns the document of a seed.
pub(crate) fn document(seed: u64) -> Value {
    let mut generator = Generator {
        rng: Rng::new(seed),
        schemas: Map::new(),
        finished: Vec::new(),
        objects: Vec::new(),
        given_components: Given::default(),
        given_operations: Given::default(),
        tags: Vec::new(),
        schemes: Vec::new(),
    };
    generator.document(seed)
}

impl Generator {
    fn document(&mut self, seed: u64) -> Value {
        let mut given = Given::default();
        for _ in 0..self.rng.between(1, 2) {
            let tag = given.tag(&mut self.rng);
            self.tags.push(tag);
        }
        let schemes = self.security_schemes();
        self.components();
        let paths = self.paths();
        let mut document = json!({
            "openapi": "3.0.3",
            "info": {"title": format!("Random {seed}"), "version": "1"},
            "paths": paths,
        });
        if self.rng.chance(50) {
            document["tags"] = self.tags.iter().map(|name| json!({"name": name})).collect();
        }
        if !self.schemes.is_empty() && self.rng.chance(30) {
            document["security"] = self.security();
        }
        let mut components = Map::new();
        if !self.schemas.is_empty() {
            components.insert(
                "schemas".to_owned(),
                Value::Object(std::mem::take(&mut self.schemas)),
            );
        }
        if !schemes.is_empty() {
            components.insert("securitySchemes".to_owned(), Value::Object(schemes));
        }
        if !components.is_empty() {
            document["components"] = Value::Object(components);
        }
        document
    }

    /// Makes the components. Their names are given before, so that objects can refer to those that follow.
    fn components(&mut self) {
        let mut planned = Vec::new();
        for _ in 0..self.rng.below(5) {
            let name = self.given_components.component(&mut self.rng);
            let kind = self.rng.weighted(&[40, 20, 10, 10, 10, 10]);
            if kind == 0 {
                self.objects.push(name.clone());
            }
            planned.push((name, kind));
        }
        for (name, kind) in planned {
            let schema = match kind {
                0 => self.object(0),
                1 => self.scalar(),
                2 => self.composition(1),
                3 => {
                    self.add_union(&name);
                    continue;
                }
                4 => {
                    self.add_hierarchy(&name);
                    continue;
                }
                _ => self.array(1),
            };
            self.finish(&name, schema);
        }
    }

    /// Adds a component.
    fn finish(&mut self, name: &str, schema: Value) {
        self.schemas.insert(name.to_owned(), schema);
        self.finished.push(name.to_owned());
    }
}
