//! Requests of a client against what is declared.

use super::{Direction, Judge};
use crate::document::{Alternative, Operation, Place, Scheme};
use crate::style;
use crate::wire::{Request, essence};
use std::collections::BTreeSet;

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
    /// What an operation has against a request that was made with an alternative's credentials.
    #[must_use]
    pub fn request(
        &self,
        operation: &Operation,
        alternative: &Alternative,
        request: &Request,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        if request.method != operation.method {
            faults.push(format!(
                "method {} instead of {}",
                request.method, operation.method
            ));
        }
        faults.extend(self.parameters(operation, request));
        faults.extend(undeclared(operation, alternative, request));
        faults.extend(credentials(alternative, request));
        faults.extend(accept(operation, request));
        faults.extend(self.request_body(operation, request));
        faults.iter().map(|fault| format!("request: {fault}")).collect()
    }

    fn parameters(&self, operation: &Operation, request: &Request) -> Vec<String> {
        let mut faults = Vec::new();
        if style::path_values(&operation.path, request.path()).is_none() {
            faults.push(format!("path {} is not of {}", request.path(), operation.path));
        }
        for parameter in &operation.parameters {
            match style::read(self.document(), operation, parameter, request) {
                None if parameter.required => faults.push(format!("{} is missing", parameter.key())),
                None => {}
                Some(value) => {
                    let found = self.instance(&parameter.schema, Direction::Request, &value);
                    faults.extend(
                        found
                            .into_iter()
                            .map(|fault| format!("{}: {fault}", parameter.key())),
                    );
                }
            }
        }
        faults
    }

    fn request_body(&self, operation: &Operation, request: &Request) -> Vec<String> {
        let media_type = request.headers.get("content-type");
        let Some(body) = &operation.body else {
            let mut faults = Vec::new();
            if !request.body.is_empty() {
                faults.push("a body that is not declared".to_owned());
            }
            if let Some(media_type) = media_type {
                faults.push(format!("Content-Type {media_type} without a declared body"));
            }
            return faults;
        };
        let Some(media_type) = media_type else {
            let missing = body.required || !request.body.is_empty();
            return missing
                .then(|| "Content-Type is missing".to_owned())
                .into_iter()
                .collect();
        };
        let exact = body
            .contents
            .iter()
            .find(|content| content.media_type == media_type);
        let multipart = || {
            let mut contents = body.contents.iter();
            contents.find(|content| {
                essence(media_type) == "multipart/form-data" && content.media_type == "multipart/form-data"
            })
        };
        match exact.or_else(multipart) {
            Some(content) => {
                let faults = self.body(content, Direction::Request, &request.body);
                faults.into_iter().map(|fault| format!("body: {fault}")).collect()
            }
            None => vec![format!("Content-Type {media_type} is not declared")],
        }
    }
}

/// Query parameters and header fields that nobody declared.
fn undeclared(operation: &Operation, alternative: &Alternative, request: &Request) -> Vec<String> {
    let mut faults = Vec::new();
    let of_scheme = |place: Place, name: &str| {
        let mut schemes = alternative.schemes.iter();
        schemes.any(|scheme| scheme.place == place && scheme.parameter.eq_ignore_ascii_case(name))
    };
    for (name, _) in request.query() {
        let declared = style::takes_query(operation, &name);
        if !declared && !of_scheme(Place::Query, &name) {
            faults.push(format!("the query parameter {name} is not declared"));
        }
    }
    for (name, _) in &request.headers.0 {
        let own = OWN_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        let mut parameters = operation.parameters.iter();
        let declared = parameters
            .any(|parameter| parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(name));
        if !own && !declared && !of_scheme(Place::Header, name) {
            faults.push(format!("the header {name} is not declared"));
        }
    }
    faults
}

/// The credentials are where their schemes say, as the suite gave them to the client.
fn credentials(alternative: &Alternative, request: &Request) -> Vec<String> {
    let mut faults = Vec::new();
    for scheme in &alternative.schemes {
        let expected = style::credential(scheme);
        let sent = sent_credential(scheme, request);
        if sent.as_deref() != Some(expected.as_str()) {
            faults.push(format!("the credential of {} was sent as {sent:?}", scheme.name));
        }
    }
    faults
}

fn sent_credential(scheme: &Scheme, request: &Request) -> Option<String> {
    let named = |pairs: Vec<(String, String)>| {
        let mut pairs = pairs.into_iter();
        pairs
            .find(|(name, _)| *name == scheme.parameter)
            .map(|(_, value)| value)
    };
    match scheme.place {
        Place::Query => named(request.query()),
        Place::Cookie => named(style::cookies(request)),
        Place::Header | Place::Path => request.headers.get(&scheme.parameter).map(str::to_owned),
    }
}

/// The request accepts every media type that the operation may answer in, and nothing else.
fn accept(operation: &Operation, request: &Request) -> Vec<String> {
    let contents = operation.responses.iter().flat_map(|response| &response.contents);
    let declared: BTreeSet<String> = contents.map(|content| content.media_type.clone()).collect();
    let accepted: BTreeSet<String> = request
        .headers
        .all("accept")
        .flat_map(|field| field.split(','))
        .map(|entry| entry.trim().to_owned())
        .collect();
    if declared.is_empty() || declared == accepted {
        return Vec::new();
    }
    vec![format!(
        "Accept is {accepted:?} where the answers are {declared:?}"
    )]
}
