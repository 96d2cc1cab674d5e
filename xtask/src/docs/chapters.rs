//! Chapters that nobody writes: they are made while the site is.

use crate::failure::Failure;
use crate::generation::Contract;
use crate::repository::Repository;
use openapi_codegen::reference;

/// A page of the site that is made of something else.
pub(super) struct Chapter {
    pub(super) title: String,
    /// Below the site's root.
    pub(super) path: String,
    pub(super) text: String,
}

/// All of them, in the order in which the table of contents has them, under "Reference".
pub(super) fn generated(repository: &Repository) -> Result<Vec<Chapter>, Failure> {
    let contract = Contract::new(&repository.root, None).load()?;
    let pages = reference::pages(&contract).into_iter();
    let pages = pages.map(|page| Chapter {
        title: format!("The contract: {}", page.title),
        path: format!("reference/{}", page.file),
        text: page.text,
    });
    Ok(pages.chain([crates()]).collect())
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
            "openapi-client-runtime" => "who writes code for several generated clients",
            "openapi-codegen" => "who makes such crates from another document",
            _ => "who judges messages by a document at run time",
        };
        text.push_str(&format!(
            "| [{package}](../api/{library}/index.html) | {purpose} |\n"
        ));
    }
    Chapter {
        title: "The crates".to_owned(),
        path: "reference/crates.md".to_owned(),
        text,
    }
}
