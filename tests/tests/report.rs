//! The reports hold what a run showed, whatever is in the names and bodies, and the page works in a
//! browser: with a keyboard, on a phone, in the dark.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

mod browser;

use browser::Browser;
use conformance::case::{self, Case, Plan};
use conformance::cell::{Ledger, Way};
use conformance::contract_path;
use conformance::document::{Document, StatusSpec};
use conformance::judge::Judge;
use conformance::report::{self, Report};
use conformance::run::Outcome;
use conformance::wire::{Exchange, Fields, Request, Response};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Text that ends elements, turns around what follows, and is no XML.
const HOSTILE: &str =
    "\u{0}\u{1b}[31m\u{202e}]]></script><img src=x onerror='document.title=1'>\"&\u{fffe}\r\n\tשלום 𝄞";

/// A run of made-up outcomes: every case was answered as its cell says, without a server.
struct Run {
    document: Arc<Document>,
    cases: Vec<Case>,
    outcomes: Vec<Outcome>,
    ledger: Ledger,
}

impl Run {
    fn new() -> Run {
        let document = Arc::new(Document::read(&contract_path()).unwrap());
        let judge = Judge::strict(Arc::clone(&document));
        let plan = Plan {
            random: 0,
            ..Plan::default()
        };
        let cases = case::enumerate(&judge, &plan).unwrap();
        let ledger = Ledger::new(&document, &[Way::Client, Way::Server, Way::Both]);
        let mut outcomes = Vec::new();
        let all: Vec<_> = ledger
            .counts()
            .map(|(cell, way, _)| (cell.clone(), way))
            .collect();
        for (index, case) in cases.iter().enumerate() {
            // The first case of a status and way stands for all of its cells.
            let like = |cell: &&conformance::cell::Cell| {
                case.cell.as_ref().is_some_and(|own| {
                    (&own.subject, own.status, &own.alternative)
                        == (&cell.subject, cell.status, &cell.alternative)
                })
            };
            let way = case.way();
            let shown = all
                .iter()
                .filter(|(_, other)| *other == way)
                .map(|(cell, _)| cell)
                .filter(like);
            outcomes.push(Outcome {
                case: index,
                faults: Vec::new(),
                exchange: Some(exchange(index)),
                shown: shown.cloned().collect(),
            });
        }
        let mut run = Run {
            document,
            cases,
            outcomes,
            ledger,
        };
        run.count();
        run
    }

    /// Enters what was shown into a fresh ledger.
    fn count(&mut self) {
        self.ledger = Ledger::new(&self.document, &[Way::Client, Way::Server, Way::Both]);
        for outcome in &self.outcomes {
            for cell in &outcome.shown {
                self.ledger.enter(cell, self.cases[outcome.case].way());
            }
        }
    }

    /// Leaves a cell without a case.
    fn uncover(&mut self) {
        for outcome in &mut self.outcomes {
            let is_client = self.cases[outcome.case].way() == Way::Client;
            outcome.shown.retain(|cell| {
                !is_client || cell.subject != "GET /api/v2/ping" || cell.status != StatusSpec::Code(204)
            });
        }
        self.count();
    }

    /// Makes a case of the server fail, hostile in everything that a server, a client or a case can
    /// say, and gives the index of its outcome.
    fn fail(&mut self) -> usize {
        let is_home = |case: &Case| {
            let cell = case.cell.as_ref();
            case.way() == Way::Server && cell.is_some_and(|cell| cell.subject == "GET /v1/account")
        };
        let index = self.cases.iter().position(is_home).unwrap();
        self.cases[index].name = format!("GET /v1/account: {HOSTILE}");
        let outcome = &mut self.outcomes[index];
        outcome.faults = vec![format!("first fault {HOSTILE}"), "second fault".to_owned()];
        outcome.shown.clear();
        outcome.exchange = Some(Exchange {
            request: Request {
                body: HOSTILE.as_bytes().to_vec(),
                ..exchange(index).request
            },
            response: Response {
                status: 200,
                headers: Fields(vec![("X-Odd".to_owned(), HOSTILE.to_owned())]),
                body: [b"\xff\xfe", HOSTILE.as_bytes()].concat(),
            },
        });
        index
    }

