//! TLS with a self-signed certificate.

use crate::program::Fixture;
use std::process::Command;

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
    let port = service.address.rsplit(':').next().unwrap();
    let script = "import ssl, sys, urllib.request as r\n\
        q = r.Request(sys.argv[1], headers={'Authorization': 'Bearer ' + sys.argv[2]})\n\
        print(r.urlopen(q, context=ssl.create_default_context(cafile=sys.argv[3])).read().decode())";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(format!("https://localhost:{port}/v1/account"))
        .args([&fixture.token, &certificate])
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    assert!(String::from_utf8_lossy(&output.stdout).contains(r#""name":"Ada""#));
    drop(service);
    // A key that does not match the certificate, and a file without a certificate.
    let other = rcgen::KeyPair::generate().unwrap();
    let other = file("other.pem", other.serialize_pem());
    for (certificate, secret, expected) in
        [(&certificate, &other, "other.pem"), (&secret, &secret, "key.pem")]
    {
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
