//! Mails handed to a real SMTP server.

use super::fixtures::{LONGEST, courier, courier_that_waits, delivered, fresh, token, until, waiting};
use crate::support::database::Place;
use crate::support::log::Log;
use crate::support::smtp::SmtpServer;
use accountd::account::EmailPolicy;
use accountd::mail::Target;
use accountd::store::Store;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;
use tempfile::TempDir;

fn at(server: &SmtpServer) -> Target {
    Target::parse(&format!("smtp://127.0.0.1:{}", server.port)).unwrap()
}

#[tokio::test]
async fn a_mail_speaks_the_accounts_language() {
    let (_place, store) = fresh().await;
    let mut server = SmtpServer::start(&[]).await;
    let courier = courier(&store, at(&server));
    for (language, tag, subject, words) in [
        (
            "de-AT",
            "de",
            "Bestätigen Sie Ihre E-Mail-Adresse",
            "öffnen Sie diese Seite",
        ),
        ("en-GB", "en", "Confirm your e-mail address", "open this page"),
        ("fr", "en", "Confirm your e-mail address", "open this page"),
    ] {
        waiting(&store, language, &format!("{language}@new.example"), language).await;
        let mail = server.next().await;
        assert_eq!(mail["from"], "accounts@service.example");
        assert_eq!(mail["to"], json!([format!("{language}@new.example")]));
        assert_eq!(mail["headers"]["subject"], subject);
        assert_eq!(mail["headers"]["content-language"], tag);
        let (text, html) = (mail["text"].as_str().unwrap(), mail["html"].as_str().unwrap());
        assert!(text.contains(words) && html.contains(words), "{text}{html}");
        assert_eq!(token(text), token(html));
        assert!(html.contains(&format!("<html lang=\"{tag}\">")), "{html}");
    }
    delivered(&store).await;
    courier.stop(LONGEST).await;
}

/// A certificate for this machine, its key, and the arguments with which the server uses them.
struct Certificate {
    pem: String,
    folder: TempDir,
}

impl Certificate {
    fn new() -> Self {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("certificate.pem"), made.cert.pem()).unwrap();
        std::fs::write(folder.path().join("key.pem"), made.signing_key.serialize_pem()).unwrap();
        let pem = made.cert.pem();
        Self { pem, folder }
    }

    async fn server(&self, arguments: &[&str]) -> SmtpServer {
        let path = |name| self.folder.path().join(name).to_str().unwrap().to_owned();
        let certificate = [
            "--certificate",
            &path("certificate.pem"),
            "--key",
            &path("key.pem"),
        ];
        SmtpServer::start(&[&certificate, arguments].concat()).await
    }
}

const LOGIN: [&str; 4] = ["--user", "ann@service", "--password", "hidden:word"];

#[tokio::test]
async fn with_tls_and_login() {
    let certificate = Certificate::new();
    for (arguments, scheme, query) in [(&[][..], "smtp", "?tls=required"), (&["--implicit"], "smtps", "")] {
        let (_place, store) = fresh().await;
        let mut server = certificate.server(&[&LOGIN, arguments].concat()).await;
        let url = format!(
            "{scheme}://ann%40service:hidden%3Aword@127.0.0.1:{}{query}",
            server.port
        );
        let target = Target::parse(&url).unwrap().trusting(certificate.pem.as_bytes());
        let courier = courier(&store, target.unwrap());
        waiting(&store, "ann", "ann@new.example", "en").await;
        let mail = server.next().await;
        assert_eq!(
            (&mail["tls"], &mail["user"]),
            (&json!(true), &json!("ann@service"))
        );
        delivered(&store).await;
        courier.stop(LONGEST).await;
    }
}

#[tokio::test]
async fn who_is_not_trusted_or_does_not_trust_us_is_told_once() {
    let certificate = Certificate::new();
    let mut server = certificate.server(&[&LOGIN[..], &["--implicit"]].concat()).await;
    let url = |login: &str| format!("smtps://{login}@127.0.0.1:{}", server.port);
    let stranger = Target::parse(&url("ann%40service:hidden%3Aword")).unwrap();
    let wrong = Target::parse(&url("ann%40service:wrong-word")).unwrap();
    let wrong = wrong.trusting(certificate.pem.as_bytes()).unwrap();
    for (target, reason) in [(stranger, "certificate"), (wrong, "535 5.7.8")] {
        let log = Log::start();
        let (_place, store) = fresh().await;
        let courier = courier(&store, target);
        waiting(&store, "ann", "ann@new.example", "en").await;
        tried_again(&store).await;
        courier.stop(LONGEST).await;
        let (shown, all) = (log.shown(), log.all());
        assert_eq!(shown.len(), 1, "{all}");
        assert!(
            shown[0].contains("cannot be delivered to the SMTP server 127.0.0.1 at port"),
            "{all}"
        );
        assert!(shown[0].contains(reason), "{all}");
        assert!(!all.contains("-word") && !all.contains("ann@"), "{all}");
    }
    assert_eq!(server.rest(), [] as [Value; 0]);
}

