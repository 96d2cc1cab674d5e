//! The values that match two kinds.

use super::scalars;
use super::site::{Conflict, Operand, Site};
use crate::lower::context::Lowering;
use crate::lower::schema::formats::{format_of, integer_width, number_width};
use crate::model::{Integer, Kind, Number, SchemaId, StringType};

impl<'a> Lowering<'a> {
    /// Returns the description of a schema, whose `allOf` must be merged.
    pub(in crate::lower) fn operand(&self, id: SchemaId) -> Operand {
        let kind = self.kind_of(self.behind_aliases(id)).cloned();
        Operand {
            id,
            kind: kind.unwrap_or(Kind::Any),
            nullable: self.flags(id).nullable,
        }
    }

    /// Returns the kind of the values that match both descriptions; an alias if a choice has only one alternative left.
    pub(in crate::lower) fn combine(
        &mut self,
        site: &Site<'a>,
        a: Operand,
        b: Operand,
    ) -> Result<Kind, Conflict> {
        let ids = (a.id, b.id);
        match (a.kind, b.kind) {
            (Kind::Any, kind) => self.formatted(site, kind, ids),
            (kind, Kind::Any) => self.formatted(site, kind, (b.id, a.id)),
            (Kind::Union(union), kind) => self.distribute(site, a.id, union, &Operand { kind, ..b }),
            (kind, Kind::Union(union)) => self.distribute(site, b.id, union, &Operand { kind, ..a }),
            (Kind::Object(mut object), Kind::Object(part)) => {
                self.merge_object(site, ids, &mut object, part)?;
                Ok(Kind::Object(object))
            }
            (Kind::Array(a), Kind::Array(b)) => self.both_arrays(site, ids, &a, &b).map(Kind::Array),
            (a, b) => {
                let conflict = |difference| Conflict::new(site, ids.0, ids.1, difference);
                scalars::combined(&a, &b).map_err(conflict)
            }
        }
    }

    /// Adds the `format` of a schema without a type to a string or number.
    fn formatted(
        &mut self,
        site: &Site<'a>,
        kind: Kind,
        (any, other): (SchemaId, SchemaId),
    ) -> Result<Kind, Conflict> {
        let Some(format) = self.drafts.formats.get(&self.behind_aliases(any)).cloned() else {
            return Ok(kind);
        };
        let of_format = match &kind {
            Kind::String(_) => Kind::String(StringType {
                format: Some(format_of(format)),
                ..StringType::default()
            }),
            Kind::Integer(_) => Kind::Integer(Integer {
                width: integer_width(Some(&format)),
                format: Some(format),
                ..Integer::default()
            }),
            Kind::Number(_) => Kind::Number(Number {
                width: number_width(Some(&format)),
                format: Some(format),
                ..Number::default()
            }),
            _ => return Ok(kind),
        };
        scalars::combined(&kind, &of_format).map_err(|difference| Conflict::new(site, any, other, difference))
    }

    /// Returns whether a schema without a type has a `format`.
    pub(in crate::lower) fn has_format(&self, id: SchemaId) -> bool {
        self.drafts.formats.contains_key(&self.behind_aliases(id))
    }
}
