//! Requests that match no operation: unknown paths, and methods that a path does not have.

use super::definition::{Case, CaseKind, DeclaredBy, RawRequest};
use super::profile::Promise;
use super::promised::promised;
use crate::coverage::{CoveragePoint, unmatched_subject};
use crate::script::Script;
use crate::wire::{Headers, Request};
use openapi_judge::document::{Document, SecurityRequirement, StatusSpec};
use openapi_judge::judge::Judge;
use openapi_judge::route::Route;
use openapi_judge::style::encode_literals;
use std::collections::{BTreeMap, BTreeSet};

const METHODS: [&str; 6] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"];

pub(super) fn cases(judge: &Judge) -> Result<Vec<Case>, String> {
    let document = judge.document();
    let mut cases = Vec::new();
    for path in declared_paths(document) {
        for method in ["GET", "POST"] {
            cases.push(case(document, method, &path, 404, Vec::new()));
        }
        let head = case(document, "HEAD", &path, 404, Vec::new());
        cases.extend(promised(Promise::Head, [head]));
    }
    let mut promises = Vec::new();
    for path in unknown_paths(document) {
        for method in ["GET", "POST", "HEAD"] {
            promises.push(case(document, method, &path, 404, Vec::new()));
        }
    }
    for path in similar_paths(document) {
        promises.push(case(document, "GET", &path, 404, Vec::new()));
    }
    cases.extend(promised(Promise::UnmatchedPaths, promises));
    let mut promises = Vec::new();
    for (path, _) in methods_by_path(document) {
        for method in METHODS.iter().chain(&["HEAD"]) {
            // Another template may match the path, too, and have the method.
            if let Route::MethodNotAllowed { allow, .. } = document.route(method, &path) {
                let allow = allow.into_iter().map(str::to_owned).collect();
                promises.push(case(document, method, &path, 405, allow));
            }
        }
    }
    cases.extend(promised(Promise::UnmatchedMethods, promises));
    Ok(cases)
}

/// Returns unknown paths whose responses the document declares: below every prefix.
fn declared_paths(document: &Document) -> BTreeSet<String> {
    let prefixes = document.unmatched.iter().flat_map(|entry| &entry.prefixes);
    let mut paths: BTreeSet<String> = prefixes
        .flat_map(|prefix| {
            let prefix = prefix.trim_end_matches('/');
            [
                format!("{prefix}/unheard-of"),
                format!("{prefix}/unheard-of/a/b?c=d"),
            ]
        })
        .collect();
    paths.retain(|path| !matches(document, path));
    paths
}

/// Returns other unknown paths: beside every path, and other spellings of paths.
fn unknown_paths(document: &Document) -> BTreeSet<String> {
    let mut paths = BTreeSet::from(["/unheard-of".to_owned()]);
    for (path, _) in methods_by_path(document) {
        paths.insert(format!("{path}/unheard-of"));
        paths.insert(format!("{path}/"));
        paths.insert(format!("/{path}"));
        paths.insert(path.to_uppercase());
    }
    let declared = declared_paths(document);
    paths.retain(|path| !matches(document, path) && !declared.contains(path));
    paths
}

/// Returns unknown paths that differ from known ones and from prefixes by whole segments only: a letter is added to a
/// segment, or a segment is empty, `.` or `..`, which a server must not remove (RFC 3986, section 3.3).
fn similar_paths(document: &Document) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    let prefixes = document.unmatched.iter().flat_map(|entry| &entry.prefixes);
    let prefixes = prefixes.filter(|prefix| prefix.len() > 1);
    for prefix in prefixes.map(|prefix| prefix.trim_end_matches('/')) {
        // The first is compared after decoding, the others are beside the prefix.
        let encoded = format!("%{:02X}{}", prefix.as_bytes()[1], &prefix[2..]);
        paths.insert(format!("/{encoded}/unheard-of"));
        for beside in ["x", ".", "%2F", "%00"] {
            paths.insert(format!("{prefix}{beside}"));
            paths.insert(format!("{prefix}{beside}/unheard-of"));
        }
        paths.insert(format!("x{prefix}").replacen("x/", "/x/", 1));
    }
    for (path, _) in methods_by_path(document) {
        let ends = path.match_indices('/').skip(1).map(|(end, _)| end);
        for end in ends {
            let (before, after) = path.split_at(end);
            for inserted in ["x", "/", "/.", "/..", "/%2E", "/%2e%2e", "/x/.."] {
                paths.insert(format!("{before}{inserted}{after}"));
            }
        }
        for appended in ["x", "/.", "/..", "/%2E%2E", "//"] {
            paths.insert(format!("{path}{appended}"));
        }
    }
    paths.retain(|path| !matches(document, path));
    paths
}

/// Returns whether a path matches an operation.
fn matches(document: &Document, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let mut operations = document.operations.iter();
    operations.any(|operation| {
        let values = openapi_judge::style::path_values(&operation.path, path);
        values.is_some_and(|values| values.iter().all(|(_, value)| !value.is_empty()))
    })
}

/// Returns the methods of every path, with the letter `a` for each parameter.
fn methods_by_path(document: &Document) -> BTreeMap<String, BTreeSet<String>> {
    let mut methods: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for operation in &document.operations {
        let path = filled(&operation.path);
        methods.entry(path).or_default().insert(operation.method.clone());
    }
    methods
}

fn filled(template: &str) -> String {
    let mut path = String::new();
    for (index, part) in encode_literals(template).split(['{', '}']).enumerate() {
        path.push_str(if index % 2 == 0 { part } else { "a" });
    }
    path
}

fn case(document: &Document, method: &str, target: &str, status: u16, allow: Vec<String>) -> Case {
    let path = target.split('?').next().unwrap_or_default();
    let declaring = document.unmatched_for(path);
    let index = document
        .unmatched
        .iter()
        .position(|entry| declaring.is_some_and(|found| found.tag == entry.tag));
    let point = declaring.and_then(|entry| {
        let response = entry
            .responses
            .iter()
            .find(|response| response.status == StatusSpec::Code(status))?;
        Some(CoveragePoint {
            subject: unmatched_subject(&entry.tag),
            status: response.status,
            media_type: response.media_types().swap_remove(0),
            alternative: "anonymous".to_owned(),
            header: String::new(),
        })
    });
    Case {
        name: format!("{method} {target}: {status}"),
        point,
        promise: None,
        kind: CaseKind::Raw(Box::new(RawRequest {
            alternative: SecurityRequirement { schemes: Vec::new() },
            response: None,
            request: Request {
                method: method.to_owned(),
                target: target.to_owned(),
                headers: Headers(vec![("Accept".to_owned(), "*/*".to_owned())]),
                body: Vec::new(),
            },
            script: Script::default(),
            declared: index.map_or(DeclaredBy::Undeclared, DeclaredBy::Unmatched),
            statuses: vec![status],
            any_client_error: false,
            allow,
            pointers: Vec::new(),
            limits: Vec::new(),
            delivery: None,
        })),
    }
}
