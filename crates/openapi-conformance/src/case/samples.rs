//! The values of cases: the examples of the document, or generated instances if it has none.

use super::subject::Subject;
use openapi_judge::document::{Content, Example};
use openapi_judge::judge::Direction;
use serde_json::Value;

impl Subject<'_> {
    /// Returns the examples of a media type, or a generated instance.
    pub(super) fn examples(&self, content: &Content, direction: Direction) -> Result<Vec<Example>, String> {
        if !content.examples.is_empty() {
            return Ok(content.examples.clone());
        }
        let schema = content.schema.clone().unwrap_or(Value::Bool(true));
        let value = self.instance(&schema, direction, &content.media_type)?;
        let name = "generated".to_owned();
        Ok(vec![Example { name, value }])
    }

    /// Returns the first example of a parameter or header, or a generated instance.
    pub(super) fn value(
        &self,
        examples: &[Example],
        schema: &Value,
        direction: Direction,
        what: &str,
    ) -> Result<Value, String> {
        match examples.first() {
            Some(example) => Ok(example.value.clone()),
            None => self.instance(schema, direction, what),
        }
    }

    fn instance(&self, schema: &Value, direction: Direction, what: &str) -> Result<Value, String> {
        let sample = self.judge.sample(schema, direction);
        sample.ok_or_else(|| format!("no instance of the schema of {what} was found; give it an example"))
    }
}
