//! The Rust names of every place of a document.

use crate::model::{
    Api, Content, EnumValue, Kind, Object, Operation, Parameter, Response, Schema, SchemaId, Union,
};
use crate::pointer::escape;
use crate::source::{Cursor, resolve};
use std::collections::{BTreeSet, HashMap};

/// The Rust names of a place: its own, those around it, and those within it or of what refers to it.
#[derive(Default)]
pub(super) struct PlaceNames {
    pub(super) own: BTreeSet<String>,
    pub(super) owners: BTreeSet<String>,
    pub(super) related: BTreeSet<String>,
}

/// The Rust names by JSON pointer.
pub(super) struct Names<'a> {
    api: &'a Api,
    root: &'a Cursor<'a>,
    /// The names of the place itself.
    own: HashMap<String, BTreeSet<String>>,
    /// The names of what refers to the place.
    users: HashMap<String, BTreeSet<String>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(api: &'a Api, root: &'a Cursor<'a>) -> Self {
        let mut names = Self {
            api,
            root,
            own: HashMap::new(),
            users: HashMap::new(),
        };
        for schema in &api.schemas {
            names.schema(schema);
        }
        for operation in &api.operations {
            names.operation(operation);
        }
        for unmatched in &api.unmatched {
            names.response(&unmatched.not_found);
            names.response(&unmatched.method_not_allowed);
        }
        for (index, tag) in api.tags.iter().filter(|tag| tag.declared).enumerate() {
            names.add(
                format!("/tags/{index}"),
                [&tag.type_name, &tag.client_module, &tag.server_module],
            );
        }
        for scheme in &api.security_schemes {
            names.add(
                scheme.location.pointer.clone(),
                [&scheme.type_name, &scheme.setter, &scheme.provider_setter],
            );
        }
        names
    }

    /// Adds the names of a place to those of another version. A place without a name of its own, such as a keyword, has
    /// those of the nearest place around it.
    pub(super) fn add_to(&self, place: &mut PlaceNames, pointer: &str) {
        let mut is_found = false;
        let mut around = Some(pointer);
        while let Some(at) = around {
            if let Some(names) = self.own.get(at).filter(|names| !names.is_empty()) {
                let target = if is_found {
                    &mut place.owners
                } else {
                    &mut place.own
                };
                target.extend(names.iter().cloned());
                is_found = true;
            }
            // What refers to a component uses all that is in it.
            let users = self.users.get(at).into_iter().flatten();
            place.related.extend(users.cloned());
            around = at.rsplit_once('/').map(|(around, _)| around);
        }
        let below = format!("{pointer}/");
        let inside = self.own.iter().filter(|(other, _)| other.starts_with(&below));
        place
            .related
            .extend(inside.flat_map(|(_, names)| names.iter().cloned()));
    }

    fn add<'n>(&mut self, pointer: String, names: impl IntoIterator<Item = &'n String>) {
        let names = names.into_iter().filter(|name| !name.is_empty());
        let names = names.map(|name| name.trim_start_matches("r#").to_owned());
        self.own.entry(pointer).or_default().extend(names);
    }

    /// Adds the names of what uses a schema.
    fn uses<'n>(&mut self, schema: SchemaId, names: impl IntoIterator<Item = &'n String>) {
        let schema = self.api.schema(schema);
        if schema.component.is_some() {
            self.used_by(schema.location.pointer.clone(), names);
        }
    }

    /// Adds the names of what uses a place.
    fn used_by<'n>(&mut self, pointer: String, names: impl IntoIterator<Item = &'n String>) {
        let names = names.into_iter().filter(|name| !name.is_empty());
        let names = names.map(|name| name.trim_start_matches("r#").to_owned());
        self.users.entry(pointer).or_default().extend(names);
    }

    fn schema(&mut self, schema: &Schema) {
        let pointer = &schema.location.pointer;
        self.add(pointer.clone(), &schema.type_name);
        match &schema.kind {
            Kind::Object(object) => self.object(pointer, object),
            Kind::Union(union) => self.union(pointer, union),
            Kind::String(string) => self.values(pointer, &string.values),
            Kind::Integer(integer) => self.values(pointer, &integer.values),
            Kind::Boolean(Some(value)) => self.values(pointer, std::slice::from_ref(value)),
            Kind::Alias(target) => self.uses(*target, &schema.type_name),
            _ => {}
        }
    }

    fn object(&mut self, pointer: &str, object: &Object) {
        for property in &object.properties {
            let mut names = vec![&property.ident, &property.setter];
            names.extend(property.default.as_ref().map(|default| &default.method));
            self.uses(property.schema, names.iter().copied());
            self.add(format!("{pointer}/properties/{}", escape(&property.name)), names);
        }
    }

    /// The variants have the positions of the alternatives that they stand for.
    fn union(&mut self, pointer: &str, union: &Union) {
        for keyword in ["oneOf", "anyOf"] {
            let list = self.root.descend(&format!("{pointer}/{keyword}"));
            for item in list.iter().flat_map(|list| list.items().collect::<Vec<_>>()) {
                let reference = item.get("$ref");
                let target = reference.and_then(|reference| resolve(self.root, reference.str()?).ok());
                let position = target.unwrap_or_else(|| item.clone()).pointer;
                let is_it = |schema: SchemaId| self.api.schema(schema).location.pointer == position;
                let variants = union.variants.iter().filter(|variant| is_it(variant.schema));
                let names: Vec<&String> = variants.map(|variant| &variant.ident).collect();
                self.add(item.pointer.clone(), names);
            }
        }
    }

    fn values(&mut self, pointer: &str, values: &[EnumValue]) {
        let list = self.root.descend(&format!("{pointer}/enum"));
        for item in list.iter().flat_map(|list| list.items().collect::<Vec<_>>()) {
            let value = item.value();
            let known = values.iter().find(|known| known.value == value);
            self.add(item.pointer.clone(), known.map(|known| &known.ident));
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let pointer = &operation.location.pointer;
        let (client, server) = (&operation.names.client, &operation.names.server);
        let mock = &operation.names.mock;
        self.add(
            pointer.clone(),
            [
                &client.method,
                &client.builder,
                &client.success,
                &client.error,
                &server.method,
                &server.request,
                &server.response,
                &mock.method,
                &mock.when,
                &mock.then,
            ],
        );
        if let Some(tag) = self.api.tags.get(operation.tag) {
            let names = [&tag.type_name, &tag.client_module, &tag.server_module];
            self.add(format!("{pointer}/tags"), names);
        }
        if let Some(requirement) = operation
            .requirement
            .and_then(|index| self.api.requirements.get(index))
        {
            let own = format!("{pointer}/security");
            if self.root.descend(&own).is_none() {
                // The operation has the requirement of the whole document.
                let methods = [&client.method, &server.method, &mock.method];
                self.add("/security".to_owned(), [&requirement.trait_name]);
                self.used_by("/security".to_owned(), methods);
            }
            self.add(own, [&requirement.trait_name]);
        }
        for parameter in &operation.parameters {
            self.parameter(parameter);
        }
        if let Some(body) = &operation.request_body {
            let names = [&client.body, &server.body, &mock.body];
            self.add(format!("{pointer}/requestBody"), names);
            self.contents(&body.contents);
        }
        for response in &operation.responses {
            let names = [&response.ident, &response.constructor];
            self.add(format!("{pointer}/responses/{}", response.status), names);
            self.response(response);
        }
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let names = [&parameter.ident, &parameter.setter, &parameter.mock_setter];
        if let Some(schema) = parameter.value.schema() {
            self.uses(schema, names);
        }
        self.add(parameter.source.pointer.clone(), names);
    }

    fn response(&mut self, response: &Response) {
        let pointer = &response.location.pointer;
        self.add(
            pointer.clone(),
            [&response.ident, &response.client_body, &response.server_body],
        );
        for header in &response.headers {
            self.add(
                format!("{pointer}/headers/{}", escape(&header.name)),
                [&header.ident],
            );
            if let Some(component) = &header.component {
                self.add(
                    format!("/components/headers/{}", escape(component)),
                    [&header.ident],
                );
            }
        }
        self.contents(&response.contents);
    }

    fn contents(&mut self, contents: &[Content]) {
        for content in contents {
            self.add(
                content.location.pointer.clone(),
                [
                    &content.ident,
                    &content.rejection_method,
                    &content.rejection_variant,
                ],
            );
        }
    }
}
