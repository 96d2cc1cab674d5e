//! The scripted authenticator.

use super::context::{Bindings, alternative_name};
use super::text::ident;
use crate::model::{Api, CredentialSet, SchemeKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Whether any operation takes credentials.
pub(super) fn is_needed(api: &Api) -> bool {
    !api.credential_sets.is_empty()
}

/// The implementation of the server's `Authenticator`; `None` where there are no credentials.
pub(super) fn emit(bindings: &Bindings<'_>) -> Option<TokenStream> {
    let Bindings { api, server, .. } = bindings;
    let sets = api.credential_sets.iter();
    let arms: Vec<TokenStream> = sets.map(|set| credential(bindings, set)).collect();
    if arms.is_empty() {
        return None;
    }
    let decisions = decisions(bindings);
    Some(quote! {
        use ::openapi_conformance::script::{Authentication, Credential, RetryAfter};

        impl #server::security::Authenticator for super::Scripted {
            type Principal = Credential;

            async fn authenticate(
                &self,
                operation: #server::Operation,
                credential: #server::security::Credential<'_>,
            ) -> Result<Credential, #server::security::AuthenticationError> {
                let (alternative, secrets) = match credential {
                    #(#arms,)*
                };
                match self.script.authenticate(alternative, &secrets) {
                    Authentication::Accept => Ok(Credential::new(alternative, &secrets)),
                    #decisions
                    other => self.script.unsupported(other),
                }
            }
        }
    })
}

/// The arm that destructures a credential.
fn credential(bindings: &Bindings<'_>, set: &CredentialSet) -> TokenStream {
    let Bindings { api, server, .. } = bindings;
    let name = alternative_name(api, &set.schemes);
    let ty = quote!(#server::security::Credential);
    let schemes: Vec<_> = set.schemes.iter().map(|id| api.scheme(*id)).collect();
    let variant = ident(&set.variant);
    if let [scheme] = schemes.as_slice() {
        return match scheme.kind {
            SchemeKind::Basic => {
                quote!(#ty::#variant { username, password } => (#name, vec![username, password]))
            }
            _ => quote!(#ty::#variant(secret) => (#name, vec![secret])),
        };
    }
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

/// The arms of the decisions that the server has a variant for: 429 and 503 only if every operation that takes
/// credentials declares them.
fn decisions(bindings: &Bindings<'_>) -> TokenStream {
    let server = &bindings.server;
    let error = quote!(#server::security::AuthenticationError);
    let mut protected = bindings
        .api
        .operations
        .iter()
        .filter(|operation| operation.authenticator.is_some());
    let mut arms = quote! {
        Authentication::Unauthorized => Err(#error::Unauthorized),
        Authentication::Internal => Err(#error::Internal),
    };
    if protected
        .clone()
        .all(|operation| operation.response_for(429).is_some())
    {
        arms.extend(
            quote!(Authentication::TooManyRequests(retry_after) => Err(#error::TooManyRequests { retry_after }),),
        );
    }
    if protected.all(|operation| operation.response_for(503).is_some()) {
        arms.extend(quote! {
            Authentication::Unavailable(seconds) => Err(#error::Unavailable { retry_after: RetryAfter::from_seconds(seconds) }),
        });
    }
    arms
}
