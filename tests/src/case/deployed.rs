//! Every answer of the contract from a server in a process of its own, which is asked for it by
//! `Prefer` (RFC 7240), and every refusal that needs no script.

use super::{Case, Declared, Exchange, Raw, Subject};
use crate::document::Response;
use crate::script::{Reply, Script};
use serde_json::Value;
use std::collections::BTreeMap;

impl Subject<'_> {
    pub(super) fn preferred_answers(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            for response in &self.operation.responses {
                for (preference, reply) in self.preferences(response) {
                    let request = self
                        .request(&call, &alternative)
                        .with_header("Prefer", &preference);
                    let what = format!("Prefer {preference}, with {}", alternative.name());
                    let mut case = self.refused(&what, &alternative, request, &[reply.status]);
                    case.cell = self.cell(reply.status, &reply.media_type, &alternative);
                    if let Exchange::Raw(mut raw) = case.exchange {
                        raw.answer = reply.body.is_some().then_some(reply);
                        case.exchange = Exchange::Deployed(raw);
                        cases.push(case);
                    }
                }
            }
        }
        Ok(cases)
    }

    /// What to prefer, for each example of a response, and with no more headers than it must have.
    fn preferences(&self, response: &Response) -> Vec<(String, Reply)> {
        let status = self.status(response);
        let code = format!("code={status}");
        let reply = |media_type: &str, body: Option<&Value>| Reply {
            status,
            media_type: media_type.to_owned(),
            body: body.cloned(),
            headers: BTreeMap::new(),
        };
        let mut all = Vec::new();
        for content in &response.contents {
            if content.examples.is_empty() {
                all.push((code.clone(), reply(&content.media_type, None)));
            }
            for example in &content.examples {
                let preference = format!("{code}, example=\"{}\"", example.name);
                all.push((preference, reply(&content.media_type, Some(&example.value))));
            }
        }
        if response.contents.is_empty() {
            all.push((code.clone(), reply("", None)));
        }
        if response.headers.iter().any(|header| !header.required)
            && let Some((preference, reply)) = all.first().cloned()
        {
            all.push((format!("{preference}, return=minimal"), reply));
        }
        all
    }
}

/// The refusals among cases, for a server that nobody can script: what it must refuse by itself.
pub(super) fn refusals(cases: &[Case]) -> Vec<Case> {
    let unscripted = |raw: &Raw| raw.reaches.is_none() && raw.script == Script::default();
    let deployed = |case: &Case| match &case.exchange {
        Exchange::Raw(raw) if unscripted(raw) && raw.declared != Declared::Nobody => Some(Case {
            name: format!("{}, deployed", case.name),
            exchange: Exchange::Deployed(Box::new(Raw {
                // Examples do not know what was wrong this time.
                places: Vec::new(),
                ..raw.as_ref().clone()
            })),
            ..case.clone()
        }),
        _ => None,
    };
    cases.iter().filter_map(deployed).collect()
}
