//! Which operations use a schema.

use super::subject::{Subject, Subjects};
use openapi_codegen::model::{Api, Content, ParameterValue, Response, SchemaId};
use std::collections::BTreeSet;

/// The operations and API families whose exchanges depend on each schema.
pub(super) struct SchemaUses {
    /// By index of the schema.
    subjects: Vec<Subjects>,
    /// The schemas of values in a body or in JSON.
    in_bodies: BTreeSet<SchemaId>,
}

impl SchemaUses {
    pub(super) fn of(api: &Api) -> Self {
        let mut uses = Self {
            subjects: vec![Subjects::new(); api.schemas.len()],
            in_bodies: in_bodies(api),
        };
        for operation in &api.operations {
            let parameters = operation.parameters.iter();
            let mut roots: Vec<SchemaId> = parameters
                .filter_map(|parameter| parameter.value.schema())
                .collect();
            roots.extend(
                operation
                    .request_body
                    .iter()
                    .flat_map(|body| schemas(&body.contents)),
            );
            let subject = Subject::operation(operation);
            uses.record(api, &subject, roots);
            for response in &operation.responses {
                uses.record(api, &subject.with_status(response.status), of_response(response));
            }
        }
        for (index, unmatched) in api.unmatched.iter().enumerate() {
            let subject = Subject::unmatched(api, index);
            for response in [&unmatched.not_found, &unmatched.method_not_allowed] {
                uses.record(api, &subject.with_status(response.status), of_response(response));
            }
        }
        uses
    }

    fn record(&mut self, api: &Api, subject: &Subject, roots: Vec<SchemaId>) {
        for id in api.reachable(roots) {
            self.subjects[id.0].insert(subject.clone());
        }
    }

    /// Returns whether a value of the schema may be `null`, if the schema allows it: a text in a parameter or header cannot.
    pub(super) fn may_be_null(&self, id: SchemaId) -> bool {
        self.in_bodies.contains(&id)
    }

    /// Returns the subjects that use a schema.
    pub(super) fn subjects(&self, id: SchemaId) -> &Subjects {
        &self.subjects[id.0]
    }
}

/// Returns the schemas of values in a body, and of those in a parameter or header that is not a single text.
fn in_bodies(api: &Api) -> BTreeSet<SchemaId> {
    let mut roots = Vec::new();
    let value = |value: &ParameterValue| {
        let schema = value.schema()?;
        (value.is_json() || !api.resolved(schema).is_scalar()).then_some(schema)
    };
    let unmatched = api.unmatched.iter();
    let unmatched = unmatched.flat_map(|unmatched| [&unmatched.not_found, &unmatched.method_not_allowed]);
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    for response in responses.chain(unmatched) {
        roots.extend(response.headers.iter().filter_map(|header| value(&header.value)));
        roots.extend(schemas(&response.contents));
    }
    for operation in &api.operations {
        let parameters = operation.parameters.iter();
        roots.extend(parameters.filter_map(|parameter| value(&parameter.value)));
        roots.extend(
            operation
                .request_body
                .iter()
                .flat_map(|body| schemas(&body.contents)),
        );
    }
    api.reachable(roots)
}

fn of_response(response: &Response) -> Vec<SchemaId> {
    let headers = response.headers.iter().filter_map(|header| header.value.schema());
    headers.chain(schemas(&response.contents)).collect()
}

fn schemas(contents: &[Content]) -> impl Iterator<Item = SchemaId> {
    contents.iter().filter_map(|content| content.schema)
}
