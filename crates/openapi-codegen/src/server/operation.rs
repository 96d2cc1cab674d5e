//! `operation.rs`: the operations as an enum.

use super::context::Context;
use super::rust::{docs, ident, number};
use super::writer;
use crate::model::{Deprecation, Header, Operation};
use crate::output::GeneratedFile;
use quote::quote;

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let each = || context.api.operations.iter();
    let names: Vec<_> = each().map(|operation| ident(&operation.type_name)).collect();
    let about =
        each().map(|operation| docs(operation.summary.as_deref().or(operation.description.as_deref())));
    let ids: Vec<_> = each().map(|operation| &operation.id).collect();
    let methods = each().map(|operation| ident(operation.method.upper()));
    let paths = each().map(|operation| &operation.path.raw);
    let routes = each().map(|operation| &operation.names.server.route);
    let rejections = each().map(|operation| {
        let statuses = operation.rejections.all().into_iter();
        let statuses = statuses.map(|status| number(status.into()));
        quote!(&[#(#statuses),*])
    });
    let retry_after_required = each().map(|operation| {
        let statuses = [429, 503].into_iter();
        let statuses: Vec<_> = statuses
            .filter(|status| requires_retry_after(operation, *status))
            .map(|status| number(status.into()))
            .collect();
        (!statuses.is_empty()).then(|| quote!(.with_retry_after_required(&[#(#statuses),*])))
    });
    let deprecation = each().map(|operation| {
        let Deprecation { since, sunset, .. } = operation.deprecation.as_ref()?;
        let sunset = sunset.as_ref().map(|sunset| quote!(.with_sunset(#sunset)));
        Some(quote!(.with_deprecation(super::runtime::Deprecation::new(#since)#sunset)))
    });
    let tags = each().map(|operation| &context.api.tags[operation.tag].name);
    let count = number(names.len());
    let info = if names.is_empty() {
        quote!(match self {})
    } else {
        quote!(&INFO[self as usize])
    };
    let code = quote! {
        /// The operations of the contract.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation { #(#about #names,)* }

        impl Operation {
            /// Every operation, in document order.
            pub const ALL: &'static [Operation] = &[#(Operation::#names,)*];

            /// Finds the operation for a method and a path. `HEAD` finds the operation of `GET`, unless the path has its
            /// own. For middleware that runs before the router, such as logs, metrics and rate limits.
            #[must_use]
            pub fn find(method: &::http::Method, path: &str) -> ::std::option::Option<Self> {
                match super::runtime::routing::find(&super::router::ROOT, path, method, |_| true) {
                    super::runtime::routing::Route::Operation(operation, _) => {
                        ::std::option::Option::Some(operation)
                    }
                    _ => ::std::option::Option::None,
                }
            }

            /// Returns the metadata of the operation.
            #[must_use]
            pub fn info(self) -> &'static super::runtime::OperationInfo {
                static INFO: [super::runtime::OperationInfo; #count] = [#(
                    super::runtime::OperationInfo::new(
                        #ids, ::http::Method::#methods, #paths, #routes, #tags, #rejections,
                    )
                    #retry_after_required
                    #deprecation,
                )*];
                #info
            }

            /// Returns the `operationId`, or the name that replaces a missing one.
            #[must_use]
            pub fn id(self) -> &'static str {
                self.info().id
            }

            /// Returns the method.
            #[must_use]
            pub fn method(self) -> ::http::Method {
                self.info().method.clone()
            }

            /// Returns the path template, as in the document.
            #[must_use]
            pub fn path(self) -> &'static str {
                self.info().path
            }
        }
    };
    writer::file(context, "operation.rs", "The operations.", code)
}

fn requires_retry_after(operation: &Operation, status: u16) -> bool {
    let headers = operation.response_for(status).map(|response| &response.headers);
    let is_required = |header: &Header| header.required && header.name.eq_ignore_ascii_case("retry-after");
    headers.is_some_and(|headers| headers.iter().any(is_required))
}
