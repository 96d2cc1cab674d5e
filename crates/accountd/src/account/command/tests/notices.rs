//! Notices to the former address of an account.

use super::*;

#[test]
fn former_address_gets_a_notice_in_the_language_of_the_account() {
    let mut ann = account("ann", "ann@x.org");
    ann.settings.language = "de".to_owned();
    let context = at(1, EmailPolicy::Required);
    let clear = || Edit {
        email: Change::Clear,
        ..Edit::default()
    };
    let notices = |rows: &Snapshot| -> Vec<(MailKind, String, String)> {
        let mails = rows.changes().mails.iter();
        let notices = mails.filter(|mail| mail.kind != MailKind::ConfirmEmail);
        let notices = notices.map(|mail| {
            (
                mail.kind,
                mail.recipient.as_str().to_owned(),
                mail.language.clone(),
            )
        });
        notices.collect()
    };
    let notice = |kind| (kind, "ann@x.org".to_owned(), "de".to_owned());
    let mut rows = rows(&[&ann]);
    edit(&ann, email("new@x.org"))
        .decide(&mut rows, &context)
        .unwrap();
    assert_eq!(notices(&rows), [notice(MailKind::ChangeRequested)]);
    let token = confirmations(&rows)[0].secret.0.clone();
    let confirm = ConfirmEmail::new(&token, Actor::without_token("test")).unwrap();
    confirm.decide(&mut rows, &context).unwrap();
    assert_eq!(notices(&rows)[1..], [notice(MailKind::Changed)]);

    for (change, policy, expected) in [
        (clear(), EmailPolicy::Required, vec![notice(MailKind::Changed)]),
        (email("Ann@x.org"), EmailPolicy::Required, vec![]),
        // Anybody's address could be set, and then replaced.
        (clear(), EmailPolicy::Off, vec![]),
        (email("new@x.org"), EmailPolicy::Off, vec![]),
    ] {
        let mut rows = Snapshot::new(vec![ann.clone()], Vec::new(), HashMap::new(), HashMap::new());
        edit(&ann, change).decide(&mut rows, &at(1, policy)).unwrap();
        assert_eq!(notices(&rows), expected);
    }
}
