//! Empty values of response properties that are missing, null or of another type.

use crate::mutation::json_changes::{change_objects, remove_properties};
use crate::mutation::mutant::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "array-empty-missing",
            "an empty array is sent, not absent",
            |response| {
                response.change_json(|body| remove_properties(body, &|_, property| *property == json!([])));
            },
        ),
        Mutant::response("array-empty-null", "an empty array is not null", |response| {
            response.change_json(|body| {
                change_objects(body, &mut |properties| {
                    for property in properties.values_mut().filter(|property| **property == json!([])) {
                        *property = Value::Null;
                    }
                })
            });
        }),
        Mutant::response(
            "object-empty-missing",
            "an empty object is sent, not absent",
            |response| {
                response.change_json(|body| remove_properties(body, &|_, property| *property == json!({})));
            },
        ),
        Mutant::response(
            "string-empty-missing",
            "an empty string is sent, not absent",
            |response| {
                response.change_json(|body| remove_properties(body, &|_, property| *property == json!("")));
            },
        ),
        Mutant::response(
            "array-of-one-unwrapped",
            "an array of one item is an array",
            |response| {
                response.change_json(|body| {
                    change_objects(body, &mut |properties| {
                        for property in properties.values_mut() {
                            if let Value::Array(items) = property
                                && items.len() == 1
                            {
                                *property = items.remove(0);
                            }
                        }
                    })
                });
            },
        ),
    ]
}
