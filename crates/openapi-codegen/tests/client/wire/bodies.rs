//! Bodies of every media type.

use super::media_types::client::Client;
use super::media_types::operations::{
    AddDocumentBody, AddDocumentError, AddDocumentOkBody, AddDocumentSuccess, PatchOptionalOkBody,
    UploadSuccess,
};
use openapi_client_runtime::{ErrorKind, HasStatus};
use super::media_types::types::{Document, UploadBody};
use super::*;

fn document() -> Document {
    Document {
        title: Some("A & B".into()),
        pages: Some(3),
        labels: Some(vec!["x".into(), "y z".into()]),
    }
}

async fn request_with(body: AddDocumentBody) -> Request {
    let server = failing_server();
    let _ = Client::anonymous(&server.url)
        .unwrap()
        .add_document(body)
        .send()
        .await;
    server.request()
}

#[tokio::test]
async fn the_selected_media_type_is_sent() {
    let json = request_with(AddDocumentBody::Json(document())).await;
    assert_eq!(json.header("content-type"), Some("application/json"));
    assert_eq!(json.body, r#"{"title":"A & B","pages":3,"labels":["x","y z"]}"#);
    assert_eq!(
        json.header("accept"),
        Some("application/json, text/csv, application/problem+json, text/plain")
    );
    let form = request_with(AddDocumentBody::Form(document())).await;
    assert_eq!(
        form.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    let mut fields: Vec<&str> = form.body.split('&').collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        ["labels=x", "labels=y%20z", "pages=3", "title=A%20%26%20B"]
    );
    let text = request_with(AddDocumentBody::Text("süß".into())).await;
    assert_eq!(
        (text.header("content-type"), text.body.as_str()),
        (Some("text/plain"), "süß")
    );
    let bytes = request_with(AddDocumentBody::OctetStream(Bytes::from_static(b"\x01\x02"))).await;
    assert_eq!(bytes.header("content-type"), Some("application/octet-stream"));
    assert_eq!(bytes.body.as_bytes(), b"\x01\x02");
}

#[tokio::test]
async fn responses_are_decoded_by_status_and_media_type() {
    let add = |status, media_type, headers: &[(&str, &str)], body| {
        let server = Server::start(vec![response(status, media_type, headers, body)]);
        let client = Client::anonymous(&server.url).unwrap();
        async move {
            client
                .add_document(AddDocumentBody::Text(String::new()))
                .send()
                .await
        }
    };
    let json = add(200, "application/json", &[], r#"{"pages":3}"#).await.unwrap();
    assert!(matches!(
        json,
        AddDocumentSuccess::Ok {
            body: AddDocumentOkBody::Json(Document { pages: Some(3), .. })
        }
    ));
    let csv = add(200, "text/csv; charset=utf-8", &[], "a;b").await.unwrap();
    assert!(
        matches!(csv, AddDocumentSuccess::Ok { body: AddDocumentOkBody::Csv(text) } if text == "a;b")
    );
    let created = add(201, "application/json", &[("Location", "/documents/1")], "[]")
        .await
        .unwrap();
    assert!(
        matches!(created, AddDocumentSuccess::Created { location, body } if location == "/documents/1" && body.is_empty())
    );
    assert_eq!(
        add(204, "", &[], "").await.unwrap(),
        AddDocumentSuccess::NoContent {}
    );
    let other = add(299, "application/json", &[], r#""somehow""#).await.unwrap();
    assert_eq!(other.status().as_u16(), 299);
    let unexpected = add(200, "image/png", &[], "").await.unwrap_err();
    assert!(
        matches!(unexpected.kind(), ErrorKind::Decode { reason, .. } if reason.contains("image/png")),
        "{unexpected}"
    );
    for (status, media_type, body) in [
        (400, "application/problem+json", r#"{"title":"t","x":1}"#),
        (499, "", ""),
        (500, "text/plain", "oh"),
    ] {
        let error = add(status, media_type, &[], body)
            .await
            .unwrap_err()
            .into_api()
            .unwrap();
        assert_eq!(error.status().as_u16(), status);
        match (status, error) {
            (400, AddDocumentError::BadRequest { body }) => assert_eq!(body.additional["x"], 1),
            (499, AddDocumentError::ClientErrors { .. }) => {}
            (500, AddDocumentError::Default { body, .. }) => assert_eq!(body, "oh"),
            (_, other) => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn multipart_bodies_have_a_part_for_each_property() {
    let server = failing_server();
    let body = UploadBody {
        file: Bytes::from_static(b"\0PNG\r\n--").into(),
        name: Some("a \"name\"".into()),
        sizes: Some(vec![1, 2]),
        meta: Some(document()),
    };
    let _ = Client::anonymous(&server.url)
        .unwrap()
        .upload("1")
        .body(body)
        .send()
        .await;
    let request = server.request();
    let boundary = request
        .header("content-type")
        .unwrap()
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let parts: Vec<&str> = request.body.split(&format!("--{boundary}")).collect();
    assert_eq!(parts.len(), 7, "{}", request.body);
    assert_eq!(
        parts[1],
        "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n\0PNG\r\n--\r\n"
    );
    assert_eq!(
        parts[2],
        "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na \"name\"\r\n"
    );
    assert_eq!(
        parts[4],
        "\r\nContent-Disposition: form-data; name=\"sizes\"\r\n\r\n2\r\n"
    );
    assert!(
        parts[5].contains("name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{"),
        "{}",
        parts[5]
    );
    assert_eq!(parts[6], "--\r\n");
}

#[tokio::test]
async fn an_optional_body_can_be_omitted() {
    let server = failing_server();
    let _ = Client::anonymous(&server.url)
        .unwrap()
        .patch_optional("1")
        .send()
        .await;
    let request = server.request();
    assert_eq!(
        (request.header("content-type"), request.body.as_str()),
        (None, "")
    );

    let server = failing_server();
    let _ = Client::anonymous(&server.url)
        .unwrap()
        .patch_optional("1")
        .body(document())
        .send()
        .await;
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert!(request.body.starts_with('{'));
}

#[tokio::test]
async fn binary_bodies_are_returned_unchanged() {
    let server = Server::start(vec![response(200, "application/octet-stream", &[], "\0\u{1}")]);
    let file = Client::anonymous(&server.url)
        .unwrap()
        .download("1")
        .send()
        .await
        .unwrap();
    assert_eq!(file.body, &b"\0\x01"[..]);

    let server = Server::start(vec![response(200, "image/jpeg", &[], "jpeg")]);
    let picture = Client::anonymous(&server.url)
        .unwrap()
        .patch_optional("1")
        .send()
        .await
        .unwrap();
    assert_eq!(
        picture.body,
        PatchOptionalOkBody::ImageJpeg(Bytes::from_static(b"jpeg"))
    );
}

#[tokio::test]
async fn a_declared_redirect_is_a_success() {
    let server = Server::start(vec![response(303, "", &[("Location", "/elsewhere")], "")]);
    let outcome = Client::anonymous(&server.url)
        .unwrap()
        .upload("1")
        .send()
        .await
        .unwrap();
    assert_eq!(
        outcome,
        UploadSuccess::SeeOther {
            location: Some("/elsewhere".into())
        }
    );
}
