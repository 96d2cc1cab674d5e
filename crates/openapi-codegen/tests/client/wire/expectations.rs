//! Expectations on httpmock match the requests that the client sends, and no others.

use super::media_types::client::Client;
use super::media_types::mock::MockServerExt as _;
use super::media_types::mock::httpmock::MockServer;
use super::media_types::operations::{
    AddDocumentBody, AddDocumentError, AddDocumentOkBody, AddDocumentSuccess, DownloadError,
    DownloadSuccess, PatchOptionalOkBody, UploadSuccess,
};
use super::media_types::types::{Document, UploadBody};
use super::names::mock::MockServerExt as _;
use super::parameters::mock::MockServerExt as _;
use super::parameters::security::{Basic, Bearer, CookieKey, Key, Partner};
use super::parameters::types::{GetStylesDeep, GetStylesFilter, GetStylesSort, GetStylesSpread};
use super::*;
use openapi_client_runtime::DateTime;
use reqwest::StatusCode;

/// Whether a call matched an expectation, which responds with status 599.
macro_rules! matched {
    ($call:expr) => {
        $call.send().await.unwrap_err().status().map(|status| status.as_u16()) == Some(599)
    };
}

fn document() -> Document {
    Document {
        title: Some("A & B".into()),
        pages: Some(3),
        labels: Some(vec!["x".into(), "y z".into()]),
    }
}

#[tokio::test]
async fn every_parameter_is_matched_in_its_style() {
    let server = MockServer::start_async().await;
    let since: DateTime = "2025-01-12T09:30:00Z".parse().unwrap();
    let matrix = || vec!["x;y".to_owned(), "z".to_owned()];
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let deep = GetStylesDeep { from: Some(1), to: None };
    let spread = GetStylesSpread { color: Some("red".into()), size: Some(2) };
    let filter = GetStylesFilter { a: Some("b".into()) };
    let all = server.get_styles(|when, then| {
        when.plain("a b").list(vec![1, 2]).label(".../é").matrix(matrix()).since(since.clone())
            .q("a+b c")
            .tags(texts(&["one", "two&three"]))
            .csv(vec![1, 2])
            .spaced(texts(&["a-b", "c"]))
            .piped(texts(&["a-b", "c"]))
            .deep(deep.clone())
            .spread(spread.clone())
            .sort(GetStylesSort::MinusName)
            .page_size(20)
            .filter(filter.clone())
            .x_trace("trace")
            .x_flags(vec![true, false])
            .session("s p;c")
            .r#type(true)
            .type_2(1.5)
            .bearer("t");
        then.into_inner().status(599);
    });
    let client = parameters::client::Client::new(&server.base_url(), Bearer::new("t")).unwrap();
    let call = |tags: &[&str], session: &str| {
        client.get_styles("a b", vec![1, 2], ".../é", matrix(), since.clone())
            .q("a+b c")
            .tags(texts(tags))
            .csv(vec![1, 2])
            .spaced(texts(&["a-b", "c"]))
            .piped(texts(&["a-b", "c"]))
            .deep(deep.clone())
            .spread(spread.clone())
            .sort(GetStylesSort::MinusName)
            .page_size(20)
            .filter(filter.clone())
            .x_trace("trace")
            .x_flags(vec![true, false])
            .session(session)
            .r#type(true)
            .type_2(1.5)
    };
    assert!(matched!(call(&["one", "two&three"], "s p;c")));
    all.assert();
    // A list matches only with the same items in the same order, and a cookie only with the whole value.
    assert!(!matched!(call(&["one", "two&three", "four"], "s p;c")));
    assert!(!matched!(call(&["two&three", "one"], "s p;c")));
    assert!(!matched!(call(&["one", "two&three"], "s p;c2")));
}

/// A parameter matches only if no other pair belongs to it, even if its value is a single pair.
#[tokio::test]
async fn a_query_parameter_matches_with_all_of_its_values() {
    let server = MockServer::start_async().await;
    let since: DateTime = "2025-01-12T09:30:00Z".parse().unwrap();
    let client = parameters::client::Client::anonymous(&server.base_url()).unwrap();
    let call = || client.get_styles("a", vec![1], "b", vec!["c".to_owned()], since.clone());
    let (deep, spread) = (
        |from, to| GetStylesDeep { from, to },
        |color: Option<&str>, size| GetStylesSpread { color: color.map(str::to_owned), size },
    );
    let mut mock = server.get_styles(|when, then| {
        when.tags(vec!["one".to_owned()]);
        then.into_inner().status(599);
    });
    assert!(matched!(call().tags(vec!["one".to_owned()])));
    assert!(!matched!(call().tags(vec!["one".to_owned(), "two".to_owned()])));
    mock.delete();
    let mut mock = server.get_styles(|when, then| {
        when.deep(deep(Some(1), None));
        then.into_inner().status(599);
    });
    assert!(matched!(call().deep(deep(Some(1), None))));
    assert!(!matched!(call().deep(deep(Some(1), Some(2)))));
    mock.delete();
    server.get_styles(|when, then| {
        when.spread(spread(None, Some(1)));
        then.into_inner().status(599);
    });
    assert!(matched!(call().spread(spread(None, Some(1))).q("more")));
    assert!(!matched!(call().spread(spread(Some("red"), Some(1)))));
}

