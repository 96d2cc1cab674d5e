//! From a change to the mail, to the page in a browser, to the changed address.

use super::fixtures::{fresh, token};
use crate::support::process::Accountd;
use crate::support::smtp::SmtpServer;
use crate::web_browser::Browser;
use crate::world;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;
use std::path::Path;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// The width of a phone.
const PHONE: (u32, u32) = (390, 844);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_mail_to_the_changed_address() {
    let (place, store) = fresh().await;
    let mut server = SmtpServer::start(&[]).await;
    let mail = format!("smtp://127.0.0.1:{}", server.port);
    let service = Accountd::serve(&["--database", &place.url, "--mail", &mail]);
    let browser = Browser::start();
    browser.resize(PHONE.0, PHONE.1);
    for (language, ask, done, bad) in [
        (
            "en-US",
            "Confirm your e-mail address",
            "Address confirmed",
            "This link is no longer good",
        ),
        (
            "de",
            "E-Mail-Adresse bestätigen",
            "Adresse bestätigt",
            "Dieser Link gilt nicht mehr",
        ),
    ] {
        let account = world::account(&store, language).await;
        let (_, bearer) = world::secret_token(&store, account.id).await;
        let address = format!("{language}.has-quite-a-long-address@subdomain.of-a-new-host.example");
        let body = json!({"email": address, "settings": {"language": language}}).to_string();
        let answer = service.ask("PATCH", "/v1/account", &bearer, &body);
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        let text = server.next().await["text"].as_str().unwrap().to_owned();
        let link = format!("{}/email/confirm?token={}", service.url, token(&text));
        assert!(text.contains(&link), "{text}");

        browser.visit(&link);
        let tag = language.split('-').next().unwrap();
        let seen =
            "[document.documentElement.lang, document.title, document.querySelector('main h1').textContent]";
        assert_eq!(browser.eval(seen), json!([tag, ask, ask]));
        looks_right(&browser, &format!("confirm-{tag}"));
        let current = || service.ask("GET", "/v1/account", &bearer, "");
        assert!(
            !current().contains(&format!("\"email\":\"{address}\"")),
            "{}",
            current()
        );

        browser.press(TAB);
        assert_eq!(browser.eval("document.activeElement.type"), json!("submit"));
        let outline = browser.eval("getComputedStyle(document.activeElement).outlineWidth");
        assert_eq!(outline, json!("3px"), "the focus is seen");
        browser.press(ENTER);
        shows(&browser, done);
        looks_right(&browser, &format!("confirmed-{tag}"));
        assert!(
            current().contains(&format!("\"email\":\"{address}\"")),
            "{}",
            current()
        );

        assert_eq!(
            browser.complaints(),
            json!([]),
            "the page makes the browser complain"
        );
        // What was used once is good for nothing any more, and whose it was is not known.
        browser.visit(&link);
        if tag == "en" {
            shows(&browser, bad);
            looks_right(&browser, "no-longer-good");
        }
        // The status of that answer is told there.
        browser.complaints();
    }
}

/// Waits until the page that is loading is there.
fn shows(browser: &Browser, title: &str) {
    for _ in 0..1000 {
        if browser.eval("document.readyState + document.title") == json!(format!("complete{title}")) {
            return;
        }
    }
    panic!(
        "{title} is not shown, but {}",
        browser.eval("document.body.outerHTML")
    );
}

/// It fits on a phone, can be read in the light and in the dark, and has one landmark and one heading.
fn looks_right(browser: &Browser, name: &str) {
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
        let seen = browser.colours(scheme);
        let is_dark = seen[1].as_f64().unwrap() < 0.2;
        assert_eq!(is_dark, scheme == "dark", "{seen}");
        assert!(
            seen[2].as_f64().unwrap() >= 4.5,
            "contrast of {} is {}",
            seen[3],
            seen[2]
        );
        let image = STANDARD.decode(browser.screenshot()).unwrap();
        fs::write(folder.join(format!("{name}-{scheme}.png")), image).unwrap();
    }
}
