//! Texts that break careless programs, and texts of the usual formats.

/// Texts of all kinds of Unicode, of escapes, and of what other languages take for something.
pub(crate) const ODD_TEXTS: [&str; 30] = [
    "",
    " ",
    " a ",
    "\u{a0}a\u{a0}",
    "\u{2003}a\u{2003}",
    "\u{3000}a\u{3000}",
    "\u{85}a\u{85}",
    "ä€",
    "𝄞🧑‍🚀",
    "e\u{301}",
    "שלום עולם",
    "\u{202e}abc\u{202c}",
    "\u{200b}",
    "\u{feff}a",
    "\u{fffd}\u{ffff}",
    "\u{10ffff}",
    "İıſK",
    "a\u{0}b",
    "\u{7}",
    "\u{7f}\u{85}",
    "a\nb\r\n",
    "\u{2028}\u{2029}",
    "\\u0041\\\"",
    "\"'`",
    "</script><!--",
    "%00%2F..%5C",
    "a+b&c=d;e#f?g",
    "${x}{{x}}",
    "null",
    "-0",
];

/// Texts by format: some that are of it, and some that are nearly.
pub(crate) const FORMATS: [(&str, &[&str], &[&str]); 9] = [
    (
        "date-time",
        &[
            "2025-01-12T09:30:00Z",
            "1999-12-31T23:59:59.999999Z",
            "2024-02-29T00:00:00+05:30",
            "2025-01-12t09:30:00z",
        ],
        &[
            "2025-01-12",
            "2025-01-12T09:30:00",
            "2025-02-30T09:30:00Z",
            "2025-01-12T24:00:00Z",
            "2025-01-12 09:30:00 UTC",
            "2025-1-12T09:30:00Z",
            "Sun, 12 Jan 2025 09:30:00 GMT",
        ],
    ),
    (
        "date",
        &["2025-01-12", "2024-02-29"],
        &["2025-02-30", "12.01.2025", "2025-1-2"],
    ),
    (
        "email",
        &[
            "a@example.com",
            "a.b+c@sub.example.org",
            "Ada.Lovelace@Example.ORG",
        ],
        &[
            "a",
            "@",
            "a@",
            "@example.com",
            "a b@example.com",
            "a@@example.com",
            "a@example..com",
        ],
    ),
    (
        "uuid",
        &[
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
        ],
        &[
            "67e55044",
            "67e5504410b1426f9247bb680e5fe0c8x",
            "g7e55044-10b1-426f-9247-bb680e5fe0c8",
        ],
    ),
    (
        "uri",
        &["https://example.com/", "urn:a:b", "mailto:a@example.com"],
        &["/a", "example.com", "https://a b/", "%"],
    ),
    ("ipv4", &["127.0.0.1"], &["127.0.0", "256.0.0.1", "1.2.3.4.5"]),
    ("ipv6", &["::1", "2001:db8::1"], &[":::", "1::2::3", "g::"]),
    ("byte", &["", "YQ==", "YWI="], &["Y", "Y===", "a b=", "YQ=a"]),
    ("json-pointer", &["", "/a", "/a~1b/0"], &["a", "/~2", "#/a"]),
];

/// Texts that are of a format.
pub(crate) fn of_format(format: &str) -> &'static [&'static str] {
    let known = FORMATS.iter().find(|(name, ..)| *name == format);
    known.map_or(&[], |(_, good, _)| good)
}
