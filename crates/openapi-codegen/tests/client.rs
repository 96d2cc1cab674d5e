//! What the client emitter makes of documents, as text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use openapi_codegen::client::{Fate, Loss, Options, emit, losses};
use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::load;
use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin, listed_files};
use std::path::Path;

fn read(path: &str) -> Api {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    load("openapi.yaml", &std::fs::read_to_string(path).unwrap()).unwrap()
}

fn options(document: &str) -> Options {
    Options {
        origin: Origin {
            document: document.to_owned(),
            command: "make client".to_owned(),
        },
        http_client_builder: None,
        catalogue_feature: None,
        mock_feature: None,
        schemars_feature: None,
        examples_for: None,
    }
}

fn generate(api: &Api) -> Vec<GeneratedFile> {
    emit(api, &options("openapi.yaml")).unwrap()
}

fn text<'f>(files: &'f [GeneratedFile], path: &str) -> &'f str {
    &files.iter().find(|file| file.path == path).unwrap().contents
}

/// A document with these paths, and nothing else.
fn with_paths(paths: &str) -> Api {
    load("openapi.yaml", &document(paths)).unwrap()
}

fn document(paths: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: Test, version: '1'}}\npaths:\n{paths}")
}

fn reaching_users(losses: Vec<Loss>) -> Vec<(String, String)> {
    losses
        .into_iter()
        .filter_map(|loss| match loss.fate {
            Fate::ReachesUser(consequence) => Some((loss.pointer, consequence)),
            Fate::PutBack(_) | Fate::LeftToServer(_) => None,
        })
        .collect()
}

#[test]
fn no_loss_of_the_contract_reaches_a_user() {
    let api = read("../../openapi.yaml");
    assert_eq!(reaching_users(losses(&api)), []);
    assert!(text(&generate(&api), "LOSSES.md").contains("## Losses that reach a user: 0"));
}

#[test]
fn every_operation_goes_through_progenitor_with_its_typed_body() {
    let api = read("../../openapi.yaml");
    let files = generate(&api);
    let progenitor = text(&files, "progenitor.rs");
    assert_eq!(
        progenitor.matches("pub async fn send(self)").count(),
        api.operations.len()
    );
    assert!(progenitor.contains("body: Result<super::super::types::AccountPatch, String>"));
    assert!(progenitor.contains("inner: super::runtime::Call"));
    assert!(progenitor.contains("fn assert_client_hooks()"));
}

#[test]
fn a_loss_that_reaches_users_is_told_where_it_is() {
    let api = read("tests/features/media_types.yaml");
    assert_eq!(
        reaching_users(losses(&api)),
        [(
            "/paths/~1documents~1{id}~1file/put/requestBody/content/multipart~1form-data".to_owned(),
            "a file is sent under the name of its part".to_owned()
        )]
    );
    let range = "  /a:
    post:
      requestBody: {content: {'image/*': {}}}
      servers: [{url: 'https://elsewhere.example.com'}]
      responses: {default: {description: Any.}}
";
    let found = reaching_users(losses(&with_paths(range)));
    assert_eq!(found[0].0, "/paths/~1a/post/servers");
    assert!(found[0].1.contains("https://elsewhere.example.com"));
    assert_eq!(found[1].0, "/paths/~1a/post/requestBody/content/image~1*");
}

#[test]
fn every_rule_that_the_client_does_not_check_is_listed_with_the_error_that_tells() {
    let rules = |refusal: &str| {
        let path = format!(
            "  /a/{{id}}:
    post:
      operationId: add
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: integer, minimum: 1, exclusiveMinimum: true}}}}
      requestBody:
        content:
          application/json: {{schema: {{type: array, maxItems: 2, items: {{type: string, pattern: '`|`'}}}}}}
      responses:
        '204': {{description: Added., headers: {{X-Left: {{schema: {{type: string, format: uuid}}}}}}}}
        {refusal}
