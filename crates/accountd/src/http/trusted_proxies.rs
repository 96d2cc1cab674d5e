//! Determines the client behind a trusted proxy.

use http::HeaderMap;
use http::header::{FORWARDED, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The networks whose proxies are trusted to report the addresses of their clients.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Trusts proxies with an address in one of these networks.
    #[must_use]
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// Returns whether the address belongs to a trusted proxy.
    pub(super) fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Returns the address of the client: the peer, or, if the peer is a trusted proxy, the address that it
    /// reports, provided that the report is unambiguous.
    ///
    /// Headers are read from the right. Each proxy appends what it has observed, whereas a client may forge
    /// everything to the left of that.
    pub(super) fn client_address(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.contains(peer) {
            return peer;
        }
        let reported = |name| {
            let texts = header_text(headers, name)?;
            Some(texts.and_then(|texts| self.last_untrusted(name, &texts)))
        };
        match (reported(&FORWARDED), reported(&X_FORWARDED_FOR)) {
            (Some(client), None) | (None, Some(client)) => client,
            // The proxy set only one of the headers, but which one is unknown, so they must agree.
            (Some(client), Some(other)) if client == other => client,
            _ => None,
        }
        .unwrap_or(peer)
    }

    /// Returns the last address that is not a trusted proxy, or the first address if all are.
    fn last_untrusted(&self, name: &HeaderName, texts: &str) -> Option<IpAddr> {
        let mut client = None;
        for element in split(texts, ',').into_iter().rev() {
            let address = match *name {
                FORWARDED => parse_node(forwarded_for(element)?)?,
                _ => parse_node(element.to_owned())?,
            };
            client = Some(address);
            if !self.contains(address) {
                break;
            }
        }
        client
    }
}

/// Joins all lines of a header, in order. Returns `Some(None)` if a line is not text.
fn header_text(headers: &HeaderMap, name: &HeaderName) -> Option<Option<String>> {
    let mut lines = headers.get_all(name).iter().peekable();
    lines.peek()?;
    let texts: Result<Vec<&str>, _> = lines.map(|line| line.to_str()).collect();
    Some(texts.ok().map(|texts| texts.join(",")))
}

/// Splits at separators outside quoted strings.
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |c| {
        let is_end = c == separator && !quoted;
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        is_end
    })
    .map(str::trim)
    .collect()
}

/// Returns the value of `for` in an element of `Forwarded`, see RFC 7239, section 4.
fn forwarded_for(element: &str) -> Option<String> {
    let mut pairs = split(element, ';')
        .into_iter()
        .filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
    match value.strip_prefix('"') {
        Some(quoted) => Some(quoted.strip_suffix('"')?.replace('\\', "")),
        None => Some(value.to_owned()),
    }
}

