//! Tags, and the responses to requests below their path prefixes that match no operation.

use super::context::Lowering;
use super::names::{Scope, pascal, snake};
use super::naming::reserved;
use crate::model::{StatusSpec, Tag, Unmatched};
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    pub(super) fn tags(&mut self, root: &Cursor<'a>) -> Vec<Tag> {
        let Some(list) = root.get("tags") else {
            return Vec::new();
        };
        if !self.array(&list, "`tags`") {
            return Vec::new();
        }
        let mut tags: Vec<Tag> = Vec::new();
        for at in list.items() {
            if !self.object(&at, "a tag") {
                continue;
            }
            self.known(&at, "a tag", &["name", "description", "externalDocs"]);
            let Some(name) = self.required_text(&at, "name", "a tag") else {
                continue;
            };
            if tags.iter().any(|tag| tag.name == name) {
                self.report(&at, format!("the tag `{name}` is declared twice"), "remove one");
                continue;
            }
            tags.push(Tag {
                description: self.text(&at, "description"),
                external_docs: at.get("externalDocs").map(|docs| docs.value()),
                extensions: self.extensions(&at),
                error_message: self.error_message(&at, &name),
                error_details: self.error_details(&at, &name),
                ..undeclared(name)
            });
            if let Some(tag) = tags.last_mut() {
                tag.declared = true;
            }
        }
        name_tags(&mut tags);
        tags
    }

    /// Reads the `x-unmatched` extensions, longest prefix first.
    pub(super) fn unmatched(&mut self, tags: &[Tag]) -> Vec<Unmatched> {
        let Some(list) = self.root.get("tags") else {
            return Vec::new();
        };
        let mut all: Vec<Unmatched> = Vec::new();
        for at in list.items() {
            let name = at.get("name").and_then(|name| name.str());
            let Some(tag) = tags.iter().position(|tag| Some(tag.name.as_str()) == name) else {
                continue;
            };
            let Some(extension) = at.get("x-unmatched") else {
                continue;
            };
            if !self.object(&extension, "`x-unmatched`") {
                continue;
            }
            self.known(&extension, "`x-unmatched`", &["prefixes", "responses"]);
            let Some(responses) = extension.get("responses") else {
                self.report(
                    &extension,
                    "`x-unmatched` has no `responses`",
                    "add `responses` with `404` and `405`",
                );
                continue;
            };
            let not_found = self.unmatched_response(&responses, tag, 404);
            let method_not_allowed = self.unmatched_response(&responses, tag, 405);
            let (Some(not_found), Some(method_not_allowed)) = (not_found, method_not_allowed) else {
                continue;
            };
            let prefixes: Vec<_> = extension
                .get("prefixes")
                .map(|list| list.items().collect())
                .unwrap_or_default();
            if prefixes.is_empty() {
                self.report(
                    &extension,
                    "`x-unmatched` has no `prefixes`",
                    "list the path prefixes that it applies to",
                );
            }
            for prefix_at in prefixes {
                let Some(prefix) = prefix_at.str().filter(|text| text.starts_with('/')) else {
                    self.report(
                        &prefix_at,
                        "a path prefix must be a string that begins with `/`",
                        "write a prefix such as `/api`",
                    );
                    continue;
                };
                if all.iter().any(|known| known.prefix == prefix) {
                    self.report(
                        &prefix_at,
                        format!("two tags declare the prefix `{prefix}`"),
                        "remove it from one of them",
                    );
                }
                all.push(Unmatched {
                    prefix: prefix.to_owned(),
                    tag,
                    not_found: not_found.clone(),
                    method_not_allowed: method_not_allowed.clone(),
                });
            }
        }
        all.sort_by(|a, b| {
            b.prefix
                .len()
                .cmp(&a.prefix.len())
                .then_with(|| a.prefix.cmp(&b.prefix))
        });
        all
    }

    fn unmatched_response(
        &mut self,
        responses: &Cursor<'a>,
        tag: usize,
        status: u16,
    ) -> Option<crate::model::Response> {
        let Some(at) = responses.get(&status.to_string()) else {
            self.report(
                responses,
                format!("`x-unmatched` does not declare the response {status}"),
                format!("add `'{status}'`"),
            );
            return None;
        };
        self.response(&at, StatusSpec::Code(status), &format!("Unmatched{tag}"))
    }
}

/// Creates a tag that an operation has but the document does not list.
pub(super) fn undeclared(name: String) -> Tag {
    Tag {
        ident: String::new(),
        client_module: String::new(),
        server_module: String::new(),
        server_alias: String::new(),
        bindings_module: String::new(),
        type_name: String::new(),
        try_type_name: String::new(),
        name,
        description: None,
        declared: false,
        external_docs: None,
        extensions: serde_json::Map::new(),
        error_message: Vec::new(),
        error_details: None,
        operations: Vec::new(),
    }
}

/// Replaces characters that Rust does not allow in the name of a module with a file of its own by their code points.
fn ascii(name: &str) -> String {
    name.chars()
        .fold(String::new(), |ascii, character| match character.is_ascii() {
            true => ascii + character.encode_utf8(&mut [0; 4]),
            false => format!("{ascii}u{:x}", u32::from(character)),
        })
}

/// Names the module and the trait of every tag.
pub(super) fn name_tags(tags: &mut [Tag]) {
    let mut modules = Scope::with(&reserved::MODULES);
    let mut traits = Scope::with(&reserved::TRAITS);
    for tag in tags {
        tag.ident = modules.claim(ascii(&snake(&tag.name, "tag")));
        tag.type_name = traits.claim(pascal(&tag.name, "Tag"));
    }
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn names_of_modules_are_ascii() {
        assert_eq!(ascii("r#type"), "r#type");
        assert_eq!(ascii("größe"), "gruf6udfe");
    }
}
