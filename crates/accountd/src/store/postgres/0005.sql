ALTER TABLE audit ADD COLUMN address text;
CREATE INDEX audit_actor ON audit (actor_account, id) WHERE actor_account IS NOT NULL;
CREATE INDEX audit_token ON audit (actor_token, id) WHERE actor_token IS NOT NULL;
CREATE UNLOGGED TABLE limits (
    key text NOT NULL PRIMARY KEY,
    empty_at bigint NOT NULL
);
