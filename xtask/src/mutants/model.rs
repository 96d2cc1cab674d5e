//! Mutants of the model: one step of difference in what the generator reads from the document.
//!
//! They are enumerated from the model itself, so a new operation or constraint has mutants without an edit here.

mod media_types;
mod operations;
mod parameters;
mod responses;
mod scalars;
mod schema_uses;
mod schemas;
mod subject;

use super::junit::FailedCase;
use openapi_codegen::model::Api;
use schema_uses::SchemaUses;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use subject::{Subject, Subjects};

/// One changed place of the model.
pub(super) struct ModelMutant {
    /// Its name: place, kind and change, unique in the document.
    pub(super) id: String,
    /// What was changed.
    pub(super) kind: Kind,
    /// The operations and API families whose exchanges it may change.
    pub(super) subjects: Subjects,
    /// Its position among all mutants, which are in the order of what they change.
    number: usize,
    change: Box<dyn Fn(&mut Api) + Send + Sync>,
}

impl ModelMutant {
    /// Makes the changes of several.
    pub(super) fn apply_all(mutants: &[&ModelMutant], api: &mut Api) {
        let mut mutants = mutants.to_vec();
        // The last place first: a removed response changes the index of those that follow.
        mutants.sort_by_key(|mutant| Reverse(mutant.number));
        mutants.iter().for_each(|mutant| (mutant.change)(api));
    }

    /// Returns whether it may make a case fail that expects a response with this status, or several.
    pub(super) fn affects(&self, case: &FailedCase) -> bool {
        let mut subjects = self.subjects.iter();
        subjects.any(|subject| {
            let is_of_status = match (subject.status, case.status) {
                (Some(affected), Some(expected)) => affected == expected,
                _ => true,
            };
            is_of_status && is_named(&case.subject, &subject.name)
        })
    }

    /// Returns whether it may change an exchange of the operation or API family of a case.
    pub(super) fn affects_subject(&self, case: &FailedCase) -> bool {
        let mut subjects = self.subjects.iter();
        subjects.any(|subject| is_named(&case.subject, &subject.name))
    }

    /// Returns whether it changes the type of an error of a whole API family: hand-written code makes these errors.
    pub(super) fn may_break_dialects(&self) -> bool {
        let is_type = matches!(
            self.kind,
            Kind::Required | Kind::Nullable | Kind::EnumValue | Kind::Format
        );
        is_type && self.subjects.len() > 1 && self.subjects.iter().any(Subject::is_unmatched)
    }

    /// Returns whether both may change an exchange of the same operation, unless of different statuses.
    pub(super) fn conflicts_with(&self, other: &ModelMutant) -> bool {
        let mut subjects = self.subjects.iter();
        subjects.any(|subject| other.subjects.iter().any(|other| subject.overlaps(other)))
    }
}

/// Returns whether a JUnit report, where dots separate the parts of a class, names an operation or API family so.
fn is_named(reported: &str, name: &str) -> bool {
    name.replace('.', "_") == reported
}

impl fmt::Debug for ModelMutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}

/// What a mutant changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub(super) enum Kind {
    Bound,
    Default,
    Required,
    PropertyName,
    EnumValue,
    Nullable,
    Format,
    Pattern,
    AdditionalProperties,
    Status,
    Header,
    MediaType,
    Security,
    Parameter,
    ParameterStyle,
    Path,
    UnsupportedQuery,
}

impl Kind {
    /// Every kind.
    pub(super) const ALL: [Kind; 17] = [
        Kind::Bound,
        Kind::Default,
        Kind::Required,
        Kind::PropertyName,
        Kind::EnumValue,
        Kind::Nullable,
        Kind::Format,
        Kind::Pattern,
        Kind::AdditionalProperties,
        Kind::Status,
        Kind::Header,
        Kind::MediaType,
        Kind::Security,
        Kind::Parameter,
        Kind::ParameterStyle,
        Kind::Path,
        Kind::UnsupportedQuery,
    ];

    /// Returns the name of the kind in reports.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Bound => "bound",
            Kind::Default => "default",
            Kind::Required => "required",
            Kind::PropertyName => "property name",
            Kind::EnumValue => "enum value",
            Kind::Nullable => "nullable",
            Kind::Format => "format",
            Kind::Pattern => "pattern",
            Kind::AdditionalProperties => "additional properties",
            Kind::Status => "status",
            Kind::Header => "response header",
            Kind::MediaType => "media type",
            Kind::Security => "security alternative",
            Kind::Parameter => "parameter",
            Kind::ParameterStyle => "parameter style",
            Kind::Path => "path",
            Kind::UnsupportedQuery => "unsupported query",
        }
    }
}

/// Returns every mutant of a document, in its order.
pub(super) fn enumerate(api: &Api) -> Vec<ModelMutant> {
    let uses = SchemaUses::of(api);
    let mut list = List {
        uses: &uses,
        mutants: Vec::new(),
        ids: BTreeSet::new(),
    };
    for schema in &api.schemas {
        schemas::add(api, schema, &mut list);
    }
    for index in 0..api.operations.len() {
        operations::add(api, index, &mut list);
    }
    for index in 0..api.unmatched.len() {
        responses::add_unmatched(api, index, &mut list);
    }
    list.mutants
}

/// The mutants found so far.
struct List<'a> {
    uses: &'a SchemaUses,
    mutants: Vec<ModelMutant>,
    ids: BTreeSet<String>,
}

