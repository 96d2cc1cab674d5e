//! The base of a comparison: a file, or the document in a revision.

use super::manifest::{DOCUMENT, MANIFEST, crate_version};
use crate::failure::Failure;
use crate::generation::Contract;
use crate::git;
use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::load;
use openapi_codegen::model::Api;
use std::path::Path;

/// Where the base is.
pub(super) enum Origin {
    Revision(String),
    File(String),
}

impl Origin {
    /// Returns its name, as `--base` has it.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Revision(name) | Self::File(name) => name,
        }
    }
}

/// The base of a comparison.
pub(super) struct Base {
    pub(super) origin: Origin,
    pub(super) api: Api,
    /// The version of the crates, if the base is a revision.
    pub(super) crates: Option<String>,
}

impl Base {
    /// Finds the base: a file or a revision, by default the last commit.
    pub(super) fn find(root: &Path, name: Option<&str>) -> Result<Self, Failure> {
        let revision = match name {
            Some(name) if Path::new(name).is_file() => return Self::in_file(root, name),
            Some(name) => name,
            None => "HEAD",
        };
        if git::output(root, &["rev-parse", "--git-dir"]).is_none() {
            return Err(failure(
                revision,
                "no such file, and there is no git repository here; name a file with --base",
            ));
        }
        if git::commit(root, revision).is_none() {
            let reason = "neither a file nor a revision; name one, such as HEAD~1 or old.yaml";
            return Err(failure(revision, reason));
        }
        Self::in_revision(root, revision)
    }

    fn in_file(root: &Path, name: &str) -> Result<Self, Failure> {
        let contract = Contract::new(root, Some(Path::new(name)));
        match contract.load() {
            Ok(api) => Ok(Self {
                origin: Origin::File(name.to_owned()),
                api,
                crates: None,
            }),
            Err(Failure::Document(diagnostics)) => Err(failure(name, &first(&diagnostics))),
            Err(other) => Err(other),
        }
    }

    /// Reads the document of a revision.
    pub(super) fn in_revision(root: &Path, revision: &str) -> Result<Self, Failure> {
        let text = git::file(root, revision, DOCUMENT)
            .ok_or_else(|| failure(revision, &format!("this revision has no {DOCUMENT}")))?;
        let file = format!("{revision}:{DOCUMENT}");
        let api = load(&file, &text).map_err(|diagnostics| failure(revision, &first(&diagnostics)))?;
        let crates = crate_version(git::file(root, revision, MANIFEST));
        Ok(Self {
            origin: Origin::Revision(revision.to_owned()),
            api,
            crates,
        })
    }

    /// Reads a document of the last commit, if it can be read.
    pub(super) fn committed(root: &Path, document: &str) -> Option<Api> {
        let text = git::file(root, "HEAD", document)?;
        load(&format!("HEAD:{document}"), &text).ok()
    }
}

/// Returns the first error of a document that cannot be compared, in one line.
fn first(diagnostics: &Diagnostics) -> String {
    let more = match diagnostics.0.len() {
        0 | 1 => String::new(),
        count => format!(" (and {} more errors)", count - 1),
    };
    let first = diagnostics.0.first().map(ToString::to_string).unwrap_or_default();
    format!("this generator cannot read its document: {first}{more}")
}

fn failure(base: &str, reason: &str) -> Failure {
    Failure::Failed(format!("--base {base}: {reason}"))
}
