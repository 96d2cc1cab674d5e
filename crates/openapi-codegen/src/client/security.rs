//! `security.rs`: a credential per scheme, and a trait per distinct requirement.

pub(super) mod scheme;

use super::rust::ident;
use crate::spec::{Alternative, Api, Operation, SchemeId};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;

/// Longer names of traits are numbered instead.
const LONGEST_NAME: usize = 60;

/// What the operations of a document ask for.
pub(super) struct Security<'a> {
    api: &'a Api,
    /// Sets of schemes that some alternative asks for together.
    bundles: Vec<Vec<SchemeId>>,
    requirements: Vec<Requirement>,
}

/// A distinct list of alternatives, and the trait of the credentials that satisfy it.
struct Requirement {
    alternatives: Vec<Vec<SchemeId>>,
    name: Ident,
}

impl<'a> Security<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let mut security = Security {
            api,
            bundles: Vec::new(),
            requirements: Vec::new(),
        };
        let mut taken: HashSet<String> = api.security_schemes.iter().map(|s| s.type_name.clone()).collect();
        for operation in &api.operations {
            let alternatives = alternatives(operation);
            for bundle in alternatives.iter().filter(|bundle| !bundle.is_empty()) {
                if !security.bundles.contains(bundle) {
                    security.bundles.push(bundle.clone());
                }
            }
            let asks = alternatives.iter().any(|bundle| !bundle.is_empty());
            if asks
                && !security
                    .requirements
                    .iter()
                    .any(|known| known.alternatives == alternatives)
            {
                let name = security.trait_name(&alternatives, &mut taken);
                security.requirements.push(Requirement { alternatives, name });
            }
        }
        security
    }

    /// The trait that an operation's credentials must implement; `None` where any client will do.
    pub(super) fn required(&self, operation: &Operation) -> Option<&Ident> {
        let alternatives = alternatives(operation);
        self.requirements
            .iter()
            .find(|known| known.alternatives == alternatives)
            .map(|known| &known.name)
    }

    /// The types of all credentials that some operation takes, with their schemes.
    pub(super) fn credentials(&self) -> Vec<(TokenStream, Vec<SchemeId>)> {
        let bundle_type = |bundle: &Vec<SchemeId>| match bundle.as_slice() {
            [only] => {
                let name = ident(&self.api.scheme(*only).type_name);
                quote!(super::security::#name)
            }
            several => {
                let names = several.iter().map(|id| ident(&self.api.scheme(*id).type_name));
                quote!((#(super::security::#names),*))
            }
        };
        let mut all = vec![(quote!(super::runtime::Anonymous), Vec::new())];
        all.extend(
            self.bundles
                .iter()
                .map(|bundle| (bundle_type(bundle), bundle.clone())),
        );
        all
    }

    /// Whether credentials of these schemes are enough for an operation.
    pub(super) fn allows(&self, bundle: &[SchemeId], operation: &Operation) -> bool {
        let alternatives = alternatives(operation);
        let covered = |alternative: &Vec<SchemeId>| alternative.iter().all(|scheme| bundle.contains(scheme));
        alternatives.is_empty() || alternatives.iter().any(covered)
    }

    /// The items of `security.rs`.
    pub(super) fn emit(&self) -> TokenStream {
        let schemes = self.api.security_schemes.iter().map(scheme::emit);
        let requirements = self
            .requirements
            .iter()
            .map(|requirement| self.requirement(requirement));
        quote! {
            // Under a name that no scheme's type can have.
            use super::runtime as __runtime;

            #(#schemes)*
            #(#requirements)*
        }
    }

    fn trait_name(&self, alternatives: &[Vec<SchemeId>], taken: &mut HashSet<String>) -> Ident {
        let optional = alternatives.iter().any(Vec::is_empty);
        let lead = if optional { "MayAuthorize" } else { "Authorizes" };
        let spelled: Vec<String> = alternatives
            .iter()
            .filter(|b| !b.is_empty())
            .map(|bundle| self.spelled(bundle, "And"))
            .collect();
        let mut name = format!("{lead}{}", spelled.join("Or"));
        if name.len() > LONGEST_NAME {
            name = format!("{lead}{}", self.requirements.len() + 1);
        }
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        format_ident!("{name}")
    }

    fn spelled(&self, bundle: &[SchemeId], between: &str) -> String {
        let names: Vec<&str> = bundle
            .iter()
            .map(|id| self.api.scheme(*id).type_name.as_str())
            .collect();
        names.join(between)
    }

    fn bundle_type(&self, bundle: &[SchemeId]) -> TokenStream {
        let types: Vec<Ident> = bundle
            .iter()
            .map(|id| ident(&self.api.scheme(*id).type_name))
            .collect();
        match types.as_slice() {
            [only] => quote!(#only),
            _ => quote!((#(#types),*)),
        }
    }

    fn requirement(&self, requirement: &Requirement) -> TokenStream {
        let Requirement { alternatives, name } = requirement;
        let optional = alternatives.iter().any(Vec::is_empty);
        let spelled: Vec<String> = alternatives
            .iter()
            .filter(|b| !b.is_empty())
            .map(|bundle| self.spelled(bundle, " and "))
            .collect();
        let spelled = spelled.join(" or ");
        let doc = format!(
            " Credentials for the operations that {} {spelled}.",
            if optional { "accept" } else { "require" }
        );
        let message = format!("`{{Self}}` does not authorize operations that require {spelled}");
        let note = format!(
            "build the client with `Client::new(base_url, credentials)`, where credentials are {spelled}"
        );
        let mut impls: Vec<TokenStream> = self
            .bundles
            .iter()
            .filter_map(|bundle| self.satisfies(bundle, requirement))
            .collect();
        if optional {
            impls.push(quote! {
                impl #name for __runtime::Anonymous {
                    fn authorize(&self, _: &mut __runtime::Call) {}
                }
            });
        }
        quote! {
            #[doc = #doc]
            #[diagnostic::on_unimplemented(
                message = #message,
                label = "this client has no such credentials",
                note = #note
            )]
            pub trait #name: __runtime::Credentials {
                #[doc(hidden)]
                fn authorize(&self, call: &mut __runtime::Call);
            }

            #(#impls)*
        }
    }

    /// How a set of credentials satisfies a requirement: by the first alternative that it covers.
    fn satisfies(&self, bundle: &[SchemeId], requirement: &Requirement) -> Option<TokenStream> {
        let name = &requirement.name;
        let alternative = requirement
            .alternatives
            .iter()
            .find(|alternative| alternative.iter().all(|scheme| bundle.contains(scheme)))?;
        let ty = self.bundle_type(bundle);
        let parts = alternative
            .iter()
            .filter_map(|scheme| bundle.iter().position(|own| own == scheme));
        let applied = parts.map(|part| match bundle.len() {
            1 => quote!(call.authorize(&self.secret);),
            _ => {
                let part = proc_macro2::Literal::usize_unsuffixed(part);
                quote!(call.authorize(&self.#part.secret);)
            }
        });
        Some(quote! {
            impl #name for #ty {
                fn authorize(&self, call: &mut __runtime::Call) {
                    #(#applied)*
                }
            }
        })
    }
}

/// The alternatives of an operation by their schemes alone.
fn alternatives(operation: &Operation) -> Vec<Vec<SchemeId>> {
    let schemes = |alternative: &Alternative| {
        let mut schemes: Vec<SchemeId> = alternative.schemes.iter().map(|(scheme, _)| *scheme).collect();
        schemes.sort_unstable();
        schemes.dedup();
        schemes
    };
    let mut distinct = Vec::new();
    for alternative in operation.security.iter().map(schemes) {
        if !distinct.contains(&alternative) {
            distinct.push(alternative);
        }
    }
    // The anonymous alternative comes last: credentials that are there are sent.
    distinct.sort_by_key(Vec::is_empty);
    distinct
}
