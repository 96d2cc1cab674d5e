//! A process that dies with a mail in its hand.

use super::post::{delivered, fresh, sql, waiting};
use crate::support::process::Accountd;
use crate::support::smtp::SmtpServer;
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