/// Waits until the one mail has failed at least three times.
async fn tried_again(store: &Store) {
    until("the third attempt", async || {
        let due = store
            .claim_mails("test", 1, jiff::SignedDuration::ZERO)
            .await
            .unwrap();
        due.first().is_some_and(|mail| mail.attempts >= 3)
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_down_is_told_once_and_gets_the_mails_when_it_is_up() {
    let log = Log::start();
    let (_place, store) = fresh().await;
    let server = SmtpServer::start(&[]).await;
    let (port, target) = (server.port, at(&server));
    drop(server);
    let courier = courier(&store, target);
    waiting(&store, "ann", "ann@new.example", "en").await;
    tried_again(&store).await;
    waiting(&store, "bob", "bob@new.example", "en").await;
    assert_eq!(log.shown().len(), 1, "{}", log.all());
    let mut server = SmtpServer::start(&["--port", &port.to_string()]).await;
    let mails = [server.next().await, server.next().await];
    let to: BTreeSet<&str> = mails.iter().map(|mail| mail["to"][0].as_str().unwrap()).collect();
    assert_eq!(to, BTreeSet::from(["ann@new.example", "bob@new.example"]));
    delivered(&store).await;
    courier.stop(LONGEST).await;
    let shown = log.shown();
    assert_eq!(shown.len(), 2, "{}", log.all());
    assert!(
        shown[0].contains("refused") && shown[1].contains("again"),
        "{shown:?}"
    );
    assert!(!log.all().contains("new.example"), "{}", log.all());
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_told_once() {
    let log = Log::start();
    let (_place, store) = fresh().await;
    // The system accepts connections, and nobody reads them.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", silent.local_addr().unwrap());
    let longest = Duration::from_millis(20);
    let courier = courier_that_waits(&store, Target::parse(&url).unwrap(), longest);
    waiting(&store, "ann", "ann@new.example", "en").await;
    tried_again(&store).await;
    courier.stop(LONGEST).await;
    let shown = log.shown();
    assert!(
        shown.len() == 1 && shown[0].contains("no answer within 20ms"),
        "{shown:?}"
    );
}

#[tokio::test]
async fn an_address_need_not_be_ascii() {
    let (_place, store) = fresh().await;
    let mut server = SmtpServer::start(&[]).await;
    let courier = courier(&store, at(&server));
    for (name, address) in [
        ("joerg", "jörg@münchen.example"),
        ("quoted", "\"a b\"@new.example"),
    ] {
        waiting(&store, name, address, "de").await;
        let mail = server.next().await;
        assert_eq!(mail["to"], json!([address]));
    }
    delivered(&store).await;
    courier.stop(LONGEST).await;
}

#[tokio::test]
async fn what_is_refused_is_tried_again_and_told_without_the_address() {
    let log = Log::start();
    let (_place, store) = fresh().await;
    let mut server = SmtpServer::start(&[]).await;
    let courier = courier(&store, at(&server));
    waiting(&store, "ann", "refused@new.example", "en").await;
    waiting(&store, "bob", "busy@new.example", "en").await;
    waiting(&store, "cid", "cid@new.example", "en").await;
    let mails = [server.next().await, server.next().await];
    let to: BTreeSet<&str> = mails.iter().map(|mail| mail["to"][0].as_str().unwrap()).collect();
    assert_eq!(to, BTreeSet::from(["busy@new.example", "cid@new.example"]));
    until("the second refusal", async || {
        let outbox = store.outbox().await.unwrap();
        (outbox.waiting, outbox.failing) == (1, 1) && log.shown().len() > 1
    })
    .await;
    courier.stop(LONGEST).await;
    let all = log.all();
    assert!(all.contains("it answers 550 5.1.1"), "{all}");
    assert!(all.contains("it answers 451 4.2.1"), "{all}");
    assert!(!all.contains("new.example") && !all.contains('@'), "{all}");
    assert_eq!(server.rest(), [] as [Value; 0]);
}

#[tokio::test]
async fn stopping_waits_for_the_mail_under_way() {
    let (_place, store) = fresh().await;
    let mut server = SmtpServer::start(&[]).await;
    let courier = courier(&store, at(&server));
    waiting(&store, "ann", "held@new.example", "en").await;
    assert_eq!(server.next().await, json!({"held": true}));
    let stopped = tokio::spawn(courier.stop(LONGEST));
    // Not taken any more.
    tokio::task::yield_now().await;
    waiting(&store, "bob", "bob@new.example", "en").await;
    server.release();
    stopped.await.unwrap();
    assert_eq!(server.next().await["to"], json!(["held@new.example"]));
    assert_eq!(store.outbox().await.unwrap().waiting, 1);
    assert_eq!(server.rest(), [] as [Value; 0]);
}

async fn two_couriers_share_the_mails(place: Place) {
    const MAILS: usize = 60;
    let (one, two) = (
        place.open(EmailPolicy::Required).await,
        place.open(EmailPolicy::Required).await,
    );
    let mut server = SmtpServer::start(&[]).await;
    let couriers = [courier(&one, at(&server)), courier(&two, at(&server))];
    for number in 0..MAILS {
        let store = if number % 2 == 0 { &one } else { &two };
        let name = format!("u{number}");
        waiting(store, &name, &format!("{name}@new.example"), "en").await;
    }
    delivered(&one).await;
    for courier in couriers {
        courier.stop(LONGEST).await;
    }
    let mut ids = BTreeSet::new();
    for _ in 0..MAILS {
        ids.insert(server.next().await["headers"]["message-id"].to_string());
    }
    assert_eq!(ids.len(), MAILS);
    assert_eq!(server.rest(), [] as [Value; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_couriers_send_each_mail_once_on_sqlite() {
    two_couriers_share_the_mails(Place::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_couriers_send_each_mail_once_on_postgresql() {
    two_couriers_share_the_mails(Place::postgres()).await;
}
