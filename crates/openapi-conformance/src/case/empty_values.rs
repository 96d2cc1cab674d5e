//! Query parameters with an empty value (`allowEmptyValue`).

use super::definition::{Case, Delivery};
use super::subject::Subject;
use openapi_judge::document::{Parameter, ParameterLocation};

impl Subject<'_> {
    /// Returns the cases of the first call, with an empty value of each parameter that may have one.
    pub(super) fn empty_values(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let may_be_empty = |parameter: &&Parameter| {
            parameter.allow_empty
                && parameter.location == ParameterLocation::Query
                // Their properties are parameters, of which none has this name.
                && self.document.type_of(&parameter.schema) != Some("object")
        };
        let parameters = self.operation.parameters.iter().filter(may_be_empty);
        let cases = parameters.map(|parameter| {
            let mut call = call.clone();
            call.parameters.remove(&parameter.key());
            let mut request = self.request(&call, &alternative);
            let separator = if request.target.contains('?') { '&' } else { '?' };
            let name = openapi_judge::percent::percent_encode(&parameter.name);
            request.target = format!("{}{separator}{name}=", request.target);
            let what = format!("request with an empty value of {}", parameter.key());
            self.accepted(&what, &alternative, request, Delivery::Anything)
        });
        cases.collect()
    }
}
