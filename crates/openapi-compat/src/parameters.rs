//! Compares parameters, and how values outside of bodies are written.

use crate::bodies::compare_contents;
use crate::change::Direction;
use crate::comparison::{Comparison, Place};
use crate::rule::Rule;
use crate::rules;
use crate::schemas;
use openapi_codegen::model::{Operation, Parameter, ParameterIn, ParameterValue};

/// Compares the parameters of an operation. `is_same_route` says whether both paths differ only in names of parameters.
pub(crate) fn compare(
    comparison: &mut Comparison<'_>,
    (base, new): (&Operation, &Operation),
    is_same_route: bool,
) {
    let mut taken = Vec::new();
    for parameter in &base.parameters {
        match find((base, new), parameter, is_same_route) {
            Some(index) => {
                taken.push(index);
                compare_pair(comparison, parameter, &new.parameters[index]);
            }
            None => {
                let place = Place::Base(parameter.source.pointer.clone());
                let text = format!("{} removed", name(parameter));
                comparison.add(&rules::PARAMETER_REMOVED, place, text);
            }
        }
    }
    for (index, parameter) in new.parameters.iter().enumerate() {
        if !taken.contains(&index) {
            let (rule, kind) = match parameter.required {
                true => (&rules::REQUIRED_PARAMETER_ADDED, "required"),
                false => (&rules::PARAMETER_ADDED, "optional"),
            };
            let place = Place::New(parameter.source.pointer.clone());
            comparison.add(rule, place, format!("{kind} {} added", name(parameter)));
        }
    }
}

fn name(parameter: &Parameter) -> String {
    format!("{} parameter {}", parameter.location.name(), parameter.name)
}

/// Returns the same parameter of the newer version. Those of the same path are paired by position, since their names are
/// not sent, and names of header fields are compared without case.
fn find((base, new): (&Operation, &Operation), parameter: &Parameter, is_same_route: bool) -> Option<usize> {
    let position =
        |operation: &Operation, name: &str| operation.path.parameters().position(|other| other == name);
    let is_same = |other: &Parameter| {
        other.location == parameter.location
            && match parameter.location {
                ParameterIn::Path if is_same_route => {
                    position(base, &parameter.name) == position(new, &other.name)
                }
                ParameterIn::Header => other.name.eq_ignore_ascii_case(&parameter.name),
                _ => other.name == parameter.name,
            }
    };
    new.parameters.iter().position(is_same)
}

fn compare_pair(comparison: &mut Comparison<'_>, base: &Parameter, new: &Parameter) {
    let at = |field: &str| Place::New(format!("{}{field}", new.source.pointer));
    let what = name(new);
    if base.name != new.name && base.ident == new.ident {
        // Only the case of a header differs.
        comparison.explain(format!("{}/name", new.source.pointer));
    }
    let mut add = |rule: &'static Rule, field: &str, text: String| {
        comparison.add(rule, at(field), format!("{what}: {text}"));
    };
    match (base.required, new.required) {
        (false, true) => add(
            &rules::PARAMETER_BECAME_REQUIRED,
            "/required",
            "optional -> required".to_owned(),
        ),
        (true, false) => add(
            &rules::PARAMETER_BECAME_OPTIONAL,
            "/required",
            "required -> optional".to_owned(),
        ),
        _ => {}
    }
    if !base.deprecated && new.deprecated {
        add(
            &rules::PARAMETER_DEPRECATED,
            "/deprecated",
            "deprecated".to_owned(),
        );
    }
    if base.deprecated && !new.deprecated {
        let text = "no longer deprecated".to_owned();
        add(&rules::PARAMETER_NO_LONGER_DEPRECATED, "/deprecated", text);
    }
    if base.may_be_empty() != new.may_be_empty() {
        let text = format!(
            "allowEmptyValue {} -> {}",
            base.may_be_empty(),
            new.may_be_empty()
        );
        add(&rules::PARAMETER_EMPTY_VALUE_CHANGED, "/allowEmptyValue", text);
    }
    if base.ident != new.ident {
        let text = format!("name {} -> {}", base.name, new.name);
        add(&rules::SCHEMA_RENAMED, "/name", text);
    }
    let place = new.source.pointer.clone();
    let values = (&base.value, &new.value);
    compare_values(
        comparison,
        values,
        (&what, &place),
        Direction::Request,
        &rules::PARAMETER_STYLE_CHANGED,
    );
    let defaults =
        [base, new].map(|parameter| parameter.default.as_ref().map(|default| default.json.clone()));
    if let [before, after] = defaults
        && before != after
    {
        let text = |value: Option<String>| value.unwrap_or_else(|| "none".to_owned());
        let text = format!("{what}: default {} -> {}", text(before), text(after));
        comparison.add(
            &rules::DEFAULT_CHANGED,
            Place::New(format!("{place}/schema/default")),
            text,
        );
    }
}

/// Compares how the values of a parameter or header are written, and their schemas.
pub(crate) fn compare_values(
    comparison: &mut Comparison<'_>,
    (base, new): (&ParameterValue, &ParameterValue),
    (what, pointer): (&str, &str),
    direction: Direction,
    style_rule: &'static Rule,
) {
    match (base, new) {
        (ParameterValue::Content(base), ParameterValue::Content(new)) => {
            let contents = (std::slice::from_ref(&**base), std::slice::from_ref(&**new));
            compare_contents(comparison, contents, (what, pointer), direction);
        }
        _ => {
            let (before, after) = (style(base), style(new));
            if before != after {
                let text = format!("{what}: {before} -> {after}");
                comparison.add(style_rule, Place::New(pointer.to_owned()), text);
            }
            if let (Some(base), Some(new)) = (base.schema(), new.schema()) {
                schemas::compare(comparison, base, new, direction);
            }
        }
    }
}

fn style(value: &ParameterValue) -> String {
    match value {
        ParameterValue::Styled {
            style,
            explode,
            allow_reserved,
            ..
        } => {
            let reserved = if *allow_reserved { ", allowReserved" } else { "" };
            format!("style {}, explode {explode}{reserved}", style.name())
        }
        ParameterValue::Content(content) => format!("content {}", content.media_type),
    }
}
