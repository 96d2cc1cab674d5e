//! Servers that stop responding, or respond with too much.

use super::fixtures::{
    TIMEOUT, account_with_pending_email, dispatcher, dispatcher_with_timeout, new_store, wait_until,
    wait_until_delivered,
};
use super::scripted_smtp::{Received, ScriptedServer, Silence};
use crate::support::log::Log;
use accountd::mail::MailTarget;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

fn at(address: SocketAddr) -> MailTarget {
    MailTarget::parse(&format!("smtp://{address}")).unwrap()
}

#[tokio::test]
async fn silence_about_one_domain_does_not_delay_mails_to_others() {
    const SILENT: usize = 20;
    const OTHERS: usize = 120;
    let (_place, store) = new_store().await;
    // The mails that the server does not respond to are the first.
    for number in 0..SILENT {
        let address = format!("u{number}@Silent.example");
        account_with_pending_email(&store, &format!("silent{number}"), &address, "en").await;
    }
    let mut others = BTreeSet::new();
    for number in 0..OTHERS {
        let address = format!("u{number}@other{}.example", number % 3);
        account_with_pending_email(&store, &format!("other{number}"), &address, "en").await;
        others.insert(address);
    }
    let mut server = ScriptedServer::start(Silence::Domain("@Silent.example")).await;
    let dispatcher = dispatcher_with_timeout(&store, at(server.address), Duration::from_secs(600));
    let mut unanswered = 0;
    while !others.is_empty() {
        let received = tokio::time::timeout(TIMEOUT, server.received.recv()).await;
        match received.expect("mails to other domains wait").unwrap() {
            Received::Mail(recipient) => assert!(others.remove(&recipient), "{recipient} again"),
            Received::Unanswered(_) => unanswered += 1,
        }
    }
    assert!((1..=2).contains(&unanswered), "{unanswered}");
    wait_until("storing", async || {
        store.outbox().await.unwrap().waiting == SILENT as u64
    })
    .await;
    assert_eq!(store.outbox().await.unwrap().failing, 0);
    dispatcher.stop(Duration::ZERO).await;
}

#[tokio::test]
async fn silence_about_a_domain_is_not_an_outage_of_the_target() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    let mut server = ScriptedServer::start(Silence::Domain("@silent.example")).await;
    account_with_pending_email(&store, "ann", "ann@silent.example", "en").await;
    let timeout = Duration::from_millis(200);
    let dispatcher = dispatcher_with_timeout(&store, at(server.address), timeout);
    for _ in 0..2 {
        let received = server.received.recv().await.unwrap();
        assert_eq!(received, Received::Unanswered("ann@silent.example".to_owned()));
    }
    dispatcher.stop(TIMEOUT).await;
    let lines = log.operator_lines();
    assert!(
        lines.iter().all(|line| line.contains("no response within 200ms")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .all(|line| line.contains("mails to its domain are retried later")),
        "{lines:?}"
    );
    assert!(!log.all().contains("silent.example"), "{}", log.all());
}

#[tokio::test]
async fn accepted_mail_is_not_sent_again_if_the_server_does_not_say_goodbye() {
    let (_place, store) = new_store().await;
    let mut server = ScriptedServer::start(Silence::Quit).await;
    let dispatcher = dispatcher(&store, at(server.address));
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    wait_until_delivered(&store).await;
    let received = server.received.recv().await.unwrap();
    assert_eq!(received, Received::Mail("ann@new.example".to_owned()));
    dispatcher.stop(Duration::ZERO).await;
    assert!(server.received.try_recv().is_err());
}

#[tokio::test]
async fn reply_to_a_mail_counts_if_the_server_does_not_say_goodbye() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    let server = ScriptedServer::start(Silence::QuitAfter(b"554 5.7.1 no\r\n")).await;
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    // The deadline of the mail is also that of the replies.
    let dispatcher = dispatcher_with_timeout(&store, at(server.address), Duration::from_secs(2));
    wait_until("the warning", async || {
        drop(store.outbox().await);
        !log.warnings().is_empty()
    })
    .await;
    assert!(
        log.warnings()[0].contains("it responded 554 5.7.1"),
        "{}",
        log.all()
    );
    dispatcher.stop(Duration::ZERO).await;
}

#[tokio::test]
async fn endless_greeting_is_not_read_to_its_end() {
    const GREETING: usize = 64 * 1024 * 1024;
    let log = Log::start();
    let (_place, store) = new_store().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = at(listener.local_addr().unwrap());
    let dispatcher = dispatcher(&store, target);
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    let (mut stream, _) = listener.accept().await.unwrap();
    let part = vec![b'2'; 64 * 1024];
    let mut sent = 0;
    while sent < GREETING {
        // An error shows that the connection was closed.
        match stream.write(&part).await {
            Ok(length) => sent += length,
            Err(_) => break,
        }
    }
    // What was sent and not read is in the buffers of the operating system.
    assert!(sent < GREETING / 2, "{sent} bytes were accepted");
    drop(listener);
    wait_until("the warning", async || {
        drop(store.outbox().await);
        !log.warnings().is_empty()
    })
    .await;
    assert!(
        log.warnings()[0].contains("it sent too long a reply"),
        "{}",
        log.all()
    );
    dispatcher.stop(TIMEOUT).await;
}
