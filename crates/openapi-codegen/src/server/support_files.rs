//! The run-time support, word for word.

use super::context::Context;
use super::writer::banner;
use crate::output::GeneratedFile;

const FILES: [(&str, &str); 32] = [
    ("mod.rs", include_str!("support/mod.rs")),
    ("binary.rs", include_str!("support/binary.rs")),
    ("body.rs", include_str!("support/body.rs")),
    ("bounds.rs", include_str!("support/bounds.rs")),
    ("choices.rs", include_str!("support/choices.rs")),
    ("containers.rs", include_str!("support/containers.rs")),
    ("credentials.rs", include_str!("support/credentials.rs")),
    ("describe.rs", include_str!("support/describe.rs")),
    ("enums.rs", include_str!("support/enums.rs")),
    ("form.rs", include_str!("support/form.rs")),
    ("formats.rs", include_str!("support/formats.rs")),
    ("json.rs", include_str!("support/json.rs")),
    ("maybe.rs", include_str!("support/maybe.rs")),
    ("members.rs", include_str!("support/members.rs")),
    ("negotiation.rs", include_str!("support/negotiation.rs")),
    ("objects.rs", include_str!("support/objects.rs")),
    ("parameters.rs", include_str!("support/parameters.rs")),
    ("patterns.rs", include_str!("support/patterns.rs")),
    ("raw_values.rs", include_str!("support/raw_values.rs")),
    ("rejection.rs", include_str!("support/rejection.rs")),
    ("reply.rs", include_str!("support/reply.rs")),
    ("report.rs", include_str!("support/report.rs")),
    ("routing.rs", include_str!("support/routing.rs")),
    ("sameness.rs", include_str!("support/sameness.rs")),
    ("schema.rs", include_str!("support/schema.rs")),
    ("server.rs", include_str!("support/server.rs")),
    ("styles.rs", include_str!("support/styles.rs")),
    ("unions.rs", include_str!("support/unions.rs")),
    ("validation.rs", include_str!("support/validation.rs")),
    ("violations.rs", include_str!("support/violations.rs")),
    ("walk.rs", include_str!("support/walk.rs")),
    ("write.rs", include_str!("support/write.rs")),
];

/// Every support file.
pub(super) fn emit(context: &Context<'_>) -> Vec<GeneratedFile> {
    let banner = banner(context);
    let file = |(name, text): (&str, &str)| GeneratedFile {
        path: format!("support/{name}"),
        contents: format!("{banner}{text}"),
    };
    FILES.into_iter().map(file).collect()
}
