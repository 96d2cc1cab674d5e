//! Responses of the mock: a type for each operation, with the outcomes of the client.

use crate::client::context::Context;
use crate::client::operations::field::{Field as OutcomeField, fields as outcome_fields};
use crate::client::operations::outcome::title;
use crate::client::plan::{Plan, only};
use crate::client::rust::{ident, plain};
use crate::model::{BodyRepr, Content, Response, StatusSpec};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Returns the type of the responses of an operation.
pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = ident(&plan.operation.names.mock.then);
    let doc = format!(" The response to a request to `{}`.", plain(&plan.names.method));
    let respond = respond(context, plan);
    let responses = plan.operation.responses.iter();
    let methods: Vec<TokenStream> = responses
        .map(|response| Declared::new(context, plan, response).method())
        .collect();
    quote! {
        #[doc = #doc]
        pub struct #name(Then);

        impl #name {
            #respond

            /// Delays the response.
            pub fn delay(self, time: ::std::time::Duration) -> Self {
                Self(self.0.delay(time))
            }

            /// Returns httpmock's own builder, for example for a status that is not declared.
            pub fn into_inner(self) -> Then {
                self.0
            }

            #(#methods)*
        }
    }
}

/// Returns the method that responds so that the client returns a given result.
fn respond(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let success = ident(&plan.names.success);
    let error = ident(&plan.names.error);
    let (mut successes, mut errors) = (Vec::new(), Vec::new());
    let responses = &plan.operation.responses;
    for response in responses {
        let declared = Declared::new(context, plan, response);
        let written = declared.written();
        if response.is_success {
            let shape = declared.success(&declared.pattern());
            successes.push(quote!(Ok(#shape) => #written));
        }
        if response.is_error {
            let shape = declared.error(&declared.pattern());
            errors.push(quote!(Err(#shape) => #written));
        }
    }
    // An enum without variants has no values, and needs no arm.
    quote! {
        /// Responds so that the client returns this result.
        pub fn respond(
            self,
            outcome: Result<operations::#success, operations::#error>,
        ) -> Self {
            let response = response::ResponseWriter::new(self.0);
            let response = match outcome {
                #(#successes,)*
                #(#errors,)*
            };
            Self(response.into_inner())
        }
    }
}

/// One response.
struct Declared<'a> {
    plan: &'a Plan<'a>,
    response: &'a Response,
    fields: Vec<OutcomeField>,
}

impl<'a> Declared<'a> {
    fn new(context: &Context<'_>, plan: &'a Plan<'a>, response: &'a Response) -> Self {
        Declared {
            plan,
            response,
            fields: outcome_fields(context, response),
        }
    }

    /// Returns the fields of the headers.
    fn headers(&self) -> &[OutcomeField] {
        let first = usize::from(self.response.has_open_status());
        &self.fields[first..first + self.response.headers.len()]
    }

    /// Returns the success with these fields.
    fn success(&self, fields: &TokenStream) -> TokenStream {
        let name = ident(&self.plan.names.success);
        if self.plan.operation.only_success().is_some() {
            return quote!(operations::#name { #fields });
        }
        let variant = ident(&self.response.ident);
        quote!(operations::#name::#variant { #fields })
    }

    /// Returns the error with these fields.
    fn error(&self, fields: &TokenStream) -> TokenStream {
        let name = ident(&self.plan.names.error);
        let variant = ident(&self.response.ident);
        quote!(operations::#name::#variant { #fields })
    }

    /// Returns the pattern that binds the variables of `written`.
    fn pattern(&self) -> TokenStream {
        let status = self.response.has_open_status().then(|| quote!(status,));
        let headers = self.headers().iter().enumerate().map(|(number, field)| {
            let (name, bound) = (&field.name, format_ident!("header_{number}"));
            quote!(#name: #bound,)
        });
        let body = self.response.has_body.then(|| quote!(body,));
        quote!(#status #(#headers)* #body)
    }

    /// Returns the expression that writes the response.
    fn written(&self) -> TokenStream {
        let mut written = match self.response.status {
            StatusSpec::Code(code) => quote!(response.status(#code)),
            StatusSpec::Range(_) | StatusSpec::Default => quote!(response.status(status.as_u16())),
        };
        for (number, header) in self.response.headers.iter().enumerate() {
            let (wire, bound) = (&header.name, format_ident!("header_{number}"));
            let form = match header.value.explode() && !header.is_plain {
                _ if header.value.is_json() => Some(quote!(Json)),
                _ if header.is_repeated => Some(quote!(Lines)),
                true => Some(quote!(Exploded)),
                false => None,
            };
            written = match (header.required, form) {
                (true, None) => quote!(#written.header(#wire, &#bound)),
                (false, None) => quote!(#written.optional_header(#wire, #bound.as_ref())),
                (true, Some(form)) => {
                    quote!(#written.header_in(#wire, Some(&#bound), response::HeaderForm::#form))
                }
                (false, Some(form)) => {
                    quote!(#written.header_in(#wire, #bound.as_ref(), response::HeaderForm::#form))
                }
            };
        }
        if !self.response.has_body {
            return written;
        }
        match only(&self.response.contents) {
            Some(content) => with_body(content, &written),
            None => {
                let name = ident(&self.response.client_body);
                let arms = self.response.contents.iter().map(|content| {
                    let variant = ident(&content.ident);
                    let written = with_body(content, &quote!(response));
                    quote!(operations::#name::#variant(body) => #written)
                });
                quote!({
                    let response = #written;
                    match body { #(#arms,)* }
                })
            }
        }
    }

    /// Returns the method of this status. Its arguments are the required headers and the body.
    fn method(&self) -> TokenStream {
        let name = ident(&self.response.constructor);
        let (mut arguments, mut fields) = (Vec::new(), Vec::new());
        let mut begin = TokenStream::new();
        if self.response.has_open_status() {
            arguments.push(quote!(status: u16));
            let class = match self.response.status {
                StatusSpec::Range(class) => {
                    let class = u16::from(class);
                    quote!(Some(#class))
                }
                _ => quote!(None),
            };
            begin = quote!(let status = response::status(status, #class););
            fields.push(quote!(status));
        }
        let mut omitted = Vec::new();
        for (header, field) in self.response.headers.iter().zip(self.headers()) {
            let OutcomeField { name, ty, .. } = field;
            if header.required {
                let (ty, value) = argument(ty, &quote!(#name));
                arguments.push(quote!(#name: #ty));
                fields.push(value);
            } else {
                omitted.push(format!("`{}`", header.name));
                fields.push(quote!(#name: None));
            }
        }
        if self.response.has_body {
            let ty = self.body_type();
            let (ty, value) = argument(&ty, &quote!(body));
            arguments.push(quote!(body: #ty));
            fields.push(value);
        }
        let doc = self.doc(&omitted);
        let outcome = self.outcome(&quote!(#(#fields),*));
        quote! {
            #[doc = #doc]
            pub fn #name(self, #(#arguments),*) -> Self {
                #begin
                self.respond(#outcome)
            }
        }
    }

    fn body_type(&self) -> TokenStream {
        match (only(&self.response.contents), self.fields.last()) {
            (Some(_), Some(field)) => field.ty.clone(),
            _ => {
                let name = ident(&self.response.client_body);
                quote!(operations::#name)
            }
        }
    }

    /// Returns the outcome with these fields. The status decides whether `default` is a success or an error.
    fn outcome(&self, fields: &TokenStream) -> TokenStream {
        let success = self.success(fields);
        let success = quote!(Ok(#success));
        let error = self.error(fields);
        let error = quote!(Err(#error));
        match (self.response.is_success, self.response.is_error) {
            (true, true) => quote!(if status.as_u16() < 400 { #success } else { #error }),
            (true, false) => success,
            (false, _) => error,
        }
    }

    /// Returns the documentation, with a link to the outcome.
    fn doc(&self, omitted: &[String]) -> String {
        let title = title(self.response);
        let without = match omitted {
            [] => String::new(),
            [only] => format!(", without {only}, which `respond` can set"),
            [first @ .., last] => {
                let first = first.join(", ");
                format!(", without {first} and {last}, which `respond` can set")
            }
        };
        let type_name = match self.response.is_success {
            true => &self.plan.names.success,
            false => &self.plan.names.error,
        };
        format!(" {title}{without}: [`{type_name}`](operations::{type_name}).")
    }
}

/// Returns the type of an argument, and the field that has its value. A string accepts any `Into<String>`.
fn argument(ty: &TokenStream, name: &TokenStream) -> (TokenStream, TokenStream) {
    if ty.to_string() == quote!(::std::string::String).to_string() {
        (quote!(impl Into<String>), quote!(#name: #name.into()))
    } else {
        (ty.clone(), name.clone())
    }
}

/// Returns the expression that adds a body to a response.
fn with_body(content: &Content, response: &TokenStream) -> TokenStream {
    let media_type = &content.concrete_type;
    if content.is_range() {
        return match content.client {
            BodyRepr::Json(_) => quote!(#response.json(&body.media_type, &body.body)),
            _ => quote!(#response.bytes(&body.media_type, body.body)),
        };
    }
    match content.client {
        BodyRepr::Json(_) => quote!(#response.json(#media_type, &body)),
        BodyRepr::Form(_) | BodyRepr::Text(_) | BodyRepr::Bytes => {
            quote!(#response.bytes(#media_type, body))
        }
    }
}
