//! Statements that delete accounts, and what is no longer needed.

use super::statements::SqlDialect;

impl SqlDialect {
    /// Deletes accounts, after what refers to them.
    pub(super) fn delete_accounts(&self) -> [String; 3] {
        [
            ("tokens", "account_id"),
            ("mails", "account_id"),
            ("accounts", "id"),
        ]
        .map(|(table, column)| format!("DELETE FROM {table} WHERE {}", (self.in_list)(column, "accounts")))
    }

    /// Deletes expired tokens of accounts, except the newest ones of each.
    pub(super) fn trim_expired_tokens(&self) -> String {
        let numbered = format!(
            "(SELECT id, ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY created_at DESC, id) AS number \
             FROM tokens WHERE {} AND expires_at <= {}) AS expired",
            (self.in_list)("account_id", "accounts"),
            self.number("now"),
        );
        format!(
            "DELETE FROM tokens WHERE id IN (SELECT id FROM {numbered} WHERE number > {} LIMIT {})",
            self.number("kept"),
            self.number("limit"),
        )
    }

    /// Deletes tokens that expired before a time.
    pub(super) fn purge_tokens(&self) -> String {
        let expired = format!(
            "SELECT id FROM tokens WHERE expires_at < {} ORDER BY expires_at LIMIT {}{}",
            self.number("before"),
            self.number("limit"),
            self.skip_locked,
        );
        format!("DELETE FROM tokens WHERE id IN ({expired}) RETURNING id")
    }

    /// Deletes audit entries of before a time. Their ids increase with time, so the oldest are the first ones.
    pub(super) fn purge_audit(&self) -> String {
        let oldest = format!(
            "SELECT id, at FROM audit ORDER BY id LIMIT {}{}",
            self.number("limit"),
            self.skip_locked,
        );
        format!(
            "DELETE FROM audit WHERE id IN (SELECT id FROM ({oldest}) AS oldest WHERE at < {}) \
             RETURNING CAST(id AS text)",
            self.number("before"),
        )
    }
}
