//! The self-test: each fault alone, until a case notices.

use super::order::spread;
use super::reach::reaches;
use super::{Fault, Noticed, Plant, Score, Verdict, faulty};
use crate::case::{Case, Declared, Exchange};
use crate::cell::unmatched_subject;
use crate::closed_loop;
use crate::document::Document;
use crate::judge::Judge;
use crate::run::{self, Between, Outcome, Playing};
use crate::wire;
use serde_json::Value;
use std::sync::Arc;
use std::time::Instant;
use tokio::task::JoinSet;

/// How many faults are tried at once, each on a stage of its own: some make a side wait.
const AT_ONCE: usize = 4;

/// How many of the cases that a fault reaches are looked for before they are played; four times as
/// many the next time.
const FIRST_BATCH: usize = 16;

/// What the faults are planted under.
#[derive(Debug)]
pub struct Trial {
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    order: Arc<Vec<usize>>,
    /// What passed in each case with nothing planted.
    passed: Vec<Option<wire::Exchange>>,
    emitted: Value,
}

impl Trial {
    /// A trial by these cases.
    #[must_use]
    pub fn new(judge: Arc<Judge>, mut cases: Vec<Case>) -> Trial {
        // What a server in another process answers has nothing to do with the faults here.
        cases.retain(|case| !matches!(case.exchange, Exchange::Deployed(_)));
        let order = Arc::new(spread(&cases));
        let emitted = serde_json::to_value(account_server::openapi()).unwrap_or_default();
        Trial {
            judge,
            cases: Arc::new(cases),
            order,
            passed: Vec::new(),
            emitted,
        }
    }

    /// The first case that fails with nothing planted.
    pub async fn first_failure(&self) -> Result<Option<Noticed>, String> {
        let playing = self.playing(Between::default(), AT_ONCE);
        let outcome = run::until_one_fails(&playing, run::scripted).await?;
        Ok(outcome.map(|outcome| self.noticed(&outcome)))
    }

    /// Plants each fault. `progress` hears how many are done, and of how many.
    pub async fn score(
        mut self,
        faults: Vec<Fault>,
        progress: impl Fn(usize, usize),
    ) -> Result<Score, String> {
        let started = Instant::now();
        let alarms = self.alarms().await?;
        let trial = Arc::new(self);
        let all = faults.len();
        let mut open = faults.into_iter().enumerate();
        let mut trying = JoinSet::new();
        let mut verdicts = Vec::new();
        loop {
            while trying.len() < AT_ONCE
                && let Some((index, fault)) = open.next()
            {
                let trial = Arc::clone(&trial);
                trying.spawn(async move { Ok::<_, String>((index, trial.verdict(fault).await?)) });
            }
            let Some(tried) = trying.join_next().await else {
                break;
            };
            verdicts.push(tried.map_err(|error| format!("a trial broke off: {error}"))??);
            progress(verdicts.len(), all);
        }
        verdicts.sort_by_key(|(index, _)| *index);
        Ok(Score {
            verdicts: verdicts.into_iter().map(|(_, verdict)| verdict).collect(),
            alarms,
            cases: trial.cases.len(),
            took: started.elapsed(),
        })
    }

    fn playing(&self, between: Between, workers: usize) -> Playing {
        Playing {
            judge: Arc::clone(&self.judge),
            cases: Arc::clone(&self.cases),
            order: Arc::clone(&self.order),
            between,
            deployed: None,
            workers,
        }
    }

    /// What fails with nothing planted although everything is in place to plant. It cannot notice a
    /// fault, so it is left out from then on.
    async fn alarms(&mut self) -> Result<Vec<Noticed>, String> {
        let between = Between {
            sent: Some(|_| ()),
            answered: Some(|_, _| ()),
            seen: Some(|_| ()),
        };
        let service = faulty(Some(|_| ()), Some(|_| ()));
        let playing = self.playing(between, AT_ONCE);
        let outcomes = run::play_through(&playing, service, |_| true).await?;
        let (good, failed): (Vec<Outcome>, Vec<Outcome>) = outcomes
            .into_iter()
            .partition(|outcome| outcome.faults.is_empty());
        let mut alarms: Vec<Noticed> = failed.iter().map(|outcome| self.noticed(outcome)).collect();
        let order = self.order.iter().copied();
        let fails = |index: &usize| failed.iter().any(|outcome| outcome.case == *index);
        self.order = Arc::new(order.filter(|index| !fails(index)).collect());
        self.passed = vec![None; self.cases.len()];
        for outcome in good {
            self.passed[outcome.case] = outcome.exchange;
        }
        alarms.extend(self.told(&self.emitted));
        Ok(alarms)
    }

