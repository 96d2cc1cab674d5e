//! The blocks that are not executed here, each with the reason. An entry that no page contains fails.

use crate::page::pages;

/// Commands that take minutes or have special requirements, and what executes them instead.
const ELSEWHERE: [(&str, &str); 11] = [
    (
        "cargo xtask regenerate",
        "`xtask/tests/new_operation.rs` and `.ci/run`; it builds three packages",
    ),
    ("cargo xtask test", "it runs this test"),
    (
        "cargo xtask lint contract",
        "`.ci/run`; it installs the validators",
    ),
    (
        "cargo xtask conformance",
        "`cargo test -p conformance --bin conformance`",
    ),
    (
        "cargo xtask conformance --target https://staging.example.com --token - <<< \"$TOKEN\"",
        "it takes half a minute; the page also has it for one operation, and `tests/tests/deployment.rs` for all",
    ),
    (
        "cargo xtask bench",
        "it takes minutes, and its measurements are meaningless in a debug build",
    ),
    (
        "cargo xtask bench -- --help",
        "it builds in release mode; `cargo test -p bench`",
    ),
    (
        "cargo xtask bench -- --skip-throughput --keep-profiles DIR",
        "the same as for `cargo xtask bench`",
    ),
    (
        "cargo install --path crates/account",
        "it builds in release mode; the tests run the same program",
    ),
    (
        "pg_dump --format=custom --no-unlogged-table-data --file=accounts.dump postgres://accountd@db.example.com/accounts",
        "`crates/accountd/tests/store/dump.rs` executes the line on a server of its own",
    ),
    (
        "pg_restore --clean --if-exists --no-owner --single-transaction --dbname=postgres://accountd@db.example.com/accounts accounts.dump",
        "the same as for `pg_dump`",
    ),
];

/// Blocks of other languages, or of text that no command prints: page, first line, reason.
const SHOWN: [(&str, &str, &str); 3] = [
    (
        "crates/accountd/README.md",
        "host \"accounts.example.com\" {",
        "`tests/tests/accountd/clients/terraform.rs` writes the same block",
    ),
    (
        "crates/openapi-conformance/README.md",
        "- id: type-twice",
        "a case file; the suite reads those of `tests/cases`",
    ),
    (
        "docs/closed-loop.md",
        "/paths/~1pets/get/responses/200/description: the contract says \"All pets.\"; the emitted document says \"Pets.\"",
        "an invented document; `crates/openapi-conformance/tests/closed_loop/mutations` tests the format",
    ),
];

/// Returns a command without the comment after it.
pub(crate) fn bare(line: &str) -> &str {
    line.split("   #").next().unwrap().trim()
}

pub(crate) fn is_executed_elsewhere(line: &str) -> bool {
    ELSEWHERE.iter().any(|(command, _)| *command == bare(line))
}

pub(crate) fn is_only_shown(page: &str, text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    SHOWN.iter().any(|(on, line, _)| *on == page && *line == first)
}

#[test]
fn every_listed_block_is_in_a_page() {
    let pages = pages();
    let blocks = || {
        pages
            .iter()
            .flat_map(|page| page.blocks.iter().map(move |block| (page, block)))
    };
    for (command, _) in ELSEWHERE {
        let exists = blocks().any(|(_, block)| block.text.lines().any(|line| bare(line) == command));
        assert!(exists, "no page has `{command}`: remove it from the list");
    }
    for (path, line, _) in SHOWN {
        let exists =
            blocks().any(|(page, block)| page.path == path && block.text.lines().next() == Some(line));
        assert!(exists, "{path} has no such block: {line}");
    }
}
