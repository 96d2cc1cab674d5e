//! Expected requests: a type for each operation.

use super::path::{LiteralPaths, Pattern};
use super::{bodies, credentials, without};
use crate::client::context::Context;
use crate::client::operations::style::styled;
use crate::client::plan::{ParameterWriter, Plan, PlannedParameter};
use crate::client::rust::{docs, ident, plain};
use crate::model::{Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the type of the expected requests of an operation.
pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>, literal_paths: &LiteralPaths<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = ident(&operation.names.mock.when);
    let doc = format!(
        " The expected request to `{}`; by default, any request to this operation matches.",
        plain(&plan.names.method)
    );
    let pattern = Pattern::of(operation);
    let whole = pattern.whole();
    let others = literal_paths.more_specific(operation);
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
    let without: Vec<TokenStream> = plan
        .parameters
        .iter()
        .filter_map(|planned| without(context, planned))
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
            #(#without)*
            #bodies
            #credentials
        }
    }
}

/// Returns the method that expects a value of a parameter.
fn setter(context: &Context<'_>, planned: &PlannedParameter<'_>, pattern: &Pattern) -> TokenStream {
    let parameter = planned.parameter;
    let name = ident(&parameter.mock_setter);
    let what = format!("Expects this value of `{}`.", parameter.name);
    let docs = docs([Some(what.as_str())]);
    let text = context.is_text(planned);
    let (ty, value) = if text {
        (
            quote!(impl Into<String>),
            quote!(let value: String = value.into();),
        )
    } else {
        (context.parameter_type(planned), TokenStream::new())
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

/// Returns the expression that matches `value` as the client serializes it.
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
    let by_progenitor = matches!(planned.writer, ParameterWriter::Progenitor(_));
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
        ParameterIn::Query if by_progenitor => quote!(request::query_text(self.0, #wire, #plain_text)),
        ParameterIn::Query => {
            let names = names(context, planned);
            quote!(request::query(self.0, (#wire, &[#(#names),*]), &value, #style, #explode))
        }
        ParameterIn::Header if json => quote!(self.0.header(#wire, request::ascii_json_text(&value))),
        ParameterIn::Header if by_progenitor => quote!(self.0.header(#wire, #plain_text)),
        ParameterIn::Header => quote!(request::header(self.0, #wire, &value, #explode)),
        ParameterIn::Cookie if json => quote!(request::cookie_json(self.0, #wire, &value)),
        ParameterIn::Cookie => quote!(request::cookie(self.0, #wire, &value, #explode)),
    }
}

/// Returns the method that expects a request without an optional parameter.
fn without(context: &Context<'_>, planned: &PlannedParameter<'_>) -> Option<TokenStream> {
    let parameter = planned.parameter;
    if parameter.is_always_sent() || may_have_own_names(context, planned) {
        return None;
    }
    let name = ident(&parameter.mock_without);
    let wire = parameter.name.as_str();
    let is_deep_object = matches!(
        parameter.value,
        ParameterValue::Styled {
            style: ParameterStyle::DeepObject,
            ..
        }
    );
    let expectation = match (parameter.location, is_deep_object) {
        // Every request has it.
        (ParameterIn::Path, _) => return None,
        (ParameterIn::Header, _) => without::without_header(wire),
        (ParameterIn::Cookie, _) => without::without_cookie(wire),
        (ParameterIn::Query, true) => without::without_deep_object(wire),
        (ParameterIn::Query, false) => without::without_query(wire),
    };
    let what = format!("Expects that `{}` is absent.", parameter.name);
    let docs = docs([Some(what.as_str())]);
    Some(quote! {
        #docs
        pub fn #name(self) -> Self {
            let when = self.0;
            Self(#expectation)
        }
    })
}

/// Returns whether the properties of the parameter's value may be query parameters, or cookies, of their own. That of a
/// union or an unrestricted schema may be an object, unlike that of a parameter without `other_names`.
fn may_have_own_names(context: &Context<'_>, planned: &PlannedParameter<'_>) -> bool {
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

/// Returns the names of the query parameters or cookies that the parameter is sent as, if the document declares them.
fn names<'p>(context: &Context<'p>, planned: &PlannedParameter<'p>) -> Vec<&'p str> {
    if !may_have_own_names(context, planned) {
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
