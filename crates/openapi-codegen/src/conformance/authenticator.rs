//! The scripted authenticator.

use super::Glue;
use super::client::alternative_name;
use super::text::ident;
use crate::spec::{Alternative, Api, SchemeKind};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Whether any operation takes credentials.
pub(super) fn is_needed(api: &Api) -> bool {
    distinct(api).next().is_some()
}

/// The implementation of the server's `Authenticator`; `None` where there are no credentials.
pub(super) fn emit(glue: &Glue<'_>) -> Option<TokenStream> {
    let Glue { api, server, .. } = glue;
    let arms: Vec<TokenStream> = distinct(api).map(|alternative| credential(glue, alternative)).collect();
    if arms.is_empty() {
        return None;
    }
    let verdicts = verdicts(glue);
    Some(quote! {
        impl #server::security::Authenticator for crate::generated::Scripted {
            type Principal = crate::script::Credential;

            async fn authenticate(
                &self,
                operation: #server::Operation,
                credential: #server::security::Credential<'_>,
            ) -> Result<crate::script::Credential, #server::security::AuthenticationError> {
                let (alternative, secrets) = match credential {
                    #(#arms,)*
                };
                match self.prompter.verdict() {
                    crate::script::Verdict::Accept => Ok(crate::script::Credential::new(alternative, &secrets)),
                    #(#verdicts,)*
                    other => self.prompter.impossible(other),
                }
            }
        }
    })
}

/// Every non-anonymous alternative once, whatever the order of its schemes or their scopes.
fn distinct(api: &Api) -> impl Iterator<Item = &Alternative> {
    let mut seen = Vec::new();
    let all = api.operations.iter().flat_map(|operation| &operation.security);
    all.filter(move |alternative| {
        let name = alternative_name(api, alternative);
        let new = !alternative.is_anonymous() && !seen.contains(&name);
        seen.push(name);
        new
    })
}

/// The arm that takes a credential apart.
fn credential(glue: &Glue<'_>, alternative: &Alternative) -> TokenStream {
    let Glue { api, server, .. } = glue;
    let name = alternative_name(api, alternative);
    let ty = quote!(#server::security::Credential);
    if let [(id, _)] = alternative.schemes.as_slice() {
        let scheme = api.scheme(*id);
        let variant = ident(&scheme.type_name);
        return match scheme.kind {
            SchemeKind::Basic => quote!(#ty::#variant { username, password } => (#name, vec![username, password])),
            _ => quote!(#ty::#variant(secret) => (#name, vec![secret])),
        };
    }
    let schemes: Vec<_> = alternative.schemes.iter().map(|(id, _)| api.scheme(*id)).collect();
    let names: Vec<&str> = schemes.iter().map(|scheme| scheme.type_name.as_str()).collect();
    let variant: Ident = format_ident!("{}", names.join("And"));
    let mut sorted: Vec<usize> = (0..schemes.len()).collect();
    sorted.sort_by_key(|index| &schemes[*index].name);
    let fields = schemes.iter().enumerate().map(|(index, scheme)| {
        let (field, bound) = (ident(&scheme.ident), format_ident!("secret_{index}"));
        quote!(#field: #bound)
    });
    let secrets = sorted.iter().map(|index| {
        let bound = format_ident!("secret_{index}");
        match schemes[*index].kind {
            SchemeKind::Basic => quote!(#bound.0, #bound.1),
            _ => quote!(#bound),
        }
    });
    quote!(#ty::#variant { #(#fields),* } => (#name, vec![#(#secrets),*]))
}

/// The arms of the verdicts that the server has a name for.
fn verdicts(glue: &Glue<'_>) -> Vec<TokenStream> {
    let server = &glue.server;
    let error = quote!(#server::security::AuthenticationError);
    let mut arms = vec![];
    for status in crate::server::authentication_statuses(glue.api) {
        arms.push(match status {
            401 => quote!(crate::script::Verdict::Unauthorized => Err(#error::Unauthorized)),
            429 => quote!(crate::script::Verdict::TooManyRequests(retry_after) => Err(#error::TooManyRequests { retry_after })),
            503 => quote!(crate::script::Verdict::Unavailable(retry_after) => Err(#error::Unavailable { retry_after })),
            _ => quote!(crate::script::Verdict::Internal => Err(#error::Internal)),
        });
    }
    arms
}
