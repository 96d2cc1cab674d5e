//! A `Debug` that shows no secrets: what has `format: password` stands there as `[redacted]`.

use super::rust::plain;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// How a type gets its `Debug`.
pub(super) struct Debug {
    /// For its list of derives, with a comma behind it, where nothing is to be hidden.
    pub(super) derive: TokenStream,
    /// The implementation, where something is.
    pub(super) implementation: TokenStream,
}

/// A field, and whether it is to be hidden.
pub(super) struct Shown {
    pub(super) name: Ident,
    pub(super) secret: bool,
}

/// The `Debug` of a struct.
pub(super) fn of_struct(name: &Ident, lifetime: &TokenStream, fields: &[Shown]) -> Debug {
    let text = name.to_string();
    let shown = fields.iter().map(|Shown { name: field, secret }| {
        let label = label(field);
        match secret {
            true => quote!(.field(#label, &"[redacted]")),
            false => quote!(.field(#label, &self.#field)),
        }
    });
    let body = quote!(__formatter.debug_struct(#text) #(#shown)* .finish());
    debug(fields.iter().any(|field| field.secret), name, lifetime, &body)
}

/// The `Debug` of an enum whose variants have fields.
pub(super) fn of_variants(name: &Ident, variants: &[(Ident, Vec<Shown>)]) -> Debug {
    let arms = variants.iter().map(|(variant, fields)| {
        let text = label(variant);
        let bound = fields.iter().map(|Shown { name, secret }| match secret {
            true => quote!(#name: _),
            false => quote!(#name),
        });
        let shown = fields.iter().map(|Shown { name, secret }| {
            let label = label(name);
            match secret {
                true => quote!(.field(#label, &"[redacted]")),
                false => quote!(.field(#label, #name)),
            }
        });
        quote!(Self::#variant { #(#bound),* } => __formatter.debug_struct(#text) #(#shown)* .finish())
    });
    let secret = variants
        .iter()
        .flat_map(|(_, fields)| fields)
        .any(|field| field.secret);
    debug(
        secret,
        name,
        &TokenStream::new(),
        &quote!(match self { #(#arms,)* }),
    )
}

/// The `Debug` of an enum whose variants have one value each.
pub(super) fn of_choices(name: &Ident, variants: &[Shown]) -> Debug {
    let arms = variants.iter().map(|Shown { name, secret }| {
        let text = label(name);
        match secret {
            true => quote!(Self::#name(_) => __formatter.debug_tuple(#text).field(&"[redacted]").finish()),
            false => quote!(Self::#name(value) => __formatter.debug_tuple(#text).field(value).finish()),
        }
    });
    let secret = variants.iter().any(|variant| variant.secret);
    debug(
        secret,
        name,
        &TokenStream::new(),
        &quote!(match self { #(#arms,)* }),
    )
}

fn label(name: &Ident) -> String {
    plain(&name.to_string()).to_owned()
}

fn debug(secret: bool, name: &Ident, lifetime: &TokenStream, body: &TokenStream) -> Debug {
    if !secret {
        return Debug {
            derive: quote!(Debug,),
            implementation: TokenStream::new(),
        };
    }
    Debug {
        derive: TokenStream::new(),
        implementation: quote! {
            impl ::std::fmt::Debug for #name #lifetime {
                // Under a name that no field can have.
                fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    #body
                }
            }
        },
    }
}
