//! The page of a run works in a browser: with a keyboard, on a phone, with a dark color scheme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

mod browser;
mod sample_run;

use browser::Browser;
use openapi_conformance::report;
use sample_run::Run;
use serde_json::{Value, json};
use std::path::Path;

/// One browser for all checks, since starting it takes longer than they do.
#[test]
fn the_page_works_in_a_browser() {
    let folder = tempfile::tempdir().unwrap();
    let (passed, failed) = (
        folder.path().join("passed.html"),
        folder.path().join("failed.html"),
    );
    let mut run = Run::new();
    report::write(&passed, &run.report().html().unwrap()).unwrap();
    let points = run.coverage.points();
    assert_eq!(run.coverage.uncovered().count(), 0, "every point is covered");
    let many = folder.path().join("many.html");
    let mut many_failures = Run::new();
    let failures = many_failures.fail_widely();
    report::write(&many, &many_failures.report().html().unwrap()).unwrap();
    run.fail();
    run.uncover();
    report::write(&failed, &run.report().html().unwrap()).unwrap();

    let browser = Browser::start();
    browser.resize(1280, 900);
    every_point_has_a_tile(&browser, &passed, points);
    a_tile_opens_by_keyboard_and_by_fragment(&browser, &passed);
    rows_are_filtered(&browser, &passed);
    a_phone_does_not_scroll_sideways(&browser, &passed, &failed);
    color_schemes_have_contrast(&browser, &passed);
    failures_are_red_and_come_first(&browser, &failed);
    many_failures_do_not_hide_the_matrix(&browser, &many, failures);
    assert_eq!(browser.console_errors(), json!([]), "the page logs errors");
}

fn every_point_has_a_tile(browser: &Browser, page: &Path, points: usize) {
    browser.open(page, "");
    let count = browser.eval(
        "(async () => { let rows = 0; for (const tile of document.querySelectorAll('.tile')) { \
           const changed = new Promise((done) => addEventListener('hashchange', done, { once: true })); \
           location.hash = tile.id; await changed; \
           await 0; rows += document.querySelectorAll('.points tbody tr').length; } return rows; })()",
    );
    assert_eq!(count, json!(points));
    let marks = browser
        .eval("[...document.querySelectorAll('#terraform-unmatched-404 i')].map((mark) => mark.className)");
    assert_eq!(
        marks,
        json!(["a", "p", "a", "n"]),
        "a client cannot send unmatched requests"
    );
}

fn a_tile_opens_by_keyboard_and_by_fragment(browser: &Browser, page: &Path) {
    const ENTER: &str = "\u{e007}";
    const ESCAPE: &str = "\u{e00c}";
    const TAB: &str = "\u{e004}";
    browser.open(page, "");
    assert_eq!(
        browser.eval("document.getElementById('detail').open"),
        json!(false)
    );
    browser.eval("document.querySelector('.box').focus()");
    browser.press(TAB);
    let tile = browser.eval("document.activeElement.id");
    assert_eq!(
        tile,
        browser.eval("document.querySelector('.tile').id"),
        "the tab key reaches the tiles"
    );
    browser.press(ENTER);
    browser.until("document.getElementById('detail').open");
    let summaries = browser.eval("document.querySelectorAll('#detail summary').length");
    assert!(summaries.as_u64() > Some(0), "{summaries} exchanges");
    browser.eval("document.querySelector('#detail summary').focus()");
    browser.press(ENTER);
    browser.until("document.querySelectorAll('#detail details[open] pre').length === 3");
    let text = browser.eval("document.querySelector('#detail details[open]').textContent");
    let text = text.as_str().unwrap();
    assert!(
        text.contains("GET /sample/") && text.contains("{\"sample\":true}") && text.contains("curl -i"),
        "{text}"
    );
    browser.press(ESCAPE);
    browser.until("!document.getElementById('detail').open");
    assert_eq!(
        browser.eval("[location.hash, document.activeElement.id]"),
        json!(["", tile])
    );

    browser.open(page, "#update_account-422");
    browser.until("document.getElementById('detail').open");
    let title = browser.eval("document.getElementById('detail-title').textContent");
    assert_eq!(title, json!("PATCH /api/v2/account/update → 422"));
    browser.eval("document.getElementById('close').click()");
    browser.until("!document.getElementById('detail').open");
}

fn rows_are_filtered(browser: &Browser, page: &Path) {
    browser.open(page, "");
    let visible = "[...document.querySelectorAll('tr.op')].filter((row) => row.offsetParent || row.getClientRects().length).length";
    let all = browser.eval(visible);
    browser.eval("document.getElementById('filter').focus()");
    browser.press("/v1/account");
    browser.until(&format!("{visible} < {all}"));
    let matching = browser.eval("[...document.querySelectorAll('tr.op:not([hidden]) th')].every((head) => head.textContent.includes('/v1/account'))");
    assert_eq!(matching, json!(true));
    let shown = browser.eval("document.getElementById('found').textContent");
    assert_eq!(shown, json!(format!("{} of {all}", browser.eval(visible))));
    browser.eval("document.getElementById('only-failed').click()");
    assert_eq!(browser.eval(visible), json!(0), "nothing failed");
}

