//! Reloading of certificates.

use super::*;
use crate::log_capture::Log;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// A self-signed certificate for `localhost` and its key, in PEM.
struct Pair {
    certificate: String,
    key: String,
    der: CertificateDer<'static>,
}

impl Pair {
    fn new() -> Self {
        Self::valid_until(2100)
    }

    fn valid_until(year: i32) -> Self {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut parameters = rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap();
        parameters.not_after = rcgen::date_time_ymd(year, 1, 1);
        let certificate = parameters.self_signed(&key).unwrap();
        Self {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
            der: certificate.der().clone(),
        }
    }

    fn write(&self, folder: &Path) {
        fs::write(folder.join("tls.crt"), &self.certificate).unwrap();
        fs::write(folder.join("tls.key"), &self.key).unwrap();
    }
}

fn read(folder: &Path) -> Tls {
    Tls::read(&folder.join("tls.crt"), &folder.join("tls.key")).unwrap()
}

/// Returns whether a client receives this certificate.
async fn presents(tls: &Tls, pair: &Pair) -> bool {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serve = async { tls.accept(listener.accept().await.unwrap().0).await };
    let connect = async {
        let mut roots = RootCertStore::empty();
        roots.add(pair.der.clone()).unwrap();
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let stream = TcpStream::connect(address).await.unwrap();
        let name = "localhost".try_into().unwrap();
        TlsConnector::from(Arc::new(config))
            .connect(name, stream)
            .await
            .is_ok()
    };
    let (_, is_trusted) = tokio::join!(serve, connect);
    is_trusted
}

#[tokio::test]
async fn changed_certificate_is_presented_and_an_invalid_one_is_not() {
    let log = Log::start();
    let (first, second) = (Pair::new(), Pair::valid_until(2090));
    let folder = tempfile::tempdir().unwrap();
    first.write(folder.path());
    let tls = read(folder.path());
    let mut watch = CertificateWatch::new(tls.clone());
    watch.reload_if_changed().await;
    assert_eq!(log.operator_lines(), Vec::<String>::new());

    // The certificate is replaced before its key.
    fs::write(folder.path().join("tls.crt"), &second.certificate).unwrap();
    watch.reload_if_changed().await;
    watch.reload_if_changed().await;
    assert!(presents(&tls, &first).await);
    assert_eq!(log.warnings().len(), 1, "{}", log.all());
    assert!(
        log.warnings()[0].contains("the key does not belong to the certificate"),
        "{}",
        log.all()
    );
    fs::write(folder.path().join("tls.key"), &second.key).unwrap();
    watch.reload_if_changed().await;
    assert!(presents(&tls, &second).await);
    assert_eq!(tls.expiry().get(), tls.current.validity().not_after.as_second());

    for broken in [Some("no certificate"), None] {
        match broken {
            Some(text) => fs::write(folder.path().join("tls.crt"), text).unwrap(),
            None => fs::remove_file(folder.path().join("tls.crt")).unwrap(),
        }
        let logged = log.warnings().len();
        watch.reload_if_changed().await;
        watch.reload_if_changed().await;
        assert_eq!(log.warnings().len(), logged + 1, "{}", log.all());
        assert!(presents(&tls, &second).await);
    }
    first.write(folder.path());
    watch.reload_if_changed().await;
    assert!(presents(&tls, &first).await);
}

#[tokio::test]
async fn files_are_compared_at_intervals() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (Pair::new(), Pair::new());
    first.write(folder.path());
    let tls = read(folder.path());
    let hangups = Hangups::receive().unwrap();
    let reload = reload_at_interval(Some(tls.clone()), hangups, Duration::from_millis(5));
    let change = async {
        second.write(folder.path());
        while !presents(&tls, &second).await {}
    };
    tokio::select! {
        () = reload => panic!("it ended"),
        changed = tokio::time::timeout(Duration::from_secs(60), change) => changed.unwrap(),
    }
}

#[tokio::test]
async fn replaced_directory_of_links_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (first, second) = (Pair::new(), Pair::new());
    for (pair, version) in [(&first, "v1"), (&second, "v2")] {
        fs::create_dir(path(version)).unwrap();
        pair.write(&path(version));
    }
    symlink("v1", path("data")).unwrap();
    symlink("data/tls.crt", path("tls.crt")).unwrap();
    symlink("data/tls.key", path("tls.key")).unwrap();
    let tls = read(folder.path());
    let mut watch = CertificateWatch::new(tls.clone());
    assert!(presents(&tls, &first).await);
    symlink("v2", path("next")).unwrap();
    fs::rename(path("next"), path("data")).unwrap();
    watch.reload_if_changed().await;
    assert!(presents(&tls, &second).await);
}

#[tokio::test]
async fn expired_certificate_is_warned_of_at_start_and_on_reload() {
    let log = Log::start();
    let folder: TempDir = tempfile::tempdir().unwrap();
    Pair::valid_until(2001).write(folder.path());
    let mut watch = CertificateWatch::new(read(folder.path()));
    watch.warn_of_validity();
    watch.warn_of_validity();
    assert_eq!(log.warnings().len(), 1, "{}", log.all());
    Pair::valid_until(2001).write(folder.path());
    watch.reload().await;
    watch.warn_of_validity();
    assert_eq!(log.warnings().len(), 2, "{}", log.all());
    for line in log.warnings() {
        assert!(line.contains("the TLS certificate has expired"), "{line}");
        assert!(line.contains("2001-01-01"), "{line}");
    }
    Pair::new().write(folder.path());
    watch.reload_if_changed().await;
    watch.warn_of_validity();
    assert_eq!(log.warnings().len(), 2, "{}", log.all());
}

#[tokio::test]
async fn requested_reload_of_unchanged_files_changes_nothing_and_says_so() {
    let log = Log::start();
    let folder = tempfile::tempdir().unwrap();
    let expired = Pair::valid_until(2001);
    expired.write(folder.path());
    let mut watch = CertificateWatch::new(read(folder.path()));
    watch.warn_of_validity();
    for _ in 0..2 {
        watch.reload().await;
        watch.warn_of_validity();
    }
    let unchanged = |line: &&String| line.contains("has not changed");
    let lines = log.operator_lines();
    assert_eq!(lines.iter().filter(unchanged).count(), 2, "{lines:?}");
    assert_eq!((lines.len(), log.warnings().len()), (3, 1), "{lines:?}");
    // An invalid file that is put back is not a change either.
    fs::write(folder.path().join("tls.key"), "").unwrap();
    watch.reload_if_changed().await;
    expired.write(folder.path());
    watch.reload_if_changed().await;
    watch.warn_of_validity();
    let lines = log.operator_lines();
    assert_eq!(lines.iter().filter(unchanged).count(), 3, "{lines:?}");
    assert_eq!(log.warnings().len(), 2, "{lines:?}");
}
