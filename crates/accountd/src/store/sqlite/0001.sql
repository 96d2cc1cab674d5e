CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL UNIQUE,
    email TEXT,
    email_key TEXT,
    pending_email TEXT,
    confirmation_hash TEXT,
    confirmation_expires_at INTEGER,
    name TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    currency TEXT NOT NULL,
    timezone TEXT NOT NULL,
    language TEXT NOT NULL,
    user_type INTEGER NOT NULL,
    service_account INTEGER NOT NULL,
    two_factor_enabled INTEGER NOT NULL,
    two_factor_verified INTEGER NOT NULL,
    v2_only INTEGER NOT NULL,
    site_admin INTEGER NOT NULL,
    password_hash TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX accounts_email_key ON accounts (email_key) WHERE email_key IS NOT NULL;
CREATE UNIQUE INDEX accounts_confirmation ON accounts (confirmation_hash) WHERE confirmation_hash IS NOT NULL;

CREATE TABLE tokens (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    hash TEXT NOT NULL,
    scope TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER,
    created_by TEXT
) STRICT;
CREATE INDEX tokens_account ON tokens (account_id);

CREATE TABLE mails (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    secret TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    owner TEXT,
    last_error TEXT
) STRICT;
CREATE INDEX mails_due ON mails (due_at);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    account_id TEXT NOT NULL,
    actor_account TEXT,
    actor_token TEXT,
    operation TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;
CREATE INDEX audit_account ON audit (account_id, id);
