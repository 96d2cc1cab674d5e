//! Names of the functions that return examples.

use crate::lower::names::{Scope, plain, snake};
use crate::model::{Api, Kind, SchemaId};

/// Returns the scope of the functions of a schema's type.
pub(in crate::lower) fn type_scope(api: &Api, id: SchemaId) -> Scope {
    let Kind::Object(object) = &api.schema(id).kind else {
        return Scope::default();
    };
    let defaults = object
        .properties
        .iter()
        .filter_map(|property| property.default.as_ref());
    let methods: Vec<&str> = defaults.map(|default| default.method.as_str()).collect();
    Scope::with(&methods)
}

/// The key of an example, which may be empty, and the operation that it belongs to.
pub(in crate::lower) struct Key<'a> {
    pub(in crate::lower) key: &'a str,
    pub(in crate::lower) operation: &'a str,
}

/// Names the functions of each example: the first example has the name `base`; if there are several, each that has a key
/// also has a name with the key.
pub(in crate::lower) fn functions(scope: &mut Scope, base: &str, keys: &[Key<'_>]) -> Vec<Vec<String>> {
    let mut names = vec![Vec::new(); keys.len()];
    let Some(first) = names.first_mut() else {
        return names;
    };
    first.push(scope.claim(base.to_owned()));
    if keys.len() > 1 {
        for (names, Key { key, operation }) in names.iter_mut().zip(keys) {
            if !key.is_empty() {
                let key = snake(key, "value");
                let short = format!("{base}_{}", plain(&key));
                let long = format!("{base}_{}_{}", plain(operation), plain(&key));
                names.push(scope.claim_first([&short, &long]));
            }
        }
    }
    names
}

/// Returns the stem of the functions of a response: `example`, with the name of the response if the type has several.
pub(in crate::lower) fn response_base(constructor: &str, is_only: bool) -> String {
    match is_only {
        true => "example".to_owned(),
        false => format!("example_{}", plain(constructor)),
    }
}

/// Returns the key of an example in one of several media types.
pub(in crate::lower) fn key_in(media_type: &str, key: &str) -> String {
    match key {
        "" => snake(media_type, "body"),
        key => key.to_owned(),
    }
}
