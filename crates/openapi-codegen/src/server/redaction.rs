//! A `Debug` that shows no secrets: what has `format: password` stands there as `[redacted]`.

use super::context::Context;
use super::rust::ident;
use crate::model::{Format, Kind, Object, SchemaId};
use proc_macro2::TokenStream;
use quote::quote;

/// The implementation for a struct that holds a secret; `None` where `derive(Debug)` does.
pub(super) fn debug(
    context: &Context<'_>,
    object: &Object,
    name: &str,
    additional: Option<&str>,
) -> Option<TokenStream> {
    if !object
        .properties
        .iter()
        .any(|property| is_secret(context, property.schema))
    {
        return None;
    }
    let fields = object.properties.iter().map(|property| {
        let label = property.ident.trim_start_matches("r#");
        let field = ident(&property.ident);
        if is_secret(context, property.schema) {
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

fn is_secret(context: &Context<'_>, id: SchemaId) -> bool {
    matches!(&context.resolve(id).kind, Kind::String(string)
        if matches!(&string.format, Some(Format::Other(format)) if format == "password"))
}
