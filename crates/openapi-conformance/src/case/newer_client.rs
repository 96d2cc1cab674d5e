//! Requests of a newer client: they contain parameters that the contract did not declare when the server was generated.
//! The server ignores them. (Undeclared properties of bodies are among the variations of bodies.)

use super::definition::{Case, Delivery};
use super::subject::Subject;
use openapi_judge::document::ParameterLocation;

/// The name of the undeclared parameters.
const NAME: &str = "x-undeclared";

impl Subject<'_> {
    /// Returns the cases of the first call, with an undeclared parameter in each place that may have one.
    pub(super) fn newer_client(&self) -> Result<Vec<Case>, String> {
        let (Some(call), Some((_, response))) = (self.first_call()?, self.responses()?.into_iter().next())
        else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let request = self.request(&call, &alternative);
        let mut requests = Vec::new();
        let mut with_header = request.clone();
        with_header.headers.0.push((NAME.to_owned(), "1".to_owned()));
        requests.push(("header", with_header));
        let mut with_cookie = request.clone();
        let cookies = with_cookie
            .headers
            .0
            .iter_mut()
            .find(|(name, _)| name == "Cookie");
        match cookies {
            Some((_, cookies)) => cookies.push_str("; x-undeclared=1"),
            None => with_cookie
                .headers
                .0
                .push(("Cookie".to_owned(), format!("{NAME}=1"))),
        }
        requests.push(("cookie", with_cookie));
        if !self.has_object_in_query() {
            let mut with_query = request;
            let separator = if with_query.target.contains('?') { '&' } else { '?' };
            with_query.target = format!("{}{separator}{NAME}=1", with_query.target);
            requests.push(("query parameter", with_query));
        }
        let case = |(place, request)| {
            let what = format!("request of a newer client with another {place}");
            self.accepted_with(&what, &alternative, request, response.clone(), Delivery::Anything)
        };
        Ok(requests.into_iter().map(case).collect())
    }

    /// Returns whether the properties of a parameter are pairs of the query, to which any pair may belong.
    pub(super) fn has_object_in_query(&self) -> bool {
        self.operation.parameters.iter().any(|parameter| {
            parameter.location == ParameterLocation::Query
                && !matches!(
                    self.document.type_of(&parameter.schema),
                    Some("string" | "integer" | "number" | "boolean" | "array")
                )
        })
    }
}
