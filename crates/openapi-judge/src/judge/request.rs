//! Requests against what is declared.

use super::{Direction, Finding, Judge, Rule};
use crate::document::{Alternative, Content, Operation, Place, Scheme};
use crate::message::Request;
use crate::style;
use crate::text::{accepts, essence};

/// Fields that HTTP itself puts into requests, and those that every client may send.
const OWN_FIELDS: [&str; 10] = [
    "host",
    "accept",
    "accept-encoding",
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "user-agent",
    "cookie",
    "expect",
];

impl Judge {
    /// What an operation has against a request that is to have the credentials of one of these
    /// alternatives; of none where the list is empty.
    #[must_use]
    pub fn request(
        &self,
        operation: &Operation,
        alternatives: &[Alternative],
        request: &Request,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        // Whatever can be got can also be asked for its head alone.
        let head = request.method == "HEAD" && operation.method == "GET";
        if request.method != operation.method && !head {
            let said = format!("method {} instead of {}", request.method, operation.method);
            findings.push(Finding::new(Rule::Method, said));
        }
        findings.extend(self.parameters(operation, request));
        if self.strict {
            findings.extend(undeclared(operation, alternatives, request));
        }
        findings.extend(credentials(alternatives, request));
        findings.extend(accept(operation, request));
        findings.extend(self.request_body(operation, request));
        let within = |finding: Finding| finding.within("request");
        findings.into_iter().map(within).collect()
    }

    /// What an operation has against the path and the parameters of a request.
    pub(crate) fn parameters(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        let mut findings = Vec::new();
        if style::path_values(&operation.path, request.path()).is_none() {
            let said = format!("path {} is not of {}", request.path(), operation.path);
            findings.push(Finding::new(Rule::Path, said));
        }
        for parameter in &operation.parameters {
            let key = parameter.key();
            match style::read(self.document(), operation, parameter, request) {
                None if parameter.required => {
                    findings.push(Finding::new(Rule::Parameter, format!("{key} is missing")));
                }
                None => {}
                Some(value) => {
                    let found = self.instance(&parameter.schema, Direction::Request, &value);
                    let found = found.into_iter();
                    findings.extend(found.map(|fault| Finding::new(Rule::Parameter, fault).within(&key)));
                }
            }
        }
        findings
    }

    /// What an operation has against the body of a request and its media type.
    pub(crate) fn request_body(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        let media_type = request.headers.get("content-type");
        let Some(body) = &operation.body else {
            // Many clients name a media type with every request.
            let media_type = media_type.filter(|_| self.strict || !request.body.is_empty());
            return no_body(media_type, &request.body);
        };
        let Some(media_type) = media_type else {
            let missing = body.required || !request.body.is_empty();
            let finding = || Finding::new(Rule::MediaType, "Content-Type is missing");
            return missing.then(finding).into_iter().collect();
        };
        match request_content(&body.contents, media_type) {
            Some(content) => {
                let faults = self.body(content, Direction::Request, &request.body);
                let faults = faults.into_iter();
                faults
                    .map(|fault| Finding::new(Rule::Body, fault).within("body"))
                    .collect()
            }
            None => {
                let said = format!("Content-Type {media_type} is not declared");
                vec![Finding::new(Rule::MediaType, said)]
            }
        }
    }
}

/// A message that has no declared body has none.
pub(super) fn no_body(media_type: Option<&str>, body: &[u8]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !body.is_empty() {
        let said = format!("{} bytes of a body that is not declared", body.len());
        findings.push(Finding::new(Rule::Body, said));
    }
    if let Some(media_type) = media_type {
        let said = format!("Content-Type {media_type} without a declared body");
        findings.push(Finding::new(Rule::MediaType, said));
    }
    findings
}

