//! The page, request by request.

use super::fixtures::{fresh, sql, waiting};
use crate::support::database::Place;
use crate::world::{account, edit, to_email};
use accountd::account::command::SetStatus;
use accountd::account::{Account, Key, Status};
use accountd::confirm_page::ConfirmPage;
use accountd::service::Service;
use accountd::store::Store;
use accountd::throttle::Throttle;
use bytes::Bytes;
use http::{Method, Request, Response};
use http_body_util::{BodyExt as _, Full};
use jiff::SignedDuration;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;

/// How many tokens of an address may be bad.
const LIMIT: NonZeroU32 = NonZeroU32::new(60).unwrap();

const FORM: &str = "application/x-www-form-urlencoded";

struct World {
    place: Place,
    store: Store,
    page: ConfirmPage,
    ann: Account,
    token: String,
}

impl World {
    async fn new(language: &str) -> Self {
        let (place, store) = fresh().await;
        let ann = waiting(&store, "ann", "ann<&\"'@new.example", language).await;
        let mails = store.claim_mails("test", 1, SignedDuration::ZERO).await.unwrap();
        Self {
            page: ConfirmPage::new(Service::new(store.clone(), Throttle::new(LIMIT))),
            token: mails[0].secret.0.clone(),
            place,
            store,
            ann,
        }
    }

