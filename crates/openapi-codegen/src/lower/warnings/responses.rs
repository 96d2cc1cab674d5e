//! Bodies that are declared where HTTP has none.

use super::Warnings;
use crate::model::{Api, Method};
use crate::source::Cursor;

/// Warns of the `content` of each response that has no body, by its status or the method.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    for operation in &api.operations {
        let declared = operation.responses.iter();
        for response in declared.filter(|response| !response.has_body && !response.contents.is_empty()) {
            let Some(content) = root
                .descend(&response.location.pointer)
                .and_then(|at| at.get("content"))
            else {
                continue;
            };
            let what = match operation.method {
                Method::Head => "a response to HEAD".to_owned(),
                _ => format!("a response with the status {}", response.status),
            };
            let reason = format!("{what} has no body, so that its `content` is ignored");
            warnings.push(&content, reason, "remove `content`, or declare another status");
        }
    }
}
