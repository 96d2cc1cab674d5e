//! Credentials where the security schemes say.

use super::finding::{Finding, Rule};
use crate::document::{Alternative, Place, Scheme};
use crate::message::Request;
use crate::style;

/// The credentials of one alternative are where its schemes say, in the form they say.
pub(super) fn check(alternatives: &[Alternative], request: &Request) -> Option<Finding> {
    let satisfied = |alternative: &Alternative| {
        let mut schemes = alternative.schemes.iter();
        schemes.all(|scheme| credential(scheme, request).is_some())
    };
    if alternatives.is_empty() || alternatives.iter().any(satisfied) {
        return None;
    }
    let names: Vec<String> = alternatives.iter().map(Alternative::name).collect();
    let said = format!("no credentials of {}", names.join(" or "));
    Some(Finding::new(Rule::Credentials, said))
}

/// The secret of a scheme in a request, `None` where it is missing, empty or of another form.
#[must_use]
pub fn credential(scheme: &Scheme, request: &Request) -> Option<String> {
    // Given twice, there is no telling which is meant.
    let named = |pairs: Vec<(String, String)>| {
        let mut values = pairs.into_iter().filter(|(name, _)| *name == scheme.parameter);
        let value = values.next().map(|(_, value)| value);
        value.filter(|_| values.next().is_none())
    };
    let sent = match scheme.place {
        Place::Query => named(request.query()),
        Place::Cookie => named(style::cookies(request)),
        Place::Header | Place::Path => {
            let mut fields = request.headers.all(&scheme.parameter);
            let field = fields.next().map(str::to_owned);
            field.filter(|_| fields.next().is_none())
        }
    }?;
    let secret = match &scheme.scheme {
        Some(kind) => {
            let (name, secret) = sent.split_once(' ')?;
            // Neither a bearer token nor base64 has blanks inside.
            let secret = Some(secret.trim()).filter(|secret| !secret.contains(' '));
            secret.filter(|_| name.eq_ignore_ascii_case(kind))?
        }
        None => sent.as_str(),
    };
    (!secret.is_empty()).then(|| secret.to_owned())
}
