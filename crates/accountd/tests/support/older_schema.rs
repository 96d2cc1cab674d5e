//! Turns a database into one of an earlier schema version.

/// What undoes each migration, by the version to which it leads, latest first.
const UNDO: [(usize, &[&str]); 4] = [
    (
        5,
        &[
            "DROP INDEX audit_actor",
            "DROP INDEX audit_token",
            "ALTER TABLE audit DROP COLUMN address",
            // SQLite has none.
            "DROP TABLE IF EXISTS rate_limit_buckets",
        ],
    ),
    (4, &["DROP INDEX tokens_expires"]),
    (
        3,
        &[
            "DROP INDEX mails_state",
            "DROP INDEX tokens_newest",
            "CREATE INDEX tokens_account ON tokens (account_id)",
        ],
    ),
    (
        2,
        &["DROP INDEX mails_account", "ALTER TABLE audit DROP COLUMN about"],
    ),
];

/// Returns the statements that turn a new database into one of this version.
pub(crate) fn downgrade(version: usize) -> Vec<String> {
    let undone = UNDO.iter().filter(|(to, _)| *to > version);
    let statements = undone.flat_map(|(_, statements)| statements.iter().map(|&text| text.to_owned()));
    statements
        .chain([format!("UPDATE accountd_schema SET version = {version}")])
        .collect()
}
