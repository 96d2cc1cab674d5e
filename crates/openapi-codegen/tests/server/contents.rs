//! Files, media types and headers of `features/contents.yaml`; compiled and run by `server_compiled.rs`.
//! `client/wire/contents.rs` writes and reads the same.

use axum::body::{Body, to_bytes};
use features_server::contents::files::*;
use features_server::contents::types::{Meta, Pair};
use features_server::contents::{ErrorDocuments, Media, Rejection, Server};
use http::{HeaderMap, Request, StatusCode};
use tower_service::Service as _;

struct Echo;

impl Files for Echo {
    async fn add_files(&self, request: AddFilesRequest) -> AddFilesResponse {
        let body = request.body;
        let describe = |file: &features_server::contents::Binary| {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            format!("{text} {:?} {:?}", file.file_name, file.media_type)
        };
        let files: Vec<String> = body.files.iter().chain(&body.picture).map(describe).collect();
        let text = format!("{files:?} {:?} {:?} {:?}", body.note, body.meta, body.additional);
        AddFilesResponse::Default { status: StatusCode::IM_A_TEAPOT, body: text }
    }

    async fn put_image(&self, request: PutImageRequest) -> PutImageResponse {
        PutImageResponse::Ok { body: Media::new(request.body.media_type.replace("png", "webp"), request.body.body) }
    }

    async fn put_version(&self, request: PutVersionRequest) -> PutVersionResponse {
        PutVersionResponse::Default { status: StatusCode::IM_A_TEAPOT, body: format!("{:?}", request.body) }
    }

    async fn get_headers(&self, request: GetHeadersRequest) -> GetHeadersResponse {
        GetHeadersResponse::NoContent {
            x_meta: request.x_meta.or(Some(Meta { a: 7, text: Some("é".into()) })),
            x_pair: request.x_pair.clone(),
            x_flat: request.x_pair,
            set_cookie: Some(vec!["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT".into(), "b=2".into()]),
        }
    }
}

struct Documents;

impl ErrorDocuments for Documents {
    fn text_document(&self, rejection: &Rejection) -> String {
        let violations = rejection.violations().iter();
        violations.map(|violation| format!("{} {}: {}", violation.pointer, violation.keyword, violation.message)).collect()
    }
}

async fn call(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (u16, HeaderMap, String) {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let (parts, body) = Server::new(Echo, Documents).call(request).await.unwrap().into_parts();
    let body = to_bytes(body, 9999).await.unwrap();
    (parts.status.as_u16(), parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

async fn send(method: &str, path: &str, content_type: &str, body: &str) -> (u16, String) {
    let (status, headers, text) = call(method, path, &[("content-type", content_type)], body).await;
    match path {
        "/image" => (status, format!("{} {text}", headers["content-type"].to_str().unwrap())),
        _ => (status, text),
    }
}

#[tokio::test]
async fn files_have_names_and_media_types() {
    let part = |head: &str, body: &str| format!("--b\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let multipart = "multipart/form-data; boundary=b";
    let body = [
        part("name=\"files\"; filename=\"a %22b%22.txt\"\r\nContent-Type: text/plain", "a"),
        part("name=files", "c"),
        part("name=\"picture\"; filename=\"p\"\r\nContent-Type: image/gif", "g"),
        part("name=\"note\"\r\nContent-Type: text/markdown; charset=utf-8", "# é"),
        part("name=\"meta\"\r\nContent-Type: application/json\r\nX-Part: y", "{\"a\":1}"),
        part("name=\"other\"", "x"),
        "--b--\r\n".to_owned(),
    ];
    let (status, text) = send("POST", "/files", multipart, &body.concat()).await;
    let expected = r##"["a Some(\"a \\\"b\\\".txt\") Some(\"text/plain\")", "c None None", "g Some(\"p\") Some(\"image/gif\")"] Some("# é") Some(Meta { a: 1, text: None }) {"other": "x"}"##;
    assert_eq!((status, text.as_str()), (418, expected));
    for (head, pointer) in [
        ("name=\"picture\"\r\nContent-Type: text/html", "/picture contentType: must be image/png or image/*"),
        ("name=\"note\"\r\nContent-Type: text/plain", "/note contentType: must be text/markdown"),
    ] {
        let body = part("name=files", "c") + &part(head, "x") + "--b--";
        assert_eq!(send("POST", "/files", multipart, &body).await, (422, pointer.to_owned()));
    }
}

#[tokio::test]
async fn a_range_gives_the_media_type_of_the_sender() {
    let image = |media_type| send("PUT", "/image", media_type, "p");
    assert_eq!(image("image/png; a=b").await, (200, "image/webp; a=b p".to_owned()));
    assert_eq!(image("text/plain").await.0, 415);
}

#[tokio::test]
async fn parameters_distinguish_media_types() {
    let version = |media_type, body| send("PUT", "/versions", media_type, body);
    let first = (418, "JsonVersion1(Meta { a: 1, text: None })".to_owned());
    assert_eq!(version("application/json; version=1", "{\"a\":1}").await, first);
    assert_eq!(version("application/json;charset=utf-8;Version=\"1\"", "{\"a\":1}").await, first);
    assert_eq!(version("application/json;version=2", "[1]").await, (418, "JsonVersion2([1])".to_owned()));
    assert_eq!(version("application/json;version=3", "[1]").await.0, 415);
    assert_eq!(version("application/json", "[1]").await.0, 415);
}

#[tokio::test]
async fn headers_have_content_objects_and_lines() {
    let pair = [("x-pair", "size=2,color=blue=green")];
    let (status, headers, text) = call("GET", "/headers", &pair, "").await;
    assert_eq!((status, text.as_str()), (204, ""));
    assert_eq!(headers["x-meta"], r#"{"a":7,"text":"\u00e9"}"#);
    assert_eq!(headers["x-pair"], "color=blue=green,size=2");
    assert_eq!(headers["x-flat"], "color,blue=green,size,2");
    let cookies: Vec<_> = headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"]);
    let meta = [("x-meta", r#"{"a":"x"}"#)];
    assert_eq!(call("GET", "/headers", &meta, "").await.0, 422);
    let pair = Pair { size: None, color: Some("a,b".into()) };
    let response = GetHeadersResponse::NoContent { x_meta: None, x_pair: Some(pair), x_flat: None, set_cookie: None };
    assert!(response.into_response().is_err());
}
