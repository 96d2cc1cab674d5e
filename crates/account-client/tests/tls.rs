//! Which certificates a client trusts.

#![cfg(feature = "rustls")]
#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use account_client::{Client, ErrorKind};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// Starts a server with a self-signed certificate. Returns its URL and the certificate as PEM.
async fn server() -> (String, String) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            // A client that does not trust the certificate aborts the handshake.
            if let Ok(mut stream) = acceptor.accept(socket).await {
                let mut request = [0; 4096];
                assert!(stream.read(&mut request).await.unwrap() > 0);
                let response = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                stream.write_all(response).await.unwrap();
                stream.shutdown().await.unwrap();
            }
        }
    });
    (url, made.cert.pem())
}

#[tokio::test]
async fn a_configured_certificate_is_trusted() {
    let (url, certificate) = server().await;
    let client = Client::builder(&url).root_certificates_pem(certificate.as_bytes());
    let error = client.build().unwrap().ping().send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 404, "{error}");
}

#[tokio::test]
async fn an_unknown_certificate_is_not_trusted() {
    let (url, _) = server().await;
    let other = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let client = Client::builder(&url).root_certificates_pem(other.cert.pem().as_bytes());
    let error = client.build().unwrap().ping().send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error:?}");
    assert!(error.to_string().contains("certificate"), "{error}");
    // A retry would fail in the same way.
    assert_eq!((error.attempts(), error.is_retryable()), (1, false));
    assert!(!error.may_have_been_processed(), "{error}");
}

#[test]
fn an_invalid_certificate_is_rejected_before_any_call() {
    for (pem, reason) in [
        ("", "contain no PEM certificate"),
        (
            "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n",
            "invalid peer certificate",
        ),
        (
            "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
            "contain an invalid PEM certificate",
        ),
    ] {
        let client = Client::builder("https://localhost").root_certificates_pem(pem.as_bytes());
        let error = client.build().unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::InvalidRequest(_)),
            "{pem}: {error}"
        );
        assert!(error.to_string().contains(reason), "{pem}: {error}");
    }
}
