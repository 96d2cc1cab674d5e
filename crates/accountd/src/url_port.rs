//! Checks the port of a URL. The URL parser takes an empty one, as in `smtps://mail.example:`, for none, so that a
//! missing value would silently become the default port.

/// Checks that the port, if a URL has a colon for one, is a number other than 0. Also rejects the white space that the
/// parser would remove. Returns what is wrong, without repeating the URL.
pub(crate) fn check_port(url: &str) -> Result<(), &'static str> {
    if url.trim() != url || url.contains(char::is_control) {
        return Err("it contains white space or control characters");
    }
    let authority = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    let host_and_port = authority.rsplit('@').next().unwrap_or_default();
    // The colons in the brackets of an IPv6 address do not separate a port.
    let after_address = host_and_port.rsplit(']').next().unwrap_or_default();
    match after_address.rsplit_once(':') {
        None => Ok(()),
        Some((_, "")) => Err("the port after the colon is missing"),
        Some((_, port)) => match port.parse::<u16>() {
            Ok(0) => Err("port 0 cannot be used"),
            Ok(_) => Ok(()),
            Err(_) => Err("the port is not a number up to 65535"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::check_port;

    #[test]
    fn port_is_a_positive_number_or_absent() {
        for url in [
            "smtps://mail.example",
            "smtps://ann:pass@mail.example:465/",
            "https://[::1]",
            "https://[::1]:8443/path:",
            "postgres:///accounts?host=/run/postgresql",
            "postgres://ann:@db.example/accounts",
            "smtps://ann:a \\b@mail.example",
            "file:mail",
        ] {
            assert_eq!(check_port(url), Ok(()), "{url}");
        }
        for url in [
            "smtps://ann:pass@mail.example:",
            "smtps://ann:pass@:",
            "https://a.example:/path",
            "https://a.example:?query",
            "https://[::1]:",
            "postgres://db.example:0/accounts",
            "postgres://db.example:00/accounts",
            "postgres://db.example:65536/accounts",
            "postgres://db.example:port/accounts",
            "https://a.example:\t/",
            "https://a.example ",
        ] {
            assert!(check_port(url).is_err(), "{url}");
        }
    }
}
