//! Mutants of an operation.

use super::media_types::{another_media_type, set_media_type};
use super::subject::{Subject, Subjects};
use super::{Kind, List};
use super::{parameters, responses};
use openapi_codegen::model::{Alternative, Api, Piece};

pub(super) fn add(api: &Api, index: usize, list: &mut List<'_>) {
    let operation = &api.operations[index];
    let subjects = Subjects::from([Subject::operation(operation)]);
    let place = operation.location.pointer.as_str();
    add_security(api, index, &subjects, list);
    add_path(api, index, &subjects, list);
    for (at, name) in operation.unsupported_query.iter().enumerate() {
        let change = format!("x-unsupported-query {name} -> none");
        list.add(Kind::UnsupportedQuery, &subjects, (place, change), move |api| {
            api.operations[index].unsupported_query.remove(at);
        });
    }
    if let Some(body) = &operation.request_body {
        let change = match body.required {
            true => "requestBody required -> optional",
            false => "requestBody optional -> required",
        };
        list.add(
            Kind::Required,
            &subjects,
            (place, change.to_owned()),
            move |api| {
                if let Some(body) = &mut api.operations[index].request_body {
                    body.required ^= true;
                }
            },
        );
        for (at, content) in body.contents.iter().enumerate() {
            let Some(to) = another_media_type(content) else {
                continue;
            };
            let change = format!("requestBody media type {} -> {to}", content.media_type);
            list.add(Kind::MediaType, &subjects, (place, change), move |api| {
                if let Some(body) = &mut api.operations[index].request_body {
                    set_media_type(&mut body.contents[at], to);
                }
            });
        }
    }
    parameters::add(api, index, &subjects, list);
    responses::add(api, index, &subjects, list);
}

fn add_security(api: &Api, index: usize, subjects: &Subjects, list: &mut List<'_>) {
    let operation = &api.operations[index];
    let place = operation.location.pointer.as_str();
    let name = |alternative: &Alternative| {
        let ids = alternative.scheme_ids();
        let names = ids.iter().map(|id| api.scheme(*id).name.clone());
        names.collect::<Vec<_>>().join("+")
    };
    for (at, alternative) in operation.security.iter().enumerate() {
        let change = format!("security {} -> none", name(alternative));
        list.add(Kind::Security, subjects, (place, change), move |api| {
            api.operations[index].security.remove(at);
        });
        for (other, scheme) in api.security_schemes.iter().enumerate() {
            let other = openapi_codegen::model::SchemeId(other);
            let uses = |alternative: &Alternative| alternative.scheme_ids().contains(&other);
            if !operation.security.iter().any(uses) {
                let change = format!("security {} -> {}", name(alternative), scheme.name);
                list.add(Kind::Security, subjects, (place, change), move |api| {
                    api.operations[index].security[at].schemes = vec![(other, Vec::new())];
                });
            }
        }
    }
    if operation.security.len() > 1 {
        let change = "security in reverse order".to_owned();
        list.add(Kind::Security, subjects, (place, change), move |api| {
            api.operations[index].security.reverse();
        });
    }
    if !operation.security.is_empty() {
        let change = "security optional".to_owned();
        list.add(Kind::Security, subjects, (place, change), move |api| {
            let anonymous = Alternative { schemes: Vec::new() };
            api.operations[index].security.push(anonymous);
        });
    }
}

/// Adds a mutant whose path ends with another literal.
fn add_path(api: &Api, index: usize, subjects: &Subjects, list: &mut List<'_>) {
    let path = &api.operations[index].path;
    let is_literal = |piece: &Piece| matches!(piece, Piece::Literal(text) if !text.is_empty());
    let literals = path.segments.iter().enumerate().flat_map(|(segment, found)| {
        let pieces = found.pieces.iter().enumerate();
        pieces
            .filter(|(_, piece)| is_literal(piece))
            .map(move |(piece, _)| (segment, piece))
    });
    let Some((segment, piece)) = literals.last() else {
        return;
    };
    let mut changed = path.clone();
    if let Piece::Literal(text) = &mut changed.segments[segment].pieces[piece] {
        text.push('_');
    }
    let segments = changed.segments.iter().map(|segment| {
        let pieces = segment.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => text.clone(),
            Piece::Parameter(name) => format!("{{{name}}}"),
        });
        pieces.collect::<String>()
    });
    changed.raw = format!("/{}", segments.collect::<Vec<_>>().join("/"));
    let change = format!("path {} -> {}", path.raw, changed.raw);
    let place = api.operations[index].location.pointer.as_str();
    list.add(Kind::Path, subjects, (place, change), move |api| {
        api.operations[index].path.clone_from(&changed);
    });
}
