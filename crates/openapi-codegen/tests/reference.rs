//! The reference is complete, and its Markdown is valid.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use openapi_codegen::load;
use openapi_codegen::model::Api;
use openapi_codegen::reference::{Page, pages};
use std::path::Path;

const DOCUMENTS: [&str; 9] = [
    "../../openapi.yaml",
    "tests/features/choices.yaml",
    "tests/features/composition.yaml",
    "tests/features/media_types.yaml",
    "tests/features/names.yaml",
    "tests/features/parameters.yaml",
    "tests/features/schemas.yaml",
    "tests/features/secrets.yaml",
    "tests/features/values.yaml",
];

fn read(path: &str) -> Api {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    load("openapi.yaml", &text).unwrap()
}

fn all(pages: &[Page]) -> String {
    pages.iter().map(|page| page.text.as_str()).collect()
}

#[test]
fn every_operation_and_every_schema_has_a_section() {
    for path in DOCUMENTS {
        let api = read(path);
        let pages = pages(&api);
        let (text, schemas) = (all(&pages), &pages.last().unwrap().text);
        for operation in &api.operations {
            let request = format!(
                "```http\n{} {}\n```",
                operation.method.upper(),
                operation.path.raw
            );
            assert!(text.contains(&request), "{path}: {request}");
        }
        for schema in api.named_schemas() {
            let name = schema.type_name.as_ref().unwrap();
            let section = format!("\n## {name} {{#{name}}}\n");
            assert_eq!(schemas.matches(&section).count(), 1, "{path}: {name}");
        }
    }
}

#[test]
fn every_link_leads_to_a_section() {
    for path in DOCUMENTS {
        let pages = pages(&read(path));
        let (text, schemas) = (all(&pages), pages.last().unwrap());
        assert_eq!(schemas.file, "schemas.md");
        for link in text.split("](").skip(1) {
            let (target, _) = link.split_once(')').unwrap();
            let name = target.strip_prefix("schemas.md#");
            let name = name.unwrap_or_else(|| panic!("{path}: {target}"));
            assert!(schemas.text.contains(&format!("{{#{name}}}")), "{path}: {name}");
        }
    }
}

#[test]
fn every_row_of_a_table_has_its_columns() {
    for path in DOCUMENTS {
        let text = all(&pages(&read(path)));
        let mut columns = 0;
        for line in text.lines() {
            let bars = line.matches('|').count() - line.matches("\\|").count();
            match line.strip_prefix("|---") {
                Some(_) => columns = bars,
                None if !line.starts_with("| ") => columns = 0,
                None => assert!(columns == 0 || columns == bars, "{path}: {line}"),
            }
        }
    }
}

/// Texts of a document do not become unintended markup.
#[test]
fn texts_are_escaped() {
    let document = r#"
openapi: 3.0.3
info: {title: Texts, version: '1'}
tags: [{name: 'A <b> & [c]'}]
paths:
  /a:
    get:
      operationId: get_a
      summary: 'List<User> & [more](x) {{#include a}}'
      tags: ['A <b> & [c]']
      requestBody:
        content:
          application/json:
            schema: {type: string, pattern: 'a|``  b'}
      parameters: [{name: p, in: query, schema: {type: string, pattern: 'a|``  b '}}]
      responses:
        '200':
          description: 'This | that {{#title a}}.'
          content: {application/json: {schema: {type: string}, example: '{{ #include ```x}}'}}
"#;
    let pages = pages(&load("openapi.yaml", document).unwrap());
    let text = &pages[0].text;
    assert_eq!(pages[0].title, "A <b> & [c]");
    for words in [
        "# A \\<b> \\& \\[c\\]\n",
        "## List\\<User> \\& \\[more\\](x) {\u{200B}{#include a}} {#get_a}\n",
        "- string, ```a|``  b``` as `application/json`\n",
        "| string, ``` a\\|``  b  ``` |",
        "\n````text\n{\u{200B}{ #include ```x}}\n````\n",
        "| This \\| that {\u{200B}{#title a}}. |",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn a_section_describes_the_request_and_the_responses() {
    let pages = pages(&read("../../openapi.yaml"));
    let titles: Vec<&str> = pages.iter().map(|page| page.title.as_str()).collect();
    assert_eq!(titles, ["terraform", "accounts", "workspace", "Schemas"]);
    let (_, patch) = pages[1].text.split_once("{#patch_account}").unwrap();
    let patch = patch.split("\n## ").next().unwrap();
    for words in [
        "Operation `patch_account`. Credentials: `bearerAuth`.",
        "| `account_id` | query | ",
        "- [AccountPatch](schemas.md#AccountPatch) as `application/json`",
        "\"name\": \"Acme Corp.\"",
        "| 409 | ",
        "[AccountError](schemas.md#AccountError) as `application/json` |",
        "`Retry-After`",
    ] {
        assert!(patch.contains(words), "{words} is not in {patch}");
    }
    let (_, settings) = pages[3].text.split_once("{#AccountPatch}").unwrap();
    let row = settings
        .lines()
        .find(|line| line.starts_with("| `name` |"))
        .unwrap();
    assert!(row.contains(" to ") && row.contains(" characters"), "{row}");
}
