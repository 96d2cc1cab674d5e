//! The dispatcher, in this process, with a folder as its target: files and their modes, repeated and failed delivery, and
//! mails that are dropped or cannot be built.

use super::fixtures::{
    TIMEOUT, account_with_pending_email, dispatcher, new_store, sql, token, wait_until, wait_until_delivered,
};
use crate::support::log::Log;
use accountd::account::actor::Actor;
use accountd::account::command::ConfirmEmail;
use accountd::mail::MailTarget;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten();
    files.map(|file| file.unwrap().path()).collect()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn mail_becomes_a_private_file_with_a_working_link() {
    let (_place, store) = new_store().await;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("mail");
    let dispatcher = dispatcher(
        &store,
        MailTarget::parse(&format!("file:{}", folder.display())).unwrap(),
    );
    let ann = account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
    let files = files(&folder);
    assert_eq!(files.len(), 1);
    assert_eq!((mode(&folder), mode(&files[0])), (0o700, 0o600));
    let id = files[0].file_stem().unwrap().to_str().unwrap();
    assert_eq!(
        files[0].file_name().unwrap().to_str(),
        Some(&*format!("{id}.eml"))
    );
    let text = fs::read_to_string(&files[0]).unwrap();
    for line in [
        "From: Accounts <accounts@service.example>",
        "To: ann@new.example",
        "Subject: Confirm your e-mail address",
        &format!("Message-ID: <{id}@service.example>"),
        "Auto-Submitted: auto-generated",
        &format!("https://service.example/a/email/confirm?token={}", token(&text)),
    ] {
        assert!(text.lines().any(|actual| actual == line), "{line}: {text}");
    }
    let confirmed = store
        .execute(ConfirmEmail::new(token(&text), Actor::without_token("test")).unwrap())
        .await
        .unwrap();
    assert_eq!(
        (confirmed.id, confirmed.email.unwrap().as_str()),
        (ann.id, "ann@new.example")
    );
}

#[tokio::test]
async fn repeated_delivery_results_in_one_file() {
    let log = Log::start();
    let (database, store) = new_store().await;
    let folder = tempfile::tempdir().unwrap();
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    // Storing the result of the delivery fails.
    sql(
        &database,
        "CREATE TRIGGER kept BEFORE DELETE ON mails BEGIN SELECT RAISE(ABORT, 'kept'); END",
    )
    .await;
    let first = dispatcher(&store, MailTarget::folder(folder.path()));
    wait_until("a file", async || {
        store.health().await.unwrap();
        log.all().contains("may be sent again")
    })
    .await;
    first.stop(TIMEOUT).await;
    let file = files(folder.path());
    assert_eq!(file.len(), 1);
    let before = (fs::read(&file[0]).unwrap(), fs::metadata(&file[0]).unwrap().ino());
    // Ends the lease.
    sql(&database, "DROP TRIGGER kept; UPDATE mails SET due_at = 0").await;
    let second = dispatcher(&store, MailTarget::folder(folder.path()));
    wait_until_delivered(&store).await;
    second.stop(TIMEOUT).await;
    assert_eq!(files(folder.path()), file);
    assert_eq!(fs::read(&file[0]).unwrap(), before.0);
    assert_ne!(fs::metadata(&file[0]).unwrap().ino(), before.1);
}

#[tokio::test]
async fn unwritable_folder_is_logged_once_and_mails_are_kept() {
    let log = Log::start();
    let (database, store) = new_store().await;
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "").unwrap();
    let dispatcher = dispatcher(&store, MailTarget::folder(blocked.join("mail")));
    for name in ["ann", "bob", "cid"] {
        account_with_pending_email(&store, name, &format!("{name}@new.example"), "en").await;
    }
    // Waits for several attempts.
    wait_until("the second attempt at all", async || {
        sql(&database, "UPDATE mails SET due_at = 0 WHERE attempts = 0").await;
        store.outbox().await.unwrap().failing == 3
    })
    .await;
    assert_eq!(log.operator_lines().len(), 1, "{}", log.all());
    fs::remove_file(&blocked).unwrap();
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
    assert_eq!(files(&blocked.join("mail")).len(), 3);
    let lines = log.operator_lines();
    assert_eq!(lines.len(), 2, "{}", log.all());
    assert!(
        lines[0].contains("cannot be delivered to the folder") && lines[0].contains("ot a directory"),
        "{lines:?}"
    );
    assert!(lines[1].contains("are delivered to the folder"), "{lines:?}");
    assert!(!log.all().contains("new.example"), "{}", log.all());
}

#[tokio::test]
async fn expired_mail_is_dropped() {
    let log = Log::start();
    let (database, store) = new_store().await;
    let folder = tempfile::tempdir().unwrap();
    account_with_pending_email(&store, "ann", "ann@new.example", "en").await;
    let day = 24 * 60 * 60 * 1_000_000_i64;
    sql(
        &database,
        &format!("UPDATE mails SET created_at = created_at - {day}"),
    )
    .await;
    let dispatcher = dispatcher(&store, MailTarget::folder(folder.path()));
    wait_until_delivered(&store).await;
    dispatcher.stop(TIMEOUT).await;
    assert!(files(folder.path()).is_empty());
    let lines = log.operator_lines();
    assert!(lines.len() == 1 && lines[0].contains("was dropped"), "{lines:?}");
}

#[tokio::test]
async fn unsupported_address_does_not_block_other_mails() {
    let log = Log::start();
    let (_place, store) = new_store().await;
    let folder = tempfile::tempdir().unwrap();
    account_with_pending_email(&store, "ann", "a n n@new.example", "en").await;
    account_with_pending_email(&store, "bob", "bob@new.example", "en").await;
    let dispatcher = dispatcher(&store, MailTarget::folder(folder.path()));
    wait_until("delivery", async || {
        let outbox = store.outbox().await.unwrap();
        (outbox.waiting, outbox.failing) == (1, 1)
    })
    .await;
    dispatcher.stop(TIMEOUT).await;
    assert_eq!(files(folder.path()).len(), 1);
    let output = log.all();
    assert!(
        output.contains("cannot build a mail") && !output.contains("new.example"),
        "{output}"
    );
}