    async fn verdict(&self, fault: Fault) -> Result<Verdict, String> {
        let started = Instant::now();
        let noticed = self.notice(&fault.plant).await?;
        Ok(Verdict {
            fault,
            noticed,
            took: started.elapsed(),
        })
    }

    async fn notice(&self, plant: &Plant) -> Result<Option<Noticed>, String> {
        if let Plant::Emitted(pointer, change) = *plant {
            return self.compared(pointer, change);
        }
        let mut unreached = Vec::new();
        let mut reached = Vec::new();
        let mut enough = FIRST_BATCH;
        for (number, &index) in self.order.iter().enumerate() {
            let passed = self.passed[index].as_ref();
            match passed.is_none_or(|passed| reaches(plant, &self.cases[index], passed)) {
                true => reached.push(index),
                false => unreached.push(index),
            }
            if reached.len() == enough {
                if let Some(noticed) = self.first_of(plant, std::mem::take(&mut reached)).await? {
                    return Ok(Some(noticed));
                }
                enough *= 4;
            } else if number % 64 == 0 {
                tokio::task::yield_now().await;
            }
        }
        match self.first_of(plant, reached).await? {
            Some(noticed) => Ok(Some(noticed)),
            None => self.first_of(plant, unreached).await,
        }
    }

    /// Who of these notices a fault in messages.
    async fn first_of(&self, plant: &Plant, order: Vec<usize>) -> Result<Option<Noticed>, String> {
        let mut between = Between::default();
        let (mut heard, mut answer) = (None, None);
        match *plant {
            Plant::Emitted(..) => return Ok(None),
            Plant::Answer(change) => answer = Some(change),
            Plant::Heard(change) => heard = Some(change),
            Plant::Bytes(change) => between.answered = Some(change),
            Plant::Sent(change) => between.sent = Some(change),
            Plant::Seen(change) => between.seen = Some(change),
        }
        let playing = Playing {
            order: Arc::new(order),
            ..self.playing(between, 1)
        };
        let outcome = run::until_one_fails(&playing, faulty(heard, answer)).await?;
        Ok(outcome.map(|outcome| self.noticed(&outcome)))
    }

    fn noticed(&self, outcome: &Outcome) -> Noticed {
        let case = &self.cases[outcome.case];
        Noticed {
            case: case.name.clone(),
            cell: cell(self.judge.document(), case),
            words: outcome.faults.first().cloned().unwrap_or_default(),
        }
    }

    fn compared(&self, pointer: &str, change: fn(&mut Value)) -> Result<Option<Noticed>, String> {
        let mut emitted = self.emitted.clone();
        let place = emitted.pointer_mut(pointer);
        change(place.ok_or_else(|| format!("the stub's document has nothing at {pointer}"))?);
        if emitted == self.emitted {
            return Err(format!("nothing is changed at {pointer}"));
        }
        // Where it is told must be where it is: at the place itself, below it, or at what holds it.
        let told = self.told(&emitted).into_iter();
        let near = |noticed: &Noticed| {
            let (cell, holder) = (noticed.cell.to_lowercase(), pointer.to_lowercase());
            cell.starts_with(&holder) || holder.starts_with(&cell)
        };
        Ok(told.into_iter().find(near))
    }

    fn told(&self, emitted: &Value) -> Vec<Noticed> {
        let differences = closed_loop::compare(self.judge.document().root(), emitted);
        let noticed = differences.into_iter().flat_map(|difference| {
            let words = difference.to_string();
            let places = difference.places.into_iter();
            places.map(move |cell| Noticed {
                case: "the stub describes the contract".to_owned(),
                cell,
                words: words.clone(),
            })
        });
        noticed.collect()
    }
}

/// The cell of a case; where the answer is one of several, all of their statuses.
fn cell(document: &Document, case: &Case) -> String {
    if let Some(cell) = &case.cell {
        return cell.to_string();
    }
    let subject = match case.declared() {
        Declared::Operation(index) => document.operations[index].key(),
        Declared::Unmatched(index) => unmatched_subject(&document.unmatched[index].tag),
        Declared::Nobody => "no operation".to_owned(),
    };
    let (statuses, alternative) = match &case.exchange {
        Exchange::Raw(raw) | Exchange::Deployed(raw) => (raw.statuses.clone(), &raw.alternative),
        Exchange::Written(written) => (written.statuses.clone(), &written.alternative),
        Exchange::Agree(agree) => (vec![agree.reply.status], &agree.alternative),
        Exchange::Recorded(recorded) => (vec![recorded.answer.status], &recorded.agree.alternative),
    };
    let alternative = alternative.name();
    let statuses: Vec<String> = statuses.iter().map(ToString::to_string).collect();
    format!("{subject} -> {} ({alternative})", statuses.join(" or "))
}
