CREATE INDEX tokens_expires ON tokens (expires_at) WHERE expires_at IS NOT NULL;
