//! Mutants of a parameter.

use super::subject::Subjects;
use super::{Kind, List};
use openapi_codegen::model::{self, Api, Parameter, ParameterIn, ParameterStyle, ParameterValue};

pub(super) fn add(api: &Api, operation: usize, subjects: &Subjects, list: &mut List<'_>) {
    let declared = &api.operations[operation];
    let place = declared.location.pointer.as_str();
    for (at, parameter) in declared.parameters.iter().enumerate() {
        let edit = move |api: &mut Api, change: &dyn Fn(&mut Parameter)| {
            change(&mut api.operations[operation].parameters[at]);
        };
        let name = &parameter.name;
        // The name of a path parameter is not in the request.
        if parameter.location != ParameterIn::Path {
            let change = format!("parameter {name} -> {name}_");
            list.add(Kind::Parameter, subjects, (place, change), move |api| {
                edit(api, &|parameter| parameter.name.push('_'));
            });
            let change = match parameter.required {
                true => format!("parameter {name} required -> optional"),
                false => format!("parameter {name} optional -> required"),
            };
            list.add(Kind::Required, subjects, (place, change), move |api| {
                edit(api, &|parameter| parameter.required ^= true);
            });
            for to in [ParameterIn::Query, ParameterIn::Header, ParameterIn::Cookie] {
                if to != parameter.location {
                    let change = format!("parameter {name} {} -> {}", parameter.location.name(), to.name());
                    list.add(Kind::Parameter, subjects, (place, change), move |api| {
                        edit(api, &|parameter| move_to(parameter, to));
                    });
                }
            }
        }
        for (style, explode) in others(api, parameter) {
            let change = format!("parameter {name} style {} explode {explode}", style.name());
            list.add(Kind::ParameterStyle, subjects, (place, change), move |api| {
                edit(api, &|parameter| set_style(parameter, style, explode));
            });
        }
    }
}

fn move_to(parameter: &mut Parameter, to: ParameterIn) {
    parameter.location = to;
    parameter.progenitor_setter = None;
    let (style, explode) = match to {
        ParameterIn::Query | ParameterIn::Cookie => (ParameterStyle::Form, true),
        ParameterIn::Path | ParameterIn::Header => (ParameterStyle::Simple, false),
    };
    set_style(parameter, style, explode);
}

fn set_style(parameter: &mut Parameter, to: ParameterStyle, exploded: bool) {
    if let ParameterValue::Styled { style, explode, .. } = &mut parameter.value {
        (*style, *explode) = (to, exploded);
    }
}

/// Returns the other styles of a parameter that serialize its values otherwise. Those of scalars differ only in paths.
fn others(api: &Api, parameter: &Parameter) -> Vec<(ParameterStyle, bool)> {
    let ParameterValue::Styled {
        schema,
        style,
        explode,
        ..
    } = &parameter.value
    else {
        return Vec::new();
    };
    let is_structured = matches!(
        api.resolved(*schema).kind,
        model::Kind::Array(_) | model::Kind::Object(_)
    );
    let styles: &[ParameterStyle] = match (parameter.location, is_structured) {
        (ParameterIn::Path, _) => &[
            ParameterStyle::Simple,
            ParameterStyle::Label,
            ParameterStyle::Matrix,
        ],
        (ParameterIn::Query, true) => &[
            ParameterStyle::Form,
            ParameterStyle::SpaceDelimited,
            ParameterStyle::PipeDelimited,
        ],
        _ => &[],
    };
    let mut others: Vec<(ParameterStyle, bool)> = styles
        .iter()
        .filter(|other| *other != style)
        .map(|other| (*other, *explode))
        .collect();
    if is_structured {
        others.push((*style, !explode));
    }
    others
}