    fn report(&self) -> Report<'_> {
        Report {
            document: &self.document,
            cases: &self.cases,
            outcomes: &self.outcomes,
            ledger: &self.ledger,
            seed: 7,
            took: Duration::from_millis(1_500),
        }
    }
}

fn exchange(index: usize) -> Exchange {
    Exchange {
        request: Request {
            method: "GET".to_owned(),
            target: format!("/made-up/{index}"),
            headers: Fields(vec![("Accept".to_owned(), "*/*".to_owned())]),
            body: Vec::new(),
        },
        response: Response {
            status: 200,
            headers: Fields(vec![("Content-Type".to_owned(), "application/json".to_owned())]),
            body: b"{\"made\":\"up\"}".to_vec(),
        },
    }
}

#[test]
fn junit_is_what_other_programs_read() {
    let mut run = Run::new();
    run.uncover();
    let failed = run.fail();
    let text = run.report().junit().unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        let (parents, attributes): (&[&str], &[&str]) = match element.tag_name().name() {
            "testsuites" => (&[""], &["name", "time", "tests", "failures", "errors", "skipped"]),
            "testsuite" => (
                &["testsuites"],
                &[
                    "name", "time", "tests", "failures", "errors", "disabled", "skipped",
                ],
            ),
            "properties" => (&["testsuite"], &[]),
            "property" => (&["properties"], &["name", "value"]),
            "testcase" => (&["testsuite"], &["name", "classname", "time"]),
            "failure" => (&["testcase"], &["message", "type"]),
            other => panic!("JUnit has no {other}"),
        };
        let parent = element
            .parent_element()
            .map_or("", |parent| parent.tag_name().name());
        assert!(parents.contains(&parent), "{parent} > {element:?}");
        for attribute in element.attributes() {
            assert!(attributes.contains(&attribute.name()), "{element:?}");
        }
    }
    let all = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
    assert_eq!(
        all("testcase").count(),
        run.outcomes.len() + run.ledger.uncovered().count()
    );
    let sum = |name| {
        all("testsuite")
            .map(|suite| suite.attribute(name).unwrap().parse::<usize>().unwrap())
            .sum()
    };
    let counted: [usize; 3] = [sum("tests"), sum("failures"), sum("errors")];
    let failures = all("failure").count();
    assert_eq!(counted, [all("testcase").count(), failures, 0]);
    let uncovered = run.ledger.uncovered().count();
    assert!(uncovered > 0 && failures == 1 + uncovered, "{failures} failures");
    assert!(
        all("property")
            .any(|node| node.attribute("name") == Some("seed") && node.attribute("value") == Some("7"))
    );

    let failure = all("failure")
        .find(|node| node.attribute("type") == Some("conformance"))
        .unwrap();
    assert!(
        failure
            .attribute("message")
            .unwrap()
            .starts_with("first fault \\u{0}"),
        "{failure:?}"
    );
    assert!(
        failure.text().unwrap().contains("second fault\ncurl -i"),
        "{failure:?}"
    );
    let case = failure.parent_element().unwrap();
    let name = "\\u{0}\\u{1b}[31m\\u{202e}]]></script><img src=x onerror='document.title=1'>\"&\\u{fffe}\\u{d}\\n\\tשלום 𝄞";
    assert_eq!(case.attribute("name"), Some(name), "{}", run.cases[failed].name);
    assert_eq!(case.attribute("classname"), Some("GET /v1/account.server"));
}

#[test]
fn names_in_junit_stay_apart() {
    let run = Run::new();
    let text = run.report().junit().unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let mut names = BTreeSet::new();
    for case in document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
    {
        let name = (case.attribute("classname"), case.attribute("name"));
        assert!(names.insert(name), "{name:?} twice");
    }
}