fn a_phone_does_not_scroll_sideways(browser: &Browser, passed: &Path, failed: &Path) {
    let overflow = "document.scrollingElement.scrollWidth - innerWidth";
    browser.resize(360, 740);
    for (page, anchor) in [
        (passed, ""),
        (passed, "#update_account-422"),
        (failed, ""),
        (failed, "#get_account-200"),
    ] {
        browser.open(page, anchor);
        assert_eq!(browser.eval("innerWidth"), json!(360));
        assert!(
            browser.eval(overflow).as_i64() <= Some(0),
            "{anchor}: {}",
            browser.eval(overflow)
        );
        browser.eval("document.querySelectorAll('#detail details').forEach((one) => { one.open = true; })");
        let wide = browser.eval("Math.max(0, ...[...document.querySelectorAll('#detail .box')].map((box) => box.scrollWidth - box.clientWidth))");
        assert_eq!(wide, json!(0), "{anchor}: the points scroll sideways");
        let wide = browser.eval("(() => { const one = document.getElementById('detail'); return one.scrollWidth - one.clientWidth; })()");
        assert!(
            wide.as_i64() <= Some(0),
            "{anchor}: the detail is {wide} px too wide"
        );
    }
    browser.resize(1280, 900);
}

fn many_failures_do_not_hide_the_matrix(browser: &Browser, page: &Path, failed: usize) {
    browser.open(page, "");
    let kinds = browser.eval(
        "[...document.querySelectorAll('.failures > li:has(.f) > .kind')].map((kind) => \
         [kind.open, parseInt(kind.querySelector('.badge').textContent.replace(/[^0-9]/g, '')), \
          kind.querySelectorAll('li:has(> p)').length])",
    );
    let kinds: Vec<(bool, usize, usize)> = serde_json::from_value(kinds).unwrap();
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(
        kinds.iter().map(|kind| kind.1).sum::<usize>(),
        failed,
        "{kinds:?}"
    );
    for (open, count, listed) in kinds {
        assert!(!open && listed == count.min(20), "{count}: {listed}");
    }
    let top = browser.eval("document.querySelector('.matrix').getBoundingClientRect().top / innerHeight");
    assert!(top.as_f64() < Some(1.0), "the matrix starts {top} screens down");
}

fn color_schemes_have_contrast(browser: &Browser, page: &Path) {
    browser.open(page, "");
    let (dark, light) = (browser.colors("dark"), browser.colors("light"));
    assert_ne!(dark[0], light[0]);
    assert!(
        dark[1].as_f64() < Some(0.05) && light[1].as_f64() > Some(0.8),
        "{dark} {light}"
    );
    for measured in [dark, light] {
        assert!(
            measured[2].as_f64() >= Some(4.5),
            "contrast of {} is {}",
            measured[3],
            measured[2]
        );
    }
}

fn failures_are_red_and_come_first(browser: &Browser, page: &Path) {
    browser.open(page, "");
    let first = browser.eval("document.querySelector('main > section').id");
    assert_eq!(first, json!("failures"));
    let listed = browser.eval("document.querySelector('.failures li').textContent");
    let listed = listed.as_str().unwrap();
    assert!(
        listed.contains("first failure \\u{0}") && listed.contains("onerror"),
        "{listed}"
    );
    let red = |color: Value| {
        let parts: Vec<f64> = color
            .as_str()
            .unwrap()
            .split(|char: char| !char.is_ascii_digit())
            .filter_map(|part| part.parse().ok())
            .collect();
        assert!(
            parts[0] > 150.0 && parts[0] > 1.6 * parts[1].max(parts[2]),
            "{color} is not red"
        );
    };
    red(browser.eval("getComputedStyle(document.querySelector('.verdict span')).backgroundColor"));
    red(browser.eval("getComputedStyle(document.querySelector('#get_account-200 .f')).backgroundColor"));
    assert_eq!(
        browser.eval("document.querySelectorAll('.tile .f').length"),
        json!(1)
    );
    browser.eval("document.getElementById('only-failed').click()");
    let rows =
        browser.eval("[...document.querySelectorAll('tr.op:not([hidden])')].map((row) => row.dataset.name)");
    assert_eq!(rows.as_array().unwrap().len(), 2, "{rows}");

    browser.open(page, "#get_account-200");
    browser.until("document.querySelector('#detail details').open");
    let text = browser.eval("document.querySelector('#detail details').textContent");
    let text = text.as_str().unwrap();
    assert!(
        text.starts_with("✕ failed") && text.contains("second failure") && text.contains("</script><img"),
        "{text}"
    );
    assert_eq!(browser.eval("document.images.length"), json!(0));
    let title = browser.eval("document.title");
    assert!(title.as_str().unwrap().starts_with("Conformance: "), "{title}");
}
