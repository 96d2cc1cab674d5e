//! The page in a browser: what it shows, and what its buttons do.

use crate::program::World;
use crate::web_browser::Browser;
use account_server::contract;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const DESKTOP: (u32, u32) = (1280, 900);
const PHONE: (u32, u32) = (390, 844);

/// The box of an operation.
fn operation(tag: &str, id: &str) -> String {
    format!("#operations-{tag}-{id}")
}

fn click(browser: &Browser, selector: &str) {
    browser.until(&format!("document.querySelector({})", json!(selector)));
    browser.eval(&format!("document.querySelector({}).click()", json!(selector)));
}

/// Gives the page this token, in place of the one that it had.
fn authorize(browser: &Browser, token: &str, size: (u32, u32)) {
    click(browser, ".auth-wrapper .btn.authorize");
    // The dialog has a form for each security scheme.
    let container = "[...document.querySelectorAll('.modal-ux .auth-container')].find((one) => one.textContent.includes('bearerAuth'))";
    browser.until(container);
    browser.eval(&format!("{container}.id = 'bearer'"));
    let form = "#bearer form";
    if browser.eval(&format!("document.querySelector('{form} input') === null")) == json!(true) {
        // What the button is called while there is a token.
        click(browser, &format!("{form} .auth-btn-wrapper .btn:not(.btn-done)"));
    }
    browser.until(&format!("document.querySelector('{form} input')"));
    browser.eval(&format!("document.querySelector('{form} input').focus()"));
    browser.press(token);
    fits(browser, size);
    picture(browser, &format!("dialog-{}", size.0), "body");
    click(browser, &format!("{form} .btn.authorize"));
    browser.until(&format!("!document.querySelector('{form} input')"));
    click(browser, ".modal-ux .btn-done");
    browser.until("!document.querySelector('.modal-ux')");
}

/// Opens an operation so that it can be tried.
fn try_out(browser: &Browser, operation: &str) {
    click(browser, &format!("{operation} .opblock-summary-control"));
    click(browser, &format!("{operation} .try-out__btn"));
}

/// Executes an operation: the address, the status and the body that the page shows then.
fn execute(browser: &Browser, operation: &str) -> (String, String, String) {
    let text = |selector: &str| format!("document.querySelector('{operation} {selector}')?.textContent");
    let address = text(".request-url pre");
    let status = text(".live-responses-table .response .response-col_status");
    let body = text(".live-responses-table .response .response-col_description .highlight-code code");
    click(browser, &format!("{operation} .execute"));
    browser.until(&format!(
        "!document.querySelector('{operation} .loading-container') && {body}"
    ));
    let shown = browser.eval(&format!("[{address}, {status}, {body}]"));
    let shown: [String; 3] = serde_json::from_value(shown).unwrap();
    shown.into()
}

/// Leaves a picture of what begins with this element.
fn picture(browser: &Browser, name: &str, selector: &str) {
    browser.eval(&format!("document.querySelector('{selector}').scrollIntoView()"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs-page");
    fs::create_dir_all(&folder).unwrap();
    let image = STANDARD.decode(browser.screenshot()).unwrap();
    fs::write(folder.join(format!("{name}.png")), image).unwrap();
}

/// How many operations the contract has.
fn operations() -> usize {
    let contract: Value = serde_json::from_str(contract::JSON).unwrap();
    let paths = contract["paths"].as_object().unwrap().values();
    let members = paths.flat_map(|path| path.as_object().unwrap().values());
    members
        .filter(|member| member.get("operationId").is_some())
        .count()
}

/// Opens the page in a window of this size, and waits for the operations.
fn open(browser: &Browser, url: &str, (width, height): (u32, u32)) {
    browser.resize(width, height);
    browser.visit("about:blank");
    browser.visit(&format!("{url}/docs"));
    let count = operations();
    browser.until(&format!(
        "document.querySelectorAll('.opblock').length === {count}"
    ));
    assert_eq!(
        browser.eval("document.querySelector('.errors-wrapper')"),
        Value::Null
    );
}

/// Whether the page is no wider than the window; a browser on a phone would show it smaller.
fn fits(browser: &Browser, (width, _): (u32, u32)) {
    let widths = browser.eval("[innerWidth, Math.max(innerWidth, document.scrollingElement.scrollWidth)]");
    assert_eq!(widths, json!([width, width]), "it is too wide");
}

/// Whether everything that was fetched came from here.
fn is_our_own(browser: &Browser, url: &str) {
    let fetched = browser.eval("performance.getEntriesByType('resource').map((one) => one.name)");
    let fetched = fetched.as_array().unwrap();
    let foreign = |name: &&Value| !name.as_str().unwrap().starts_with(&format!("{url}/"));
    assert_eq!(fetched.iter().find(foreign), None);
}

#[test]
fn operations_are_tried_with_a_token() {
    let world = World::new();
    let serving = world.serve(&[]);
    let url = format!("http://{}", serving.address);
    let (account, details) = (
        operation("accounts", "get_account"),
        operation("terraform", "get_account_details"),
    );
    let browser = Browser::start();
    for (window, size) in [("desktop", DESKTOP), ("phone", PHONE)] {
        browser.prefer("light");
        open(&browser, &url, size);
        // What was entered before is forgotten.
        try_out(&browser, &details);
        let (_, status, _) = execute(&browser, &details);
        assert_eq!(status, "401");
        browser.complaints();

        authorize(&browser, &world.token, size);
        let (address, status, body) = execute(&browser, &details);
        assert_eq!(address, format!("{url}/api/v2/account/details"));
        assert!(
            status.starts_with("200") && body.contains(r#""username": "ada""#),
            "{body}"
        );
        try_out(&browser, &account);
        let (address, status, body) = execute(&browser, &account);
        assert_eq!(address, format!("{url}/v1/account"));
        assert!(
            status.starts_with("200") && body.contains(r#""name": "Ada""#),
            "{body}"
        );
        assert_eq!(browser.complaints(), json!([]));
        fits(&browser, size);
        is_our_own(&browser, &url);
        for scheme in ["dark", "light"] {
            browser.prefer(scheme);
            for (part, selector) in [("top", "body"), ("tried", &account), ("end", "footer")] {
                picture(&browser, &format!("{window}-{part}-{scheme}"), selector);
            }
        }

        authorize(&browser, "wrong", size);
        let (_, status, body) = execute(&browser, &account);
        assert!(
            status.starts_with("401") && body.contains(r#""error": "unauthorized""#),
            "{body}"
        );
        let complaints = browser.complaints();
        assert_eq!(complaints.as_array().map(Vec::len), Some(1), "{complaints}");
    }
}