#[test]
fn the_page_is_one_file_that_nothing_can_break_out_of() {
    let mut run = Run::new();
    run.fail();
    let page = run.report().html().unwrap();
    assert_eq!(page.matches("</script").count(), 2, "the data and the program");
    assert!(!page.contains("<img") && !page.contains('\u{0}') && !page.contains('\u{202e}'));
    assert!(!page.contains("src=\"") && !page.contains("@import") && !page.contains("url("));
    let links = page.match_indices("href=\"").map(|(at, _)| &page[at + 6..at + 7]);
    assert!(
        links.collect::<BTreeSet<_>>() == BTreeSet::from(["#"]),
        "links lead to the page itself"
    );
    assert!(page.len() < 3_000_000, "{} bytes", page.len());
}

/// One browser for all of it: to start one takes longer than what is asked of it.
#[test]
fn the_page_works_in_a_browser() {
    let folder = tempfile::tempdir().unwrap();
    let (good, bad) = (folder.path().join("good.html"), folder.path().join("bad.html"));
    let mut run = Run::new();
    report::write(&good, &run.report().html().unwrap()).unwrap();
    let cells = run.ledger.cells();
    assert_eq!(run.ledger.uncovered().count(), 0, "made up for every cell");
    run.fail();
    run.uncover();
    report::write(&bad, &run.report().html().unwrap()).unwrap();

    let browser = Browser::start();
    browser.resize(1280, 900);
    every_cell_is_behind_a_tile(&browser, &good, cells);
    a_tile_opens_by_keyboard_and_by_address(&browser, &good);
    rows_are_filtered(&browser, &good);
    a_phone_scrolls_down_only(&browser, &good, &bad);
    the_dark_is_dark(&browser, &good);
    what_failed_is_red_and_comes_first(&browser, &bad);
    assert_eq!(
        browser.complaints(),
        json!([]),
        "the page makes the browser complain"
    );
}

fn every_cell_is_behind_a_tile(browser: &Browser, page: &Path, cells: usize) {
    browser.open(page, "");
    let shown = browser.eval(
        "(async () => { let rows = 0; for (const tile of document.querySelectorAll('.tile')) { \
           const changed = new Promise((done) => addEventListener('hashchange', done, { once: true })); \
           location.hash = tile.id; await changed; \
           await 0; rows += document.querySelectorAll('.cells tbody tr').length; } return rows; })()",
    );
    assert_eq!(shown, json!(cells));
    let marks = browser
        .eval("[...document.querySelectorAll('#terraform-unmatched-404 i')].map((way) => way.className)");
    assert_eq!(
        marks,
        json!(["a", "p", "a", "n"]),
        "no client can call what is no operation"
    );
}

fn a_tile_opens_by_keyboard_and_by_address(browser: &Browser, page: &Path) {
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
        text.contains("GET /made-up/") && text.contains("{\"made\":\"up\"}") && text.contains("curl -i"),
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
    let left = "[...document.querySelectorAll('tr.op')].filter((row) => row.offsetParent || row.getClientRects().length).length";
    let all = browser.eval(left);
    browser.eval("document.getElementById('filter').focus()");
    browser.press("/v1/account");
    browser.until(&format!("{left} < {all}"));
    let seen = browser.eval("[...document.querySelectorAll('tr.op:not([hidden]) th')].every((head) => head.textContent.includes('/v1/account'))");
    assert_eq!(seen, json!(true));
    let told = browser.eval("document.getElementById('found').textContent");
    assert_eq!(told, json!(format!("{} of {all}", browser.eval(left))));
    browser.eval("document.getElementById('only-bad').click()");
    assert_eq!(browser.eval(left), json!(0), "nothing is wrong");
}

fn a_phone_scrolls_down_only(browser: &Browser, good: &Path, bad: &Path) {
    let overflow = "document.scrollingElement.scrollWidth - innerWidth";
    browser.resize(360, 740);
    for (page, anchor) in [
        (good, ""),
        (good, "#update_account-422"),
        (bad, ""),
        (bad, "#get_account-200"),
    ] {
        browser.open(page, anchor);
        assert_eq!(browser.eval("innerWidth"), json!(360));
        assert!(
            browser.eval(overflow).as_i64() <= Some(0),
            "{anchor}: {}",
            browser.eval(overflow)
        );
        browser.eval("document.querySelectorAll('#detail details').forEach((one) => { one.open = true; })");
        let wide = browser.eval("(() => { const one = document.getElementById('detail'); return one.scrollWidth - one.clientWidth; })()");
        assert!(
            wide.as_i64() <= Some(0),
            "{anchor}: the detail is {wide} px too wide"
        );
    }
    browser.resize(1280, 900);
}

