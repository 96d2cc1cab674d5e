//! Processes that die during a delivery.

use super::fixtures::{account_with_pending_email, new_store, number, sql, wait_until, wait_until_delivered};
use crate::support::process::Accountd;
use crate::support::smtp::SmtpServer;
use accountd::account::now;
use jiff::SignedDuration;
use serde_json::json;
use std::fs;

#[tokio::test]
async fn interrupted_smtp_delivery_is_repeated_after_its_lease() {
    let (database, store) = new_store().await;
    account_with_pending_email(&store, "ann", "held@new.example", "en").await;
    let mut server = SmtpServer::start(&[]).await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let first = Accountd::serve(&["--database", &database.url, "--mail", &url]);
    assert_eq!(server.next().await, json!({"held": true}));
    first.kill();
    let claimed = store.claim_mails("test", 1, SignedDuration::ZERO).await.unwrap();
    assert!(claimed.is_empty(), "it is still leased");
    assert_eq!(store.outbox().await.unwrap().waiting, 1);

    sql(&database, "UPDATE mails SET due_at = 0").await;
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file:{}", folder.path().display());
    let _second = Accountd::serve(&["--database", &database.url, "--mail", &url]);
    wait_until_delivered(&store).await;
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1);
    let text = fs::read_to_string(files[0].as_ref().unwrap().path()).unwrap();
    assert!(text.contains("To: held@new.example"), "{text}");
}

#[tokio::test]
async fn interrupted_folder_deliveries_are_soon_repeated() {
    const MAILS: usize = 80;
    let (database, store) = new_store().await;
    for number in 0..MAILS {
        let name = format!("u{number}");
        account_with_pending_email(&store, &name, &format!("{name}@new.example"), "en").await;
    }
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file:{}", folder.path().display());
    let mails = || {
        let names = fs::read_dir(folder.path()).unwrap();
        let names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".eml")).count()
    };
    let first = Accountd::serve(&["--database", &database.url, "--mail", &url]);
    wait_until("the first mail", async || {
        store.outbox().await.is_ok() && mails() > 0
    })
    .await;
    first.kill();
    let soon = now().as_microsecond() + 15_000_000;
    let due: i64 = number(&database, "SELECT COALESCE(MAX(due_at), 0) FROM mails").await;
    assert!(due <= soon, "{due} is after {soon}");

    sql(&database, "UPDATE mails SET due_at = 0").await;
    let _second = Accountd::serve(&["--database", &database.url, "--mail", &url]);
    wait_until_delivered(&store).await;
    assert_eq!(mails(), MAILS);
}
