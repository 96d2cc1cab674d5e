//! The table of metrics in the README lists what `/metrics` prints.

use super::*;
use crate::store::StoreOptions;
use std::collections::{BTreeMap, BTreeSet};

/// The type of a metric, and its labels with their values.
#[derive(Debug, Default, PartialEq, Eq)]
struct Description {
    kind: String,
    labels: BTreeMap<String, BTreeSet<String>>,
}

/// Labels with any number of values, which the table does not list.
const OPEN_LABELS: [&str; 2] = ["operation", "status"];

/// Parses rows such as `` | `accountd_a_total` | counter | `kind`: `read`, `write`; `status` | Meaning | ``.
fn documented(page: &str) -> BTreeMap<String, Description> {
    let quoted = |text: &str| text.trim().trim_matches('`').to_owned();
    let rows = page.lines().filter(|line| line.starts_with("| `accountd_"));
    let parse = |row: &str| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [name, kind, labels, meaning] = cells[..] else {
            panic!("{row}")
        };
        assert!(!meaning.trim().is_empty(), "{row}");
        let labels = labels.split(';').filter(|label| !label.trim().is_empty());
        let labels = labels.map(|label| {
            let (name, values) = label.split_once(':').unwrap_or((label, ""));
            let values = values.split(',').filter(|value| !value.trim().is_empty());
            (quoted(name), values.map(quoted).collect())
        });
        let description = Description {
            kind: kind.trim().to_owned(),
            labels: labels.collect(),
        };
        (quoted(name), description)
    };
    rows.map(parse).collect()
}

/// Parses the OpenMetrics text format, as far as these metrics use it.
fn printed(text: &str) -> BTreeMap<String, Description> {
    let mut metrics: BTreeMap<String, Description> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        if let Some(typed) = line.strip_prefix("# TYPE ") {
            let (name, kind) = typed.split_once(' ').unwrap();
            let suffix = if kind == "counter" { "_total" } else { "" };
            current = format!("{name}{suffix}");
            metrics.entry(current.clone()).or_default().kind = kind.to_owned();
        } else if !line.starts_with('#') {
            assert!(line.starts_with(&*current), "{line}");
            let labels = line.split_once('{').map_or("", |(_, rest)| rest);
            let labels = labels.split_once('}').map_or("", |(labels, _)| labels);
            for label in labels.split(',').filter(|label| !label.is_empty()) {
                let (name, value) = label.split_once('=').unwrap();
                // The bounds of a histogram.
                if name == "le" {
                    continue;
                }
                let metric = metrics.get_mut(&current).unwrap();
                let values = metric.labels.entry(name.to_owned()).or_default();
                if !OPEN_LABELS.contains(&name) {
                    values.insert(value.trim_matches('"').to_owned());
                }
            }
        }
    }
    metrics
}

#[tokio::test]
async fn readme_lists_all_metrics_with_their_types_and_labels() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    store.start_outbox_gauge().await;
    let metrics = Metrics::new(Some(Gauge::default()));
    // A family is printed when it has a sample.
    metrics.record_response("get_account", StatusCode::OK, Duration::ZERO);
    metrics.record_slow_client("none");
    let _slots = metrics.request_slots(SlotLimits::default());
    let text = metrics.render(&store);
    assert_eq!(documented(include_str!("../../../README.md")), printed(&text));
    store.close().await;
}
