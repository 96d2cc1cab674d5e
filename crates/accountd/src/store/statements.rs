//! All SQL statements, for both back ends. Each takes one parameter, a JSON text, and returns JSON text. Its SQL is
//! therefore the same for any number of rows, and is prepared once.

/// A column and its PostgreSQL type.
type Column = (&'static str, &'static str);

/// The columns read from an account, in this order.
const ACCOUNT: [Column; 23] = [
    ("id", "text"),
    ("username", "text"),
    ("email", "text"),
    ("pending_email", "text"),
    ("confirmation_hash", "text"),
    ("confirmation_expires_at", "bigint"),
    ("name", "text"),
    ("first_name", "text"),
    ("last_name", "text"),
    ("type", "text"),
    ("status", "text"),
    ("currency", "text"),
    ("timezone", "text"),
    ("language", "text"),
    ("user_type", "integer"),
    ("service_account", "boolean"),
    ("two_factor_enabled", "boolean"),
    ("two_factor_verified", "boolean"),
    ("v2_only", "boolean"),
    ("site_admin", "boolean"),
    ("password_hash", "text"),
    ("created_at", "bigint"),
    ("updated_at", "bigint"),
];

/// The columns derived from others, for comparisons that ignore case.
const KEYS: [Column; 2] = [("username_key", "text"), ("email_key", "text")];

/// The indexed columns of an account, besides its id.
const INDEXED: [&str; 5] = [
    "username",
    "username_key",
    "email",
    "email_key",
    "confirmation_hash",
];

/// The columns read from a token, in this order.
const TOKEN: [Column; 9] = [
    ("id", "text"),
    ("account_id", "text"),
    ("hash", "text"),
    ("scope", "text"),
    ("description", "text"),
    ("created_at", "bigint"),
    ("expires_at", "bigint"),
    ("last_used_at", "bigint"),
    ("created_by", "text"),
];

/// The columns read from a mail, in this order.
const MAIL: [Column; 8] = [
    ("id", "text"),
    ("account_id", "text"),
    ("recipient", "text"),
    ("language", "text"),
    ("kind", "text"),
    ("secret", "text"),
    ("created_at", "bigint"),
    ("attempts", "integer"),
];

/// The columns read from an audit entry, in this order.
const AUDIT: [Column; 8] = [
    ("at", "bigint"),
    ("account_id", "text"),
    ("actor_account", "text"),
    ("actor_token", "text"),
    ("operation", "text"),
    ("fields", "text"),
    ("about", "text"),
    ("address", "text"),
];

/// The differences between the back ends.
pub(super) struct SqlDialect {
    /// The function that builds a JSON array of values.
    pub(super) array: &'static str,
    /// The function that builds a JSON object of names and values.
    pub(super) object: &'static str,
    /// Aggregates rows into a JSON array.
    pub(super) aggregate: fn(&str) -> String,
    /// Embeds a subquery that returns JSON.
    pub(super) nested: fn(&str) -> String,
    /// Converts a JSON value to text.
    pub(super) text: fn(&str) -> String,
    /// The table `j` of the objects in the input, with these columns.
    pub(super) input_rows: fn(&[Column]) -> String,
    /// The condition that a column is in a list of the input.
    pub(super) in_list: fn(column: &str, list: &str) -> String,
    /// A field of the input.
    pub(super) field: fn(&str) -> String,
    /// "on" if the database accepts no changes.
    pub(super) read_only: &'static str,
    /// Locks the selected rows.
    pub(super) lock: &'static str,
    /// Locks the selected rows and skips rows that others have locked.
    pub(super) skip_locked: &'static str,
}

/// The statements of one back end.
pub(super) struct Statements {
    pub(super) health: String,
    pub(super) probe_write: String,
    pub(super) authenticate: String,
    pub(super) accounts_by_id: String,
    pub(super) accounts_by_username: String,
    pub(super) accounts_by_email: String,
    pub(super) accounts_by_confirmation: String,
    pub(super) accounts_after: String,
    pub(super) tokens_by_id: String,
    pub(super) tokens_of: String,
    pub(super) tokens_page: String,
    pub(super) audit_of: String,
    pub(super) audit_by_account: String,
    pub(super) audit_by_token: String,
    pub(super) outbox: String,

