//! Runs the cases against each mutant until one fails.

use super::mutant::{Mutant, MutationPoint};
use super::order::spread;
use super::reach::reaches;
use super::score::{Detection, MutantResult, Score};
use super::server::mutated;
use crate::bindings::Bindings;
use crate::case::{Case, CaseKind, DeclaredBy};
use crate::closed_loop;
use crate::coverage::unmatched_subject;
use crate::run::{self, Change, Interceptor, Outcome, RunConfig};
use crate::wire;
use openapi_judge::document::Document;
use openapi_judge::judge::Judge;
use serde_json::Value;
use std::marker::PhantomData;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use tokio::task::JoinSet;

/// How many mutants run at the same time, each on its own servers. Some make one side wait for the other.
const CONCURRENT_MUTANTS: usize = 4;

/// How many of the cases that a mutant reaches run first; each following batch is four times as large.
const FIRST_BATCH: usize = 16;

/// The self-test of a suite.
#[derive(Debug)]
pub struct SelfTest<B> {
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    order: Arc<Vec<usize>>,
    /// The exchange of each case without a mutant.
    exchanges: Vec<Option<wire::Exchange>>,
    /// The document that the server describes itself with.
    document: Value,
    /// The address of the mock in a separate process, if there are cases for it.
    mock: Option<SocketAddr>,
    bindings: PhantomData<fn() -> B>,
}

impl<B: Bindings> SelfTest<B> {
    /// A self-test with these cases.
    #[must_use]
    pub fn new(judge: Arc<Judge>, mut cases: Vec<Case>) -> SelfTest<B> {
        // No mutant changes what the mock in a separate process does.
        cases.retain(|case| !matches!(case.kind, CaseKind::Mock(_)));
        SelfTest::with_mock(judge, cases, None)
    }

    /// A self-test with these cases, of which some may need the mock at an address.
    pub(crate) fn with_mock(judge: Arc<Judge>, cases: Vec<Case>, mock: Option<SocketAddr>) -> SelfTest<B> {
        SelfTest {
            judge,
            order: Arc::new(spread(&cases)),
            cases: Arc::new(cases),
            exchanges: Vec::new(),
            document: B::document(),
            mock,
            bindings: PhantomData,
        }
    }

    /// Keeps this many cases at most, so that each kind of case has about its share.
    pub(crate) fn limit_cases(&mut self, most: usize) {
        let order = self.order.iter().copied().take(most);
        self.order = Arc::new(order.collect());
    }

    /// Returns the first failure without a mutant.
    pub async fn first_failure(&self) -> Result<Option<Detection>, String> {
        let config = self.config(Interceptor::default(), CONCURRENT_MUTANTS);
        let outcome = run::run_until_failure::<B, _>(&config, B::server).await?;
        Ok(outcome.map(|outcome| self.detection(&outcome)))
    }

    /// Runs every mutant. `progress` is called with the number of mutants that are done, and of all.
    pub async fn score(
        mut self,
        mutants: Vec<Mutant>,
        progress: impl Fn(usize, usize),
    ) -> Result<Score, String> {
        let started = Instant::now();
        let false_alarms = self.false_alarms().await?;
        let test = Arc::new(self);
        let all = mutants.len();
        let mut remaining = mutants.into_iter().enumerate();
        let mut running = JoinSet::new();
        let mut done = Vec::new();
        loop {
            while running.len() < CONCURRENT_MUTANTS
                && let Some((index, mutant)) = remaining.next()
            {
                let test = Arc::clone(&test);
                running.spawn(async move { Ok::<_, String>((index, test.result(mutant).await?)) });
            }
            let Some(result) = running.join_next().await else {
                break;
            };
            done.push(result.map_err(|error| format!("a worker of the self-test failed: {error}"))??);
            progress(done.len(), all);
        }
        done.sort_by_key(|(index, _)| *index);
        let mut score = Score {
            results: Vec::new(),
            not_applicable: Vec::new(),
            false_alarms,
            cases: test.cases.len(),
            duration: started.elapsed(),
        };
        for (_, result) in done {
            match result {
                Ok(result) => score.results.push(result),
                Err(mutant) => score.not_applicable.push(mutant),
            }
        }
        Ok(score)
    }

