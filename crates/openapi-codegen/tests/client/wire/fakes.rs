//! Fakes of the operations, requests as data, and examples as values. That every example is read is tested in the
//! generated `fixtures.rs` of each document.

use super::names::operations::{OperationsError, OperationsSuccess};
use super::names::requests::{MockRequest, Operations, OperationsRequest};
use super::names::types::Example;
use super::parameters::requests::GetStylesRequest;
use super::parameters::security::Bearer;
use super::parameters::types::{GetStylesDeep, GetStylesSort};
use super::views::types::ArticleRequest;
use super::*;
use openapi_client_runtime::{Anonymous, Error, ErrorKind};

struct Fake;

impl Operations for Fake {
    type Credentials = Anonymous;

    async fn operations(&self, request: OperationsRequest) -> Result<OperationsSuccess, Error<OperationsError>> {
        match request.new_parameter.as_deref() {
            Some("type") => Ok(OperationsSuccess::example_type()),
            _ => Err(OperationsError::example_default().into()),
        }
    }
}

#[tokio::test]
async fn names_of_the_trait_and_of_examples_may_be_those_of_the_document() {
    let request = OperationsRequest::new().new_parameter("type").example("x");
    assert_eq!(request.example.as_deref(), Some("x"));
    let success = Fake.operations(request).await.unwrap();
    assert_eq!(success.body.example.as_deref(), Some("c"));
    let error = Fake.operations(OperationsRequest::default()).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));

    assert_eq!(Example::example().example_or_default(), "a");
    assert_eq!(Example::example_operations_or_default(), Example::example());
    assert_eq!(Example::example_or_default_2().example.as_deref(), Some("b"));

    let request = MockRequest::new("x").body(super::names::types::Object::default());
    let error = Fake.mock(request).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotImplemented));
}

#[tokio::test]
async fn the_client_sends_the_same_for_data_as_for_a_builder() {
    let since: openapi_client_runtime::DateTime = "2025-01-12T09:30:00Z".parse().unwrap();
    let deep = GetStylesDeep { from: Some(1), to: None };
    let lines = [true, false].map(|as_data| {
        let (since, deep) = (since.clone(), deep.clone());
        async move {
            let server = failing_server();
            let client = parameters::client::Client::new(&server.url, Bearer::new("t")).unwrap();
            let (list, matrix) = (vec![1, 2], vec!["x".to_owned()]);
            let result = match as_data {
                true => {
                    let request = GetStylesRequest::new("a b", list, "c", matrix, since)
                        .q("a+b")
                        .deep(deep)
                        .sort(GetStylesSort::MinusName)
                        .x_flags(vec![true, false]);
                    parameters::requests::Operations::get_styles(&client, request).await
                }
                false => {
                    let builder = client.get_styles("a b", list, "c", matrix, since);
                    let builder = builder.q("a+b").deep(deep).sort(GetStylesSort::MinusName);
                    builder.x_flags(vec![true, false]).send().await
                }
            };
            assert!(result.is_err());
            let mut request = server.request();
            // The port differs.
            request.headers.retain(|(name, _)| name != "host");
            (request.line, request.headers)
        }
    });
    let [data, builder] = lines;
    assert_eq!(data.await, builder.await);
}

#[test]
fn an_example_has_the_properties_of_its_direction() {
    let article = serde_json::to_value(ArticleRequest::example()).unwrap();
    let expected = serde_json::json!({"title": "News", "author": {"nick": "Ann"}, "replies": []});
    assert_eq!(article, expected);
}
