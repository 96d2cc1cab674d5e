//! The server as a router of axum.

use crate::contract::Contract;
use crate::server::Server;
use axum::Router;
use std::collections::BTreeSet;

impl<C: Contract> Server<C> {
    /// Converts the server to a router of axum, with a route for each path of the contract and a fallback for all others.
    ///
    /// Every route and the fallback call this server, which does its own routing. So each request gets the response that the
    /// server gives without axum, also if axum finds another path than the contract, or none: then the fallback responds,
    /// with the declared 404, or the operation if, for example, a literal of its path is percent-encoded. The routes are for
    /// what axum adds:
    ///
    /// - `merge` adds the routes of another router. The fallback of this one remains that of the result, unless the other has
    ///   one too: axum then panics. `reset_fallback` removes it beforehand, for example from all but one of several servers.
    ///   The paths of the two must be distinct.
    /// - `nest` serves the contract below a prefix, where paths that the contract lacks get its 404.
    /// - `fallback` replaces the fallback and leaves the routes.
    /// - `layer` wraps routes and fallback. `route_layer` wraps only routes: an operation that the fallback finds is called
    ///   without it. Do not authorize requests in a `route_layer`.
    /// - `MatchedPath` is [`OperationInfo::route`](crate::OperationInfo::route).
    pub fn into_router(self) -> Router {
        let operations = C::operations().iter().copied();
        let served = operations.filter(|operation| C::serves(*operation));
        let routes: BTreeSet<&str> = served.map(|operation| C::info(operation).route).collect();
        let mut router = Router::new();
        if routes.iter().any(|route| is_rejected_without_need(route)) {
            router = router.without_v07_checks();
        }
        for route in routes {
            router = router.route_service(route, self.clone());
        }
        router.fallback_service(self)
    }
}

/// Returns whether axum rejects a path because it could be in the syntax of its earlier versions.
fn is_rejected_without_need(route: &str) -> bool {
    route.contains("/:") || route.contains("/*")
}

#[cfg(test)]
mod tests {
    use super::is_rejected_without_need;

    #[test]
    fn only_literals_in_the_old_syntax_are_rejected_without_need() {
        assert!(is_rejected_without_need("/things/:batch"));
        assert!(!is_rejected_without_need("/things/{id}:batch"));
    }
}
