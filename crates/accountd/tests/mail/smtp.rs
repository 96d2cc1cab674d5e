//! Delivery to a real SMTP server.

use super::fixtures::{
    TIMEOUT, account_with_pending_email, dispatcher, dispatcher_with_timeout, new_store, token, wait_until,
    wait_until_delivered,
};
use crate::store_fixtures::{account, edit, to_email};
use crate::support::database::TestDatabase;
use crate::support::log::Log;
use crate::support::smtp::SmtpServer;
use accountd::account::EmailPolicy;
use accountd::account::command::{Change, Edit, SettingsEdit};
use accountd::mail::MailTarget;
use accountd::store::Store;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;
use tempfile::TempDir;

fn at(server: &SmtpServer) -> MailTarget {
    MailTarget::parse(&format!("smtp://127.0.0.1:{}", server.port)).unwrap()
}

#[tokio::test]
async fn mails_are_written_in_the_language_of_the_account() {
    let (_place, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let dispatcher = dispatcher(&store, at(&server));
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
        account_with_pending_email(&store, language, &format!("{language}@new.example"), language).await;
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
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
}

#[tokio::test]
async fn owner_of_the_present_address_is_told_of_a_change() {
    let (_place, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let dispatcher = dispatcher(&store, at(&server));
    for (language, subject, words) in [
        (
            "de",
            "Ihre E-Mail-Adresse soll geändert werden",
            "service.example/a durch eine andere",
        ),
        (
            "en",
            "Your e-mail address is to be changed",
            "service.example/a by another one",
        ),
    ] {
        let ann = account(&store, language).await;
        let settings = SettingsEdit {
            language: Change::Set(language.to_owned()),
            ..SettingsEdit::default()
        };
        let settings = Edit {
            settings: Change::Set(settings),
            ..Edit::default()
        };
        edit(&store, ann.id, settings).await.unwrap();
        edit(&store, ann.id, to_email(&format!("{language}@new.example")))
            .await
            .unwrap();
        let mut mails = [server.next().await, server.next().await];
        mails.sort_by_key(|mail| mail["to"] != json!([format!("{language}@example.org")]));
        let (text, html) = (
            mails[0]["text"].as_str().unwrap(),
            mails[0]["html"].as_str().unwrap(),
        );
        assert_eq!(mails[0]["headers"]["subject"], subject);
        assert!(text.contains(words) && html.contains(words), "{text}{html}");
        // Neither a link nor the new address.
        for part in [text, html] {
            assert!(
                !part.contains("token=") && !part.contains("new.example"),
                "{part}"
            );
        }
        assert!(mails[1]["text"].as_str().unwrap().contains("token="));
    }
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
}

/// A self-signed certificate for this machine.
struct Certificate {
    pem: String,
    folder: TempDir,
}

impl Certificate {
    fn new() -> Self {
        let certified = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("certificate.pem"), certified.cert.pem()).unwrap();
        std::fs::write(
            folder.path().join("key.pem"),
            certified.signing_key.serialize_pem(),
        )
        .unwrap();
        let pem = certified.cert.pem();
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
async fn mails_are_sent_with_tls_and_authentication() {
    let certificate = Certificate::new();
    // The file may have several certificates, in any order.
    let bundle = format!("{}# another\n{}", Certificate::new().pem, certificate.pem);
    for (arguments, scheme, query) in [(&[][..], "smtp", "?tls=required"), (&["--implicit"], "smtps", "")] {
        let (_place, store) = new_store().await;
        let mut server = certificate.server(&[&LOGIN, arguments].concat()).await;
        let url = format!(
            "{scheme}://ann%40service:hidden%3Aword@127.0.0.1:{}{query}",
            server.port
        );
        let target = MailTarget::parse(&url)
            .unwrap()
            .with_root_certificate(bundle.as_bytes());
        let dispatcher = dispatcher(&store, target.unwrap());
        account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
        let mail = server.next().await;
        assert_eq!(
            (&mail["tls"], &mail["user"]),
            (&json!(true), &json!("ann@service"))
        );
        wait_until_delivered(&store).await;
        dispatcher.stop(TIMEOUT).await;
    }
}

#[tokio::test]
async fn certificate_and_authentication_errors_are_logged_once() {
    let certificate = Certificate::new();
    let mut server = certificate.server(&[&LOGIN[..], &["--implicit"]].concat()).await;
    let url = |login: &str| format!("smtps://{login}@127.0.0.1:{}", server.port);
    let untrusted = MailTarget::parse(&url("ann%40service:hidden%3Aword")).unwrap();
    let wrong = MailTarget::parse(&url("ann%40service:wrong-word")).unwrap();
    let wrong = wrong.with_root_certificate(certificate.pem.as_bytes()).unwrap();
    let plain = SmtpServer::start(&[]).await;
    let without_tls = MailTarget::parse(&format!("smtp://127.0.0.1:{}?tls=required", plain.port)).unwrap();
    for (target, reason) in [
        (untrusted, "certificate"),
        (wrong, "535 5.7.8"),
        (without_tls, "STARTTLS"),
    ] {
        let log = Log::start();
        let (_place, store) = new_store().await;
        let dispatcher = dispatcher(&store, target);
        account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
        wait_for_retries(&store).await;
        dispatcher.stop(TIMEOUT).await;
        let (lines, all) = (log.operator_lines(), log.all());
        assert_eq!(lines.len(), 1, "{all}");
        assert!(
            lines[0].contains("cannot be delivered to the SMTP server 127.0.0.1 at port"),
            "{all}"
        );
        assert!(lines[0].contains(reason), "{all}");
        assert!(!all.contains("-word") && !all.contains("ann@"), "{all}");
    }
    assert_eq!(server.rest(), [] as [Value; 0]);
}

/// Waits until the only mail has failed at least three times.
async fn wait_for_retries(store: &Store) {
    wait_until("the third attempt", async || {
        let due = store
            .claim_mails("test", 1, jiff::SignedDuration::ZERO)
            .await
            .unwrap();
        due.first().is_some_and(|mail| mail.attempts >= 3)
    })
    .await;
}

#[tokio::test]
async fn server_outage_is_logged_once_and_mails_are_delivered_afterwards() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    let server = SmtpServer::start(&[]).await;
    let (port, target) = (server.port, at(&server));
    drop(server);
    let dispatcher = dispatcher(&store, target);
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    wait_for_retries(&store).await;
    account_with_pending_email(&store, "bob", "bob@new.example", "en").await;
    assert_eq!(log.operator_lines().len(), 1, "{}", log.all());
    let mut server = SmtpServer::start(&["--port", &port.to_string()]).await;
    let mails = [server.next().await, server.next().await];
    let to: BTreeSet<&str> = mails.iter().map(|mail| mail["to"][0].as_str().unwrap()).collect();
    assert_eq!(to, BTreeSet::from(["ann@new.example", "bob@new.example"]));
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
    let lines = log.operator_lines();
    assert_eq!(lines.len(), 2, "{}", log.all());
    assert!(
        lines[0].contains("refused") && lines[1].contains("again"),
        "{lines:?}"
    );
    assert!(!log.all().contains("new.example"), "{}", log.all());
}

#[tokio::test]
async fn unresponsive_server_is_logged_once() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    // The operating system accepts connections, but no one reads from them.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", silent.local_addr().unwrap());
    let longest = Duration::from_millis(20);
    let dispatcher = dispatcher_with_timeout(&store, MailTarget::parse(&url).unwrap(), longest);
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    wait_for_retries(&store).await;
    dispatcher.stop(TIMEOUT).await;
    let lines = log.operator_lines();
    assert!(
        lines.len() == 1 && lines[0].contains("no response within 20ms"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn addresses_may_be_non_ascii() {
    let (_place, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let dispatcher = dispatcher(&store, at(&server));
    for (name, address) in [
        ("joerg", "jörg@münchen.example"),
        ("quoted", "\"a b\"@new.example"),
    ] {
        account_with_pending_email(&store, name, address, "de").await;
        let mail = server.next().await;
        assert_eq!(mail["to"], json!([address]));
    }
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
}

#[tokio::test]
async fn rejected_mails_are_retried_and_logged_without_the_address() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let dispatcher = dispatcher(&store, at(&server));
    account_with_pending_email(&store, "ann", "refused@new.example", "en").await;
    account_with_pending_email(&store, "bob", "busy@new.example", "en").await;
    account_with_pending_email(&store, "cid", "cid@new.example", "en").await;
    let mails = [server.next().await, server.next().await];
    let to: BTreeSet<&str> = mails.iter().map(|mail| mail["to"][0].as_str().unwrap()).collect();
    assert_eq!(to, BTreeSet::from(["busy@new.example", "cid@new.example"]));
    wait_until("the second rejection", async || {
        let outbox = store.outbox().await.unwrap();
        (outbox.waiting, outbox.failing) == (1, 1) && log.operator_lines().len() > 1
    })
    .await;
    dispatcher.stop(TIMEOUT).await;
    let all = log.all();
    assert!(all.contains("it responded 550 5.1.1"), "{all}");
    assert!(all.contains("it responded 451 4.2.1"), "{all}");
    assert!(!all.contains("new.example") && !all.contains('@'), "{all}");
    assert_eq!(server.rest(), [] as [Value; 0]);
}

#[tokio::test]
async fn stopping_waits_for_the_delivery_in_progress() {
    let (_place, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let dispatcher = dispatcher(&store, at(&server));
    account_with_pending_email(&store, "ann", "held@new.example", "en").await;
    assert_eq!(server.next().await, json!({"held": true}));
    let stopped = tokio::spawn(dispatcher.stop(TIMEOUT));
    // This mail is no longer claimed.
    tokio::task::yield_now().await;
    account_with_pending_email(&store, "bob", "bob@new.example", "en").await;
    server.release();
    stopped.await.unwrap();
    assert_eq!(server.next().await["to"], json!(["held@new.example"]));
    assert_eq!(store.outbox().await.unwrap().waiting, 1);
    assert_eq!(server.rest(), [] as [Value; 0]);
}

async fn two_dispatchers_share_the_mails(database: TestDatabase) {
    const MAILS: usize = 60;
    let (one, two) = (
        database.open(EmailPolicy::Required).await,
        database.open(EmailPolicy::Required).await,
    );
    let mut server = SmtpServer::start(&[]).await;
    let dispatchers = [dispatcher(&one, at(&server)), dispatcher(&two, at(&server))];
    for number in 0..MAILS {
        let store = if number % 2 == 0 { &one } else { &two };
        let name = format!("u{number}");
        account_with_pending_email(store, &name, &format!("{name}@new.example"), "en").await;
    }
    wait_until_delivered(&one).await;
    for dispatcher in dispatchers {
        dispatcher.stop(TIMEOUT).await;
    }
    let mut ids = BTreeSet::new();
    for _ in 0..MAILS {
        ids.insert(server.next().await["headers"]["message-id"].to_string());
    }
    assert_eq!(ids.len(), MAILS);
    assert_eq!(server.rest(), [] as [Value; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_dispatchers_send_each_mail_once_on_sqlite() {
    two_dispatchers_share_the_mails(TestDatabase::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_dispatchers_send_each_mail_once_on_postgresql() {
    two_dispatchers_share_the_mails(TestDatabase::postgres()).await;
}
