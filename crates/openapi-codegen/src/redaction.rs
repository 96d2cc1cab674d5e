//! Prints implementations of `Debug` that show given fields as `[redacted]`; client and server decide which ones.

use crate::identifier::plain;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The `Debug` of a type.
pub(crate) struct Debug {
    /// The derive with a comma, if nothing is redacted.
    pub(crate) derive: TokenStream,
    /// The implementation, otherwise.
    pub(crate) implementation: TokenStream,
}

/// A field or variant, and whether it is redacted.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) secret: bool,
}

/// Returns the `Debug` of a struct.
pub(crate) fn of_struct(name: &Ident, lifetime: &TokenStream, fields: &[Field]) -> Debug {
    let text = name.to_string();
    let calls = fields.iter().map(|Field { name: field, secret }| {
        let label = label(field);
        match secret {
            true => quote!(.field(#label, &"[redacted]")),
            false => quote!(.field(#label, &self.#field)),
        }
    });
    let body = quote!(__formatter.debug_struct(#text) #(#calls)* .finish());
    debug(fields.iter().any(|field| field.secret), name, lifetime, &body)
}

/// Returns the `Debug` of an enum whose variants have fields.
pub(crate) fn of_variants(name: &Ident, variants: &[(Ident, Vec<Field>)]) -> Debug {
    let arms = variants.iter().map(|(variant, fields)| {
        let text = label(variant);
        let bound = fields.iter().map(|Field { name, secret }| match secret {
            true => quote!(#name: _),
            false => quote!(#name),
        });
        let calls = fields.iter().map(|Field { name, secret }| {
            let label = label(name);
            match secret {
                true => quote!(.field(#label, &"[redacted]")),
                false => quote!(.field(#label, #name)),
            }
        });
        quote!(Self::#variant { #(#bound),* } => __formatter.debug_struct(#text) #(#calls)* .finish())
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

/// Returns the `Debug` of an enum whose variants have one value each.
pub(crate) fn of_choices(name: &Ident, variants: &[Field]) -> Debug {
    let arms = variants.iter().map(|Field { name, secret }| {
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
                // Not `formatter`: fields are bound by their names, and none begins with two underscores.
                fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    #body
                }
            }
        },
    }
}
