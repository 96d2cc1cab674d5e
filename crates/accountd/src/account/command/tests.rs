//! Decisions of commands on rows that a test provides.

mod notices;
mod secrets;

use super::super::{
    Account, Digest, Email, HashMemory, Id, PasswordHash, PendingEmail, Scope, Settings, Username,
};
use super::super::{PlaintextToken, Token};
use super::*;
use crate::account::actor::Actor;
use crate::account::mail::{Mail, MailKind};
use crate::account::{MAX_TOKENS, Precondition, ReadSet, Representation, Snapshot, Status};
use jiff::Timestamp;
use jiff::ToSpan as _;
use std::collections::HashMap;

const POLICIES: [EmailPolicy; 2] = [EmailPolicy::Required, EmailPolicy::Off];

fn at(second: i64, email: EmailPolicy) -> Context {
    Context {
        now: Timestamp::from_second(second).unwrap(),
        email,
    }
}

fn actor(account: Id) -> Actor {
    Actor {
        account: Some(account),
        token: None,
        operation: "test",
        address: None,
    }
}

fn account(username: &str, email: &str) -> Account {
    let mut new = NewAccount::new(Username::new(username).unwrap(), "Name");
    new.email = Some(Email::new(email).unwrap());
    let create = CreateAccount::new(Actor::without_token("test"), new).unwrap();
    create
        .decide(&mut Snapshot::default(), &at(0, EmailPolicy::Off))
        .unwrap()
}

fn rows(accounts: &[&Account]) -> Snapshot {
    let usernames = accounts.iter().map(|a| (a.username.key(), a.id)).collect();
    let emails = accounts
        .iter()
        .filter_map(|a| Some((a.email.as_ref()?.key(), a.id)))
        .collect();
    let accounts = accounts.iter().map(|&a| a.clone()).collect();
    Snapshot::new(accounts, Vec::new(), usernames, emails)
}

fn edit(account: &Account, edit: Edit) -> EditAccount {
    EditAccount::new(account.id, actor(account.id), edit).unwrap()
}

fn email(text: &str) -> Edit {
    Edit {
        email: Change::Set(Email::new(text).unwrap()),
        ..Edit::default()
    }
}

fn address(account: &Account) -> &str {
    account.email.as_ref().unwrap().as_str()
}

#[test]
fn omitted_fields_stay_and_no_change_keeps_the_time() {
    let ann = account("ann", "ann@x.org");
    let mut rows = rows(&[&ann]);
    let same = Edit {
        username: Some(ann.username.clone()),
        name: Some("Name".to_owned()),
        settings: Change::Clear,
        ..email("ann@x.org")
    };
    for nothing in [Edit::default(), same] {
        let after = edit(&ann, nothing)
            .decide(&mut rows, &at(9, EmailPolicy::Required))
            .unwrap();
        assert_eq!(after, ann);
    }
    assert!(rows.changes().updated.is_empty() && rows.changes().audit.is_empty());
    assert!(rows.changes().mails.is_empty());
}

#[test]
fn fields_are_set_and_cleared_and_settings_reset_to_defaults() {
    let ann = account("ann", "ann@x.org");
    let mut rows = rows(&[&ann]);
    let set = Edit {
        first_name: Change::Set("Ann".to_owned()),
        settings: Change::Set(SettingsEdit {
            currency: Change::Set("EUR".to_owned()),
            language: Change::Set("de".to_owned()),
            ..SettingsEdit::default()
        }),
        ..Edit::default()
    };
    let after = edit(&ann, set)
        .decide(&mut rows, &at(1, EmailPolicy::Off))
        .unwrap();
    assert_eq!(after.first_name.as_deref(), Some("Ann"));
    assert_eq!(after.settings.timezone, "UTC");
    assert_eq!(
        (&*after.settings.currency, &*after.settings.language),
        ("EUR", "de")
    );
    assert_eq!(after.updated_at, Timestamp::from_second(1).unwrap());
    assert_eq!(
        rows.changes().audit[0].fields,
        ["first_name", "currency", "language"]
    );

    let clear = Edit {
        first_name: Change::Clear,
        settings: Change::Set(SettingsEdit {
            currency: Change::Clear,
            ..SettingsEdit::default()
        }),
        ..Edit::default()
    };
    // The clock of another instance may be behind.
    let again = edit(&ann, clear)
        .decide(&mut rows, &at(0, EmailPolicy::Off))
        .unwrap();
    assert_eq!(again.first_name, None);
    assert_eq!(
        (&*again.settings.currency, &*again.settings.language),
        ("USD", "de")
    );
    assert!(again.updated_at > after.updated_at);
    let all = Edit {
        settings: Change::Clear,
        ..Edit::default()
    };
    let last = edit(&ann, all)
        .decide(&mut rows, &at(2, EmailPolicy::Off))
        .unwrap();
    assert_eq!(last.settings, Settings::default());
}

