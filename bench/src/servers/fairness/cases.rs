//! Requests, with the status with which the stub and every baseline must respond, and equivalently (see `ComparedResponse`).

use crate::servers::BODY_LIMIT;
use crate::service::{ACCOUNT_ID, ADMIN_TOKEN, PANIC_TOKEN, READ_TOKEN, TAKEN_EMAIL, WRITE_TOKEN};

/// A request and the expected status.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) method: &'static str,
    target: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    pub(super) status: u16,
}

impl Case {
    fn new(status: u16, name: &'static str, method: &'static str, target: &str) -> Self {
        Self {
            name,
            method,
            target: target.to_owned(),
            headers: vec![("authorization", format!("Bearer {WRITE_TOKEN}"))],
            body: Vec::new(),
            status,
        }
    }

    fn patch(status: u16, name: &'static str, body: impl AsRef<[u8]>) -> Self {
        let mut case = Self::new(status, name, "PATCH", "/v1/account");
        case.body = body.as_ref().to_vec();
        case.with("content-type", "application/json")
    }

    fn details(status: u16, name: &'static str) -> Self {
        Self::new(status, name, "GET", "/api/v2/account/details")
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(present, _)| *present != name);
        self.headers.push((name, value.into()));
        self
    }

    fn without(mut self, name: &'static str) -> Self {
        self.headers.retain(|(present, _)| *present != name);
        self
    }

    fn at(mut self, target: &str) -> Self {
        self.target = target.to_owned();
        self
    }

    /// Returns the bytes of the request.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{} {} HTTP/1.1\r\nhost: 127.0.0.1\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            bytes.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.headers.iter().any(|(name, _)| *name == "content-length") && self.method == "PATCH" {
            bytes.push_str(&format!("content-length: {}\r\n", self.body.len()));
        }
        bytes.push_str("\r\n");
        let mut bytes = bytes.into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// Returns all cases.
pub(super) fn all() -> Vec<Case> {
    let mut cases = good();
    cases.extend(bad_bodies());
    cases.extend(authentication());
    cases.extend(negotiation());
    cases.extend(routing());
    cases
}

