//! The run-time support, word for word.

use super::context::Context;
use super::emitted::banner;
use crate::output::GeneratedFile;

const FILES: [(&str, &str); 19] = [
    ("mod.rs", include_str!("support/mod.rs")),
    ("body.rs", include_str!("support/body.rs")),
    ("credentials.rs", include_str!("support/credentials.rs")),
    ("describe.rs", include_str!("support/describe.rs")),
    ("form.rs", include_str!("support/form.rs")),
    ("formats.rs", include_str!("support/formats.rs")),
    ("json.rs", include_str!("support/json.rs")),
    ("maybe.rs", include_str!("support/maybe.rs")),
    ("negotiation.rs", include_str!("support/negotiation.rs")),
    ("parameters.rs", include_str!("support/parameters.rs")),
    ("patterns.rs", include_str!("support/patterns.rs")),
    ("rejection.rs", include_str!("support/rejection.rs")),
    ("reply.rs", include_str!("support/reply.rs")),
    ("routing.rs", include_str!("support/routing.rs")),
    ("schema.rs", include_str!("support/schema.rs")),
    ("server.rs", include_str!("support/server.rs")),
    ("unions.rs", include_str!("support/unions.rs")),
    ("validation.rs", include_str!("support/validation.rs")),
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
