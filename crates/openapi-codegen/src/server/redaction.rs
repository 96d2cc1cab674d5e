//! Implementations of `Debug` that show values with `format: password` as `[redacted]`.

use super::context::Context;
use super::rust::ident;
use crate::model::Object;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the implementation for a struct that contains a secret; `None` if `derive(Debug)` suffices.
pub(super) fn debug(
    context: &Context<'_>,
    object: &Object,
    name: &str,
    additional: Option<&str>,
) -> Option<TokenStream> {
    if !object
        .properties
        .iter()
        .any(|property| context.schema(property.schema).facts.shows_secret)
    {
        return None;
    }
    let fields = object.properties.iter().map(|property| {
        let label = property.ident.trim_start_matches("r#");
        let field = ident(&property.ident);
        if context.schema(property.schema).facts.shows_secret {
            quote!(.field(#label, &"[redacted]"))
        } else {
            quote!(.field(#label, &self.#field))
        }
    });
    let additional = additional.map(|label| {
        let field = ident(label);
        quote!(.field(#label, &self.#field))
    });
    let (ty, label) = (ident(name), name.trim_start_matches("r#"));
    Some(quote! {
        impl ::std::fmt::Debug for #ty {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#label) #(#fields)* #additional .finish()
            }
        }
    })
}
