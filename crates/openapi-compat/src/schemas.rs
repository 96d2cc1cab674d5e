//! Compares pairs of schemas by the direction of their values.

mod objects;
mod scalars;
mod unions;

use crate::change::Direction;
use crate::comparison::{Comparison, Place};
use crate::pairs::Pair;
use crate::rule::Rule;
use crate::rules;
use openapi_codegen::model::{Array, Kind, Schema, SchemaId};

/// Compares the schemas of values that one side sends in both versions.
pub(crate) fn compare(comparison: &mut Comparison<'_>, base: SchemaId, new: SchemaId, direction: Direction) {
    let pair = Pair { base, new, direction };
    let operation = comparison.operation().map(str::to_owned);
    comparison.pairs.add_root(pair, operation);
    visit(comparison, pair);
}

/// Compares a pair, unless that has been done.
fn visit(comparison: &mut Comparison<'_>, pair: Pair) {
    if !comparison.pairs.enter(pair) {
        return;
    }
    Visit { comparison, pair }.run();
    let parent = comparison.pairs.leave();
    debug_assert_eq!(parent, Some(pair));
}

/// How the set of valid values changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shift {
    /// Fewer values are valid.
    Tightened,
    /// More values are valid.
    Loosened,
    /// Neither contains the other as far as is known.
    Unknown,
}

/// The comparison of one pair.
struct Visit<'c, 'a> {
    comparison: &'c mut Comparison<'a>,
    pair: Pair,
}

