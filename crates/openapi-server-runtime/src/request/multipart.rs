//! Parses `multipart/form-data` (RFC 7578).

use super::parameter::FormField;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Returns the parts of a body; `None` if it is malformed.
pub(super) fn parts<'b>(boundary: &str, bytes: &'b [u8]) -> Option<Vec<FormField<'b>>> {
    let opening = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = match bytes.strip_prefix(opening.as_bytes()) {
        Some(rest) => rest,
        None => bytes.get(find(bytes, between.as_bytes())? + between.len()..)?,
    };
    let mut fields = Vec::new();
    while !rest.starts_with(b"--") {
        let line = find(rest, b"\r\n")?;
        if !rest[..line].iter().all(|byte| matches!(byte, b' ' | b'\t')) {
            return None;
        }
        rest = &rest[line..];
        let head_end = find(rest, b"\r\n\r\n")?;
        let head = Head::parse(std::str::from_utf8(&rest[..head_end]).ok()?)?;
        let body = &rest[head_end + 4..];
        // An empty part's closing line shares its line break with the end of the head.
        let is_empty = body.starts_with(opening.as_bytes());
        let (end, next) = if is_empty {
            (0, opening.len())
        } else {
            let end = find(body, between.as_bytes())?;
            (end, end + between.len())
        };
        fields.push(FormField {
            name: Cow::Owned(head.name),
            value: Cow::Borrowed(&body[..end]),
            encoded: None,
            file_name: head.file_name,
            media_type: head.media_type,
        });
        rest = &body[next..];
    }
    Some(fields)
}

/// What the header fields of a part say.
struct Head<'h> {
    name: String,
    file_name: Option<String>,
    media_type: Option<&'h str>,
}

impl<'h> Head<'h> {
    /// Returns `None` if there is no name.
    fn parse(head: &'h str) -> Option<Self> {
        let (mut name, mut file_name, mut media_type) = (None, None, None);
        for (field, value) in head.split("\r\n").filter_map(|line| line.split_once(':')) {
            if field.trim().eq_ignore_ascii_case("content-type") {
                media_type = Some(value.trim());
            } else if field.trim().eq_ignore_ascii_case("content-disposition") {
                for (parameter, value) in parameters(value) {
                    match parameter.to_ascii_lowercase().as_str() {
                        "name" => name = Some(value),
                        // RFC 7578, 4.2, forbids the extended form, which some clients send for other than ASCII.
                        "filename*" => file_name = extended(&value).or(file_name),
                        "filename" => file_name = file_name.or(Some(value)),
                        _ => {}
                    }
                }
            }
        }
        Some(Head {
            name: name?,
            file_name,
            media_type,
        })
    }
}

/// Returns the parameters of `Content-Disposition`, unquoted and unescaped.
fn parameters(value: &str) -> Vec<(&str, String)> {
    let mut parameters = Vec::new();
    let mut rest = value;
    while let Some((_, after)) = rest.split_once(';') {
        let Some((name, after)) = after.split_once('=') else {
            break;
        };
        let (value, after) = match after.trim_start().strip_prefix('"') {
            Some(quoted) => unquoted(quoted),
            None => {
                let end = after.find(';').unwrap_or(after.len());
                (after[..end].trim().to_owned(), &after[end..])
            }
        };
        // Browsers escape quotes and line breaks like this.
        let value = value
            .replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n");
        parameters.push((name.trim(), value));
        rest = after;
    }
    parameters
}

/// Returns the text up to the closing quote, and what follows it. Browsers do not escape a backslash, and send paths and names
/// that end in one; other clients escape a quote by it. So a backslash escapes a quote unless that ends the header field or
/// another parameter follows.
fn unquoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, &text[at + 1..]),
            '\\' if text[at + 1..].strip_prefix('"').is_some_and(continues) => {
                value.extend(characters.next().map(|(_, escaped)| escaped));
            }
            other => value.push(other),
        }
    }
    (value, "")
}

