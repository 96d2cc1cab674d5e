//! Fields of path items that the emitted document cannot have.

use super::Warnings;
use crate::source::Cursor;

/// Warns of each `x-` field of a path item.
pub(super) fn check(root: &Cursor<'_>, warnings: &mut Warnings<'_>) {
    for (path, item) in root.get("paths").iter().flat_map(Cursor::members) {
        let extensions = item.members().filter(|(name, _)| name.starts_with("x-"));
        for (name, at) in extensions.filter(|_| !path.starts_with("x-")) {
            let reason = format!(
                "the document that the server emits has no `{name}`: utoipa has no extensions of path items"
            );
            warnings.push(
                &at,
                reason,
                "move it to each operation, or accept that only this document has it",
            );
        }
    }
}
