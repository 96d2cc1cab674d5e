//! Tests of [`read`]: what is malformed, and values that occur more than once.

use super::malformed::Malformed;
use super::{decode, encode};
use crate::document::Document;
use crate::message::{Headers, Request};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Reads the only parameter of an operation.
fn read_parameter(parameter: &str, target: &str, fields: &[(&str, &str)]) -> Result<Value, Malformed> {
    let path = match target.split_once('?') {
        Some((path, _)) => path,
        None => "/{color}",
    };
    let document = format!(
        "{{openapi: 3.0.3, info: {{title: T, version: '1'}}, paths: {{'{path}': {{get: {{operationId: get, \
         parameters: [{parameter}], responses: {{'204': {{description: Done.}}}}}}}}}}}}"
    );
    let document = Document::parse(&document).unwrap();
    let operation = &document.operations[0];
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()));
    let request = Request {
        method: "GET".to_owned(),
        target: target.to_owned(),
        headers: Headers(fields.collect()),
        body: Vec::new(),
    };
    let value = decode(&document, operation, &operation.parameters[0], &request);
    value.map(|value| value.unwrap_or_else(|| json!("absent")))
}

fn deep_object(query: &str) -> Result<Value, Malformed> {
    let parameter = "{name: filter, in: query, style: deepObject, schema: {type: object, properties: {\
                     n: {type: integer}, tags: {type: array, items: {type: string}}, \
                     choice: {oneOf: [{type: integer}, {type: boolean}]}, \
                     maybe: {type: integer, nullable: true}}}}";
    read_parameter(parameter, &format!("/a?{query}"), &[])
}

#[test]
fn the_number_of_brackets_is_limited() {
    let deep = |depth: usize| deep_object(&format!("filter{}=1", "[a]".repeat(depth)));
    assert!(deep(32).is_ok());
    assert_eq!(deep(33), Err(Malformed::TooDeep));
    let empty = format!("filter{}=1", "[]".repeat(30_000));
    assert_eq!(deep_object(&empty), Err(Malformed::TooDeep));
}

#[test]
fn objects_in_brackets_are_well_formed() {
    for (query, expected) in [
        ("filter[a=1", Err(Malformed::UnbalancedBrackets)),
        ("filter[a]b=1", Err(Malformed::UnbalancedBrackets)),
        ("filter[n]=1&filter[n]=2", Err(Malformed::RepeatedProperty)),
        (
            "filter[other]=1&filter[other]=2",
            Err(Malformed::RepeatedProperty),
        ),
        ("filter[other]=1&filter[other][a]=2", Err(Malformed::NotSingle)),
        ("filter[tags][0]=a&filter[tags]=b", Err(Malformed::MissingIndexes)),
        ("filter[tags][x]=a", Err(Malformed::MissingIndexes)),
        ("filter[other]=%FF", Err(Malformed::NotUtf8)),
        ("filter[%FF]=1", Err(Malformed::NotUtf8)),
        ("filter=%FF", Err(Malformed::NotUtf8)),
        ("filter=1&filter[n]=2&filters=%FF", Ok(json!({"n": 2}))),
        ("filter[maybe]=", Ok(json!({"maybe": null}))),
        ("filter[maybe]=null", Ok(json!({"maybe": null}))),
        ("filter[n]=", Ok(json!({"n": ""}))),
        ("filter[choice]=1", Ok(json!({"choice": 1}))),
        ("filter[choice]=true", Ok(json!({"choice": true}))),
        ("filter[choice]=x", Ok(json!({"choice": "x"}))),
    ] {
        assert_eq!(deep_object(query), expected, "{query}");
    }
}

#[test]
fn the_occurrences_of_an_array_are_concatenated() {
    let header = "{name: X-Tags, in: header, schema: {type: array, items: {type: string}}}";
    let fields = [("x-tags", "a , b"), ("X-Tags", ""), ("x-tags", "c")];
    assert_eq!(read_parameter(header, "/a?", &fields), Ok(json!(["a", "b", "c"])));
    let header = "{name: X-Map, in: header, schema: {type: object, additionalProperties: {type: integer}}}";
    let fields = [("x-map", "a,1"), ("x-map", "b,2")];
    assert_eq!(
        read_parameter(header, "/a?", &fields),
        Ok(json!({"a": 1, "b": 2}))
    );
    let query = "{name: n, in: query, explode: false, schema: {type: array, items: {type: integer}}}";
    assert_eq!(
        read_parameter(query, "/a?n=1,2&m=4&n=&n=3", &[]),
        Ok(json!([1, 2, 3]))
    );
    let cookie = "{name: n, in: cookie, explode: false, schema: {type: array, items: {type: integer}}}";
    let fields = [("cookie", "n=1,2; m=4"), ("cookie", "n=3")];
    assert_eq!(read_parameter(cookie, "/a?", &fields), Ok(json!([1, 2, 3])));
}

#[test]
fn names_are_repeated_for_the_items_of_a_property() {
    let schema = "schema: {type: object, properties: {n: {type: integer}, tags: {type: array, items: {type: string}}}}";
    let query = format!("{{name: o, in: query, {schema}}}");
    let read = |query_text: &str| read_parameter(&query, &format!("/a?{query_text}"), &[]);
    assert_eq!(
        read("tags=a&n=1&tags=b+c"),
        Ok(json!({"tags": ["a", "b c"], "n": 1}))
    );
    assert_eq!(read("tags=a"), Ok(json!({"tags": ["a"]})));
    assert_eq!(read("n=1&n=2"), Err(Malformed::RepeatedProperty));
    let cookie = format!("{{name: o, in: cookie, {schema}}}");
    let read = |field: &str| read_parameter(&cookie, "/a?", &[("cookie", field)]);
    assert_eq!(
        read("tags=a; n=1; tags=b"),
        Ok(json!({"tags": ["a", "b"], "n": 1}))
    );
    assert_eq!(read("n=1; n=1"), Err(Malformed::RepeatedProperty));
    let header = "{name: X-Map, in: header, explode: true, schema: {type: object}}";
    assert_eq!(
        read_parameter(header, "/a?", &[("x-map", "a=1,a=2")]),
        Err(Malformed::RepeatedProperty)
    );
}

