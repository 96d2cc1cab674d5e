//! Requests to the confirmation page.

use super::fixtures::{account_with_pending_email, new_store, sql};
use crate::store_fixtures::{account, edit, to_email};
use crate::support::database::TestDatabase;
use accountd::account::command::SetStatus;
use accountd::account::{Account, Id, Status};
use accountd::confirm_page::ConfirmPage;
use accountd::service::Service;
use accountd::store::Store;
use accountd::throttle::Throttle;
use axum::extract::ConnectInfo;
use bytes::Bytes;
use http::{Method, Request, Response};
use http_body_util::{BodyExt as _, Full};
use jiff::SignedDuration;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;

/// Number of invalid tokens allowed for one address.
const LIMIT: NonZeroU32 = NonZeroU32::new(60).unwrap();

const FORM: &str = "application/x-www-form-urlencoded";

struct Fixture {
    database: TestDatabase,
    store: Store,
    page: ConfirmPage,
    ann: Account,
    token: String,
}

impl Fixture {
    async fn new(language: &str) -> Self {
        let (database, store) = new_store().await;
        let ann = account_with_pending_email(&store, "ann", "ann<&\"'@new.example", language).await;
        let mails = store.claim_mails("test", 1, SignedDuration::ZERO).await.unwrap();
        let present = "UPDATE accounts SET email = 'ann@example.org', email_key = 'ann@example.org'";
        sql(&database, present).await;
        Self {
            page: ConfirmPage::new(Service::new(store.clone(), Throttle::new(LIMIT))),
            token: mails[0].secret.0.clone(),
            database,
            store,
            ann,
        }
    }

    async fn request(&self, method: Method, token: &str, accepted: &str) -> PageResponse {
        let mut request = Request::builder()
            .method(&method)
            .extension(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))))
            .header("accept-language", accepted);
        let mut body = String::new();
        if method == Method::POST {
            request = request.uri("/email/confirm").header("content-type", FORM);
            body = format!("a=b&token={token}");
        } else {
            request = request.uri(format!("/email/confirm?token={token}"));
        }
        self.send(request.body(body).unwrap()).await
    }

    async fn send(&self, request: Request<String>) -> PageResponse {
        PageResponse::read(self.page.handle(request.map(Full::<Bytes>::from)).await).await
    }

    async fn get(&self) -> PageResponse {
        self.request(Method::GET, &self.token, "en").await
    }

    async fn post(&self) -> PageResponse {
        self.request(Method::POST, &self.token, "en").await
    }

    async fn email(&self) -> String {
        let account = self.store.account(self.ann.id).await.unwrap().unwrap();
        account.email.unwrap().as_str().to_owned()
    }
}

struct PageResponse {
    head: http::response::Parts,
    text: String,
}

