//! The API reference is complete, and its Markdown is valid.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use openapi_codegen::api_reference::{Page, pages};
use openapi_codegen::load;
use openapi_codegen::model::Api;
use serde_json::Value;
use std::path::Path;

const DOCUMENTS: [&str; 10] = [
    "../../openapi.yaml",
    "tests/features/choices.yaml",
    "tests/features/composition.yaml",
    "tests/features/media_types.yaml",
    "tests/features/names.yaml",
    "tests/features/parameters.yaml",
    "tests/features/schemas.yaml",
    "tests/features/sources.yaml",
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

fn schemas(pages: &[Page]) -> &Page {
    pages.iter().find(|page| page.file == "schemas.md").unwrap()
}

#[test]
fn every_operation_and_every_schema_has_a_section() {
    for path in DOCUMENTS {
        let api = read(path);
        let pages = pages(&api);
        let (text, schemas) = (all(&pages), &schemas(&pages).text);
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
        for link in all(&pages).split("](").skip(1) {
            let (target, _) = link.split_once(')').unwrap();
            let (file, name) = target.split_once('#').unwrap();
            let page = pages.iter().find(|page| page.file == file);
            let page = page.unwrap_or_else(|| panic!("{path}: {target}"));
            assert!(page.text.contains(&format!("{{#{name}}}")), "{path}: {target}");
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
    assert_eq!(pages[0].title, r"A \<b> \& \[c\]");
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
    assert_eq!(
        titles,
        ["terraform", "accounts", "workspace", "Schemas", "Sources"]
    );
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

#[test]
fn every_place_is_listed_with_its_sources() {
    let pages = pages(&read("tests/features/sources.yaml"));
    let (page, others) = pages.split_last().unwrap();
    assert_eq!(
        (page.file.as_str(), page.title.as_str()),
        ("sources.md", "Sources")
    );
    for row in [
        "| `001` | The \\<first> \\| document |",
        "## `info`\n",
        "<a id=\"/info\" href=\"#/info\"><code>/</code></a> | Decision: The title says it all. |",
        "## [`put_thing`](tag-things.md#put_thing)\n",
        "#/paths/~1things~1{id}/put\"><code>/</code></a> | `001`: Replace \\| a thing<br>Decision: Marked",
        "<code>/requestBody</code></a> | `001`: Body |",
        "<code>/requestBody/content/application~1json/examples/one</code></a> | `001`: Sample |",
        "<code>/0/x-unmatched/responses/405/headers/Allow</code></a> | `RFC 9110`: 10.2.1 |",
        "<code>/~1things~1{id}/parameters/0</code></a> | `001`: Path |",
        "## `components/securitySchemes`\n",
        "## [Thing](schemas.md#Thing)\n",
        "<code>/properties/size</code></a> | Decision: Marked provenance. |",
    ] {
        assert!(page.text.contains(row), "{row} is not in {}", page.text);
    }
    assert_eq!(page.text.matches("<a id=").count(), 14, "{}", page.text);
    assert!(!all(others).contains("Marked provenance"));
}

/// Descriptions of the contract are for its users. Where a statement comes from is beside it.
#[test]
fn every_description_of_the_contract_has_its_sources_beside_it() {
    let document: Value = serde_json::from_str(&read("../../openapi.yaml").json).unwrap();
    let mut wrong = Vec::new();
    let count = visit(&document, "", false, &mut wrong);
    assert!(count > 200, "only {count} descriptions");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Visits a part of a document, and returns the number of its descriptions. `named` says that its keys are names.
fn visit(part: &Value, pointer: &str, named: bool, wrong: &mut Vec<String>) -> usize {
    let below = |name: &str| format!("{pointer}/{name}");
    let mut count = 0;
    match part {
        Value::Object(fields) => {
            if let (false, Some(Value::String(text))) = (named, fields.get("description")) {
                count += 1;
                // The only server is where the document comes from.
                if !fields.contains_key("x-source") && !pointer.starts_with("/servers/") {
                    wrong.push(format!("{pointer} has no `x-source`"));
                }
                if text.contains("Source 0") || text.contains("Contract:") {
                    wrong.push(format!("{pointer} cites its sources in the description"));
                }
            }
            for (name, field) in fields {
                let is_data = ["example", "value", "default", "enum", "x-source"].contains(&name.as_str());
                if named || !is_data {
                    let is_map = !named && ["properties", "schemas", "headers"].contains(&name.as_str());
                    count += visit(field, &below(name), is_map, wrong);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                count += visit(item, &below(&index.to_string()), false, wrong);
            }
        }
        _ => {}
    }
    count
}