fn good() -> Vec<Case> {
    let whole = r#"{"name":"Acme Corp.","email":"new_email@example.com","settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#;
    let longest = format!(r#"{{"name":"{}"}}"#, "é".repeat(100));
    vec![
        Case::patch(200, "every field", whole),
        Case::patch(200, "nothing to change", "{}"),
        Case::patch(200, "empty settings", r#"{"settings":{}}"#),
        Case::patch(
            200,
            "null resets a setting",
            r#"{"settings":{"currency":null,"language":"de-CH"}}"#,
        ),
        Case::patch(200, "null resets all settings", r#"{"settings":null}"#),
        Case::patch(200, "an address literal", r#"{"email":"a.b+c@[192.0.2.1]"}"#),
        Case::patch(200, "escapes in a name", r#"{"name":"a\"b\\cé😀"}"#),
        Case::patch(200, "a name of 100 code points", longest),
        Case::patch(200, "space around the document", " \r\n\t{ \"name\" : \"x\" } \n"),
        Case::patch(200, "an administrator names an account", whole)
            .at(&format!("/v1/account?account_id={ACCOUNT_ID}"))
            .with("authorization", format!("Bearer {ADMIN_TOKEN}")),
        Case::new(200, "the account", "GET", "/v1/account"),
        Case::new(200, "the account's head", "HEAD", "/v1/account"),
        Case::details(200, "the details"),
        Case::new(200, "the details' head", "HEAD", "/api/v2/account/details"),
    ]
}

fn bad_bodies() -> Vec<Case> {
    let too_long = format!(r#"{{"name":"{}"}}"#, "é".repeat(101));
    let deep = format!(r#"{{"unknown":{}1{}}}"#, "[".repeat(100), "]".repeat(100));
    let bad: Vec<(&'static str, Vec<u8>)> = vec![
        ("no body", b"".to_vec()),
        ("not JSON", b"{\"name\": \"x\"".to_vec()),
        ("text after the document", b"{} {}".to_vec()),
        ("not UTF-8", b"{\"name\":\"\xff\"}".to_vec()),
        ("an unpaired surrogate", br#"{"name":"\ud800"}"#.to_vec()),
        ("null", b"null".to_vec()),
        ("an array for the object", br#"["x","a@example.com",{}]"#.to_vec()),
        ("an array for the settings", br#"{"settings":["EUR"]}"#.to_vec()),
        ("null for a name and an address", br#"{"name":null,"email":null}"#.to_vec()),
        ("a number for a name", br#"{"name":1}"#.to_vec()),
        ("an empty name", br#"{"name":""}"#.to_vec()),
        ("a name too long", too_long.into_bytes()),
        ("a control character in a name", br#"{"name":"a\u0007b"}"#.to_vec()),
        ("an e-mail address without @", br#"{"email":"example.com"}"#.to_vec()),
        ("a currency in lower case", br#"{"settings":{"currency":"eur"}}"#.to_vec()),
        ("a language too short and malformed", br#"{"settings":{"language":"1"}}"#.to_vec()),
        ("a time zone with an empty part", br#"{"settings":{"timezone":"Europe//Berlin"}}"#.to_vec()),
        ("an unknown property", br#"{"nickname":"x"}"#.to_vec()),
        ("an unknown setting with a slash", br#"{"settings":{"a/b~c":1}}"#.to_vec()),
        ("an unknown property with a deeply nested value", deep.into_bytes()),
        (
            "everything at once",
            br#"{"name":"","email":"x","settings":{"currency":"euro","timezone":7,"color":"blue"},"more":[{}]}"#
                .to_vec(),
        ),
    ];
    let mut cases: Vec<Case> = bad
        .into_iter()
        .map(|(name, body)| Case::patch(400, name, body))
        .collect();
    cases.push(Case::patch(
        409,
        "a taken address",
        format!(r#"{{"email":"{TAKEN_EMAIL}"}}"#),
    ));
    cases
}

fn authentication() -> Vec<Case> {
    vec![
        Case::patch(401, "a change without credentials", "{}").without("authorization"),
        Case::details(401, "details without credentials").without("authorization"),
        Case::details(401, "another scheme").with("authorization", "Basic YTpi"),
        Case::details(401, "a scheme without token").with("authorization", "Bearer"),
        Case::details(401, "an unknown token").with("authorization", "Bearer nobody"),
        Case::patch(401, "an unknown token and a bad body", "[]").with("authorization", "Bearer nobody"),
        Case::details(200, "the scheme in lower case").with("authorization", format!("bearer {WRITE_TOKEN}")),
        Case::patch(403, "a reader's change", "{}").with("authorization", format!("Bearer {READ_TOKEN}")),
        Case::patch(403, "a writer names an account", "{}")
            .at(&format!("/v1/account?account_id={ACCOUNT_ID}")),
        Case::patch(404, "an administrator names an account that does not exist", "{}")
            .at("/v1/account?account_id=acct_0000000000000000")
            .with("authorization", format!("Bearer {ADMIN_TOKEN}")),
        Case::patch(500, "a panic", "{}").with("authorization", format!("Bearer {PANIC_TOKEN}")),
        Case::details(500, "a panic below /api/v2").with("authorization", format!("Bearer {PANIC_TOKEN}")),
    ]
}

fn negotiation() -> Vec<Case> {
    vec![
        Case::patch(415, "no media type", "{}").without("content-type"),
        Case::patch(415, "another media type", "{}").with("content-type", "text/plain"),
        Case::patch(200, "a charset", "{}").with("content-type", "Application/JSON; charset=utf-8"),
        Case::patch(413, "a body too large", "x".repeat(BODY_LIMIT as usize + 1)),
        Case::patch(406, "only HTML is accepted", "{}").with("accept", "text/html"),
        Case::patch(200, "anything is accepted", "{}").with("accept", "text/html, */*;q=0.1"),
        Case::patch(406, "JSON is excluded", "{}").with("accept", "application/json;q=0, text/html"),
        Case::details(200, "JSON:API is accepted").with("accept", "application/vnd.api+json"),
        Case::details(200, "any application type is accepted").with("accept", "application/*"),
        Case::details(406, "only plain JSON is accepted").with("accept", "application/json"),
        Case::details(406, "JSON:API with a parameter").with("accept", "application/vnd.api+json; ext=bulk"),
    ]
}

fn routing() -> Vec<Case> {
    vec![
        Case::new(404, "an unknown path below /v1", "GET", "/v1/nothing"),
        Case::new(404, "an unknown path below /api/v2", "GET", "/api/v2/nothing"),
        Case::new(
            405,
            "an unsupported method on the account",
            "DELETE",
            "/v1/account",
        ),
        Case::new(
            405,
            "an unsupported method on the details",
            "POST",
            "/api/v2/account/details",
        ),
    ]
}
