//! The coverage points of a document, and which of them the cases cover.

use crate::wire;
use openapi_judge::document::{DeclaredResponse, Document, Operation, StatusSpec, find_response};
use openapi_judge::media_type::find;
use std::collections::BTreeMap;
use std::fmt;

/// What a case must cover in every topology: a response of an operation, in one media type, with one security
/// alternative, and with or without one of its headers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CoveragePoint {
    /// `METHOD path`, or `tag *` for responses to requests that match no operation.
    pub subject: String,
    /// The declared status.
    pub status: StatusSpec,
    /// The declared media type; empty for a response without a body.
    pub media_type: String,
    /// The security alternative, or `anonymous`.
    pub alternative: String,
    /// A declared header that is present; `no` and its name if it is optional and absent; empty for the point of the
    /// response as a whole.
    pub header: String,
}

impl CoveragePoint {
    /// Returns the point without its header.
    #[must_use]
    pub fn whole(&self) -> CoveragePoint {
        let header = String::new();
        CoveragePoint {
            header,
            ..self.clone()
        }
    }
}

impl fmt::Display for CoveragePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let media_type = match self.media_type.as_str() {
            "" => "no body",
            media_type => media_type,
        };
        let CoveragePoint {
            subject,
            status,
            alternative,
            header,
            ..
        } = self;
        write!(f, "{subject} -> {status} ({media_type}, {alternative}")?;
        if !header.is_empty() {
            write!(f, ", {header}")?;
        }
        f.write_str(")")
    }
}

/// Which of the generated parts take part in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topology {
    /// The client reads a response of the suite.
    Client,
    /// The server responds to a request of the suite.
    Server,
    /// The client calls the server.
    Both,
    /// A server in a separate process responds to a request of the suite.
    Deployed,
}

impl Topology {
    /// Every topology.
    pub const ALL: [Topology; 4] = [
        Topology::Client,
        Topology::Server,
        Topology::Both,
        Topology::Deployed,
    ];

    /// Returns its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Topology::Client => "client",
            Topology::Server => "server",
            Topology::Both => "both",
            Topology::Deployed => "deployed",
        }
    }

    /// Returns whether cases of this topology can cover a point. A client calls operations only, so it cannot cover the
    /// responses to requests that match none.
    #[must_use]
    pub fn can_cover(self, point: &CoveragePoint) -> bool {
        matches!(self, Topology::Server | Topology::Deployed) || !point.subject.ends_with(" *")
    }
}

/// Returns the subject of the responses that a tag declares for requests that match no operation.
#[must_use]
pub fn unmatched_subject(tag: &str) -> String {
    format!("{tag} *")
}

/// Returns every coverage point of a document.
#[must_use]
pub fn points(document: &Document) -> Vec<CoveragePoint> {
    let mut points = Vec::new();
    for operation in &document.operations {
        for alternative in operation.alternatives() {
            for response in operation
                .responses
                .iter()
                .filter(|response| is_sent(operation, response))
            {
                points.extend(points_of(&operation.key(), response, &alternative.name()));
            }
        }
    }
    for unmatched in &document.unmatched {
        for response in &unmatched.responses {
            let subject = unmatched_subject(&unmatched.tag);
            points.extend(points_of(&subject, response, "anonymous"));
        }
    }
    points
}

/// Whether the suite sends a response: `default` only for errors, of which `4XX` and `5XX` leave none.
pub(crate) fn is_sent(operation: &Operation, response: &DeclaredResponse) -> bool {
    let declares = |class| {
        let range = StatusSpec::Range(class);
        operation
            .responses
            .iter()
            .any(|response| response.status == range)
    };
    response.status != StatusSpec::Default || !(declares(4) && declares(5))
}

fn points_of(subject: &str, response: &DeclaredResponse, alternative: &str) -> Vec<CoveragePoint> {
    let headers = response.headers.iter().flat_map(|header| {
        let absent = (!header.required).then(|| format!("no {}", header.name));
        [Some(header.name.clone()), absent].into_iter().flatten()
    });
    let headers: Vec<String> = [String::new()].into_iter().chain(headers).collect();
    let media_types = response.media_types().into_iter();
    media_types
        .flat_map(|media_type| {
            headers.iter().map(move |header| CoveragePoint {
                subject: subject.to_owned(),
                status: response.status,
                media_type: media_type.clone(),
                alternative: alternative.to_owned(),
                header: header.clone(),
            })
        })
        .collect()
}

/// Returns whether the mock sends the header of a point: it has no value for an optional header without an example.
fn mock_sends(document: &Document, point: &CoveragePoint) -> bool {
    let operations = document.operations.iter();
    let mut operations = operations.filter(|operation| operation.key() == point.subject);
    let responses = operations.next().map(|operation| &operation.responses);
    let mut responses = responses.into_iter().flatten();
    let declared = responses.find(|response| response.status == point.status);
    let mut headers = declared.into_iter().flat_map(|response| &response.headers);
    headers
        .find(|header| header.name == point.header)
        .is_none_or(|header| {
            let schema = document.resolve(&header.schema);
            header.required || !header.examples.is_empty() || schema.get("example").is_some()
        })
}

