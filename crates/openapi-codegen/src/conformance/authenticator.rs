//! `authenticator.rs`: the implementation of the server's `Authenticator` that decides as the script of a case says.

use super::context::{Bindings, alternative_name};
use super::text::ident;
use crate::model::{Api, CredentialSet, SchemeKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Returns whether any operation accepts credentials.
pub(super) fn is_needed(api: &Api) -> bool {
    !api.credential_sets.is_empty()
}

/// Returns the items of `authenticator.rs`; `None` if no operation accepts credentials.
pub(super) fn emit(bindings: &Bindings<'_>) -> Option<TokenStream> {
    let Bindings { api, server, .. } = bindings;
    if !is_needed(api) {
        return None;
    }
    let sets = api.credential_sets.iter();
    let credential_arms = sets.map(|set| credential_arm(bindings, set));
    let decision_arms = decision_arms(bindings);
    Some(quote! {
        use ::openapi_conformance::script::{Authentication, Credential, RetryAfter};

        impl #server::security::Authenticator for super::Scripted {
            type Principal = Credential;

            async fn authenticate(
                &self,
                context: #server::RequestContext<'_>,
                credential: #server::security::Credential<'_>,
            ) -> Result<Credential, #server::security::AuthenticationError> {
                self.script.check_debug(&credential);
                self.script.check_debug(&context);
                let (alternative, secrets) = match credential {
                    #(#credential_arms,)*
                };
                match self.script.authenticate(&secrets) {
                    Authentication::Accept => Ok(Credential::new(alternative, &secrets)),
                    #decision_arms
                    other => self.script.unsupported(other),
                }
            }
        }
    })
}

/// Returns the arm that converts a credential to the name of its alternative and the secrets in it.
fn credential_arm(bindings: &Bindings<'_>, set: &CredentialSet) -> TokenStream {
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
    // The secrets have the order of the schemes in the name of the alternative.
    let mut by_name: Vec<usize> = (0..schemes.len()).collect();
    by_name.sort_by_key(|index| &schemes[*index].name);
    let fields = schemes.iter().enumerate().map(|(index, scheme)| {
        let (field, binding) = (ident(&scheme.ident), format_ident!("secret_{index}"));
        quote!(#field: #binding)
    });
    let secrets = by_name.iter().map(|index| {
        let binding = format_ident!("secret_{index}");
        match schemes[*index].kind {
            SchemeKind::Basic => quote!(#binding.0, #binding.1),
            _ => quote!(#binding),
        }
    });
    quote!(#ty::#variant { #(#fields),* } => (#name, vec![#(#secrets),*]))
}

/// Returns the arms that convert the script's decisions to the server's `AuthenticationError`. The suite scripts 429 and
/// 503 only if every operation that accepts credentials declares them; otherwise the server may lack the variants.
fn decision_arms(bindings: &Bindings<'_>) -> TokenStream {
    let server = &bindings.server;
    let error = quote!(#server::security::AuthenticationError);
    let mut arms = quote! {
        Authentication::Unauthorized => Err(#error::Unauthorized),
        Authentication::Internal => Err(#error::Internal),
    };
    if bindings.api.authenticator_may_report(429) {
        arms.extend(
            quote!(Authentication::TooManyRequests(retry_after) => Err(#error::TooManyRequests { retry_after }),),
        );
    }
    if bindings.api.authenticator_may_report(503) {
        arms.extend(quote! {
            Authentication::Unavailable(seconds) => Err(#error::Unavailable { retry_after: RetryAfter::from_seconds(seconds) }),
        });
    }
    arms
}
