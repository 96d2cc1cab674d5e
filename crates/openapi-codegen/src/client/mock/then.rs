//! What is answered: a type per operation, with the outcomes that the client gives.

use super::types;
use crate::client::operations::{Context, OutcomeField, outcome_fields};
use crate::client::plan::{Plan, only};
use crate::client::rust::{ident, plain};
use crate::model::{Content, MediaKind, Response, StatusSpec};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The type of an operation's answers.
pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = types(plan).1;
    let doc = format!(" The response to a request to `{}`.", plain(&plan.names.method));
    let answer = answer(context, plan);
    let responses = plan.operation.responses.iter();
    let methods: Vec<TokenStream> = responses
        .map(|response| Declared::new(context, plan, response).method())
        .collect();
    quote! {
        #[doc = #doc]
        pub struct #name(Then);

        impl #name {
            #answer

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

/// The method that takes what the client is to give.
fn answer(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
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
    // Of an enum without variants there is no value, so that it has no arm.
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
    context: &'a Context<'a>,
    plan: &'a Plan<'a>,
    response: &'a Response,
    fields: Vec<OutcomeField>,
}

impl<'a> Declared<'a> {
    fn new(context: &'a Context<'a>, plan: &'a Plan<'a>, response: &'a Response) -> Self {
        Declared {
            context,
            plan,
            response,
            fields: outcome_fields(context, response),
        }
    }

    /// The fields of the headers.
    fn headers(&self) -> &[OutcomeField] {
        let first = usize::from(self.response.has_open_status());
        &self.fields[first..first + self.response.headers.len()]
    }

    /// The outcome with these fields, if it is a success.
    fn success(&self, fields: &TokenStream) -> TokenStream {
        let name = ident(&self.plan.names.success);
        let operation = self.plan.operation;
        let all = operation.responses.iter();
        if all.filter(|response| response.is_success).count() == 1 {
            return quote!(operations::#name { #fields });
        }
        let variant = ident(&self.response.ident);
        quote!(operations::#name::#variant { #fields })
    }

    /// The outcome with these fields, if it is an error.
    fn error(&self, fields: &TokenStream) -> TokenStream {
        let name = ident(&self.plan.names.error);
        let variant = ident(&self.response.ident);
        quote!(operations::#name::#variant { #fields })
    }

    /// The pattern that binds what `written` writes.
    fn pattern(&self) -> TokenStream {
        let status = self.response.has_open_status().then(|| quote!(status,));
        let headers = self.headers().iter().enumerate().map(|(number, field)| {
            let (name, bound) = (&field.name, format_ident!("header_{number}"));
            quote!(#name: #bound,)
        });
        let body = self.response.has_body.then(|| quote!(body,));
        quote!(#status #(#headers)* #body)
    }

    /// The expression that writes the response.
    fn written(&self) -> TokenStream {
        let mut answer = match self.response.status {
            StatusSpec::Code(code) => quote!(response.status(#code)),
            StatusSpec::Range(_) | StatusSpec::Default => quote!(response.status(status.as_u16())),
        };
        for (number, header) in self.response.headers.iter().enumerate() {
            let (wire, bound) = (&header.name, format_ident!("header_{number}"));
            answer = if header.required {
                quote!(#answer.header(#wire, &#bound))
            } else {
                quote!(#answer.optional_header(#wire, #bound.as_ref()))
            };
        }
        if !self.response.has_body {
            return answer;
        }
        match only(&self.response.contents) {
            Some(content) => self.with_body(content, &answer),
            None => {
                let name = ident(&self.response.client_body);
                let arms = self.response.contents.iter().map(|content| {
                    let variant = ident(&content.ident);
                    let written = self.with_body(content, &quote!(response));
                    quote!(operations::#name::#variant(body) => #written)
                });
                quote!({
                    let response = #answer;
                    match body { #(#arms,)* }
                })
            }
        }
    }

    fn with_body(&self, content: &Content, answer: &TokenStream) -> TokenStream {
        let media_type = answered_media_type(content);
        let binary = content
            .schema
            .is_some_and(|schema| self.context.typing.api.resolved(schema).is_binary());
        match content.kind {
            MediaKind::Json if !binary => quote!(#answer.json(#media_type, &body)),
            _ => quote!(#answer.bytes(#media_type, body)),
        }
    }

    /// The method of this status: what every such answer has are its arguments.
    fn method(&self) -> TokenStream {
        let name = ident(&self.response.mock_method);
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
        let mut left_out = Vec::new();
        for (header, field) in self.response.headers.iter().zip(self.headers()) {
            let OutcomeField { name, ty, .. } = field;
            if header.required {
                let (ty, value) = taken_as(ty, &quote!(#name));
                arguments.push(quote!(#name: #ty));
                fields.push(value);
            } else {
                left_out.push(format!("`{}`", header.name));
                fields.push(quote!(#name: None));
            }
        }
        if self.response.has_body {
            let ty = self.body_type();
            let (ty, value) = taken_as(&ty, &quote!(body));
            arguments.push(quote!(body: #ty));
            fields.push(value);
        }
        let doc = self.doc(&left_out);
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

    /// The outcome with these fields; `default` is a success or an error, as its status says.
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

    /// Which outcome it is; the client's type says more.
    fn doc(&self, left_out: &[String]) -> String {
        let label = match self.response.status {
            StatusSpec::Code(code) => code.to_string(),
            StatusSpec::Range(class) => format!("{class}00 to {class}99"),
            StatusSpec::Default => "Any other status".to_owned(),
        };
        let without = match left_out {
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
        format!(" {label}{without}: [`{type_name}`](operations::{type_name}).")
    }
}

/// How an argument is taken, and the field that has it: any text will do for one.
fn taken_as(ty: &TokenStream, name: &TokenStream) -> (TokenStream, TokenStream) {
    if ty.to_string() == quote!(::std::string::String).to_string() {
        (quote!(impl Into<String>), quote!(#name: #name.into()))
    } else {
        (ty.clone(), name.clone())
    }
}

/// A media type that is the declared one, or in the declared range.
fn answered_media_type(content: &Content) -> String {
    match content.media_type.split_once('/') {
        _ if !content.is_range() => content.media_type.clone(),
        Some(("*", _)) if content.kind == MediaKind::Text => "text/plain".to_owned(),
        Some(("*" | "application", _)) | None => "application/octet-stream".to_owned(),
        Some(("text", _)) => "text/plain".to_owned(),
        Some((class, _)) => format!("{class}/octet-stream"),
    }
}
