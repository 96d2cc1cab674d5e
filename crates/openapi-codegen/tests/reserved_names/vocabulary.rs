//! Collects the names that generated code uses independently of the document, from the code itself.

use crate::support;
use openapi_codegen::conformance;
use openapi_codegen::load;
use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin};
use proc_macro2::{Spacing, TokenStream, TokenTree};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A name in the code of so many documents does not come from one of them.
const MIN_DOCUMENTS_OF_FIXED_NAME: usize = 3;

/// A name derived from [`STEM`] in fewer documents than this may contain another name of that document.
const MIN_DOCUMENTS_OF_DERIVED_NAME: usize = 2;

/// A name from which other names are derived, and its `snake_case`.
const STEM: (&str, &str) = ("Stem", "stem");

/// Traits, types and variants of the prelude, to which macros that generated code calls may refer.
const PRELUDE: [&str; 20] = [
    "AsRef", "Box", "Clone", "Copy", "Default", "Drop", "Eq", "Err", "Fn", "From", "Into", "Iterator",
    "None", "Ok", "Option", "Result", "Send", "Some", "String", "Vec",
];

/// Returns the identifiers in the code generated for the feature documents (except `names.yaml`), `judged.yaml` and
/// `openapi.yaml` that are not made of names of the document; what is derived from a name `Stem`; and [`PRELUDE`]. Of names
/// that differ only in case or in separators, one is returned.
pub(crate) fn names() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(folder.join("tests/features"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.push(folder.join("tests/server/judged.yaml"));
    paths.push(folder.join("../../openapi.yaml"));
    // The names in `names.yaml` are reserved names.
    paths.retain(|path| !path.ends_with("names.yaml"));
    let mut derived: BTreeMap<String, usize> = [(STEM.0.to_owned(), MIN_DOCUMENTS_OF_DERIVED_NAME)].into();
    let mut found: BTreeMap<String, (usize, bool)> = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let api = load(&name, &text).unwrap_or_else(|errors| panic!("{errors}"));
        let mut own = BTreeSet::new();
        names_in(&serde_json::from_str(&api.json).unwrap(), &mut own);
        let mut identifiers = BTreeSet::new();
        for file in files(&api) {
            if file.path.ends_with(".rs") {
                collect(file.contents.parse().unwrap(), &mut identifiers);
            }
        }
        let own_derived: BTreeSet<String> = identifiers
            .iter()
            .flat_map(|name| with_stem(&api, name))
            .collect();
        for name in own_derived {
            *derived.entry(name).or_default() += 1;
        }
        for identifier in identifiers {
            let normalized = normalize(&identifier);
            let foreign = !own
                .iter()
                .any(|name| *name == normalized || (name.len() > 3 && normalized.contains(name.as_str())));
            let entry = found.entry(identifier).or_default();
            entry.0 += 1;
            entry.1 |= foreign;
        }
    }
    let mut distinct = BTreeSet::new();
    found
        .into_iter()
        .filter(|(_, (count, foreign))| *foreign || *count >= MIN_DOCUMENTS_OF_FIXED_NAME)
        .map(|(name, _)| name)
        .chain(
            derived
                .into_iter()
                .filter(|(_, count)| *count >= MIN_DOCUMENTS_OF_DERIVED_NAME)
                .map(|(name, _)| name),
        )
        .chain(PRELUDE.map(str::to_owned))
        // The feature documents have the keywords.
        .filter(|name| syn::parse_str::<syn::Ident>(name).is_ok())
        .filter(|name| distinct.insert(normalize(name)))
        .collect()
}

/// Returns the names that the generator would derive from [`STEM`] as it derives this one from the id of an operation or from
/// a tag.
fn with_stem(api: &Api, name: &str) -> Vec<String> {
    let operations = api
        .operations
        .iter()
        .map(|operation| (operation.type_name.as_str(), operation.ident.as_str()));
    let tags = api
        .tags
        .iter()
        .map(|tag| (tag.type_name.as_str(), tag.ident.as_str()));
    operations
        .chain(tags)
        .filter(|(pascal, _)| pascal.len() > 3)
        .filter_map(|(pascal, snake)| {
            let derived = name.replacen(pascal, STEM.0, 1).replacen(snake, STEM.1, 1);
            (derived != name).then_some(derived)
        })
        .collect()
}

fn files(api: &Api) -> Vec<GeneratedFile> {
    let generated = support::generate(api).unwrap_or_else(|errors| panic!("{errors}"));
    let options = conformance::Options {
        origin: Origin {
            document: "document.yaml".to_owned(),
            command: "a test".to_owned(),
        },
        client_crate: "client".to_owned(),
        server_crate: "server".to_owned(),
        bindings_type: "Bindings".to_owned(),
        server_module: "crate::stub".to_owned(),
    };
    let bindings = conformance::emit(api, &options).unwrap_or_else(|errors| panic!("{errors}"));
    [generated.client, generated.server, bindings].concat()
}

/// Collects the identifiers that resolve in a scope of generated code: not the rest of a path, what follows a dot, or what
/// is in an attribute, whose names are lints and macros.
fn collect(tokens: TokenStream, into: &mut BTreeSet<String>) {
    let mut before = ' ';
    for token in tokens {
        let previous = std::mem::replace(&mut before, ' ');
        match token {
            TokenTree::Ident(name) if previous != ':' && previous != '.' => {
                into.insert(name.to_string().trim_start_matches("r#").to_owned());
            }
            TokenTree::Group(group) if previous != '#' => collect(group.stream(), into),
            // The type in `name: Type` resolves in the scope, the rest of a path does not.
            TokenTree::Punct(mark) if mark.as_char() == ':' && previous == 'j' => before = ':',
            TokenTree::Punct(mark) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint => {
                before = 'j'
            }
            TokenTree::Punct(mark) if mark.as_char() == '!' && previous == '#' => before = '#',
            TokenTree::Punct(mark) if matches!(mark.as_char(), '.' | '#') => before = mark.as_char(),
            _ => {}
        }
    }
}

/// Collects the names that a document gives to its parts, normalized.
fn names_in(value: &Value, into: &mut BTreeSet<String>) {
    let mut add = |name: &str| {
        into.insert(normalize(name));
    };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("name" | "operationId" | "propertyName", Value::String(name)) => add(name),
                    ("enum" | "tags", Value::Array(values)) => {
                        values.iter().filter_map(Value::as_str).for_each(&mut add);
                    }
                    (
                        "properties" | "schemas" | "responses" | "parameters" | "requestBodies" | "headers"
                        | "securitySchemes" | "mapping" | "paths",
                        Value::Object(names),
                    ) => names
                        .keys()
                        .flat_map(|key| key.split(['/', '{', '}']))
                        .filter(|name| !name.is_empty())
                        .for_each(&mut add),
                    _ => {}
                }
            }
            fields.values().for_each(|value| names_in(value, into));
        }
        Value::Array(values) => values.iter().for_each(|value| names_in(value, into)),
        _ => {}
    }
}

/// Drops what distinguishes `snake_case` from `PascalCase`.
fn normalize(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
