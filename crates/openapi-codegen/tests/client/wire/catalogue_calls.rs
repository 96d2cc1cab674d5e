//! Operations called by id with JSON arguments.

use super::media_types::catalogue as documents;
use super::parameters::catalogue;
use super::parameters::security::Bearer;
use super::*;
use serde_json::{Value, json};

#[tokio::test]
async fn parameters_are_sent_like_those_of_a_typed_call() {
    let input = json!({
        "id": "a b", "numbers": [1, 2], "q": "a+b c", "tags": ["one", "two"],
        "deep": {"from": 1}, "sort": "-name", "session": "s", "type": true,
    });
    let operation = catalogue::OPERATIONS.iter().find(|operation| operation.path.starts_with("/styles")).unwrap();
    let names: Vec<&str> = operation.parameters.iter().map(|parameter| parameter.property.name).collect();
    let mut arguments = json!({});
    for parameter in operation.parameters {
        if let Some(value) = input.get(parameter.property.name) {
            arguments[parameter.property.name] = value.clone();
        } else if parameter.property.required {
            arguments[parameter.property.name] = required_value(&parameter.property);
        }
    }
    let server = failing_server();
    let client = parameters::client::Client::new(&server.url, Bearer::new("t")).unwrap();
    let error = catalogue::call(&client, operation.id, arguments).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500), "{names:?}: {error}");
    let request = server.request();
    for pair in ["q=a%2Bb%20c", "tags=one", "tags=two", "deep%5Bfrom%5D=1", "sort=-name", "type=true"] {
        assert!(request.line.contains(pair), "{pair} is not in {}", request.line);
    }
    assert_eq!(request.header("cookie"), Some("session=s"));
}

fn required_value(property: &catalogue::Property) -> Value {
    match property.shape {
        catalogue::Shape::Array(catalogue::Shape::String) => json!(["x"]),
        catalogue::Shape::Array(_) => json!([1]),
        catalogue::Shape::String if property.format == "date-time" => json!("2025-01-12T09:30:00Z"),
        catalogue::Shape::String => json!("x"),
        _ => json!(1),
    }
}

#[tokio::test]
async fn operations_that_require_other_credentials_are_rejected() {
    let server = Server::start(Vec::new());
    let client = parameters::client::Client::anonymous(&server.url).unwrap();
    let error = catalogue::call(&client, "get_page", json!({"page": 7, "format": "json"})).await.unwrap_err();
    assert!(matches!(error, catalogue::CallError::Credentials { operation: "get_page" }), "{error}");
    assert_eq!(catalogue::operation("get_page").unwrap().credentials, [["basic"], ["cookieKey"]]);
}

#[tokio::test]
async fn bodies_are_selected_by_their_media_type() {
    for (body, sent) in [
        (json!({"application/json": {"title": "a"}}), r#"{"title":"a"}"#),
        (json!({"application/x-www-form-urlencoded": {"title": "a b"}}), "title=a+b"),
        (json!({"text/plain": "some text"}), "some text"),
        (json!({"application/octet-stream": "bytes"}), "bytes"),
        (json!({"application/octet-stream": [104, 105]}), "hi"),
    ] {
        let created = response(201, "application/json", &[("Location", "/1")], r#"[{"title":"a"}]"#);
        let server = Server::start(vec![created]);
        let client = media_types::client::Client::anonymous(&server.url).unwrap();
        let output = documents::call(&client, "add_document", json!({"body": body})).await.unwrap();
        assert_eq!(output.status.as_u16(), 201);
        assert_eq!(Value::Object(output.headers), json!({"Location": "/1"}));
        assert_eq!(output.body, Some(json!([{"title": "a"}])));
        let request = server.request();
        assert_eq!(request.body.replace("%20", "+"), sent);
        assert_eq!(request.header("content-type"), body.as_object().unwrap().keys().next().map(String::as_str));
    }
}

#[tokio::test]
async fn invalid_input_is_rejected_and_declared_errors_are_json() {
    let server = Server::start(vec![response(400, "application/problem+json", &[], r#"{"title":"no","more":1}"#)]);
    let client = media_types::client::Client::anonymous(&server.url).unwrap();
    for (input, expected) in [
        (json!({"body": {"application/json": {"titel": "a"}}}), "/titel"),
        (json!({"body": {"image/png": "a"}}), "image/png"),
        (json!({"body": {"text/plain": 1}}), "invalid type"),
        (json!({}), "`body` is missing"),
        (json!({"body": {"text/plain": "a"}, "other": 1}), "`other`"),
    ] {
        let error = documents::call(&client, "add_document", input).await.unwrap_err();
        assert!(matches!(&error, documents::CallError::Input(reason) if reason.contains(expected)), "{error}");
    }
    let unknown = documents::call(&client, "nothing", json!({})).await.unwrap_err();
    assert!(matches!(unknown, documents::CallError::UnknownOperation(_)));
    let input = json!({"body": {"text/plain": "a"}});
    let documents::CallError::Failed(error) = documents::call(&client, "add_document", input).await.unwrap_err() else {
        panic!("not a declared error");
    };
    assert_eq!(error.api().unwrap().body, Some(json!({"title": "no", "more": 1})));
    server.request();
}

#[test]
fn schemas_contain_every_definition_they_refer_to() {
    let operations = [&documents::OPERATIONS[..]];
    for operation in operations.into_iter().flatten() {
        for schema in [Some(operation.input_schema()), operation.output_schema()].into_iter().flatten() {
            let text = schema.to_string();
            for reference in text.split("\"#/$defs/").skip(1) {
                let name = reference.split('"').next().unwrap();
                assert!(schema["$defs"][name].is_object(), "{}: {name}", operation.id);
            }
        }
    }
    let add = documents::operation("add_document").unwrap();
    assert!(!add.read_only && !add.idempotent && !add.destructive);
    assert!(add.input_schema()["properties"]["body"]["oneOf"].as_array().unwrap().len() == 5);
    let upload = documents::operation("upload").unwrap();
    assert!(upload.idempotent && upload.destructive && !upload.read_only);
}
