CREATE INDEX mails_account ON mails (account_id);
ALTER TABLE audit ADD COLUMN about text;
