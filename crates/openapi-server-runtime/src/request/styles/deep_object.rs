//! Objects in brackets: `p[x]=a&p[y][z]=b`.
//!
//! OpenAPI 3.0 defines no nesting. What most clients write is read: more brackets for each level, and arrays as repeated
//! names (`p[x]=a&p[x]=b`), with empty brackets (`p[x][]=a`) or with indexes (`p[x][0][y]=a`).

use super::{additional, declared, write_scalar};
use crate::request::raw_values::REPEATED;
use crate::schema::{Kind, Schema};
use crate::validation;
use std::borrow::Cow;
use std::collections::HashMap;

/// Maximum number of brackets in a name.
const MAX_DEPTH: usize = 32;

const MALFORMED: &str = "must have names with balanced brackets";
const TOO_DEEP: &str = "must not have more than 32 brackets in a name";
const NOT_AN_OBJECT: &str = "must be an object in brackets";
const NOT_A_VALUE: &str = "must be a single value";
const TOO_COMPLEX: &str = "is too complex";
const MIXED_ITEMS: &str = "must have items with indexes";

static ANY: Schema = Schema::ANY;

/// Maximum number of bytes that are written and validated for one object: every alternative of a union writes all that is
/// inside of it, once more for each union around it.
const MAX_WORK: usize = 1 << 24;

/// The work of a value in addition to its bytes.
const VALUE: usize = 64;

/// The rest of a name, and its value.
#[derive(Clone, Copy)]
struct Entry<'e> {
    path: &'e [&'e str],
    value: &'e str,
}

/// Writes the object with this name as JSON. Returns `None` if no name begins with it.
pub(super) fn write(
    pairs: &[(Cow<'_, str>, Cow<'_, str>)],
    name: &str,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    let mut paths: Vec<(Vec<&str>, &str)> = Vec::new();
    for (full, value) in pairs {
        if let Some(rest) = full.strip_prefix(name).filter(|rest| rest.starts_with('[')) {
            paths.push((split(rest)?, value));
        }
    }
    if paths.is_empty() {
        return match pairs.iter().any(|(full, _)| full == name) {
            true => Err(NOT_AN_OBJECT),
            false => Ok(None),
        };
    }
    let entries: Vec<Entry<'_>> = paths.iter().map(|(path, value)| Entry { path, value }).collect();
    let (mut json, mut work) = (String::new(), MAX_WORK);
    write_value(&mut json, schema, &entries, &mut work)?;
    Ok(Some(json))
}

/// Splits `[x][y]` into `x` and `y`.
fn split(brackets: &str) -> Result<Vec<&str>, &'static str> {
    let inner = brackets.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let path: Vec<&str> = inner.ok_or(MALFORMED)?.split("][").collect();
    match path.len() > MAX_DEPTH {
        true => Err(TOO_DEEP),
        false => Ok(path),
    }
}

/// Writes a value. `work` is how many bytes may still be written.
fn write_value(
    json: &mut String,
    schema: &'static Schema,
    entries: &[Entry<'_>],
    work: &mut usize,
) -> Result<(), &'static str> {
    *work = work.checked_sub(VALUE).ok_or(TOO_COMPLEX)?;
    match schema.resolve().0 {
        Kind::Object(_) => write_object(json, schema, entries, work),
        Kind::Array(array) => write_array(json, array.items, entries, work),
        Kind::Union(union) => {
            let start = json.len();
            let mut last = Err(NOT_A_VALUE);
            for variant in union.variants {
                json.truncate(start);
                last = write_value(json, variant, entries, work);
                let written = json.as_bytes().get(start..).unwrap_or_default();
                *work = work.checked_sub(VALUE + written.len()).ok_or(TOO_COMPLEX)?;
                if last.is_ok() && validation::is_valid(written, variant) {
                    break;
                }
            }
            last
        }
        Kind::Any | Kind::Omitted if entries.iter().all(|entry| !entry.path.is_empty()) => {
            write_object(json, schema, entries, work)
        }
        _ => match entries {
            [Entry { path: [], value }] => {
                *work = work.checked_sub(value.len()).ok_or(TOO_COMPLEX)?;
                write_scalar(json, value, schema);
                Ok(())
            }
            _ if entries.iter().all(|entry| entry.path.is_empty()) => Err(REPEATED),
            _ => Err(NOT_A_VALUE),
        },
    }
}

fn write_object(
    json: &mut String,
    schema: &'static Schema,
    entries: &[Entry<'_>],
    work: &mut usize,
) -> Result<(), &'static str> {
    json.push('{');
    for (index, (name, inner)) in grouped(entries, NOT_AN_OBJECT)?.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&serde_json::Value::from(name).to_string());
        json.push(':');
        let schema = declared(schema, name).or_else(|| additional(schema));
        write_value(json, schema.unwrap_or(&ANY), &inner, work)?;
    }
    json.push('}');
    Ok(())
}

fn write_array(
    json: &mut String,
    items: &'static Schema,
    entries: &[Entry<'_>],
    work: &mut usize,
) -> Result<(), &'static str> {
    let values: Vec<Vec<Entry<'_>>> = if entries.iter().all(|entry| matches!(entry.path, [] | [""])) {
        let item = |value| vec![Entry { path: &[], value }];
        entries.iter().map(|entry| item(entry.value)).collect()
    } else {
        let mut indexed = Vec::new();
        for (index, inner) in grouped(entries, MIXED_ITEMS)? {
            indexed.push((index.parse::<u32>().map_err(|_| MIXED_ITEMS)?, inner));
        }
        indexed.sort_by_key(|(index, _)| *index);
        indexed.into_iter().map(|(_, inner)| inner).collect()
    };
    json.push('[');
    for (index, inner) in values.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        write_value(json, items, inner, work)?;
    }
    json.push(']');
    Ok(())
}

