//! Objects in queries and forms. `server/queries.rs` reads what is sent here.

use super::failing_server;
use super::loopback::Request;
use super::queries::client::Client;
use openapi_client_runtime::Anonymous;
use super::queries::types::{Filter, FilterAge, FilterPartsItem, FindItemsRange, PutFormBody};

fn client(url: &str) -> Client<Anonymous> {
    Client::anonymous(url).unwrap()
}

fn filter() -> Filter {
    Filter {
        age: Some(FilterAge { gte: Some(1), lt: None }),
        tags: Some(vec!["a".into(), "b c".into()]),
        parts: Some(vec![
            FilterPartsItem { name: Some("x".into()) },
            FilterPartsItem { name: Some("y".into()) },
        ]),
    }
}

fn target(request: &Request) -> &str {
    request.line.split_once(' ').unwrap().1
}

#[tokio::test]
async fn a_free_form_object_is_pairs_of_the_query() {
    let server = failing_server();
    let client = client(&server.url);
    let call = client.find_items().page(2).range(FindItemsRange { from: Some(3) });
    let _ = call
        .filters([("color".to_owned(), "red".to_owned()), ("s ize".to_owned(), "1".to_owned())].into())
        .send()
        .await;
    assert_eq!(
        target(&server.request()),
        "/items?page=2&range%5Bfrom%5D=3&color=red&s%20ize=1"
    );
}

#[tokio::test]
async fn a_free_form_object_has_no_names_of_other_parameters() {
    let client = client("http://localhost:1");
    for name in ["page", "range", "range[to]", "key"] {
        let filters = [(name.to_owned(), "x".to_owned())].into();
        let error = client.find_items().filters(filters).send().await.unwrap_err();
        let text = error.to_string();
        assert!(text.contains("which is the name of another parameter"), "{text}");
    }
}

#[tokio::test]
async fn nested_objects_have_brackets_in_queries_and_forms() {
    let brackets = |name: &str| {
        format!(
            "{name}%5Bage%5D%5Bgte%5D=1&{name}%5Bparts%5D%5B0%5D%5Bname%5D=x&{name}%5Bparts%5D%5B1%5D%5Bname%5D=y&\
             {name}%5Btags%5D=a&{name}%5Btags%5D=b%20c"
        )
    };
    let server = failing_server();
    let _ = client(&server.url).find_nested().filter(filter()).send().await;
    assert_eq!(target(&server.request()), format!("/nested?{}", brackets("filter")));
    let server = failing_server();
    let body = PutFormBody {
        details: filter(),
        expand: Some(vec!["u".into(), "v".into()]),
        codes: Some(vec![1, 2]),
    };
    let _ = client(&server.url).put_form(body).send().await;
    assert_eq!(
        server.request().body,
        format!("codes=1,2&{}&expand%5B%5D=u&expand%5B%5D=v", brackets("details"))
    );
}

#[tokio::test]
async fn null_is_an_empty_value() {
    let server = failing_server();
    let client = client(&server.url);
    let call = client.find_empty().flag(true).words("null");
    let _ = call.ids(vec![Some(1), None]).send().await;
    assert_eq!(target(&server.request()), "/empty?flag=true&words=null&ids=1&ids=");
}

#[tokio::test]
async fn a_required_parameter_without_a_value_is_sent_empty() {
    let server = failing_server();
    let _ = client(&server.url).find_required().send().await;
    assert_eq!(target(&server.request()), "/required?n=");
    let server = failing_server();
    let _ = client(&server.url).find_required().n(7).send().await;
    assert_eq!(target(&server.request()), "/required?n=7");
}
