//! Requests and responses of the server of `features/views.yaml`; compiled and run by `server_compiled.rs`.

mod in_process;

use features_server::views::articles::{
    Articles, GetArticleRequest, GetArticleResponse, PutArticleRequest, PutArticleResponse,
};
use features_server::views::clubs::{AddClubRequest, AddClubResponse, Clubs};
use features_server::views::types::{self, Article, Author, Club, Member};
use features_server::views::{ErrorDocuments, Server, openapi};
use in_process::send;

struct Town;

impl Clubs for Town {
    async fn add_club(&self, request: AddClubRequest) -> AddClubResponse {
        let member = |(no, member): (usize, types::MemberRequest)| Member {
            no: i64::try_from(no).unwrap(),
            nick: member.nick,
        };
        let club = Club {
            id: 1,
            name: request.body.name,
            members: request.body.members.into_iter().enumerate().map(member).collect(),
            boss: None,
        };
        AddClubResponse::Ok {
            body: types::Clubs { items: vec![club] },
        }
    }
}

impl Articles for Town {
    async fn get_article(&self, _: GetArticleRequest) -> GetArticleResponse {
        GetArticleResponse::Default {
            status: http::StatusCode::NOT_FOUND,
            body: types::Failed { message: String::new() },
        }
    }

    async fn put_article(&self, request: PutArticleRequest) -> PutArticleResponse {
        let author = |author: types::AuthorRequest| Author {
            no: 7,
            nick: author.nick,
            additional: author.additional,
        };
        PutArticleResponse::Ok {
            body: Article {
                id: request.id,
                title: request.body.title,
                author: author(request.body.author),
                editor: request.body.editor.map(author),
                replies: Vec::new(),
                labels: None,
            },
        }
    }
}

struct Documents;

impl ErrorDocuments for Documents {
    fn failed(&self, _: &features_server::views::Rejection) -> types::Failed {
        types::Failed { message: String::new() }
    }
}

fn call(method: &str, path: &str, body: &'static str) -> (u16, String) {
    send(Server::new(Town, Documents), method, path, body)
}

#[test]
fn requests_need_no_read_only_properties_and_responses_no_write_only_ones() {
    let request = r#"{"founder":"D","secret":"s","name":"A","members":[{"nick":"B","pin":"1"}]}"#;
    assert_eq!(
        call("POST", "/clubs", request),
        (200, r#"{"items":[{"id":1,"name":"A","members":[{"no":0,"nick":"B"}]}]}"#.into())
    );
    // `secret` and `pin` are required.
    for wrong in [
        r#"{"founder":"D","name":"A","members":[]}"#,
        r#"{"founder":"D","secret":"s","name":"A","members":[{"nick":"B"}]}"#,
    ] {
        assert_eq!(call("POST", "/clubs", wrong).0, 422, "{wrong}");
    }
}

#[test]
fn read_only_properties_of_requests_are_ignored() {
    for body in [
        r#"{"title":"News","author":{"nick":"Ann","city":"Bonn"},"replies":[]}"#,
        r#"{"id":{},"title":"News","author":{"no":[],"nick":"Ann","city":"Bonn"},"replies":[]}"#,
    ] {
        assert_eq!(
            call("PUT", "/articles/1", body),
            (200, r#"{"id":1,"title":"News","author":{"no":7,"nick":"Ann","city":"Bonn"},"replies":[]}"#.into()),
            "{body}"
        );
    }
    let unknown = r#"{"other":1,"title":"News","author":{"nick":"Ann"},"replies":[]}"#;
    assert_eq!(call("PUT", "/articles/1", unknown).0, 422);
}

#[test]
fn the_emitted_document_describes_the_schemas_as_written() {
    let document = serde_json::to_value(openapi()).unwrap();
    let schemas = &document["components"]["schemas"];
    let club = &schemas["Club"];
    assert_eq!(club["required"], serde_json::json!(["id", "secret", "name", "members"]));
    assert_eq!(club["properties"]["id"]["readOnly"], true);
    assert_eq!(club["properties"]["secret"]["writeOnly"], true);
    let names: Vec<&String> = schemas.as_object().unwrap().keys().collect();
    assert_eq!(names, ["Article", "Author", "Club", "Clubs", "Member", "Reply"]);
    let article = "#/components/schemas/Article";
    let body = &document["paths"]["/articles/{id}"]["put"]["requestBody"];
    assert_eq!(body["content"]["application/json"]["schema"]["$ref"], article);
}
