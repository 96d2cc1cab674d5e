//! Decisions of commands on passwords and tokens.

use super::*;

#[test]
fn password_change_requires_the_verified_hash() {
    let [old, new] = ["old", "new"].map(|text| PasswordHash::of(text, &mut HashMemory::default()).unwrap());
    let mut ann = account("ann", "ann@x.org");
    ann.password = Some(old.clone());
    let mut rows = rows(&[&ann]);
    let change = ChangePassword {
        revoke_tokens: false,
        account: ann.id,
        actor: actor(ann.id),
        current_hash: old,
        new_hash: new.clone(),
    };
    let context = at(1, EmailPolicy::Off);
    assert_eq!(change.decide(&mut rows, &context).unwrap().password, Some(new));
    assert_eq!(
        change.decide(&mut rows, &context).unwrap_err(),
        CommandError::PasswordChanged
    );
}

/// Returns a stored token of an account.
pub(super) fn token(account: Id, expires_at: Option<Timestamp>) -> Token {
    let secret = PlaintextToken::random().unwrap();
    Token {
        id: secret.id(),
        account,
        digest: secret.digest(),
        scope: Scope::Write,
        description: String::new(),
        created_at: Timestamp::UNIX_EPOCH,
        expires_at,
        last_used_at: None,
        created_by: None,
    }
}

#[test]
fn password_change_can_revoke_all_other_tokens() {
    let [old, new] = ["old", "new"].map(|text| PasswordHash::of(text, &mut HashMemory::default()).unwrap());
    let mut ann = account("ann", "ann@x.org");
    ann.password = Some(old.clone());
    let bob = account("bob", "bob@x.org");
    let (own, other, of_bob) = (token(ann.id, None), token(ann.id, None), token(bob.id, None));
    for (revoke_tokens, revoked) in [(false, Vec::new()), (true, vec![other.id])] {
        let tokens = [&own, &other, &of_bob].map(Clone::clone).to_vec();
        let accounts = vec![ann.clone(), bob.clone()];
        let mut rows = Snapshot::new(accounts, tokens, HashMap::new(), HashMap::new());
        let change = ChangePassword {
            account: ann.id,
            actor: Actor {
                token: Some(own.id),
                ..actor(ann.id)
            },
            current_hash: old.clone(),
            new_hash: new.clone(),
            revoke_tokens,
        };
        let mut read_set = ReadSet::default();
        change.read_set(&mut read_set);
        assert_eq!(read_set.token_owners.contains(&ann.id), revoke_tokens);
        change.decide(&mut rows, &at(1, EmailPolicy::Off)).unwrap();
        assert!(rows.changes().revoked.iter().eq(&revoked));
        let audited: Vec<_> = rows
            .changes()
            .audit
            .iter()
            .filter_map(|entry| entry.subject_token)
            .collect();
        assert_eq!(audited, revoked);
    }
}

#[test]
fn number_of_valid_tokens_is_limited() {
    let ann = account("ann", "ann@x.org");
    let context = at(1, EmailPolicy::Off);
    let present = token(ann.id, None);
    let rows = Snapshot::new(
        vec![ann.clone()],
        vec![present.clone()],
        HashMap::new(),
        HashMap::new(),
    );
    let mut rows = rows.with_valid_tokens(HashMap::from([(ann.id, MAX_TOKENS - 1)]));
    let create = |expires_at| {
        let new = NewToken {
            account: ann.id,
            scope: Scope::Read,
            description: String::new(),
            expires_at,
        };
        CreateToken::new(actor(ann.id), new).unwrap()
    };
    let mut read_set = ReadSet::default();
    create(None).read_set(&mut read_set);
    assert!(read_set.token_counts.contains(&ann.id));
    // One that has expired already does not count.
    create(Some(context.now)).decide(&mut rows, &context).unwrap();
    create(None).decide(&mut rows, &context).unwrap();
    let rejected = create(None).decide(&mut rows, &context).map(drop);
    assert_eq!(rejected, Err(CommandError::TooManyTokens));
    let delete = DeleteToken {
        account: ann.id,
        token: present.id,
        actor: actor(ann.id),
    };
    delete.decide(&mut rows, &context).unwrap();
    create(None).decide(&mut rows, &context).unwrap();
    assert!(create(None).decide(&mut rows, &context).is_err());
}

#[test]
fn token_is_revoked_once_and_only_by_its_account() {
    let (ann, bob) = (account("ann", "ann@x.org"), account("bob", "bob@x.org"));
    let mut rows = rows(&[&ann, &bob]);
    let context = at(1, EmailPolicy::Off);
    let new = NewToken {
        account: ann.id,
        scope: Scope::Write,
        description: String::new(),
        expires_at: Some(context.now + 1.hour()),
    };
    let create = CreateToken::new(actor(ann.id), new).unwrap();
    let (token, secret) = create.decide(&mut rows, &context).unwrap();
    assert_eq!(token.digest, secret.digest());
    let delete = |account: Id| DeleteToken {
        account,
        token: token.id,
        actor: actor(account),
    };
    assert_eq!(
        delete(bob.id).decide(&mut rows, &context),
        Err(CommandError::NotFound)
    );
    assert_eq!(delete(ann.id).decide(&mut rows, &context), Ok(()));
    assert_eq!(
        delete(ann.id).decide(&mut rows, &context),
        Err(CommandError::NotFound)
    );
    // The token was created and revoked in the same batch, so nothing is written.
    assert!(rows.changes().tokens.is_empty() && rows.changes().revoked.is_empty());
}
