//! White space in headers that are lists: it means nothing around the elements (RFC 9110, section 5.6.1), and belongs to
//! the names and values inside of them.

use super::definition::{Case, Delivery};
use super::subject::Subject;
use crate::call::Call;
use crate::wire::Response;
use openapi_judge::document::{Parameter, ParameterLocation, SecurityRequirement};
use openapi_judge::judge::Direction;
use openapi_judge::style;
use serde_json::Value;

/// Puts white space around the elements of a list.
fn around_elements(field: &str) -> String {
    field.replace(',', " ,\t")
}

impl Subject<'_> {
    /// Returns the cases of a header parameter with white space, which the server must read as the judge does.
    pub(super) fn spaced_parameters(
        &self,
        parameter: &Parameter,
        call: &Call,
        alternative: &SecurityRequirement,
        statuses: &[u16],
    ) -> Result<Vec<Case>, String> {
        let key = parameter.key();
        let is_list = matches!(
            call.parameters.get(&key),
            Some(Value::Array(_) | Value::Object(_))
        );
        if !is_list || parameter.location != ParameterLocation::Header || parameter.media_type.is_some() {
            return Ok(Vec::new());
        }
        let valid = self.request(call, alternative);
        let Some(field) = valid.headers.get(&parameter.name) else {
            return Ok(Vec::new());
        };
        let fields = [
            ("around its elements", around_elements(field)),
            ("inside of its elements", field.replace('=', "= ")),
        ];
        let mut cases = Vec::new();
        for (place, spaced) in fields.iter().filter(|(_, spaced)| spaced != field) {
            let request = valid.clone().with_header(&parameter.name, spaced);
            let what = format!("{key}, with white space {place}");
            let decoded = style::decode(self.document, self.operation, parameter, &request);
            let is_valid = |value: &Value| self.judge.is_valid(&parameter.schema, Direction::Request, value);
            match decoded.unwrap_or_default().filter(is_valid) {
                Some(value) => {
                    let delivery = Delivery::Parameter(key.clone(), value);
                    cases.push(self.accepted(&what, alternative, request, delivery)?);
                }
                None if statuses.is_empty() => {}
                None => cases.push(self.rejected(&what, alternative, request, statuses)),
            }
        }
        Ok(cases)
    }

    /// Returns a response with white space around the elements of its headers that are lists.
    pub(super) fn spaced_response(&self, response: &Response) -> Response {
        let mut spaced = response.clone();
        let declared = self.operation.response(response.status);
        let headers = declared.into_iter().flat_map(|declared| &declared.headers);
        let is_list = |name: &str| {
            headers.clone().any(|header| {
                let kind = self.document.type_of(&header.schema);
                header.name.eq_ignore_ascii_case(name)
                    && header.media_type.is_none()
                    && matches!(kind, Some("array" | "object"))
            })
        };
        for (name, value) in &mut spaced.headers.0 {
            // A cookie is never an element of a list.
            if !name.eq_ignore_ascii_case("set-cookie") && is_list(name) {
                *value = around_elements(value);
            }
        }
        spaced
    }
}