"
        );
        with_paths(&path)
    };
    let api = rules("'422': {description: Refused.}");
    let left: Vec<(String, String, String)> = losses(&api)
        .into_iter()
        .filter_map(|loss| match loss.fate {
            Fate::LeftToServer(told) => Some((loss.pointer, loss.effect, told)),
            Fate::PutBack(_) | Fate::ReachesUser(_) => None,
        })
        .collect();
    let post = "/paths/~1a~1{id}/post";
    let told = "`AddError::UnprocessableContent`";
    let row = |pointer: &str, effect: &str, told: &str| {
        (
            format!("{post}{pointer}"),
            format!("{effect} left out"),
            told.to_owned(),
        )
    };
    let body = "/requestBody/content/application~1json/schema";
    let expected = [
        row(
            "/parameters/0/schema",
            "`minimum: 1`, `exclusiveMinimum: true`",
            told,
        ),
        row(body, "`maxItems: 2`", told),
        row(&format!("{body}/items"), "`` pattern: `|` ``", told),
        row(
            "/responses/204/headers/X-Left/schema",
            "`format: uuid`",
            "in a response: given as it came",
        ),
    ];
    for row in &expected {
        assert!(left.contains(row), "{row:?} is not in {left:#?}");
    }
    assert_eq!(left.len(), expected.len(), "{left:#?}");
    assert_eq!(reaching_users(losses(&api)), []);
    let report = generate(&api);
    let report = text(&report, "LOSSES.md");
    assert!(
        report.contains("## Left to the server, by design: 4\n"),
        "{report}"
    );
    assert!(report.contains(r"| `` pattern: `\|` `` left out |"), "{report}");
    let told = reaching_users(losses(&rules("'503': {description: Not now.}")));
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(
        told.iter()
            .all(|(_, told)| told.contains("`add` declares no refusal")),
        "{told:?}"
    );
}

#[test]
fn what_the_hooks_put_back_is_told_by_parameter() {
    let api = read("tests/features/parameters.yaml");
    let found = losses(&api);
    let put_back = |pointer: &str, effect: &str| {
        found.iter().any(|loss| {
            loss.pointer.ends_with(pointer)
                && loss.effect.contains(effect)
                && matches!(loss.fate, Fate::PutBack(_))
        })
    };
    assert!(put_back("/get/parameters/5", "deepObject"));
    assert!(put_back("/get/parameters/10", "content"));
    assert!(put_back("/get/parameters/13", "cookie"));
    assert!(put_back("/get/parameters/0", "untyped text"));
}

#[test]
fn methods_that_progenitor_lacks_are_set_by_the_hook() {
    let api = with_paths(
        "  /a:
    get: {responses: {default: {description: Any.}}}
    head: {responses: {default: {description: Any.}}}
    options: {responses: {default: {description: Any.}}}
    trace: {responses: {default: {description: Any.}}}
",
    );
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    assert!(operations.contains("Method::TRACE") && operations.contains("Method::OPTIONS"));
    assert_eq!(
        text(&files, "progenitor.rs")
            .matches("pub async fn send(self)")
            .count(),
        4
    );
}

#[test]
fn names_in_progenitors_way_are_given_another() {
    let operation = |id: &str| {
        format!("  /{id}:\n    get: {{operationId: {id}, responses: {{default: {{description: Any.}}}}}}\n")
    };
    let ids = [
        "error",
        "option",
        "result",
        "string",
        "pre",
        "exec",
        "post",
        "client",
        "inner",
        "baseurl",
        "new",
        "anonymous",
        "get_1",
        "get1",
        "self",
        "c",
        "status",
        "body",
        "type",
        "default",
        "from",
        "some",
        "clone",
    ];
    let api = with_paths(&ids.map(operation).concat());
    let files = generate(&api);
    let progenitor = text(&files, "progenitor.rs");
    assert_eq!(progenitor.matches("pub async fn send(self)").count(), ids.len());
    for name in [
        "struct Error<",
        "struct Option<",
        "struct Result<",
        "struct String<",
        "pub fn exec(",
        "pub fn pre(",
    ] {
        assert!(!progenitor.contains(name), "{name}");
    }
    assert!(text(&files, "operations/default.rs").contains("pub fn anonymous_operation(&self)"));
}

#[test]
fn descriptions_make_no_doc_tests() {
    let api = with_paths(
        "  /a:
    get:
      description: |
        Try this:

        ```
        let a = 1;
        ```

            curl /a
      responses: {default: {description: Any.}}
",
    );
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    assert!(
        operations.contains("/// ```text\n") && operations.contains("///    curl /a\n"),
        "{operations}"
    );
    assert!(files.iter().all(|file| !file.contents.contains("```ignore")));
}