#[test]
fn names_are_taken_and_released_within_a_batch() {
    let (ann, bob) = (account("ann", "ann@x.org"), account("bob", "bob@x.org"));
    let mut rows = rows(&[&ann, &bob]);
    let named = |name: &str| Edit {
        username: Some(Username::new(name).unwrap()),
        ..Edit::default()
    };
    let context = at(1, EmailPolicy::Off);
    let both = Edit {
        username: Some(Username::new("BOB").unwrap()),
        ..email("Bob@X.org")
    };
    let rejected = edit(&ann, both).decide(&mut rows, &context).unwrap_err();
    let taken = |username, email| CommandError::Taken { username, email };
    assert_eq!(rejected, taken(true, true));
    assert!(rows.changes().updated.is_empty());

    edit(&ann, named("carl")).decide(&mut rows, &context).unwrap();
    let rejected = edit(&bob, named("Carl")).decide(&mut rows, &context).unwrap_err();
    assert_eq!(rejected, taken(true, false));
    edit(&bob, named("Ann")).decide(&mut rows, &context).unwrap();
    edit(&bob, named("aNN")).decide(&mut rows, &context).unwrap();
    assert_eq!(rows.changes().rekeyed.len(), 2);
}

/// Returns the mails with a link.
fn confirmations(rows: &Snapshot) -> Vec<&Mail> {
    let mails = rows.changes().mails.iter();
    mails.filter(|mail| mail.kind == MailKind::ConfirmEmail).collect()
}

#[test]
fn address_takes_effect_after_confirmation() {
    let ann = account("ann", "ann@x.org");
    let mut rows = rows(&[&ann]);
    let context = at(1, EmailPolicy::Required);
    let after = edit(&ann, email("new@x.org"))
        .decide(&mut rows, &context)
        .unwrap();
    assert_eq!(address(&after), "ann@x.org");
    assert_eq!(after.pending_email(context.now).unwrap().as_str(), "new@x.org");
    let first = rows.changes().mails[0].secret.0.clone();

    // A newer request invalidates the older token.
    edit(&ann, email("other@x.org"))
        .decide(&mut rows, &context)
        .unwrap();
    edit(&ann, email("new@x.org"))
        .decide(&mut rows, &context)
        .unwrap();
    let mails = confirmations(&rows);
    assert_eq!(mails.len(), 1);
    let second = mails[0].secret.0.clone();
    let confirm = |rows: &mut Snapshot, token: &str| {
        ConfirmEmail::new(token, Actor::without_token("test"))
            .unwrap()
            .decide(rows, &context)
    };
    assert_eq!(
        confirm(&mut rows, &first).unwrap_err(),
        CommandError::InvalidConfirmation
    );
    let done = confirm(&mut rows, &second).unwrap();
    assert_eq!((address(&done), &done.pending), ("new@x.org", &None));
    assert_eq!(
        confirm(&mut rows, &second).unwrap_err(),
        CommandError::InvalidConfirmation
    );
}

#[test]
fn pending_address_is_kept_until_it_expires() {
    let ann = account("ann", "ann@x.org");
    let mut rows = rows(&[&ann]);
    let required = |second| at(second, EmailPolicy::Required);
    let pending = edit(&ann, email("new@x.org"))
        .decide(&mut rows, &required(1))
        .unwrap();
    for spelled in ["new@x.org", "New@X.org"] {
        let again = edit(&ann, email(spelled))
            .decide(&mut rows, &required(2))
            .unwrap();
        assert_eq!(again, pending);
    }
    assert_eq!(
        (
            confirmations(&rows).len(),
            rows.changes().mails.len(),
            rows.changes().audit.len()
        ),
        (1, 2, 1)
    );
    // Other fields of the same request change nevertheless.
    let both = Edit {
        name: Some("New".to_owned()),
        ..email("new@x.org")
    };
    let renamed = edit(&ann, both).decide(&mut rows, &required(3)).unwrap();
    assert_eq!((&renamed.pending, &*renamed.name), (&pending.pending, "New"));
    assert_eq!(rows.changes().mails.len(), 2);

    let late = required(1 + 24 * 3600);
    let again = edit(&ann, email("new@x.org")).decide(&mut rows, &late).unwrap();
    assert_eq!(again.pending_email(late.now).unwrap().as_str(), "new@x.org");
    assert_ne!(again.pending, pending.pending);
}

