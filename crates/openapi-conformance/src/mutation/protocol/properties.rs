//! Response properties that are missing, renamed, or null where they must be absent.

use crate::mutation::Mutant;
use crate::mutation::edit::{objects, without};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "list-empty-lost",
            "an empty list is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, member| *member == json!([])));
            },
        ),
        Mutant::response("list-empty-null", "an empty list is no null", |response| {
            response.json(|body| {
                objects(body, &mut |members| {
                    for member in members.values_mut().filter(|member| **member == json!([])) {
                        *member = Value::Null;
                    }
                })
            });
        }),
        Mutant::response(
            "object-empty-lost",
            "an empty object is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, member| *member == json!({})));
            },
        ),
        Mutant::response(
            "text-empty-lost",
            "an empty text is there, not absent",
            |response| {
                response.json(|body| without(body, &|_, member| *member == json!("")));
            },
        ),
        Mutant::response("list-of-one-bare", "a list of one is a list", |response| {
            response.json(|body| {
                objects(body, &mut |members| {
                    for member in members.values_mut() {
                        if let Value::Array(items) = member
                            && items.len() == 1
                        {
                            *member = items.remove(0);
                        }
                    }
                })
            });
        }),
    ]
}
