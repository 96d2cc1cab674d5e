ALTER TABLE audit ADD COLUMN address text;
CREATE INDEX audit_actor ON audit (actor_account, id) WHERE actor_account IS NOT NULL;
CREATE INDEX audit_token ON audit (actor_token, id) WHERE actor_token IS NOT NULL;
-- A restored dump of an older version leaves the table of a newer one behind.
DROP TABLE IF EXISTS rate_limit_buckets;
CREATE UNLOGGED TABLE rate_limit_buckets (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    empty_at bigint NOT NULL,
    max_level bigint NOT NULL
);