/// Returns the coverage points that a response belongs to.
#[must_use]
pub fn points_of_response(
    subject: &str,
    declared: &[DeclaredResponse],
    alternative: &str,
    response: &wire::Response,
) -> Vec<CoveragePoint> {
    let Some(declaration) = find_response(declared, response.status) else {
        return Vec::new();
    };
    let sent = response.headers.get("content-type").unwrap_or_default();
    let matches = |point: &CoveragePoint| {
        let header = match point.header.strip_prefix("no ") {
            Some(name) => response.headers.get(name).is_none(),
            None => point.header.is_empty() || response.headers.get(&point.header).is_some(),
        };
        let declared = declaration.media_types();
        let selected = find(&declared, |declared| declared, sent);
        header && (selected == Some(&point.media_type) || declared.len() == 1)
    };
    let mut points = points_of(subject, declaration, alternative);
    points.retain(matches);
    points
}

/// How many cases cover each point in each topology.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    counts: BTreeMap<(CoveragePoint, Topology), usize>,
}

impl Coverage {
    /// The coverage of a document before any case, in these topologies.
    #[must_use]
    pub fn new(document: &Document, topologies: &[Topology]) -> Coverage {
        let mut counts = BTreeMap::new();
        for point in points(document) {
            let is_covered = |topology: &&Topology| {
                topology.can_cover(&point)
                    && (**topology != Topology::Deployed || mock_sends(document, &point))
            };
            for topology in topologies.iter().filter(is_covered) {
                counts.insert((point.clone(), *topology), 0);
            }
        }
        Coverage { counts }
    }

    /// The coverage of one subject.
    #[must_use]
    pub fn of(document: &Document, topologies: &[Topology], subject: &str) -> Coverage {
        let mut coverage = Coverage::new(document, topologies);
        coverage.counts.retain(|(point, _), _| point.subject == subject);
        coverage
    }

    /// Counts a case that covers a point. Returns `false` if the document has no such point.
    pub fn record(&mut self, point: &CoveragePoint, topology: Topology) -> bool {
        let count = self.counts.get_mut(&(point.clone(), topology));
        count.map(|count| *count += 1).is_some()
    }

    /// Returns the points that no case covers, with the topology.
    pub fn uncovered(&self) -> impl Iterator<Item = (&CoveragePoint, Topology)> {
        let uncovered = self.counts.iter().filter(|(_, count)| **count == 0);
        uncovered.map(|((point, topology), _)| (point, *topology))
    }

    /// Returns the number of pairs of point and topology.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Returns the number of points.
    #[must_use]
    pub fn points(&self) -> usize {
        let points: std::collections::BTreeSet<&CoveragePoint> =
            self.counts.keys().map(|(point, _)| point).collect();
        points.len()
    }

    /// Whether the coverage has no points.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Returns every point with its topology and the number of cases.
    pub fn counts(&self) -> impl Iterator<Item = (&CoveragePoint, Topology, usize)> {
        self.counts
            .iter()
            .map(|((point, topology), count)| (point, *topology, *count))
    }

    /// Returns the number of cases by subject and status. Points of headers do not count again.
    #[must_use]
    pub fn by_status(&self) -> BTreeMap<(String, StatusSpec), usize> {
        let mut table = BTreeMap::new();
        for (point, _, count) in self.counts().filter(|(point, ..)| point.header.is_empty()) {
            *table.entry((point.subject.clone(), point.status)).or_default() += count;
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_without_a_case_is_named() {
        let text = "paths: {/a: {get: {responses: {'200': {description: yes}, '404': {description: no}}}}}";
        let document = Document::parse(text).unwrap();
        let mut coverage = Coverage::new(&document, &[Topology::Server, Topology::Both]);
        let [found, _] = points(&document).try_into().unwrap();
        assert!(coverage.record(&found, Topology::Server) && coverage.record(&found, Topology::Both));
        assert!(!coverage.record(&found, Topology::Client));
        let uncovered: Vec<String> = coverage
            .uncovered()
            .map(|(point, topology)| format!("{point} {}", topology.name()))
            .collect();
        let missing = "GET /a -> 404 (no body, anonymous)";
        assert_eq!(
            uncovered,
            [format!("{missing} server"), format!("{missing} both")]
        );
    }

    #[test]
    fn ranges_of_all_errors_leave_none_to_the_default() {
        let statuses = |others: &str| {
            let text =
                format!("paths: {{/a: {{get: {{responses: {{{others}, default: {{description: d}}}}}}}}}}");
            let document = Document::parse(&text).unwrap();
            points(&document).len()
        };
        assert_eq!(statuses("4XX: {description: d}"), 2);
        assert_eq!(statuses("4XX: {description: d}, 5XX: {description: d}"), 2);
    }

    #[test]
    fn a_header_has_points_of_its_own() {
        let text = "paths: {/a: {get: {responses: {'200': {description: yes, headers: {X: {schema: {}}, Y: {required: true, schema: {}}}}}}}}";
        let document = Document::parse(text).unwrap();
        let headers: Vec<String> = points(&document).into_iter().map(|point| point.header).collect();
        assert_eq!(headers, ["", "X", "no X", "Y"]);
        let response = wire::Response {
            status: 200,
            headers: wire::Headers(vec![("y".to_owned(), "1".to_owned())]),
            body: Vec::new(),
        };
        let declared = &document.operations[0].responses;
        let covered = points_of_response("GET /a", declared, "anonymous", &response);
        let headers: Vec<String> = covered.into_iter().map(|point| point.header).collect();
        assert_eq!(headers, ["", "no X", "Y"]);
    }
}
