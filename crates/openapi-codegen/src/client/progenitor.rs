//! Runs progenitor on the projection, cleans up its output and adds the hooks.

mod api_version_header;

use super::projection::Projection;
use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Returns progenitor's output for a projected document, or why progenitor rejects it.
pub(super) fn generate(projection: Projection) -> Result<syn::File, String> {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(super::runtime::Call));
    for (name, ty) in &projection.replacements {
        settings.with_replacement(name, ty, std::iter::empty::<TypeImpl>());
    }
    let tokens = catch_panic(|| {
        Generator::new(&settings)
            .generate_tokens(&projection.document)
            .map_err(|error| error.to_string())
    })?;
    // A large document takes much memory, which the next step needs.
    drop(projection);
    let mut file: syn::File = syn::parse2(tokens).map_err(|error| error.to_string())?;
    file.items.iter_mut().for_each(remove_docs_with_examples);
    api_version_header::remove(&mut file);
    let hooks: syn::File = syn::parse2(hooks()).map_err(|error| error.to_string())?;
    file.items.extend(hooks.items);
    Ok(file)
}

/// Returns the code that connects progenitor's client to the run-time crate.
fn hooks() -> TokenStream {
    quote! {
        impl super::runtime::WireClient for Client {
            fn of_call(
                base_url: &str,
                http: ::reqwest::Client,
                call: super::runtime::Call,
            ) -> Self {
                Self::new_with_client(base_url, http, call)
            }
        }

        impl ClientHooks<super::runtime::Call> for Client {
            async fn pre<E>(
                &self,
                request: &mut ::reqwest::Request,
                _: &OperationInfo,
            ) -> ::std::result::Result<(), Error<E>> {
                self.inner.prepare(request).await
            }

            async fn exec(
                &self,
                request: ::reqwest::Request,
                _: &OperationInfo,
            ) -> ::reqwest::Result<::reqwest::Response> {
                self.inner.execute(&self.client, request).await
            }
        }
    }
}

/// Converts a panic to an error: progenitor panics on documents that it does not support.
fn catch_panic(run: impl FnOnce() -> Result<TokenStream, String>) -> Result<TokenStream, String> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(text.unwrap_or("progenitor panicked without a message").to_owned())
    })
}

/// Removes the docs of functions with examples, which are doc tests that do not compile.
fn remove_docs_with_examples(item: &mut syn::Item) {
    let syn::Item::Impl(block) = item else { return };
    for item in &mut block.items {
        if let syn::ImplItem::Fn(function) = item
            && function.attrs.iter().any(is_example)
        {
            function
                .attrs
                .retain(|attribute| !attribute.path().is_ident("doc"));
        }
    }
}

fn is_example(attribute: &syn::Attribute) -> bool {
    let syn::Meta::NameValue(meta) = &attribute.meta else {
        return false;
    };
    match &meta.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) => text.value().contains("```"),
        _ => false,
    }
}