#[tokio::test]
async fn absence_can_be_expected() {
    let server = MockServer::start_async().await;
    server.get_styles(|when, then| {
        when.without_tags().without_deep().without_x_trace().without_session().without_credentials();
        then.into_inner().status(599);
    });
    let since: DateTime = "2025-01-12T09:30:00Z".parse().unwrap();
    let client = parameters::client::Client::anonymous(&server.base_url()).unwrap();
    let call = || client.get_styles("a", vec![1], "b", vec!["c".to_owned()], since.clone());
    assert!(matched!(call()));
    assert!(matched!(call().q("more")));
    assert!(!matched!(call().tags(vec!["one".into()])));
    assert!(!matched!(call().deep(GetStylesDeep { from: None, to: Some(2) })));
    assert!(!matched!(call().x_trace("t")));
    assert!(!matched!(call().session("s")));
    let both = client.clone().with_credentials((Key::new("k"), Partner::new("p"))).unwrap();
    assert!(!matched!(both.get_styles("a", vec![1], "b", vec!["c".to_owned()], since.clone())));
}

#[tokio::test]
async fn credentials_are_matched_in_their_declared_location() {
    let server = MockServer::start_async().await;
    server.delete_rest(|when, then| {
        when.key("k&y").partner("p&r");
        then.into_inner().status(599);
    });
    let both = (Key::new("k&y"), Partner::new("p&r"));
    let client = parameters::client::Client::new(&server.base_url(), both).unwrap();
    assert!(matched!(client.delete_rest("1", "2")));
    assert!(!matched!(client.with_credentials(Bearer::new("k&y")).unwrap().delete_rest("1", "2")));

    server.get_page(|when, then| {
        when.basic("Aladdin", "open sesame");
        then.into_inner().status(599);
    });
    server.get_page(|when, then| {
        when.cookie_key("c k");
        then.into_inner().status(599);
    });
    let basic = |password| parameters::client::Client::new(&server.base_url(), Basic::new("Aladdin", password));
    assert!(matched!(basic("open sesame").unwrap().get_page(7, "json")));
    assert!(!matched!(basic("other").unwrap().get_page(7, "json")));
    let cookie = |key| parameters::client::Client::new(&server.base_url(), CookieKey::new(key));
    assert!(matched!(cookie("c k").unwrap().get_page(7, "json")));
    assert!(!matched!(cookie("c").unwrap().get_page(7, "json")));
}

#[tokio::test]
async fn a_template_does_not_match_a_concrete_path() {
    let server = MockServer::start_async().await;
    let page = server.get_page(|_, then| {
        then.into_inner().status(599);
    });
    let client = parameters::client::Client::new(&server.base_url(), Basic::new("a", "b")).unwrap();
    assert!(!matched!(client.get_latest()));
    assert!(matched!(client.get_page(7, "json")));
    page.assert();
}

#[tokio::test]
async fn every_header_of_a_response_is_sent() {
    let server = MockServer::start_async().await;
    let client = parameters::client::Client::anonymous(&server.base_url()).unwrap();
    let success = parameters::operations::GetLatestSuccess {
        x_count: 3,
        x_names: Some(vec!["a".into(), "b".into()]),
        x_when: Some("2025-01-12T09:30:00Z".parse().unwrap()),
        x_kind: Some(super::parameters::types::GetLatestOkBodyXKind::B),
        body: BTreeMap::from([("k".to_owned(), serde_json::json!([1]))]),
    };
    server.get_latest(|_, then| {
        then.respond(Ok(success.clone()));
    });
    assert_eq!(client.get_latest().send().await.unwrap(), success);
}

#[tokio::test]
async fn a_body_matches_only_in_its_media_type() {
    let bodies = [
        AddDocumentBody::Json(document()),
        AddDocumentBody::Form(document()),
        AddDocumentBody::Text("süß".into()),
        AddDocumentBody::OctetStream(Bytes::from_static(b"\x01\xff")),
    ];
    for body in &bodies {
        let server = MockServer::start_async().await;
        let client = Client::anonymous(&server.base_url()).unwrap();
        let mocks = bodies.each_ref().map(|expected| server.add_document(|when, then| {
            when.body(expected);
            then.no_content();
        }));
        assert_eq!(client.add_document(body.clone()).send().await.unwrap(), AddDocumentSuccess::NoContent {});
        for (mock, expected) in mocks.iter().zip(&bodies) {
            assert_eq!(mock.calls(), usize::from(body == expected), "{body:?}");
        }
    }
}