    async fn ask(&self, method: Method, token: &str, accepted: &str) -> Answer {
        let mut request = Request::builder()
            .method(&method)
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

    async fn send(&self, request: Request<String>) -> Answer {
        Answer::read(self.page.answer(request.map(Full::<Bytes>::from)).await).await
    }

    async fn get(&self) -> Answer {
        self.ask(Method::GET, &self.token, "en").await
    }

    async fn post(&self) -> Answer {
        self.ask(Method::POST, &self.token, "en").await
    }

    async fn email(&self) -> String {
        let account = self.store.account(self.ann.id).await.unwrap().unwrap();
        account.email.unwrap().as_str().to_owned()
    }
}

struct Answer {
    head: http::response::Parts,
    text: String,
}

impl Answer {
    /// Reads an answer, and looks for what all of them have in common.
    async fn read(answer: Response<Full<Bytes>>) -> Self {
        let (head, body) = answer.into_parts();
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

    /// What it is about: status, language and title, which agree everywhere.
    fn is(&self, status: u16, language: &str, title: &str) {
        assert_eq!((self.head.status.as_u16(), self.title()), (status, title));
        assert_eq!(self.header("content-language"), language);
        assert!(self.text.contains(&format!("<html lang=\"{language}\">")));
        assert!(self.text.contains(&format!("<h1 id=\"title\">{title}</h1>")));
    }
}

#[tokio::test]
async fn the_button_confirms_and_the_link_does_not() {
    let world = World::new("en").await;
    let asked = world.get().await;
    asked.is(200, "en", "Confirm your e-mail address");
    assert!(
        asked
            .text
            .contains("<dd>ann&lt;&amp;&quot;&#39;@new.example</dd>"),
        "{}",
        asked.text
    );
    assert!(
        asked
            .text
            .contains(&format!(r#"name="token" value="{}""#, world.token))
    );
    assert_eq!(world.email().await, "ann@example.org");
    world.post().await.is(200, "en", "Address confirmed");
    assert_eq!(world.email().await, "ann<&\"'@new.example");
    for answer in [world.get().await, world.post().await] {
        answer.is(400, "en", "This link is no longer good");
    }
}

#[tokio::test]
async fn it_speaks_the_accounts_language_or_the_browsers() {
    let world = World::new("de-CH").await;
    world.get().await.is(200, "de", "E-Mail-Adresse bestätigen");
    world.post().await.is(200, "de", "Adresse bestätigt");
    // Whose link it was is not known any more.
    world.post().await.is(400, "en", "This link is no longer good");
    let unknown = world.ask(Method::GET, "unknown", "fr, de;q=0.5").await;
    unknown.is(400, "de", "Dieser Link gilt nicht mehr");
    let world = World::new("fr").await;
    let asked = world.ask(Method::GET, &world.token, "de-AT").await;
    asked.is(200, "de", "E-Mail-Adresse bestätigen");
    let asked = world.ask(Method::GET, &world.token, "nl").await;
    asked.is(200, "en", "Confirm your e-mail address");
}

#[tokio::test]
async fn a_link_that_has_expired_or_whose_account_is_not_active_is_no_longer_good() {
    let world = World::new("de").await;
    sql(&world.place, "UPDATE accounts SET confirmation_expires_at = 1").await;
    for answer in [world.get().await, world.post().await] {
        answer.is(400, "de", "Dieser Link gilt nicht mehr");
    }
    let world = World::new("en").await;
    suspend(&world.store, world.ann.id).await;
    for answer in [world.get().await, world.post().await] {
        answer.is(400, "en", "This link is no longer good");
    }
    assert_eq!(world.email().await, "ann@example.org");
}

async fn suspend(store: &Store, account: Key) {
    let suspend = SetStatus {
        account,
        actor: crate::world::operator(),
        status: Status::Suspended,
    };
    store.execute(suspend).await.unwrap();
}

#[tokio::test]
async fn an_address_that_another_account_has_meanwhile_is_told() {
    let world = World::new("de").await;
    let bob = account(&world.store, "bob").await;
    edit(&world.store, bob.id, to_email("ann<&\"'@new.example"))
        .await
        .unwrap();
    sql(
        &world.place,
        "UPDATE accounts SET email = pending_email, email_key = lower(pending_email) WHERE username = 'bob'",
    )
    .await;
    world.post().await.is(409, "de", "Adresse schon vergeben");
    assert_eq!(world.email().await, "ann@example.org");
}

#[tokio::test]
async fn without_a_store_it_says_so() {
    let world = World::new("en").await;
    world.store.close().await;
    for answer in [world.get().await, world.post().await] {
        answer.is(503, "en", "Not possible at the moment");
        assert_eq!(answer.header("retry-after"), "30");
    }
}

#[tokio::test]
async fn requests_that_are_not_the_pages_own_are_refused() {
    let world = World::new("en").await;
    for method in [Method::PUT, Method::DELETE, Method::OPTIONS] {
        let answer = world.ask(method, &world.token, "de").await;
        answer.is(405, "de", "Das hat nicht funktioniert");
        assert_eq!(answer.header("allow"), "GET, HEAD, POST");
    }
    let post = |kind: &str, body: String| {
        let request = Request::post("/email/confirm").header("content-type", kind);
        world.send(request.body(body).unwrap())
    };
    let json = post("application/json", format!("{{\"token\":\"{}\"}}", world.token)).await;
    json.is(415, "en", "This did not work");
    let large = post(FORM, format!("token={}&a={}", world.token, "a".repeat(4096))).await;
    large.is(413, "en", "This did not work");
    post(FORM, String::new())
        .await
        .is(400, "en", "This link is no longer good");
    // The token of the address is not the form's.
    let uri = format!("/email/confirm?token={}", world.token);
    let request = Request::post(uri).header("content-type", FORM);
    let answer = world.send(request.body(String::new()).unwrap()).await;
    answer.is(400, "en", "This link is no longer good");
    assert_eq!(world.email().await, "ann@example.org");
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let world = World::new("en").await;
    for token in [&*world.token, "unknown"] {
        let get = world.ask(Method::GET, token, "en").await;
        let head = world.ask(Method::HEAD, token, "en").await;
        assert_eq!(head.head.status, get.head.status);
        assert_eq!(
            (head.text.len(), head.header("content-length")),
            (0, &*get.text.len().to_string())
        );
    }
}

#[tokio::test]
async fn whoever_guesses_waits_and_the_one_with_the_mail_does_not() {
    let world = World::new("de").await;
    let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
    Throttle::of_peer(peer, async {
        for number in 0..LIMIT.get() {
            let method = [Method::GET, Method::POST][number as usize % 2].clone();
            let guess = world.ask(method, &format!("guess-{number}"), "en").await;
            guess.is(400, "en", "This link is no longer good");
        }
        for method in [Method::GET, Method::POST] {
            let refused = world.ask(method, "guess", "en").await;
            refused.is(429, "en", "Not possible at the moment");
            let seconds: u64 = refused.header("retry-after").parse().unwrap();
            assert!((1..=60).contains(&seconds), "{seconds}");
        }
        world.get().await.is(200, "de", "E-Mail-Adresse bestätigen");
        world.post().await.is(200, "de", "Adresse bestätigt");
    })
    .await;
}