fn the_dark_is_dark(browser: &Browser, page: &Path) {
    browser.open(page, "");
    let colours = |scheme| {
        browser.prefer(scheme);
        // Contrast of every text with what is behind it, as WCAG 2.2 reckons it.
        browser.eval(
            "(() => { const rgb = (text) => text.match(/[\\d.]+/g).map(Number); \
             const light = (text) => { const [r, g, b] = rgb(text).map((one) => { one /= 255; return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; }; \
             const behind = (node) => { for (; node; node = node.parentElement) { const back = getComputedStyle(node).backgroundColor; const parts = rgb(back); if (parts.length === 3 || parts[3] === 1) return back; } return 'rgb(255, 255, 255)'; }; \
             let worst = [99, '']; \
             for (const node of document.querySelectorAll('body *')) { \
               if (!node.getClientRects().length || ![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue; \
               const [one, two] = [light(getComputedStyle(node).color), light(behind(node))]; \
               const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05); \
               if (ratio < worst[0]) worst = [ratio, node.outerHTML.slice(0, 80)]; } \
             return [getComputedStyle(document.body).backgroundColor, light(getComputedStyle(document.body).backgroundColor), ...worst]; })()",
        )
    };
    let (dark, light) = (colours("dark"), colours("light"));
    assert_ne!(dark[0], light[0]);
    assert!(
        dark[1].as_f64() < Some(0.05) && light[1].as_f64() > Some(0.8),
        "{dark} {light}"
    );
    for seen in [dark, light] {
        assert!(
            seen[2].as_f64() >= Some(4.5),
            "contrast of {} is {}",
            seen[3],
            seen[2]
        );
    }
}

fn what_failed_is_red_and_comes_first(browser: &Browser, page: &Path) {
    browser.open(page, "");
    let first = browser.eval("document.querySelector('main > section').id");
    assert_eq!(first, json!("failures"));
    let listed = browser.eval("document.querySelector('.failures li').textContent");
    let listed = listed.as_str().unwrap();
    assert!(
        listed.contains("first fault \\u{0}") && listed.contains("onerror"),
        "{listed}"
    );
    let red = |colour: Value| {
        let parts: Vec<f64> = colour
            .as_str()
            .unwrap()
            .split(|char: char| !char.is_ascii_digit())
            .filter_map(|part| part.parse().ok())
            .collect();
        assert!(
            parts[0] > 150.0 && parts[0] > 1.6 * parts[1].max(parts[2]),
            "{colour} is not red"
        );
    };
    red(browser.eval("getComputedStyle(document.querySelector('.verdict span')).backgroundColor"));
    red(browser.eval("getComputedStyle(document.querySelector('#get_account-200 .f')).backgroundColor"));
    assert_eq!(
        browser.eval("document.querySelectorAll('.tile .f').length"),
        json!(1)
    );
    browser.eval("document.getElementById('only-bad').click()");
    let rows =
        browser.eval("[...document.querySelectorAll('tr.op:not([hidden])')].map((row) => row.dataset.name)");
    assert_eq!(rows.as_array().unwrap().len(), 2, "{rows}");

    browser.open(page, "#get_account-200");
    browser.until("document.querySelector('#detail details').open");
    let text = browser.eval("document.querySelector('#detail details').textContent");
    let text = text.as_str().unwrap();
    assert!(
        text.starts_with("✕ failed") && text.contains("second fault") && text.contains("</script><img"),
        "{text}"
    );
    assert_eq!(browser.eval("document.images.length"), json!(0));
    let title = browser.eval("document.title");
    assert!(title.as_str().unwrap().starts_with("Conformance: "), "{title}");
}
