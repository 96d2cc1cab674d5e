//! Accounts, with a single instance.

use crate::store::fixtures::{
    account, edit, email, operator, run_concurrently, to_email, to_name, to_username, token,
};
use crate::support::database::TestDatabase;
use accountd::account::actor::Actor;
use accountd::account::command::{
    Change, ChangePassword, CreateAccount, Edit, EditAccount, NewAccount, SetStatus, SettingsEdit,
};
use accountd::account::{
    Account, AccountType, CommandError, EmailPolicy, HashMemory, Id, PasswordHash, Precondition,
    Representation, Status, TwoFactor, UserType, Username, now,
};
use accountd::store::{ActorId, ExecuteError};

const CONCURRENT_TASKS: usize = 64;

pub(crate) async fn account_round_trips_and_is_found_by_each_identifier(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let other = account(&store, "other").await;
    let mut new = NewAccount::new(Username::new("Ann.B_c-9").unwrap(), "Änne \"quoted\" \\ 🔑");
    new.email = Some(email("Änne@Example.ORG"));
    new.account_type = AccountType::Business;
    new.user_type = UserType::Service;
    new.service_account = true;
    new.site_admin = true;
    new.v2_only = true;
    new.two_factor = TwoFactor {
        enabled: true,
        verified: false,
    };
    new.password = Some(PasswordHash::of("password", &mut HashMemory::default()).unwrap());
    let create = CreateAccount::new(operator(), new).unwrap();
    let ann = store.execute(create).await.unwrap();
    let all = Edit {
        first_name: Change::Set("Änne".to_owned()),
        last_name: Change::Set(String::new()),
        settings: Change::Set(SettingsEdit {
            currency: Change::Set("EUR".to_owned()),
            timezone: Change::Set("Europe/Berlin".to_owned()),
            language: Change::Set("de".to_owned()),
        }),
        ..to_email("new@example.org")
    };
    let ann = edit(&store, ann.id, all).await.unwrap();
    assert!(ann.pending.is_some());
    assert_eq!(store.account(ann.id).await.unwrap().as_ref(), Some(&ann));
    let by_name = store.account_by_username("aNN.b_C-9").await.unwrap();
    assert_eq!(by_name.as_ref(), Some(&ann));
    let by_email = store.account_by_email("änne@EXAMPLE.org").await.unwrap();
    assert_eq!(by_email.as_ref(), Some(&ann));
    // A pending address identifies no account yet.
    assert_eq!(store.account_by_email("new@example.org").await.unwrap(), None);
    assert_eq!(store.account_by_username("nobody").await.unwrap(), None);
    assert_eq!(store.account(Id::random().unwrap()).await.unwrap(), None);
    assert_eq!(store.account(other.id).await.unwrap(), Some(other));
    store.health().await.unwrap();
}

