CREATE INDEX tokens_newest ON tokens (account_id, created_at DESC, id, expires_at);
DROP INDEX tokens_account;
CREATE INDEX mails_state ON mails (attempts, created_at);
