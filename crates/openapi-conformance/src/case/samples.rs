//! The values of cases: the examples of the document, or generated instances if it has none.

use super::subject::Subject;
use super::variations::Variation;
use openapi_judge::document::{Content, Document, Example};
use openapi_judge::judge::Direction;
use serde_json::Value;
use std::collections::BTreeSet;

impl Subject<'_> {
    /// Returns the valid examples of a media type, or a generated instance if there are none.
    pub(super) fn examples(&self, content: &Content, direction: Direction) -> Result<Vec<Example>, String> {
        let schema = content.schema.clone().unwrap_or(Value::Bool(true));
        let valid = self.judge.valid_examples(&content.examples, &schema, direction);
        let valid: Vec<Example> = valid.cloned().collect();
        if !valid.is_empty() {
            return Ok(valid);
        }
        let value = self.instance(&schema, direction, &content.media_type)?;
        let name = "generated".to_owned();
        Ok(vec![Example { name, value }])
    }

    /// Returns the first valid example of a parameter or header, or a generated instance.
    pub(super) fn value(
        &self,
        examples: &[Example],
        schema: &Value,
        direction: Direction,
        what: &str,
    ) -> Result<Value, String> {
        match self.judge.valid_examples(examples, schema, direction).next() {
            Some(example) => Ok(example.value.clone()),
            None => self.instance(schema, direction, what),
        }
    }

    /// Returns the variations of an example, and those of an instance with every property at places that the example lacks.
    pub(super) fn variations_of(
        &self,
        schema: &Value,
        direction: Direction,
        example: &Value,
        vary: impl Fn(&Document, &Value, &Value) -> Vec<Variation>,
    ) -> Vec<Variation> {
        let mut all = vary(self.document, schema, example);
        if let Some(complete) = self.judge.sample(schema, direction) {
            let known: BTreeSet<String> = all
                .iter()
                .map(|variation| variation.description.clone())
                .collect();
            let more = vary(self.document, schema, &complete).into_iter();
            all.extend(more.filter(|variation| !known.contains(&variation.description)));
        }
        all
    }

    /// Returns a media type that a body may have: the declared one, or one in the declared range.
    pub(super) fn concrete_type(&self, content: &Content) -> String {
        if !content.media_type.contains('*') {
            return content.media_type.clone();
        }
        let schema = content.schema.as_ref();
        let kind = schema.and_then(|schema| self.document.type_of(schema));
        let is_text = kind.is_none_or(|kind| kind == "string");
        match content.media_type.split_once('/') {
            Some(("*" | "application", _)) if !is_text => "application/x-made-up+json".to_owned(),
            Some(("*", _)) | None => "application/x-made-up".to_owned(),
            Some((main, _)) => format!("{main}/x-made-up"),
        }
    }

    fn instance(&self, schema: &Value, direction: Direction, what: &str) -> Result<Value, String> {
        let sample = self.judge.sample(schema, direction);
        sample.ok_or_else(|| format!("no instance of the schema of {what} was found; give it an example"))
    }
}
