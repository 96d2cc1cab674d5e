//! The documentation page in a browser.

use crate::program::Fixture;
use crate::web_browser::Browser;
use account_server::contract;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const DESKTOP: (u32, u32) = (1280, 900);
const PHONE: (u32, u32) = (390, 844);

/// Returns the selector of an operation.
fn operation(tag: &str, id: &str) -> String {
    format!("#operations-{tag}-{id}")
}

fn click(browser: &Browser, selector: &str) {
    browser.until(&format!("document.querySelector({})", json!(selector)));
    browser.eval(&format!("document.querySelector({}).click()", json!(selector)));
}

/// Enters a token, replacing an earlier one.
fn authorize(browser: &Browser, token: &str, size: (u32, u32)) {
    click(browser, ".auth-wrapper .btn.authorize");
    // The dialog has a form for each security scheme.
    let container = "[...document.querySelectorAll('.modal-ux .auth-container')].find((one) => one.textContent.includes('bearerAuth'))";
    browser.until(container);
    browser.eval(&format!("{container}.id = 'bearer'"));
    let form = "#bearer form";
    if browser.eval(&format!("document.querySelector('{form} input') === null")) == json!(true) {
        // The button reads "Logout" while a token is set.
        click(browser, &format!("{form} .auth-btn-wrapper .btn:not(.btn-done)"));
    }
    browser.until(&format!("document.querySelector('{form} input')"));
    browser.eval(&format!("document.querySelector('{form} input').focus()"));
    browser.press(token);
    assert_fits(browser, size);
    save_screenshot(browser, &format!("dialog-{}", size.0), "body");
    click(browser, &format!("{form} .btn.authorize"));
    browser.until(&format!("!document.querySelector('{form} input')"));
    click(browser, ".modal-ux .btn-done");
    browser.until("!document.querySelector('.modal-ux')");
}

/// Opens an operation and enables "Try it out".
fn try_out(browser: &Browser, operation: &str) {
    click(browser, &format!("{operation} .opblock-summary-control"));
    click(browser, &format!("{operation} .try-out__btn"));
}

/// Executes an operation and returns the URL, the status and the body that the page shows.
fn execute(browser: &Browser, operation: &str) -> (String, String, String) {
    let text = |selector: &str| format!("document.querySelector('{operation} {selector}')?.textContent");
    let address = text(".request-url pre");
    let status = text(".live-responses-table .response .response-col_status");
    let body = text(".live-responses-table .response .response-col_description .highlight-code code");
    click(browser, &format!("{operation} .execute"));
    browser.until(&format!(
        "!document.querySelector('{operation} .loading-container') && {body}"
    ));
    let result = browser.eval(&format!("[{address}, {status}, {body}]"));
    let result: [String; 3] = serde_json::from_value(result).unwrap();
    result.into()
}

/// Saves a screenshot that starts at this element.
fn save_screenshot(browser: &Browser, name: &str, selector: &str) {
    browser.eval(&format!("document.querySelector('{selector}').scrollIntoView()"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs-page");
    fs::create_dir_all(&folder).unwrap();
    let image = STANDARD.decode(browser.screenshot()).unwrap();
    fs::write(folder.join(format!("{name}.png")), image).unwrap();
}

/// Returns the number of operations in the contract.
fn operations() -> usize {
    let contract: Value = serde_json::from_str(contract::JSON).unwrap();
    let paths = contract["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    operations
        .filter(|operation| operation.get("operationId").is_some())
        .count()
}

/// Opens the page in a window of this size and waits for the operations.
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

/// Checks that the page is no wider than the window, because a phone would zoom out otherwise.
fn assert_fits(browser: &Browser, (width, _): (u32, u32)) {
    let widths = browser.eval("[innerWidth, Math.max(innerWidth, document.scrollingElement.scrollWidth)]");
    assert_eq!(widths, json!([width, width]), "the page is too wide");
}

/// Checks that all resources came from this server.
fn assert_same_origin(browser: &Browser, url: &str) {
    let fetched = browser.eval("performance.getEntriesByType('resource').map((one) => one.name)");
    let fetched = fetched.as_array().unwrap();
    let foreign = |name: &&Value| !name.as_str().unwrap().starts_with(&format!("{url}/"));
    assert_eq!(fetched.iter().find(foreign), None);
}

#[test]
fn authorize_and_try_it_out_work() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    let url = format!("http://{}", service.address);
    let (account, details) = (
        operation("accounts", "get_account"),
        operation("terraform", "get_account_details"),
    );
    let browser = Browser::start();
    for (window, size) in [("desktop", DESKTOP), ("phone", PHONE)] {
        browser.prefer("light");
        open(&browser, &url, size);
        // Reloading the page discards the token.
        try_out(&browser, &details);
        let (_, status, _) = execute(&browser, &details);
        assert_eq!(status, "401");
        browser.console_errors();

        authorize(&browser, &fixture.token, size);
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
        assert_eq!(browser.console_errors(), json!([]));
        assert_fits(&browser, size);
        assert_same_origin(&browser, &url);
        for scheme in ["dark", "light"] {
            browser.prefer(scheme);
            for (part, selector) in [("top", "body"), ("tried", &account), ("end", "footer")] {
                save_screenshot(&browser, &format!("{window}-{part}-{scheme}"), selector);
            }
        }

        authorize(&browser, "wrong", size);
        let (_, status, body) = execute(&browser, &account);
        assert!(
            status.starts_with("401") && body.contains(r#""error": "unauthorized""#),
            "{body}"
        );
        let errors = browser.console_errors();
        assert_eq!(errors.as_array().map(Vec::len), Some(1), "{errors}");
    }
}
