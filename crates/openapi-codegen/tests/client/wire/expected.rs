//! Expectations on httpmock: what they ask of a request is what the client sends, and no more.

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
use reqwest::StatusCode;

/// Whether a call met an expectation: its answer is 599.
macro_rules! met {
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
async fn every_parameter_is_asked_for_in_its_style() {
    let server = MockServer::start_async().await;
    let since = "2025-01-12T09:30:00Z".parse().unwrap();
    let matrix = || vec!["x;y".to_owned(), "z".to_owned()];
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let deep = GetStylesDeep { from: Some(1), to: None };
    let spread = GetStylesSpread { color: Some("red".into()), size: Some(2) };
    let filter = GetStylesFilter { a: Some("b".into()) };
    let all = server.get_styles(|when, then| {
        when.plain("a b").list(vec![1, 2]).label(".../é").matrix(matrix()).since(since)
            .q("a+b c")
            .tags(texts(&["one", "two&three"]))
            .csv(vec![1, 2])
            .spaced(texts(&["a b", "c"]))
            .piped(texts(&["a|b", "c"]))
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
        client.get_styles("a b", vec![1, 2], ".../é", matrix(), since)
            .q("a+b c")
            .tags(texts(tags))
            .csv(vec![1, 2])
            .spaced(texts(&["a b", "c"]))
            .piped(texts(&["a|b", "c"]))
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
    assert!(met!(call(&["one", "two&three"], "s p;c")));
    all.assert();
    // A list is this one, not one that has these items as well; a cookie ends where it ends.
    assert!(!met!(call(&["one", "two&three", "four"], "s p;c")));
    assert!(!met!(call(&["two&three", "one"], "s p;c")));
    assert!(!met!(call(&["one", "two&three"], "s p;c2")));
}

/// What a parameter is sent as is all that is sent of it, also where it is one pair.
#[tokio::test]
async fn a_query_parameter_is_all_of_its_values() {
    let server = MockServer::start_async().await;
    let since = "2025-01-12T09:30:00Z".parse().unwrap();
    let client = parameters::client::Client::anonymous(&server.base_url()).unwrap();
    let call = || client.get_styles("a", vec![1], "b", vec!["c".to_owned()], since);
    let (deep, spread) = (
        |from, to| GetStylesDeep { from, to },
        |color: Option<&str>, size| GetStylesSpread { color: color.map(str::to_owned), size },
    );
    let mut mock = server.get_styles(|when, then| {
        when.tags(vec!["one".to_owned()]);
        then.into_inner().status(599);
    });
    assert!(met!(call().tags(vec!["one".to_owned()])));
    assert!(!met!(call().tags(vec!["one".to_owned(), "two".to_owned()])));
    mock.delete();
    let mut mock = server.get_styles(|when, then| {
        when.deep(deep(Some(1), None));
        then.into_inner().status(599);
    });
    assert!(met!(call().deep(deep(Some(1), None))));
    assert!(!met!(call().deep(deep(Some(1), Some(2)))));
    mock.delete();
    server.get_styles(|when, then| {
        when.spread(spread(None, Some(1)));
        then.into_inner().status(599);
    });
    assert!(met!(call().spread(spread(None, Some(1))).q("more")));
    assert!(!met!(call().spread(spread(Some("red"), Some(1)))));
}

#[tokio::test]
async fn what_is_left_out_can_be_asked_for() {
    let server = MockServer::start_async().await;
    server.get_styles(|when, then| {
        when.without_tags().without_deep().without_x_trace().without_session().without_credentials();
        then.into_inner().status(599);
    });
    let since = "2025-01-12T09:30:00Z".parse().unwrap();
    let client = parameters::client::Client::anonymous(&server.base_url()).unwrap();
    let call = || client.get_styles("a", vec![1], "b", vec!["c".to_owned()], since);
    assert!(met!(call()));
    assert!(met!(call().q("more")));
    assert!(!met!(call().tags(vec!["one".into()])));
    assert!(!met!(call().deep(GetStylesDeep { from: None, to: Some(2) })));
    assert!(!met!(call().x_trace("t")));
    assert!(!met!(call().session("s")));
    let both = client.clone().with_credentials((Key::new("k"), Partner::new("p"))).unwrap();
    assert!(!met!(both.get_styles("a", vec![1], "b", vec!["c".to_owned()], since)));
}

#[tokio::test]
async fn every_credential_is_asked_for_in_its_place() {
    let server = MockServer::start_async().await;
    server.delete_rest(|when, then| {
        when.key("k&y").partner("p&r");
        then.into_inner().status(599);
    });
    let both = (Key::new("k&y"), Partner::new("p&r"));
    let client = parameters::client::Client::new(&server.base_url(), both).unwrap();
    assert!(met!(client.delete_rest("1", "2")));
    assert!(!met!(client.with_credentials(Bearer::new("k&y")).unwrap().delete_rest("1", "2")));

    server.get_page(|when, then| {
        when.basic("Aladdin", "open sesame");
        then.into_inner().status(599);
    });
    server.get_page(|when, then| {
        when.cookie_key("c k");
        then.into_inner().status(599);
    });
    let basic = |password| parameters::client::Client::new(&server.base_url(), Basic::new("Aladdin", password));
    assert!(met!(basic("open sesame").unwrap().get_page(7, "json")));
    assert!(!met!(basic("other").unwrap().get_page(7, "json")));
    let cookie = |key| parameters::client::Client::new(&server.base_url(), CookieKey::new(key));
    assert!(met!(cookie("c k").unwrap().get_page(7, "json")));
    assert!(!met!(cookie("c").unwrap().get_page(7, "json")));
}

#[tokio::test]
async fn a_path_belongs_to_the_more_exact_operation() {
    let server = MockServer::start_async().await;
    let page = server.get_page(|_, then| {
        then.into_inner().status(599);
    });
    let client = parameters::client::Client::new(&server.base_url(), Basic::new("a", "b")).unwrap();
    assert!(!met!(client.get_latest()));
    assert!(met!(client.get_page(7, "json")));
    page.assert();
}

#[tokio::test]
async fn every_header_of_an_answer_is_written() {
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
async fn a_body_of_several_media_types_is_the_one_that_is_sent() {
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
async fn bodies_are_read_back_where_they_can_be() {
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    server.add_document(|when, then| {
        when.body_where(|body| matches!(body, AddDocumentBody::Json(Document { pages: Some(3), .. })));
        then.into_inner().status(599);
    });
    assert!(met!(client.add_document(AddDocumentBody::Json(document()))));
    assert!(!met!(client.add_document(AddDocumentBody::Json(Document { pages: None, ..document() }))));
    assert!(!met!(client.add_document(AddDocumentBody::Form(document()))));
}

#[tokio::test]
async fn a_predicate_that_panics_is_not_pleased() {
    let server = MockServer::start_async().await;
    let client = Client::anonymous(&server.base_url()).unwrap();
    server.add_document(|when, then| {
        when.body_where(|_| panic!("this is expected"));
        then.into_inner().status(599);
    });
    for _ in 0..2 {
        assert!(!met!(client.add_document(AddDocumentBody::Json(document()))));
    }
    server.add_document(|_, then| {
        then.into_inner().status(599);
    });
    assert!(met!(client.add_document(AddDocumentBody::Json(document()))));
}

#[tokio::test]
async fn a_multipart_body_is_compared_without_its_boundary() {
    let body = |name: &str| UploadBody {
        file: Bytes::from_static(b"\0PNG\r\n--"),
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
    assert!(met!(client.upload("1").body(body("a"))));
    assert!(!met!(client.upload("1").body(body("b"))));
    let elsewhere = client.upload("1").send().await.unwrap();
    assert_eq!(elsewhere, UploadSuccess::SeeOther { location: Some("/elsewhere".into()) });
}

#[tokio::test]
async fn every_kind_of_answer_comes_back() {
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
        let given = client.add_document(AddDocumentBody::Text(String::new())).send().await;
        assert_eq!(given.map_err(|error| error.into_api().unwrap()), outcome);
        mock.delete();
    }
    server.add_document(|_, then| {
        then.client_errors(418);
    });
    let given = client.add_document(AddDocumentBody::Text(String::new())).send().await.unwrap_err();
    assert_eq!(given.into_api().unwrap(), AddDocumentError::ClientErrors { status: teapot });

    let octets = Bytes::from_static(b"\0\xff");
    let mut mock = server.download(|_, then| {
        then.ok(octets.clone());
    });
    assert_eq!(client.download("1").send().await.unwrap(), DownloadSuccess { body: octets.clone() });
    mock.delete();
    server.download(|_, then| {
        then.default(503);
    });
    let given = client.download("1").send().await.unwrap_err();
    assert_eq!(given.into_api().unwrap(), DownloadError::Default { status: StatusCode::SERVICE_UNAVAILABLE });
    server.patch_optional(|_, then| {
        then.ok(PatchOptionalOkBody::ImageJpeg(octets.clone()));
    });
    let picture = client.patch_optional("1").send().await.unwrap();
    assert_eq!(picture.body, PatchOptionalOkBody::ImageJpeg(octets));
}

#[tokio::test]
async fn names_that_an_expectation_has_itself_stay_apart() {
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
    assert!(met!(call()));
    assert!(!met!(call().without_into_inner("c")));
    server.日本(|_, then| {
        then.into_inner().status(599);
    });
    assert!(met!(client.日本()));
}
