//! Parameters that no request can carry as they are: values that are not UTF-8, and values that would be another segment of
//! a path.

use super::declared_responses::wire_response;
use super::definition::{Case, CaseKind, Delivery, Expected, Replay, RoundTrip};
use super::subject::Subject;
use crate::call::Call;
use openapi_judge::document::{Parameter, ParameterLocation};
use serde_json::json;

/// Percent-encoded bytes that are not UTF-8: a byte that never occurs, an overlong slash, a truncated sequence, and a
/// surrogate (RFC 3629, section 3).
const INVALID: [&str; 4] = ["%FF", "%C0%AF", "%E2%82", "%ED%A0%80"];

/// A value that is replaced by bytes.
const MARK: &str = "x-marked-value";

impl Subject<'_> {
    /// Returns the cases of parameters that are not UTF-8: a declared one is invalid, and any other ignored.
    pub(super) fn invalid_encodings(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        for parameter in self
            .operation
            .parameters
            .iter()
            .filter(|parameter| self.is_text(parameter))
        {
            let statuses = match parameter.location {
                ParameterLocation::Path => self.declared_among(&[400, 404, 422]),
                ParameterLocation::Query => self.declared_among(&[400, 422]),
                ParameterLocation::Header | ParameterLocation::Cookie => continue,
            };
            let mut call = call.clone();
            call.parameters.insert(parameter.key(), json!(MARK));
            let marked = self.request(&call, &alternative);
            if statuses.is_empty() || !marked.target.contains(MARK) {
                continue;
            }
            for bytes in INVALID {
                for value in [bytes.to_owned(), format!("a{bytes}b")] {
                    let mut request = marked.clone();
                    request.target = request.target.replace(MARK, &value);
                    let what = format!("{} {value}, which is not UTF-8", parameter.key());
                    cases.push(self.rejected(&what, &alternative, request, &statuses));
                }
            }
        }
        if !self.has_object_in_query() {
            for bytes in INVALID {
                let mut request = self.request(&call, &alternative);
                let separator = if request.target.contains('?') { '&' } else { '?' };
                request.target = format!("{}{separator}{bytes}=1&x-undeclared={bytes}", request.target);
                let what = format!("undeclared query parameter {bytes}, which is not UTF-8");
                cases.push(self.accepted(&what, &alternative, request, Delivery::Anything)?);
            }
        }
        Ok(cases)
    }

    /// Returns the cases in which the client must send nothing: a path parameter makes its segment empty, `.` or `..`, so
    /// that the URL names another resource (RFC 3986, section 5.2.4).
    pub(super) fn other_segments(&self) -> Result<Vec<Case>, String> {
        let (Some(call), Some((_, typed))) = (self.first_call()?, self.responses()?.into_iter().next())
        else {
            return Ok(Vec::new());
        };
        let is_segment = |parameter: &&Parameter| {
            let template = format!("{{{}}}", parameter.name);
            self.operation.path.split('/').any(|segment| segment == template)
        };
        let in_path = self.operation.parameters.iter().filter(|parameter| {
            let is_plain = parameter.style == "simple" && self.is_text(parameter);
            parameter.location == ParameterLocation::Path && is_plain
        });
        let mut cases = Vec::new();
        for parameter in in_path.filter(is_segment) {
            for value in ["", ".", ".."] {
                for alternative in self.operation.alternatives() {
                    let mut call: Call = call.clone();
                    call.parameters.insert(parameter.key(), json!(value));
                    let label = format!(
                        "{} {value:?} by client with {}",
                        parameter.key(),
                        alternative.name()
                    );
                    cases.push(Case {
                        name: self.name(&label),
                        point: None,
                        promise: None,
                        kind: CaseKind::Replay(Box::new(Replay {
                            response: wire_response(self.operation, &typed),
                            round_trip: RoundTrip {
                                operation: self.index,
                                alternative,
                                call,
                                response: typed.clone(),
                            },
                            expected: Expected::NotSent,
                        })),
                    });
                }
            }
        }
        Ok(cases)
    }

    /// Whether a parameter is a string.
    fn is_text(&self, parameter: &Parameter) -> bool {
        parameter.media_type.is_none() && self.document.type_of(&parameter.schema) == Some("string")
    }
}