/// Parses an address with or without a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`.
fn parse_node(text: String) -> Option<IpAddr> {
    let address = text.parse::<IpAddr>().ok();
    let address = address.or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()));
    let bracketed = || {
        text.strip_prefix('[')?
            .strip_suffix(']')?
            .parse()
            .ok()
            .map(IpAddr::V6)
    };
    Some(address.or_else(bracketed)?.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the client of a request from 10.0.0.1, where 10.0.0.0/8 and 2001:db8:1::/48 are trusted.
    fn client(lines: &[(&'static str, &'static str)]) -> String {
        from("10.0.0.1", lines)
    }

    fn from(peer: &str, lines: &[(&'static str, &'static str)]) -> String {
        let networks = ["10.0.0.0/8", "2001:db8:1::/48"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        let proxies = TrustedProxies::new(networks.to_vec());
        proxies
            .client_address(peer.parse().unwrap(), &headers)
            .to_string()
    }

    #[test]
    fn only_trusted_proxies_determine_the_client() {
        let header = [("x-forwarded-for", "192.0.2.7")];
        assert_eq!(from("10.0.0.1", &header), "192.0.2.7");
        assert_eq!(from("2001:db8:1::1", &header), "192.0.2.7");
        assert_eq!(from("::ffff:10.0.0.1", &header), "192.0.2.7");
        assert_eq!(from("192.0.2.9", &header), "192.0.2.9");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
        let none_trusted = TrustedProxies::default();
        let mut headers = HeaderMap::new();
        headers.insert(X_FORWARDED_FOR, "192.0.2.7".parse().unwrap());
        let peer: IpAddr = "127.0.0.1".parse().unwrap();
        assert_eq!(none_trusted.client_address(peer, &headers), peer);
    }

    #[test]
    fn headers_are_read_from_the_right_while_proxies_are_trusted() {
        for (text, expected) in [
            ("198.51.100.1, 192.0.2.7", "192.0.2.7"),
            ("198.51.100.1, 192.0.2.7, 10.2.2.2,10.3.3.3", "192.0.2.7"),
            ("forged, 192.0.2.7, 10.2.2.2", "192.0.2.7"),
            ("10.4.4.4, 10.2.2.2", "10.4.4.4"),
            ("192.0.2.7:4711", "192.0.2.7"),
            ("2001:db8::7, 2001:db8:1::2", "2001:db8::7"),
            ("[2001:db8::7]:4711", "2001:db8::7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
        ] {
            assert_eq!(client(&[("x-forwarded-for", text)]), expected, "{text}");
        }
        let lines = [
            ("x-forwarded-for", "198.51.100.1"),
            ("x-forwarded-for", "192.0.2.7"),
        ];
        assert_eq!(client(&lines), "192.0.2.7");
    }

    #[test]
    fn forwarded_header_is_parsed() {
        for (text, expected) in [
            ("for=192.0.2.7", "192.0.2.7"),
            ("FOR=192.0.2.7;proto=http;by=203.0.113.43", "192.0.2.7"),
            ("proto=https; for=\"192.0.2.7:80\"", "192.0.2.7"),
            (
                "for=198.51.100.1, for=\"[2001:db8::7]:4711\", for=10.2.2.2",
                "2001:db8::7",
            ),
            ("for=\"[2001:db8::7]\"", "2001:db8::7"),
            (
                "for=198.51.100.1;host=\"a, for=203.0.113.1\", for=192.0.2.7",
                "192.0.2.7",
            ),
            ("for=192.0.2.7;host=\"a\\\", for=203.0.113.1;b=\"", "192.0.2.7"),
        ] {
            assert_eq!(client(&[("forwarded", text)]), expected, "{text}");
        }
    }

    #[test]
    fn malformed_headers_fall_back_to_the_peer() {
        for text in [
            "",
            " ",
            "unknown",
            "192.0.2.7,",
            "192.0.2",
            "a.example",
            "192.0.2.7 b",
            "192.0.2.7, _b",
        ] {
            assert_eq!(client(&[("x-forwarded-for", text)]), "10.0.0.1", "{text:?}");
        }
        for text in [
            "",
            "192.0.2.7",
            "for=",
            "for=unknown",
            "for=_hidden",
            "by=192.0.2.7",
            "for=\"192.0.2.7",
            "for=2001:db8::7:x",
        ] {
            assert_eq!(client(&[("forwarded", text)]), "10.0.0.1", "{text:?}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(X_FORWARDED_FOR, http::HeaderValue::from_bytes(b"\xff").unwrap());
        let peer: IpAddr = "10.0.0.1".parse().unwrap();
        let proxies = TrustedProxies::new(vec!["10.0.0.0/8".parse().unwrap()]);
        assert_eq!(proxies.client_address(peer, &headers), peer);
    }

    #[test]
    fn contradicting_headers_fall_back_to_the_peer() {
        let both = |forwarded| client(&[("forwarded", forwarded), ("x-forwarded-for", "192.0.2.7")]);
        assert_eq!(both("for=192.0.2.7"), "192.0.2.7");
        assert_eq!(both("for=198.51.100.1"), "10.0.0.1");
        assert_eq!(both("for=unknown"), "10.0.0.1");
    }
}
