//! TLS with a certificate of one's own.

use crate::program::World;
use std::process::Command;

#[test]
fn a_client_that_trusts_the_certificate_is_served() {
    let world = World::new();
    let key = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let file = |name: &str, text: String| {
        let path = world.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let certificate = file("cert.pem", key.cert.pem());
    let secret = file("key.pem", key.signing_key.serialize_pem());
    let serving = world.serve(&["--tls-cert", &certificate, "--tls-key", &secret]);
    let port = serving.address.rsplit(':').next().unwrap();
    let script = "import ssl, sys, urllib.request as r\n\
        q = r.Request(sys.argv[1], headers={'Authorization': 'Bearer ' + sys.argv[2]})\n\
        print(r.urlopen(q, context=ssl.create_default_context(cafile=sys.argv[3])).read().decode())";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(format!("https://localhost:{port}/v1/account"))
        .args([&world.token, &certificate])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains(r#""name":"Ada""#));
    drop(serving);
    // A key that is not the certificate's, and a file that holds none.
    let other = rcgen::KeyPair::generate().unwrap();
    let other = file("other.pem", other.serialize_pem());
    for (certificate, secret, expected) in
        [(&certificate, &other, "other.pem"), (&secret, &secret, "key.pem")]
    {
        let output = world
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
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