impl PageResponse {
    /// Reads a response and checks the headers that all responses share.
    async fn read(response: Response<Full<Bytes>>) -> Self {
        let (head, body) = response.into_parts();
        let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        let this = Self { head, text };
        assert_eq!(this.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(this.header("cache-control"), "no-store");
        assert_eq!(this.header("referrer-policy"), "no-referrer");
        assert_eq!(this.header("x-content-type-options"), "nosniff");
        assert_eq!(this.header("x-frame-options"), "DENY");
        let policy = this.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(policy.contains("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
        this
    }

    fn header(&self, name: &str) -> &str {
        self.head
            .headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    fn title(&self) -> &str {
        self.text
            .split_once("<title>")
            .unwrap()
            .1
            .split_once('<')
            .unwrap()
            .0
    }

    /// Checks the status, the language and the title.
    fn is(&self, status: u16, language: &str, title: &str) {
        assert_eq!((self.head.status.as_u16(), self.title()), (status, title));
        assert_eq!(self.header("content-language"), language);
        assert!(self.text.contains(&format!("<html lang=\"{language}\">")));
        assert!(self.text.contains(&format!("<h1 id=\"title\">{title}</h1>")));
    }
}

#[tokio::test]
async fn only_the_button_confirms() {
    let fixture = Fixture::new("en").await;
    let prompt = fixture.get().await;
    prompt.is(200, "en", "Confirm your e-mail address");
    assert!(
        prompt
            .text
            .contains("<dd>ann&lt;&amp;&quot;&#39;@new.example</dd>"),
        "{}",
        prompt.text
    );
    assert!(
        prompt
            .text
            .contains(&format!(r#"name="token" value="{}""#, fixture.token))
    );
    assert_eq!(fixture.email().await, "ann@example.org");
    fixture.post().await.is(200, "en", "Address confirmed");
    assert_eq!(fixture.email().await, "ann<&\"'@new.example");
    for response in [fixture.get().await, fixture.post().await] {
        response.is(400, "en", "This link is no longer valid");
    }
}

#[tokio::test]
async fn language_follows_the_account_or_the_browser() {
    let fixture = Fixture::new("de-CH").await;
    fixture.get().await.is(200, "de", "E-Mail-Adresse bestätigen");
    fixture.post().await.is(200, "de", "Adresse bestätigt");
    // The account of the link is no longer known.
    fixture.post().await.is(400, "en", "This link is no longer valid");
    let unknown = fixture.request(Method::GET, "unknown", "fr, de;q=0.5").await;
    unknown.is(400, "de", "Dieser Link gilt nicht mehr");
    let fixture = Fixture::new("fr").await;
    let prompt = fixture.request(Method::GET, &fixture.token, "de-AT").await;
    prompt.is(200, "de", "E-Mail-Adresse bestätigen");
    let prompt = fixture.request(Method::GET, &fixture.token, "nl").await;
    prompt.is(200, "en", "Confirm your e-mail address");
}

#[tokio::test]
async fn expired_links_and_inactive_accounts_are_rejected() {
    let fixture = Fixture::new("de").await;
    sql(
        &fixture.database,
        "UPDATE accounts SET confirmation_expires_at = 1",
    )
    .await;
    for response in [fixture.get().await, fixture.post().await] {
        response.is(400, "de", "Dieser Link gilt nicht mehr");
    }
    let fixture = Fixture::new("en").await;
    suspend(&fixture.store, fixture.ann.id).await;
    for response in [fixture.get().await, fixture.post().await] {
        response.is(400, "en", "This link is no longer valid");
    }
    assert_eq!(fixture.email().await, "ann@example.org");
}

async fn suspend(store: &Store, account: Id) {
    let suspend = SetStatus {
        account,
        actor: crate::store_fixtures::operator(),
        status: Status::Suspended,
    };
    store.execute(suspend).await.unwrap();
}

#[tokio::test]
async fn taken_address_is_reported() {
    let fixture = Fixture::new("de").await;
    let bob = account(&fixture.store, "bob").await;
    edit(&fixture.store, bob.id, to_email("ann<&\"'@new.example"))
        .await
        .unwrap();
    sql(
        &fixture.database,
        "UPDATE accounts SET email = pending_email, email_key = lower(pending_email) WHERE username = 'bob'",
    )
    .await;
    fixture.post().await.is(409, "de", "Adresse schon vergeben");
    assert_eq!(fixture.email().await, "ann@example.org");
}

#[tokio::test]
async fn unavailable_store_is_reported() {
    let fixture = Fixture::new("en").await;
    fixture.store.close().await;
    for response in [fixture.get().await, fixture.post().await] {
        response.is(503, "en", "Temporarily unavailable");
        assert_eq!(response.header("retry-after"), "30");
    }
}

#[tokio::test]
async fn unexpected_requests_are_rejected() {
    let fixture = Fixture::new("en").await;
    for method in [Method::PUT, Method::DELETE, Method::OPTIONS] {
        let response = fixture.request(method, &fixture.token, "de").await;
        response.is(405, "de", "Das hat nicht funktioniert");
        assert_eq!(response.header("allow"), "GET, HEAD, POST");
    }
    let post = |kind: &str, body: String| {
        let request = Request::post("/email/confirm").header("content-type", kind);
        fixture.send(request.body(body).unwrap())
    };
    let json = post("application/json", format!("{{\"token\":\"{}\"}}", fixture.token)).await;
    json.is(415, "en", "This did not work");
    let large = post(FORM, format!("token={}&a={}", fixture.token, "a".repeat(4096))).await;
    large.is(413, "en", "This did not work");
    post(FORM, String::new())
        .await
        .is(400, "en", "This link is no longer valid");
    // A token in the query does not replace the one in the form.
    let uri = format!("/email/confirm?token={}", fixture.token);
    let request = Request::post(uri).header("content-type", FORM);
    let response = fixture.send(request.body(String::new()).unwrap()).await;
    response.is(400, "en", "This link is no longer valid");
    assert_eq!(fixture.email().await, "ann@example.org");
}

#[tokio::test]
async fn head_returns_the_headers_of_get() {
    let fixture = Fixture::new("en").await;
    for token in [&*fixture.token, "unknown"] {
        let get = fixture.request(Method::GET, token, "en").await;
        let head = fixture.request(Method::HEAD, token, "en").await;
        assert_eq!(head.head.status, get.head.status);
        assert_eq!(
            (head.text.len(), head.header("content-length")),
            (0, &*get.text.len().to_string())
        );
    }
}

#[tokio::test]
async fn guesses_are_rate_limited_but_a_valid_token_is_not() {
    let fixture = Fixture::new("de").await;
    for number in 0..LIMIT.get() {
        let method = [Method::GET, Method::POST][number as usize % 2].clone();
        let guess = fixture.request(method, &format!("guess-{number}"), "en").await;
        guess.is(400, "en", "This link is no longer valid");
    }
    for method in [Method::GET, Method::POST] {
        let limited = fixture.request(method, "guess", "en").await;
        limited.is(429, "en", "Temporarily unavailable");
        let seconds: u64 = limited.header("retry-after").parse().unwrap();
        assert!((1..=60).contains(&seconds), "{seconds}");
    }
    fixture.get().await.is(200, "de", "E-Mail-Adresse bestätigen");
    fixture.post().await.is(200, "de", "Adresse bestätigt");
}
