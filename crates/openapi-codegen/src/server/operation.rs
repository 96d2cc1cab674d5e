//! `operation.rs`: the operations as an enum.

use super::context::Context;
use super::rust::{docs, ident, number};
use super::statuses::Planned;
use super::writer;
use crate::model::{PathTemplate, Piece};
use crate::output::GeneratedFile;
use quote::quote;

/// How many parameters a path has.
pub(super) fn captures(path: &PathTemplate) -> usize {
    let pieces = path.segments.iter().flat_map(|segment| &segment.pieces);
    pieces
        .filter(|piece| matches!(piece, Piece::Parameter(_)))
        .count()
}

pub(super) fn emit(context: &Context<'_>, operations: &[Planned<'_>]) -> GeneratedFile {
    let each = || operations.iter().map(|planned| planned.operation);
    let names: Vec<_> = each().map(|operation| ident(&operation.type_name)).collect();
    let about =
        each().map(|operation| docs(operation.summary.as_deref().or(operation.description.as_deref())));
    let ids: Vec<_> = each().map(|operation| &operation.id).collect();
    let methods = each().map(|operation| ident(operation.method.upper()));
    let paths = each().map(|operation| &operation.path.raw);
    let most = number(
        each()
            .map(|operation| captures(&operation.path))
            .max()
            .unwrap_or(0)
            .max(1),
    );
    let unreachable = names.is_empty().then(|| quote!(_ => ::std::unreachable!(),));
    let code = quote! {
        /// The most parameters that a path has.
        pub(super) const CAPTURES: usize = #most;

        /// The operations of the document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation { #(#about #names,)* }

        impl Operation {
            /// Every operation, in document order.
            pub const ALL: &'static [Operation] = &[#(Operation::#names,)*];

            /// The operation that answers requests of this method for this path; `HEAD` is answered
            /// by what answers `GET`. For what stands before the router: logs, metrics, limits.
            #[must_use]
            pub fn find(method: &::http::Method, path: &str) -> ::std::option::Option<Self> {
                match super::support::routing::find(&super::router::ROOT, path, method) {
                    super::support::routing::Route::Operation(operation, _) => {
                        ::std::option::Option::Some(operation)
                    }
                    _ => ::std::option::Option::None,
                }
            }

            /// Its `operationId`, or what stands in for it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { #(Operation::#names => #ids,)* #unreachable }
            }

            /// Its method.
            #[must_use]
            pub fn method(self) -> ::http::Method {
                match self { #(Operation::#names => ::http::Method::#methods,)* #unreachable }
            }

            /// Its path, as the document has it.
            #[must_use]
            pub fn path(self) -> &'static str {
                match self { #(Operation::#names => #paths,)* #unreachable }
            }
        }
    };
    writer::file(context, "operation.rs", "The operations.", code)
}
