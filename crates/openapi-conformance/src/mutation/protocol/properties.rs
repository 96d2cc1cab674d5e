//! Response properties that are missing, renamed, or null where they must be absent.

use crate::mutation::Mutant;
use crate::mutation::edit::{objects, without};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "list-empty-missing",
            "an empty list is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, property| *property == json!([])));
            },
        ),
        Mutant::response("list-empty-null", "an empty list is no null", |response| {
            response.json(|body| {
                objects(body, &mut |properties| {
                    for property in properties.values_mut().filter(|property| **property == json!([])) {
                        *property = Value::Null;
                    }
                })
            });
        }),
        Mutant::response(
            "object-empty-missing",
            "an empty object is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, property| *property == json!({})));
            },
        ),
        Mutant::response(
            "text-empty-missing",
            "an empty text is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, property| *property == json!("")));
            },
        ),
        Mutant::response("list-of-one-bare", "a list of one is a list", |response| {
            response.json(|body| {
                objects(body, &mut |properties| {
                    for property in properties.values_mut() {
                        if let Value::Array(items) = property
                            && items.len() == 1
                        {
                            *property = items.remove(0);
                        }
                    }
                })
            });
        }),
    ]
}
