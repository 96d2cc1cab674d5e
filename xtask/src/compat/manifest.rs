//! The files in the root that have versions: the document, and the manifest of the workspace.

/// The document.
pub(super) const DOCUMENT: &str = "openapi.yaml";

/// The manifest.
pub(super) const MANIFEST: &str = "Cargo.toml";

/// Returns the version of all crates, from the manifest of the workspace.
pub(super) fn crate_version(manifest: Option<String>) -> Option<String> {
    let manifest: toml::Table = manifest?.parse().ok()?;
    let version = manifest.get("workspace")?.get("package")?.get("version")?;
    version.as_str().map(str::to_owned)
}
