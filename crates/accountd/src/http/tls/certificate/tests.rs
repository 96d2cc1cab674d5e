//! Unusable files are reported by name, with a fix.

use crate::http::Tls;
use std::fs;

#[test]
fn unusable_files_are_named_with_the_reason_and_a_fix() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let pair = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, key) = (pair.cert.pem(), pair.signing_key.serialize_pem());
    let other = rcgen::KeyPair::generate().unwrap().serialize_pem();
    let encrypted = key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
    let unknown_kind = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    let not_x509 = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let cut_off = &certificate[..certificate.len() / 2];
    let not_base64 = key.replacen("M", "?", 1);
    let large = "a".repeat(2 * 1024 * 1024);
    for (name, text) in [
        ("good.crt", &*certificate),
        ("good.key", &key),
        ("other.key", &other),
        ("encrypted.key", &encrypted),
        ("unknown.key", unknown_kind),
        ("damaged.key", &not_base64),
        ("not-x509.crt", not_x509),
        ("cut-off.crt", cut_off),
        ("large.crt", &large),
        ("empty", ""),
    ] {
        fs::write(path(name), text).unwrap();
    }
    assert!(Tls::read(&path("good.crt"), &path("good.key")).is_ok());
    for (certificate, key, flag, file, expected) in [
        (
            "missing",
            "good.key",
            "--tls-cert",
            "missing",
            "cannot read the file: No such file",
        ),
        (
            "good.crt",
            "missing",
            "--tls-key",
            "missing",
            "cannot read the file: No such file",
        ),
        (
            ".",
            "good.key",
            "--tls-cert",
            ".",
            "not a regular file; name a PEM file",
        ),
        (
            "good.crt",
            "/dev/zero",
            "--tls-key",
            "/dev/zero",
            "not a regular file; name a PEM file",
        ),
        ("large.crt", "good.key", "--tls-cert", "large.crt", "too large"),
        (
            "good.key",
            "good.crt",
            "--tls-cert",
            "good.key",
            "contains no certificate; name the file",
        ),
        (
            "empty",
            "good.key",
            "--tls-cert",
            "empty",
            "contains no certificate; name the file",
        ),
        (
            "not-x509.crt",
            "good.key",
            "--tls-cert",
            "not-x509.crt",
            "not an X.509 certificate; name",
        ),
        (
            "cut-off.crt",
            "good.key",
            "--tls-cert",
            "cut-off.crt",
            "not valid PEM; copy it again",
        ),
        (
            "good.crt",
            "good.crt",
            "--tls-key",
            "good.crt",
            "contains no private key; name the file",
        ),
        (
            "good.crt",
            "empty",
            "--tls-key",
            "empty",
            "contains no private key; name the file",
        ),
        (
            "good.crt",
            "encrypted.key",
            "--tls-key",
            "encrypted.key",
            "encrypted; decrypt it",
        ),
        (
            "good.crt",
            "damaged.key",
            "--tls-key",
            "damaged.key",
            "not valid PEM; copy it again",
        ),
        (
            "good.crt",
            "unknown.key",
            "--tls-key",
            "unknown.key",
            "of an unsupported kind; use",
        ),
        (
            "good.crt",
            "other.key",
            "--tls-key",
            "other.key",
            "does not belong to the certificate in",
        ),
    ] {
        let error = Tls::read(&path(certificate), &path(key)).unwrap_err().to_string();
        let start = format!("{flag} {}: ", path(file).display());
        assert!(error.starts_with(&start), "{error}");
        assert!(error.contains(expected) && !error.contains('\n'), "{error}");
    }
}
