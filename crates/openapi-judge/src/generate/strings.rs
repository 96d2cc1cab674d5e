//! Strings that careless programs mishandle, and valid and invalid strings for common formats.

/// Strings with unusual Unicode, escapes, control characters and the syntax of other languages.
pub const UNUSUAL_STRINGS: [&str; 30] = [
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

/// Valid and invalid strings for one `format`.
#[derive(Debug)]
pub struct FormatStrings {
    /// The format's name.
    pub format: &'static str,
    /// Strings of the format.
    pub valid: &'static [&'static str],
    /// Strings that are similar, but not of the format.
    pub invalid: &'static [&'static str],
}

/// Ten letters.
macro_rules! ten {
    () => {
        "abcdefghij"
    };
}

/// Sixty letters.
macro_rules! sixty {
    () => {
        concat!(ten!(), ten!(), ten!(), ten!(), ten!(), ten!())
    };
}

/// The local part of an address has up to 64 bytes, and a label of its domain up to 63 (RFC 5321, section 4.5.3.1, and
/// RFC 1035, section 2.3.4).
const LONGEST_LOCAL_PART: &str = concat!(sixty!(), "abcd@example.com");
const TOO_LONG_LOCAL_PART: &str = concat!(sixty!(), "abcde@example.com");
const LONGEST_LABEL: &str = concat!("a@", sixty!(), "abc.com");
const TOO_LONG_LABEL: &str = concat!("a@", sixty!(), "abcd.com");

/// Valid and invalid strings for formats that the judge asserts.
const FORMATS: [FormatStrings; 9] = [
    FormatStrings {
        format: "date-time",
        valid: &[
            "2025-01-12T09:30:00Z",
            "1999-12-31T23:59:59.999999Z",
            "2024-02-29T00:00:00+05:30",
            "2025-01-12t09:30:00z",
            "2025-01-12T09:30:00.1234567890120-00:00",
            "2016-12-31T23:59:60Z",
            "2017-01-01T01:59:60.5+02:00",
            "2016-12-31T18:29:60-05:30",
            "2016-12-31t23:59:60.999z",
            "2025-01-12T09:30:00+23:59",
            "2025-01-12t09:30:00.0-23:59",
            "9999-12-31T23:59:59Z",
        ],
        invalid: &[
            "2025-01-12",
            "2025-01-12T09:30:00",
            "2025-02-30T09:30:00Z",
            "2025-01-12T24:00:00Z",
            "2025-01-12T09:30:60Z",
            "2016-12-31T23:59:60+01:00",
            "2016-12-31T22:59:60Z",
            "2016-12-31T23:59:61Z",
            "2025-01-12T09:60:00Z",
            "2025-01-12T09:30Z",
            "2025-01-12T09:30:00.Z",
            "2025-01-12T09:30:00+24:00",
            "2025-01-12T09:30:00+05:60",
            "2025-01-12T09:30:00+05",
            "2025-01-12T09:30:00ZZ",
            "2025-01-12T09:30:00,5Z",
            "2025-01-12T09:30:00+0100",
            "2025-01-12 09:30:00 UTC",
            "2025-1-12T09:30:00Z",
            "Sun, 12 Jan 2025 09:30:00 GMT",
        ],
    },
    FormatStrings {
        format: "date",
        valid: &["2025-01-12", "2024-02-29"],
        // The last ones are forms of ISO 8601 that RFC 3339 leaves out.
        invalid: &[
            "2025-02-30",
            "12.01.2025",
            "2025-1-2",
            "20250112",
            "2025-W02-7",
            "+002025-01-12",
            "2025-01-12T09:30:00",
        ],
    },
    FormatStrings {
        format: "email",
        valid: &[
            "a@example.com",
            "a.b+c@sub.example.org",
            "Ada.Lovelace@Example.ORG",
            "a!#$%&'*+-/=?^_`{|}~@example.com",
            LONGEST_LOCAL_PART,
            LONGEST_LABEL,
            "a@[192.0.2.1]",
            "a@[IPv6:2001:db8::1]",
        ],
        invalid: &[
            "a",
            "@",
            "a@",
            "@example.com",
            "a b@example.com",
            "a@@example.com",
            "a@example..com",
            ".a@example.com",
            "a.@example.com",
            "a..b@example.com",
            "a@-example.com",
            "a@example-.com",
            "a@[192.0.2.256]",
            "a@[2001:db8::1]",
            "a@[IPv6:192.0.2.1]",
            "a@[192.0.2.1",
            TOO_LONG_LOCAL_PART,
            TOO_LONG_LABEL,
        ],
    },
    FormatStrings {
        format: "uuid",
        valid: &[
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
        ],
        invalid: &[
            "67e55044",
            "67e5504410b1426f9247bb680e5fe0c8x",
            "g7e55044-10b1-426f-9247-bb680e5fe0c8",
        ],
    },
    FormatStrings {
        format: "uri",
        valid: &["https://example.com/", "urn:a:b", "mailto:a@example.com"],
        invalid: &["/a", "example.com", "https://a b/", "%"],
    },
    FormatStrings {
        format: "ipv4",
        valid: &["127.0.0.1"],
        invalid: &["127.0.0", "256.0.0.1", "1.2.3.4.5"],
    },
    FormatStrings {
        format: "ipv6",
        valid: &["::1", "2001:db8::1"],
        invalid: &[":::", "1::2::3", "g::"],
    },
    FormatStrings {
        format: "byte",
        valid: &["", "YQ==", "YWI="],
        invalid: &["Y", "Y===", "a b=", "YQ=a"],
    },
    FormatStrings {
        format: "json-pointer",
        valid: &["", "/a", "/a~1b/0"],
        invalid: &["a", "/~2", "#/a"],
    },
];

/// Returns the strings for a format, if there are any.
#[must_use]
pub fn format_strings(format: &str) -> Option<&'static FormatStrings> {
    FORMATS.iter().find(|known| known.format == format)
}
