//! What the methods of a service and the authenticator learn about a request beside its parameters and its body.

use axum::extract::ConnectInfo;
use axum::extract::connect_info::MockConnectInfo;
use http::request::Parts;
use http::{Extensions, HeaderMap, HeaderName, Method, Uri};
use std::fmt;
use std::net::SocketAddr;

/// The header of request ids.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The request that is being handled, without its body. `O` is the enum of the operations of the contract.
#[derive(Clone, Copy)]
pub struct RequestContext<'r, O> {
    operation: O,
    parts: &'r Parts,
}

impl<'r, O: Copy> RequestContext<'r, O> {
    /// Creates the context of a request, for tests that call a method themselves.
    #[inline]
    pub const fn new(operation: O, parts: &'r Parts) -> Self {
        Self { operation, parts }
    }

    /// Returns the operation that the request is for.
    #[inline]
    pub fn operation(self) -> O {
        self.operation
    }

    /// Returns the method of the request: `HEAD` is handled by the operation of `GET`.
    pub fn method(self) -> &'r Method {
        &self.parts.method
    }

    /// Returns the target of the request. Below a prefix of `axum::Router::nest`, it lacks the prefix.
    pub fn uri(self) -> &'r Uri {
        &self.parts.uri
    }

    /// Returns the headers, also undeclared ones.
    pub fn headers(self) -> &'r HeaderMap {
        &self.parts.headers
    }

    /// Returns what layers around the server have attached to the request.
    pub fn extensions(self) -> &'r Extensions {
        &self.parts.extensions
    }

    /// Returns the address of the other end of the connection: the client or a proxy.
    ///
    /// It is the extension `ConnectInfo<SocketAddr>` of axum, which `axum::serve` sets if the router was converted with
    /// `into_make_service_with_connect_info::<SocketAddr>()`, or else `MockConnectInfo<SocketAddr>`. `None` without either.
    pub fn peer(self) -> Option<SocketAddr> {
        let extensions = &self.parts.extensions;
        let connected = extensions.get().map(|ConnectInfo(peer)| *peer);
        connected.or_else(|| extensions.get().map(|MockConnectInfo(peer)| *peer))
    }

    /// Returns the header `X-Request-Id`; `None` if it is absent or not text.
    ///
    /// The client may have chosen it: the request-id layer of tower-http adds an id only if there is none. Validate or
    /// remove the header at the edge if logs or other services rely on it.
    pub fn request_id(self) -> Option<&'r str> {
        self.parts.headers.get(REQUEST_ID)?.to_str().ok()
    }
}

/// Shows operation and method. Target and headers may contain secrets.
impl<O: fmt::Debug> fmt::Debug for RequestContext<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestContext")
            .field("operation", &self.operation)
            .field("method", &self.parts.method)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::RequestContext;
    use axum::extract::ConnectInfo;
    use axum::extract::connect_info::MockConnectInfo;
    use http::{HeaderValue, Request};
    use std::net::SocketAddr;

    #[test]
    fn a_context_shows_no_secrets() {
        let request = Request::get("/things?key=secret").header("authorization", "Bearer secret");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let context = RequestContext::new("show", &parts);
        assert_eq!(context.uri().query(), Some("key=secret"));
        assert_eq!(context.headers()["authorization"], "Bearer secret");
        assert_eq!(
            format!("{context:?}"),
            "RequestContext { operation: \"show\", method: GET, .. }"
        );
    }

    #[test]
    fn the_peer_is_that_of_the_connection() {
        let (mut parts, ()) = Request::new(()).into_parts();
        assert_eq!(RequestContext::new((), &parts).peer(), None);
        let peer = |port| SocketAddr::from(([127, 0, 0, 1], port));
        parts.extensions.insert(MockConnectInfo(peer(1)));
        assert_eq!(RequestContext::new((), &parts).peer(), Some(peer(1)));
        parts.extensions.insert(ConnectInfo(peer(2)));
        assert_eq!(RequestContext::new((), &parts).peer(), Some(peer(2)));
    }

    #[test]
    fn a_request_id_is_text() {
        let (mut parts, ()) = Request::new(()).into_parts();
        assert_eq!(RequestContext::new((), &parts).request_id(), None);
        parts
            .headers
            .insert("x-request-id", HeaderValue::from_static("7f-1"));
        assert_eq!(RequestContext::new((), &parts).request_id(), Some("7f-1"));
        parts
            .headers
            .insert("x-request-id", HeaderValue::from_bytes(b"\xff").unwrap());
        assert_eq!(RequestContext::new((), &parts).request_id(), None);
    }
}
