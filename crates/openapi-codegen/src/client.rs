//! Emits the client: progenitor's output for a projection of the document, and a typed layer over it that restores what
//! the projection loses.
//!
//! The generated files are `progenitor.rs` (which sends requests), `types.rs`, `security.rs`, `operations/*.rs` and
//! `client.rs` (the typed layer), `catalogue.rs` and `calls.rs` (the operations as data, and calls with JSON),
//! `schemas.json` and `json_schema.rs` (JSON Schemas of the types), `mock.rs` (expectations for tests), `requests.rs` (the
//! operations as a trait), `fixtures.rs` (the document's examples) and `LOSSES.md` (the loss report). Code that is the same
//! for every document is in the crate `openapi-client-runtime`.

mod catalogue;
mod context;
mod examples;
mod fixtures;
mod json_schema;
mod losses;
mod messages;
mod mock;
mod operations;
mod options;
mod plan;
mod progenitor;
mod projection;
mod requests;
mod root;
mod rust;
mod schemas;
mod security;
mod types;
mod typing;

pub use losses::{Handling, Loss};
pub use options::Options;

use crate::diagnostics::{Diagnostic, Diagnostics, Location};
use crate::model::Api;
use crate::output::{GeneratedFile, asset_list};
use crate::printing::Layout;
use context::Context;
use proc_macro2::TokenStream;
use schemas::Schemas;
use security::Security;
use typing::Typing;

/// Lints that generated code may violate.
const LINTS: &str = "
    unexpected_cfgs, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros, unused_mut, unused_variables,
    unreachable_patterns, nonstandard_style, rustdoc::all,
    clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic
";

/// The stack size of the thread that runs progenitor.
const STACK: usize = 64 << 20;

/// The only place in generated code that names the version of its interface to the run-time crate.
const RUNTIME: &str = "\
// If this import is unresolved, the run-time crate is of another version than the generator of this code.
use ::openapi_client_runtime::private::v1 as runtime;
";

/// Generates the client of a document.
///
/// # Errors
///
/// Operations that the client cannot call, and an invalid path in `options`.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    if !api.unsupported_by_client.is_empty() {
        let diagnostics = api.unsupported_by_client.iter();
        return Err(Diagnostics(
            diagnostics
                .map(|unsupported| unsupported.diagnostic(&api.file))
                .collect(),
        ));
    }
    std::thread::scope(|scope| {
        // Half of the work. Deeply nested documents need a large stack.
        let progenitor = std::thread::Builder::new().stack_size(STACK);
        let progenitor = progenitor.spawn_scoped(scope, || wire_client(api)).ok();
        let others = typed_layer(api, options);
        let wire_client = match progenitor.map(std::thread::ScopedJoinHandle::join) {
            Some(Ok(text)) => text,
            Some(Err(panic)) => std::panic::resume_unwind(panic),
            None => wire_client(api),
        };
        let mut writer = Writer {
            api,
            options,
            files: others?,
        };
        let text = wire_client
            .map_err(|reason| writer.bug(format!("progenitor rejects the projected document: {reason}")))?;
        writer.write("progenitor.rs", &text);
        let mut files = writer.files;
        files.sort();
        Ok(files)
    })
}

/// Returns all files but progenitor's.
fn typed_layer(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    let typing = Typing::new(api);
    let plans = plan::plans(api);
    let mut writer = Writer {
        api,
        options,
        files: Vec::new(),
    };
    let security = Security::new(api);
    let builder = root::http_client_builder(options).map_err(|reason| writer.bug(reason))?;
    writer.items("mod.rs", root::modules(options))?;
    writer.items("client.rs", root::client(api, &builder))?;
    writer.items("security.rs", security.emit())?;
    writer.parts("types.rs", TokenStream::new(), types::emit(&typing))?;
    writer.items("operations.rs", operations::index(api))?;
    let context = Context::new(&typing, &security, options);
    for tag in api.used_tags() {
        let path = format!("operations/{}.rs", rust::plain(&tag.client_module));
        writer.items(&path, operations::emit(&context, &plans, tag))?;
    }
    writer.items("catalogue.rs", catalogue::emit(&plans, &typing))?;
    let context = context.beside_types();
    writer.parts(
        "calls.rs",
        catalogue::calls(&context, &plans),
        catalogue::senders(&context, &plans),
    )?;
    writer.parts("mock.rs", mock::emit(&plans), mock::builders(&context, &plans))?;
    if options.fakes_feature.is_some() {
        writer.parts(
            "requests.rs",
            requests::emit(&context, &plans),
            requests::data(&context, &plans),
        )?;
    }
    if options.fixtures_feature.is_some() {
        writer.write("fixtures.rs", &fixtures::emit(&context, &plans));
    }
    if options.schemars_feature.is_some() {
        writer.write("json_schema.rs", &json_schema::emit(api));
    }
    let losses = losses::losses(api, &plans, &typing);
    let mut files = writer.files;
    let schemas = Schemas::new(&typing);
    files.push(GeneratedFile {
        path: schemas::PATH.to_owned(),
        contents: schemas.file(),
    });
    files.push(asset_list(&options.origin, &[schemas::PATH]));
    files.push(GeneratedFile {
        path: "LOSSES.md".to_owned(),
        contents: losses::report(&losses, options),
    });
    Ok(files)
}

/// Returns the code of progenitor's client.
fn wire_client(api: &Api) -> Result<String, String> {
    let projection = projection::project(api, &plan::plans(api), &Typing::new(api));
    let file = progenitor::generate(projection)?;
    Ok(crate::printing::print_file(file, Layout::of(api)))
}

/// Returns what the projection of a document loses.
#[must_use]
pub fn losses(api: &Api) -> Vec<Loss> {
    let typing = Typing::new(api);
    let plans = plan::plans(api);
    losses::losses(api, &plans, &typing)
}

/// Collects files and adds their banners.
struct Writer<'a> {
    api: &'a Api,
    options: &'a Options,
    files: Vec<GeneratedFile>,
}

impl Writer<'_> {
    fn items(&mut self, path: &str, items: TokenStream) -> Result<(), Diagnostics> {
        self.parts(path, items, std::iter::empty())
    }

    fn parts(
        &mut self,
        path: &str,
        head: TokenStream,
        parts: impl Iterator<Item = TokenStream>,
    ) -> Result<(), Diagnostics> {
        let text =
            rust::format(path, head, parts, Layout::of(self.api)).map_err(|reason| self.bug(reason))?;
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

    /// Reports an error that is not in the document.
    fn bug(&self, reason: String) -> Diagnostics {
        Diagnostics(vec![Diagnostic {
            file: self.api.file.clone(),
            location: Location::default(),
            reason,
            fix: "report this as a bug in the generator, with the document".to_owned(),
        }])
    }
}