#[tokio::test]
async fn predicates_receive_the_decoded_body() {
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    server.add_document(|when, then| {
        when.body_where(|body| matches!(body, AddDocumentBody::Json(Document { pages: Some(3), .. })));
        then.into_inner().status(599);
    });
    assert!(matched!(client.add_document(AddDocumentBody::Json(document()))));
    assert!(!matched!(client.add_document(AddDocumentBody::Json(Document { pages: None, ..document() }))));
    assert!(!matched!(client.add_document(AddDocumentBody::Form(document()))));
}

#[tokio::test]
async fn a_predicate_that_panics_does_not_match() {
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    server.add_document(|when, then| {
        when.body_where(|_| panic!("this is expected"));
        then.into_inner().status(599);
    });
    for _ in 0..2 {
        assert!(!matched!(client.add_document(AddDocumentBody::Json(document()))));
    }
    server.add_document(|_, then| {
        then.into_inner().status(599);
    });
    assert!(matched!(client.add_document(AddDocumentBody::Json(document()))));
}

#[tokio::test]
async fn a_multipart_body_is_compared_without_its_boundary() {
    let body = |name: &str| UploadBody {
        file: Bytes::from_static(b"\0PNG\r\n--").into(),
        name: Some(name.into()),
        sizes: Some(vec![1, 2]),
        meta: Some(document()),
    };
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    server.upload(|when, then| {
        when.body(&body("a"));
        then.into_inner().status(599);
    });
    server.upload(|when, then| {
        when.without_body();
        then.respond(Ok(UploadSuccess::SeeOther { location: Some("/elsewhere".into()) }));
    });
    assert!(matched!(client.upload("1").body(body("a"))));
    assert!(!matched!(client.upload("1").body(body("b"))));
    let elsewhere = client.upload("1").send().await.unwrap();
    assert_eq!(elsewhere, UploadSuccess::SeeOther { location: Some("/elsewhere".into()) });
}

#[tokio::test]
async fn every_kind_of_response_is_returned() {
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    let ok = |body| Ok(AddDocumentSuccess::Ok { body });
    let teapot = StatusCode::from_u16(418).unwrap();
    let outcomes = [
        ok(AddDocumentOkBody::Json(document())),
        ok(AddDocumentOkBody::Csv("a;b".into())),
        Ok(AddDocumentSuccess::Created { location: "/1".into(), body: vec![document()] }),
        Ok(AddDocumentSuccess::NoContent {}),
        Err(AddDocumentError::ClientErrors { status: teapot }),
        Err(AddDocumentError::Default { status: StatusCode::BAD_GATEWAY, body: "oh".into() }),
    ];
    for outcome in outcomes {
        let mut mock = server.add_document(|_, then| {
            then.respond(outcome.clone());
        });
        let result = client.add_document(AddDocumentBody::Text(String::new())).send().await;
        assert_eq!(result.map_err(|error| error.into_api().unwrap()), outcome);
        mock.delete();
    }
    server.add_document(|_, then| {
        then.client_errors(418);
    });
    let result = client.add_document(AddDocumentBody::Text(String::new())).send().await.unwrap_err();
    assert_eq!(result.into_api().unwrap(), AddDocumentError::ClientErrors { status: teapot });

    let bytes = Bytes::from_static(b"\0\xff");
    let mut mock = server.download(|_, then| {
        then.ok(bytes.clone());
    });
    assert_eq!(client.download("1").send().await.unwrap(), DownloadSuccess { body: bytes.clone() });
    mock.delete();
    server.download(|_, then| {
        then.default(503);
    });
    let result = client.download("1").send().await.unwrap_err();
    assert_eq!(result.into_api().unwrap(), DownloadError::Default { status: StatusCode::SERVICE_UNAVAILABLE });
    server.patch_optional(|_, then| {
        then.ok(PatchOptionalOkBody::ImageJpeg(bytes.clone()));
    });
    let picture = client.patch_optional("1").send().await.unwrap();
    assert_eq!(picture.body, PatchOptionalOkBody::ImageJpeg(bytes));
}

#[tokio::test]
async fn names_that_collide_with_methods_of_expectations_are_changed() {
    let server = MockServer::start_async().await;
    server.mock_operation(|when, then| {
        when.new_("é")
            .into_inner_("a")
            .without_without_into_inner()
            .body_where("b")
            .body_where_(|_| true);
        then.into_inner().status(599);
    });
    let client = names::client::Client::anonymous(&server.base_url()).unwrap();
    let call = || client.mock("é").into_inner("a").body_where("b").body(Default::default());
    assert!(matched!(call()));
    assert!(!matched!(call().without_into_inner("c")));
    server.日本(|_, then| {
        then.into_inner().status(599);
    });
    assert!(matched!(client.日本()));
}
