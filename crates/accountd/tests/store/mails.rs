//! Confirmations and the outbox, one instance.

use crate::store::fixtures::{account, address, edit, to_email, to_name};
use crate::support::database::Place;
use accountd::account::command::{Change, ConfirmEmail, Edit};
use accountd::account::mail::{Delivery, Kind, Mail};
use accountd::account::{EmailPolicy, Refusal, now};
use accountd::store::{Failure, Outbox, Store};
use jiff::{SignedDuration, ToSpan as _};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

async fn claim(store: &Store) -> Vec<Mail> {
    store.claim_mails("me", 10, MINUTE).await.unwrap()
}

fn confirm(mail: &Mail) -> ConfirmEmail {
    ConfirmEmail::new(&mail.secret.0, "confirm_email")
}

pub(crate) async fn a_change_waits_for_its_confirmation(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let waiting = edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    store.new_mail().await;
    assert_eq!(address(&waiting), "ann@example.org");
    let mails = claim(&store).await;
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].account, mails[0].kind), (ann.id, Kind::ConfirmEmail));
    assert_eq!(mails[0].recipient.as_str(), "new@example.org");
    assert_eq!((&*mails[0].language, mails[0].attempts), ("en", 0));

    // Bob asked for the same, and is the first to confirm.
    edit(&store, bob.id, to_email("NEW@example.org")).await.unwrap();
    let bobs = claim(&store).await;
    let done = store.execute(confirm(&bobs[0])).await.unwrap();
    assert_eq!((done.id, address(&done)), (bob.id, "NEW@example.org"));
    let refused = store.execute(confirm(&mails[0])).await;
    let taken = Refusal::Taken {
        username: false,
        email: true,
    };
    assert!(matches!(refused, Err(Failure::Refused(why)) if why == taken));
    let refused = store.execute(confirm(&bobs[0])).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::BadConfirmation))));
    let refused = edit(&store, ann.id, to_email("new@Example.org")).await;
    assert_eq!(refused, Err(taken));

    // Bob gives it up; Ann's confirmation is still good, and then used.
    edit(&store, bob.id, to_email("bob2@example.org")).await.unwrap();
    let bobs = claim(&store).await;
    store.execute(confirm(&bobs[0])).await.unwrap();
    let done = store.execute(confirm(&mails[0])).await.unwrap();
    assert_eq!((address(&done), &done.pending), ("new@example.org", &None));
    assert_eq!(store.account(ann.id).await.unwrap(), Some(done));
}

pub(crate) async fn a_mail_whose_link_is_dead_is_not_delivered(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
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

    // It goes also while it is on its way; what comes of that concerns nobody any more.
    let anns = mails.iter().find(|mail| mail.account == ann.id).unwrap();
    store.execute(confirm(anns)).await.unwrap();
    assert_eq!(waiting().await, 1);
    for delivery in [
        Delivery::Delivered,
        Delivery::Failed {
            error: "refused".to_owned(),
            retry_at: now(),
        },
    ] {
        store.settle_mails("me", &[(anns.id, delivery)]).await.unwrap();
    }
    assert_eq!(waiting().await, 1);

    let clear = Edit {
        email: Change::Clear,
        ..Edit::default()
    };
    for cancel in [to_email("two@NEW.example"), clear] {
        edit(&store, ann.id, to_email("three@new.example")).await.unwrap();
        assert_eq!(waiting().await, 2);
        edit(&store, ann.id, cancel).await.unwrap();
        assert_eq!(waiting().await, 1);
    }
    // What has nothing to do with the address leaves the mail.
    edit(&store, bob.id, to_name("Bob")).await.unwrap();
    assert_eq!(waiting().await, 1);
}

pub(crate) async fn without_confirmation_there_is_no_mail(place: Place) {
    let store = place.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    let done = edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    assert_eq!((address(&done), &done.pending), ("new@example.org", &None));
    assert!(claim(&store).await.is_empty());
}

pub(crate) async fn a_mail_is_claimed_by_one_and_tried_again_when_it_failed(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    // What is refused leaves no mail.
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
    // Whose lease has gone to somebody else has no say any more.
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

pub(crate) async fn a_lease_ends(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    let lost = store
        .claim_mails("killed", 10, SignedDuration::ZERO)
        .await
        .unwrap();
    let mails = claim(&store).await;
    assert_eq!((lost.len(), mails.len()), (1, 1));
    assert_eq!(lost[0].id, mails[0].id);
}