    fn config(&self, interceptor: Interceptor, workers: usize) -> RunConfig {
        RunConfig {
            judge: Arc::clone(&self.judge),
            cases: Arc::clone(&self.cases),
            order: Arc::clone(&self.order),
            interceptor,
            mock: self.mock,
            workers,
        }
    }

    /// Returns what fails although the mutation points change nothing, and removes it from the cases to run: it cannot
    /// detect a mutant.
    async fn false_alarms(&mut self) -> Result<Vec<Detection>, String> {
        let interceptor = Interceptor {
            client_request: Some(Arc::new(|_| ())),
            response_bytes: Some(Arc::new(|_, _| ())),
            client_outcome: Some(Arc::new(|_| ())),
        };
        let service = mutated::<B>(Some(Arc::new(|_| ())), Some(Arc::new(|_| ())));
        let config = self.config(interceptor, CONCURRENT_MUTANTS);
        let outcomes = run::run::<B, _>(&config, service, |_| true).await?;
        let (passed, failed): (Vec<Outcome>, Vec<Outcome>) = outcomes.into_iter().partition(Outcome::passed);
        let mut alarms: Vec<Detection> = failed.iter().map(|outcome| self.detection(outcome)).collect();
        let order = self.order.iter().copied();
        let has_failed = |index: &usize| failed.iter().any(|outcome| outcome.case == *index);
        self.order = Arc::new(order.filter(|index| !has_failed(index)).collect());
        self.exchanges = vec![None; self.cases.len()];
        for outcome in passed {
            self.exchanges[outcome.case] = outcome.exchange;
        }
        alarms.extend(self.differences(&self.document));
        Ok(alarms)
    }

    /// Returns the result of a mutant, or the mutant itself if it is optional and changes nothing.
    async fn result(&self, mutant: Mutant) -> Result<Result<MutantResult, Mutant>, String> {
        let started = Instant::now();
        if mutant.is_optional && !self.applies(&mutant.point).await? {
            return Ok(Err(mutant));
        }
        let detection = self.detect(&mutant.point).await?;
        Ok(Ok(MutantResult {
            mutant,
            detection,
            duration: started.elapsed(),
        }))
    }

    /// Whether a mutant changes an exchange of any case, or is detected by a case of which that is unknown.
    async fn applies(&self, point: &MutationPoint) -> Result<bool, String> {
        if matches!(point, MutationPoint::Document(..)) {
            return Ok(true);
        }
        let mut unknown = Vec::new();
        for (number, &index) in self.order.iter().enumerate() {
            let exchange = self.exchanges[index].as_ref();
            match exchange.map(|exchange| reaches(point, &self.cases[index], exchange)) {
                Some(Some(true)) => return Ok(true),
                // It sends the request of a round trip, or none.
                None if matches!(
                    self.cases[index].kind,
                    CaseKind::Client(_) | CaseKind::Constants(_)
                ) => {}
                // A case without an exchange sends nothing unless the client is wrong.
                Some(None) | None => unknown.push(index),
                Some(Some(false)) => {}
            }
            if number % 64 == 0 {
                tokio::task::yield_now().await;
            }
        }
        Ok(self.first_detection(point, unknown).await?.is_some())
    }

    async fn detect(&self, point: &MutationPoint) -> Result<Option<Detection>, String> {
        if let MutationPoint::Document(pointer, change) = point {
            return self.detect_in_document(pointer, change);
        }
        let mut unreached = Vec::new();
        let mut reached = Vec::new();
        let mut batch = FIRST_BATCH;
        for (number, &index) in self.order.iter().enumerate() {
            let exchange = self.exchanges[index].as_ref();
            let reaches = exchange.and_then(|exchange| reaches(point, &self.cases[index], exchange));
            match reaches.unwrap_or(true) {
                true => reached.push(index),
                false => unreached.push(index),
            }
            if reached.len() == batch {
                if let Some(detection) = self.first_detection(point, std::mem::take(&mut reached)).await? {
                    return Ok(Some(detection));
                }
                batch *= 4;
            } else if number % 64 == 0 {
                tokio::task::yield_now().await;
            }
        }
        match self.first_detection(point, reached).await? {
            Some(detection) => Ok(Some(detection)),
            None => self.first_detection(point, unreached).await,
        }
    }

