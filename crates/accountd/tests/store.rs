//! The store, one suite for both back ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

mod store {
    pub(crate) mod accounts;
    pub(crate) mod fixtures;
    pub(crate) mod instances;
    pub(crate) mod mails;
    pub(crate) mod open;
    mod outage;
    pub(crate) mod tokens;
}
mod support;

/// Runs each case on a new database of both kinds.
macro_rules! on_both {
    ($($module:ident: $($case:ident),+;)+) => {
        mod sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    crate::store::$module::$case(crate::support::database::Place::sqlite()).await;
                }
            )+)+
        }
        mod postgres {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    crate::store::$module::$case(crate::support::database::Place::postgres()).await;
                }
            )+)+
        }
    };
}

on_both! {
    accounts:
        an_account_is_stored_whole_and_found_by_each_of_its_names,
        an_edit_is_stored_and_audited,
        one_of_many_gets_a_username,
        one_of_many_gets_an_address,
        patches_at_the_same_moment_are_all_there,
        names_are_exchanged_within_one_batch,
        pages_follow_each_other;
    tokens:
        a_token_is_stored_used_and_revoked,
        a_last_use_is_told_at_once_and_stored_later,
        what_was_acknowledged_anywhere_is_seen_by_the_next_lookup;
    mails:
        a_change_waits_for_its_confirmation,
        a_mail_whose_link_is_dead_is_not_delivered,
        without_confirmation_there_is_no_mail,
        a_mail_is_claimed_by_one_and_tried_again_when_it_failed,
        a_lease_ends;
    instances:
        two_instances_see_each_others_changes_at_once,
        two_instances_race_for_one_name,
        two_instances_patch_one_account,
        two_instances_share_the_outbox,
        many_open_a_new_database_at_once;
    open:
        what_was_accepted_is_done_when_the_store_is_closed,
        a_newer_database_is_refused,
        an_older_database_is_brought_along,
        another_programs_database_is_refused;
}
