//! Makes raw requests, and the cases of requests that must be accepted.

use super::definition::{Case, CaseKind, DeclaredBy, Delivery, RawRequest};
use super::media_types;
use super::subject::Subject;
use crate::call::{Call, secret};
use crate::script::{Action, Script, TypedResponse};
use crate::wire::{Headers, Request};
use openapi_judge::document::{ParameterLocation, SecurityRequirement};
use openapi_judge::media_type::essence;
use openapi_judge::style;

/// The boundary of multipart bodies. It has no letters, so that it is the same in capitals.
const BOUNDARY: &str = "0123456789";

fn is_multipart(media_type: &str) -> bool {
    essence(media_type) == "multipart/form-data"
}

impl Subject<'_> {
    /// Writes a call as a request, with the credentials of an alternative.
    pub(super) fn request(&self, call: &Call, alternative: &SecurityRequirement) -> Request {
        let mut encoded = style::encode(self.operation, &call.parameters);
        let mut headers = vec![("Accept".to_owned(), self.accept())];
        for scheme in &alternative.schemes {
            let (name, secret) = (
                scheme.parameter.clone(),
                style::encode_credential(scheme, &secret(&scheme.name)),
            );
            match scheme.location {
                ParameterLocation::Query => encoded.query.push(format!("{name}={secret}")),
                ParameterLocation::Cookie => encoded.cookies.push(format!("{name}={secret}")),
                ParameterLocation::Header | ParameterLocation::Path => headers.push((name, secret)),
            }
        }
        headers.append(&mut encoded.headers);
        if !encoded.cookies.is_empty() {
            headers.push(("Cookie".to_owned(), encoded.cookies.join("; ")));
        }
        if call.body.is_some() {
            let media_type = match is_multipart(&call.media_type) {
                true => format!("{}; boundary={BOUNDARY}", call.media_type),
                false => call.media_type.clone(),
            };
            headers.push(("Content-Type".to_owned(), media_type));
        }
        let query = encoded.query.join("&");
        Request {
            method: self.operation.method.clone(),
            target: if query.is_empty() {
                encoded.path
            } else {
                format!("{}?{query}", encoded.path)
            },
            headers: Headers(headers),
            body: self.body_bytes(call),
        }
    }

    fn body_bytes(&self, call: &Call) -> Vec<u8> {
        match &call.body {
            Some(value) if self.operation.has_json_request(&call.media_type) => {
                value.to_string().into_bytes()
            }
            Some(serde_json::Value::String(text)) => text.clone().into_bytes(),
            Some(value) => {
                let contents = self.operation.body.iter().flat_map(|body| &body.contents);
                let mut contents = contents.filter(|content| content.media_type == call.media_type);
                let encoded = contents
                    .next()
                    .map(|content| match is_multipart(&content.media_type) {
                        true => style::encode_multipart(self.document, content, value, BOUNDARY),
                        false => style::encode_form(content, value),
                    });
                encoded.unwrap_or_default().into_bytes()
            }
            None => Vec::new(),
        }
    }

    /// Returns an `Accept` field with every media type of the responses.
    pub(super) fn accept(&self) -> String {
        let mut all: Vec<&str> = Vec::new();
        for content in self
            .operation
            .responses
            .iter()
            .flat_map(|response| &response.contents)
        {
            if !all.contains(&content.media_type.as_str()) {
                all.push(&content.media_type);
            }
        }
        if all.is_empty() {
            "*/*".to_owned()
        } else {
            all.join(", ")
        }
    }

    /// Returns the first call.
    pub(super) fn first_call(&self) -> Result<Option<Call>, String> {
        Ok(self.calls()?.into_iter().map(|(_, call)| call).next())
    }

    /// Returns the first successful response.
    pub(super) fn first_response(&self) -> Result<TypedResponse, String> {
        let response = self.responses()?.into_iter().next().map(|(_, response)| response);
        response.ok_or_else(|| "no response is declared".to_owned())
    }

    /// Returns the case of a request that must reach the implementation, which sends the operation's first response.
    pub(super) fn accepted(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        request: Request,
        delivery: Delivery,
    ) -> Result<Case, String> {
        let response = self.first_response()?;
        Ok(self.accepted_with(what, alternative, request, response, delivery))
    }

    /// Returns the case of a request that must reach the implementation, which sends this response.
    pub(super) fn accepted_with(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        request: Request,
        response: TypedResponse,
        delivery: Delivery,
    ) -> Case {
        Case {
            name: self.name(what),
            point: self.point(response.status, &response.media_type, alternative),
            kind: CaseKind::Raw(Box::new(RawRequest {
                alternative: alternative.clone(),
                response: Some(response.clone()),
                request,
                declared: DeclaredBy::Operation(self.index),
                statuses: vec![response.status],
                script: Script {
                    action: Action::Respond(response),
                    ..Script::default()
                },
                allow: Vec::new(),
                pointers: Vec::new(),
                limits: Vec::new(),
                delivery: Some(delivery),
            })),
        }
    }

    /// Returns the case of a request that must be rejected before it reaches the implementation.
    pub(super) fn rejected(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        request: Request,
        statuses: &[u16],
    ) -> Case {
        let point = match statuses {
            [status] => self.point(*status, "", alternative),
            _ => None,
        };
        Case {
            name: self.name(what),
            point,
            kind: CaseKind::Raw(Box::new(RawRequest {
                alternative: alternative.clone(),
                response: None,
                request,
                script: Script::default(),
                declared: DeclaredBy::Operation(self.index),
                statuses: statuses.to_vec(),
                allow: Vec::new(),
                pointers: Vec::new(),
                limits: Vec::new(),
                delivery: None,
            })),
        }
    }

    /// Returns the cases of valid requests that the generated client would not send.
    pub(super) fn valid_requests(&self) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            let with = alternative.name();
            for (name, call) in &self.calls()? {
                let request = self.request(call, &alternative);
                let delivery = call.body.clone().map_or(Delivery::Anything, Delivery::Body);
                cases.push(self.accepted(
                    &format!("raw {name} with {with}"),
                    &alternative,
                    request,
                    delivery,
                )?);
            }
            let Some(call) = self.first_call()? else {
                continue;
            };
            cases.extend(self.two_credentials(&call, &alternative)?);
            for (what, request) in self.equivalent_requests(&self.request(&call, &alternative), &alternative)
            {
                let what = format!("{what}, with {with}");
                cases.push(self.accepted(&what, &alternative, request, Delivery::Anything)?);
            }
        }
        Ok(cases)
    }

    /// Returns the cases of valid credentials of this alternative beside invalid ones of a later one. The first
    /// alternative whose credentials are present counts.
    fn two_credentials(&self, call: &Call, alternative: &SecurityRequirement) -> Result<Vec<Case>, String> {
        let all = self.operation.alternatives();
        let later = all.iter().skip_while(|other| *other != alternative).skip(1);
        let mut cases = Vec::new();
        for other in later {
            let [scheme] = other.schemes.as_slice() else {
                continue;
            };
            let mut request = self.request(call, alternative);
            // A key that is sent twice is invalid.
            if scheme.location != ParameterLocation::Query || other.is_satisfied_by(&alternative.schemes) {
                continue;
            }
            let mark = if request.target.contains('?') { '&' } else { '?' };
            request
                .target
                .push_str(&format!("{mark}{}=nonsense", scheme.parameter));
            let what = format!(
                "{} takes precedence over an invalid {}",
                alternative.name(),
                other.name()
            );
            cases.push(self.accepted(&what, alternative, request, Delivery::Anything)?);
        }
        Ok(cases)
    }

    /// Returns the same request with header fields that are written differently but mean the same.
    fn equivalent_requests(
        &self,
        request: &Request,
        alternative: &SecurityRequirement,
    ) -> Vec<(String, Request)> {
        let mut all = vec![
            (
                "Accept */*".to_owned(),
                request.clone().with_header("Accept", "*/*"),
            ),
            ("no Accept".to_owned(), request.clone().without_header("Accept")),
            (
                "Accept with q".to_owned(),
                request.clone().with_header("Accept", "text/x-nothing, */*;q=0.1"),
            ),
        ];
        let media_type = request.headers.get("content-type").unwrap_or_default();
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        for (how, media_type) in media_types::spellings(media_type, contents) {
            all.push((
                format!("Content-Type: {how}"),
                request.clone().with_header("Content-Type", &media_type),
            ));
        }
        for scheme in &alternative.schemes {
            if scheme.http_scheme.is_some() {
                let sent = style::encode_credential(scheme, &secret(&scheme.name));
                let (kind, secret) = sent.split_once(' ').unwrap_or_default();
                for kind in [kind.to_ascii_lowercase(), kind.to_ascii_uppercase()] {
                    let sent = format!("{kind} {secret}");
                    all.push((
                        format!("scheme {kind}"),
                        request.clone().with_header(&scheme.parameter, &sent),
                    ));
                }
            }
        }
        if !request.body.is_empty() {
            all.push(("chunked body".to_owned(), request.clone().chunked()));
        }
        all
    }
}
