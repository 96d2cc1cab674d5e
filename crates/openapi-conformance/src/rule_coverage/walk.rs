//! Finds the keywords of a schema, with the values of an instance to which they apply.

use openapi_judge::document::Document;
use openapi_judge::judge::{Direction, Judge};
use serde_json::{Map, Value, json};

/// How deeply a schema is followed. A recursive one has the same rules again further down.
const MAX_DEPTH: usize = 10;

/// Keywords that restrict values, apart from `required`.
const KEYWORDS: [&str; 15] = [
    "type",
    "enum",
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "nullable",
];

/// A keyword, where it stands, and the value to which it applies.
pub(super) struct Found<'a> {
    /// The JSON pointer of the value, with `*` for items and names that the schema does not declare.
    pub(super) place: String,
    /// The keyword; `required` with the name of the property.
    pub(super) keyword: String,
    /// A schema with the keyword alone.
    rule: Value,
    /// The value, if the instance has one there.
    pub(super) instance: Option<&'a Value>,
}

impl Found<'_> {
    /// Whether a value can violate the rule by itself: not if it belongs to an alternative, since the value may match
    /// another one, and not if it allows everything.
    pub(super) fn is_violable(&self, judge: &Judge, direction: Direction) -> bool {
        let value = self.rule.get(&self.keyword);
        match self.keyword.as_str() {
            _ if self.place.contains('(') => false,
            "nullable" => false,
            "minLength" | "minItems" | "minProperties" => value.is_none_or(|value| *value != json!(0)),
            // Formats that the judge does not assert.
            "format" => !judge.is_valid(&self.rule, direction, &json!("\u{1} ?")),
            _ => true,
        }
    }

    pub(super) fn is_satisfied(&self, judge: &Judge, direction: Direction) -> bool {
        self.instance
            .is_some_and(|instance| judge.is_valid(&self.rule, direction, instance))
    }
}

/// Returns the keywords of a schema. With an instance, only those that apply to a value of it.
pub(super) fn walk<'a>(
    document: &Document,
    schema: &Value,
    direction: Direction,
    instance: Option<&'a Value>,
) -> Vec<Found<'a>> {
    let mut walk = Walk {
        document,
        direction,
        is_of_instance: instance.is_some(),
        found: Vec::new(),
    };
    walk.node(schema, instance, "", MAX_DEPTH);
    walk.found
}

struct Walk<'a, 'd> {
    document: &'d Document,
    direction: Direction,
    is_of_instance: bool,
    found: Vec<Found<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn node(&mut self, schema: &Value, instance: Option<&'a Value>, place: &str, depth: usize) {
        let Some(depth) = depth
            .checked_sub(1)
            .filter(|_| instance.is_some() || !self.is_of_instance)
        else {
            return;
        };
        let document = self.document;
        let Some(keywords) = document.resolve(schema).as_object() else {
            return;
        };
        let is_null = instance.is_some_and(Value::is_null);
        for keyword in KEYWORDS {
            if let Some(value) = keywords.get(keyword)
                // Another keyword does not apply to null; `nullable` applies to nothing else.
                && (!self.is_of_instance || is_null == (keyword == "nullable") || keyword == "type" && !is_nullable(keywords))
                && *value != Value::Bool(false)
            {
                self.add(
                    place,
                    keyword.to_owned(),
                    single(keyword, value, keywords),
                    instance,
                );
            }
        }
        let omitting = match self.direction {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        let is_omitted = |name: &str| {
            let property = keywords
                .get("properties")
                .and_then(|properties| properties.get(name));
            property.is_some_and(|property| document.has_flag(property, omitting))
        };
        if instance.is_none_or(Value::is_object) {
            let required = list(keywords, "required").filter_map(Value::as_str);
            for name in required.filter(|name| !is_omitted(name)) {
                self.add(
                    place,
                    format!("required {name}"),
                    json!({"required": [name]}),
                    instance,
                );
            }
            if keywords.get("additionalProperties") == Some(&Value::Bool(false)) {
                let properties = keywords.get("properties").cloned().unwrap_or_default();
                let open: Map<String, Value> = properties
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, _)| (name.clone(), json!({})))
                    .collect();
                let rule = json!({"properties": open, "additionalProperties": false});
                self.add(place, "additionalProperties".to_owned(), rule, instance);
            }
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for (index, part) in list(keywords, keyword).enumerate() {
                let within = match keyword {
                    "allOf" => place.to_owned(),
                    _ => format!("{place}({keyword} {index})"),
                };
                self.node(part, instance, &within, depth);
            }
        }
        self.children(keywords, instance, place, depth, &is_omitted);
    }

    fn children(
        &mut self,
        keywords: &Map<String, Value>,
        instance: Option<&'a Value>,
        place: &str,
        depth: usize,
        is_omitted: &dyn Fn(&str) -> bool,
    ) {
        let properties = keywords.get("properties").and_then(Value::as_object);
        for (name, property) in properties
            .into_iter()
            .flatten()
            .filter(|(name, _)| !is_omitted(name))
        {
            let value = instance.and_then(|instance| instance.get(name));
            self.node(property, value, &format!("{place}/{name}"), depth);
        }
        let below = format!("{place}/*");
        if let Some(items) = keywords.get("items") {
            match instance {
                Some(Value::Array(values)) => {
                    values
                        .iter()
                        .take(8)
                        .for_each(|value| self.node(items, Some(value), &below, depth));
                }
                Some(_) => {}
                None => self.node(items, None, &below, depth),
            }
        }
        if let Some(others) = keywords
            .get("additionalProperties")
            .filter(|others| others.is_object())
        {
            let is_declared = |name: &str| properties.is_some_and(|properties| properties.contains_key(name));
            match instance {
                Some(Value::Object(members)) => {
                    let others_of = members.iter().filter(|(name, _)| !is_declared(name));
                    others_of
                        .take(8)
                        .for_each(|(_, value)| self.node(others, Some(value), &below, depth));
                }
                Some(_) => {}
                None => self.node(others, None, &below, depth),
            }
        }
    }

    fn add(&mut self, place: &str, keyword: String, rule: Value, instance: Option<&'a Value>) {
        self.found.push(Found {
            place: place.to_owned(),
            keyword,
            rule,
            instance,
        });
    }
}

fn is_nullable(keywords: &Map<String, Value>) -> bool {
    keywords.get("nullable") == Some(&Value::Bool(true))
}

/// Returns a schema with one keyword, and those that change its meaning.
fn single(keyword: &str, value: &Value, keywords: &Map<String, Value>) -> Value {
    let mut rule = Map::from_iter([(keyword.to_owned(), value.clone())]);
    let companion = match keyword {
        "minimum" => Some("exclusiveMinimum"),
        "maximum" => Some("exclusiveMaximum"),
        // A format restricts only values of its type.
        "format" => Some("type"),
        _ => None,
    };
    if let Some((name, value)) = companion.and_then(|name| keywords.get_key_value(name)) {
        rule.insert(name.clone(), value.clone());
    }
    if keyword == "nullable" {
        rule = Map::new();
    }
    Value::Object(rule)
}

fn list<'v>(keywords: &'v Map<String, Value>, keyword: &str) -> impl Iterator<Item = &'v Value> {
    keywords
        .get(keyword)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
