//! `not`, which is rejected.

use crate::lower::context::Lowering;
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    /// Rejects `not`, with the fix that suits what it excludes.
    pub(super) fn reject_not(&mut self, schema: &Cursor<'a>, not: &Cursor<'a>) {
        if !not.has("required") {
            let fix = "describe the values with `enum`, `pattern` or bounds";
            return self.report(not, "`not` has no Rust type", fix);
        }
        // The pointer of an alternative ends with `oneOf` and its index.
        let is_alternative = schema.pointer.rsplit('/').nth(1) == Some("oneOf");
        let fix = match is_alternative {
            true => {
                "remove it if the other alternatives require what it excludes, since a value may match only one of \
                 `oneOf`; otherwise list the properties that the alternative allows, with `additionalProperties: false`"
            }
            false => "list the properties that are allowed, with `additionalProperties: false`",
        };
        self.report(
            not,
            "`not` with `required` excludes properties, which no Rust type does",
            fix,
        );
    }
}
