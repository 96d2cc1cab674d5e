//! Other spellings of media types.

use openapi_judge::document::Content;
use openapi_judge::media_type::find;

/// Returns other spellings of a media type, each with a description: names in capitals, white space, quoted values, and a
/// `charset`, which JSON:API alone does not have. Those that select another of the declared contents are left out.
pub(super) fn spellings<'a>(
    media_type: &str,
    declared: impl Iterator<Item = &'a Content>,
) -> Vec<(&'static str, String)> {
    let declared: Vec<&Content> = declared.collect();
    let selected = |sent: &str| {
        let found = find(&declared, |content| &content.media_type, sent);
        found.map(|content| std::ptr::from_ref(*content))
    };
    let mut spellings = all(media_type);
    spellings.retain(|(_, spelling)| selected(spelling) == selected(media_type));
    spellings
}

fn all(media_type: &str) -> Vec<(&'static str, String)> {
    let Some((essence, parameters)) = media_type.split_once(';') else {
        if media_type.is_empty() {
            return Vec::new();
        }
        let mut all = vec![("media type in capitals", media_type.to_ascii_uppercase())];
        if media_type == "application/json" {
            all.extend([
                ("media type with charset", format!("{media_type};charset=UTF-8")),
                (
                    "media type with quoted charset",
                    format!("{media_type} ; Charset=\"utf-8\""),
                ),
            ]);
        }
        return all;
    };
    let pairs = parameters.split(';').filter_map(|pair| pair.split_once('='));
    let quoted: Vec<String> = pairs
        .map(|(name, value)| {
            let value = value.trim().trim_matches('"');
            format!("{}=\"{value}\"", name.trim().to_ascii_uppercase())
        })
        .collect();
    let essence = essence.trim();
    vec![
        (
            "media type in capitals",
            format!("{};{parameters}", essence.to_ascii_uppercase()),
        ),
        (
            "media type with quoted parameters",
            format!("{essence} ; {}", quoted.join(" ; ")),
        ),
    ]
}
