//! Generates all files from the document.

use crate::failure::Failure;
use openapi_codegen::diagnostics::{Diagnostic, Diagnostics, Location};
use openapi_codegen::model::Api;
use openapi_codegen::output::{Folder, GeneratedFile, Origin, Output};
use openapi_codegen::{client, conformance, server};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

/// An emitter, and the folder of its files.
struct Emitter {
    name: &'static str,
    folder: &'static str,
    emit: fn(&Api, Origin) -> Result<Vec<GeneratedFile>, Diagnostics>,
}

const EMITTERS: [Emitter; 3] = [
    Emitter {
        name: "client",
        folder: "crates/account-client/src/generated",
        emit: |api, origin| {
            let options = client::Options {
                origin,
                http_client_builder: None,
                catalogue_feature: Some("catalogue".to_owned()),
                mock_feature: Some("mock".to_owned()),
                schemars_feature: Some("schemars".to_owned()),
                fixtures_feature: Some("fixtures".to_owned()),
                fakes_feature: Some("fakes".to_owned()),
                examples_for: Some("account_client".to_owned()),
            };
            client::emit(api, &options)
        },
    },
    Emitter {
        name: "server",
        folder: "crates/account-server/src/generated",
        emit: |api, origin| {
            let undeclared = server::Undeclared::Reject;
            server::emit(api, &server::Options { origin, undeclared })
        },
    },
    Emitter {
        name: "conformance",
        folder: "tests/src/generated",
        emit: |api, origin| {
            let options = conformance::Options {
                origin,
                client_crate: "account_client".to_owned(),
                server_crate: "account_server".to_owned(),
                bindings_type: "AccountBindings".to_owned(),
                server_module: "crate::stub".to_owned(),
            };
            conformance::emit(api, &options)
        },
    },
];

/// The stack size of emitters, sufficient for deeply nested documents.
const STACK: usize = 64 << 20;

/// Returns whether a file, relative to the root, is in the folder of an emitter.
pub(crate) fn is_generated(file: &str) -> bool {
    let below = |folder: &str| {
        file.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    EMITTERS.iter().any(|emitter| below(emitter.folder))
}

/// The document on disk.
pub(crate) struct Contract {
    /// Its name in diagnostics.
    name: String,
    path: PathBuf,
}

impl Contract {
    /// Locates the document: `path`, relative to the current folder, or `openapi.yaml` in the root.
    pub(crate) fn new(root: &Path, path: Option<&Path>) -> Self {
        let path = path.map_or_else(|| root.join("openapi.yaml"), Path::to_path_buf);
        let below = match (path.canonicalize(), root.canonicalize()) {
            (Ok(path), Ok(root)) => path.strip_prefix(root).ok().map(Path::to_path_buf),
            _ => path.strip_prefix(root).ok().map(Path::to_path_buf),
        };
        Self {
            name: below.as_deref().unwrap_or(&path).display().to_string(),
            path,
        }
    }

    /// Returns its name in diagnostics: relative to the root, if it is below.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether it is the document of a repository, rather than another one.
    pub(crate) fn is_default(&self, root: &Path) -> bool {
        self.path == root.join("openapi.yaml")
    }

    /// Returns the contents of the banners. They contain only the file name, so that they do not depend on the current
    /// folder.
    fn origin(&self) -> Origin {
        let document = self.path.file_name().unwrap_or_default();
        Origin {
            document: document.to_string_lossy().into_owned(),
            command: "cargo xtask regenerate".to_owned(),
        }
    }

    fn read(&self) -> Result<String, Diagnostics> {
        let bytes = fs::read(&self.path).map_err(|error| {
            let fix = "name a readable document, with --contract if it is not openapi.yaml in the root";
            self.diagnostics(Location::default(), format!("cannot be read: {error}"), fix)
        })?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let location = location_after(&String::from_utf8_lossy(valid));
            self.diagnostics(
                location,
                "is not UTF-8 from here on".to_owned(),
                "save the document as UTF-8",
            )
        })
    }

    /// Reads and checks the document, and returns its model.
    pub(crate) fn load(&self) -> Result<Api, Failure> {
        let text = self.read();
        text.and_then(|text| openapi_codegen::load(&self.name, &text))
            .map_err(Failure::Document)
    }

    fn diagnostics(&self, location: Location, reason: String, fix: &str) -> Diagnostics {
        Diagnostics(vec![Diagnostic {
            file: self.name.clone(),
            location,
            reason,
            fix: fix.to_owned(),
        }])
    }
}