#[test]
fn every_file_says_what_made_it_and_is_the_same_every_time() {
    let api = read("tests/features/composition.yaml");
    let files = emit(&api, &options("other.yaml")).unwrap();
    let manifest = text(&files, "assets.txt");
    let listed: Vec<String> = listed_files(manifest.as_bytes()).into_iter().collect();
    assert_eq!(listed, ["schemas.json"]);
    for file in &files {
        let lead = match file.path.rsplit('.').next() {
            Some("md") => "<!--",
            Some("txt") => "#",
            _ => "//",
        };
        let banner = format!("{lead} Generated from other.yaml by `make client`. Do not edit.");
        assert!(
            file.contents.starts_with(&banner) || listed.contains(&file.path),
            "{}",
            file.path
        );
        assert!(
            file.contents.ends_with('\n') && !file.contents.ends_with("\n\n"),
            "{}",
            file.path
        );
    }
    assert_eq!(files, emit(&api, &options("other.yaml")).unwrap());
}

#[test]
fn what_no_request_can_be_is_refused_with_its_place() {
    let refused = |paths: &str| -> Diagnostics {
        let api = load("openapi.yaml", &document(paths));
        let emitted = api.and_then(|api| emit(&api, &options("openapi.yaml")));
        emitted.unwrap_err()
    };
    let path = refused("  /a//b:\n    get: {responses: {default: {description: Any.}}}\n");
    assert_eq!(path.0[0].location.pointer, "/paths/~1a~1~1b/get");
    assert_eq!(path.0[0].location.line, 5);
    let header = refused(
        "  /a:\n    get:\n      parameters: [{name: 'X Y', in: header, schema: {type: string}}]\n      responses: {default: {description: Any.}}\n",
    );
    assert_eq!(header.0[0].location.pointer, "/paths/~1a/get/parameters/0");
    assert!(header.to_string().contains("`X Y`"), "{header}");
}

/// That the examples compile is tested where they are: as tests of the documentation, and in `client_compiled.rs`.
#[test]
fn every_operation_of_the_contract_is_documented_with_a_call() {
    let api = read("../../openapi.yaml");
    let options = Options {
        examples_for: Some("account_client".to_owned()),
        ..options("openapi.yaml")
    };
    let files = emit(&api, &options).unwrap();
    for operation in &api.operations {
        let tag = &api.tags[operation.tag].ident;
        let (before, _) = text(&files, &format!("operations/{tag}.rs"))
            .split_once(&format!("pub fn {}(", operation.ident))
            .unwrap();
        let docs = before.rsplit("impl<C>").next().unwrap();
        let call = format!(".{}(", operation.ident);
        assert!(docs.contains(&call), "{docs}");
    }
}

#[test]
fn a_message_of_errors_that_is_nowhere_is_refused() {
    let document = |pointers: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\ntags: [{{name: t, x-error-message: {pointers}}}]\n\
             paths:\n  /a:\n    get: {{tags: [t], responses: {{default: {{description: Any.}}}}}}\n"
        )
    };
    let given = |pointers: &str| {
        let api = load("openapi.yaml", &document(pointers))?;
        emit(&api, &options("openapi.yaml"))
    };
    let files = given("[/error/text, /title]").unwrap();
    let operations = text(&files, "operations/t.rs");
    assert!(
        operations.contains(r#"messages: &["/error/text", "/title"]"#),
        "{operations}"
    );
    for wrong in ["/title", "[]", "[title]", "[1]"] {
        let refused = given(wrong).unwrap_err().to_string();
        assert!(refused.contains("`x-error-message` of the tag `t`"), "{refused}");
    }
    let details = |details: &str| given(&format!("[/title], x-error-details: {details}"));
    let files = details("{list: '', message: [/text], pointer: [/at, /in]}").unwrap();
    let operations = text(&files, "operations/t.rs");
    assert!(
        operations.contains(r#"pointers: &["/at", "/in"]"#),
        "{operations}"
    );
    for wrong in [
        "[/errors]",
        "{list: /errors}",
        "{list: errors, message: [/text]}",
        "{list: /errors, message: /text}",
        "{list: /errors, message: [/text], pointers: [/at]}",
    ] {
        let refused = details(wrong).unwrap_err().to_string();
        assert!(refused.contains("`x-error-details` of the tag `t`"), "{refused}");
    }
}
