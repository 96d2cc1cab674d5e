//! The destination of mails.

use super::error::MailConfigError;
use super::folder;
use crate::url_port::check_port;
use lettre::transport::smtp::client::Certificate;
use percent_encoding::percent_decode_str;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use tokio_rustls::rustls::pki_types::ServerName;
use url::Url;

/// The destination of mails. Neither `Display` nor `Debug` shows the password.
#[derive(Clone)]
pub struct MailTarget(pub(super) TargetKind);

#[derive(Clone)]
pub(super) enum TargetKind {
    Folder(PathBuf),
    Smtp(SmtpEndpoint),
}

/// An SMTP server and how to connect to it.
#[derive(Clone)]
pub(super) struct SmtpEndpoint {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: TlsMode,
    pub(super) credentials: Option<(String, String)>,
    /// A root certificate in PEM to trust besides those of the system.
    pub(super) root_certificate: Option<Vec<u8>>,
}

/// When a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TlsMode {
    Disabled,
    /// After STARTTLS, if the server offers it.
    Opportunistic,
    /// After STARTTLS.
    Required,
    /// From the first byte.
    Implicit,
}

const SYNTAX: &str = "expected file:DIR, smtps://[USER:PASSWORD@]HOST[:PORT], or smtp://… with ?tls=required or \
     ?tls=opportunistic for STARTTLS";

fn invalid(what: impl fmt::Display) -> MailConfigError {
    MailConfigError(format!("--mail: {what}"))
}

impl MailTarget {
    /// Parses `file:DIR`, `smtps://[USER:PASSWORD@]HOST[:PORT]`, or `smtp://…` with `?tls=required` or
    /// `?tls=opportunistic` for STARTTLS. User and password are percent-encoded where necessary.
    ///
    /// # Errors
    ///
    /// Returns the expected syntax, without repeating the input.
    pub fn parse(text: &str) -> Result<Self, MailConfigError> {
        if let Some(folder) = text.strip_prefix("file:") {
            return Self::parse_folder(folder);
        }
        check_port(text).map_err(|what| invalid(format!("{what}; {SYNTAX}")))?;
        let url = Url::parse(text).map_err(|_| invalid(SYNTAX))?;
        let server = SmtpEndpoint::parse(&url)?;
        if server.credentials.is_some() && !server.is_confidential() {
            return Err(invalid(
                "the password would be sent unencrypted; use smtps:// or ?tls=required",
            ));
        }
        Ok(Self(TargetKind::Smtp(server)))
    }

    fn parse_folder(text: &str) -> Result<Self, MailConfigError> {
        let folder = match text.strip_prefix("//") {
            Some(absolute) if absolute.starts_with('/') => absolute,
            Some(_) => "",
            None => text,
        };
        if folder.is_empty() || folder.contains('\0') {
            return Err(invalid("expected file:DIR or file:///DIR"));
        }
        Ok(Self(TargetKind::Folder(PathBuf::from(folder))))
    }

    /// Returns a target that writes mails to a folder, which is created if it does not exist.
    #[must_use]
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        Self(TargetKind::Folder(folder.into()))
    }

    /// Checks that mails can be written to the folder, creating it if necessary. A server is not contacted,
    /// because it may be down.
    ///
    /// # Errors
    ///
    /// Returns why the folder cannot be used.
    pub fn check(&self) -> Result<(), MailConfigError> {
        let TargetKind::Folder(folder) = &self.0 else {
            return Ok(());
        };
        if folder.metadata().is_ok_and(|metadata| !metadata.is_dir()) {
            return Err(invalid(format!(
                "{} is not a folder; expected file:DIR",
                folder.display()
            )));
        }
        // The full error would name an internal temporary file.
        folder::check(folder).map_err(|error| {
            invalid(format!(
                "cannot write mails to the folder {}: {}; it must be writable",
                folder.display(),
                error.kind()
            ))
        })
    }

    /// Returns whether mails, and the secrets in them, cross the network unencrypted.
    #[must_use]
    pub fn is_plaintext(&self) -> bool {
        match &self.0 {
            TargetKind::Folder(_) => false,
            TargetKind::Smtp(server) => server.tls == TlsMode::Disabled && !server.is_confidential(),
        }
    }

    /// Trusts a root certificate in PEM besides those of the system.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a certificate or the target does not use TLS.
    pub fn with_root_certificate(mut self, pem: &[u8]) -> Result<Self, MailConfigError> {
        self.require_tls()?;
        let is_pem = String::from_utf8_lossy(pem).contains("-----BEGIN CERTIFICATE-----");
        if !is_pem || Certificate::from_pem(pem).is_err() {
            return Err(MailConfigError("--mail-ca: not a PEM certificate".to_owned()));
        }
        if let TargetKind::Smtp(server) = &mut self.0 {
            server.root_certificate = Some(pem.to_owned());
        }
        Ok(self)
    }

    /// Checks that a root certificate is of use.
    ///
    /// # Errors
    ///
    /// Returns an error if the target does not use TLS.
    pub fn require_tls(&self) -> Result<(), MailConfigError> {
        match &self.0 {
            TargetKind::Smtp(server) if server.tls != TlsMode::Disabled => Ok(()),
            _ => Err(MailConfigError(
                "--mail-ca: requires --mail smtps://… or ?tls=…".to_owned(),
            )),
        }
    }
}

