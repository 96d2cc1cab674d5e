//! Cases at work: each is played on a stage, and everything that passed is judged.

mod agree;
mod between;
mod canned;
mod command;
mod head;
mod manners;
pub mod mock;
mod raw;
mod recorded;
#[cfg(test)]
mod tests;
mod told;
mod written;

use crate::case::{Agree, Case, Declared, Exchange, Taken};
use crate::cell::{Cell, cells_of_answer, unmatched_subject};
use crate::document::Operation;
use crate::generated::Scripted;
use crate::glue::Target;
use crate::judge::{Judge, shorten};
use crate::script::Prompter;
use crate::shrink;
use crate::stage::{Served, Stage};
use crate::wire;
use account_client::{Anonymous, Client};
use between::Way;
pub use between::{Between, Seen};
use canned::Canned;
pub(crate) use command::curl;
use command::{as_request, quoted, raw};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// No more characters of a fault are told: some values have very many.
const LONGEST_FAULT: usize = 2_000;

/// What came of one case.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Index of the case.
    pub case: usize,
    /// Findings; none means that it passed.
    pub faults: Vec<String>,
    /// What was on the wire, if anything was.
    pub exchange: Option<wire::Exchange>,
    /// The cells that it has shown; none if it failed.
    pub shown: Vec<Cell>,
    /// How long it took.
    pub took: Duration,
}

impl Outcome {
    /// A command that sends the same, if it is short enough.
    #[must_use]
    pub fn command(&self, case: &Case) -> Option<String> {
        match &case.exchange {
            Exchange::Written(written) if as_request(&written.bytes).is_none() => raw(&written.bytes),
            _ => curl(&self.exchange.as_ref()?.request),
        }
    }

    /// A command that plays a case again.
    #[must_use]
    pub fn again(case: &Case, seed: u64) -> String {
        let name = quoted(&case.name);
        format!("cargo xtask conformance --seed {seed} --case {name}")
    }
}

/// The generated router before the scripted implementation: what is served unless a test serves
/// something else.
#[must_use]
pub fn scripted(prompter: Prompter) -> impl Served {
    account_server::server(Scripted { prompter })
}

/// Plays cases on as many stages as there are processors, and gives their outcomes in order.
/// `service` makes what each stage serves, `deployed` is where the server in a process of its own
/// listens, without which the cases that need it fail; `progress` hears of each case that is done.
pub async fn play<S: Served>(
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    service: impl Fn(Prompter) -> S,
    deployed: Option<SocketAddr>,
    progress: impl Fn(usize) + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let done = AtomicUsize::new(0);
    let playing = Playing {
        order: Arc::new((0..cases.len()).collect()),
        judge,
        cases,
        between: Between::default(),
        deployed,
        workers: std::thread::available_parallelism()
            .map_or(2, usize::from)
            .min(16),
    };
    let heard = move |_: &Outcome| {
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        true
    };
    play_through(&playing, service, heard).await
}

/// What is played, and how.
#[derive(Debug, Clone)]
pub struct Playing {
    /// What judges.
    pub judge: Arc<Judge>,
    /// The cases.
    pub cases: Arc<Vec<Case>>,
    /// Which of them, in which order.
    pub order: Arc<Vec<usize>>,
    /// What stands between client and server.
    pub between: Between,
    /// Where the server in a process of its own listens.
    pub deployed: Option<SocketAddr>,
    /// On how many stages at once.
    pub workers: usize,
}

/// Plays cases until one fails, and gives that one.
pub async fn until_one_fails<S: Served>(
    playing: &Playing,
    service: impl Fn(Prompter) -> S,
) -> Result<Option<Outcome>, String> {
    let outcomes = play_through(playing, service, |outcome| outcome.faults.is_empty()).await?;
    Ok(outcomes.into_iter().find(|outcome| !outcome.faults.is_empty()))
}

