//! A request as a command line.

use crate::wire;

/// A command line that sends a request to `$BASE`.
pub(crate) fn curl(request: &wire::Request) -> String {
    let quote = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    let mut line = format!(
        "curl -i --path-as-is -X {} \"$BASE\"{}",
        request.method,
        quote(&request.target)
    );
    if request.method == "HEAD" {
        line = format!("curl -I --path-as-is \"$BASE\"{}", quote(&request.target));
    }
    for (name, value) in &request.headers.0 {
        let own =
            ["host", "content-length", "transfer-encoding"].contains(&name.to_ascii_lowercase().as_str());
        if !own {
            let field = if value.is_empty() {
                format!("{name};")
            } else {
                format!("{name}: {value}")
            };
            line.push_str(&format!(" -H {}", quote(&field)));
        }
    }
    if !request.body.is_empty() {
        let mut body = String::from_utf8_lossy(&request.body).into_owned();
        crate::judge::shorten(&mut body, 2_000);
        line.push_str(&format!(" --data-binary {}", quote(&body)));
    }
    line
}
