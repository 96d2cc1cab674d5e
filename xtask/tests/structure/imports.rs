//! No file imports a file that imports it, directly or through other files.

use crate::support::{GENERATED, repository_files, text_of};
use std::collections::{BTreeMap, BTreeSet};

/// Files whose mutual recursion follows recursive data: schemas contain schemas, and path items contain callbacks.
const RECURSIVE: [&str; 1] = ["crates/openapi-conformance/src/closed_loop/normalize/"];

/// The modules of a package by path, such as `lower::schema`; the root is empty. Tests are left out.
type Modules = BTreeMap<String, Vec<String>>;

/// Returns the packages' source folders with their modules and the paths that each imports.
fn packages() -> BTreeMap<String, Modules> {
    let mut packages: BTreeMap<String, Modules> = BTreeMap::new();
    for file in repository_files() {
        let excluded = GENERATED
            .iter()
            .chain(&RECURSIVE)
            .any(|folder| file.starts_with(folder));
        let Some((package, path)) = file.split_once("/src/") else {
            continue;
        };
        if excluded || !path.ends_with(".rs") || path.ends_with("tests.rs") {
            continue;
        }
        let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module = match path {
            "lib" | "main" => String::new(),
            path => path.replace('/', "::"),
        };
        let imports = imports(&text_of(&file).unwrap());
        packages
            .entry(package.to_owned())
            .or_default()
            .entry(module)
            .or_default()
            .extend(imports);
    }
    packages
}

/// Returns the paths that a file imports. Indented declarations are in test modules or in generated code.
fn imports(text: &str) -> Vec<String> {
    let text = format!("\n{text}");
    let mut imports = Vec::new();
    for (at, _) in text.match_indices("use ") {
        let line = text[..at].rsplit('\n').next().unwrap();
        if ["", "pub ", "pub(crate) ", "pub(super) "].contains(&line) {
            let tree = text[at + "use ".len()..].split(';').next().unwrap();
            imports.extend(expand(tree));
        }
    }
    imports
}

/// Expands the braces of a `use` declaration.
fn expand(tree: &str) -> Vec<String> {
    let Some((prefix, rest)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inner.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(c);
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(|part| expand(&format!("{}{}", prefix.trim(), part.trim())))
        .collect()
}

/// Returns the module that an imported path is in; none for paths outside the package.
fn target<'m>(own: &str, path: &str, modules: &'m Modules) -> Option<&'m str> {
    let mut segments: Vec<&str> = path.split("::").map(str::trim).collect();
    let mut base: Vec<&str> = own.split("::").filter(|segment| !segment.is_empty()).collect();
    match *segments.first()? {
        "crate" => {
            base.clear();
            segments.remove(0);
        }
        "super" | "self" => {
            while let Some(first @ ("super" | "self")) = segments.first().copied() {
                if first == "super" {
                    base.pop();
                }
                segments.remove(0);
            }
        }
        child if modules.contains_key([&base[..], &[child]].concat().join("::").as_str()) => {}
        _ => return None,
    }
    // A path into generated code leads to no module here.
    if segments.first() == Some(&"generated") {
        return None;
    }
    let mut full = [base, segments].concat();
    loop {
        if let Some((module, _)) = modules.get_key_value(full.join("::").as_str()) {
            return Some(module);
        }
        full.pop()?;
    }
}

/// Returns the modules that import each other in a cycle, with their imports in it.
fn cycle(modules: &Modules) -> Vec<String> {
    let edges: BTreeMap<&str, BTreeSet<&str>> = modules
        .iter()
        .map(|(module, imports)| {
            let targets = imports.iter().filter_map(|path| target(module, path, modules));
            (
                module.as_str(),
                targets.filter(|target| target != module).collect(),
            )
        })
        .collect();
    // Removes modules that import no remaining module, until none is left or only cycles, and what leads to them, remain.
    let mut remaining: BTreeSet<&str> = edges.keys().copied().collect();
    loop {
        let before = remaining.clone();
        remaining.retain(|module| edges[module].iter().any(|import| before.contains(import)));
        if remaining.len() == before.len() {
            break;
        }
    }
    let imports_of = |module: &&str| {
        let imports: Vec<&str> = edges[module].intersection(&remaining).copied().collect();
        format!("{module} -> {}", imports.join(", "))
    };
    remaining.iter().map(imports_of).collect()
}

#[test]
fn imports_between_files_form_no_cycle() {
    let packages = packages();
    assert!(packages.len() > 10, "{:?}", packages.keys());
    for (package, modules) in &packages {
        let cycle = cycle(modules);
        assert!(cycle.is_empty(), "{package}: {cycle:#?}");
    }
}

#[test]
fn a_cycle_is_found() {
    let module = |name: &str, text: &str| (name.to_owned(), imports(text));
    let mut modules = Modules::from([
        module("", "mod a;\npub use a::b::{C, D};\n"),
        module("a", "mod b;\npub(crate) use b::C;\n"),
        module("a::b", "use crate::e::{\n    F,\n    g::{self, H},\n};\n"),
        module("e", "use std::fmt;\n"),
    ]);
    assert_eq!(cycle(&modules), [""; 0]);
    modules.extend([module("e", "use super::a::C;\n")]);
    let expected = [" -> a::b", "a -> a::b", "a::b -> e", "e -> a"];
    assert_eq!(cycle(&modules), expected);
}
