//! Files, media types and headers. `server/contents.rs` reads and writes the same.

use super::contents::client::Client;
use super::contents::operations::PutVersionBody;
use super::contents::types::{AddFilesBody, Meta, Pair};
use super::failing_server;
use super::loopback::{Server, response};
use openapi_client_runtime::{Anonymous, Binary, ErrorKind, Media};

fn client(url: &str) -> Client<Anonymous> {
    Client::anonymous(url).unwrap()
}

fn files(picture: Binary) -> AddFilesBody {
    AddFilesBody {
        files: vec![Binary::new("a").with_file_name("a \"b\".txt").with_media_type("text/plain"), "c".into()],
        picture: Some(picture),
        note: Some("# é".into()),
        meta: Some(Meta { a: 1, text: None }),
        additional: [("other".to_owned(), "x".to_owned())].into(),
    }
}

#[tokio::test]
async fn files_have_names_and_media_types() {
    let server = failing_server();
    let picture = Binary::new("g").with_media_type("image/gif");
    let _ = client(&server.url).add_files(files(picture)).send().await;
    let request = server.request();
    let (_, boundary) = request.header("content-type").unwrap().split_once("boundary=").unwrap();
    let part = |head: &str, body: &str| format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let expected = [
        part("name=\"files\"; filename=\"a %22b%22.txt\"\r\nContent-Type: text/plain", "a"),
        part("name=\"files\"; filename=\"files\"\r\nContent-Type: application/octet-stream", "c"),
        part("name=\"picture\"; filename=\"picture\"\r\nContent-Type: image/gif", "g"),
        part("name=\"note\"\r\nContent-Type: text/markdown", "# é"),
        part("name=\"meta\"\r\nContent-Type: application/json", "{\"a\":1}"),
        part("name=\"other\"", "x"),
        format!("--{boundary}--\r\n"),
    ];
    assert_eq!(request.body, expected.concat());
    let picture = Binary::new("x").with_media_type("text/html");
    let error = client("http://localhost:1").add_files(files(picture)).send().await.unwrap_err();
    assert!(error.to_string().contains("image/png, image/*"), "{error}");
}

#[tokio::test]
async fn a_range_takes_the_media_type_of_the_sender() {
    let server = Server::start(vec![response(200, "image/webp", &[], "w")]);
    let answer = client(&server.url).put_image(Media::new("image/png; a=b", "p")).send().await.unwrap();
    assert_eq!(answer.body, Media::new("image/webp", "w"));
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("image/png; a=b"));
    assert_eq!(request.body, "p");
    for wrong in ["text/plain", "image/*", "image/\n", ""] {
        let error = client("http://localhost:1").put_image(Media::new(wrong, "p")).send().await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidRequest(_)), "{error:?}");
    }
    let server = Server::start(vec![response(200, "text/plain", &[], "w")]);
    let error = client(&server.url).put_image(Media::new("image/png", "p")).send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error:?}");
}

#[tokio::test]
async fn parameters_distinguish_media_types() {
    for (body, media_type, text) in [
        (PutVersionBody::JsonVersion1(Meta { a: 1, text: None }), "application/json;version=1", r#"{"a":1}"#),
        (PutVersionBody::JsonVersion2(vec![1]), "application/json;version=2", "[1]"),
    ] {
        let server = failing_server();
        let _ = client(&server.url).put_version(body).send().await;
        let request = server.request();
        assert_eq!(request.header("content-type"), Some(media_type));
        assert_eq!(request.body, text);
    }
}

#[tokio::test]
async fn headers_have_content_objects_and_lines() {
    let lines = [
        ("X-Meta", r#"{"a":1,"text":"\u00e9, \"x\""}"#),
        ("X-Pair", "size=2,color=blue=green"),
        ("X-Flat", "size,2,color,blue"),
        ("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"),
        ("Set-Cookie", "b=2"),
    ];
    let server = Server::start(vec![response(204, "", &lines, "")]);
    let meta = Meta { a: 1, text: Some("é, \"x\"".into()) };
    let pair = |color: &str| Pair { size: Some(2), color: Some(color.into()) };
    let client = client(&server.url);
    let call = client.get_headers().x_meta(meta.clone()).x_pair(pair("blue=green"));
    let answer = call.send().await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-meta"), Some(lines[0].1));
    assert_eq!(request.header("x-pair"), Some("color=blue=green,size=2"));
    assert_eq!(answer.x_meta, Some(meta));
    assert_eq!(answer.x_pair, Some(pair("blue=green")));
    assert_eq!(answer.x_flat, Some(pair("blue")));
    assert_eq!(answer.set_cookie, Some(vec![lines[3].1.to_owned(), "b=2".to_owned()]));
    let error = client.get_headers().x_pair(pair("a,b")).send().await.unwrap_err();
    assert!(error.to_string().contains("comma"), "{error}");
}
