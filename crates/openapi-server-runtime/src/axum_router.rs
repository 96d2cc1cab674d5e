//! The server as a router of axum.

use crate::contract::Contract;
use crate::server::Server;
use axum::Router;
use std::collections::BTreeSet;

impl<C: Contract> Server<C> {
    /// Converts the server to a router of axum, with a route for each path of the contract and a fallback for all others.
    ///
    /// Every route and the fallback call this server, which does its own routing. So each request gets the response that
    /// the server gives without axum, also if axum finds another path than the contract, or none. Then the fallback
    /// responds: with the declared 404, or with the operation if a literal of its path is percent-encoded without need
    /// (`/v1/%61ccount`), or if a segment begins with `:` or `*`, for which axum accepts no route. The routes are for what
    /// axum adds:
    ///
    /// - `merge` adds the routes of another router. The fallback of this one remains that of the result, unless the other
    ///   has one too: axum then panics. `reset_fallback` removes it beforehand, for example from all but one of several
    ///   servers. axum also panics if a route of one conflicts with a route of the other: if they are equal without the
    ///   names of their parameters, as the routes of `/{page}.{format}` and `/{name}` are, or if one has a catch-all where
    ///   the other has a parameter. Adding a method to a path of the contract with `route` is such a conflict.
    /// - `nest` serves the contract below a prefix, where paths that the contract lacks get its 404. Only the prefix with a
    ///   slash, `/prefix/`, is a path of the outer router.
    /// - `fallback` and `reset_fallback` replace the fallback and leave the routes. What only the fallback finds, such as
    ///   `/v1/%61ccount`, no longer reaches its operation.
    /// - `layer` wraps routes and fallback. `route_layer` wraps only routes: an operation that the fallback finds is called
    ///   without it. Do not authorize requests in a `route_layer`.
    /// - `MatchedPath` is [`OperationInfo::route`](crate::OperationInfo::route), and absent in the fallback.
    pub fn into_router(self) -> Router {
        let operations = C::operations().iter().copied();
        let served = operations.filter(|operation| C::serves(*operation));
        let routes: BTreeSet<&str> = served.map(|operation| C::info(operation).route).collect();
        let accepted = routes.into_iter().filter(|route| is_accepted(route));
        let router = accepted.fold(Router::new(), |router, route| {
            router.route_service(route, self.clone())
        });
        router.fallback_service(self)
    }
}

/// Returns whether a router of axum accepts a path. It panics if a segment could be a parameter in the syntax of its earlier
/// versions. `without_v07_checks` does not help: the router into which this one is merged or nested has checks of its own.
fn is_accepted(route: &str) -> bool {
    !route.contains("/:") && !route.contains("/*")
}

#[cfg(test)]
mod tests {
    use super::is_accepted;

    #[test]
    fn literals_in_the_old_syntax_are_not_accepted() {
        assert!(!is_accepted("/things/:batch"));
        assert!(!is_accepted("/things/*"));
        assert!(is_accepted("/things/{id}:batch"));
        assert!(is_accepted("/things/a*"));
    }
}
