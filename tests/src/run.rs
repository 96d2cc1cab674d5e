//! Cases at work: each is played on a stage, and everything that passed is judged.

mod agree;
mod manners;
mod raw;

use crate::case::{Case, Exchange};
use crate::generated::Scripted;
use crate::judge::Judge;
use crate::script::Prompter;
use crate::stage::{Served, Stage};
use crate::wire;
use account_client::{Anonymous, Client};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::task::JoinSet;

/// What came of one case.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Index of the case.
    pub case: usize,
    /// Findings; none means that it passed.
    pub faults: Vec<String>,
    /// A command that sends the request of a failed case.
    pub curl: Option<String>,
}

/// The generated router before the scripted implementation: what is served unless a test serves
/// something else.
#[must_use]
pub fn scripted(prompter: Prompter) -> impl Served {
    account_server::server(Scripted { prompter })
}

/// Plays cases on as many stages as there are processors, and gives their outcomes in order.
/// `service` makes what each stage serves; `progress` hears of each case that is done.
pub async fn play<S: Served>(
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    service: impl Fn(Prompter) -> S,
    progress: impl Fn(usize) + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let next = Arc::new(AtomicUsize::new(0));
    let done = Arc::new(AtomicUsize::new(0));
    let progress = Arc::new(progress);
    let mut workers = JoinSet::new();
    for _ in 0..std::thread::available_parallelism()
        .map_or(2, usize::from)
        .min(16)
    {
        let stage = Stage::open(&service).await;
        let stage = stage.map_err(|error| format!("no server on the loopback interface: {error}"))?;
        let client = Client::anonymous(&format!("http://{}", stage.address()));
        let client = client.map_err(|error| format!("no client: {error}"))?;
        let (judge, cases) = (Arc::clone(&judge), Arc::clone(&cases));
        let (next, done, progress) = (Arc::clone(&next), Arc::clone(&done), Arc::clone(&progress));
        workers.spawn(async move {
            let mut outcomes = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(case) = cases.get(index) else {
                    return outcomes;
                };
                outcomes.push(outcome(&judge, &stage, &client, index, case).await);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1);
            }
        });
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    while let Some(worker) = workers.join_next().await {
        outcomes.extend(worker.map_err(|error| format!("a worker of the suite failed: {error}"))?);
    }
    outcomes.sort_by_key(|outcome| outcome.case);
    Ok(outcomes)
}

async fn outcome(
    judge: &Judge,
    stage: &Stage,
    client: &Client<Anonymous>,
    index: usize,
    case: &Case,
) -> Outcome {
    let (faults, request) = match &case.exchange {
        Exchange::Agree(agree) => agree::play(judge, stage, client, agree).await,
        Exchange::Raw(raw) => raw::play(judge, stage, raw).await,
    };
    let failed = !faults.is_empty();
    Outcome {
        case: index,
        faults,
        curl: request.filter(|_| failed).map(|request| curl(&request)),
    }
}

/// A command line that sends a request to `$BASE`.
fn curl(request: &wire::Request) -> String {
    let quote = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    let mut line = format!(
        "curl -i --path-as-is -X {} \"$BASE\"{}",
        request.method,
        quote(&request.target)
    );
    if request.method == "HEAD" {
        line = format!("curl -I --path-as-is \"$BASE\"{}", quote(&request.target));
    }
    for (name, value) in &request.headers.0 {
        let own =
            ["host", "content-length", "transfer-encoding"].contains(&name.to_ascii_lowercase().as_str());
        if !own {
            let field = if value.is_empty() {
                format!("{name};")
            } else {
                format!("{name}: {value}")
            };
            line.push_str(&format!(" -H {}", quote(&field)));
        }
    }
    if !request.body.is_empty() {
        let mut body = String::from_utf8_lossy(&request.body).into_owned();
        crate::judge::shorten(&mut body, 2_000);
        line.push_str(&format!(" --data-binary {}", quote(&body)));
    }
    line
}
