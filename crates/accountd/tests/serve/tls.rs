//! TLS with a self-signed certificate.

use crate::program::{Fixture, RunningService};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

/// Sends a GET request and returns the body, or an error if the service does not present this certificate.
fn get(service: &RunningService, certificate: &str, path: &str, token: &str) -> Result<String, String> {
    let port = service.address.rsplit(':').next().unwrap();
    let script = "import ssl, sys, urllib.request as r\n\
        q = r.Request(sys.argv[1], headers={'Authorization': 'Bearer ' + sys.argv[2]})\n\
        print(r.urlopen(q, context=ssl.create_default_context(cafile=sys.argv[3])).read().decode())";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(format!("https://localhost:{port}{path}"))
        .args([token, certificate])
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    match output.status.success() {
        true => Ok(text(output.stdout)),
        false => Err(text(output.stderr)),
    }
}

#[test]
fn tls_is_served_and_unusable_certificates_are_reported() {
    let fixture = Fixture::new();
    let key = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let file = |name: &str, text: String| {
        let path = fixture.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let certificate = file("cert.pem", key.cert.pem());
    let secret = file("key.pem", key.signing_key.serialize_pem());
    let service = fixture.serve(&["--tls-cert", &certificate, "--tls-key", &secret]);
    let account = get(&service, &certificate, "/v1/account", &fixture.token).unwrap();
    assert!(account.contains(r#""name":"Ada""#), "{account}");
    drop(service);
    // A key that does not match the certificate, and a file without a certificate.
    let other = rcgen::KeyPair::generate().unwrap();
    let other = file("other.pem", other.serialize_pem());
    for (certificate, secret, expected) in [
        (
            &certificate,
            &other,
            "other.pem: the key does not belong to the certificate",
        ),
        (&secret, &secret, "key.pem: the file contains no certificate"),
    ] {
        let output = fixture
            .command(&[
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--tls-cert",
                certificate,
                "--tls-key",
                secret,
            ])
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && stderr.contains(expected), "{stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
    }
}

#[test]
fn certificate_is_reloaded_on_sighup() {
    let fixture = Fixture::new();
    let path = |name: &str| fixture.folder.path().join(name).display().to_string();
    let (certificate, key, second) = (path("tls.crt"), path("tls.key"), path("second.crt"));
    let pair = || rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let [first_pair, second_pair] = [pair(), pair()];
    fs::write(&certificate, first_pair.cert.pem()).unwrap();
    fs::write(&key, first_pair.signing_key.serialize_pem()).unwrap();
    fs::write(&second, second_pair.cert.pem()).unwrap();
    let service = fixture.serve(&["--tls-cert", &certificate, "--tls-key", &key]);
    let metrics = get(&service, &certificate, "/metrics", "none").unwrap();
    // The certificates of this generator expire in the year 4096.
    let expiry = "accountd_tls_certificate_expiry_timestamp_seconds 67090118400";
    assert!(metrics.lines().any(|line| line == expiry), "{metrics}");
    assert!(get(&service, &second, "/healthz", "none").is_err());
    fs::write(&certificate, second_pair.cert.pem()).unwrap();
    fs::write(&key, second_pair.signing_key.serialize_pem()).unwrap();
    service.signal("HUP");
    let deadline = Instant::now() + Duration::from_secs(30);
    while let Err(error) = get(&service, &second, "/healthz", "none") {
        assert!(Instant::now() < deadline, "{error}");
    }
    let logged = service.logged();
    assert!(logged.contains("the TLS certificate was reloaded"), "{logged}");
}

#[test]
fn sighup_without_tls_does_not_end_the_service() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "info"]);
    service.signal("HUP");
    assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 200);
    let logged = service.logged();
    assert!(logged.contains("SIGHUP was ignored"), "{logged}");
}

#[test]
fn stalled_handshakes_do_not_delay_shutdown() {
    let fixture = Fixture::new();
    let path = |name: &str| fixture.folder.path().join(name).display().to_string();
    let (certificate, key) = (path("tls.crt"), path("tls.key"));
    let pair = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    fs::write(&certificate, pair.cert.pem()).unwrap();
    fs::write(&key, pair.signing_key.serialize_pem()).unwrap();
    let service = fixture.serve(&["--tls-cert", &certificate, "--tls-key", &key]);
    let _stalled = [service.connect(), service.connect()];
    // They were accepted before this one.
    get(&service, &certificate, "/healthz", "none").unwrap();
    let signalled = Instant::now();
    service.signal("TERM");
    let output = service.end();
    assert!(output.status.success());
    // Less than a handshake may take.
    assert!(signalled.elapsed() < Duration::from_secs(8));
    let logged = String::from_utf8(output.stderr).unwrap();
    assert!(logged.contains("all connections have ended"), "{logged}");
}
