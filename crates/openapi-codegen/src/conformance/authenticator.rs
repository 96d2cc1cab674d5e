//! The scripted authenticator.

use super::Glue;
use super::client::alternative_name;
use super::text::ident;
use crate::model::{Api, CredentialSet, SchemeKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Whether any operation takes credentials.
pub(super) fn is_needed(api: &Api) -> bool {
    !api.credential_sets.is_empty()
}

/// The implementation of the server's `Authenticator`; `None` where there are no credentials.
pub(super) fn emit(glue: &Glue<'_>) -> Option<TokenStream> {
    let Glue { api, server, .. } = glue;
    let sets = api.credential_sets.iter();
    let arms: Vec<TokenStream> = sets.map(|set| credential(glue, set)).collect();
    if arms.is_empty() {
        return None;
    }
    let verdicts = verdicts(glue);
    Some(quote! {
        use crate::script::{Credential, Seconds, Verdict};

        impl #server::security::Authenticator for crate::generated::Scripted {
            type Principal = Credential;

            async fn authenticate(
                &self,
                operation: #server::Operation,
                credential: #server::security::Credential<'_>,
            ) -> Result<Credential, #server::security::AuthenticationError> {
                let (alternative, secrets) = match credential {
                    #(#arms,)*
                };
                match self.prompter.verdict(alternative, &secrets) {
                    Verdict::Accept => Ok(Credential::new(alternative, &secrets)),
                    #verdicts
                    other => self.prompter.impossible(other),
                }
            }
        }
    })
}

/// The arm that takes a credential apart.
fn credential(glue: &Glue<'_>, set: &CredentialSet) -> TokenStream {
    let Glue { api, server, .. } = glue;
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

/// The arms of the verdicts that the server has a name for: 429 and 503 only where every operation
/// that takes credentials declares them.
fn verdicts(glue: &Glue<'_>) -> TokenStream {
    let server = &glue.server;
    let error = quote!(#server::security::AuthenticationError);
    let mut asking = glue
        .api
        .operations
        .iter()
        .filter(|operation| operation.authenticator.is_some());
    let mut arms = quote! {
        Verdict::Unauthorized => Err(#error::Unauthorized),
        Verdict::Internal => Err(#error::Internal),
    };
    if asking
        .clone()
        .all(|operation| operation.response_for(429).is_some())
    {
        arms.extend(
            quote!(Verdict::TooManyRequests(retry_after) => Err(#error::TooManyRequests { retry_after }),),
        );
    }
    if asking.all(|operation| operation.response_for(503).is_some()) {
        arms.extend(quote! {
            Verdict::Unavailable(wait) => Err(#error::Unavailable { retry_after: Seconds::of(wait) }),
        });
    }
    arms
}