/// Returns the line and column after a text.
fn location_after(text: &str) -> Location {
    let line = text.rsplit('\n').next().unwrap_or_default();
    Location {
        line: u32::try_from(text.matches('\n').count() + 1).unwrap_or(u32::MAX),
        column: u32::try_from(line.chars().count() + 1).unwrap_or(u32::MAX),
        pointer: String::new(),
    }
}

/// The generated files, the model and the warnings that they follow from, and the time of each step.
pub(crate) struct Generation {
    pub(crate) summary: String,
    pub(crate) warnings: Diagnostics,
    /// The model of the document.
    pub(crate) api: Api,
    pub(crate) output: Output,
    pub(crate) times: Vec<(&'static str, Duration)>,
}

/// Reads the document once and runs all emitters concurrently.
pub(crate) fn generate(root: &Path, contract: &Contract) -> Result<Generation, Failure> {
    generate_altered(root, contract, |_| ())
}

/// Like [`generate`], but alters the model before the emitters run.
pub(crate) fn generate_altered(
    root: &Path,
    contract: &Contract,
    alter: impl FnOnce(&mut Api),
) -> Result<Generation, Failure> {
    let started = Instant::now();
    let mut api = contract.load()?;
    alter(&mut api);
    openapi_codegen::finish(&mut api);
    let mut times = vec![("read", started.elapsed())];
    let mut folders = Vec::new();
    let mut diagnostics = Vec::new();
    for (emitter, (result, time)) in EMITTERS.iter().zip(emit_all(&api, &contract.origin())?) {
        times.push((emitter.name, time));
        match result {
            Ok(files) => folders.push(Folder {
                path: emitter.folder.to_owned(),
                files,
            }),
            Err(Diagnostics(found)) => diagnostics.extend(found),
        }
    }
    if !diagnostics.is_empty() {
        // Several emitters may report the same error.
        diagnostics.sort_by(|a, b| (&a.location, &a.reason).cmp(&(&b.location, &b.reason)));
        diagnostics.dedup();
        return Err(Failure::Document(Diagnostics(diagnostics)));
    }
    Ok(Generation {
        summary: format!(
            "{}: {} operations, {} named schemas",
            contract.name,
            api.operations.len(),
            api.named_schemas().count()
        ),
        warnings: api.warnings.clone(),
        api,
        output: Output {
            base: root.to_path_buf(),
            folders,
        },
        times,
    })
}

type Emitted = (Result<Vec<GeneratedFile>, Diagnostics>, Duration);

fn emit_all(api: &Api, origin: &Origin) -> Result<Vec<Emitted>, Failure> {
    thread::scope(|scope| {
        let running: Vec<_> = EMITTERS
            .iter()
            .map(|emitter| {
                let work = move || {
                    let started = Instant::now();
                    ((emitter.emit)(api, origin.clone()), started.elapsed())
                };
                thread::Builder::new()
                    .name(emitter.name.to_owned())
                    .stack_size(STACK)
                    .spawn_scoped(scope, work)
            })
            .collect();
        let joined = running.into_iter().map(|thread| {
            let thread = thread
                .map_err(|error| Failure::Failed(format!("cannot start an emitter's thread: {error}")))?;
            join(thread)
        });
        // Collected first, so that all threads are joined even if one has failed.
        joined.collect::<Vec<_>>().into_iter().collect()
    })
}

fn join(thread: ScopedJoinHandle<'_, Emitted>) -> Result<Emitted, Failure> {
    let name = thread.thread().name().unwrap_or_default().to_owned();
    thread.join().map_err(|_| {
        Failure::Failed(format!(
            "the {name} emitter panicked, see above; nothing was written. This is a bug in the generator: please report \
             it with the document"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::location_after;

    #[test]
    fn locations_count_lines_and_characters_from_one() {
        for (text, line, column) in [("", 1, 1), ("é", 1, 2), ("a\n", 2, 1), ("a\n\nbc", 3, 3)] {
            let location = location_after(text);
            assert_eq!((location.line, location.column), (line, column), "{text:?}");
        }
    }
}
