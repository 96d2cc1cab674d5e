//! The extension `x-unsupported-query` of an operation: the names of query parameters that it rejects with 400.

use super::context::Lowering;
use crate::model::{Parameter, ParameterIn};
use crate::source::Cursor;

const EXTENSION: &str = "x-unsupported-query";

impl<'a> Lowering<'a> {
    pub(super) fn unsupported_query(&mut self, at: &Cursor<'a>, parameters: &[Parameter]) -> Vec<String> {
        let Some(list) = at.get(EXTENSION) else {
            return Vec::new();
        };
        if !self.array(&list, "`x-unsupported-query`") {
            return Vec::new();
        }
        let mut names: Vec<String> = Vec::new();
        for item in list.items() {
            let Some(name) = item.str().filter(|name| !name.is_empty()) else {
                self.report(
                    &item,
                    format!("`{EXTENSION}` has an item that is not the name of a query parameter"),
                    "write a name such as `include`",
                );
                continue;
            };
            let is_declared = |parameter: &&Parameter| {
                let rest = parameter.name.strip_prefix(name);
                parameter.location == ParameterIn::Query
                    && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
            };
            if let Some(declared) = parameters.iter().find(is_declared) {
                self.report(
                    &item,
                    format!(
                        "the query parameter `{}` is both declared and unsupported",
                        declared.name
                    ),
                    format!("remove `{name}` from `{EXTENSION}`, or the parameter"),
                );
            }
            names.push(name.to_owned());
        }
        names
    }
}
