//! Options of loading a document.

/// Which documents to accept.
#[derive(Debug, Clone)]
pub struct LoadOptions {
    /// Whether to check `example`, `examples` and `default` against their schemas. Without the check,
    /// [`Api`](crate::model::Api) may contain examples that the generated types cannot represent.
    pub check_examples: bool,
    /// Whether to ignore fields that OpenAPI 3.0 ignores (siblings of `$ref`) and fields for which no code is generated
    /// (callbacks), instead of rejecting them because their author meant them to apply. For documents that you cannot
    /// change.
    pub lenient: bool,
}

impl Default for LoadOptions {
    fn default() -> Self {
        Self {
            check_examples: true,
            lenient: false,
        }
    }
}
