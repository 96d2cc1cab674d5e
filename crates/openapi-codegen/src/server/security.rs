//! `security.rs`: credentials by the alternatives of the document, and the trait that authenticates them.

use super::context::Context;
use super::rust::{docs, ident};
use super::writer;
use crate::model::{
    Alternative, Authentication, Authenticator, Operation, SchemeId, SchemeKind, SecurityScheme,
};
use crate::output::GeneratedFile;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the parameter of the method of the trait.
pub(super) fn parameter(operation: &Operation) -> Option<TokenStream> {
    match operation.authentication() {
        Authentication::None => None,
        Authentication::Optional => Some(quote!(principal: ::std::option::Option<Self::Principal>,)),
        Authentication::Required => Some(quote!(principal: Self::Principal,)),
    }
}

/// Authenticates the caller into the variable `principal`.
pub(super) fn call(context: &Context<'_>, operation: &Operation) -> Option<TokenStream> {
    let authenticator = context.api.authenticators.get(operation.authenticator?)?;
    let function = ident(&authenticator.function);
    Some(quote!(let principal = super::security::#function(service, context, parts).await?;))
}

/// Returns the schemes of a set.
fn schemes<'a>(context: &Context<'a>, ids: &[SchemeId]) -> Vec<&'a SecurityScheme> {
    ids.iter().map(|id| context.api.scheme(*id)).collect()
}

/// Returns the value of `WWW-Authenticate` for an operation.
pub(super) fn challenge(context: &Context<'_>, operation: &Operation) -> String {
    let mut challenges: Vec<String> = Vec::new();
    for scheme in operation
        .security
        .iter()
        .flat_map(|alternative| schemes(context, &alternative.scheme_ids()))
    {
        let challenge = match &scheme.kind {
            SchemeKind::Bearer => "Bearer".to_owned(),
            SchemeKind::Basic => "Basic realm=\"api\", charset=\"UTF-8\"".to_owned(),
            SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => continue,
        };
        if !challenges.contains(&challenge) {
            challenges.push(challenge);
        }
    }
    // Every 401 needs a challenge (RFC 9110, section 11.6.1), even for API keys.
    if challenges.is_empty() {
        "ApiKey".to_owned()
    } else {
        challenges.join(", ")
    }
}

pub(super) fn emit(context: &Context<'_>) -> Option<GeneratedFile> {
    if context.api.authenticators.is_empty() {
        return None;
    }
    let credential = credential(context);
    let (errors, arms) = errors(context);
    let functions = context
        .api
        .authenticators
        .iter()
        .map(|authenticator| function(context, authenticator));
    let code = quote! {
        use super::operation::Operation;
        use super::runtime::{Rejection, credentials, internal_error};

        #credential

        /// Authenticates callers.
        #[diagnostic::on_unimplemented(
            message = "`{Self}` does not authenticate callers",
            note = "implement `Authenticator` for the type that implements the operations"
        )]
        pub trait Authenticator: Send + Sync + 'static {
            /// The authenticated caller; passed to the operation.
            type Principal: Send;

            /// Authenticates the caller.
            fn authenticate(
                &self,
                context: super::RequestContext<'_>,
                credential: Credential<'_>,
            ) -> impl ::std::future::Future<Output = ::std::result::Result<Self::Principal, AuthenticationError>> + Send;
        }

        /// Why authentication failed. Each variant is a status that every protected operation declares.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum AuthenticationError { #errors }

        fn rejection(error: AuthenticationError, operation: Operation) -> Rejection {
            match error { #arms }
        }

        #(#functions)*
    };
    Some(writer::file(
        context,
        "security.rs",
        "Credentials and their authentication.",
        code,
    ))
}

