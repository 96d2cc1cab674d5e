//! The client: progenitor's output for a projection of the document, and a typed layer over it that
//! puts back what the projection loses.
//!
//! The generated files are `progenitor.rs` (what sends requests), `types.rs`, `security.rs`,
//! `operations/*.rs` and `client.rs` (the typed layer), `catalogue.rs` and `calls.rs` (the typed layer as
//! data, and called with JSON), `schemas.json` and `json_schema.rs` (the schemas as JSON Schemas, and as those of their
//! types), `mock.rs` (expectations of it, for tests) and `LOSSES.md`, the report of what the
//! projection lost and who puts it back. What is the same for every document is in the crate `openapi-client-runtime`.

mod catalogue;
mod examples;
mod json_schema;
mod losses;
mod messages;
mod mock;
mod operations;
mod plan;
mod progenitor;
mod projection;
mod redaction;
mod refusals;
mod root;
mod rust;
mod schemas;
mod security;
mod types;
mod typing;

pub use losses::{Fate, Loss};

use crate::diagnostics::{Diagnostic, Diagnostics, Location};
use crate::model::Api;
use crate::output::{GeneratedFile, Origin, manifest};
use operations::Context;
use proc_macro2::TokenStream;
use schemas::Schemas;
use security::Security;
use typing::Typing;

/// Lints that generated code may raise.
const LINTS: &str = "
    unexpected_cfgs, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros, unused_mut, unused_variables,
    unreachable_patterns, nonstandard_style, rustdoc::all,
    clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic
";

/// The only place in generated code that names the version of its interface to the run-time crate.
const RUNTIME: &str = "\
// If this import is unresolved, the run-time crate has another version than the generator that wrote this code.
use ::openapi_client_runtime::private::v1 as runtime;
";

/// What a client is to be like.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the files are generated from, and how, as their banners say it.
    pub origin: Origin,
    /// The path of a function that gives the `reqwest::ClientBuilder` which clients begin with;
    /// that of `openapi-client-runtime` if there is none.
    pub http_client_builder: Option<String>,
    /// The feature of the package that has the catalogue; without one it is always there.
    pub catalogue_feature: Option<String>,
    /// The feature of the package that has expectations on httpmock; without one they are always there.
    pub mock_feature: Option<String>,
    /// The feature of the package that implements `schemars::JsonSchema` for the types; without one nothing does.
    pub schemars_feature: Option<String>,
    /// The package whose root has `Client`, the credentials, `Maybe`, `operations` and `types`: calls of each
    /// operation are written for its documentation. Without one there are none.
    pub examples_for: Option<String>,
}

/// Generates the client of a document.
///
/// # Errors
///
/// Operations that no request of this client can be, and a path in `options` that is none.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    let faults = refusals::of(api);
    if !faults.is_empty() {
        return Err(Diagnostics(faults));
    }
    let typing = Typing::new(api);
    let plans = plan::plans(api);
    let mut writer = Writer {
        api,
        options,
        files: Vec::new(),
    };
    let projection = projection::project(api, &plans, &typing);
    let file = progenitor::generate(&projection)
        .map_err(|reason| writer.fault(format!("progenitor refuses the projected document: {reason}")))?;
    writer.write("progenitor.rs", &crate::printing::print_file(file));
    let security = Security::new(api);
    let builder = root::http_client_builder(options).map_err(|reason| writer.fault(reason))?;
    writer.items("mod.rs", root::modules(options))?;
    writer.items("client.rs", root::client(api, &builder))?;
    writer.items("security.rs", security.emit())?;
    writer.items("types.rs", types::emit(&typing))?;
    writer.items("operations.rs", operations::index(api))?;
    let context = Context::new(&typing, &security, options.examples_for.as_deref());
    for tag in api.used_tags() {
        let path = format!("operations/{}.rs", rust::plain(&tag.client_module));
        writer.items(&path, operations::emit(&context, &plans, tag))?;
    }
    writer.items("catalogue.rs", catalogue::emit(api, &plans, &typing))?;
    let context = context.beside_types();
    writer.items("calls.rs", catalogue::calls(&context, &plans))?;
    writer.items("mock.rs", mock::emit(&context, &plans))?;
    if options.schemars_feature.is_some() {
        writer.write("json_schema.rs", &json_schema::emit(api));
    }
    let losses = losses::losses(api, &plans, &typing);
    let mut files = writer.files;
    let schemas = Schemas { api, typing: &typing };
    files.push(GeneratedFile {
        path: schemas::PATH.to_owned(),
        contents: schemas.file(),
    });
    files.push(manifest(&options.origin, &[schemas::PATH]));
    files.push(GeneratedFile {
        path: "LOSSES.md".to_owned(),
        contents: losses::report(&losses, options),
    });
    files.sort();
    Ok(files)
}

/// What the projection of a document loses.
#[must_use]
pub fn losses(api: &Api) -> Vec<Loss> {
    let typing = Typing::new(api);
    let plans = plan::plans(api);
    losses::losses(api, &plans, &typing)
}

/// Collects files and puts banners on them.
struct Writer<'a> {
    api: &'a Api,
    options: &'a Options,
    files: Vec<GeneratedFile>,
}

impl Writer<'_> {
    fn items(&mut self, path: &str, items: TokenStream) -> Result<(), Diagnostics> {
        let text = rust::format(path, items).map_err(|reason| self.fault(reason))?;
        self.write(path, &text);
        Ok(())
    }

    fn write(&mut self, path: &str, text: &str) {
        let banner = format!("// {}\n\n", self.options.origin.banner());
        let head = match path {
            // Inner attributes of the root apply to all modules below it.
            "mod.rs" => format!("#![{}({})]\n\n{RUNTIME}\n", "allow", LINTS),
            _ => String::new(),
        };
        self.files.push(GeneratedFile {
            path: path.to_owned(),
            contents: format!("{banner}{head}{text}"),
        });
    }

    /// A fault that has no place in the document.
    fn fault(&self, reason: String) -> Diagnostics {
        Diagnostics(vec![Diagnostic {
            file: self.api.file.clone(),
            location: Location::default(),
            reason,
            remedy: "report it with the document as a fault of the generator".to_owned(),
        }])
    }
}
