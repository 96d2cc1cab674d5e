//! The root of a document, and the order in which its parts are read.

use super::context::Lowering;
use super::described::described;
use super::examples;
use super::finish::finish;
use super::options::LoadOptions;
use super::{labels, names_in_query, views, warnings};
use crate::diagnostics::Diagnostics;
use crate::model::{Api, Fixtures, Server};
use crate::source::Cursor;
use serde_json::Value;

const FIELDS: [&str; 8] = [
    "openapi",
    "info",
    "servers",
    "paths",
    "components",
    "security",
    "tags",
    "externalDocs",
];
const SECTIONS: [&str; 9] = [
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
];

impl<'a> Lowering<'a> {
    pub(super) fn document(&mut self, text: &str, options: &LoadOptions) -> Option<Api> {
        let root = self.root.clone();
        if !self.object(&root, "an OpenAPI document") {
            return None;
        }
        let openapi = self.openapi_version(&root)?;
        self.known(&root, "a document", &FIELDS);
        if let Some(components) = root.get("components")
            && self.object(&components, "`components`")
        {
            self.known(&components, "`components`", &SECTIONS);
        }
        let (info, title, version, description) = self.info(&root);
        self.component_schemas();
        let security_schemes = self.security_schemes();
        let default_security = self.security(&root, &security_schemes);
        let mut tags = self.tags(&root);
        let servers = self.servers(&root);
        let operations = self.operations(&root, &security_schemes, default_security, &mut tags);
        let unmatched = self.unmatched(&tags);
        let source_documents = self.source_documents();
        let provenance = self.provenance(&source_documents);
        self.read_queued();
        self.reject_circular_aliases();
        self.resolve_hierarchies();
        self.resolve_unions();
        self.reject_circular_aliases();
        self.resolve_all_of();
        self.reject_circular_aliases();
        self.reject_circular_unions();
        self.combine_alternatives();
        self.name_recursive_schemas();
        self.decide_integer_widths();
        self.reject_deep_object_arrays(&operations);
        self.reject_structured_text(&operations);
        let schemas = std::mem::take(&mut self.schemas)
            .into_iter()
            .collect::<Option<Vec<_>>>()?;
        let path_items = self.path_items(&root);
        let mut api = Api {
            file: self.file.to_owned(),
            openapi,
            title,
            version,
            description,
            info,
            external_docs: root.get("externalDocs").map(|docs| docs.value()),
            servers,
            tags,
            schemas,
            operations,
            path_items,
            path_extensions: self.extensions_of(&root, "paths"),
            component_extensions: self.extensions_of(&root, "components"),
            security_schemes,
            credential_sets: Vec::new(),
            requirements: Vec::new(),
            authenticators: Vec::new(),
            patterns: Vec::new(),
            component_responses: Vec::new(),
            unmatched,
            unsupported_by_client: Vec::new(),
            fixtures: Fixtures::default(),
            unsupported_by_server: Vec::new(),
            undeclared: Vec::new(),
            warnings: Diagnostics::default(),
            source_documents,
            provenance,
            extensions: self.extensions(&root),
            text: text.to_owned(),
            json: self.root.node.to_json(),
        };
        if !self.diagnostics.is_empty() {
            return Some(api);
        }
        views::split(&mut api, &mut self.type_names);
        finish(&mut api);
        self.diagnostics.extend(names_in_query::check(&api));
        self.diagnostics.extend(labels::check(&api));
        if options.check_examples {
            self.diagnostics.extend(examples::check(&api));
        }
        api.warnings = warnings::collect(self, &api);
        Some(api)
    }

    fn openapi_version(&mut self, root: &Cursor<'a>) -> Option<String> {
        if let Some(swagger) = root.get("swagger") {
            self.report(
                &swagger,
                "this is Swagger 2.0, not OpenAPI 3.0",
                "convert the document to OpenAPI 3.0",
            );
            return None;
        }
        let version = self.required_text(root, "openapi", "the document")?;
        if version.starts_with("3.0.") {
            return Some(version);
        }
        if let Some(member) = root.get("openapi") {
            let (reason, fix) = if version == "3.0" {
                (
                    "the version `3.0` lacks its patch number".to_owned(),
                    "write all three numbers, such as 3.0.3",
                )
            } else {
                (
                    format!("OpenAPI {version} is not supported"),
                    "use OpenAPI 3.0, such as 3.0.3",
                )
            };
            self.report(&member, reason, fix);
        }
        None
    }

    fn info(&mut self, root: &Cursor<'a>) -> (Value, String, String, Option<String>) {
        let Some(info) = root.get("info") else {
            self.report(
                root,
                "the document has no `info`",
                "add `info` with `title` and `version`",
            );
            return (Value::Null, String::new(), String::new(), None);
        };
        if !self.object(&info, "`info`") {
            return (Value::Null, String::new(), String::new(), None);
        }
        self.known(
            &info,
            "`info`",
            &[
                "title",
                "description",
                "termsOfService",
                "contact",
                "license",
                "version",
            ],
        );
        let title = self.required_text(&info, "title", "`info`").unwrap_or_default();
        let version = self.required_text(&info, "version", "`info`").unwrap_or_default();
        let description = self.text(&info, "description");
        (described(&info), title, version, description)
    }

    pub(super) fn servers(&mut self, at: &Cursor<'a>) -> Vec<Server> {
        let Some(list) = at.get("servers") else {
            return Vec::new();
        };
        if !self.array(&list, "`servers`") {
            return Vec::new();
        }
        let mut servers = Vec::new();
        for server in list.items() {
            if !self.object(&server, "a server") {
                continue;
            }
            self.known(&server, "a server", &["url", "description", "variables"]);
            let Some(url) = self.required_text(&server, "url", "a server") else {
                continue;
            };
            servers.push(Server {
                url,
                description: self.text(&server, "description"),
                value: described(&server),
            });
        }
        servers
    }
}
