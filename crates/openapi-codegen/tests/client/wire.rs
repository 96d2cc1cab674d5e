//! What clients of the feature documents send and read. This file is compiled in a package of its own,
//! beside the clients that were generated for it.

#![deny(warnings)]

mod loopback;

#[path = "choices/mod.rs"]
mod choices;
#[path = "composition/mod.rs"]
mod composition;
#[path = "media_types/mod.rs"]
mod media_types;
#[path = "names/mod.rs"]
mod names;
#[path = "parameters/mod.rs"]
mod parameters;
#[path = "schemas/mod.rs"]
mod schemas;

use bytes::Bytes;
use loopback::{Request, Server, answer};
use std::collections::BTreeMap;

fn server() -> Server {
    Server::start(vec![answer(500, "", &[], "")])
}

mod every_style {
    use super::parameters::security::{Basic, Bearer, CookieKey, Key, Partner};
    use super::parameters::support::ErrorKind;
    use super::parameters::types::{GetStylesDeep, GetStylesFilter, GetStylesSort, GetStylesSpread};
    use super::*;

    #[tokio::test]
    async fn goes_over_the_wire() {
        let server = server();
        let client = parameters::client::Client::new(&server.url, Bearer::new("t")).unwrap();
        let since = "2025-01-12T09:30:00Z".parse().unwrap();
        let matrix = vec!["x;y".to_owned(), "z".to_owned()];
        let answer = client
            .get_styles("a b", vec![1, 2], ".../é", matrix, since)
            .q("a+b c")
            .tags(vec!["one".into(), "two&three".into()])
            .csv(vec![1, 2])
            .spaced(vec!["a b".into(), "c".into()])
            .piped(vec!["a|b".into(), "c".into()])
            .deep(GetStylesDeep {
                from: Some(1),
                to: None,
            })
            .spread(GetStylesSpread {
                color: Some("red".into()),
                size: Some(2),
            })
            .sort(GetStylesSort::MinusName)
            .page_size(20)
            .filter(GetStylesFilter { a: Some("b".into()) })
            .x_trace("trace")
            .x_flags(vec![true, false])
            .session("s p;c")
            .r#type(true)
            .type_2(1.5)
            .send()
            .await;
        let error = answer.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Api(_)), "{error}");
        // A path as the contract has it tells no value.
        assert!(error.path().unwrap().starts_with("/styles/{"), "{error}");
        let request = server.request();
        let (path, query) = request.line.split_once('?').unwrap();
        assert_eq!(path, "GET /styles/a%20b/1,2/....%2F%C3%A9/;matrix=x%3By;matrix=z");
        let mut pairs: Vec<&str> = query.split('&').collect();
        pairs.sort_unstable();
        assert_eq!(
            pairs,
            [
                "color=red",
                "csv=1,2",
                "deep%5Bfrom%5D=1",
                "filter=%7B%22a%22%3A%22b%22%7D",
                "page%5Bsize%5D=20",
                "piped=a%7Cb%7Cc",
                "q=a%2Bb%20c",
                "since=2025-01-12T09%3A30%3A00Z",
                "size=2",
                "sort=-name",
                "spaced=a%20b%20c",
                "tags=one",
                "tags=two%26three",
                "type=true",
            ]
        );
        assert_eq!(request.header("x-trace"), Some("trace"));
        assert_eq!(request.header("x-flags"), Some("true,false"));
        assert_eq!(request.header("type"), Some("1.5"));
        assert_eq!(request.header("cookie"), Some("session=s%20p%3Bc"));
        assert_eq!(request.header("authorization"), Some("Bearer t"));
    }

    #[tokio::test]
    async fn every_credential_travels_in_its_place() {
        let server = server();
        let both = (Key::new("k&y"), Partner::new("p&r"));
        let client = parameters::client::Client::new(&server.url, both).unwrap();
        let _ = client.delete_rest("1", "2").send().await;
        let request = server.request();
        assert_eq!(request.line, "DELETE /files/1/2?partner=p%26r");
        assert_eq!(request.header("x-key"), Some("k&y"));

        let server = super::server();
        let client =
            parameters::client::Client::new(&server.url, Basic::new("Aladdin", "open sesame")).unwrap();
        let _ = client.get_page(7, "json").send().await;
        let request = server.request();
        assert_eq!(request.line, "GET /files/7.json");
        assert_eq!(
            request.header("authorization"),
            Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        );

        let server = super::server();
        let client = parameters::client::Client::new(&server.url, CookieKey::new("c k")).unwrap();
        let _ = client.get_page(7, "json").send().await;
        assert_eq!(server.request().header("cookie"), Some("sid=c%20k"));
    }

    #[tokio::test]
    async fn optional_credentials_may_be_left_out() {
        let server = server();
        let _ = parameters::client::Client::anonymous(&server.url)
            .unwrap()
            .delete_rest("1", "2")
            .send()
            .await;
        let request = server.request();
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.line, "DELETE /files/1/2");
    }

    #[tokio::test]
    async fn headers_of_a_response_are_typed() {
        let headers = [
            ("X-Count", "3"),
            ("X-Names", "a, b"),
            ("X-When", "2025-01-12T09:30:00Z"),
            ("X-Kind", "b"),
        ];
        let server = Server::start(vec![answer(200, "application/json", &headers, r#"{"k":[1]}"#)]);
        let client = parameters::client::Client::anonymous(&server.url).unwrap();
        let answer = client.get_latest().send().await.unwrap();
        assert_eq!(answer.x_count, 3);
        assert_eq!(answer.x_names, Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(answer.x_when.unwrap().to_string(), "2025-01-12T09:30:00Z");
        assert_eq!(answer.x_kind.unwrap().to_string(), "b");
        assert_eq!(answer.body["k"], serde_json::json!([1]));
    }
}

mod every_media_type {
    use super::media_types::client::Client;
    use super::media_types::operations::{
        AddDocumentBody, AddDocumentError, AddDocumentOkBody, AddDocumentSuccess, PatchOptionalOkBody,
        UploadSuccess,
    };
    use super::media_types::support::{ErrorKind, Status};
    use super::media_types::types::{Document, UploadBody};
    use super::*;

    fn document() -> Document {
        Document {
            title: Some("A & B".into()),
            pages: Some(3),
            labels: Some(vec!["x".into(), "y z".into()]),
        }
    }

    async fn added(body: AddDocumentBody) -> Request {
        let server = server();
        let _ = Client::anonymous(&server.url)
            .unwrap()
            .add_document(body)
            .send()
            .await;
        server.request()
    }

    #[tokio::test]
    async fn is_sent_as_it_was_chosen() {
        let json = added(AddDocumentBody::Json(document())).await;
        assert_eq!(json.header("content-type"), Some("application/json"));
        assert_eq!(json.body, r#"{"title":"A & B","pages":3,"labels":["x","y z"]}"#);
        assert_eq!(
            json.header("accept"),
            Some("application/json, text/csv, application/problem+json, text/plain")
        );
        let form = added(AddDocumentBody::Form(document())).await;
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
        let text = added(AddDocumentBody::Text("süß".into())).await;
        assert_eq!(
            (text.header("content-type"), text.body.as_str()),
            (Some("text/plain"), "süß")
        );
        let octets = added(AddDocumentBody::OctetStream(Bytes::from_static(b"\x01\x02"))).await;
        assert_eq!(octets.header("content-type"), Some("application/octet-stream"));
        assert_eq!(octets.body.as_bytes(), b"\x01\x02");
    }

    #[tokio::test]
    async fn is_read_as_it_came() {
        let add = |status, media_type, headers: &[(&str, &str)], body| {
            let server = Server::start(vec![answer(status, media_type, headers, body)]);
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
    async fn multipart_has_a_part_for_each_member() {
        let server = server();
        let body = UploadBody {
            file: Bytes::from_static(b"\0PNG\r\n--"),
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
    async fn an_optional_body_may_be_left_out() {
        let server = server();
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

        let server = super::server();
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
    async fn octets_are_given_as_they_are() {
        let server = Server::start(vec![answer(200, "application/octet-stream", &[], "\0\u{1}")]);
        let file = Client::anonymous(&server.url)
            .unwrap()
            .download("1")
            .send()
            .await
            .unwrap();
        assert_eq!(file.body, &b"\0\x01"[..]);

        let server = Server::start(vec![answer(200, "image/jpeg", &[], "jpeg")]);
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
    async fn a_declared_redirect_is_an_outcome() {
        let server = Server::start(vec![answer(303, "", &[("Location", "/elsewhere")], "")]);
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
}

mod every_choice {
    use super::choices::types::{Consent, Device, GrantedGranted, Stored, StoredLamp};
    use super::composition::support::Maybe;
    use super::composition::types::{Cat, Dog, Expression, Pet, Scalar, StoredPet, Tree};
    use serde_json::{from_str, to_string};

    #[test]
    fn is_told_by_its_discriminator() {
        let cat: Pet = from_str(r#"{"kind":"cat","name":"Mimi","lives":7}"#).unwrap();
        assert_eq!(
            cat,
            Pet::Cat(Cat {
                kind: "cat".into(),
                name: "Mimi".into(),
                lives: Some(7)
            })
        );
        assert!(matches!(
            from_str(r#"{"kind":"hound","name":"Rex"}"#).unwrap(),
            Pet::Dog(_)
        ));
        for wrong in [r#"{"kind":"bird","name":"Tweety"}"#, r#"{"name":"Nobody"}"#, "[]"] {
            assert!(from_str::<Pet>(wrong).is_err(), "{wrong}");
        }
        let dog = Pet::Dog(Dog {
            kind: String::new(),
            name: "Rex".into(),
            tricks: None,
        });
        assert_eq!(to_string(&dog).unwrap(), r#"{"kind":"hound","name":"Rex"}"#);
    }

    #[test]
    fn has_the_members_that_stand_beside_it() {
        let stored = Stored::Lamp(StoredLamp {
            id: "d1".into(),
            kind: "lamp".into(),
            lumen: Some(800),
        });
        let text = r#"{"id":"d1","kind":"lamp","lumen":800}"#;
        assert_eq!(from_str::<Stored>(text).unwrap(), stored);
        assert_eq!(to_string(&stored).unwrap(), text);
        assert!(from_str::<Stored>(r#"{"kind":"lamp"}"#).is_err());
        assert!(matches!(
            from_str(r#"{"serial":1,"port":80}"#).unwrap(),
            Device::Object2(device) if device.port == 80
        ));
        assert!(from_str::<Device>(r#"{"serial":1,"model":"m"}"#).is_err());
    }

    #[test]
    fn is_told_by_one_boolean() {
        assert!(matches!(
            from_str(r#"{"granted":true}"#).unwrap(),
            Consent::Granted(granted) if granted.granted == GrantedGranted::True
        ));
        let denied: Consent = from_str(r#"{"granted":false}"#).unwrap();
        assert!(matches!(denied, Consent::Denied(_)));
        assert_eq!(to_string(&denied).unwrap(), r#"{"granted":false}"#);
        assert_eq!(GrantedGranted::True.to_string(), "true");
    }

    #[test]
    fn is_found_by_its_form() {
        for (text, scalar) in [
            ("1", Scalar::Integer(1)),
            (r#""1""#, Scalar::String("1".into())),
            ("true", Scalar::Boolean(true)),
        ] {
            assert_eq!(from_str::<Scalar>(text).unwrap(), scalar);
            assert_eq!(to_string(&scalar).unwrap(), text);
        }
        assert!(from_str::<Scalar>("1.5").is_err());
        let sum: Expression = from_str(r#"{"left":1.5,"right":null}"#).unwrap();
        assert!(
            matches!(sum, Expression::Sum(sum) if matches!(sum.left.as_deref(), Some(Expression::Literal(_))))
        );
    }

    #[test]
    fn may_hold_itself() {
        let text = r#"{"value":1,"left":{"value":"l"},"right":null,"others":{"o":{"value":true}}}"#;
        let tree: Tree = from_str(text).unwrap();
        assert_eq!(tree.right, Maybe::Null);
        assert_eq!(to_string(&tree).unwrap(), text);
        let pet: StoredPet = from_str(r#"{"kind":"cat","name":"M","id":"1","owner":null}"#).unwrap();
        assert_eq!(pet.owner, Maybe::Null);
    }
}

mod every_name {
    use super::names::types::{Option as OptionType, Some as SomeType};
    use super::*;

    #[test]
    fn is_on_the_wire_as_it_was_written() {
        let mut option = OptionType { ..Default::default() };
        option.r#type = Some("a".into());
        option.additional = BTreeMap::from([("more".to_owned(), "b".to_owned())]);
        assert_eq!(
            serde_json::to_string(&option).unwrap(),
            r#"{"type":"a","more":"b"}"#
        );
        assert_eq!(serde_json::to_string(&SomeType::Star).unwrap(), r#""*""#);
    }
}

mod by_id {
    use super::media_types::catalogue as documents;
    use super::parameters::catalogue;
    use super::parameters::security::Bearer;
    use super::*;
    use serde_json::{Value, json};

    #[tokio::test]
    async fn parameters_go_where_the_typed_call_puts_them() {
        let input = json!({
            "id": "a b", "numbers": [1, 2], "q": "a+b c", "tags": ["one", "two"],
            "deep": {"from": 1}, "sort": "-name", "session": "s", "type": true,
        });
        let operation = catalogue::OPERATIONS.iter().find(|operation| operation.path.starts_with("/styles")).unwrap();
        let names: Vec<&str> = operation.parameters.iter().map(|parameter| parameter.member.name).collect();
        let mut given = json!({});
        for parameter in operation.parameters {
            if let Some(value) = input.get(parameter.member.name) {
                given[parameter.member.name] = value.clone();
            } else if parameter.member.required {
                given[parameter.member.name] = required(&parameter.member);
            }
        }
        let server = server();
        let client = parameters::client::Client::new(&server.url, Bearer::new("t")).unwrap();
        let error = catalogue::call(&client, operation.id, given).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(500), "{names:?}: {error}");
        let request = server.request();
        for pair in ["q=a%2Bb%20c", "tags=one", "tags=two", "deep%5Bfrom%5D=1", "sort=-name", "type=true"] {
            assert!(request.line.contains(pair), "{pair} is not in {}", request.line);
        }
        assert_eq!(request.header("cookie"), Some("session=s"));
    }

    fn required(member: &catalogue::Member) -> Value {
        match member.shape {
            catalogue::Shape::List(catalogue::Shape::Text) => json!(["x"]),
            catalogue::Shape::List(_) => json!([1]),
            catalogue::Shape::Text if member.format == "date-time" => json!("2025-01-12T09:30:00Z"),
            catalogue::Shape::Text => json!("x"),
            _ => json!(1),
        }
    }

    #[tokio::test]
    async fn operations_of_other_credentials_are_refused() {
        let server = Server::start(Vec::new());
        let client = parameters::client::Client::anonymous(&server.url).unwrap();
        let error = catalogue::call(&client, "get_page", json!({"page": 7, "format": "json"})).await.unwrap_err();
        assert!(matches!(error, catalogue::CallError::Credentials { operation: "get_page" }), "{error}");
        assert_eq!(catalogue::operation("get_page").unwrap().credentials, [["basic"], ["cookieKey"]]);
    }

    #[tokio::test]
    async fn bodies_of_several_media_types_are_named() {
        for (body, sent) in [
            (json!({"application/json": {"title": "a"}}), r#"{"title":"a"}"#),
            (json!({"application/x-www-form-urlencoded": {"title": "a b"}}), "title=a+b"),
            (json!({"text/plain": "some text"}), "some text"),
            (json!({"application/octet-stream": "octets"}), "octets"),
            (json!({"application/octet-stream": [104, 105]}), "hi"),
        ] {
            let answered = answer(201, "application/json", &[("Location", "/1")], r#"[{"title":"a"}]"#);
            let server = Server::start(vec![answered]);
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
    async fn what_would_be_lost_is_refused_and_declared_errors_are_json() {
        let server = Server::start(vec![answer(400, "application/problem+json", &[], r#"{"title":"no","more":1}"#)]);
        let client = media_types::client::Client::anonymous(&server.url).unwrap();
        for (input, words) in [
            (json!({"body": {"application/json": {"titel": "a"}}}), "/titel"),
            (json!({"body": {"image/png": "a"}}), "image/png"),
            (json!({"body": {"text/plain": 1}}), "invalid type"),
            (json!({}), "`body` is missing"),
            (json!({"body": {"text/plain": "a"}, "other": 1}), "`other`"),
        ] {
            let error = documents::call(&client, "add_document", input).await.unwrap_err();
            assert!(matches!(&error, documents::CallError::Input(reason) if reason.contains(words)), "{error}");
        }
        let unknown = documents::call(&client, "nothing", json!({})).await.unwrap_err();
        assert!(matches!(unknown, documents::CallError::UnknownOperation(_)));
        let input = json!({"body": {"text/plain": "a"}});
        let documents::CallError::Failed(error) = documents::call(&client, "add_document", input).await.unwrap_err() else {
            panic!("the server did not refuse");
        };
        assert_eq!(error.api().unwrap().body, Some(json!({"title": "no", "more": 1})));
        server.request();
    }

    #[test]
    fn schemas_have_all_that_they_refer_to() {
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
}
