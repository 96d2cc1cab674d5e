//! Which cases a fault can reach: those in whose messages it changes something. They are played
//! first; what is said here only saves time, and decides nothing.

use super::{Answer, Heard, Plant};
use crate::case::{Case, Exchange as Doing, Taken};
use crate::glue::Observed;
use crate::run::Seen;
use crate::script::Reply;
use crate::wire::{Exchange, Headers, Request, Response, bytes_of_response};
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};
use http::request::Parts;

/// Whether a fault changes what passed in a case when nothing was planted.
pub(super) fn reaches(plant: &Plant, case: &Case, passed: &Exchange) -> bool {
    let Exchange { request, response } = passed;
    match (plant, &case.exchange) {
        // No server of ours has a part in these.
        (Plant::Answer(_) | Plant::Heard(_) | Plant::Bytes(_), Doing::Recorded(_)) => false,
        // Nor a client in these.
        (Plant::Sent(_) | Plant::Seen(_), Doing::Raw(_) | Doing::Written(_)) => false,
        (Plant::Answer(change), _) => head(request).is_none_or(|asked| answers(*change, asked, response)),
        (Plant::Heard(change), _) => head(request).is_none_or(|head| hears(*change, head, &request.body)),
        (Plant::Bytes(change), _) => {
            let before = bytes_of_response(response);
            let mut bytes = before.clone();
            change(request, &mut bytes);
            bytes != before
        }
        (Plant::Sent(change), _) => {
            let mut sent = request.clone();
            change(&mut sent);
            sent != *request
        }
        (Plant::Seen(change), doing) => {
            let Some(before) = seen(doing) else { return false };
            let mut seen = before.clone();
            change(&mut seen);
            seen != before
        }
        (Plant::Emitted(..), _) => false,
    }
}

fn answers(change: fn(&mut Answer), asked: Parts, response: &Response) -> bool {
    let headers = fields(&response.headers);
    let mut answer = Answer {
        asked,
        status: response.status,
        headers: headers.clone(),
        body: response.body.clone(),
    };
    change(&mut answer);
    answer.status != response.status || answer.headers != headers || answer.body != response.body
}

fn hears(change: fn(&mut Heard), head: Parts, body: &[u8]) -> bool {
    let before = (head.method.clone(), head.uri.clone(), head.headers.clone());
    let mut heard = Heard {
        head,
        body: body.to_vec(),
    };
    change(&mut heard);
    let Heard { head, body: after } = heard;
    (head.method, head.uri, head.headers) != before || after != body
}

/// What the client gave its caller in a case that passed.
fn seen(doing: &Doing) -> Option<Seen> {
    let of_reply = |reply: &Reply| Observed {
        status: reply.status,
        success: reply.status < 400,
        headers: reply.headers.clone(),
        media_type: reply.media_type.clone(),
        body: reply.body.clone(),
    };
    match doing {
        Doing::Agree(agree) => Some(Ok(of_reply(&agree.reply))),
        Doing::Recorded(recorded) => Some(match recorded.taken {
            Taken::Typed => Ok(of_reply(&recorded.agree.reply)),
            Taken::Undeclared => Err(format!("the client gives Undeclared({})", recorded.answer.status)),
            Taken::Unreadable => Err("the client gives Decode".to_owned()),
        }),
        Doing::Raw(_) | Doing::Written(_) | Doing::Deployed(_) => None,
    }
}

/// The head of a request as hyper would give it, if it would.
fn head(request: &Request) -> Option<Parts> {
    let target = request.target.as_str();
    let built = http::Request::builder()
        .method(request.method.as_str())
        .uri(target);
    let mut head = built.body(()).ok()?.into_parts().0;
    head.headers = fields(&request.headers);
    Some(head)
}

fn fields(fields: &Headers) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in &fields.0 {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
            headers.append(name, value);
        }
    }
    headers
}
