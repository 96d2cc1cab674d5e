ALTER TABLE audit ADD COLUMN address TEXT;
CREATE INDEX audit_actor ON audit (actor_account, id) WHERE actor_account IS NOT NULL;
CREATE INDEX audit_token ON audit (actor_token, id) WHERE actor_token IS NOT NULL;