    pub(super) lock_accounts: String,
    pub(super) holders_and_tokens: String,
    pub(super) insert_accounts: String,
    pub(super) update_accounts: String,
    pub(super) rekey_accounts: String,
    pub(super) insert_tokens: String,
    pub(super) delete_tokens: String,
    /// In this order.
    pub(super) delete_accounts: [String; 3],
    pub(super) trim_expired_tokens: String,
    pub(super) insert_mails: String,
    pub(super) withdraw_mails: String,
    pub(super) insert_audit: String,

    pub(super) touch_tokens: String,
    pub(super) claim_mails: String,
    pub(super) delete_mails: String,
    pub(super) postpone_mails: String,
    pub(super) purge_tokens: String,
    pub(super) purge_audit: String,
}

impl Statements {
    /// Builds the statements of a back end.
    pub(super) fn new(sql: &SqlDialect) -> Self {
        let stored: Vec<Column> = ACCOUNT.into_iter().chain(KEYS).collect();
        let is_indexed = |name: &str| INDEXED.contains(&name);
        let plain = stored.iter().map(|column| column.0);
        let plain: Vec<&str> = plain.filter(|name| *name != "id" && !is_indexed(name)).collect();
        let mail: Vec<Column> = MAIL.into_iter().chain([("due_at", "bigint")]).collect();
        Self {
            health: format!(
                "SELECT CASE {} WHEN 'read' THEN {} END FROM accountd_schema",
                (sql.field)("health"),
                sql.read_only,
            ),
            probe_write: format!(
                "UPDATE accountd_schema SET version = version WHERE {} = 'write'",
                (sql.field)("health"),
            ),
            authenticate: sql.authenticate(),
            accounts_by_id: sql.select_by("accounts", &ACCOUNT, "id"),
            accounts_by_username: sql.select_by("accounts", &ACCOUNT, "username_key"),
            accounts_by_email: sql.select_by("accounts", &ACCOUNT, "email_key"),
            accounts_by_confirmation: sql.select_by("accounts", &ACCOUNT, "confirmation_hash"),
            accounts_after: sql.accounts_after(),
            tokens_by_id: sql.select_by("tokens", &TOKEN, "id"),
            tokens_of: sql.tokens_of(),
            tokens_page: sql.tokens_page(),
            audit_of: sql.audit_where("account_id"),
            audit_by_account: sql.audit_where("actor_account"),
            audit_by_token: sql.audit_where("actor_token"),
            outbox: sql.outbox(),
            lock_accounts: sql.lock_accounts(),
            holders_and_tokens: sql.holders_and_tokens(),
            insert_accounts: sql.insert("accounts", &stored),
            update_accounts: sql.update("accounts", &stored, &plain),
            rekey_accounts: sql.update("accounts", &stored, &INDEXED),
            insert_tokens: sql.insert("tokens", &TOKEN),
            delete_tokens: format!("DELETE FROM tokens WHERE {}", (sql.in_list)("id", "ids")),
            delete_accounts: sql.delete_accounts(),
            trim_expired_tokens: sql.trim_expired_tokens(),
            insert_mails: sql.insert("mails", &mail),
            withdraw_mails: format!(
                "DELETE FROM mails WHERE {} AND kind = {}",
                (sql.in_list)("account_id", "accounts"),
                (sql.field)("kind"),
            ),
            insert_audit: sql.insert("audit", &AUDIT),
            touch_tokens: sql.touch_tokens(),
            claim_mails: sql.claim_mails(),
            delete_mails: format!("DELETE FROM mails WHERE {}", (sql.in_list)("id", "ids")),
            postpone_mails: sql.postpone_mails(),
            purge_tokens: sql.purge_tokens(),
            purge_audit: sql.purge_audit(),
        }
    }
}

