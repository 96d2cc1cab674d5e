//! The Rust types of integers whose format does not select one.

use super::context::Lowering;
use crate::model::{IntegerWidth, Kind, WholeBounds};

impl Lowering<'_> {
    /// Decides the width of every integer without a format of its own: a type that holds the declared bounds. Bounds
    /// beyond 64 bits are reported, since JSON numbers beyond them lose digits in many programs.
    pub(super) fn decide_integer_widths(&mut self) {
        for index in 0..self.schemas.len() {
            let Some(Kind::Integer(integer)) = self.schemas[index].as_ref().map(|schema| &schema.kind) else {
                continue;
            };
            if has_width(integer.format.as_deref()) || !integer.values.is_empty() {
                continue;
            }
            let Some(chosen) = width(integer.bounds.whole()) else {
                self.report_beyond_64_bits(index);
                continue;
            };
            if let Some(schema) = &mut self.schemas[index]
                && let Kind::Integer(integer) = &mut schema.kind
            {
                integer.width = chosen;
            }
        }
    }

    fn report_beyond_64_bits(&mut self, index: usize) {
        if self.lenient {
            return;
        }
        let at = self.drafts.cursors[index].clone();
        let bounds = [at.get("minimum"), at.get("maximum")];
        let place = bounds.into_iter().flatten().next_back().unwrap_or(at);
        self.report(
            &place,
            "the bounds of this integer exceed 64 bits, and no Rust type holds them exactly in JSON",
            "use bounds from -9223372036854775808 to 18446744073709551615, or a string with a `pattern`",
        );
    }
}

/// Returns whether a format selects a width.
fn has_width(format: Option<&str>) -> bool {
    matches!(format, Some("int32" | "int64" | "uint32" | "uint64"))
}

/// Returns the narrowest type that holds all integers within the bounds, at least `i64`. A limit that is missing is that
/// of `i64`.
fn width(bounds: WholeBounds) -> Option<IntegerWidth> {
    let bounds = WholeBounds {
        minimum: bounds.minimum.map(unrounded),
        maximum: bounds.maximum.map(unrounded),
        ..bounds
    };
    let widths = [IntegerWidth::I64, IntegerWidth::U64, IntegerWidth::I128];
    widths.into_iter().find(|width| {
        let (least, greatest) = width.range();
        bounds.minimum.is_none_or(|minimum| (least..=greatest).contains(&minimum))
            && bounds.maximum.is_none_or(|maximum| (least..=greatest).contains(&maximum))
            // Without a minimum, negative values are allowed.
            && (bounds.minimum.is_some() || least < 0)
    })
}

/// Returns the limit of 64 bits that a program with doubles writes as this number, or the number itself.
fn unrounded(limit: i128) -> i128 {
    match limit {
        9_223_372_036_854_776_000 => i64::MAX.into(),
        0x1_0000_0000_0000_0000 => u64::MAX.into(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::width;
    use crate::model::{IntegerWidth, WholeBounds};

    #[test]
    fn the_type_holds_the_bounds() {
        let width = |minimum, maximum| {
            width(WholeBounds {
                minimum,
                maximum,
                multiple_of: None,
            })
        };
        for (minimum, maximum, expected) in [
            (None, None, Some(IntegerWidth::I64)),
            (Some(0), Some(9), Some(IntegerWidth::I64)),
            (Some(0), Some(u64::MAX.into()), Some(IntegerWidth::U64)),
            (Some(1 << 63), None, Some(IntegerWidth::U64)),
            (None, Some(u64::MAX.into()), Some(IntegerWidth::I128)),
            (Some(-1), Some(u64::MAX.into()), Some(IntegerWidth::I128)),
            // As JavaScript writes the limits.
            (None, Some(9_223_372_036_854_776_000), Some(IntegerWidth::I64)),
            (Some(0), Some(1 << 63), Some(IntegerWidth::U64)),
            (Some(0), Some(1 << 64), Some(IntegerWidth::U64)),
            (Some(0), Some(1 << 65), None),
            (Some(-1 << 64), None, None),
        ] {
            assert_eq!(width(minimum, maximum), expected, "{minimum:?} {maximum:?}");
        }
    }
}
