//! A request and the answer to it, judged together: what all four uses of the contract share.

use crate::document::{Operation, Unmatched};
use crate::judge::{Finding, Judge, Rule};
use crate::message::{Exchange, Response};
use crate::route::Route;
use crate::text::begun;
use std::collections::BTreeSet;
use std::fmt;

/// What came of one exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The id of the operation, `TAG *` where none has the path or the method, and `*` where the
    /// document says nothing of the path.
    pub subject: String,
    /// Method of the request.
    pub method: String,
    /// Path of the request, without its query. A discreet judge gives it as the document has it, since
    /// parameters are values too; one that is not in the document is as it was sent.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
    /// What is wrong with the request: the client's affair, if the server refused it.
    pub request: Vec<Finding>,
    /// What is wrong with the answer: the server's affair. A request that the contract refuses and the
    /// server served is among this.
    pub response: Vec<Finding>,
    /// Whether a body could not be looked at: it was too long, encoded, or broke off.
    pub unjudged: bool,
}

impl Judged {
    /// Whether nothing is wrong on either side.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.request.is_empty() && self.response.is_empty()
    }
}

/// One line for each finding, without a query.
impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.request.iter().chain(&self.response).enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            let (method, path) = (begun(&self.method), begun(&self.path));
            let said = format!("{method} {path} -> {}: {finding}", self.status);
            // What a stranger sent must not write lines of its own, nor move a terminal's cursor.
            for character in said.chars() {
                match character.is_control() {
                    true => write!(f, "{}", character.escape_default())?,
                    false => write!(f, "{character}")?,
                }
            }
        }
        Ok(())
    }
}

/// Which bodies of an exchange were looked at; one that was not is not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// That of the request.
    pub request: bool,
    /// That of the answer.
    pub response: bool,
}

impl Seen {
    /// Both.
    pub const BOTH: Seen = Seen {
        request: true,
        response: true,
    };
}

impl Judge {
    /// Judges an exchange by whatever the document says of its method and path.
    #[must_use]
    pub fn exchange(&self, exchange: &Exchange, seen: Seen) -> Judged {
        let Exchange { request, response } = exchange;
        let mut judged = Judged {
            subject: "*".to_owned(),
            method: request.method.clone(),
            path: request.path().to_owned(),
            status: response.status,
            request: Vec::new(),
            response: Vec::new(),
            unjudged: seen != Seen::BOTH,
        };
        match self.document().route(&request.method, request.path()) {
            Route::Operation(operation) => {
                judged.subject.clone_from(&operation.id);
                self.hide(&mut judged.path, &operation.path);
                self.of_operation(operation, exchange, seen, &mut judged);
            }
            Route::Method {
                template,
                allow,
                unmatched,
            } => {
                self.hide(&mut judged.path, template);
                self.of_nobody(unmatched, 405, exchange, seen, &mut judged);
                judged.response.extend(untold(&allow, response));
            }
            Route::Nothing { unmatched } => self.of_nobody(unmatched, 404, exchange, seen, &mut judged),
        }
        judged
    }

    fn hide(&self, path: &mut String, template: &str) {
        if self.is_discreet() {
            template.clone_into(path);
        }
    }

    fn of_operation(&self, operation: &Operation, exchange: &Exchange, seen: Seen, judged: &mut Judged) {
        let Exchange { request, response } = exchange;
        judged.request = self.request(operation, &operation.security, request);
        if !seen.request {
            judged.request.retain(|finding| finding.rule != Rule::Body);
        }
        let method = if seen.response { &request.method } else { "HEAD" };
        judged.response = self.answer(&operation.responses, method, response);
        if response.status / 100 == 2 {
            let refused = judged
                .request
                .iter()
                .filter(|finding| refuses(operation, finding.rule));
            let accepted = refused.map(|finding| {
                Finding::new(
                    Rule::Accepted,
                    format!("accepted what the contract refuses: {finding}"),
                )
                .within(&format!("response {}", response.status))
            });
            judged.response.extend(accepted);
        }
    }

    fn of_nobody(
        &self,
        unmatched: Option<&Unmatched>,
        status: u16,
        exchange: &Exchange,
        seen: Seen,
        judged: &mut Judged,
    ) {
        let Exchange { request, response } = exchange;
        let Some(unmatched) = unmatched else {
            return;
        };
        judged.subject = format!("{} *", unmatched.tag);
        if response.status != status {
            let said = format!("response {}: {}", response.status, instead(status));
            judged.response.push(Finding::new(Rule::Status, said));
            return;
        }
        let method = if seen.response { &request.method } else { "HEAD" };
        judged.response = self.answer(&unmatched.responses, method, response);
    }
}

fn instead(status: u16) -> &'static str {
    match status {
        405 => "the path does not have this method, which is 405",
        _ => "no operation has this path, which is 404",
    }
}

/// Methods of the path that an `Allow` keeps to itself.
fn untold(allow: &BTreeSet<&str>, response: &Response) -> Option<Finding> {
    if response.status != 405 {
        return None;
    }
    let fields = response.headers.all("allow").flat_map(|field| field.split(','));
    let listed: BTreeSet<&str> = fields.map(str::trim).collect();
    let missing: Vec<&str> = allow.difference(&listed).copied().collect();
    let said = format!("response 405: header Allow does not list {}", missing.join(", "));
    (!missing.is_empty()).then(|| Finding::new(Rule::Header, said))
}

/// Whether an operation declares a status to refuse such a request with. Credentials it need not.
fn refuses(operation: &Operation, rule: Rule) -> bool {
    let statuses: &[u16] = match rule {
        Rule::Credentials => return true,
        Rule::Accept => &[406],
        // What comes with a request that has no body to say is ignored by most.
        Rule::MediaType | Rule::Body if operation.body.is_none() => &[],
        Rule::MediaType => &[415, 400, 422],
        Rule::Body => &[400, 422],
        Rule::Parameter => &[400, 404, 422],
        _ => &[],
    };
    statuses
        .iter()
        .any(|status| operation.response(*status).is_some())
}
