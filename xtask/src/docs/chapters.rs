//! Chapters that nobody writes: they are made while the site is.

/// A page of the site, and what is made of.
pub(super) struct Chapter {
    pub(super) title: &'static str,
    /// Below the site's root.
    pub(super) path: &'static str,
    pub(super) text: String,
}

/// All of them, in the order in which the table of contents has them, under "Reference".
pub(super) fn generated() -> Vec<Chapter> {
    vec![crates()]
}

/// The way to what rustdoc makes.
fn crates() -> Chapter {
    let mut text = "# The crates\n\nMade by rustdoc, from the comments in the code.\n\n".to_owned();
    text.push_str("| crate | for |\n|---|---|\n");
    for package in super::PACKAGES {
        let library = package.replace('-', "_");
        let purpose = match package {
            "account-client" => "who calls the API, with all features",
            "account-server" => "who serves it",
            "openapi-codegen" => "who makes such crates from another document",
            _ => "who judges messages by a document at run time",
        };
        text.push_str(&format!(
            "| [{package}](../api/{library}/index.html) | {purpose} |\n"
        ));
    }
    Chapter {
        title: "The crates",
        path: "reference/crates.md",
        text,
    }
}