pub(crate) async fn edits_are_stored_and_audited(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    let actor = Actor {
        account: Some(ann.id),
        token: Some(token(&store, ann.id).await.0.id),
        operation: "patch_account",
        address: Some("2001:db8::1".parse().unwrap()),
    };
    let mut to_both = to_email("new@example.org");
    to_both.name = Some("New".to_owned());
    let command = EditAccount::new(ann.id, actor, to_both.clone()).unwrap();
    let changed = store.execute(command).await.unwrap();
    assert!(changed.updated_at > ann.updated_at);
    assert_eq!(edit(&store, ann.id, to_both).await.unwrap(), changed);
    assert_eq!(store.account(ann.id).await.unwrap(), Some(changed));

    let hashes = ["one", "two"].map(|text| PasswordHash::of(text, &mut HashMemory::default()).unwrap());
    let change = |verified: &PasswordHash| ChangePassword {
        revoke_tokens: false,
        account: ann.id,
        actor,
        current_hash: verified.clone(),
        new_hash: hashes[1].clone(),
    };
    let rejected = store.execute(change(&hashes[0])).await;
    assert!(matches!(
        rejected,
        Err(ExecuteError::Rejected(CommandError::PasswordChanged))
    ));
    let suspend = SetStatus {
        account: ann.id,
        actor: operator(),
        status: Status::Suspended,
    };
    store.execute(suspend).await.unwrap();
    let rejected = store
        .execute(EditAccount::new(ann.id, actor, to_name("x")).unwrap())
        .await;
    assert!(matches!(
        rejected,
        Err(ExecuteError::Rejected(CommandError::Inactive(Status::Suspended)))
    ));

    let trail = store.audit_of(ann.id, 10).await.unwrap();
    let fields: Vec<_> = trail.iter().map(|entry| entry.fields.join(" ")).collect();
    assert_eq!(fields, ["status", "email name", "token", "account"]);
    assert_eq!(
        (trail[2].subject_token, trail[1].subject_token),
        (actor.token, None)
    );
    assert_eq!((trail[1].actor, trail[1].token), (actor.account, actor.token));
    assert_eq!(trail[1].operation, "patch_account");
    assert_eq!((trail[1].address, trail[0].address), (actor.address, None));
    assert_eq!(store.audit_of(ann.id, 1).await.unwrap(), trail[..1]);
    for by in [ActorId::Account(ann.id), ActorId::Token(actor.token.unwrap())] {
        assert_eq!(store.audit_by(by, 10).await.unwrap(), trail[1..2]);
        assert!(store.audit_by(by, 0).await.unwrap().is_empty());
    }
    let nobody = ActorId::Account(Id::random().unwrap());
    assert!(store.audit_by(nobody, 10).await.unwrap().is_empty());
}

pub(crate) async fn only_one_of_many_accounts_gets_a_username(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let mut accounts = Vec::new();
    for number in 0..CONCURRENT_TASKS {
        accounts.push((store.clone(), account(&store, &format!("taker{number}")).await.id));
    }
    let accounts = accounts
        .into_iter()
        .map(|(store, id)| async move { edit(&store, id, to_username("Wanted")).await });
    let results = run_concurrently(accounts).await;
    let taken = CommandError::Taken {
        username: true,
        email: false,
    };
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    assert_eq!(
        results.iter().filter(|result| **result == Err(taken)).count(),
        CONCURRENT_TASKS - 1
    );
}

pub(crate) async fn only_one_of_many_accounts_gets_an_address(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let creations = (0..CONCURRENT_TASKS).map(|number| {
        let store = store.clone();
        async move {
            let mut new = NewAccount::new(Username::new(format!("taker{number}")).unwrap(), "Name");
            // A different case is not a different address.
            let wanted = if number % 2 == 0 {
                "wanted@example.org"
            } else {
                "Wanted@Example.org"
            };
            new.email = Some(email(wanted));
            store.execute(CreateAccount::new(operator(), new).unwrap()).await
        }
    });
    let results = run_concurrently(creations).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    let taken = CommandError::Taken {
        username: false,
        email: true,
    };
    let is_taken = |result: &&Result<_, ExecuteError>| matches!(result, Err(ExecuteError::Rejected(why)) if *why == taken);
    assert_eq!(results.iter().filter(is_taken).count(), CONCURRENT_TASKS - 1);
}

/// Returns one edit for each field that a merge patch can change.
pub(crate) fn patches() -> Vec<Edit> {
    let setting = |edit: SettingsEdit| Edit {
        settings: Change::Set(edit),
        ..Edit::default()
    };
    vec![
        to_name("New"),
        to_username("new"),
        to_email("new@example.org"),
        Edit {
            first_name: Change::Set("First".to_owned()),
            ..Edit::default()
        },
        Edit {
            last_name: Change::Set("Last".to_owned()),
            ..Edit::default()
        },
        setting(SettingsEdit {
            currency: Change::Set("EUR".to_owned()),
            ..SettingsEdit::default()
        }),
        setting(SettingsEdit {
            timezone: Change::Set("Europe/Berlin".to_owned()),
            ..SettingsEdit::default()
        }),
        setting(SettingsEdit {
            language: Change::Set("de".to_owned()),
            ..SettingsEdit::default()
        }),
    ]
}

