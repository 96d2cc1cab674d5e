//! What the caller of a client can set beside parameters and credentials: header fields, limits, retries, and token
//! providers. The suite responds, since the server takes no part in it.

use super::declared_responses::wire_response;
use super::definition::{Case, CaseKind, ClientCase, ClientResult, Reply, RoundTrip};
use super::subject::Subject;
use crate::call::{Call, Retries, Settings, Tokens, expired_secret, secret};
use crate::script::TypedResponse;
use crate::wire::{Headers, Response};
use std::time::Duration;

/// The statuses of failures that may pass, with whether the server has certainly not acted on the request.
const TRANSIENT: [(u16, bool); 5] = [
    (408, false),
    (429, true),
    (502, false),
    (503, false),
    (504, false),
];

/// The limit that a call without a response exceeds.
const SHORT: Duration = Duration::from_millis(50);

/// A limit that no call reaches.
const LONG: Duration = Duration::from_secs(60);

impl Subject<'_> {
    /// Returns the cases of the settings of a client and of a call.
    pub(super) fn client_settings(&self) -> Result<Vec<Case>, String> {
        let (calls, responses) = (self.calls()?, self.responses()?);
        let (Some((_, call)), Some((_, typed))) = (calls.into_iter().next(), responses.first()) else {
            return Ok(Vec::new());
        };
        let mut cases = vec![self.headers_of_caller(&call, typed)];
        cases.extend(self.response_limits(&call, typed));
        cases.extend(self.retries(&call, &responses));
        cases.extend(self.time_limits(&call, typed));
        cases.extend(self.refreshed_tokens(&call, &responses));
        Ok(cases)
    }

    /// Headers of the caller replace what the client would send in them.
    fn headers_of_caller(&self, call: &Call, typed: &TypedResponse) -> Case {
        let parameters = call.parameters.keys();
        let parameter = parameters.filter_map(|key| key.strip_prefix("header:")).next();
        let names = ["X-Of-Caller", "Authorization", "User-Agent", "Accept"]
            .into_iter()
            .chain(parameter);
        let headers: Vec<(String, String)> = names
            .map(|name| (name.to_owned(), "of-caller".to_owned()))
            .collect();
        let settings = Settings {
            headers: headers.clone(),
            ..Settings::default()
        };
        let mut case = self.client_case(call, typed, settings);
        case.headers = vec![headers];
        self.named("with headers of the caller", case)
    }

    /// A response may be as long as the limit, but no longer.
    fn response_limits(&self, call: &Call, typed: &TypedResponse) -> Vec<Case> {
        let response = wire_response(self.operation, typed);
        let length = response.body.len();
        if length < 2 {
            return Vec::new();
        }
        let replies = [
            ("of known length", Reply::Response(response.clone())),
            ("in chunks", Reply::Chunked(response)),
        ];
        let limits = [(length, ClientResult::Typed), (length - 1, ClientResult::TooLong)];
        let mut cases = Vec::new();
        for (how, reply) in replies {
            for (limit, result) in limits {
                let settings = Settings {
                    response_limit: Some(limit),
                    ..Settings::default()
                };
                let mut case = self.client_case(call, typed, settings);
                case.replies = vec![reply.clone()];
                case.result = result;
                let label = format!("response of {length} bytes {how}, limited to {limit}");
                cases.push(self.named(&label, case));
            }
        }
        cases
    }

    /// A client repeats a request after a failure that may pass, if its method is safe, or if it is idempotent and the
    /// server has not acted on the request.
    fn retries(&self, call: &Call, responses: &[(String, TypedResponse)]) -> Vec<Case> {
        let method = self.operation.method.as_str();
        let is_safe = ["GET", "HEAD", "OPTIONS", "TRACE"].contains(&method);
        let is_idempotent = is_safe || ["PUT", "DELETE"].contains(&method);
        let Some(success) = success(responses) else {
            return Vec::new();
        };
        let with_attempts = |attempts: u32| Settings {
            retries: Some(Retries::attempts(attempts)),
            ..Settings::default()
        };
        let mut cases = Vec::new();
        for (status, is_unprocessed) in TRANSIENT {
            let failure = self.failure(status, responses, "0");
            let is_retried = is_safe || is_idempotent && is_unprocessed;
            let mut case = self.client_case(call, success, with_attempts(3));
            case.replies.insert(0, failure.clone());
            if is_retried {
                case.requests = 2..=2;
            } else {
                case.result = ClientResult::Status(status);
            }
            cases.push(self.named(&format!("retries after {status}"), case));
            if is_retried {
                let mut case = self.client_case(call, success, with_attempts(2));
                case.replies = vec![failure];
                case.requests = 2..=2;
                case.result = ClientResult::Status(status);
                cases.push(self.named(&format!("two attempts with {status}"), case));
            }
        }
        // The client does not wait for what it cannot finish in time. It repeats no other request anyway.
        if is_idempotent {
            let mut case = self.client_case(call, success, with_attempts(3));
            case.replies = vec![self.failure(429, responses, "3600")];
            case.result = ClientResult::Status(429);
            cases.push(self.named("a Retry-After beyond the deadline", case));
        }
        cases
    }

    /// Returns a response with this status, the declared one if there is one.
    fn failure(&self, status: u16, responses: &[(String, TypedResponse)], retry_after: &str) -> Reply {
        // The same response may be declared for other statuses, too.
        let declared = self.operation.response(status).map(|declared| declared.status);
        let declared = responses.iter().find(|(_, typed)| {
            let of_typed = self.operation.response(typed.status);
            declared.is_some() && of_typed.map(|of_typed| of_typed.status) == declared
        });
        let mut response = match declared {
            Some((_, typed)) => Response {
                status,
                ..wire_response(self.operation, typed)
            },
            None => Response {
                status,
                headers: Headers::default(),
                body: Vec::new(),
            },
        };
        let fields = &mut response.headers.0;
        fields.retain(|(name, _)| !name.eq_ignore_ascii_case("retry-after"));
        fields.push(("Retry-After".to_owned(), retry_after.to_owned()));
        Reply::Response(response)
    }

    /// An attempt ends with its own limit or that of the call, whichever is earlier.
    fn time_limits(&self, call: &Call, typed: &TypedResponse) -> Vec<Case> {
        let limits = [
            ("timeout of an attempt", SHORT, LONG),
            ("deadline of a call", LONG, SHORT),
        ];
        let cases = limits.into_iter().map(|(label, timeout, deadline)| {
            let settings = Settings {
                retries: Some(Retries {
                    attempts: 1,
                    timeout,
                    deadline,
                }),
                ..Settings::default()
            };
            let mut case = self.client_case(call, typed, settings);
            case.replies = vec![Reply::Silence];
            // On a busy machine, it may pass before the request is sent.
            case.requests = 0..=1;
            case.result = ClientResult::TimedOut;
            self.named(label, case)
        });
        cases.collect()
    }

    /// A token that is rejected is replaced once in each call, and its replacement is used by the next call.
    fn refreshed_tokens(&self, call: &Call, responses: &[(String, TypedResponse)]) -> Vec<Case> {
        let rejection = responses.iter().find(|(_, typed)| typed.status == 401);
        let (Some(success), Some((_, rejection))) = (success(responses), rejection) else {
            return Vec::new();
        };
        let success_reply = Reply::Response(wire_response(self.operation, success));
        let rejected = Reply::Response(wire_response(self.operation, rejection));
        let mut cases = Vec::new();
        for alternative in self.refreshable() {
            let bearer = alternative.schemes.iter().find(|scheme| scheme.is_bearer());
            let Some(scheme) = bearer.map(|scheme| scheme.name.as_str()) else {
                continue;
            };
            let [expired, fresh] = [expired_secret(scheme), secret(scheme)]
                .map(|token| vec![("Authorization".to_owned(), format!("Bearer {token}"))]);
            let mut add = |label: &str,
                           (failed_refreshes, earlier_calls): (usize, usize),
                           replies: Vec<Reply>,
                           headers: Vec<Vec<(String, String)>>,
                           result: ClientResult| {
                let settings = Settings {
                    tokens: Tokens::Expired { failed_refreshes },
                    earlier_calls,
                    ..Settings::default()
                };
                let mut case = self.client_case(call, success, settings);
                case.round_trip.alternative = alternative.clone();
                case.requests = headers.len()..=headers.len();
                (case.replies, case.headers, case.result) = (replies, headers, result);
                cases.push(self.named(&format!("{label}, {}", alternative.name()), case));
            };
            add(
                "a refreshed token that is rejected",
                (0, 0),
                vec![rejected.clone()],
                vec![expired.clone(), fresh.clone()],
                ClientResult::Status(401),
            );
            add(
                "a call after one with a refreshed token",
                (0, 1),
                vec![rejected.clone(), success_reply.clone()],
                vec![expired.clone(), fresh.clone(), fresh.clone()],
                ClientResult::Typed,
            );
            add(
                "a call after one whose token could not be refreshed",
                (1, 1),
                vec![rejected.clone(), rejected.clone(), success_reply.clone()],
                vec![expired.clone(), expired, fresh],
                ClientResult::Typed,
            );
        }
        cases
    }

    /// Returns a call with the first credentials, whose response is valid.
    fn client_case(&self, call: &Call, typed: &TypedResponse, settings: Settings) -> ClientCase {
        ClientCase {
            round_trip: RoundTrip {
                operation: self.index,
                alternative: self.operation.alternatives().remove(0),
                call: Call {
                    settings,
                    ..call.clone()
                },
                response: typed.clone(),
            },
            replies: vec![Reply::Response(wire_response(self.operation, typed))],
            requests: 1..=1,
            headers: Vec::new(),
            result: ClientResult::Typed,
        }
    }

    fn named(&self, label: &str, case: ClientCase) -> Case {
        Case {
            name: self.name(&format!("client: {label}")),
            point: None,
            promise: None,
            kind: CaseKind::Client(Box::new(case)),
        }
    }
}

/// Returns the first response that is a success.
fn success(responses: &[(String, TypedResponse)]) -> Option<&TypedResponse> {
    let mut responses = responses.iter().map(|(_, typed)| typed);
    responses.find(|typed| (200..300).contains(&typed.status))
}