#[test]
fn precondition_is_checked_after_authorization_and_before_conflicts() {
    let (ann, bob) = (account("ann", "ann@x.org"), account("bob", "bob@x.org"));
    let context = at(1, EmailPolicy::Off);
    let tag = |account: &Account| Representation::Account.tag(account, context.now).into_text();
    let only_if = |tags: &str, email_address: &str| {
        let precondition = Precondition {
            tags: account_server::EntityTags::parse(tags),
            representation: Representation::Account,
        };
        edit(&ann, email(email_address)).only_if(Some(precondition))
    };
    let mut rows = rows(&[&ann, &bob]);
    let failed = Err(CommandError::PreconditionFailed);
    assert_eq!(
        only_if(&tag(&bob), "bob@x.org").decide(&mut rows, &context),
        failed
    );
    let weak = format!("W/{}", tag(&ann));
    assert_eq!(only_if(&weak, "new@x.org").decide(&mut rows, &context), failed);
    assert!(rows.changes().is_empty());
    let list = format!("{}, {}", tag(&bob), tag(&ann));
    let taken = CommandError::Taken {
        username: false,
        email: true,
    };
    assert_eq!(
        only_if(&list, "bob@x.org").decide(&mut rows, &context),
        Err(taken)
    );
    only_if(&list, "new@x.org").decide(&mut rows, &context).unwrap();
    // The first change has made the tag obsolete.
    assert_eq!(only_if(&list, "newer@x.org").decide(&mut rows, &context), failed);
    only_if("*", "newer@x.org").decide(&mut rows, &context).unwrap();

    let suspended = Account {
        status: Status::Suspended,
        ..ann.clone()
    };
    let mut rows = Snapshot::new(vec![suspended], Vec::new(), HashMap::new(), HashMap::new());
    let rejected = only_if(&tag(&bob), "new@x.org").decide(&mut rows, &context);
    assert_eq!(rejected, Err(CommandError::Inactive(Status::Suspended)));
}

#[test]
fn late_taken_or_inactive_confirmations_are_rejected() {
    let (ann, bob) = (account("ann", "ann@x.org"), account("bob", "bob@x.org"));
    let mut rows = rows(&[&ann, &bob]);
    let context = at(0, EmailPolicy::Required);
    edit(&ann, email("new@x.org"))
        .decide(&mut rows, &context)
        .unwrap();
    let confirm = ConfirmEmail::new(
        &rows.changes().mails[0].secret.0.clone(),
        Actor::without_token("test"),
    )
    .unwrap();
    let late = at(24 * 3600, EmailPolicy::Required);
    assert_eq!(
        confirm.decide(&mut rows, &late).unwrap_err(),
        CommandError::InvalidConfirmation
    );
    assert_eq!(rows.account(&ann.id).unwrap().pending_email(late.now), None);

    let status = |status| SetStatus {
        account: ann.id,
        actor: Actor::without_token("test"),
        status,
    };
    status(Status::Suspended).decide(&mut rows, &context).unwrap();
    assert_eq!(
        confirm.decide(&mut rows, &context).unwrap_err(),
        CommandError::InvalidConfirmation
    );
    status(Status::Active).decide(&mut rows, &context).unwrap();

    let off = at(1, EmailPolicy::Off);
    edit(&bob, email("NEW@x.org")).decide(&mut rows, &off).unwrap();
    let taken = CommandError::Taken {
        username: false,
        email: true,
    };
    assert_eq!(confirm.decide(&mut rows, &context).unwrap_err(), taken);
    edit(&bob, email("bob@x.org")).decide(&mut rows, &off).unwrap();
    assert!(confirm.decide(&mut rows, &context).is_ok());
}

#[test]
fn current_address_cancels_a_change_and_respelling_needs_no_confirmation() {
    let ann = account("ann", "ann@x.org");
    for spelled in ["ann@x.org", "Ann@X.org"] {
        let mut rows = rows(&[&ann]);
        let context = at(1, EmailPolicy::Required);
        edit(&ann, email("new@x.org"))
            .decide(&mut rows, &context)
            .unwrap();
        let after = edit(&ann, email(spelled)).decide(&mut rows, &context).unwrap();
        assert_eq!((address(&after), &after.pending), (spelled, &None));
        assert!(confirmations(&rows).is_empty());
    }
}

