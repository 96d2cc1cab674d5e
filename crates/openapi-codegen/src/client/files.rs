//! The files that are the same for every document.

/// Lints that generated code may raise.
pub(super) const LINTS: &str = "
    unexpected_cfgs, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros, unused_mut, unused_variables,
    unreachable_patterns, nonstandard_style, rustdoc::all,
    clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic
";

/// Path below the output folder, and contents.
pub(super) const FILES: [(&str, &str); 25] = [
    ("mock/answer.rs", include_str!("mock/support/answer.rs")),
    ("mock/request.rs", include_str!("mock/support/request.rs")),
    ("support/mod.rs", include_str!("support/mod.rs")),
    ("support/attempts.rs", include_str!("support/attempts.rs")),
    ("support/builder.rs", include_str!("support/builder.rs")),
    ("support/call.rs", include_str!("support/call.rs")),
    ("support/catalogue.rs", include_str!("support/catalogue.rs")),
    ("support/connection.rs", include_str!("support/connection.rs")),
    ("support/credentials.rs", include_str!("support/credentials.rs")),
    ("support/dynamic.rs", include_str!("support/dynamic.rs")),
    ("support/error.rs", include_str!("support/error.rs")),
    ("support/form.rs", include_str!("support/form.rs")),
    ("support/hindrance.rs", include_str!("support/hindrance.rs")),
    ("support/hooks.rs", include_str!("support/hooks.rs")),
    ("support/maybe.rs", include_str!("support/maybe.rs")),
    ("support/members.rs", include_str!("support/members.rs")),
    ("support/multipart.rs", include_str!("support/multipart.rs")),
    ("support/parameter.rs", include_str!("support/parameter.rs")),
    ("support/provider.rs", include_str!("support/provider.rs")),
    ("support/reason.rs", include_str!("support/reason.rs")),
    ("support/response.rs", include_str!("support/response.rs")),
    ("support/retry.rs", include_str!("support/retry.rs")),
    ("support/shown.rs", include_str!("support/shown.rs")),
    ("support/trace.rs", include_str!("support/trace.rs")),
    ("support/union.rs", include_str!("support/union.rs")),
];
