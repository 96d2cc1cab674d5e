CREATE INDEX mails_account ON mails (account_id);
