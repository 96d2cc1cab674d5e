//! The store: one test suite for both back ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

mod store {
    pub(crate) mod accounts;
    mod dump;
    pub(crate) mod fixtures;
    pub(crate) mod instances;
    mod locks;
    pub(crate) mod mails;
    pub(crate) mod open;
    mod outage;
    mod pooler;
    pub(crate) mod readers;
    mod shared_limits;
    pub(crate) mod tokens;
}
mod support;

/// Runs each test on a new database of both back ends.
macro_rules! on_both {
    ($($module:ident: $($case:ident),+;)+) => {
        mod sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    crate::store::$module::$case(crate::support::database::TestDatabase::sqlite()).await;
                }
            )+)+
        }
        mod postgres {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    crate::store::$module::$case(crate::support::database::TestDatabase::postgres()).await;
                }
            )+)+
        }
    };
}

on_both! {
    accounts:
        account_round_trips_and_is_found_by_each_identifier,
        edits_are_stored_and_audited,
        only_one_of_many_accounts_gets_a_username,
        only_one_of_many_accounts_gets_an_address,
        concurrent_patches_are_all_applied,
        usernames_can_be_swapped_within_one_batch,
        one_of_many_changes_to_one_state_succeeds,
        pages_are_consecutive;
    tokens:
        tokens_are_stored_used_and_revoked,
        last_use_is_visible_immediately_and_stored_later,
        lookups_see_every_acknowledged_change,
        pages_of_tokens_have_every_valid_token_once,
        an_account_has_a_limited_number_of_valid_tokens,
        an_account_keeps_a_limited_number_of_expired_tokens,
        expired_tokens_and_audit_entries_are_purged_in_batches,
        all_tokens_of_an_account_are_revoked,
        a_password_change_revokes_the_other_tokens;
    mails:
        change_takes_effect_after_confirmation,
        obsolete_mails_are_not_delivered,
        no_mail_is_queued_without_confirmation,
        mails_are_claimed_once_and_retried_after_failures,
        mails_to_some_domains_can_be_passed_over,
        leases_expire;
    readers:
        token_lists_are_bounded_and_newest_first,
        outbox_gauge_is_read_without_the_database,
        reads_are_counted_by_kind;
    instances:
        two_instances_see_each_others_changes_immediately,
        two_instances_compete_for_one_name,
        two_instances_patch_one_account,
        two_instances_change_one_state,
        two_instances_share_the_outbox,
        many_instances_open_a_new_database_concurrently;
    open:
        closing_the_store_finishes_accepted_commands,
        newer_database_is_rejected,
        older_database_is_migrated,
        database_of_another_program_is_rejected;
}
