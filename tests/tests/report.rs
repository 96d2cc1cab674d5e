//! The reports contain the results of a run, whatever is in names and bodies.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

mod sample_run;

use sample_run::Run;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn junit_follows_its_schema() {
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
        run.outcomes.len() + run.coverage.uncovered().count()
    );
    let sum = |name| {
        all("testsuite")
            .map(|suite| suite.attribute(name).unwrap().parse::<usize>().unwrap())
            .sum()
    };
    let counted: [usize; 3] = [sum("tests"), sum("failures"), sum("errors")];
    let failures = all("failure").count();
    assert_eq!(counted, [all("testcase").count(), failures, 0]);
    let uncovered = run.coverage.uncovered().count();
    assert!(uncovered > 0 && failures == 1 + uncovered, "{failures} failures");
    assert!(
        all("property")
            .any(|node| node.attribute("name") == Some("seed") && node.attribute("value") == Some("7"))
    );

    let milliseconds = |node: roxmltree::Node<'_, '_>| {
        let seconds: f64 = node.attribute("time").map_or(0.0, |time| time.parse().unwrap());
        (seconds * 1_000.0).round() as u64
    };
    for suite in all("testsuite") {
        let cases = suite.children().filter(|node| node.has_tag_name("testcase"));
        assert_eq!(
            milliseconds(suite),
            cases.map(milliseconds).sum::<u64>(),
            "{suite:?}"
        );
    }
    let times: Vec<u64> = run
        .outcomes
        .iter()
        .map(|outcome| outcome.duration.as_millis() as u64)
        .collect();
    assert_eq!(
        all("testcase").map(milliseconds).sum::<u64>(),
        times.iter().sum::<u64>()
    );
    assert_eq!(
        all("testcase").filter(|case| case.has_attribute("time")).count(),
        times.len()
    );

    let failure = all("failure")
        .find(|node| node.attribute("type") == Some("conformance"))
        .unwrap();
    assert!(
        failure
            .attribute("message")
            .unwrap()
            .starts_with("server: first failure \\u{0}"),
        "{failure:?}"
    );
    let text = failure.text().unwrap();
    assert!(
        text.contains("server: second failure\n  operation: get_account, GET /v1/account\n")
            && text.contains("curl -i --path-as-is"),
        "{text}"
    );
    assert!(
        text.contains("\ncargo xtask conformance --seed 7 --case '"),
        "{text}"
    );
    let case = failure.parent_element().unwrap();
    let name = "\\u{0}\\u{1b}[31m\\u{202e}]]></script><img src=x onerror='document.title=1'>\"&\\u{fffe}\\u{d}\\n\\tשלום 𝄞";
    assert_eq!(case.attribute("name"), Some(name), "{}", run.cases[failed].name);
    assert_eq!(case.attribute("classname"), Some("GET /v1/account.server"));
}

#[test]
fn names_in_junit_are_unique() {
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
fn the_terminal_lists_some_of_many_failures_of_each_kind() {
    let mut run = Run::new();
    let failed = run.fail_widely();
    assert!(failed > 500, "{failed}");
    let uncovered = run.coverage.uncovered().count();
    for (page, hint) in [
        (None, "--html FILE writes them"),
        (Some(Path::new("a/b.html")), "see a/b.html"),
    ] {
        let text = run.report().text(page);
        let count = |lead: &str| text.lines().filter(|line| line.starts_with(lead)).count();
        assert_eq!((count("FAILED "), count("UNCOVERED ")), (20, 20));
        for kind in ["status 500 is", "status 501 is", "is longer than 3"] {
            assert!(text.contains(kind), "{kind}: {text}");
        }
        assert!(
            text.contains(&format!("{} more failed, {hint}", failed - 20)),
            "{text}"
        );
        let more = format!("{} more coverage points have no case, {hint}", uncovered - 20);
        assert!(text.contains(&more), "{text}");
        assert!(
            !text.contains(['\u{1b}', '\u{202e}', '\0']),
            "control characters for the terminal"
        );
        assert!(text.lines().count() < 700, "{}", text.lines().count());
    }
}

#[test]
fn the_page_is_self_contained_and_escapes_everything() {
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