#[test]
fn separators_are_compared_without_case() {
    for (style, text) in [
        ("pipeDelimited", "a|b%7Cc%7cd"),
        ("spaceDelimited", "a%20b+c%20d"),
    ] {
        let parameter = format!(
            "{{name: n, in: query, style: {style}, explode: false, schema: {{type: array, items: {{type: string}}}}}}"
        );
        let value = read_parameter(&parameter, &format!("/a?n={text}"), &[]);
        assert_eq!(value, Ok(json!(["a", "b", "c", "d"])), "{style}");
    }
}

#[test]
fn the_name_alone_is_an_empty_value_of_the_style_matrix() {
    let array = "{type: array, items: {type: string}}";
    for (schema, explode, path, expected) in [
        ("{type: string}", false, "/;color", json!("")),
        ("{type: string}", true, "/;color=", json!("")),
        ("{type: string}", true, "/;colors", json!("colors")),
        (array, false, "/;color", json!([])),
        (array, true, "/;color=a;color;color=b", json!(["a", "", "b"])),
        (array, true, "/;color", json!([""])),
        (array, true, "/;color=", json!([""])),
        (array, true, "/;color;color", json!(["", ""])),
        (array, true, "/;color=color;color", json!(["color", ""])),
        (array, true, "/;c%6Flor=1;c%6Flor", json!(["1", ""])),
        (array, false, "/;color=1,", json!(["1", ""])),
    ] {
        let parameter = format!(
            "{{name: color, in: path, required: true, style: matrix, explode: {explode}, schema: {schema}}}"
        );
        let value = read_parameter(&parameter, path, &[]);
        assert_eq!(value, Ok(expected), "{path} {explode} {schema}");
    }
}

#[test]
fn an_array_in_an_object_is_repeated_only_if_its_properties_are_pairs_of_their_own() {
    let object = |explode: bool| {
        format!(
            "{{name: p, in: query, explode: {explode}, schema: {{type: object, properties: {{t: {{type: array, \
             items: {{type: string}}}}}}}}}}"
        )
    };
    for (explode, query, expected) in [
        (false, "p=t,%5B%22a%22%2C%22b%22%5D", json!({"t": ["a", "b"]})),
        (false, "p=t,a", json!({"t": ["a"]})),
        (true, "t=a&t=b", json!({"t": ["a", "b"]})),
        (true, "t=%5B%22a%22%5D", json!({"t": ["[\"a\"]"]})),
    ] {
        let parameter = object(explode);
        let value = read_parameter(&parameter, &format!("/a?{query}"), &[]);
        assert_eq!(value.as_ref(), Ok(&expected), "{query}");
        let document = format!(
            "{{openapi: 3.0.3, info: {{title: T, version: '1'}}, paths: {{/a: {{get: {{operationId: get, \
             parameters: [{parameter}], responses: {{'204': {{description: Done.}}}}}}}}}}}}"
        );
        let document = Document::parse(&document).unwrap();
        let operation = &document.operations[0];
        let values = BTreeMap::from([(operation.parameters[0].key(), expected.clone())]);
        let target = format!("/a?{}", encode(operation, &values).query.join("&"));
        assert_eq!(read_parameter(&parameter, &target, &[]), Ok(expected), "{target}");
    }
}

#[test]
fn names_and_values_that_are_not_utf_8_are_malformed() {
    let free_form = "{name: o, in: query, schema: {type: object}}";
    let cookie = "{name: c, in: cookie, schema: {type: string}}";
    let cookies = "{name: c, in: cookie, schema: {type: array, items: {type: string}}}";
    let cookie_object = "{name: c, in: cookie, schema: {type: object}}";
    for (parameter, query, field) in [
        (free_form, "%FF=1", ""),
        (free_form, "a=%C3", ""),
        (cookie, "", "c=%FF"),
        (cookies, "", "c=a; c=%FF"),
        (cookie_object, "", "%FF=1"),
        (cookie_object, "", "a=%FF"),
    ] {
        let value = read_parameter(parameter, &format!("/a?{query}"), &[("cookie", field)]);
        assert_eq!(value, Err(Malformed::NotUtf8), "{query} {field}");
    }
    let other = read_parameter(cookie, "/a?x=%FF", &[("cookie", "b=%FF; c=1")]);
    assert_eq!(other, Ok(json!("1")));
}

#[test]
fn properties_may_be_described_by_parts() {
    let schema = "{allOf: [{type: object, properties: {t: {type: array, items: {type: integer}}}}, \
                  {type: object, properties: {n: {type: integer}}}]}";
    let expected = json!({"t": [1, 2], "n": 3});
    for (parameter, target) in [
        ("{name: p, in: query, schema: SCHEMA}", "/a?t=1&t=2&n=3&other=4"),
        (
            "{name: p, in: query, style: deepObject, schema: SCHEMA}",
            "/a?p[t]=1&p[t]=2&p[n]=3",
        ),
    ] {
        let parameter = parameter.replace("SCHEMA", schema);
        assert_eq!(
            read_parameter(&parameter, target, &[]),
            Ok(expected.clone()),
            "{target}"
        );
    }
}