/// Returns whether a quoted text continues after a quote: neither the field ends there, nor does another parameter follow.
fn continues(rest: &str) -> bool {
    let is_token = |name: &str| {
        let name = name.trim();
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~*'%".contains(&byte))
    };
    match rest.trim_start().strip_prefix(';') {
        Some(parameter) => !parameter.split_once('=').is_some_and(|(name, _)| is_token(name)),
        None => rest.contains('"'),
    }
}

/// Decodes `UTF-8''name` (RFC 8187).
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    let text = percent_decode_str(encoded).decode_utf8().ok()?;
    charset.eq_ignore_ascii_case("utf-8").then(|| text.into_owned())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::parts;

    fn read(body: &str) -> Option<Vec<(String, String)>> {
        let parts = parts("b", body.as_bytes())?;
        let part = |field: &super::FormField<'_>| {
            (
                field.name.clone().into_owned(),
                String::from_utf8(field.value.to_vec()).unwrap(),
            )
        };
        Some(parts.iter().map(part).collect())
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn parts_are_between_boundaries() {
        let body = "preamble\r\n--b \r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--b\r\n\
                    Content-Type: text/plain\r\nContent-Disposition: form-data; filename=\"x;name=y\"; name=c%22\r\n\r\n\
                    \r\n--b--\r\nepilogue";
        assert_eq!(read(body), Some(vec![pair("a", "1\r\n2"), pair("c\"", "")]));
    }

    #[test]
    fn files_have_a_name_and_a_media_type() {
        let file = |disposition: &str| {
            let body = format!(
                "--b\r\nContent-Disposition: form-data; name=\"a\"; {disposition}\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"
            );
            let parts = parts("b", body.as_bytes()).unwrap();
            assert_eq!(
                (parts[0].name.as_ref(), parts[0].media_type),
                ("a", Some("image/png"))
            );
            parts[0].file_name.clone()
        };
        for (disposition, expected) in [
            ("filename=\"a b;c=d.png\"", "a b;c=d.png"),
            ("filename=plain.png", "plain.png"),
            (r#"filename="say \"x\".png""#, "say \"x\".png"),
            (r#"filename="C:\dir\x.png""#, r"C:\dir\x.png"),
            (r#"filename="\\server\x.png""#, r"\\server\x.png"),
            (r#"filename="dir\""#, r"dir\"),
            ("filename=\"a%22.png\"", "a\".png"),
            (r#"filename="x\""; x="y""#, "x\""),
            (r#"filename="a\";b";x="y""#, "a\";b"),
            (r#"filename="dir\"; x="y""#, r"dir\"),
            // The names that the client escapes.
            ("filename=\"a %22b%22.png\"", "a \"b\".png"),
            ("filename=\"a%0D%0Ab\"", "a\r\nb"),
            (r#"filename="a\%22b""#, "a\\\"b"),
            ("filename=\"100%.png\"", "100%.png"),
            ("filename=\"a%20b%2522\"", "a%20b%2522"),
            ("filename=\"a%22b\"", "a\"b"),
            ("filename=\"a;b=c\"", "a;b=c"),
            ("filename=\"x\"; filename*=UTF-8''%C3%A9.png", "é.png"),
            ("filename=\"é.png\"", "é.png"),
            ("filename=\"\"", ""),
        ] {
            assert_eq!(file(disposition).as_deref(), Some(expected), "{disposition}");
        }
        assert_eq!(file("x=y"), None);
    }

    #[test]
    fn an_empty_part_may_share_its_line_break() {
        let body = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--";
        assert_eq!(read(body), Some(vec![pair("a", "")]));
        assert_eq!(read("--b--"), Some(Vec::new()));
    }

    #[test]
    fn anything_else_is_malformed() {
        for body in [
            "",
            "--b",
            "--bb\r\n",
            "--b\r\n\r\n",
            "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b",
        ] {
            assert_eq!(read(body), None, "{body:?}");
        }
    }
}
