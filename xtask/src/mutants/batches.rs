//! Mutants that are built together, because no operation is affected by two of them.

use super::model::ModelMutant;

/// Divides mutants into batches of which no two members conflict. A mutant is in the first batch that has room.
pub(super) fn batches<'a>(mutants: &[&'a ModelMutant], limit: usize) -> Vec<Vec<&'a ModelMutant>> {
    let mut batches: Vec<Vec<&ModelMutant>> = Vec::new();
    for mutant in mutants {
        let has_room = |batch: &&mut Vec<&ModelMutant>| {
            batch.len() < limit && !batch.iter().any(|other| other.conflicts_with(mutant))
        };
        match batches.iter_mut().find(has_room) {
            Some(batch) => batch.push(mutant),
            None => batches.push(vec![mutant]),
        }
    }
    batches
}
