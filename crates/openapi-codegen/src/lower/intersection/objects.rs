//! The objects and arrays that match two descriptions.

use super::bounds::least;
use super::site::{Conflict, Difference, Site, Step};
use crate::lower::context::Lowering;
use crate::lower::names::{Scope, snake};
use crate::model::{Additional, Array, Object, Property, SchemaId};

impl<'a> Lowering<'a> {
    /// Adds a part to an object. `ids` are the schemas that the two come from.
    pub(in crate::lower) fn merge_object(
        &mut self,
        site: &Site<'a>,
        ids: (SchemaId, SchemaId),
        into: &mut Object,
        part: Object,
    ) -> Result<(), Conflict> {
        let conflict = |difference| Conflict::new(site, ids.0, ids.1, difference);
        // A conflict that excludes every object outweighs one that excludes a property.
        let mut excluded: Option<Conflict> = None;
        if is_denied(into, &part) || is_denied(&part, into) {
            excluded = Some(conflict(Difference::Closed).of_optional());
        }
        for property in part.properties {
            let known = into
                .properties
                .iter()
                .position(|known| known.name == property.name);
            let Some(index) = known else {
                into.properties.push(property);
                continue;
            };
            let site = site.below(Step::Property(property.name.clone()));
            let first = into.properties[index].clone();
            match self.both_properties(&site, &first, &property) {
                Ok(both) => into.properties[index] = both,
                Err(conflict) if conflict.excludes_all && (first.required || property.required) => {
                    return Err(conflict);
                }
                Err(conflict) => excluded = excluded.or(Some(conflict.of_optional())),
            }
        }
        let mut scope = Scope::with(&["additional"]);
        for property in &mut into.properties {
            property.ident = scope.claim(snake(&property.name, "field"));
        }
        into.min_properties = into.min_properties.max(part.min_properties);
        into.max_properties = least(into.max_properties, part.max_properties);
        if is_empty(into.min_properties, into.max_properties) {
            return Err(conflict(Difference::Counts));
        }
        into.discriminator = into.discriminator.take().or(part.discriminator);
        into.additional = match (std::mem::take(&mut into.additional), part.additional) {
            (Additional::Ignored, other) | (other, Additional::Ignored) => other,
            (Additional::Denied, _) | (_, Additional::Denied) => Additional::Denied,
            (Additional::Any, other) | (other, Additional::Any) => other,
            (Additional::Typed(a), Additional::Typed(b)) => {
                match self.intersect(&site.below(Step::Additional), a, b) {
                    Ok(both) => Additional::Typed(both),
                    Err(conflict) => {
                        excluded = excluded.or(Some(conflict.of_optional()));
                        Additional::Denied
                    }
                }
            }
        };
        excluded.map_or(Ok(()), Err)
    }

    /// Returns a property whose values match both descriptions.
    fn both_properties(
        &mut self,
        site: &Site<'a>,
        first: &Property,
        second: &Property,
    ) -> Result<Property, Conflict> {
        let schema = if second.undescribed {
            first.schema
        } else if first.undescribed {
            second.schema
        } else {
            self.intersect(site, first.schema, second.schema)?
        };
        let chosen = if schema == second.schema { second } else { first };
        Ok(Property {
            required: first.required || second.required,
            undescribed: first.undescribed && second.undescribed,
            schema,
            ..chosen.clone()
        })
    }

    /// Returns the arrays that match both descriptions.
    pub(super) fn both_arrays(
        &mut self,
        site: &Site<'a>,
        ids: (SchemaId, SchemaId),
        a: &Array,
        b: &Array,
    ) -> Result<Array, Conflict> {
        let (min_items, max_items) = (a.min_items.max(b.min_items), least(a.max_items, b.max_items));
        if is_empty(min_items, max_items) {
            return Err(Conflict::new(site, ids.0, ids.1, Difference::Counts));
        }
        let items = self.intersect(&site.below(Step::Items), a.items, b.items);
        let items = items.map_err(|conflict| match min_items {
            // The empty array is left.
            None | Some(0) => conflict.of_optional(),
            Some(_) => conflict,
        })?;
        Ok(Array {
            items,
            min_items,
            max_items,
            unique: a.unique || b.unique,
        })
    }
}

/// Returns whether `closed` denies a property of another part, which says what it means by additional properties. Where a
/// part says nothing, `additionalProperties: false` is read as applying to the merged object.
fn is_denied(closed: &Object, other: &Object) -> bool {
    let knows = |name: &str| closed.properties.iter().any(|known| known.name == name);
    matches!(closed.additional, Additional::Denied)
        && !matches!(other.additional, Additional::Ignored)
        && other.properties.iter().any(|property| !knows(&property.name))
}

fn is_empty(least: Option<u64>, most: Option<u64>) -> bool {
    least.zip(most).is_some_and(|(least, most)| least > most)
}
