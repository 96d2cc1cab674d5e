//! The cases of the suite, run against the service as a deployment.

use crate::process::Database;
use conformance::{AccountBindings, contract_path, plan};
use openapi_conformance::case;
use openapi_conformance::deployment::{self, Deployment};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use std::sync::Arc;
use std::time::Duration;

async fn conforms(database: &Database) {
    database.account("conforming", &["--administrator"]);
    let token = database.token("conforming", "admin");
    // The suite sends many invalid credentials and changes many addresses.
    let accountd = database.serve(&["--failures-per-minute", "1000000", "--mails-per-hour", "1000000"]);
    let document = Arc::new(Document::read(&contract_path()).unwrap());
    let plan = plan(20);
    let cases = case::enumerate(&Judge::strict(Arc::clone(&document)), &plan).unwrap();
    let deployed = Deployment::new(&document, &accountd.url, Some(token), &[]).unwrap();
    let deployment = Arc::new(deployed);
    let judge = Arc::new(Judge::new(Arc::clone(&document)));
    let running = deployment::run::<AccountBindings>(judge, &cases, Arc::clone(&deployment), true, |_, _| ());
    let summary = running.await.unwrap();
    let text = summary.text(&document, &deployment, Duration::ZERO);
    assert!(summary.is_success(), "{text}");
    let judged = text
        .lines()
        .find_map(|line| line.split_once(" passed")?.0.rsplit_once(' '));
    let judged: usize = judged.unwrap().1.parse().unwrap();
    assert!(judged > 1_000, "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_sqlite() {
    conforms(&Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_postgresql() {
    conforms(&Database::postgres()).await;
}
