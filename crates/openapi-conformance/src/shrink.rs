//! Smaller forms of failed cases, so that a report shows the smallest form that fails.

mod edits;

use crate::case::{Case, CaseKind, DeclaredBy, Delivery, RawRequest, RoundTrip};
use edits::edits;
use openapi_judge::document::Content;
use openapi_judge::judge::{Direction, Judge};
use serde_json::Value;

/// Returns the cases that are one step smaller: with fewer or shorter parts, or numbers nearer to zero, in a body, which
/// stays valid or stays invalid. Each has a number, which is the same in every run. They are made one by one.
pub(crate) fn smaller<'a>(
    judge: &'a Judge,
    case: &'a Case,
) -> Box<dyn Iterator<Item = (usize, Case)> + Send + 'a> {
    let smaller = bodies(judge, case).into_iter().flat_map(move |body| {
        let edits = edits(&body.value).into_iter();
        edits.map(move |edit| {
            let value = edit.apply(&body.value);
            let is_kept = judge.is_valid(body.schema, body.direction, &value) == body.is_valid;
            is_kept.then(|| with_body(judge, case, &body, value))
        })
    });
    let numbered = smaller.enumerate();
    Box::new(numbered.filter_map(|(number, case)| Some((number, case?))))
}

/// A JSON body of a case.
struct Body<'a> {
    direction: Direction,
    schema: &'a Value,
    value: Value,
    /// Whether its smaller forms must be valid.
    is_valid: bool,
}

fn bodies<'a>(judge: &'a Judge, case: &'a Case) -> Vec<Body<'a>> {
    match &case.kind {
        CaseKind::RoundTrip(round_trip) => of_round_trip(judge, round_trip),
        CaseKind::Raw(raw) | CaseKind::Mock(raw) => of_raw_request(judge, raw).into_iter().collect(),
        // A replay, a file and a client's settings differ from an example in one step; several connections are not shrunk.
        CaseKind::Replay(_)
        | CaseKind::File(_)
        | CaseKind::Connections(_)
        | CaseKind::Client(_)
        | CaseKind::Constants(_) => Vec::new(),
    }
}

fn of_round_trip<'a>(judge: &'a Judge, round_trip: &'a RoundTrip) -> Vec<Body<'a>> {
    let operation = &judge.document().operations[round_trip.operation];
    let declared = operation.response(round_trip.response.status);
    let request = operation.body.as_ref().map(|body| body.contents.as_slice());
    let response = declared.map(|declared| declared.contents.as_slice());
    let (call, reply) = (&round_trip.call, &round_trip.response);
    let bodies = [
        (Direction::Request, request, &call.media_type, &call.body),
        (Direction::Response, response, &reply.media_type, &reply.body),
    ];
    let bodies = bodies
        .into_iter()
        .filter_map(|(direction, contents, media_type, value)| {
            Some(Body {
                direction,
                schema: schema(contents?, media_type)?,
                value: value.clone()?,
                is_valid: true,
            })
        });
    bodies.collect()
}

/// The body of a raw request, if it is JSON.
fn of_raw_request<'a>(judge: &'a Judge, raw: &'a RawRequest) -> Option<Body<'a>> {
    let DeclaredBy::Operation(index) = raw.declared else {
        return None;
    };
    let request = &raw.request;
    if request.headers.get("transfer-encoding").is_some() {
        return None;
    }
    let contents = &judge.document().operations[index].body.as_ref()?.contents;
    let schema = schema(contents, request.headers.get("content-type")?)?;
    let value = serde_json::from_slice(&request.body).ok()?;
    Some(Body {
        direction: Direction::Request,
        schema,
        is_valid: judge.is_valid(schema, Direction::Request, &value),
        value,
    })
}

fn schema<'a>(contents: &'a [Content], media_type: &str) -> Option<&'a Value> {
    let mut contents = contents.iter();
    let content = contents.find(|content| content.media_type == media_type)?;
    content.schema.as_ref()
}

/// Returns the case with another value of a body.
fn with_body(judge: &Judge, case: &Case, body: &Body<'_>, value: Value) -> Case {
    let mut case = case.clone();
    match (&mut case.kind, body.direction) {
        (CaseKind::RoundTrip(round_trip), Direction::Request) => round_trip.call.body = Some(value),
        (CaseKind::RoundTrip(round_trip), Direction::Response) => round_trip.response.body = Some(value),
        (CaseKind::Raw(raw) | CaseKind::Mock(raw), _) => {
            raw.request.body = value.to_string().into_bytes();
            if !raw.pointers.is_empty() {
                raw.pointers = judge.error_pointers(body.schema, Direction::Request, &value);
                let pointers = &raw.pointers;
                let is_reported = |pointer: &String| pointers.iter().flatten().any(|other| other == pointer);
                raw.limits
                    .retain(|limit| limit.pointer.as_ref().is_none_or(is_reported));
            }
            if let Some(Delivery::Body(expected)) = &mut raw.delivery {
                *expected = value;
            }
        }
        (
            CaseKind::Replay(_)
            | CaseKind::File(_)
            | CaseKind::Connections(_)
            | CaseKind::Client(_)
            | CaseKind::Constants(_),
            _,
        ) => {}
    }
    case
}
