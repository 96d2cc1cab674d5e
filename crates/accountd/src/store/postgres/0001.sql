CREATE TABLE accounts (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    username text NOT NULL,
    username_key text COLLATE "C" NOT NULL UNIQUE,
    email text,
    email_key text COLLATE "C",
    pending_email text,
    confirmation_hash text COLLATE "C",
    confirmation_expires_at bigint,
    name text NOT NULL,
    first_name text,
    last_name text,
    type text NOT NULL,
    status text NOT NULL,
    currency text NOT NULL,
    timezone text NOT NULL,
    language text NOT NULL,
    user_type integer NOT NULL,
    service_account boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    two_factor_verified boolean NOT NULL,
    v2_only boolean NOT NULL,
    site_admin boolean NOT NULL,
    password_hash text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE UNIQUE INDEX accounts_email_key ON accounts (email_key) WHERE email_key IS NOT NULL;
CREATE UNIQUE INDEX accounts_confirmation ON accounts (confirmation_hash) WHERE confirmation_hash IS NOT NULL;

CREATE TABLE tokens (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    account_id text COLLATE "C" NOT NULL REFERENCES accounts (id),
    hash text NOT NULL,
    scope text NOT NULL,
    description text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    last_used_at bigint,
    created_by text COLLATE "C"
);
CREATE INDEX tokens_account ON tokens (account_id);

CREATE TABLE mails (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    account_id text COLLATE "C" NOT NULL REFERENCES accounts (id),
    recipient text NOT NULL,
    language text NOT NULL,
    kind text NOT NULL,
    secret text NOT NULL,
    created_at bigint NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    due_at bigint NOT NULL,
    owner text,
    last_error text
);
CREATE INDEX mails_due ON mails (due_at);

CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    actor_account text COLLATE "C",
    actor_token text COLLATE "C",
    operation text NOT NULL,
    fields text NOT NULL
);
CREATE INDEX audit_account ON audit (account_id, id);