impl<'a> Visit<'_, 'a> {
    /// Both schemas, with aliases resolved.
    fn resolved(&self) -> (&'a Schema, &'a Schema) {
        let (base, new) = (self.comparison.base, self.comparison.new);
        (base.resolved(self.pair.base), new.resolved(self.pair.new))
    }

    fn run(&mut self) {
        let (base, new) = self.resolved();
        self.meta();
        self.nullable();
        match (&base.kind, &new.kind) {
            (Kind::Any, Kind::Any) => {}
            (Kind::Boolean(base), Kind::Boolean(new)) => {
                let values = |value: &Option<_>| value.iter().cloned().collect::<Vec<_>>();
                self.values(&values(base), &values(new));
            }
            (Kind::Integer(base), Kind::Integer(new)) => self.integers(base, new),
            (Kind::Number(base), Kind::Number(new)) => self.numbers(base, new),
            (Kind::String(base), Kind::String(new)) => self.strings(base, new),
            (Kind::Array(base), Kind::Array(new)) => self.arrays(base, new),
            (Kind::Object(base), Kind::Object(new)) => self.objects(base, new),
            (Kind::Union(base), Kind::Union(new)) => self.unions(base, new),
            _ => self.other_kind(),
        }
    }

    /// Adds a change at a keyword of the schema.
    fn add(&mut self, rule: &'static Rule, keyword: &str, text: String) -> usize {
        let pointer = &self.comparison.new.schema(self.pair.new).location.pointer;
        let below = |pointer: &str| match keyword {
            "" => pointer.to_owned(),
            _ => format!("{pointer}/{keyword}"),
        };
        let place = below(pointer);
        let base = below(&self.comparison.base.schema(self.pair.base).location.pointer);
        let index = self.comparison.add(rule, Place::New(place), text);
        self.comparison.set_old(index, &base);
        self.comparison.explain(base);
        self.comparison.pairs.add_change(index);
        index
    }

    /// Adds the removal of a part of the schema, whose place only the base has.
    fn add_removed(&mut self, rule: &'static Rule, keyword: &str, text: String) -> usize {
        let (base, new) = self.pointers();
        let place = Place::Base(format!("{base}/{keyword}"));
        let index = self.comparison.add(rule, place, text);
        self.comparison.explain(format!("{new}/{keyword}"));
        self.comparison.pairs.add_change(index);
        self.comparison.change(index).direction = Some(self.pair.direction);
        index
    }

    /// Adds a change that depends on the direction.
    fn add_directed(&mut self, rules: [&'static Rule; 2], keyword: &str, text: String) -> usize {
        let [of_request, of_response] = rules;
        let rule = match self.pair.direction {
            Direction::Request => of_request,
            Direction::Response => of_response,
        };
        let index = self.add(rule, keyword, text);
        self.comparison.change(index).direction = Some(self.pair.direction);
        index
    }

    /// Confirms a verdict by a value of this schema.
    fn confirm(&mut self, index: usize) {
        let (base, new) = self.pointers();
        self.comparison.confirm(index, self.pair.direction, (&base, &new));
    }

    /// Returns the JSON pointers of both schemas.
    fn pointers(&self) -> (String, String) {
        let pointer = |schema: &Schema| schema.location.pointer.clone();
        let (base, new) = (self.comparison.base, self.comparison.new);
        (
            pointer(base.schema(self.pair.base)),
            pointer(new.schema(self.pair.new)),
        )
    }

    /// Adds the change of a constraint.
    fn constraint(&mut self, keyword: &str, text: String, shift: Shift) {
        let (base, new) = self.pointers();
        let shift = match shift {
            Shift::Unknown => {
                let judges = &self.comparison.judges;
                // Values that only one version accepts decide it.
                let is_removed = judges.has_only_base((&base, &new));
                let is_added = judges.has_only_new((&base, &new));
                match (is_removed, is_added, self.pair.direction) {
                    (true, false, _) | (true, true, Direction::Request) => Shift::Tightened,
                    (false, true, _) | (true, true, Direction::Response) => Shift::Loosened,
                    // It is a risk in both directions.
                    (false, false, Direction::Request) => Shift::Tightened,
                    (false, false, Direction::Response) => Shift::Loosened,
                }
            }
            known => known,
        };
        match shift {
            Shift::Loosened => {
                let rules = [
                    &rules::REQUEST_CONSTRAINT_LOOSENED,
                    &rules::RESPONSE_CONSTRAINT_LOOSENED,
                ];
                let index = self.add_directed(rules, keyword, text);
                if self.pair.direction == Direction::Response {
                    self.confirm(index);
                }
            }
            Shift::Tightened | Shift::Unknown => {
                let rules = [
                    &rules::REQUEST_CONSTRAINT_TIGHTENED,
                    &rules::RESPONSE_CONSTRAINT_TIGHTENED,
                ];
                let index = self.add_directed(rules, keyword, text);
                if self.pair.direction == Direction::Request {
                    self.confirm(index);
                }
            }
        }
    }

    /// Compares a limit below or above which values are invalid.
    fn limit<T: PartialOrd + std::fmt::Display>(
        &mut self,
        keyword: &str,
        (base, new): (Option<T>, Option<T>),
        is_upper: bool,
    ) {
        let shift = match (&base, &new) {
            (None, None) => return,
            (None, Some(_)) => Shift::Tightened,
            (Some(_), None) => Shift::Loosened,
            (Some(base), Some(new)) if base == new => return,
            (Some(base), Some(new)) => match (new < base) == is_upper {
                true => Shift::Tightened,
                false => Shift::Loosened,
            },
        };
        let text = |limit: Option<T>| limit.map_or_else(|| "none".to_owned(), |limit| limit.to_string());
        let text = format!("{keyword} {} -> {}", text(base), text(new));
        self.constraint(keyword, text, shift);
    }

    /// Compares what the type is called, and what is said of it as a whole.
    fn meta(&mut self) {
        let (base, new) = self.resolved();
        if let (Some(old_name), Some(new_name)) = (&base.type_name, &new.type_name)
            && base.has_own_type()
            && new.has_own_type()
            && old_name != new_name
            && std::mem::discriminant(&base.kind) == std::mem::discriminant(&new.kind)
        {
            self.add(
                &rules::SCHEMA_RENAMED,
                "",
                format!("type {old_name} -> {new_name}"),
            );
        }
        if base.closed != new.closed {
            let text = format!("x-closed {} -> {}", base.closed, new.closed);
            self.add(&rules::CLOSED_CHANGED, "x-closed", text);
        }
        let (alias, newer) = (
            self.comparison.base.schema(self.pair.base),
            self.comparison.new.schema(self.pair.new),
        );
        if !alias.deprecated && newer.deprecated {
            self.add(&rules::SCHEMA_DEPRECATED, "deprecated", "deprecated".to_owned());
        }
        if alias.deprecated && !newer.deprecated {
            let text = "no longer deprecated".to_owned();
            self.add(&rules::SCHEMA_NO_LONGER_DEPRECATED, "deprecated", text);
        }
        if alias.default != newer.default {
            let text = |default: &Option<serde_json::Value>| {
                default
                    .as_ref()
                    .map_or_else(|| "none".to_owned(), ToString::to_string)
            };
            let text = format!("default {} -> {}", text(&alias.default), text(&newer.default));
            self.add(&rules::DEFAULT_CHANGED, "default", text);
        }
    }

    fn nullable(&mut self) {
        let before = self.comparison.base.nullable(self.pair.base);
        let after = self.comparison.new.nullable(self.pair.new);
        let is_any = |schema: &Schema| matches!(schema.kind, Kind::Any);
        let (base, new) = self.resolved();
        if before == after || is_any(base) || is_any(new) {
            return;
        }
        let (rules, text) = match after {
            true => (
                [&rules::REQUEST_BECAME_NULLABLE, &rules::RESPONSE_BECAME_NULLABLE],
                "not nullable -> nullable",
            ),
            false => (
                [
                    &rules::REQUEST_BECAME_NOT_NULLABLE,
                    &rules::RESPONSE_BECAME_NOT_NULLABLE,
                ],
                "nullable -> not nullable",
            ),
        };
        let index = self.add_directed(rules, "nullable", text.to_owned());
        if after == (self.pair.direction == Direction::Response) {
            self.confirm(index);
        }
    }

    fn arrays(&mut self, base: &Array, new: &Array) {
        self.limit("minItems", (base.min_items, new.min_items), false);
        self.limit("maxItems", (base.max_items, new.max_items), true);
        if base.unique != new.unique {
            let shift = if new.unique {
                Shift::Tightened
            } else {
                Shift::Loosened
            };
            self.constraint(
                "uniqueItems",
                format!("uniqueItems {} -> {}", base.unique, new.unique),
                shift,
            );
        }
        self.below(base.items, new.items);
    }

    /// Compares schemas that both contain.
    fn below(&mut self, base: SchemaId, new: SchemaId) {
        let direction = self.pair.direction;
        visit(self.comparison, Pair { base, new, direction });
    }

    /// Compares schemas of different kinds: whether values of one are values of the other decides.
    fn other_kind(&mut self) {
        let (base, new) = self.resolved();
        let text = format!("{} -> {}", kind_name(&base.kind), kind_name(&new.kind));
        let (old, newer) = self.pointers();
        let found = self
            .comparison
            .judges
            .counterexample(self.pair.direction, (&old, &newer));
        let index = match found.is_some() {
            true => self.add(&rules::TYPE_CHANGED, "type", text),
            false => {
                let rules = [&rules::REQUEST_TYPE_WIDENED, &rules::RESPONSE_TYPE_NARROWED];
                self.add_directed(rules, "type", text)
            }
        };
        self.comparison.explain(old);
        self.comparison.explain(newer);
        let direction = self.pair.direction;
        let change = self.comparison.change(index);
        change.direction = Some(direction);
        change.counterexample = found;
    }
}

fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Any | Kind::Alias(_) => "any value",
        Kind::Boolean(_) => "boolean",
        Kind::Integer(_) => "integer",
        Kind::Number(_) => "number",
        Kind::String(_) => "string",
        Kind::Array(_) => "array",
        Kind::Object(_) => "object",
        Kind::Union(_) => "a choice",
    }
}
