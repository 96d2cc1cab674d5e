//! Valid responses that examples and bounds do not have: bodies of more than 1 MiB, and headers beyond ASCII.

use super::declared_responses::wire_response;
use super::definition::{Case, Delivery, Expected};
use super::subject::Subject;
use crate::script::TypedResponse;
use openapi_judge::judge::Direction;
use serde_json::{Value, json};

/// The size of large bodies in bytes, beyond the buffers and limits of many programs.
const LARGE: usize = (1 << 20) + (1 << 18);

/// Values of headers whose bytes are UTF-8 or have a meaning in other headers (RFC 9110, section 5.5).
const HEADER_VALUES: [&str; 3] = ["Ä–€𝄞", "a\u{a0}b", "a;b=\"c, d\""];

impl Subject<'_> {
    /// Returns the cases of such responses, for each side alone.
    pub(super) fn unusual_responses(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut unusual = Vec::new();
        for (_, typed) in self.responses()? {
            // One of each media type is enough, since it takes long to handle.
            let key = format!("large {}", typed.media_type);
            if !self.is_varied(&key)
                && let Some(large) = self.large(&typed)
            {
                self.set_varied(key);
                unusual.push(large);
            }
        }
        unusual.extend(self.unusual_headers()?);
        let mut cases = Vec::new();
        for (what, typed) in unusual {
            let recorded = wire_response(self.operation, &typed);
            let label = format!("{what} from recorded bytes");
            cases.push(self.replay(&label, &alternative, &call, &typed, recorded, Expected::Typed));
            let request = self.request(&call, &alternative);
            let label = format!("{what} to raw bytes");
            cases.push(self.accepted_with(&label, &alternative, request, typed, Delivery::Anything));
        }
        Ok(cases)
    }

    /// Returns a large response, if the schema has a string or an array without a bound.
    fn large(&self, typed: &TypedResponse) -> Option<(String, TypedResponse)> {
        let (schema, body) = (self.schema_of(typed)?, typed.body.as_ref()?);
        let mut pointers = Vec::new();
        pointers_in(body, String::new(), &mut pointers);
        pointers.into_iter().find_map(|pointer| {
            let mut body = body.clone();
            let value = body.pointer_mut(&pointer)?;
            *value = enlarged(value)?;
            let is_valid = self.judge.is_valid(schema, Direction::Response, &body);
            is_valid.then(|| {
                let what = format!("{} with a large value at {pointer:?}", typed.status);
                let body = Some(body);
                (
                    what,
                    TypedResponse {
                        body,
                        ..typed.clone()
                    },
                )
            })
        })
    }

    /// Returns responses with unusual values of each header that is a string, in the first response with the header.
    fn unusual_headers(&self) -> Result<Vec<(String, TypedResponse)>, String> {
        let mut all = Vec::new();
        let mut names = Vec::new();
        for (_, typed) in self.responses()? {
            let declared = self.operation.response(typed.status);
            for header in declared.iter().flat_map(|declared| &declared.headers) {
                let name = header.name.to_ascii_lowercase();
                let is_text =
                    header.media_type.is_none() && self.document.type_of(&header.schema) == Some("string");
                if !is_text || !typed.headers.contains_key(&name) || names.contains(&name) {
                    continue;
                }
                for value in HEADER_VALUES {
                    if self
                        .judge
                        .is_valid(&header.schema, Direction::Response, &json!(value))
                    {
                        let mut typed = typed.clone();
                        typed.headers.insert(name.clone(), json!(value));
                        all.push((format!("{} with {name} {value:?}", typed.status), typed));
                    }
                }
                names.push(name);
            }
        }
        Ok(all)
    }
}

/// Collects the pointers of strings and arrays.
fn pointers_in(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(pointer),
        Value::Array(items) => {
            if !items.is_empty() {
                found.push(pointer.clone());
            }
            for (index, item) in items.iter().enumerate().take(3) {
                pointers_in(item, format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(properties) => {
            for (name, property) in properties {
                let name = name.replace('~', "~0").replace('/', "~1");
                pointers_in(property, format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Returns a large string or array instead of a small one.
fn enlarged(value: &Value) -> Option<Value> {
    match value {
        Value::String(_) => {
            let unit = "0123456789 ä€𝄞";
            Some(json!(unit.repeat(LARGE / unit.len())))
        }
        Value::Array(items) => {
            let size = value.to_string().len();
            let count = items.len() * LARGE / size;
            Some(items.iter().cycle().take(count).cloned().collect())
        }
        _ => None,
    }
}
