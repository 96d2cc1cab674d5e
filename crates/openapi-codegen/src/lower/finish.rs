//! The decisions that depend on the whole document.

use super::{
    bodies, defaults, empty_values, facts, fixtures, names_in_query, naming, outcomes, pattern, rejections,
    unsupported,
};
use crate::model::Api;

/// Makes the decisions that depend on the whole document. To be called again if an [`Api`] is changed after it was loaded.
pub fn finish(api: &mut Api) {
    facts::decide(api);
    outcomes::decide(api);
    bodies::decide(api);
    names_in_query::decide(api);
    empty_values::decide(api);
    rejections::decide(api);
    unsupported::decide(api);
    naming::decide(api);
    pattern::decide(api);
    defaults::decide(api);
    fixtures::decide(api);
}
