//! Whose request it is that a proxy passes on.

use http::HeaderMap;
use http::header::{FORWARDED, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The proxies whose word on their clients' addresses is taken.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Those that have an address in one of these networks.
    #[must_use]
    pub fn at(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// Whether this is one of them.
    pub(super) fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Who asks: the peer, or, where it is a trusted proxy, who it says, if it says so without doubt.
    ///
    /// What a header has is read from the right: each proxy adds what it knows for certain, and what stands
    /// before that, a client may have made up.
    pub(super) fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.has(peer) {
            return peer;
        }
        let told = |name| {
            let texts = texts(headers, name)?;
            Some(texts.and_then(|texts| self.outermost(name, &texts)))
        };
        match (told(&FORWARDED), told(&X_FORWARDED_FOR)) {
            (Some(client), None) | (None, Some(client)) => client,
            // Only one of them is by the proxy, and nothing tells which; unless they agree.
            (Some(client), Some(other)) if client == other => client,
            _ => None,
        }
        .unwrap_or(peer)
    }

    /// The last address that is no trusted proxy's, or the first of all of them.
    fn outermost(&self, name: &HeaderName, texts: &str) -> Option<IpAddr> {
        let mut client = None;
        for element in split(texts, ',').into_iter().rev() {
            let address = match *name {
                FORWARDED => node(forwarded_for(element)?)?,
                _ => node(element.to_owned())?,
            };
            client = Some(address);
            if !self.has(address) {
                break;
            }
        }
        client
    }
}

/// Everything that a header has, in its lines' order. `Some(None)` if it is no text.
fn texts(headers: &HeaderMap, name: &HeaderName) -> Option<Option<String>> {
    let mut lines = headers.get_all(name).iter().peekable();
    lines.peek()?;
    let texts: Result<Vec<&str>, _> = lines.map(|line| line.to_str()).collect();
    Some(texts.ok().map(|texts| texts.join(",")))
}

/// The parts between a separator that is not in a quoted string.
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

/// The value of `for` in an element of `Forwarded`, see RFC 7239, section 4.
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

/// An address, with or without a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`.
fn node(text: String) -> Option<IpAddr> {
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

    /// Who asks, where the peer is 10.0.0.1 and 10.0.0.0/8 and 2001:db8:1::/48 are trusted.
    fn client(lines: &[(&'static str, &'static str)]) -> String {
        from("10.0.0.1", lines)
    }

    fn from(peer: &str, lines: &[(&'static str, &'static str)]) -> String {
        let networks = ["10.0.0.0/8", "2001:db8:1::/48"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        let proxies = Proxies::at(networks.to_vec());
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let told = [("x-forwarded-for", "192.0.2.7")];
        assert_eq!(from("10.0.0.1", &told), "192.0.2.7");
        assert_eq!(from("2001:db8:1::1", &told), "192.0.2.7");
        assert_eq!(from("::ffff:10.0.0.1", &told), "192.0.2.7");
        assert_eq!(from("192.0.2.9", &told), "192.0.2.9");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
        let nobody = Proxies::default();
        let mut headers = HeaderMap::new();
        headers.insert(X_FORWARDED_FOR, "192.0.2.7".parse().unwrap());
        let peer: IpAddr = "127.0.0.1".parse().unwrap();
        assert_eq!(nobody.client(peer, &headers), peer);
    }

    #[test]
    fn it_is_read_from_the_right_as_far_as_proxies_are_trusted() {
        for (text, expected) in [
            ("198.51.100.1, 192.0.2.7", "192.0.2.7"),
            ("198.51.100.1, 192.0.2.7, 10.2.2.2,10.3.3.3", "192.0.2.7"),
            ("made up, 192.0.2.7, 10.2.2.2", "192.0.2.7"),
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
    fn the_standards_header_is_read_too() {
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
    fn what_is_not_understood_is_the_peers() {
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
        let proxies = Proxies::at(vec!["10.0.0.0/8".parse().unwrap()]);
        assert_eq!(proxies.client(peer, &headers), peer);
    }

    #[test]
    fn of_two_headers_one_may_be_made_up() {
        let both = |forwarded| client(&[("forwarded", forwarded), ("x-forwarded-for", "192.0.2.7")]);
        assert_eq!(both("for=192.0.2.7"), "192.0.2.7");
        assert_eq!(both("for=198.51.100.1"), "10.0.0.1");
        assert_eq!(both("for=unknown"), "10.0.0.1");
    }
}
