//! What a request must be like: a type per operation.

use super::path::{Pattern, more_exact};
use super::{bodies, credentials, types};
use crate::client::operations::{Context, is_text, parameter_type, styled};
use crate::client::plan::{Carrier, Plan, PlannedParameter};
use crate::client::rust::{docs, ident, plain};
use crate::model::{Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue};
use proc_macro2::TokenStream;
use quote::quote;

/// The type of an operation's requests.
pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let name = types(plan).0;
    let operation = plan.operation;
    let doc = format!(
        " The expected request to `{}`; without more, any request matches.",
        plain(&plan.names.method)
    );
    let pattern = Pattern::of(operation);
    let whole = pattern.whole();
    let others = plans
        .iter()
        .filter_map(|other| more_exact(operation, other.operation));
    let method = ident(operation.method.upper());
    let setters: Vec<TokenStream> = plan
        .parameters
        .iter()
        .map(|planned| setter(context, planned, &pattern))
        .collect();
    let bodies = operation
        .request_body
        .as_ref()
        .map(|declared| bodies::methods(context, plan, declared));
    let absent: Vec<TokenStream> = plan
        .parameters
        .iter()
        .filter_map(|planned| absent(context, planned))
        .collect();
    let credentials = credentials::methods(context, plan);
    quote! {
        #[doc = #doc]
        pub struct #name(When);

        impl #name {
            fn new(when: When) -> Self {
                Self(request::operation(when, httpmock::Method::#method, #whole, &[#(#others),*]))
            }

            /// Returns httpmock's own builder, for any other matcher.
            pub fn into_inner(self) -> When {
                self.0
            }

            #(#setters)*
            #(#absent)*
            #bodies
            #credentials
        }
    }
}

/// A method that asks for a value of a parameter.
fn setter(context: &Context<'_>, planned: &PlannedParameter<'_>, pattern: &Pattern) -> TokenStream {
    let parameter = planned.parameter;
    let name = ident(&parameter.mock_setter);
    let what = format!("With this `{}`.", parameter.name);
    let docs = docs([Some(what.as_str())]);
    let text = is_text(context, planned);
    let (ty, value) = if text {
        (
            quote!(impl Into<String>),
            quote!(let value: String = value.into();),
        )
    } else {
        (parameter_type(context, planned), TokenStream::new())
    };
    let matched = matched(context, planned, text, pattern);
    quote! {
        #docs
        pub fn #name(self, value: #ty) -> Self {
            #value
            Self(#matched)
        }
    }
}

/// The expression that matches `value`, written as the client writes it.
fn matched(
    context: &Context<'_>,
    planned: &PlannedParameter<'_>,
    text: bool,
    pattern: &Pattern,
) -> TokenStream {
    let parameter = planned.parameter;
    let wire = parameter.name.as_str();
    let plain_text = match text {
        true => quote!(&value),
        false => quote!(&value.to_string()),
    };
    let json =
        matches!(&parameter.value, ParameterValue::Content(content) if content.kind == MediaKind::Json);
    let (style, explode) = styled(&parameter.value);
    let style = quote!(ParameterStyle::#style);
    let carried = matches!(planned.carrier, Carrier::Text(_));
    match parameter.location {
        ParameterIn::Path => {
            let (before, after) = pattern.around(wire);
            let scalar = matches!(&parameter.value, ParameterValue::Styled { schema, style: ParameterStyle::Simple, .. }
                if context.typing.api.resolved(*schema).is_scalar());
            if json {
                quote!(request::path_text(self.0, #before, &request::json_text(&value), #after))
            } else if scalar {
                quote!(request::path_text(self.0, #before, #plain_text, #after))
            } else {
                quote!(request::path(self.0, #before, (#wire, &value), (#style, #explode), #after))
            }
        }
        ParameterIn::Query if json => quote!(request::query_text(self.0, #wire, &request::json_text(&value))),
        ParameterIn::Query if carried => quote!(request::query_text(self.0, #wire, #plain_text)),
        ParameterIn::Query => {
            let names = names(context, planned);
            quote!(request::query(self.0, (#wire, &[#(#names),*]), &value, #style, #explode))
        }
        ParameterIn::Header if json => quote!(self.0.header(#wire, request::json_text(&value))),
        ParameterIn::Header if carried => quote!(self.0.header(#wire, #plain_text)),
        ParameterIn::Header => quote!(request::header(self.0, #wire, &value, #explode)),
        ParameterIn::Cookie if json => quote!(request::cookie_json(self.0, #wire, &value)),
        ParameterIn::Cookie => quote!(request::cookie(self.0, #wire, &value, #explode)),
    }
}

/// A method that asks that an optional parameter is left out.
fn absent(context: &Context<'_>, planned: &PlannedParameter<'_>) -> Option<TokenStream> {
    let parameter = planned.parameter;
    if parameter.required || has_names_of_its_own(context, planned) {
        return None;
    }
    let name = ident(&parameter.mock_absent);
    let missing = missing(parameter.location, &parameter.name);
    let what = format!("Without `{}`.", parameter.name);
    let docs = docs([Some(what.as_str())]);
    Some(quote! {
        #docs
        pub fn #name(self) -> Self {
            let when = self.0;
            Self(#missing)
        }
    })
}

/// Whether its members travel under their own names.
fn has_names_of_its_own(context: &Context<'_>, planned: &PlannedParameter<'_>) -> bool {
    match &planned.parameter.value {
        ParameterValue::Styled {
            schema,
            style: ParameterStyle::Form,
            explode: true,
            ..
        } => {
            !context.typing.api.resolved(*schema).is_scalar()
                && !matches!(context.typing.api.resolved(*schema).kind, Kind::Array(_))
        }
        _ => false,
    }
}

/// The names that a query parameter is sent under, as far as the document tells them.
fn names<'p>(context: &Context<'p>, planned: &PlannedParameter<'p>) -> Vec<&'p str> {
    if !has_names_of_its_own(context, planned) {
        return vec![&planned.parameter.name];
    }
    let ParameterValue::Styled { schema, .. } = &planned.parameter.value else {
        return Vec::new();
    };
    match &context.typing.api.resolved(*schema).kind {
        Kind::Object(object) => {
            let properties = object.properties.iter();
            properties.map(|property| property.name.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

pub(super) fn missing(location: ParameterIn, wire: &str) -> TokenStream {
    match location {
        ParameterIn::Header => quote!(when.header_missing(#wire)),
        ParameterIn::Cookie => quote!(request::without_cookie(when, #wire)),
        ParameterIn::Query | ParameterIn::Path => quote!(request::without_query(when, #wire)),
    }
}
