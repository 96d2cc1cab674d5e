//! What no request of this client can be.

use super::messages;
use crate::diagnostics::{Diagnostic, Location};
use crate::model::{Api, Content, Operation, ParameterIn, SchemeKind};

/// Every place of a document that the client cannot express.
pub(super) fn of(api: &Api) -> Vec<Diagnostic> {
    let mut refusals = Refusals {
        file: &api.file,
        found: Vec::new(),
    };
    for scheme in &api.security_schemes {
        if let SchemeKind::Header(name) | SchemeKind::Cookie(name) = &scheme.kind {
            refusals.token(name, &scheme.location);
        }
    }
    for operation in &api.operations {
        refusals.operation(operation);
    }
    for (reason, remedy) in api.tags.iter().flat_map(messages::faults) {
        refusals.refuse(&Location::default(), reason, remedy);
    }
    refusals.found
}

struct Refusals<'a> {
    file: &'a str,
    found: Vec<Diagnostic>,
}

impl Refusals<'_> {
    fn refuse(&mut self, location: &Location, reason: String, remedy: &str) {
        self.found.push(Diagnostic {
            file: self.file.to_owned(),
            location: location.clone(),
            reason,
            remedy: remedy.to_owned(),
        });
    }

    fn operation(&mut self, operation: &Operation) {
        let inner_segments = operation.path.segments.iter().rev().skip(1);
        if inner_segments
            .into_iter()
            .any(|segment| segment.pieces.is_empty())
        {
            let reason = format!(
                "the path `{}` has an empty segment, which progenitor drops",
                operation.path.raw
            );
            self.refuse(&operation.location, reason, "write single slashes");
        }
        for parameter in &operation.parameters {
            if matches!(parameter.location, ParameterIn::Header | ParameterIn::Cookie) {
                self.token(&parameter.name, &parameter.source);
            }
        }
        let requests = operation.request_body.iter().flat_map(|body| &body.contents);
        let responses = operation.responses.iter();
        requests
            .chain(responses.clone().flat_map(|response| &response.contents))
            .for_each(|content| {
                self.media_type(content);
            });
        for response in responses {
            for header in &response.headers {
                self.token(&header.name, &response.location);
            }
        }
    }

    /// Header and cookie names are tokens of RFC 9110.
    fn token(&mut self, name: &str, location: &Location) {
        let legal = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || !name.bytes().all(legal) {
            let reason = format!("`{name}` can be the name of no header and no cookie");
            self.refuse(location, reason, "write letters, digits and `-` only");
        }
    }

    fn media_type(&mut self, content: &Content) {
        if !content
            .media_type
            .bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_graphic())
        {
            let reason = format!("`{}` has signs that no header can carry", content.media_type);
            self.refuse(&content.location, reason, "write the media type in ASCII");
        }
    }
}
