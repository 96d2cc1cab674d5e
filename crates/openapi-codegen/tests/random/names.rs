//! Names that are easy or difficult for Rust and for HTTP.

use super::rng::Rng;
use std::collections::BTreeSet;

const EASY: [&str; 24] = [
    "size", "color", "owner", "label", "rate", "weight", "zone", "level", "city", "count", "mode", "score",
    "title", "notes", "kinds", "parent", "author", "amount", "region", "speed", "depth", "width", "origin",
    "target",
];

/// Names of properties, which may be any text.
const DIFFICULT: [&str; 60] = [
    "type",
    "self",
    "Self",
    "crate",
    "super",
    "async",
    "match",
    "fn",
    "_",
    "a-b",
    "a_b",
    "aB",
    "AB",
    "ab",
    "Ab",
    "1st",
    "é",
    "日本",
    "additional",
    "x.y",
    "a/b",
    "a~b",
    "a b",
    "Option",
    "String",
    "Vec",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "Box",
    "body",
    "status",
    "request",
    "response",
    "client",
    "value",
    "new",
    "default",
    "clone",
    "send",
    "headers",
    "0",
    "$id",
    "@type",
    "#",
    "'",
    "\"quoted\"",
    "back\\slash",
    "gen",
    "dyn",
    "null",
    "true",
    "union",
    "builder",
    "build",
    "from",
    "into",
    "r#type",
];

/// Names of headers and cookies, which are tokens.
const TOKENS: [&str; 24] = [
    "type",
    "self",
    "x-a",
    "X-B",
    "x_c",
    "async",
    "Match",
    "x.d",
    "if-none-match",
    "ETag",
    "Range",
    "body",
    "status",
    "request-id",
    "1st",
    "a!b",
    "Option",
    "X-Self",
    "version",
    "client",
    "value",
    "send",
    "Link",
    "X-Default",
];

/// Keys of components.
const TYPES: [&str; 30] = [
    "Item",
    "Order",
    "user",
    "String",
    "Option",
    "Vec",
    "Self",
    "self",
    "type",
    "Error",
    "Client",
    "Result",
    "a.b",
    "a-b",
    "A_B",
    "Ok",
    "Box",
    "1x",
    "Request",
    "Response",
    "Body",
    "Value",
    "Default",
    "Operation",
    "Server",
    "Violations",
    "Map",
    "Status",
    "Maybe",
    "HashMap",
];

const OPERATIONS: [&str; 30] = [
    "list",
    "get_item",
    "putItem",
    "type",
    "get",
    "send",
    "new",
    "self",
    "clone",
    "async",
    "list-things",
    "List_Things",
    "crate",
    "router",
    "openapi",
    "client",
    "builder",
    "default",
    "from",
    "call",
    "body",
    "a.b",
    "1st",
    "é",
    "mod",
    "request",
    "response",
    "server",
    "error",
    "drop",
];

const TAGS: [&str; 14] = [
    "default",
    "self",
    "crate",
    "a b",
    "Ünïcode",
    "operations",
    "types",
    "tag",
    "Tag",
    "1",
    "async",
    "security",
    "std",
    "client",
];

/// Names that have been given in a scope.
#[derive(Default)]
pub(crate) struct Given(BTreeSet<String>);

impl Given {
    /// Returns whether the name is new, and records it. Names that differ only in case are the same if `folded`.
    fn claim(&mut self, name: &str, folded: bool) -> bool {
        let key = if folded {
            name.to_ascii_lowercase()
        } else {
            name.to_owned()
        };
        self.0.insert(key)
    }

    /// Records a name that was given elsewhere.
    pub(crate) fn record(&mut self, name: &str) {
        self.claim(name, true);
        self.claim(name, false);
    }

    /// Returns the name of a property or of a parameter in the query.
    pub(crate) fn property(&mut self, rng: &mut Rng) -> String {
        self.draw(rng, false, 30, &DIFFICULT)
    }

    /// Returns the name of a parameter in the path.
    pub(crate) fn in_path(&mut self, rng: &mut Rng) -> String {
        let legal: Vec<&str> = DIFFICULT
            .into_iter()
            .filter(|name| !name.contains(['/', '#', '~']))
            .collect();
        self.draw(rng, false, 30, &legal)
    }

    /// Returns the name of a header or cookie.
    pub(crate) fn token(&mut self, rng: &mut Rng) -> String {
        self.draw(rng, true, 60, &TOKENS)
    }

    pub(crate) fn component(&mut self, rng: &mut Rng) -> String {
        self.draw(rng, false, 100, &TYPES)
    }

    pub(crate) fn operation(&mut self, rng: &mut Rng) -> String {
        self.draw(rng, false, 100, &OPERATIONS)
    }

    pub(crate) fn tag(&mut self, rng: &mut Rng) -> String {
        self.draw(rng, false, 100, &TAGS)
    }

    fn draw(&mut self, rng: &mut Rng, folded: bool, difficult: usize, names: &[&str]) -> String {
        for _ in 0..20 {
            let name = match rng.chance(difficult) {
                true => rng.pick(names),
                false => rng.pick(&EASY),
            };
            if self.claim(name, folded) {
                return name.to_owned();
            }
        }
        let name = format!("other{}", self.0.len());
        self.claim(&name, folded);
        name
    }
}
