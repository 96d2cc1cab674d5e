//! Properties that only requests or only responses contain.

use super::loopback::{Server, response};
use super::views::client::Client;
use super::views::types::{
    AddClubBody, Article, ArticleRequest, Author, AuthorRequest, MemberRequest, Reply,
};
use openapi_client_runtime::Maybe;
use serde_json::{from_str, to_string};

#[tokio::test]
async fn requests_lack_read_only_properties_and_responses_write_only_ones() {
    let clubs = r#"{"items":[{"id":1,"name":"A","members":[{"no":2,"nick":"B"}],"boss":{"no":3,"nick":"C"}}]}"#;
    let server = Server::start(vec![response(200, "application/json", &[], clubs)]);
    let body = AddClubBody {
        founder: "D".into(),
        secret: "s".into(),
        name: "A".into(),
        members: vec![MemberRequest {
            nick: "B".into(),
            pin: "1".into(),
        }],
    };
    let sent = Client::anonymous(&server.url).unwrap().add_club(body).send().await;
    assert_eq!(
        server.request().body,
        r#"{"founder":"D","secret":"s","name":"A","members":[{"nick":"B","pin":"1"}]}"#
    );
    let club = &sent.unwrap().body.items[0];
    assert_eq!((club.id, club.members[0].no), (1, 2));
    assert_eq!(club.boss.as_ref().map(|boss| boss.no), Some(3));
}

fn author(no: i64) -> Author {
    Author {
        no,
        nick: "Ann".into(),
        additional: [("city".to_owned(), "Bonn".to_owned())].into(),
    }
}

#[test]
fn a_response_can_be_sent_back() {
    let article = Article {
        id: 1,
        title: "News".into(),
        author: author(7),
        editor: Maybe::Value(author(8)),
        replies: vec![Reply::Author(author(9))],
        labels: Some([("first".to_owned(), author(10))].into()),
    };
    let request = ArticleRequest::from(article.clone());
    let ann = r#"{"nick":"Ann","city":"Bonn"}"#;
    assert_eq!(
        to_string(&request).unwrap(),
        format!(r#"{{"title":"News","author":{ann},"editor":{ann},"replies":[{ann}],"labels":{{"first":{ann}}}}}"#)
    );
    for editor in [Maybe::Null, Maybe::Absent] {
        let request = ArticleRequest::from(Article {
            editor: editor.clone(),
            ..article.clone()
        });
        assert_eq!(request.editor, editor.map(AuthorRequest::from));
    }
}

#[test]
fn properties_of_the_other_direction_are_ignored() {
    let received: Author = from_str(r#"{"no":1,"nick":"Ann"}"#).unwrap();
    assert_eq!(received.no, 1);
    // A server that echoes a request.
    let sent_back: AuthorRequest = from_str(r#"{"no":true,"nick":"Ann","city":"Bonn"}"#).unwrap();
    assert_eq!(sent_back.additional.len(), 1);
    assert!(from_str::<Author>(r#"{"nick":"Ann"}"#).is_err());
}