    /// Runs these cases with a mutant until one fails.
    async fn first_detection(
        &self,
        point: &MutationPoint,
        order: Vec<usize>,
    ) -> Result<Option<Detection>, String> {
        let mut interceptor = Interceptor::default();
        let (mut request, mut response) = (None, None);
        match point.clone() {
            MutationPoint::Document(..) => return Ok(None),
            MutationPoint::Response(change) => response = Some(change),
            MutationPoint::Request(change) => request = Some(change),
            MutationPoint::ResponseBytes(change) => interceptor.response_bytes = Some(change),
            MutationPoint::ClientRequest(change) => interceptor.client_request = Some(change),
            MutationPoint::ClientOutcome(change) => interceptor.client_outcome = Some(change),
        }
        let config = RunConfig {
            order: Arc::new(order),
            ..self.config(interceptor, 1)
        };
        let outcome = run::run_until_failure::<B, _>(&config, mutated::<B>(request, response)).await?;
        Ok(outcome.map(|outcome| self.detection(&outcome)))
    }

    fn detection(&self, outcome: &Outcome) -> Detection {
        let case = &self.cases[outcome.case];
        Detection {
            case: case.name.clone(),
            point: point_text(self.judge.document(), case),
            message: outcome
                .failures
                .first()
                .map_or_else(String::new, ToString::to_string),
            failure: outcome.failures.first().cloned(),
        }
    }

    /// Compares the changed document with the contract. The difference must be reported where it is: at the pointer
    /// itself, below it, or at one that contains it.
    fn detect_in_document(&self, pointer: &str, change: &Change<Value>) -> Result<Option<Detection>, String> {
        let mut document = self.document.clone();
        let value = document.pointer_mut(pointer);
        change(value.ok_or_else(|| format!("the server's document has no {pointer}"))?);
        if document == self.document {
            return Err(format!("a mutant changes nothing at {pointer}"));
        }
        let is_near = |detection: &Detection| {
            let (reported, expected) = (detection.point.to_lowercase(), pointer.to_lowercase());
            reported.starts_with(&expected) || expected.starts_with(&reported)
        };
        Ok(self.differences(&document).into_iter().find(is_near))
    }

    fn differences(&self, document: &Value) -> Vec<Detection> {
        let differences = closed_loop::compare(self.judge.document().root(), document);
        let detections = differences.into_iter().flat_map(|difference| {
            let message = difference.to_string();
            let pointers = difference.emitted_pointers.into_iter();
            pointers.map(move |point| Detection {
                case: "the server's document is the contract".to_owned(),
                point,
                message: message.clone(),
                failure: None,
            })
        });
        detections.collect()
    }
}

/// Describes the coverage point of a case; if it accepts several responses, with all of their statuses.
fn point_text(document: &Document, case: &Case) -> String {
    if let Some(point) = &case.point {
        return point.to_string();
    }
    let subject = match case.declared() {
        DeclaredBy::Operation(index) => document.operations[index].key(),
        DeclaredBy::Unmatched(index) => unmatched_subject(&document.unmatched[index].tag),
        DeclaredBy::Undeclared => "no operation".to_owned(),
    };
    let (statuses, alternative) = match &case.kind {
        CaseKind::Raw(case) | CaseKind::Mock(case) => (case.statuses.clone(), &case.alternative),
        CaseKind::File(case) => (case.statuses.clone(), &case.alternative),
        CaseKind::RoundTrip(case) => (vec![case.response.status], &case.alternative),
        CaseKind::Replay(case) => (vec![case.response.status], &case.round_trip.alternative),
        CaseKind::Connections(_) => return format!("{subject} beside other requests"),
        CaseKind::Client(_) => return format!("{subject} with settings of the client"),
        CaseKind::Constants(component) => return format!("the constants of {component}"),
    };
    let alternative = alternative.name();
    let statuses: Vec<String> = statuses.iter().map(ToString::to_string).collect();
    format!("{subject} -> {} ({alternative})", statuses.join(" or "))
}
