//! Where mails are delivered to.

use super::{Unusable, folder};
use lettre::transport::smtp::client::Certificate;
use percent_encoding::percent_decode_str;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use url::Url;

/// Where mails are delivered to. Neither `Display` nor `Debug` shows the password.
#[derive(Clone)]
pub struct Target(pub(super) Means);

#[derive(Clone)]
pub(super) enum Means {
    Folder(PathBuf),
    Server(Server),
}

/// An SMTP server.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) login: Option<(String, String)>,
    /// Which authority is trusted beside the machine's own.
    pub(super) authority: Option<Certificate>,
}

/// When a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Security {
    Never,
    /// After STARTTLS, if the server offers it.
    Offered,
    /// After STARTTLS.
    Required,
    /// From the first octet on.
    Implicit,
}

const FORMS: &str = "it is file:DIR, smtps://[USER:PASSWORD@]HOST[:PORT], or smtp://… with ?tls=required or \
     ?tls=opportunistic for STARTTLS";

fn unusable(what: impl fmt::Display) -> Unusable {
    Unusable(format!("--mail: {what}"))
}

impl Target {
    /// Takes `file:DIR`, `smtps://[USER:PASSWORD@]HOST[:PORT]`, or `smtp://…` with `?tls=required` or
    /// `?tls=opportunistic` for STARTTLS. User and password are percent-encoded where they need it.
    ///
    /// # Errors
    ///
    /// What it should be, without repeating it.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        if let Some(folder) = text.strip_prefix("file:") {
            return Self::folder(folder);
        }
        let url = Url::parse(text).map_err(|_| unusable(FORMS))?;
        let server = Server::read(&url)?;
        if server.login.is_some() && !server.is_private() {
            return Err(unusable(
                "the password would cross the network in clear; use smtps:// or ?tls=required",
            ));
        }
        Ok(Self(Means::Server(server)))
    }

    fn folder(text: &str) -> Result<Self, Unusable> {
        let folder = match text.strip_prefix("//") {
            Some(absolute) if absolute.starts_with('/') => absolute,
            Some(_) => "",
            None => text,
        };
        if folder.is_empty() || folder.contains('\0') {
            return Err(unusable("a folder is file:DIR or file:///DIR"));
        }
        Ok(Self(Means::Folder(PathBuf::from(folder))))
    }

    /// A folder that mails are put into, made where it is missing.
    #[must_use]
    pub fn into_folder(folder: impl Into<PathBuf>) -> Self {
        Self(Means::Folder(folder.into()))
    }

    /// Whether mails can be put into the folder, which is made where it is missing. A server may be away.
    ///
    /// # Errors
    ///
    /// Why not.
    pub fn check(&self) -> Result<(), Unusable> {
        let Means::Folder(folder) = &self.0 else {
            return Ok(());
        };
        // The whole error would name a file in it that nobody knows.
        folder::check(folder).map_err(|error| {
            unusable(format!(
                "mails cannot be put into the folder {}: {}; it must be writable",
                folder.display(),
                error.kind()
            ))
        })
    }

    /// Whether others on the way may read the mails, and the secrets in them.
    #[must_use]
    pub fn is_in_clear(&self) -> bool {
        match &self.0 {
            Means::Folder(_) => false,
            Means::Server(server) => server.security == Security::Never && !server.is_private(),
        }
    }

    /// Trusts a certificate authority, given as PEM, beside those of the machine.
    ///
    /// # Errors
    ///
    /// It is no certificate, or there is no TLS.
    pub fn trusting(mut self, pem: &[u8]) -> Result<Self, Unusable> {
        let bad = |what: &str| Unusable(format!("--mail-ca: {what}"));
        let server = match &mut self.0 {
            Means::Server(server) if server.security != Security::Never => server,
            _ => return Err(bad("it is of use only with --mail smtps://… or ?tls=…")),
        };
        let is_pem = String::from_utf8_lossy(pem).contains("-----BEGIN CERTIFICATE-----");
        let certificate = Certificate::from_pem(pem).ok().filter(|_| is_pem);
        server.authority = Some(certificate.ok_or_else(|| bad("it is no certificate in PEM"))?);
        Ok(self)
    }
}

