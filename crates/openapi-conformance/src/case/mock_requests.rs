//! Requests to the mock in a separate process: for every declared response, with `Prefer` (RFC 7240), and for every
//! rejection that needs no script.

use super::definition::{Case, CaseKind, DeclaredBy, RawRequest};
use super::subject::Subject;
use crate::coverage::is_sent;
use crate::script::{Script, TypedResponse};
use openapi_judge::document::DeclaredResponse;
use serde_json::Value;
use std::collections::BTreeMap;

impl Subject<'_> {
    pub(super) fn preferred_responses(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            let declared = self.operation.responses.iter();
            for declared in declared.filter(|declared| is_sent(self.operation, declared)) {
                for (preference, response) in self.preferences(declared) {
                    let mut request = self
                        .request(&call, &alternative)
                        .with_header("Prefer", &preference);
                    if declared.contents.len() > 1 {
                        request = request.with_header("Accept", &response.media_type);
                    }
                    let what = format!("Prefer {preference}, with {}", alternative.name());
                    let mut case = self.rejected(&what, &alternative, request, &[response.status]);
                    case.point = self.point(response.status, &response.media_type, &alternative);
                    if let CaseKind::Raw(mut raw) = case.kind {
                        raw.response = response.body.is_some().then_some(response);
                        case.kind = CaseKind::Mock(raw);
                        cases.push(case);
                    }
                }
            }
        }
        Ok(cases)
    }

    /// Returns the preferences for each example of a response, and for only its required headers.
    fn preferences(&self, declared: &DeclaredResponse) -> Vec<(String, TypedResponse)> {
        let status = self.status(declared);
        let code = format!("code={status}");
        let response = |media_type: &str, body: Option<&Value>| TypedResponse {
            status,
            media_type: media_type.to_owned(),
            body: body.cloned(),
            headers: BTreeMap::new(),
        };
        let mut all = Vec::new();
        for content in &declared.contents {
            if content.examples.is_empty() {
                all.push((code.clone(), response(&content.media_type, None)));
            }
            for example in &content.examples {
                let preference = format!("{code}, example=\"{}\"", example.name);
                all.push((preference, response(&content.media_type, Some(&example.value))));
            }
        }
        if declared.contents.is_empty() {
            all.push((code.clone(), response("", None)));
        }
        if declared.headers.iter().any(|header| !header.required) {
            let mut minimal: Vec<(String, TypedResponse)> = Vec::new();
            for (preference, response) in &all {
                let media_type = &response.media_type;
                if minimal.iter().all(|(_, known)| known.media_type != *media_type) {
                    minimal.push((format!("{preference}, return=minimal"), response.clone()));
                }
            }
            all.append(&mut minimal);
        }
        all
    }
}

/// Returns a case of the mock for each rejection that needs no script.
pub(super) fn rejections(cases: &[Case]) -> Vec<Case> {
    let unscripted = |raw: &RawRequest| raw.delivery.is_none() && raw.script == Script::default();
    let on_mock = |case: &Case| match &case.kind {
        CaseKind::Raw(raw) if unscripted(raw) && raw.declared != DeclaredBy::Undeclared => Some(Case {
            name: format!("{}, deployed", case.name),
            kind: CaseKind::Mock(Box::new(RawRequest {
                // The examples report other violations.
                pointers: Vec::new(),
                limits: Vec::new(),
                ..raw.as_ref().clone()
            })),
            ..case.clone()
        }),
        _ => None,
    };
    cases.iter().filter_map(on_mock).collect()
}
