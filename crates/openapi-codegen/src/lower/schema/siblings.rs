//! Siblings of `$ref`.

use crate::lower::Lowering;
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    /// OpenAPI 3.0 ignores siblings of `$ref`. Ignoring a description, or what only repeats the target, does no harm. A
    /// constraint or a `nullable` was meant to apply, so it is rejected.
    pub(super) fn refuse_siblings(&mut self, at: &Cursor<'a>, target: &Cursor<'a>) {
        const HARMLESS: [&str; 10] = [
            "$ref",
            "title",
            "summary",
            "description",
            "default",
            "example",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
        ];
        if self.lenient {
            return;
        }
        let repeats = |name: &str, member: &Cursor<'a>| {
            name == "type" && target.get(name).is_some_and(|known| known.str() == member.str())
        };
        let siblings: Vec<_> = at
            .members()
            .filter(|(name, member)| {
                !HARMLESS.contains(name) && !name.starts_with("x-") && !repeats(name, member)
            })
            .collect();
        for (name, member) in siblings {
            self.report(
                &member,
                format!("OpenAPI 3.0 ignores `{name}` beside `$ref`"),
                "put the reference into `allOf: [{$ref: …}]`, or remove the members beside it",
            );
        }
    }
}