/// Plays cases. `heard` hears of each, and says whether to go on.
pub async fn play_through<S: Served>(
    playing: &Playing,
    service: impl Fn(Prompter) -> S,
    heard: impl Fn(&Outcome) -> bool + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let next = Arc::new(AtomicUsize::new(0));
    let enough = Arc::new(AtomicBool::new(false));
    let heard = Arc::new(heard);
    let mut workers = JoinSet::new();
    for _ in 0..playing.workers {
        let place = Place::open(&service, playing.between, playing.deployed).await?;
        let playing = playing.clone();
        let (next, enough, heard) = (Arc::clone(&next), Arc::clone(&enough), Arc::clone(&heard));
        workers.spawn(async move {
            let mut outcomes = Vec::new();
            while !enough.load(Ordering::Relaxed) {
                let index = playing.order.get(next.fetch_add(1, Ordering::Relaxed));
                let Some((index, case)) = index.and_then(|index| Some((*index, playing.cases.get(*index)?)))
                else {
                    break;
                };
                let outcome = outcome(&playing.judge, &place, index, case).await;
                if !heard(&outcome) {
                    enough.store(true, Ordering::Relaxed);
                }
                outcomes.push(outcome);
            }
            outcomes
        });
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    while let Some(worker) = workers.join_next().await {
        outcomes.extend(worker.map_err(|error| format!("a worker of the suite failed: {error}"))?);
    }
    outcomes.sort_by_key(|outcome| outcome.case);
    Ok(outcomes)
}

/// The least form of a failed case that still fails, and what came of it: each step that fails is
/// gone on from, `TRIES` steps at most.
pub async fn shrunk<S: Served>(
    judge: &Judge,
    case: &Case,
    service: impl Fn(Prompter) -> S,
    deployed: Option<SocketAddr>,
) -> Result<Option<(Case, Outcome)>, String> {
    const TRIES: usize = 300;
    let place = Place::open(&service, Between::default(), deployed).await?;
    let mut least = None;
    let mut open = shrink::smaller(judge, case);
    let mut tries = 0;
    while tries < TRIES && !open.is_empty() {
        let case = open.remove(0);
        tries += 1;
        let outcome = outcome(judge, &place, 0, &case).await;
        if !outcome.faults.is_empty() {
            open = shrink::smaller(judge, &case);
            least = Some((case, outcome));
        }
    }
    Ok(least)
}

/// What a worker plays on.
struct Place {
    stage: Stage,
    canned: Canned,
    /// How raw bytes reach the stage.
    way: Way,
    caller: Caller,
    reader: Caller,
    deployed: Option<SocketAddr>,
}

/// The generated client, and how it reaches its server.
struct Caller {
    client: Client<Anonymous>,
    between: Between,
    _way: Way,
}

impl Caller {
    async fn of(server: SocketAddr, between: Between) -> Result<Caller, String> {
        let way = between.way_to(server).await.map_err(no_server)?;
        let client = Client::anonymous(&format!("http://{}", way.address));
        let client = client.map_err(|error| format!("no client: {error}"))?;
        Ok(Caller {
            client,
            between,
            _way: way,
        })
    }

    async fn call(&self, operation: &Operation, agree: &Agree) -> Seen {
        let target = Target {
            client: self.client.clone(),
            alternative: agree.alternative.name(),
        };
        let mut seen = crate::generated::call(&operation.key(), &target, &agree.call).await;
        if let Some(alter) = self.between.seen {
            alter(&mut seen);
        }
        seen
    }
}

impl Place {
    async fn open<S: Served>(
        service: impl FnOnce(Prompter) -> S,
        between: Between,
        deployed: Option<SocketAddr>,
    ) -> Result<Place, String> {
        let stage = Stage::open(service).await.map_err(no_server)?;
        let canned = Canned::open().await.map_err(no_server)?;
        // Only a client has faults in what it sends; raw bytes stay as they are.
        let answered = Between {
            answered: between.answered,
            ..Between::default()
        };
        let sent = Between {
            answered: None,
            ..between
        };
        Ok(Place {
            way: answered
                .way_of_bytes_to(stage.unrecorded())
                .await
                .map_err(no_server)?,
            caller: Caller::of(stage.address(), between).await?,
            reader: Caller::of(canned.address(), sent).await?,
            stage,
            canned,
            deployed,
        })
    }
}

fn no_server(error: io::Error) -> String {
    format!("no server on the loopback interface: {error}")
}

async fn outcome(judge: &Judge, place: &Place, index: usize, case: &Case) -> Outcome {
    let started = Instant::now();
    let (mut faults, exchange) = match &case.exchange {
        Exchange::Agree(agree) => agree::play(judge, &place.stage, &place.caller, agree).await,
        Exchange::Raw(raw) => raw::play(judge, &place.stage, &place.way, raw).await,
        Exchange::Written(written) => written::play(judge, &place.stage, &place.way, written).await,
        Exchange::Recorded(recorded) => recorded::play(judge, &place.canned, &place.reader, recorded).await,
        Exchange::Deployed(raw) => raw::play_deployed(judge, place.deployed, raw).await,
    };
    for fault in &mut faults {
        shorten(fault, LONGEST_FAULT);
    }
    let shown = match &exchange {
        Some(exchange) if faults.is_empty() => shown(judge, case, &exchange.response),
        _ => Vec::new(),
    };
    Outcome {
        case: index,
        faults,
        exchange,
        shown,
        took: started.elapsed(),
    }
}

/// The cells that a good answer to a case is of.
pub(crate) fn shown(judge: &Judge, case: &Case, answer: &wire::Response) -> Vec<Cell> {
    let document = judge.document();
    let of_operation = |index: usize, alternative: &str| {
        let operation = &document.operations[index];
        // A request without credentials is about no alternative of a protected operation.
        let mut alternatives = operation.alternatives().into_iter();
        if !alternatives.any(|known| known.name() == alternative) {
            return Vec::new();
        }
        cells_of_answer(&operation.key(), &operation.responses, alternative, answer)
    };
    let of_declared = |declared: Declared, alternative: &str| match declared {
        Declared::Operation(index) => of_operation(index, alternative),
        Declared::Unmatched(index) => {
            let entry = &document.unmatched[index];
            let subject = unmatched_subject(&entry.tag);
            // Whoever asks, there are no credentials here.
            cells_of_answer(&subject, &entry.responses, "anonymous", answer)
        }
        Declared::Nobody => Vec::new(),
    };
    match &case.exchange {
        Exchange::Agree(agree) => of_operation(agree.operation, &agree.alternative.name()),
        Exchange::Recorded(recorded) if recorded.taken == Taken::Typed => {
            let Agree {
                operation,
                alternative,
                ..
            } = &recorded.agree;
            of_operation(*operation, &alternative.name())
        }
        Exchange::Recorded(_) => Vec::new(),
        Exchange::Raw(raw) | Exchange::Deployed(raw) => of_declared(raw.declared, &raw.alternative.name()),
        Exchange::Written(written) if written.failure.is_some() => Vec::new(),
        Exchange::Written(written) => of_declared(written.declared, &written.alternative.name()),
    }
}
