//! Operations.

use super::context::Lowering;
use super::names::{Scope, pascal, snake};
use super::tags::{name_tags, undeclared};
use crate::model::{
    Alternative, Method, Operation, OperationNames, Parameter, ParameterIn, PathTemplate, Piece, Rejections,
    SecurityScheme, Server, Tag, encode_literal,
};
use crate::source::Cursor;
use std::collections::HashMap;

const PATH_ITEM_FIELDS: [&str; 13] = [
    "$ref",
    "summary",
    "description",
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "servers",
    "parameters",
];
const FIELDS: [&str; 12] = [
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "deprecated",
    "security",
    "servers",
];

/// The security of the document, which operations inherit.
struct Security<'s> {
    schemes: &'s [SecurityScheme],
    security: Option<Vec<Alternative>>,
}

/// The names in use.
#[derive(Default)]
struct Names {
    idents: Scope,
    types: Scope,
    /// Declared ids and their pointers.
    ids: HashMap<String, String>,
    /// The path of every operation, by its method and the shape of the path.
    shapes: HashMap<(Method, String), String>,
}

impl<'a> Lowering<'a> {
    pub(super) fn operations(
        &mut self,
        root: &Cursor<'a>,
        schemes: &[SecurityScheme],
        security: Option<Vec<Alternative>>,
        tags: &mut Vec<Tag>,
    ) -> Vec<Operation> {
        let Some(paths) = root.get("paths") else {
            self.report(root, "the document has no `paths`", "add `paths`");
            return Vec::new();
        };
        if !self.object(&paths, "`paths`") {
            return Vec::new();
        }
        let inherited = Security { schemes, security };
        let mut names = Names::default();
        let mut operations = Vec::new();
        for (raw, at) in paths.members() {
            if raw.starts_with("x-") {
                continue;
            }
            let Some((item, _)) = self.resolve(&at, "pathItems") else {
                continue;
            };
            self.fields_beside_reference(&at);
            if !self.object(&item, "a path item") {
                continue;
            }
            self.known(&item, "a path item", &PATH_ITEM_FIELDS);
            let Some(template) = self.path_template(raw, &at) else {
                continue;
            };
            for method in Method::ALL {
                let Some(at) = item.get(method.lower()) else {
                    continue;
                };
                operations
                    .extend(self.operation(&item, &at, method, &template, &inherited, &mut names, tags));
            }
        }
        name_tags(tags);
        operations
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "each argument is a different part of the document"
    )]
    fn operation(
        &mut self,
        item: &Cursor<'a>,
        at: &Cursor<'a>,
        method: Method,
        path: &PathTemplate,
        inherited: &Security<'_>,
        names: &mut Names,
        tags: &mut Vec<Tag>,
    ) -> Option<Operation> {
        if !self.object(at, "an operation") {
            return None;
        }
        self.known(at, "an operation", &FIELDS);
        if let Some(callbacks) = at
            .get("callbacks")
            .filter(|callbacks| !self.lenient && callbacks.members().next().is_some())
        {
            self.report(
                &callbacks,
                "no code is generated for callbacks",
                "describe them in a separate document, in which the receiver is the server",
            );
        }
        self.reject_same_shape(at, method, path, names);
        let declared = self.operation_id(at, names);
        let declared_id = declared.is_some();
        let id = declared.unwrap_or_else(|| derived_id(method, path));
        let ident = names.idents.claim(snake(&id, "operation"));
        let type_name = names.types.claim(pascal(&id, "Operation"));
        let parameters = self.parameters(item, at, &type_name);
        self.match_path_parameters(at, path, &parameters);
        let unsupported_query = self.unsupported_query(at, &parameters);
        let (tag, tag_names) = self.operation_tags(at, tags);
        let own_security = self.security(at, inherited.schemes);
        let deprecated = self.flag(at, "deprecated");
        Some(Operation {
            location: at.location(),
            method,
            path: path.clone(),
            tag,
            tags: tag_names,
            summary: self.text(at, "summary"),
            description: self.text(at, "description"),
            deprecated,
            deprecation: self.deprecation(at, deprecated),
            external_docs: at.get("externalDocs").map(|docs| docs.value()),
            request_body: self.request_body(at, &type_name),
            responses: self.responses(at, &type_name),
            security: own_security
                .or_else(|| inherited.security.clone())
                .unwrap_or_default(),
            servers: self.own_servers(item, at),
            extensions: self.extensions(at),
            requirement: None,
            authenticator: None,
            accept: Vec::new(),
            rejections: Rejections::default(),
            names: OperationNames::default(),
            unsupported_query,
            parameters,
            declared_id,
            id,
            ident,
            type_name,
        })
    }

    fn operation_id(&mut self, at: &Cursor<'a>, names: &mut Names) -> Option<String> {
        let id = self.text(at, "operationId")?;
        if let Some(first) = names.ids.insert(id.clone(), at.pointer.clone()) {
            self.report(
                at,
                format!("the operationId `{id}` is already used by {first}"),
                "give each operation a unique id",
            );
        }
        Some(id)
    }

    /// Rejects templates that differ only in parameter names, since they match the same requests.
    fn reject_same_shape(&mut self, at: &Cursor<'a>, method: Method, path: &PathTemplate, names: &mut Names) {
        let piece = |piece: &Piece| match piece {
            Piece::Literal(text) => encode_literal(text),
            Piece::Parameter(_) => "{}".to_owned(),
        };
        let shape: Vec<String> = path
            .segments
            .iter()
            .map(|s| s.pieces.iter().map(piece).collect())
            .collect();
        if let Some(other) = names.shapes.insert((method, shape.join("/")), path.raw.clone()) {
            self.report(
                at,
                format!("`{}` matches the same requests as `{other}`", path.raw),
                "merge the two paths; parameter names do not distinguish paths",
            );
        }
    }

    fn match_path_parameters(&mut self, at: &Cursor<'a>, path: &PathTemplate, parameters: &[Parameter]) {
        let pieces = || path.segments.iter().flat_map(|segment| &segment.pieces);
        let named = |name: &str| {
            pieces()
                .filter(|piece| matches!(piece, Piece::Parameter(p) if p == name))
                .count()
        };
        let in_path = |p: &&Parameter| p.location == ParameterIn::Path;
        for piece in pieces() {
            let Piece::Parameter(name) = piece else { continue };
            if !parameters
                .iter()
                .filter(in_path)
                .any(|parameter| parameter.name == *name)
            {
                self.report(
                    at,
                    format!(
                        "`{}` contains `{{{name}}}`, which no parameter describes",
                        path.raw
                    ),
                    format!("add a parameter `{name}` with `in: path`"),
                );
            }
        }
        for parameter in parameters.iter().filter(in_path) {
            match named(&parameter.name) {
                1 => {}
                0 => self.report(
                    at,
                    format!("the path parameter `{}` is not in `{}`", parameter.name, path.raw),
                    "add it to the path, or remove it",
                ),
                _ => self.report(
                    at,
                    format!("`{}` contains the parameter `{}` twice", path.raw, parameter.name),
                    "rename one of the two",
                ),
            }
        }
    }

    fn operation_tags(&mut self, at: &Cursor<'a>, tags: &mut Vec<Tag>) -> (usize, Vec<String>) {
        let mut names: Vec<String> = Vec::new();
        if let Some(list) = at.get("tags")
            && self.array(&list, "`tags`")
        {
            names = list
                .items()
                .filter_map(|name| name.str().map(str::to_owned))
                .collect();
        }
        let mut first = None;
        let default = vec!["default".to_owned()];
        for name in if names.is_empty() { &default } else { &names } {
            let index = tags.iter().position(|tag| tag.name == *name).unwrap_or_else(|| {
                tags.push(undeclared(name.clone()));
                tags.len() - 1
            });
            first.get_or_insert(index);
        }
        (first.unwrap_or_default(), names)
    }

    fn own_servers(&mut self, item: &Cursor<'a>, at: &Cursor<'a>) -> Vec<Server> {
        if at.has("servers") {
            self.servers(at)
        } else {
            self.servers(item)
        }
    }
}

/// Derives an id such as `get_users_by_user` for an operation without one.
fn derived_id(method: Method, path: &PathTemplate) -> String {
    let mut id = method.lower().to_owned();
    for piece in path.segments.iter().flat_map(|segment| &segment.pieces) {
        match piece {
            Piece::Literal(text) => id.push_str(&format!("_{text}")),
            Piece::Parameter(name) => id.push_str(&format!("_by_{name}")),
        }
    }
    id
}
