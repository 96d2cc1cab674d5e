//! Confirmations and the outbox, with a single instance.

use crate::store::fixtures::{account, account_without_address, address, edit, to_email, to_name};
use crate::support::database::TestDatabase;
use accountd::account::actor::Actor;
use accountd::account::command::{Change, ConfirmEmail, Edit};
use accountd::account::mail::{Delivery, Mail, MailKind};
use accountd::account::{CommandError, EmailPolicy, now};
use accountd::store::{ExecuteError, Outbox, Store};
use jiff::{SignedDuration, ToSpan as _};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

async fn claim(store: &Store) -> Vec<Mail> {
    store.claim_mails("me", 10, MINUTE).await.unwrap()
}

/// Claims the due mails, and returns those with a link.
async fn confirmations(store: &Store) -> Vec<Mail> {
    let mut mails = claim(store).await;
    mails.retain(|mail| mail.kind == MailKind::ConfirmEmail);
    mails
}

fn confirm(mail: &Mail) -> ConfirmEmail {
    ConfirmEmail::new(&mail.secret.0, Actor::without_token("confirm_email")).unwrap()
}

pub(crate) async fn change_takes_effect_after_confirmation(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let waiting = edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    store.mail_queued().await;
    assert_eq!(address(&waiting), "ann@example.org");
    let mut mails = claim(&store).await;
    mails.sort_by_key(|mail| mail.kind != MailKind::ConfirmEmail);
    assert_eq!(mails.len(), 2);
    assert_eq!(
        (mails[0].account, mails[0].kind),
        (ann.id, MailKind::ConfirmEmail)
    );
    // The owner of the present address learns of it.
    let notice = &mails[1];
    assert_eq!(
        (notice.kind, notice.recipient.as_str(), &*notice.secret.0),
        (MailKind::ChangeRequested, "ann@example.org", "")
    );
    assert_eq!(mails[0].recipient.as_str(), "new@example.org");
    assert_eq!((&*mails[0].language, mails[0].attempts), ("en", 0));

    // Bob requests the same address and confirms first.
    edit(&store, bob.id, to_email("NEW@example.org")).await.unwrap();
    let mails_of_bob = confirmations(&store).await;
    let confirmed = store.execute(confirm(&mails_of_bob[0])).await.unwrap();
    let notices = claim(&store).await;
    assert_eq!(notices.len(), 1);
    assert_eq!(
        (notices[0].kind, notices[0].recipient.as_str()),
        (MailKind::Changed, "bob@example.org")
    );
    assert_eq!((confirmed.id, address(&confirmed)), (bob.id, "NEW@example.org"));
    let rejected = store.execute(confirm(&mails[0])).await;
    let taken = CommandError::Taken {
        username: false,
        email: true,
    };
    assert!(matches!(rejected, Err(ExecuteError::Rejected(why)) if why == taken));
    let rejected = store.execute(confirm(&mails_of_bob[0])).await;
    assert!(matches!(
        rejected,
        Err(ExecuteError::Rejected(CommandError::InvalidConfirmation))
    ));
    let rejected = edit(&store, ann.id, to_email("new@Example.org")).await;
    assert_eq!(rejected, Err(taken));

    // Bob releases the address. Ann's confirmation is still valid, once.
    edit(&store, bob.id, to_email("bob2@example.org")).await.unwrap();
    let mails_of_bob = confirmations(&store).await;
    store.execute(confirm(&mails_of_bob[0])).await.unwrap();
    let confirmed = store.execute(confirm(&mails[0])).await.unwrap();
    assert_eq!(
        (address(&confirmed), &confirmed.pending),
        ("new@example.org", &None)
    );
    assert_eq!(store.account(ann.id).await.unwrap(), Some(confirmed));
}

