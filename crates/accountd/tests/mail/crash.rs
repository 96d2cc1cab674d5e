//! A process that dies with a mail in its hand.

use super::fixtures::{delivered, fresh, number, sql, until, waiting};
use crate::support::process::Accountd;
use crate::support::smtp::SmtpServer;
use accountd::account::now;
use jiff::SignedDuration;
use serde_json::json;
use std::fs;

#[tokio::test]
async fn its_mail_comes_again_when_its_lease_has_ended() {
    let (place, store) = fresh().await;
    waiting(&store, "ann", "held@new.example", "en").await;
    let mut server = SmtpServer::start(&[]).await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let first = Accountd::serve(&["--database", &place.url, "--mail", &url]);
    assert_eq!(server.next().await, json!({"held": true}));
    first.kill();
    let claimed = store.claim_mails("test", 1, SignedDuration::ZERO).await.unwrap();
    assert!(claimed.is_empty(), "it is still leased");
    assert_eq!(store.outbox().await.unwrap().waiting, 1);

    sql(&place, "UPDATE mails SET due_at = 0").await;
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file:{}", folder.path().display());
    let _second = Accountd::serve(&["--database", &place.url, "--mail", &url]);
    delivered(&store).await;
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1);
    let text = fs::read_to_string(files[0].as_ref().unwrap().path()).unwrap();
    assert!(text.contains("To: held@new.example"), "{text}");
}

#[tokio::test]
async fn mails_on_their_way_into_a_folder_come_again_soon() {
    const MAILS: usize = 80;
    let (place, store) = fresh().await;
    for number in 0..MAILS {
        let name = format!("u{number}");
        waiting(&store, &name, &format!("{name}@new.example"), "en").await;
    }
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file:{}", folder.path().display());
    let mails = || {
        let names = fs::read_dir(folder.path()).unwrap();
        let names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".eml")).count()
    };
    let first = Accountd::serve(&["--database", &place.url, "--mail", &url]);
    until("the first mail", async || {
        store.outbox().await.is_ok() && mails() > 0
    })
    .await;
    first.kill();
    let soon = now().as_microsecond() + 15_000_000;
    let due: i64 = number(&place, "SELECT COALESCE(MAX(due_at), 0) FROM mails").await;
    assert!(due <= soon, "{due} is after {soon}");

    sql(&place, "UPDATE mails SET due_at = 0").await;
    let _second = Accountd::serve(&["--database", &place.url, "--mail", &url]);
    delivered(&store).await;
    assert_eq!(mails(), MAILS);
}