/// Joins the names of the columns.
fn names(columns: &[Column]) -> String {
    columns
        .iter()
        .map(|column| column.0)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Joins the qualified names of the columns.
fn qualified(table: &str, columns: &[Column]) -> String {
    let columns = columns.iter().map(|column| format!("{table}.{}", column.0));
    columns.collect::<Vec<_>>().join(", ")
}

/// Queries, which return rows as JSON arrays of their columns.
impl SqlDialect {
    fn row(&self, table: &str, columns: &[Column]) -> String {
        format!("{}({})", self.array, qualified(table, columns))
    }

    /// Selects all rows of a table or of a subquery with that name.
    fn select(&self, table: &str, columns: &[Column], order: &str, from: &str) -> String {
        let rows = (self.aggregate)(&format!("{}{order}", self.row(table, columns)));
        format!("SELECT {} FROM {from}", (self.text)(&rows))
    }

    /// Selects the rows whose column is in the list `ids`.
    fn select_by(&self, table: &str, columns: &[Column], by: &str) -> String {
        let from = format!(
            "{table} WHERE {}",
            (self.in_list)(&format!("{table}.{by}"), "ids")
        );
        self.select(table, columns, "", &from)
    }

    /// Selects the tokens in the list `ids`, each with its account, as an object. No other statement returns an object, so
    /// a result of another statement is not taken for an unknown token, whatever happens between here and a server.
    fn authenticate(&self) -> String {
        let (token, account) = (self.row("tokens", &TOKEN), self.row("accounts", &ACCOUNT));
        let rows = (self.aggregate)(&format!("{}({token}, {account})", self.array));
        let rows = (self.text)(&format!("{}('tokens', {rows})", self.object));
        let listed = (self.in_list)("tokens.id", "ids");
        format!("SELECT {rows} FROM tokens JOIN accounts ON accounts.id = tokens.account_id WHERE {listed}")
    }

    fn accounts_after(&self) -> String {
        let from = format!(
            "(SELECT * FROM accounts WHERE username_key > {} ORDER BY username_key LIMIT CAST({} AS bigint)) AS page",
            (self.field)("after"),
            (self.field)("limit"),
        );
        self.select("page", &ACCOUNT, " ORDER BY page.username_key", &from)
    }

    /// Selects the newest tokens of an account that are valid at a time, up to a limit.
    fn tokens_of(&self) -> String {
        format!("SELECT {}", (self.text)(&self.newest_tokens("")))
    }

    /// Selects a page of the tokens of an account that are valid at a time, and the number of them.
    fn tokens_page(&self) -> String {
        let tokens = self.newest_tokens(&format!(" OFFSET {}", self.number("offset")));
        let count = format!("(SELECT COUNT(*) FROM {})", self.valid_tokens());
        let whole = format!("{}({tokens}, {count})", self.array);
        format!("SELECT {}", (self.text)(&whole))
    }

    /// Returns a subquery of the newest tokens of an account that are valid at a time, up to a limit.
    fn newest_tokens(&self, offset: &str) -> String {
        let rows = (self.aggregate)(&format!(
            "{} ORDER BY page.created_at DESC, page.id",
            self.row("page", &TOKEN)
        ));
        (self.nested)(&format!(
            "(SELECT {rows} FROM (SELECT * FROM {} ORDER BY created_at DESC, id LIMIT {}{offset}) AS page)",
            self.valid_tokens(),
            self.number("limit"),
        ))
    }

    fn valid_tokens(&self) -> String {
        format!(
            "tokens WHERE account_id = {} AND {}",
            (self.field)("account"),
            self.is_valid()
        )
    }

    /// The condition that a token has not expired.
    fn is_valid(&self) -> String {
        format!(
            "(tokens.expires_at IS NULL OR tokens.expires_at > {})",
            self.number("valid_at")
        )
    }

    /// A field of the input that is a number.
    pub(super) fn number(&self, name: &str) -> String {
        format!("CAST({} AS bigint)", (self.field)(name))
    }

    /// Selects the newest audit entries with an id in this column.
    fn audit_where(&self, column: &str) -> String {
        let from = format!(
            "(SELECT * FROM audit WHERE {column} = {} ORDER BY id DESC LIMIT CAST({} AS bigint)) AS page",
            (self.field)("id"),
            (self.field)("limit"),
        );
        self.select("page", &AUDIT, " ORDER BY page.id DESC", &from)
    }

    /// Counts the mails and those with failed attempts, and returns when the oldest was queued. Reads one index.
    fn outbox(&self) -> String {
        let counts = format!(
            "{}(COUNT(*), COUNT(CASE WHEN attempts > 0 THEN 1 END), MIN(created_at))",
            self.array
        );
        format!("SELECT {} FROM mails", (self.text)(&counts))
    }
}

/// Statements of the writer.
impl SqlDialect {
    /// Selects and locks accounts by id or by confirmation token. All batches lock in the same order, which
    /// prevents deadlocks.
    fn lock_accounts(&self) -> String {
        let from = format!(
            "(SELECT * FROM accounts WHERE {} OR {} ORDER BY id{}) AS page",
            (self.in_list)("accounts.id", "accounts"),
            (self.in_list)("accounts.confirmation_hash", "confirmations"),
            self.lock,
        );
        self.select("page", &ACCOUNT, "", &from)
    }

    /// Selects the holders of usernames and addresses, tokens, and numbers of valid tokens.
    fn holders_and_tokens(&self) -> String {
        let holders = |column: &'static str, list: &str| {
            let columns = [(column, "text"), ("id", "text")];
            let rows = (self.aggregate)(&self.row("accounts", &columns));
            let listed = (self.in_list)(&format!("accounts.{column}"), list);
            (self.nested)(&format!("(SELECT {rows} FROM accounts WHERE {listed})"))
        };
        let tokens = (self.nested)(&format!(
            "(SELECT {} FROM tokens WHERE {} OR {})",
            (self.aggregate)(&self.row("tokens", &TOKEN)),
            (self.in_list)("tokens.id", "tokens"),
            (self.in_list)("tokens.account_id", "token_owners"),
        ));
        let counts = (self.nested)(&format!(
            "(SELECT {} FROM (SELECT account_id, COUNT(*) AS valid FROM tokens WHERE {} AND {} \
             GROUP BY account_id) AS counts)",
            (self.aggregate)(&self.row("counts", &[("account_id", "text"), ("valid", "bigint")])),
            (self.in_list)("tokens.account_id", "token_counts"),
            self.is_valid(),
        ));
        let whole = format!(
            "{}({}, {}, {tokens}, {counts})",
            self.array,
            holders("username_key", "usernames"),
            holders("email_key", "emails"),
        );
        format!("SELECT {}", (self.text)(&whole))
    }

    fn insert(&self, table: &str, columns: &[Column]) -> String {
        let (names, values) = (names(columns), qualified("j", columns));
        format!(
            "INSERT INTO {table} ({names}) SELECT {values} FROM {}",
            (self.input_rows)(columns)
        )
    }

    /// Updates columns of the rows whose ids are in the input.
    fn update(&self, table: &str, columns: &[Column], set: &[&str]) -> String {
        let input: Vec<Column> = columns
            .iter()
            .copied()
            .filter(|column| column.0 == "id" || set.contains(&column.0))
            .collect();
        let set: Vec<String> = set.iter().map(|name| format!("{name} = j.{name}")).collect();
        format!(
            "UPDATE {table} SET {} FROM {} WHERE {table}.id = j.id",
            set.join(", "),
            (self.input_rows)(&input),
        )
    }

    fn touch_tokens(&self) -> String {
        let columns = [("id", "text"), ("last_used_at", "bigint")];
        let update = self.update("tokens", &columns, &["last_used_at"]);
        format!("{update} AND (tokens.last_used_at IS NULL OR tokens.last_used_at < j.last_used_at)")
    }

    /// Claims mails that are due, by moving their due time to the end of the lease.
    fn claim_mails(&self) -> String {
        // Everything after the last `@`, as `Email::domain` returns it.
        let domain = "lower(substr(recipient, length(rtrim(recipient, replace(recipient, '@', ''))) + 1))";
        let number = |name| self.number(name);
        format!(
            "UPDATE mails SET due_at = {}, owner = {} WHERE id IN \
             (SELECT id FROM mails WHERE due_at <= {} AND NOT {} ORDER BY due_at LIMIT {}{}) RETURNING {}",
            number("until"),
            (self.field)("owner"),
            number("now"),
            (self.in_list)(domain, "domains"),
            number("limit"),
            self.skip_locked,
            (self.text)(&self.row("mails", &MAIL)),
        )
    }

    /// Reschedules mails whose delivery failed, unless another owner has claimed them meanwhile.
    fn postpone_mails(&self) -> String {
        let columns = [
            ("id", "text"),
            ("owner", "text"),
            ("due_at", "bigint"),
            ("last_error", "text"),
        ];
        format!(
            "UPDATE mails SET attempts = attempts + 1, due_at = j.due_at, last_error = j.last_error \
             FROM {} WHERE mails.id = j.id AND mails.owner = j.owner",
            (self.input_rows)(&columns),
        )
    }
}