impl Server {
    fn read(url: &Url) -> Result<Self, Unusable> {
        let (security, port) = security(url)?;
        // In a URL an IPv6 address is in brackets, on the way to it not.
        let host = url.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if host.is_empty() || !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(unusable(FORMS));
        }
        let decoded = |text: &str| {
            let text = percent_decode_str(text).decode_utf8();
            text.map(String::from)
                .map_err(|_| unusable("user and password are UTF-8"))
        };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (user, Some(password)) if !user.is_empty() => Some((decoded(user)?, decoded(password)?)),
            _ => return Err(unusable("a login is USER:PASSWORD@")),
        };
        Ok(Self {
            host: host.to_owned(),
            port: url.port().unwrap_or(port),
            security,
            login,
            authority: None,
        })
    }

    /// Whether nobody else can read what is sent.
    fn is_private(&self) -> bool {
        let is_loopback = |ip: IpAddr| ip.is_loopback();
        let is_here = self.host == "localhost" || self.host.parse().is_ok_and(is_loopback);
        is_here || matches!(self.security, Security::Required | Security::Implicit)
    }
}

/// When it is encrypted, and the port that this means.
fn security(url: &Url) -> Result<(Security, u16), Unusable> {
    let query: Vec<_> = url.query_pairs().collect();
    let tls = match &query[..] {
        [] => None,
        [(key, value)] if key == "tls" => Some(&**value),
        _ => return Err(unusable(FORMS)),
    };
    match (url.scheme(), tls) {
        ("smtp", None) => Ok((Security::Never, 25)),
        ("smtp", Some("opportunistic")) => Ok((Security::Offered, 587)),
        ("smtp", Some("required")) => Ok((Security::Required, 587)),
        ("smtps", None) => Ok((Security::Implicit, 465)),
        _ => Err(unusable(FORMS)),
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Means::Folder(folder) => write!(f, "the folder {}", folder.display()),
            Means::Server(server) => write!(f, "the SMTP server {} at port {}", server.host, server.port),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(text: &str) -> Server {
        match Target::parse(text).unwrap().0 {
            Means::Server(server) => server,
            Means::Folder(_) => panic!("{text} is a folder"),
        }
    }

    #[test]
    fn a_url_says_how_a_server_is_reached() {
        for (text, host, port, security) in [
            ("smtp://localhost", "localhost", 25, Security::Never),
            ("smtp://mail.example:2525/", "mail.example", 2525, Security::Never),
            (
                "smtp://mail.example?tls=required",
                "mail.example",
                587,
                Security::Required,
            ),
            (
                "smtp://mail.example/?tls=opportunistic",
                "mail.example",
                587,
                Security::Offered,
            ),
            ("smtps://[::1]", "::1", 465, Security::Implicit),
        ] {
            let server = server(text);
            assert_eq!(
                (&*server.host, server.port, server.security),
                (host, port, security)
            );
            assert_eq!(server.login, None);
        }
        let login = server("smtps://a%40b:p%3Aw@mail.example").login;
        assert_eq!(login, Some(("a@b".to_owned(), "p:w".to_owned())));
        assert!(server("smtp://a:b@127.0.0.1:25").login.is_some());
    }

    #[test]
    fn a_folder_is_relative_or_not() {
        for (text, folder) in [
            ("file:mail", "mail"),
            ("file:/var/m", "/var/m"),
            ("file:///var/m", "/var/m"),
        ] {
            assert_eq!(
                Target::parse(text).unwrap().to_string(),
                format!("the folder {folder}")
            );
        }
    }

    #[test]
    fn what_cannot_be_used_is_told_without_its_password() {
        for text in [
            "",
            "mail",
            "file:",
            "file://mail",
            "http://a:hidden@b",
            "smtp:hidden",
            "smtp://a:hidden@",
            "smtps://hidden@b",
            "smtps://:hidden@b",
            "smtps://a:hidden@b/c",
            "smtps://a:hidden@b?tls=required",
            "smtp://a:hidden@b?tls=maybe",
            "smtp://a:hidden@mail.example",
            "smtp://a:hidden@mail.example?tls=opportunistic",
        ] {
            let told = Target::parse(text).unwrap_err().to_string();
            assert!(told.starts_with("--mail: ") && !told.contains("hidden"), "{told}");
        }
        let target = Target::parse("smtps://ann:hidden@b").unwrap();
        assert!(!format!("{target} {target:?}").contains("hidden"));
    }

    #[test]
    fn an_authority_is_a_certificate_for_tls() {
        let certificate = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let pem = certificate.cert.pem();
        let with = |url: &str, pem: &str| Target::parse(url).unwrap().trusting(pem.as_bytes()).map(drop);
        assert_eq!(with("smtps://localhost", &pem), Ok(()));
        assert!(with("smtps://localhost", "nothing").is_err());
        assert!(with("smtp://localhost", &pem).is_err());
        assert!(with("file:mail", &pem).is_err());
    }
}
