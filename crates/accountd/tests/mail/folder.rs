//! Mails as files.

use super::fixtures::{LONGEST, courier, delivered, fresh, sql, token, until, waiting};
use crate::support::log::Log;
use accountd::account::command::ConfirmEmail;
use accountd::mail::Target;
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
async fn a_mail_becomes_a_private_file_with_a_link_that_confirms() {
    let (_place, store) = fresh().await;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("mail");
    let courier = courier(
        &store,
        Target::parse(&format!("file:{}", folder.display())).unwrap(),
    );
    let ann = waiting(&store, "ann", "ann@new.example", "en").await;
    delivered(&store).await;
    courier.stop(LONGEST).await;
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
        assert!(text.lines().any(|given| given == line), "{line}: {text}");
    }
    let done = store
        .execute(ConfirmEmail::new(token(&text), "test"))
        .await
        .unwrap();
    assert_eq!(
        (done.id, done.email.unwrap().as_str()),
        (ann.id, "ann@new.example")
    );
}

#[tokio::test]
async fn a_mail_that_is_delivered_again_is_one_file() {
    let log = Log::start();
    let (place, store) = fresh().await;
    let folder = tempfile::tempdir().unwrap();
    waiting(&store, "ann", "ann@new.example", "en").await;
    // That it is delivered cannot be stored.
    sql(
        &place,
        "CREATE TRIGGER kept BEFORE DELETE ON mails BEGIN SELECT RAISE(ABORT, 'kept'); END",
    )
    .await;
    let first = courier(&store, Target::into_folder(folder.path()));
    until("a file", async || {
        store.health().await.unwrap();
        log.all().contains("may be sent again")
    })
    .await;
    first.stop(LONGEST).await;
    let file = files(folder.path());
    assert_eq!(file.len(), 1);
    let before = (fs::read(&file[0]).unwrap(), fs::metadata(&file[0]).unwrap().ino());
    // The lease ends.
    sql(&place, "DROP TRIGGER kept; UPDATE mails SET due_at = 0").await;
    let second = courier(&store, Target::into_folder(folder.path()));
    delivered(&store).await;
    second.stop(LONGEST).await;
    assert_eq!(files(folder.path()), file);
    assert_eq!(fs::read(&file[0]).unwrap(), before.0);
    assert_ne!(fs::metadata(&file[0]).unwrap().ino(), before.1);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_told_once_and_mails_wait() {
    let log = Log::start();
    let (place, store) = fresh().await;
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "").unwrap();
    let courier = courier(&store, Target::into_folder(blocked.join("mail")));
    for name in ["ann", "bob", "cid"] {
        waiting(&store, name, &format!("{name}@new.example"), "en").await;
    }
    // Tried many times.
    until("the second attempt at all", async || {
        sql(&place, "UPDATE mails SET due_at = 0 WHERE attempts = 0").await;
        store.outbox().await.unwrap().failing == 3
    })
    .await;
    assert_eq!(log.shown().len(), 1, "{}", log.all());
    fs::remove_file(&blocked).unwrap();
    delivered(&store).await;
    courier.stop(LONGEST).await;
    assert_eq!(files(&blocked.join("mail")).len(), 3);
    let shown = log.shown();
    assert_eq!(shown.len(), 2, "{}", log.all());
    assert!(
        shown[0].contains("cannot be delivered to the folder") && shown[0].contains("ot a directory"),
        "{shown:?}"
    );
    assert!(shown[1].contains("are delivered to the folder"), "{shown:?}");
    assert!(!log.all().contains("new.example"), "{}", log.all());
}

#[tokio::test]
async fn a_mail_whose_link_has_expired_is_dropped() {
    let log = Log::start();
    let (place, store) = fresh().await;
    let folder = tempfile::tempdir().unwrap();
    waiting(&store, "ann", "ann@new.example", "en").await;
    let day = 24 * 60 * 60 * 1_000_000_i64;
    sql(
        &place,
        &format!("UPDATE mails SET created_at = created_at - {day}"),
    )
    .await;
    let courier = courier(&store, Target::into_folder(folder.path()));
    delivered(&store).await;
    courier.stop(LONGEST).await;
    assert!(files(folder.path()).is_empty());
    let shown = log.shown();
    assert!(
        shown.len() == 1 && shown[0].contains("it is dropped"),
        "{shown:?}"
    );
}

#[tokio::test]
async fn an_address_that_no_mail_can_have_does_not_stop_the_others() {
    let log = Log::start();
    let (_place, store) = fresh().await;
    let folder = tempfile::tempdir().unwrap();
    waiting(&store, "ann", "a n n@new.example", "en").await;
    waiting(&store, "bob", "bob@new.example", "en").await;
    let courier = courier(&store, Target::into_folder(folder.path()));
    until("delivery", async || {
        let outbox = store.outbox().await.unwrap();
        (outbox.waiting, outbox.failing) == (1, 1)
    })
    .await;
    courier.stop(LONGEST).await;
    assert_eq!(files(folder.path()).len(), 1);
    let told = log.all();
    assert!(
        told.contains("a mail cannot be written") && !told.contains("new.example"),
        "{told}"
    );
}