impl SmtpEndpoint {
    fn parse(url: &Url) -> Result<Self, MailConfigError> {
        let (tls, port) = tls_mode(url)?;
        // The brackets around an IPv6 address belong to the URL syntax only.
        let host = url.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if host.is_empty() || !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(invalid(SYNTAX));
        }
        if ServerName::try_from(host).is_err() {
            return Err(invalid(format!(
                "the host is not a valid name or address; {SYNTAX}"
            )));
        }
        let decoded = |text: &str| {
            let text = percent_decode_str(text).decode_utf8();
            text.map(String::from)
                .map_err(|_| invalid("user and password must be UTF-8"))
        };
        let credentials = match (url.username(), url.password()) {
            ("", None) => None,
            (user, Some(password)) if !user.is_empty() => Some((decoded(user)?, decoded(password)?)),
            _ => return Err(invalid("expected USER:PASSWORD@")),
        };
        Ok(Self {
            host: host.to_owned(),
            port: url.port().unwrap_or(port),
            tls,
            credentials,
            root_certificate: None,
        })
    }

    /// Returns whether nobody else can read the connection.
    fn is_confidential(&self) -> bool {
        let is_loopback = |ip: IpAddr| ip.is_loopback();
        let is_here = self.host == "localhost" || self.host.parse().is_ok_and(is_loopback);
        is_here || matches!(self.tls, TlsMode::Required | TlsMode::Implicit)
    }
}

/// Returns the TLS mode of a URL and its default port.
fn tls_mode(url: &Url) -> Result<(TlsMode, u16), MailConfigError> {
    let query: Vec<_> = url.query_pairs().collect();
    let tls = match &query[..] {
        [] => None,
        [(key, value)] if key == "tls" => Some(&**value),
        _ => return Err(invalid(SYNTAX)),
    };
    match (url.scheme(), tls) {
        ("smtp", None) => Ok((TlsMode::Disabled, 25)),
        ("smtp", Some("opportunistic")) => Ok((TlsMode::Opportunistic, 587)),
        ("smtp", Some("required")) => Ok((TlsMode::Required, 587)),
        ("smtps", None) => Ok((TlsMode::Implicit, 465)),
        _ => Err(invalid(SYNTAX)),
    }
}

impl fmt::Display for MailTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            TargetKind::Folder(folder) => write!(f, "the folder {}", folder.display()),
            TargetKind::Smtp(server) => write!(f, "the SMTP server {} at port {}", server.host, server.port),
        }
    }
}

impl fmt::Debug for MailTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailTarget({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(text: &str) -> SmtpEndpoint {
        match MailTarget::parse(text).unwrap().0 {
            TargetKind::Smtp(server) => server,
            TargetKind::Folder(_) => panic!("{text} is a folder"),
        }
    }

    #[test]
    fn url_determines_the_connection() {
        for (text, host, port, tls) in [
            ("smtp://localhost", "localhost", 25, TlsMode::Disabled),
            (
                "smtp://mail.example:2525/",
                "mail.example",
                2525,
                TlsMode::Disabled,
            ),
            (
                "smtp://mail.example?tls=required",
                "mail.example",
                587,
                TlsMode::Required,
            ),
            (
                "smtp://mail.example/?tls=opportunistic",
                "mail.example",
                587,
                TlsMode::Opportunistic,
            ),
            ("smtps://[::1]", "::1", 465, TlsMode::Implicit),
        ] {
            let server = server(text);
            assert_eq!((&*server.host, server.port, server.tls), (host, port, tls));
            assert_eq!(server.credentials, None);
        }
        let credentials = server("smtps://a%40b:p%3Aw@mail.example").credentials;
        assert_eq!(credentials, Some(("a@b".to_owned(), "p:w".to_owned())));
        assert!(server("smtp://a:b@127.0.0.1:25").credentials.is_some());
    }

    #[test]
    fn folders_are_relative_or_absolute() {
        for (text, folder) in [
            ("file:mail", "mail"),
            ("file:/var/m", "/var/m"),
            ("file:///var/m", "/var/m"),
        ] {
            assert_eq!(
                MailTarget::parse(text).unwrap().to_string(),
                format!("the folder {folder}")
            );
        }
    }

    #[test]
    fn errors_do_not_reveal_the_password() {
        for text in [
            "",
            "mail",
            "file:",
            "file://mail",
            "http://a:hidden@b",
            "smtp:hidden",
            "smtp://a:hidden@",
            "smtp://a:hidden@:25",
            "smtps://a:hidden@b:",
            "smtps://a:hidden@b:/",
            "smtps://a:hidden@b:0",
            "smtps://a:hidden@b:hidden",
            "smtps://a:hidden@b:65536",
            "smtps://a:hidden@b\t:",
            "smtps://a:hidden@b..c",
            "smtps://a:hidden@%00",
            "smtps://hidden@b",
            "smtps://:hidden@b",
            "smtps://a:hidden@b/c",
            "smtps://a:hidden@b?tls=required",
            "smtp://a:hidden@b?tls=maybe",
            "smtp://a:hidden@mail.example",
            "smtp://a:hidden@mail.example?tls=opportunistic",
        ] {
            let error = MailTarget::parse(text).unwrap_err().to_string();
            assert!(
                error.starts_with("--mail: ") && !error.contains("hidden"),
                "{error}"
            );
        }
        let target = MailTarget::parse("smtps://ann:hidden@b").unwrap();
        assert!(!format!("{target} {target:?}").contains("hidden"));
    }

    #[test]
    fn root_certificate_requires_pem_and_tls() {
        let certificate = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let pem = certificate.cert.pem();
        let with = |url: &str, pem: &str| {
            MailTarget::parse(url)
                .unwrap()
                .with_root_certificate(pem.as_bytes())
                .map(drop)
        };
        assert_eq!(with("smtps://localhost", &pem), Ok(()));
        assert!(with("smtps://localhost", "nothing").is_err());
        assert!(with("smtp://localhost", &pem).is_err());
        assert!(with("file:mail", &pem).is_err());
    }
}