pub(crate) async fn concurrent_patches_are_all_applied(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    let patches = patches().into_iter().cycle().take(CONCURRENT_TASKS);
    let work = patches.map(|patch| {
        let (store, id) = (store.clone(), ann.id);
        async move { edit(&store, id, patch).await.unwrap() }
    });
    run_concurrently(work).await;
    let mut all = ann.clone();
    all.name = "New".to_owned();
    all.username = Username::new("new").unwrap();
    all.email = Some(email("new@example.org"));
    all.first_name = Some("First".to_owned());
    all.last_name = Some("Last".to_owned());
    all.settings.currency = "EUR".to_owned();
    all.settings.timezone = "Europe/Berlin".to_owned();
    all.settings.language = "de".to_owned();
    let stored = store.account(ann.id).await.unwrap().unwrap();
    assert_eq!(stored.differences(&all), [""; 0]);
    // One entry for each patch with an effect, and one for the creation.
    assert_eq!(store.audit_of(ann.id, 100).await.unwrap().len(), 8 + 1);
}

pub(crate) async fn usernames_can_be_swapped_within_one_batch(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    // However the edits are batched, a name that one edit releases can be taken by the next.
    let steps = [(ann.id, "third"), (bob.id, "ann"), (ann.id, "bob")];
    let mut waiting = Vec::new();
    for (id, name) in steps {
        let store = store.clone();
        waiting.push(tokio::spawn(
            async move { edit(&store, id, to_username(name)).await },
        ));
        tokio::task::yield_now().await;
    }
    for step in waiting {
        let _ = step.await.unwrap();
    }
    let names = [ann.id, bob.id].map(|id| {
        let store = store.clone();
        async move { store.account(id).await.unwrap().unwrap().username.key() }
    });
    let names = run_concurrently(names).await;
    assert_ne!(names[0], names[1]);
    for (name, id) in names.iter().zip([ann.id, bob.id]) {
        assert_eq!(store.account_by_username(name).await.unwrap().unwrap().id, id);
    }
}

/// Returns an edit of an account in a state, which changes it; by its number.
pub(crate) fn numbered(state: &Account, number: usize) -> EditAccount {
    let precondition = Precondition {
        tags: account_server::EntityTags::parse(&Representation::Account.tag(state, now()).into_text()),
        representation: Representation::Account,
    };
    let command = EditAccount::new(
        state.id,
        operator(),
        to_name(&format!("{}{}", state.name, number % 10)),
    )
    .unwrap();
    command.only_if(Some(precondition))
}

/// Returns the state after some changes, of which exactly one has been made.
pub(crate) fn only_success(results: Vec<Result<Account, ExecuteError>>) -> Account {
    let mut changed = None;
    for result in results {
        match result {
            Ok(account) => assert_eq!(changed.replace(account), None),
            Err(ExecuteError::Rejected(CommandError::PreconditionFailed)) => {}
            Err(other) => panic!("{other}"),
        }
    }
    changed.unwrap()
}

pub(crate) async fn one_of_many_changes_to_one_state_succeeds(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let mut state = account(&store, "ann").await;
    for _ in 0..10 {
        let results = run_concurrently((0..16).map(|number| {
            let (store, command) = (store.clone(), numbered(&state, number));
            async move { store.execute(command).await }
        }));
        state = only_success(results.await);
        assert_eq!(store.account(state.id).await.unwrap().as_ref(), Some(&state));
    }
}

pub(crate) async fn pages_are_consecutive(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    for name in ["b", "C", "a", "d-", "D_", "e.1"] {
        account(&store, name).await;
    }
    let mut names = Vec::new();
    let mut after = None;
    loop {
        let page = store.accounts(after.as_deref(), 4).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.username.key());
        names.extend(page.iter().map(|account| account.username.to_string()));
    }
    assert_eq!(names, ["a", "b", "C", "d-", "D_", "e.1"]);
}