/// Groups entries by the first part of their paths, in order of appearance. `error` is for an entry without a path.
fn grouped<'e>(
    entries: &[Entry<'e>],
    error: &'static str,
) -> Result<Vec<(&'e str, Vec<Entry<'e>>)>, &'static str> {
    let mut indexes: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<(&str, Vec<Entry<'_>>)> = Vec::new();
    for entry in entries {
        let (name, path) = entry.path.split_first().ok_or(error)?;
        let inner = Entry {
            path,
            value: entry.value,
        };
        let index = *indexes.entry(name).or_insert(groups.len());
        match groups.get_mut(index) {
            Some((_, group)) => group.push(inner),
            None => groups.push((name, vec![inner])),
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, NOT_AN_OBJECT, TOO_COMPLEX, write};
    use crate::schema::{Additional, Array, Integer, Kind, Object, Property, Schema, Union};
    use std::borrow::Cow;

    const fn schema(kind: Kind) -> Schema {
        Schema {
            nullable: false,
            kind,
        }
    }

    static INTEGER: Schema = schema(Kind::Integer(Integer {
        width: (i64::MIN as i128, i64::MAX as i128),
        minimum: None,
        maximum: None,
        multiple_of: None,
        values: &[],
    }));
    static RANGE: Schema = object(&[property("gte", &INTEGER)]);
    static NUMBERS: Schema = array(&INTEGER);
    static RANGES: Schema = array(&RANGE);
    static FILTER: Schema = object(&[
        property("age", &RANGE),
        property("numbers", &NUMBERS),
        property("ranges", &RANGES),
    ]);

    const fn property(name: &'static str, schema: &'static Schema) -> Property {
        Property {
            name,
            required: false,
            schema,
        }
    }

    const fn object(properties: &'static [Property]) -> Schema {
        schema(Kind::Object(Object {
            properties,
            additional: Additional::Any,
            min_properties: 0,
            max_properties: usize::MAX,
        }))
    }

    const fn array(items: &'static Schema) -> Schema {
        schema(Kind::Array(Array {
            items,
            min_items: 0,
            max_items: usize::MAX,
            unique: false,
        }))
    }

    fn read(query: &str) -> Result<Option<String>, &'static str> {
        let pair = |pair: &'static str| {
            let (name, value) = pair.split_once('=').unwrap();
            (Cow::Borrowed(name), Cow::Borrowed(value))
        };
        let query: &'static str = Box::leak(query.to_owned().into_boxed_str());
        let pairs: Vec<_> = query.split('&').map(pair).collect();
        write(&pairs, "f", &FILTER)
    }

    static NODE: Schema = schema(Kind::Union(Union {
        one: true,
        variants: &[&LEFT, &RIGHT],
        discriminator: None,
    }));
    static LEFT: Schema = node(&[property("child", &NODE), property("left", &INTEGER)]);
    static RIGHT: Schema = node(&[property("child", &NODE), property("right", &INTEGER)]);

    const fn node(properties: &'static [Property]) -> Schema {
        schema(Kind::Object(Object {
            properties,
            additional: Additional::Denied,
            min_properties: 0,
            max_properties: usize::MAX,
        }))
    }

    #[test]
    fn recursive_unions_do_not_take_exponential_time() {
        let read = |levels: usize, value: &str| {
            let name = format!("f{}[right]", "[child]".repeat(levels));
            write(&[(name.into(), value.into())], "f", &NODE)
        };
        let expected = r#"{"child":{"child":{"right":1}}}"#.to_owned();
        assert_eq!(read(2, "1"), Ok(Some(expected)));
        assert_eq!(read(MAX_DEPTH - 1, "1"), Err(TOO_COMPLEX));
        assert_eq!(read(15, &"x".repeat(60_000)), Err(TOO_COMPLEX));
    }

    #[test]
    fn nested_objects_and_arrays_are_read() {
        for (query, expected) in [
            ("f[age][gte]=1", r#"{"age":{"gte":1}}"#),
            ("f[numbers]=1&x=2&f[numbers]=3", r#"{"numbers":[1,3]}"#),
            ("f[numbers][]=1&f[numbers][]=3", r#"{"numbers":[1,3]}"#),
            ("f[numbers][10]=3&f[numbers][9]=1", r#"{"numbers":[1,3]}"#),
            (
                "f[ranges][1][gte]=2&f[age][gte]=9&f[ranges][0][gte]=1",
                r#"{"ranges":[{"gte":1},{"gte":2}],"age":{"gte":9}}"#,
            ),
            ("f[other][a][b]=c", r#"{"other":{"a":{"b":"c"}}}"#),
            ("f[a.b]=c", r#"{"a.b":"c"}"#),
        ] {
            assert_eq!(read(query).unwrap().unwrap(), expected, "{query}");
        }
        assert_eq!(read("g[a]=1&ff[a]=1"), Ok(None));
        assert_eq!(read("g[a]=1&f=1"), Err(NOT_AN_OBJECT));
    }

    #[test]
    fn nothing_is_dropped_silently() {
        for query in [
            "f[age=1",
            "f[age]x=1",
            "f[age]=1",
            "f[age][gte][more]=1",
            "f[age][gte]=1&f[age][gte]=2",
            "f[numbers][a]=1",
            "f[ranges][][gte]=1",
            "f[numbers]=1&f[numbers][0]=2",
            "f[other]=1&f[other]=2",
        ] {
            assert!(read(query).is_err(), "{query}");
        }
        let deep = |depth| format!("f{}=1", "[a]".repeat(depth));
        assert!(read(&deep(MAX_DEPTH)).is_ok());
        assert!(read(&deep(MAX_DEPTH + 1)).is_err());
    }
}