/// Returns the variants of `AuthenticationError`, and their rejections.
fn errors(context: &Context<'_>) -> (TokenStream, TokenStream) {
    let declared = |status| context.allows_undeclared() || context.api.authenticator_may_report(status);
    let wait_required = context
        .api
        .protected_operations()
        .filter_map(|operation| operation.response_for(503))
        .flat_map(|response| &response.headers)
        .any(|header| header.required && header.name.eq_ignore_ascii_case("retry-after"));
    let mut variants = quote! {
        /// The credentials are invalid: unknown, expired, revoked or malformed (401).
        Unauthorized,
    };
    let mut arms = quote!(AuthenticationError::Unauthorized => Rejection::unauthenticated(),);
    if declared(429) {
        variants.extend(quote! {
            /// Too many attempts (429).
            TooManyRequests {
                /// Seconds to wait.
                retry_after: u64,
            },
        });
        arms.extend(quote! {
            AuthenticationError::TooManyRequests { retry_after } => Rejection::too_many_requests(retry_after),
        });
    }
    if declared(503) {
        let (ty, value) = if wait_required {
            (quote!(u64), quote!(::std::option::Option::Some(retry_after)))
        } else {
            (quote!(::std::option::Option<u64>), quote!(retry_after))
        };
        variants.extend(quote! {
            /// Authentication is temporarily unavailable (503).
            Unavailable {
                /// Seconds to wait.
                retry_after: #ty,
            },
        });
        arms.extend(quote! {
            AuthenticationError::Unavailable { retry_after } => Rejection::unavailable(#value),
        });
    }
    variants.extend(quote! {
        /// Authentication failed with an internal error (500); log the cause.
        Internal,
    });
    arms.extend(
        quote!(AuthenticationError::Internal => internal_error(operation.info(), &"authentication failed"),),
    );
    (variants, arms)
}

/// Returns the enum of credentials, with a variant for each distinct set of schemes.
fn credential(context: &Context<'_>) -> TokenStream {
    let (mut variants, mut arms) = (Vec::new(), Vec::new());
    for set in &context.api.credential_sets {
        let schemes = schemes(context, &set.schemes);
        let name = ident(&set.variant);
        let text = name.to_string();
        let (variant, pattern) = match schemes.as_slice() {
            [scheme] if scheme.kind == SchemeKind::Basic => (
                quote! {
                    #name {
                        /// The user name.
                        username: &'r str,
                        /// The password.
                        password: &'r str,
                    }
                },
                quote!(Credential::#name { .. }),
            ),
            [_] => (quote!(#name(&'r str)), quote!(Credential::#name(_))),
            schemes => {
                let fields = schemes.iter().map(|scheme| {
                    let (field, docs) = (ident(&scheme.ident), docs(scheme.description.as_deref()));
                    let ty = if scheme.kind == SchemeKind::Basic {
                        quote!((&'r str, &'r str))
                    } else {
                        quote!(&'r str)
                    };
                    quote!(#docs #field: #ty,)
                });
                (quote!(#name { #(#fields)* }), quote!(Credential::#name { .. }))
            }
        };
        let about = match schemes.as_slice() {
            [scheme] => docs(scheme.description.as_deref()),
            _ => quote!(#[doc = " All of these credentials together."]),
        };
        variants.push(quote!(#about #variant,));
        arms.push(quote!(#pattern => #text,));
    }
    quote! {
        /// The credentials of a request, by the alternatives of the document.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub enum Credential<'r> { #(#variants)* }

        /// Shows the variant, and redacts the secret.
        impl ::std::fmt::Debug for Credential<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(match self { #(#arms)* })?;
                f.write_str("(redacted)")
            }
        }
    }
}

/// Returns the function that tries the alternatives in document order.
fn function(context: &Context<'_>, authenticator: &Authenticator) -> TokenStream {
    let name = ident(&authenticator.function);
    let alternatives = &authenticator.alternatives;
    let optional = alternatives.iter().any(Alternative::is_anonymous);
    let (result, found) = if optional {
        (
            quote!(::std::option::Option<A::Principal>),
            quote!(.map(::std::option::Option::Some)),
        )
    } else {
        (quote!(A::Principal), quote!())
    };
    let in_authorization = |alternative: &Alternative| {
        schemes(context, &alternative.scheme_ids())
            .iter()
            .any(|scheme| match &scheme.kind {
                SchemeKind::Bearer | SchemeKind::Basic => true,
                SchemeKind::Header(name) => name.eq_ignore_ascii_case("authorization"),
                SchemeKind::Query(_) | SchemeKind::Cookie(_) => false,
            })
    };
    let only_one = alternatives
        .iter()
        .filter(|alternative| in_authorization(alternative))
        .count()
        == 1;
    let tries = alternatives
        .iter()
        .filter(|alternative| !alternative.is_anonymous())
        .map(|alternative| {
            let attempt = attempt(context, &alternative.scheme_ids(), &found);
            // An invalid header is rejected, even if another alternative would match.
            let invalid = (only_one && in_authorization(alternative)).then(|| {
                quote! {
                    if parts.headers.contains_key(::http::header::AUTHORIZATION) {
                        return ::std::result::Result::Err(Rejection::unauthenticated());
                    }
                }
            });
            quote!(#attempt #invalid)
        });
    let otherwise = if optional {
        quote!(::std::result::Result::Ok(::std::option::Option::None))
    } else {
        quote!(::std::result::Result::Err(Rejection::unauthenticated()))
    };
    quote! {
        pub(super) async fn #name<A: Authenticator>(
            authenticator: &A,
            context: super::RequestContext<'_>,
            parts: &::http::request::Parts,
        ) -> ::std::result::Result<#result, Rejection> {
            #(#tries)*
            #otherwise
        }
    }
}

fn attempt(context: &Context<'_>, ids: &[SchemeId], found: &TokenStream) -> TokenStream {
    let mut sets = context.api.credential_sets.iter();
    let Some(set) = sets.find(|set| set.schemes == ids) else {
        return TokenStream::new();
    };
    let name = ident(&set.variant);
    let schemes = schemes(context, ids);
    let locals: Vec<Ident> = schemes.iter().map(|scheme| ident(&scheme.variable)).collect();
    let reads = schemes.iter().map(|scheme| match &scheme.kind {
        SchemeKind::Bearer => quote!(credentials::bearer(parts)),
        SchemeKind::Basic => quote!(credentials::basic(parts)),
        SchemeKind::Header(name) => quote!(credentials::header(parts, #name)),
        SchemeKind::Query(name) => quote!(credentials::query(parts, #name)),
        SchemeKind::Cookie(name) => quote!(credentials::cookie(parts, #name)),
    });
    let reference = |scheme: &SecurityScheme, local: &Ident| match scheme.kind {
        SchemeKind::Bearer | SchemeKind::Header(_) => quote!(#local),
        SchemeKind::Query(_) | SchemeKind::Cookie(_) => quote!(&#local),
        SchemeKind::Basic => quote!((&#local.0, &#local.1)),
    };
    let credential = match (schemes.as_slice(), locals.as_slice()) {
        ([scheme], [local]) if scheme.kind == SchemeKind::Basic => {
            quote!(Credential::#name { username: &#local.0, password: &#local.1 })
        }
        ([scheme], [local]) => {
            let reference = reference(scheme, local);
            quote!(Credential::#name(#reference))
        }
        _ => {
            let fields = schemes.iter().zip(&locals).map(|(scheme, local)| {
                let (field, reference) = (ident(&scheme.ident), reference(scheme, local));
                quote!(#field: #reference)
            });
            quote!(Credential::#name { #(#fields),* })
        }
    };
    quote! {
        if let (#(::std::option::Option::Some(#locals),)*) = (#(#reads,)*) {
            let outcome = authenticator.authenticate(context, #credential).await;
            return outcome #found.map_err(|error| rejection(error, context.operation()));
        }
    }
}