#[test]
fn clearing_or_changing_without_confirmation_takes_effect_immediately() {
    let ann = account("ann", "ann@x.org");
    for policy in POLICIES {
        let mut rows = rows(&[&ann]);
        edit(&ann, email("new@x.org"))
            .decide(&mut rows, &at(1, EmailPolicy::Required))
            .unwrap();
        let clear = Edit {
            email: Change::Clear,
            ..Edit::default()
        };
        let after = edit(&ann, clear).decide(&mut rows, &at(2, policy)).unwrap();
        assert_eq!((after.email, after.pending), (None, None));
    }
    let mut rows = rows(&[&ann]);
    let after = edit(&ann, email("new@x.org"))
        .decide(&mut rows, &at(1, EmailPolicy::Off))
        .unwrap();
    assert_eq!(address(&after), "new@x.org");
    assert!(rows.changes().mails.is_empty());
}

#[test]
fn inactive_accounts_can_be_changed_only_by_others() {
    for status in [Status::Suspended, Status::Closed] {
        let mut ann = account("ann", "ann@x.org");
        ann.status = status;
        let mut rows = rows(&[&ann]);
        let context = at(1, EmailPolicy::Off);
        let rejected = edit(&ann, email("new@x.org")).decide(&mut rows, &context);
        assert_eq!(rejected.unwrap_err(), CommandError::Inactive(status));
        let admin = actor(Id::random().unwrap());
        let by_admin = EditAccount::new(ann.id, admin, email("new@x.org")).unwrap();
        assert!(by_admin.decide(&mut rows, &context).is_ok());
        assert_eq!(rows.changes().audit[0].actor, admin.account);
    }
    let missing = account("ann", "ann@x.org");
    let rejected = edit(&missing, Edit::default()).decide(&mut Snapshot::default(), &at(1, EmailPolicy::Off));
    assert_eq!(rejected.unwrap_err(), CommandError::NotFound);
}

#[test]
fn taken_username_or_address_prevents_creation() {
    let ann = account("ann", "ann@x.org");
    let mut rows = rows(&[&ann]);
    let mut new = NewAccount::new(Username::new("Ann").unwrap(), "Name");
    new.email = Some(Email::new("other@x.org").unwrap());
    let create = |rows: &mut Snapshot, new: &NewAccount| {
        let create = CreateAccount::new(Actor::without_token("test"), new.clone()).unwrap();
        create.decide(rows, &at(1, EmailPolicy::Required))
    };
    let taken = |username, email| Err(CommandError::Taken { username, email });
    assert_eq!(create(&mut rows, &new), taken(true, false));
    new.username = Username::new("anne").unwrap();
    let anne = create(&mut rows, &new).unwrap();
    assert_eq!(address(&anne), "other@x.org");
    assert_eq!(create(&mut rows, &new), taken(true, true));
}

#[test]
fn debug_output_hides_personal_data() {
    let mut ann = account("ann", "ann@x.org");
    ann.pending = Some(PendingEmail {
        email: Email::new("new@x.org").unwrap(),
        digest: Digest::of("x"),
        expires_at: Timestamp::UNIX_EPOCH,
    });
    let written = format!("{ann:?}");
    assert!(!written.contains("x.org"), "{written}");
}

#[test]
fn authorization_is_checked_again_when_the_change_is_decided() {
    let (ann, mut eve) = (account("ann", "ann@x.org"), account("eve", "eve@x.org"));
    let token = secrets::token(eve.id, Some(Timestamp::from_second(10).unwrap()));
    let actor = Actor {
        token: Some(token.id),
        ..actor(eve.id)
    };
    let decide = |eve: &Account, tokens: &[&Token], second| {
        let tokens = tokens.iter().map(|&token| token.clone()).collect();
        let accounts = vec![ann.clone(), eve.clone()];
        let mut rows = Snapshot::new(accounts, tokens, HashMap::new(), HashMap::new());
        let renamed = Edit {
            name: Some("Other".to_owned()),
            ..Edit::default()
        };
        let command = EditAccount::new(ann.id, actor, renamed).unwrap();
        let mut read_set = ReadSet::default();
        command.read_set(&mut read_set);
        assert!(read_set.accounts.contains(&eve.id) && read_set.tokens.contains(&token.id));
        let outcome = command.decide(&mut rows, &at(second, EmailPolicy::Required));
        assert_eq!(outcome.is_ok(), !rows.changes().is_empty());
        outcome.map(drop)
    };
    assert_eq!(decide(&eve, &[&token], 9), Ok(()));
    assert_eq!(decide(&eve, &[&token], 10), Err(CommandError::Unauthenticated));
    assert_eq!(decide(&eve, &[], 9), Err(CommandError::Unauthenticated));
    for status in [Status::Closed, Status::Suspended] {
        eve.status = status;
        assert_eq!(decide(&eve, &[&token], 9), Err(CommandError::Inactive(status)));
    }
}
