//! Makes cases of the entries of case files.

use super::condition::Condition;
use super::edit;
use super::entry::{By, Entry, Service, Status, at};
use super::{CaseFiles, EVERY_OPERATION};
use crate::call::secret;
use crate::case::definition::{Case, CaseKind, DeclaredBy, FileCase, KnownFailure, PANIC_MESSAGE};
use crate::case::subject::Subject;
use crate::script::{Action, Authentication, Script, TypedResponse};
use openapi_judge::document::{Content, ParameterLocation, SecurityRequirement};
use serde_saphyr::Spanned;

/// A line of the file, and an error there.
type LineError = (u64, String);

/// The responses that an entry accepts.
struct Accepted {
    statuses: Vec<u16>,
    /// Whether the connection may be closed without a response.
    closes: bool,
}

impl Subject<'_> {
    /// Returns the hand-written cases of this operation.
    pub(in crate::case) fn file_cases(&self) -> Result<Vec<Case>, String> {
        let files: &CaseFiles = self.files;
        let mut cases = Vec::new();
        for (folder, shared) in [(EVERY_OPERATION, true), (self.operation.id.as_str(), false)] {
            for (path, entry) in files.entries(folder) {
                let failure = files.known_failure(folder, &entry.value.id);
                let case = self.file_case(entry, shared, failure);
                cases.extend(case.map_err(|(line, error)| at(path, line, &error))?);
            }
        }
        Ok(cases)
    }

    /// Makes a case of an entry; `None` if a shared entry does not apply to this operation.
    ///
    /// # Errors
    /// The entry is invalid, or does not apply to the operation that it was written for.
    fn file_case(
        &self,
        spanned: &Spanned<Entry>,
        shared: bool,
        failure: Option<&KnownFailure>,
    ) -> Result<Option<Case>, LineError> {
        let entry = &spanned.value;
        if !entry.applies.0.iter().all(|condition| self.satisfies(condition)) {
            return match shared {
                true => Ok(None),
                false => Err((
                    spanned.referenced.line(),
                    "this case would never run: the operation does not satisfy `applies`".to_owned(),
                )),
            };
        }
        let error = |error: String| (spanned.referenced.line(), error);
        let Some(call) = self.first_call().map_err(error)? else {
            return Ok(None);
        };
        let Some(alternative) = self.alternative(entry.request.credentials.as_ref(), shared)? else {
            return Ok(None);
        };
        let valid = self.request(&call, &alternative);
        let secrets = alternative.schemes.first().map(|scheme| secret(&scheme.name));
        let bytes = edit::edited_bytes(
            &valid,
            &entry.request,
            &secrets.unwrap_or_default(),
            self.plan.body_limit,
        );
        let bytes = bytes.map_err(error)?;
        let response = self.first_response().map_err(error)?;
        let Some(accepted) = self.accepted_responses(entry, response.status, shared)? else {
            return Ok(None);
        };
        let declared = self.declared(entry, &bytes);
        let point = match (accepted.statuses.as_slice(), declared) {
            ([status], DeclaredBy::Operation(_)) if !accepted.closes => self.point(*status, "", &alternative),
            _ => None,
        };
        let expected = &entry.response.value;
        let credential = expected.credential.as_ref().map(|name| {
            self.alternative_named(&name.value)
                .ok_or_else(|| unknown_alternative(name))
        });
        let file_case = FileCase {
            alternative,
            request: valid,
            bytes,
            ends: entry.request.ends,
            script: script(entry.service, response),
            declared,
            may_lack_body: expected.by == By::Http,
            statuses: accepted.statuses,
            closes: accepted.closes,
            headers: owned(expected.headers.iter()),
            forbidden: expected.forbidden.0.clone(),
            body: owned(expected.body.iter()),
            reaches: expected.reaches.0,
            credential: credential.transpose()?,
            receives: owned(expected.receives.iter()),
            failure: failure.cloned(),
        };
        Ok(Some(Case {
            name: self.name(&format!("data {}", entry.id)),
            point,
            promise: None,
            kind: CaseKind::File(Box::new(file_case)),
        }))
    }

    /// Whether the operation satisfies a condition.
    fn satisfies(&self, condition: &Condition) -> bool {
        let operation = self.operation;
        let mut contents = operation.body.iter().flat_map(|body| &body.contents);
        match condition {
            Condition::Body(expected) => operation.body.is_some() == *expected,
            Condition::JsonBody => contents.any(Content::is_json),
            Condition::BodyOf(media_type) => contents.any(|content| content.media_type == *media_type),
            Condition::SucceedsWith(media_type) => self
                .first_response()
                .is_ok_and(|response| response.media_type == *media_type),
            Condition::Credentials(expected) => operation.is_protected() == *expected,
            Condition::Alternative(expected, name) => self.alternative_named(name).is_some() == *expected,
            Condition::PathParameter(expected) => {
                let mut parameters = operation.parameters.iter();
                parameters.any(|parameter| parameter.location == ParameterLocation::Path) == *expected
            }
            Condition::Method(method) => operation.method == *method,
            Condition::Tag(tag) => operation.tag == *tag,
            Condition::Declares(status) => operation.declares_code(*status),
        }
    }

    fn alternative_named(&self, name: &str) -> Option<SecurityRequirement> {
        let mut alternatives = self.operation.alternatives().into_iter();
        alternatives.find(|alternative| alternative.name() == name)
    }

    fn alternative(
        &self,
        credentials: Option<&Spanned<String>>,
        shared: bool,
    ) -> Result<Option<SecurityRequirement>, LineError> {
        let Some(name) = credentials else {
            return Ok(self.operation.alternatives().into_iter().next());
        };
        if name.value == "none" {
            return Ok(Some(SecurityRequirement { schemes: Vec::new() }));
        }
        match self.alternative_named(&name.value) {
            None if !shared => Err(unknown_alternative(name)),
            alternative => Ok(alternative),
        }
    }

    /// Returns the responses that an entry accepts; `None` if the operation declares none of its statuses.
    fn accepted_responses(
        &self,
        entry: &Entry,
        success: u16,
        shared: bool,
    ) -> Result<Option<Accepted>, LineError> {
        let response = &entry.response.value;
        let mut accepted = Accepted {
            statuses: Vec::new(),
            closes: false,
        };
        for status in &response.statuses.0 {
            match status {
                Status::Success => accepted.statuses.push(success),
                Status::Closed => accepted.closes = true,
                Status::Code(code) => {
                    if response.by != By::Operation || self.operation.declares_code(*code) {
                        accepted.statuses.push(*code);
                    }
                }
            }
        }
        if !accepted.statuses.is_empty() || accepted.closes {
            Ok(Some(accepted))
        } else if shared {
            Ok(None)
        } else {
            let line = entry.response.referenced.line();
            Err((line, "the operation declares none of these statuses".to_owned()))
        }
    }

    fn declared(&self, entry: &Entry, bytes: &[u8]) -> DeclaredBy {
        if entry.response.value.by != By::Unmatched {
            return DeclaredBy::Operation(self.index);
        }
        let target = bytes.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
        let target = String::from_utf8_lossy(target);
        let path = target.split('?').next().unwrap_or_default();
        let unmatched = self.document.unmatched_for(path);
        let mut all = self.document.unmatched.iter();
        let index = all.position(|entry| unmatched.is_some_and(|found| found.tag == entry.tag));
        index.map_or(DeclaredBy::Undeclared, DeclaredBy::Unmatched)
    }
}

/// Returns the script of a service whose methods send a response.
fn script(service: Service, response: TypedResponse) -> Script {
    let authentication = match service {
        Service::Responds | Service::Panics => Authentication::Accept,
        Service::TooManyRequests => Authentication::TooManyRequests(7),
        Service::Unavailable => Authentication::Unavailable(Some(7)),
        Service::UnavailableForUnknownTime => Authentication::Unavailable(None),
        Service::AuthenticatorFails => Authentication::Internal,
    };
    let action = match service {
        Service::Panics => Action::Panic(PANIC_MESSAGE.to_owned()),
        _ => Action::Respond(response),
    };
    Script {
        authentication,
        action,
        ..Script::default()
    }
}

fn owned<'a, T: Clone + 'a>(pairs: impl Iterator<Item = (&'a String, &'a T)>) -> Vec<(String, T)> {
    pairs.map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn unknown_alternative(name: &Spanned<String>) -> LineError {
    let message = format!("the operation has no security alternative `{}`", name.value);
    (name.referenced.line(), message)
}
