//! Values of responses that the document does not declare, because the server is newer than the client.

use super::loopback::{Server, response};
use super::open::client::Client;
use super::open::operations::GetOrderError;
use super::open::types::{
    Delivery, Level, Order, OrderCurrency, PageRequest, PageRequestOf, PageRequestSize, Payment, ProblemCode, Sort, State,
};
use serde_json::{from_str, json, to_string, to_value};

/// A value that is not declared wherever a response has an enum or a union.
const NEWER: &str = concat!(
    r#"{"state":"shut","level":3,"paid":false,"former":"lost","history":["open","shut","unknown"],"#,
    r#""labels":{"a":18446744073709551615},"payment":{"method":"cash","coins":[0.10,1e400]},"#,
    r#""delivery":{"kind":"drone","speed":12345678901234567890123},"amount":"fifty"}"#
);

#[tokio::test]
async fn undeclared_values_are_kept_and_sent_back() {
    let headers = [("X-State", "sh\"ut"), ("X-Level", "-9")];
    let server = Server::start(vec![
        response(200, "application/json", &headers, NEWER),
        response(200, "application/json", &[], NEWER),
    ]);
    let client = Client::anonymous(&server.url).unwrap();
    let received = client.get_order(State::Open).send().await.unwrap();
    assert_eq!(received.x_state.as_str(), "sh\"ut");
    assert_eq!(i128::from(received.x_level), -9);
    let order = received.body;
    assert!(matches!(&order.state, State::UnknownValue(state) if state.as_str() == "shut"));
    assert!(matches!(order.level, Level::Unknown(level) if level.get() == 3));
    assert_eq!(order.paid.map(bool::from), Some(false));
    let states: Vec<&str> = order.history.iter().flatten().map(State::as_str).collect();
    assert_eq!(states, ["open", "shut", "unknown"]);
    assert!(matches!(&order.payment, Some(Payment::Unknown(_))));
    assert!(matches!(&order.delivery, Some(Delivery::Unknown(_))));
    let same = client.put_order(order.state.clone(), order.clone()).send().await.unwrap();
    let request = server.requests().remove(1);
    assert_eq!((request.body.as_str(), request.line.as_str()), (NEWER, "PUT /orders/shut"));
    assert_eq!(same.body, order);
}

#[tokio::test]
async fn an_error_with_an_undeclared_code_is_typed() {
    let body = r#"{"code":"locked","until":"noon"}"#;
    let server = Server::start(vec![response(409, "application/json", &[], body)]);
    let client = Client::anonymous(&server.url).unwrap();
    let error = client.get_order(State::Open).send().await.unwrap_err();
    let Some(GetOrderError::Conflict { body }) = error.into_api() else { panic!("another error") };
    assert_eq!(body.code.as_str(), "locked");
    assert!(matches!(body.code, ProblemCode::Unknown(_)));
}

#[test]
fn a_declared_variant_may_hold_undeclared_values() {
    for text in [
        r#"{"state":"open","level":1,"payment":{"method":"Card","brand":"amex","next":{"method":"cash"}}}"#,
        r#"{"state":"open","level":1,"delivery":{"kind":"parcel","carrier":"fedex"}}"#,
        r#"{"state":"open","level":1,"delivery":{"kind":"pickup","place":"kiosk"}}"#,
    ] {
        let order: Order = from_str(text).unwrap();
        let shown = format!("{order:?}");
        assert!(shown.contains("Card(") || shown.contains("Parcel(") || shown.contains("Pickup("), "{shown}");
        assert!(shown.contains("Unknown("), "{shown}");
        assert_eq!(to_value(&order).unwrap(), from_str::<serde_json::Value>(text).unwrap());
    }
    let amount = |text: &str| from_str::<Order>(&format!(r#"{{"state":"open","level":1,"amount":{text}}}"#));
    for (text, shown) in [("2", "Level(High)"), (r#""ab""#, "String(\"ab\")"), ("7", "Level(Unknown(")] {
        let order = amount(text).unwrap();
        assert!(format!("{order:?}").contains(shown), "{order:?}");
    }
}

#[test]
fn wrong_types_missing_properties_and_closed_schemas_are_errors() {
    for text in [
        r#"{"level":1}"#,
        r#"{"state":null,"level":1}"#,
        r#"{"state":1,"level":1}"#,
        r#"{"state":"open","level":"1"}"#,
        r#"{"state":"open","level":1.5}"#,
        r#"{"state":"open","level":1,"paid":"yes"}"#,
        r#"{"state":"open","level":1,"currency":"USD"}"#,
        r#"{"state":"open","level":1,"receipt":{"method":"cash"}}"#,
        r#"{"state":"open","level":1,"payment":{"coins":1}}"#,
        r#"{"state":"open","level":1,"amount":[1]}"#,
        r#"{"state":"open","level":1,"delivery":null}"#,
        r#"{"state":"open","level":1,"delivery":"drone"}"#,
        r#"{"state":"open","level":1,"payment":{"method":"Card"}}"#,
    ] {
        assert!(from_str::<Order>(text).is_err(), "{text}");
    }
    const EUR: &str = OrderCurrency::Eur.as_str();
    assert_eq!(EUR, "EUR");
}

#[test]
fn what_only_requests_contain_is_closed() {
    const UP: &str = Sort::Up.as_str();
    assert_eq!((UP, i64::from(PageRequestSize::Ten)), ("up", 10));
    let page = PageRequest::new(PageRequestSize::Ten, PageRequestOf::Integer(1));
    assert_eq!(to_string(&page).unwrap(), r#"{"size":10,"of":1}"#);
    assert!(from_str::<PageRequest>(r#"{"size":30,"of":1}"#).is_err());
    assert!(from_str::<PageRequest>(r#"{"size":10,"of":true}"#).is_err());
}

#[test]
fn objects_are_built_by_setters() {
    let order = Order::new(State::Open, Level::Low)
        .with_history([State::Unknown])
        .with_former(super::open::types::OrderFormer::Shut)
        .with_labels([("a".to_owned(), Level::High)]);
    assert_eq!(
        to_value(&order).unwrap(),
        json!({"state": "open", "level": 1, "former": "shut", "history": ["unknown"], "labels": {"a": 2}})
    );
}
