//! The workflow of GitHub Actions runs what every change must pass, with the toolchain and the history that this needs.

use crate::support::text_of;
use serde_json::Value;

/// Reads the workflow.
fn workflow() -> Value {
    let text = text_of(".github/workflows/ci.yml").unwrap();
    serde_saphyr::from_str(&text).unwrap()
}

/// Returns the steps of a job.
fn steps<'w>(workflow: &'w Value, job: &str) -> &'w Vec<Value> {
    workflow["jobs"][job]["steps"].as_array().unwrap()
}

/// Returns the commands of a job.
fn commands(workflow: &Value, job: &str) -> String {
    let commands = steps(workflow, job)
        .iter()
        .filter_map(|step| step["run"].as_str());
    commands.collect::<Vec<_>>().join("\n")
}

#[test]
fn pull_requests_run_every_check_and_show_the_table() {
    let workflow = workflow();
    assert!(workflow["on"].get("pull_request").is_some());
    let checks = commands(&workflow, "checks");
    assert!(checks.lines().any(|line| line == ".ci/run"), "{checks}");
    let compat = commands(&workflow, "compat");
    for part in [
        "cargo xtask compat --base HEAD^1 --format markdown",
        "GITHUB_STEP_SUMMARY",
    ] {
        assert!(compat.contains(part), "{part}: {compat}");
    }
    assert!(commands(&workflow, "comment").contains("gh pr comment"));
}

#[test]
fn the_workflow_fetches_the_whole_history() {
    let workflow = workflow();
    for job in ["checks", "compat"] {
        let is_checkout = |step: &&Value| {
            step["uses"]
                .as_str()
                .is_some_and(|name| name.starts_with("actions/checkout@"))
        };
        let checkout = steps(&workflow, job).iter().find(is_checkout).unwrap();
        assert_eq!(
            checkout["with"]["fetch-depth"], 0,
            "{job}: compat reads older revisions"
        );
    }
}

#[test]
fn the_workflow_has_the_stated_toolchain() {
    let manifest: toml::Table = text_of("Cargo.toml").unwrap().parse().unwrap();
    let version = manifest["workspace"]["package"]["rust-version"].as_str().unwrap();
    let workflow = workflow();
    for job in ["checks", "compat"] {
        assert_eq!(
            workflow["jobs"][job]["container"],
            format!("rust:{version}-trixie"),
            "{job}"
        );
    }
}

#[test]
fn actions_are_those_of_github_with_a_major_version() {
    let workflow = workflow();
    let jobs = workflow["jobs"].as_object().unwrap();
    for (job, _) in jobs {
        for action in steps(&workflow, job)
            .iter()
            .filter_map(|step| step["uses"].as_str())
        {
            let version = action
                .strip_prefix("actions/")
                .and_then(|action| action.split_once("@v"));
            let is_major = version.is_some_and(|(_, version)| version.parse::<u32>().is_ok());
            assert!(is_major, "{job}: {action}");
        }
    }
}

#[test]
fn only_the_job_that_runs_no_code_of_the_change_may_write() {
    let workflow = workflow();
    assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}));
    for (name, job) in workflow["jobs"].as_object().unwrap() {
        if !job["permissions"].is_null() {
            let commands = commands(&workflow, name);
            let runs_no_code = !commands.contains("cargo") && !commands.contains(".ci/");
            let is_checked_out = steps(&workflow, name)
                .iter()
                .any(|step| step["uses"].to_string().contains("checkout"));
            assert!(runs_no_code && !is_checked_out, "{name} may write: {commands}");
        }
    }
}
