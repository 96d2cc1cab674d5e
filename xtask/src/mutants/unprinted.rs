//! What of the generated code takes part in an exchange.

use openapi_codegen::output::Output;

/// Generated files that describe client or server, or that only programs and tests use which the suite is none of.
const DESCRIPTIONS: [&str; 9] = [
    "described.rs",
    "openapi.rs",
    "catalogue.rs",
    "fixtures.rs",
    "json_schema.rs",
    "mock.rs",
    "schemas.json",
    "LOSSES.md",
    "assets.txt",
];

/// Returns the generated code without documentation: two documents with the same result have the same exchanges.
pub(super) fn exchanged(output: &Output) -> Vec<(String, String)> {
    let files = output.folders.iter().flat_map(|folder| {
        let files = folder.files.iter();
        files.map(move |file| (format!("{}/{}", folder.path, file.path), &file.contents))
    });
    let files = files.filter(|(path, _)| {
        let name = path.rsplit('/').next().unwrap_or_default();
        !DESCRIPTIONS.contains(&name) && !path.contains("/generated/contract/")
    });
    files
        .map(|(path, text)| (path, without_documentation(text)))
        .collect()
}

/// Removes comments, and attributes that only describe, as they are laid out in generated code: each on lines of its own.
fn without_documentation(text: &str) -> String {
    let mut kept = String::new();
    let mut in_attribute = false;
    for line in text.lines() {
        let code = line.trim_start();
        if in_attribute || code.starts_with("#[schema(") || code.starts_with("#[doc") {
            in_attribute = !code.ends_with(")]") && !code.ends_with("\"]");
            continue;
        }
        if !code.starts_with("//") {
            // The description of a type is derived, or written as a function.
            kept.push_str(&code.replace(", utoipa::ToSchema", ""));
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_documentation;

    #[test]
    fn documentation_is_left_out() {
        let text = "#[derive(Debug, utoipa::ToSchema)]\n/// A name.\n#[schema(\n    min_length = 1,\n)]\n#[doc = \"x\"]\n    pub name: String,\n";
        let expected = "#[derive(Debug)]\npub name: String,\n";
        assert_eq!(without_documentation(text), expected);
    }
}
