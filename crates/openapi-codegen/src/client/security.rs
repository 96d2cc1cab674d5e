//! `security.rs`: a credential for each scheme, and a trait for each distinct requirement.

pub(super) mod scheme;

use super::rust::ident;
use crate::model::{Api, Operation, Requirement, SchemeId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The security requirements of a document.
pub(super) struct Security<'a> {
    api: &'a Api,
    /// The sets of schemes that some alternative requires together, sorted.
    sets: Vec<Vec<SchemeId>>,
}

impl<'a> Security<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let mut sets: Vec<Vec<SchemeId>> = Vec::new();
        let all = api
            .requirements
            .iter()
            .flat_map(|requirement| &requirement.alternatives);
        for set in all.filter(|set| !set.is_empty()) {
            if !sets.contains(set) {
                sets.push(set.clone());
            }
        }
        Security { api, sets }
    }

    /// Returns the trait that the credentials of an operation must implement; `None` if it requires none.
    pub(super) fn required(&self, operation: &Operation) -> Option<Ident> {
        let requirement = self.requirement_of(operation)?;
        Some(ident(&requirement.trait_name))
    }

    fn requirement_of(&self, operation: &Operation) -> Option<&'a Requirement> {
        self.api.requirements.get(operation.requirement?)
    }

    /// Returns the types of all credentials that some operation accepts, with their schemes.
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
            self.sets
                .iter()
                .map(|bundle| (bundle_type(bundle), bundle.clone())),
        );
        all
    }

    /// Returns the requirements that credentials of these schemes satisfy.
    pub(super) fn satisfied(&self, bundle: &[SchemeId]) -> impl Iterator<Item = &'a Requirement> {
        let covered = |alternative: &Vec<SchemeId>| alternative.iter().all(|scheme| bundle.contains(scheme));
        let requirements = self.api.requirements.iter();
        requirements.filter(move |requirement| requirement.alternatives.iter().any(covered))
    }

    /// The items of `security.rs`.
    pub(super) fn emit(&self) -> TokenStream {
        let schemes = self.api.security_schemes.iter().map(scheme::emit);
        let requirements = self
            .api
            .requirements
            .iter()
            .map(|requirement| self.requirement(requirement));
        quote! {
            // A name that no type of a scheme can have.
            use super::runtime as __runtime;

            #(#schemes)*
            #(#requirements)*
        }
    }

    fn joined_names(&self, bundle: &[SchemeId], between: &str) -> String {
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
        let name = ident(&requirement.trait_name);
        let optional = requirement.is_optional();
        let alternatives = &requirement.alternatives;
        let credentials: Vec<String> = alternatives
            .iter()
            .filter(|b| !b.is_empty())
            .map(|bundle| self.joined_names(bundle, " and "))
            .collect();
        let credentials = credentials.join(" or ");
        let doc = format!(
            " Credentials for the operations that {} {credentials}.",
            if optional { "accept" } else { "require" }
        );
        let message = format!("`{{Self}}` does not authorize operations that require {credentials}");
        let note = format!(
            "build the client with `Client::new(base_url, credentials)`, where credentials are {credentials}"
        );
        let mut impls: Vec<TokenStream> = self
            .sets
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

    /// Returns the implementation of a requirement for a set of credentials, by the first alternative that it covers.
    fn satisfies(&self, bundle: &[SchemeId], requirement: &Requirement) -> Option<TokenStream> {
        let name = ident(&requirement.trait_name);
        let alternative = requirement
            .alternatives
            .iter()
            .find(|alternative| alternative.iter().all(|scheme| bundle.contains(scheme)))?;
        let ty = self.bundle_type(bundle);
        let parts = alternative
            .iter()
            .filter_map(|scheme| bundle.iter().position(|own| own == scheme));
        let applied = parts.map(|part| match bundle.len() {
            1 => quote!(call.authorize(&self.credential);),
            _ => {
                let part = proc_macro2::Literal::usize_unsuffixed(part);
                quote!(call.authorize(&self.#part.credential);)
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
