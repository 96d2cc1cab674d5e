//! The public documents, which are not part of the repository.

use crate::repository::Repository;
use std::env;

/// What is reported if they are missing.
pub(crate) const MISSING: &str = "there is no folder ../shared/corpus, and OPENAPI_CORPUS names none";

/// Returns whether the folder exists from which the generator's test `corpus` reads them.
pub(crate) fn exists(repository: &Repository) -> bool {
    let folder = env::var_os("OPENAPI_CORPUS").unwrap_or_else(|| "../../../shared/corpus".into());
    // The test runs in the folder of its package.
    repository
        .root
        .join("crates/openapi-codegen")
        .join(folder)
        .is_dir()
}
