//! Siblings of `$ref`.

use crate::lower::context::Lowering;
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    /// Rejects siblings of `$ref`, which OpenAPI 3.0 ignores, if they are meant to apply: constraints and `nullable`.
    /// Annotations, and a `type` that repeats the target's, are harmless.
    pub(super) fn reject_siblings(&mut self, at: &Cursor<'a>, target: &Cursor<'a>) {
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
                format!("put the reference into `allOf: [{{$ref: …}}]`, or remove `{name}`"),
            );
        }
    }
}