impl List<'_> {
    /// Adds a mutant with the place and the change in its name. What no operation uses has none.
    fn add(
        &mut self,
        kind: Kind,
        subjects: &Subjects,
        (place, change): (&str, String),
        apply: impl Fn(&mut Api) + Send + Sync + 'static,
    ) {
        let id = format!("{place}: {change}");
        if subjects.is_empty() || !self.ids.insert(id.clone()) {
            return;
        }
        self.mutants.push(ModelMutant {
            id,
            kind,
            subjects: subjects.clone(),
            number: self.mutants.len(),
            change: Box::new(apply),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
openapi: 3.0.3
info: {title: Notes, version: '1'}
tags: [{name: notes}]
paths:
  /notes:
    get:
      operationId: list_notes
      tags: [notes]
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, default: 5}}
      responses: {'204': {description: None.}, '400': {description: Invalid.}, '500': {description: Failed.}}
    post:
      operationId: create_note
      tags: [notes]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
      responses:
        '201':
          description: The note.
          headers: {ETag: {required: true, schema: {type: string}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
        '400': {description: Invalid.}
        '406': {description: Not acceptable.}
        '413': {description: Too large.}
        '415': {description: Unsupported.}
        '500': {description: Failed.}
components:
  schemas:
    Note:
      type: object
      required: [text]
      additionalProperties: false
      properties:
        text: {type: string, maxLength: 10, pattern: '^a'}
        color: {type: string, enum: [red, blue], nullable: true}
";

    fn api() -> Api {
        openapi_codegen::load("notes.yaml", DOCUMENT).unwrap()
    }

    #[test]
    fn each_part_of_a_document_has_mutants() {
        let mutants = enumerate(&api());
        let ids: Vec<&str> = mutants.iter().map(|mutant| mutant.id.as_str()).collect();
        for expected in [
            "maxLength 10 -> 11",
            "maxLength 10 -> 9",
            "pattern ^a -> none",
            "minimum 1 -> 0",
            "default 5 -> 6",
            "default 5 -> none",
            "text required -> optional",
            "color optional -> required",
            "property text -> text_",
            "enum value \"red\" -> none",
            "nullable -> not nullable",
            "additionalProperties false -> ignored",
            "status 201 -> 202",
            "header ETag required -> optional",
            "header ETag -> none",
            "parameter limit query -> header",
            "media type application/json -> application/vnd.api+json",
        ] {
            assert!(
                ids.iter().any(|id| id.ends_with(expected)),
                "{expected}: {ids:#?}"
            );
        }
    }

    #[test]
    fn every_mutant_changes_the_model() {
        let api = api();
        let before = format!("{api:?}");
        for mutant in enumerate(&api) {
            let mut changed = api.clone();
            ModelMutant::apply_all(&[&mutant], &mut changed);
            assert_ne!(format!("{changed:?}"), before, "{mutant:?}");
        }
    }

    #[test]
    fn a_mutant_reaches_the_operations_that_use_its_schema() {
        let mutants = enumerate(&api());
        let subjects = |part: &str| {
            let mutant = mutants.iter().find(|mutant| mutant.id.ends_with(part)).unwrap();
            let subjects = mutant.subjects.iter();
            let subjects = subjects.map(|subject| (subject.name.as_str(), subject.status));
            subjects.collect::<Vec<_>>()
        };
        let all = ("POST /notes", None);
        assert_eq!(subjects("maxLength 10 -> 11"), [all, ("POST /notes", Some(201))]);
        assert_eq!(subjects("header ETag -> none"), [("POST /notes", Some(201))]);
        assert_eq!(
            subjects("status 406 -> 407"),
            [("POST /notes", Some(406)), ("POST /notes", Some(407))]
        );
        assert_eq!(subjects("status 201 -> 202"), [all]);
        assert_eq!(subjects("minimum 1 -> 0"), [("GET /notes", None)]);
    }

    #[test]
    fn mutants_of_one_operation_do_not_move_each_other() {
        let mutants = enumerate(&api());
        let find = |part: &str| mutants.iter().find(|mutant| mutant.id.ends_with(part)).unwrap();
        let together = [
            find("status 406 -> none"),
            find("status 413 -> none"),
            find("status 415 -> 416"),
        ];
        let mut changed = api();
        ModelMutant::apply_all(&together, &mut changed);
        let statuses = |operation: usize| -> Vec<String> {
            let responses = changed.operations[operation].responses.iter();
            responses.map(|response| response.status.to_string()).collect()
        };
        assert_eq!(statuses(1), ["201", "400", "416", "500"]);
    }

    #[test]
    fn mutants_of_different_statuses_are_built_together() {
        let mutants = enumerate(&api());
        let find = |part: &str| mutants.iter().find(|mutant| mutant.id.ends_with(part)).unwrap();
        let header = find("header ETag -> none");
        let status = find("status 406 -> none");
        assert!(!header.conflicts_with(status));
        assert!(header.conflicts_with(find("maxLength 10 -> 11")));
        assert!(find("minimum 1 -> 0").conflicts_with(find("default 5 -> 6")));
        let mut case = FailedCase {
            subject: "POST /notes".to_owned(),
            name: "a case".to_owned(),
            status: Some(406),
        };
        assert!(!header.affects(&case) && status.affects(&case));
        case.status = Some(201);
        assert!(header.affects(&case) && !status.affects(&case));
    }
}
