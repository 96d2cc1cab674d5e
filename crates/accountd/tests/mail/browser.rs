//! The whole flow in a browser: edit, mail, confirmation page, changed address.

use super::fixtures::{new_store, token};
use crate::store_fixtures;
use crate::support::process::Accountd;
use crate::support::smtp::SmtpServer;
use crate::web_browser::Browser;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;
use std::path::Path;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// The viewport of a phone.
const PHONE: (u32, u32) = (390, 844);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn link_in_a_mail_leads_to_the_changed_address() {
    let (database, store) = new_store().await;
    let mut server = SmtpServer::start(&[]).await;
    let mail = format!("smtp://127.0.0.1:{}", server.port);
    let service = Accountd::serve(&["--database", &database.url, "--mail", &mail]);
    let browser = Browser::start();
    browser.resize(PHONE.0, PHONE.1);
    for (language, ask, done, bad) in [
        (
            "en-US",
            "Confirm your e-mail address",
            "Address confirmed",
            "This link is no longer valid",
        ),
        (
            "de",
            "E-Mail-Adresse bestätigen",
            "Adresse bestätigt",
            "Dieser Link gilt nicht mehr",
        ),
    ] {
        let account = store_fixtures::account_without_address(&store, language).await;
        let (_, bearer) = store_fixtures::secret_token(&store, account.id).await;
        let address = format!("{language}.has-quite-a-long-address@subdomain.of-a-new-host.example");
        let body = json!({"email": address, "settings": {"language": language}}).to_string();
        let response = service.send("PATCH", "/v1/account", &bearer, &body);
        assert!(response.starts_with("HTTP/1.1 200"), "{response}");
        let text = server.next().await["text"].as_str().unwrap().to_owned();
        let link = format!("{}/email/confirm?token={}", service.url, token(&text));
        assert!(text.contains(&link), "{text}");

        browser.visit(&link);
        let tag = language.split('-').next().unwrap();
        let page =
            "[document.documentElement.lang, document.title, document.querySelector('main h1').textContent]";
        assert_eq!(browser.eval(page), json!([tag, ask, ask]));
        assert_looks_right(&browser, &format!("confirm-{tag}"));
        let current = || service.send("GET", "/v1/account", &bearer, "");
        assert!(
            !current().contains(&format!("\"email\":\"{address}\"")),
            "{}",
            current()
        );

        browser.press(TAB);
        assert_eq!(browser.eval("document.activeElement.type"), json!("submit"));
        let outline = browser.eval("getComputedStyle(document.activeElement).outlineWidth");
        assert_eq!(outline, json!("3px"), "the focus is visible");
        browser.press(ENTER);
        wait_for_title(&browser, done);
        assert_looks_right(&browser, &format!("confirmed-{tag}"));
        assert!(
            current().contains(&format!("\"email\":\"{address}\"")),
            "{}",
            current()
        );

        assert_eq!(browser.console_errors(), json!([]), "the browser reports errors");
        // A used link is invalid, and its account is unknown.
        browser.visit(&link);
        if tag == "en" {
            wait_for_title(&browser, bad);
            assert_looks_right(&browser, "no-longer-good");
        }
        // Discards the browser's report of that status.
        browser.console_errors();
    }
}

/// Waits until a page with this title has loaded.
fn wait_for_title(browser: &Browser, title: &str) {
    for _ in 0..1000 {
        if browser.eval("document.readyState + document.title") == json!(format!("complete{title}")) {
            return;
        }
    }
    panic!(
        "{title} is not lines, but {}",
        browser.eval("document.body.outerHTML")
    );
}

/// Checks that the page fits a phone, has enough contrast in both color schemes, and has one landmark and one
/// heading.
fn assert_looks_right(browser: &Browser, name: &str) {
    let counts = "['main', 'h1', 'script', 'h2'].map((name) => document.querySelectorAll(name).length)";
    assert_eq!(browser.eval(counts), json!([1, 1, 0, 0]));
    let width = "[innerWidth, Math.max(innerWidth, document.scrollingElement.scrollWidth)]";
    assert_eq!(
        browser.eval(width),
        json!([PHONE.0, PHONE.0]),
        "{name} is too wide"
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mail-page");
    fs::create_dir_all(&folder).unwrap();
    for scheme in ["dark", "light"] {
        let colors = browser.colors(scheme);
        let is_dark = colors[1].as_f64().unwrap() < 0.2;
        assert_eq!(is_dark, scheme == "dark", "{colors}");
        assert!(
            colors[2].as_f64().unwrap() >= 4.5,
            "contrast of {} is {}",
            colors[3],
            colors[2]
        );
        let image = STANDARD.decode(browser.screenshot()).unwrap();
        fs::write(folder.join(format!("{name}-{scheme}.png")), image).unwrap();
    }
}
