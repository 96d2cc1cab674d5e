//! Classifies responses and transport errors: after which a request is safe to retry, and after which it may have been
//! processed.

use crate::platform;
use reqwest::StatusCode;
use std::error::Error;
use std::io;

/// A failure that may pass, so that the same request may succeed later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TransientFailure {
    /// The server certainly did not act on the request: there was no connection, or there were too many requests.
    NotProcessed,
    /// The server may have acted on the request.
    Ambiguous,
}

impl TransientFailure {
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::TOO_MANY_REQUESTS => Some(Self::NotProcessed),
            // An overloaded server, or a proxy before it, may send these after the change was made.
            StatusCode::REQUEST_TIMEOUT
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => Some(Self::Ambiguous),
            _ => None,
        }
    }

    pub(crate) fn of_error(error: &reqwest::Error) -> Option<Self> {
        if error.is_builder() || error.is_redirect() {
            return None;
        }
        if platform::is_connect(error) {
            let permanent = is_failed_handshake(error) || is_rejected_by_proxy(error);
            return (!permanent).then_some(Self::NotProcessed);
        }
        Some(Self::Ambiguous)
    }
}

/// Returns whether a request may have been processed if the response has this status. With a status of the class 4xx, the
/// server or a proxy has rejected the request (RFC 9110, section 15.5). 408 may come from a proxy whose server received it.
pub(crate) fn status_allows_processing(status: StatusCode) -> bool {
    !status.is_client_error() || status == StatusCode::REQUEST_TIMEOUT
}

/// Returns whether a request may have been processed if it ended with this error: it was built, and there was a connection
/// to send it on.
pub(crate) fn error_allows_processing(error: &reqwest::Error) -> bool {
    !error.is_builder() && !platform::is_connect(error)
}

/// Whether the TLS handshake failed, for example because the certificate is not trusted: the next one will fail too.
fn is_failed_handshake(error: &(dyn Error + 'static)) -> bool {
    match error.downcast_ref::<io::Error>() {
        // The inner error of an `io::Error` is not its source.
        Some(failure) => {
            failure.kind() == io::ErrorKind::InvalidData
                || failure.get_ref().is_some_and(|inner| is_failed_handshake(inner))
        }
        None => error.source().is_some_and(is_failed_handshake),
    }
}

/// Whether a proxy refused the tunnel. reqwest exposes this only as text, and only a 407 is distinguishable.
fn is_rejected_by_proxy(error: &(dyn Error + 'static)) -> bool {
    const REJECTIONS: [&str; 2] = [
        "tunnel error: proxy authorization required",
        "tunnel error: unsuccessful",
    ];
    REJECTIONS.contains(&error.to_string().as_str()) || error.source().is_some_and(is_rejected_by_proxy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_classified() {
        for (status, expected) in [
            (429, Some(TransientFailure::NotProcessed)),
            (408, Some(TransientFailure::Ambiguous)),
            (502, Some(TransientFailure::Ambiguous)),
            (503, Some(TransientFailure::Ambiguous)),
            (504, Some(TransientFailure::Ambiguous)),
            (200, None),
            (401, None),
            (409, None),
            (500, None),
            (501, None),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(TransientFailure::of_status(status), expected, "{status}");
        }
    }

    #[test]
    fn a_rejected_request_was_not_processed() {
        for (status, expected) in [
            (200, true),
            (302, true),
            (400, false),
            (407, false),
            (408, true),
            (409, false),
            (429, false),
            (500, true),
            (503, true),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(status_allows_processing(status), expected, "{status}");
        }
    }

    #[tokio::test]
    async fn a_refused_connection_was_not_processed() {
        // The port is free again once the listener is dropped.
        let free = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let client = crate::http_client_builder().no_proxy().build().unwrap();
        let error = client.get(format!("http://{free}")).send().await.unwrap_err();
        assert_eq!(
            TransientFailure::of_error(&error),
            Some(TransientFailure::NotProcessed)
        );
        assert!(!error_allows_processing(&error), "{error:?}");
    }

    #[tokio::test]
    async fn a_request_that_cannot_be_built_is_not_transient() {
        let client = crate::http_client_builder().no_proxy().build().unwrap();
        let error = client.get("http://").send().await.unwrap_err();
        assert_eq!(TransientFailure::of_error(&error), None);
        assert!(!error_allows_processing(&error), "{error:?}");
    }

    #[cfg(feature = "rustls")]
    #[tokio::test]
    async fn a_failed_handshake_is_permanent_and_nothing_was_processed() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://{}", listener.local_addr().unwrap());
        let client = crate::http_client_builder().no_proxy().build().unwrap();
        // A server without TLS.
        let respond = async {
            let (mut socket, _) = listener.accept().await.unwrap();
            tokio::io::AsyncWriteExt::write_all(&mut socket, b"HTTP/1.1 400 Bad Request\r\n\r\n")
                .await
                .unwrap();
            socket
        };
        let (error, _) = tokio::join!(client.post(url).send(), respond);
        let error = error.unwrap_err();
        assert_eq!(TransientFailure::of_error(&error), None);
        assert!(!error_allows_processing(&error), "{error:?}");
    }

    #[tokio::test]
    async fn a_request_without_a_response_may_have_been_processed() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let client = crate::http_client_builder().no_proxy().build().unwrap();
        let receive = async {
            let (mut socket, _) = listener.accept().await.unwrap();
            let received = tokio::io::AsyncReadExt::read(&mut socket, &mut [0; 1024]).await;
            assert!(received.unwrap() > 0);
        };
        let (error, ()) = tokio::join!(client.post(url).send(), receive);
        let error = error.unwrap_err();
        assert_eq!(
            TransientFailure::of_error(&error),
            Some(TransientFailure::Ambiguous)
        );
        assert!(error_allows_processing(&error), "{error:?}");
    }

    #[test]
    fn a_failed_handshake_is_found_inside_other_errors() {
        let handshake = io::Error::new(io::ErrorKind::InvalidData, "invalid peer certificate");
        assert!(is_failed_handshake(&io::Error::other(handshake)));
        assert!(!is_failed_handshake(&io::Error::from(
            io::ErrorKind::ConnectionReset
        )));
    }
}
