//! The failed cases of a JUnit report of the suite.

/// A failed case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FailedCase {
    /// The operation or API family, such as `GET /v1/account`.
    pub(super) subject: String,
    /// The name of the case.
    pub(super) name: String,
    /// The status that it expects, if it is a single one.
    pub(super) status: Option<u16>,
}

/// Returns the failed cases in a report. Points without a case are left out: the document determines them, not a mutant.
pub(super) fn failed_cases(report: &str) -> Vec<FailedCase> {
    let cases = report.split("<testcase ").skip(1);
    cases
        .filter(|case| case.contains("<failure ") && !case.contains("type=\"uncovered\""))
        .filter_map(|case| {
            let class = attribute(case, "classname")?;
            let (subject, _) = class.rsplit_once('.')?;
            Some(FailedCase {
                subject: subject.to_owned(),
                name: attribute(case, "name")?,
                status: expected_status(case),
            })
        })
        .collect()
}

/// Returns the status that the text of a failure names as the expected one.
fn expected_status(case: &str) -> Option<u16> {
    let mut lines = case.lines();
    lines.find_map(|line| line.strip_prefix("expected status: ")?.trim().parse().ok())
}

fn attribute(element: &str, name: &str) -> Option<String> {
    let tag = element.split('>').next()?;
    let start = format!("{name}=\"");
    // At the beginning or after a space: `classname` ends with `name`.
    let mut at = tag.match_indices(&start).map(|(at, _)| at);
    let at = at.find(|at| *at == 0 || tag[..*at].ends_with(' '))? + start.len();
    let text = &tag[at..];
    let text = &text[..text.find('"')?];
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    Some(
        entities
            .iter()
            .fold(text.to_owned(), |text, (entity, character)| {
                text.replace(entity, character)
            }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_cases_have_their_operation() {
        let report = r#"<testsuite name="GET /a">
            <testcase name="GET /a: 1" classname="GET /a.server" time="0.1"/>
            <testcase name="GET /a: &quot;b&quot; &lt;" classname="GET /a.both" time="0.1">
                <failure message="m" type="conformance">text
expected status: 404
again: conformance</failure>
            </testcase>
            <testcase name="GET /a -&gt; 200" classname="GET /a.client">
                <failure message="no case" type="uncovered"/>
            </testcase>"#;
        let expected = FailedCase {
            subject: "GET /a".to_owned(),
            name: "GET /a: \"b\" <".to_owned(),
            status: Some(404),
        };
        assert_eq!(failed_cases(report), [expected]);
    }
}
