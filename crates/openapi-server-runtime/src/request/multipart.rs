//! Parses `multipart/form-data` (RFC 7578).

use super::media_type;
use super::parameter::FormField;
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
        let name = name(std::str::from_utf8(&rest[..head_end]).ok()?)?;
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
            name: Cow::Owned(name),
            value: Cow::Borrowed(&body[..end]),
        });
        rest = &body[next..];
    }
    Some(fields)
}

/// The name of a part, from its headers.
fn name(head: &str) -> Option<String> {
    head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        if !name.trim().eq_ignore_ascii_case("content-disposition") {
            return None;
        }
        // Browsers escape quotes in names like this.
        media_type::parameter(value, "name").map(|name| name.replace("%22", "\""))
    })
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