pub(crate) async fn obsolete_mails_are_not_delivered(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let (ann, bob) = (
        account_without_address(&store, "ann").await,
        account_without_address(&store, "bob").await,
    );
    edit(&store, bob.id, to_email("bob@new.example")).await.unwrap();
    let waiting = async || store.outbox().await.unwrap().waiting;
    for address in ["one@new.example", "two@new.example"] {
        edit(&store, ann.id, to_email(address)).await.unwrap();
        assert_eq!(waiting().await, 2);
    }
    let mails = claim(&store).await;
    let mut to: Vec<_> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["bob@new.example", "two@new.example"]);

    // A claimed mail is withdrawn as well; the result of its delivery has no effect.
    let mail_of_ann = mails.iter().find(|mail| mail.account == ann.id).unwrap();
    store.execute(confirm(mail_of_ann)).await.unwrap();
    assert_eq!(waiting().await, 1);
    for delivery in [
        Delivery::Delivered,
        Delivery::Failed {
            error: "refused".to_owned(),
            retry_at: now(),
        },
    ] {
        store
            .settle_mails("me", &[(mail_of_ann.id, delivery)])
            .await
            .unwrap();
    }
    assert_eq!(waiting().await, 1);

    // The notices to the present address remain.
    let linked = async || {
        let mails = store
            .claim_mails_except("all", 10, SignedDuration::ZERO, &[])
            .await;
        let mut mails = mails.unwrap();
        mails.retain(|mail| mail.kind == MailKind::ConfirmEmail);
        let mut to: Vec<_> = mails
            .iter()
            .map(|mail| mail.recipient.as_str().to_owned())
            .collect();
        to.sort_unstable();
        to
    };
    let released = Delivery::Failed {
        error: String::new(),
        retry_at: now(),
    };
    let released: Vec<_> = mails.iter().map(|mail| (mail.id, released.clone())).collect();
    store.settle_mails("me", &released).await.unwrap();
    let clear = Edit {
        email: Change::Clear,
        ..Edit::default()
    };
    for cancel in [to_email("two@NEW.example"), clear] {
        edit(&store, ann.id, to_email("three@new.example")).await.unwrap();
        assert_eq!(linked().await, ["bob@new.example", "three@new.example"]);
        edit(&store, ann.id, cancel).await.unwrap();
        assert_eq!(linked().await, ["bob@new.example"]);
    }
    // Edits of other fields keep the mail.
    edit(&store, bob.id, to_name("Bob")).await.unwrap();
    assert_eq!(linked().await, ["bob@new.example"]);
}

pub(crate) async fn no_mail_is_queued_without_confirmation(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    let confirmed = edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    assert_eq!(
        (address(&confirmed), &confirmed.pending),
        ("new@example.org", &None)
    );
    assert!(claim(&store).await.is_empty());
}

pub(crate) async fn mails_are_claimed_once_and_retried_after_failures(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let ann = account_without_address(&store, "ann").await;
    edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    // A rejected edit queues no mail.
    account(&store, "bob").await;
    assert!(edit(&store, ann.id, to_email("bob@example.org")).await.is_err());
    let empty = Outbox {
        waiting: 0,
        failing: 0,
        oldest: None,
    };
    let mails = claim(&store).await;
    assert_eq!(mails.len(), 1);
    assert!(claim(&store).await.is_empty());
    let fails = |retry_at| {
        let error = "refused".to_owned();
        [(mails[0].id, Delivery::Failed { error, retry_at })]
    };
    // An owner whose lease has passed to another can no longer postpone the mail.
    store.settle_mails("other", &fails(now())).await.unwrap();
    assert!(claim(&store).await.is_empty());
    store.settle_mails("me", &fails(now() + 1.hour())).await.unwrap();
    assert!(claim(&store).await.is_empty());
    let outbox = store.outbox().await.unwrap();
    assert_eq!((outbox.waiting, outbox.failing), (1, 1));
    assert_eq!(outbox.oldest, Some(mails[0].created_at));

    store.settle_mails("me", &fails(now())).await.unwrap();
    let again = claim(&store).await;
    assert_eq!((again[0].id, again[0].attempts), (mails[0].id, 2));
    assert_eq!(again[0].secret, mails[0].secret);
    store
        .settle_mails("me", &[(again[0].id, Delivery::Delivered)])
        .await
        .unwrap();
    assert_eq!(store.outbox().await.unwrap(), empty);
}

pub(crate) async fn leases_expire(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let ann = account_without_address(&store, "ann").await;
    edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    let lost = store
        .claim_mails("killed", 10, SignedDuration::ZERO)
        .await
        .unwrap();
    let mails = claim(&store).await;
    assert_eq!((lost.len(), mails.len()), (1, 1));
    assert_eq!(lost[0].id, mails[0].id);
}

pub(crate) async fn mails_to_some_domains_can_be_passed_over(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    for (name, to) in [
        ("ann", "ann@One.example"),
        ("bob", "\"b@one.example\"@two.example"),
        ("cid", "cid@sub.one.example"),
    ] {
        let account = account_without_address(&store, name).await;
        edit(&store, account.id, to_email(to)).await.unwrap();
    }
    let claim = async |domains: &[&str]| {
        let lease = SignedDuration::ZERO;
        let mails = store.claim_mails_except("me", 10, lease, domains).await.unwrap();
        let mut domains: Vec<_> = mails.iter().map(|mail| mail.recipient.domain()).collect();
        domains.sort_unstable();
        domains
    };
    assert_eq!(
        claim(&[]).await,
        ["one.example", "sub.one.example", "two.example"]
    );
    assert_eq!(claim(&["one.example"]).await, ["sub.one.example", "two.example"]);
    let both = ["one.example", "two.example", "example"];
    assert_eq!(claim(&both).await, ["sub.one.example"]);
}