/// The content that takes a body of this media type.
pub(crate) fn request_content<'a>(contents: &'a [Content], media_type: &str) -> Option<&'a Content> {
    let exact = contents.iter().find(|content| content.media_type == media_type);
    exact.or_else(|| {
        let essence = essence(media_type);
        // A parameter of JSON:API's type changes its meaning; elsewhere `charset` and the like do not.
        let strict = essence == "application/vnd.api+json" && media_type.contains(';');
        let mut contents = contents.iter().filter(|_| !strict);
        contents.find(|content| crate::text::covers(&content.media_type, &essence))
    })
}

/// Query parameters and header fields that nobody declared.
fn undeclared(operation: &Operation, alternatives: &[Alternative], request: &Request) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |said: String| findings.push(Finding::new(Rule::Undeclared, said));
    let schemes = || alternatives.iter().flat_map(|alternative| &alternative.schemes);
    let of_scheme = |place: Place, name: &str| {
        schemes().any(|scheme| scheme.place == place && scheme.parameter.eq_ignore_ascii_case(name))
    };
    for (name, _) in request.query() {
        if !style::takes_query(operation, &name) && !of_scheme(Place::Query, &name) {
            say(format!("the query parameter {name} is not declared"));
        }
    }
    for (name, _) in &request.headers.0 {
        let own = OWN_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        let mut parameters = operation.parameters.iter();
        let declared = parameters
            .any(|parameter| parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(name));
        if !own && !declared && !of_scheme(Place::Header, name) {
            say(format!("the header {name} is not declared"));
        }
    }
    findings
}

/// The credentials of one alternative are where its schemes say, in the form they say.
pub(crate) fn credentials(alternatives: &[Alternative], request: &Request) -> Option<Finding> {
    let satisfied = |alternative: &Alternative| {
        let mut schemes = alternative.schemes.iter();
        schemes.all(|scheme| credential(scheme, request).is_some())
    };
    if alternatives.is_empty() || alternatives.iter().any(satisfied) {
        return None;
    }
    let names: Vec<String> = alternatives.iter().map(Alternative::name).collect();
    let said = format!("no credentials of {}", names.join(" or "));
    Some(Finding::new(Rule::Credentials, said))
}

/// The secret of a scheme in a request, `None` where it is missing, empty or of another form.
#[must_use]
pub fn credential(scheme: &Scheme, request: &Request) -> Option<String> {
    // Given twice, there is no telling which is meant.
    let named = |pairs: Vec<(String, String)>| {
        let mut values = pairs.into_iter().filter(|(name, _)| *name == scheme.parameter);
        let value = values.next().map(|(_, value)| value);
        value.filter(|_| values.next().is_none())
    };
    let sent = match scheme.place {
        Place::Query => named(request.query()),
        Place::Cookie => named(style::cookies(request)),
        Place::Header | Place::Path => {
            let mut fields = request.headers.all(&scheme.parameter);
            let field = fields.next().map(str::to_owned);
            field.filter(|_| fields.next().is_none())
        }
    }?;
    let secret = match &scheme.scheme {
        Some(kind) => {
            let (name, secret) = sent.split_once(' ')?;
            // Neither a bearer token nor base64 has blanks inside.
            let secret = Some(secret.trim()).filter(|secret| !secret.contains(' '));
            secret.filter(|_| name.eq_ignore_ascii_case(kind))?
        }
        None => sent.as_str(),
    };
    (!secret.is_empty()).then(|| secret.to_owned())
}

/// `Accept` admits something that the operation answers in.
pub(crate) fn accept(operation: &Operation, request: &Request) -> Option<Finding> {
    let mut contents = operation.responses.iter().flat_map(|response| &response.contents);
    let fields: Vec<&str> = request.headers.all("accept").collect();
    // An empty field asks for nothing in particular.
    if fields.iter().all(|field| field.trim().is_empty())
        || operation
            .responses
            .iter()
            .all(|response| response.contents.is_empty())
    {
        return None;
    }
    let field = fields.join(", ");
    if contents.any(|content| accepts(&field, &content.media_type)) {
        return None;
    }
    let said = format!("Accept {field} admits nothing that is declared");
    Some(Finding::new(Rule::Accept, said))
}
