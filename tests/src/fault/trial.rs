//! The self-test: each fault alone, until a case notices.

use super::{Class, Fault, Plant, faulty};
use crate::case::{Case, Declared, Exchange};
use crate::cell::{Way, unmatched_subject};
use crate::closed_loop;
use crate::document::Document;
use crate::judge::Judge;
use crate::run::{self, Between, Outcome, Playing};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::fmt::{self, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How many faults are tried at once, each on a stage of its own: some make a side wait.
const AT_ONCE: usize = 4;

/// What the faults are planted under.
#[derive(Debug)]
pub struct Trial {
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    order: Arc<Vec<usize>>,
    emitted: Value,
}

/// What became of a fault.
#[derive(Debug)]
pub struct Verdict {
    /// The fault.
    pub fault: Fault,
    /// Who noticed; nobody did if there is none.
    pub noticed: Option<Noticed>,
    /// How long that took.
    pub took: Duration,
}

/// Who noticed a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// The name of the case; what compares the documents has none.
    pub case: String,
    /// The cell, or the place in the document.
    pub cell: String,
    /// In which words.
    pub words: String,
}

impl fmt::Display for Noticed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = self.words.replace('\n', " ");
        crate::judge::shorten(&mut words, 160);
        let Noticed { case, cell, .. } = self;
        writeln!(f, "  case:   {case}\n  cell:   {cell}\n  says:   {words}")
    }
}

/// What became of all.
#[derive(Debug)]
pub struct Score {
    /// Of each fault.
    pub verdicts: Vec<Verdict>,
    /// What failed with no fault planted.
    pub alarms: Vec<Noticed>,
    /// How many cases there were.
    pub cases: usize,
    /// How long it took.
    pub took: Duration,
}

impl Trial {
    /// A trial by these cases.
    #[must_use]
    pub fn new(judge: Arc<Judge>, mut cases: Vec<Case>) -> Trial {
        // What a server in another process answers has nothing to do with the faults here.
        cases.retain(|case| !matches!(case.exchange, Exchange::Deployed(_)));
        let order = Arc::new(spread(&cases));
        let emitted = serde_json::to_value(account_server::document()).unwrap_or_default();
        Trial {
            judge,
            cases: Arc::new(cases),
            order,
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
        let outcomes = run::play_through(&self.playing(between, AT_ONCE), service, |_| true).await?;
        let failed: Vec<&Outcome> = outcomes
            .iter()
            .filter(|outcome| !outcome.faults.is_empty())
            .collect();
        let mut alarms: Vec<Noticed> = failed.iter().map(|outcome| self.noticed(outcome)).collect();
        let failed: BTreeSet<usize> = failed.iter().map(|outcome| outcome.case).collect();
        let order = self.order.iter().copied();
        self.order = Arc::new(order.filter(|index| !failed.contains(index)).collect());
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
        let mut between = Between::default();
        let (mut heard, mut answer) = (None, None);
        match *plant {
            Plant::Emitted(pointer, change) => return self.compared(pointer, change),
            Plant::Answer(change) => answer = Some(change),
            Plant::Heard(change) => heard = Some(change),
            Plant::Bytes(change) => between.answered = Some(change),
            Plant::Sent(change) => between.sent = Some(change),
            Plant::Seen(change) => between.seen = Some(change),
        }
        let outcome = run::until_one_fails(&self.playing(between, 1), faulty(heard, answer)).await?;
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

/// An order in which soon everything was asked for once: the first case of each kind, then the
/// second of each. Of one kind are cases that differ in numbers, or in what is done to one place.
fn spread(cases: &[Case]) -> Vec<usize> {
    let mut kinds: HashMap<(Way, String), usize> = HashMap::new();
    let mut ranked: Vec<(usize, usize)> = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let mut parts = case.name.splitn(3, ": ");
        let (subject, what) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let what = what.replace(|c: char| c.is_ascii_digit(), "");
        let rank = kinds
            .entry((case.way(), format!("{subject}: {what}")))
            .or_default();
        ranked.push((*rank, index));
        *rank += 1;
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, index)| index).collect()
}

impl Score {
    /// Whether every fault was noticed, and nothing else.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.alarms.is_empty() && self.verdicts.iter().all(|verdict| verdict.noticed.is_some())
    }

    /// A row for each fault, and the score.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for class in Class::ALL {
            for verdict in self
                .verdicts
                .iter()
                .filter(|verdict| verdict.fault.class == class)
            {
                text.push_str(&row(verdict));
            }
        }
        for alarm in &self.alarms {
            let _ = writeln!(text, "FALSE ALARM  {}\n  {}", alarm.case, alarm.words);
        }
        text.push('\n');
        for class in Class::ALL {
            let of = self
                .verdicts
                .iter()
                .filter(|verdict| verdict.fault.class == class);
            let (all, noticed) = of.fold((0, 0), |(all, noticed), verdict| {
                (all + 1, noticed + usize::from(verdict.noticed.is_some()))
            });
            if all > 0 {
                let _ = writeln!(text, "{class:<9} {noticed:>3} of {all} faults noticed");
            }
        }
        let all = self.verdicts.len();
        let noticed = self.verdicts.iter().filter(|verdict| verdict.noticed.is_some());
        let noticed = noticed.count();
        let percent = noticed * 100 / all.max(1);
        let _ = writeln!(
            text,
            "{noticed} of {all} faults noticed, {percent} %; {} false alarms in {} cases; {:.1} s",
            self.alarms.len(),
            self.cases,
            self.took.as_secs_f64()
        );
        text
    }
}

fn row(verdict: &Verdict) -> String {
    let Fault {
        id, class, breaks, ..
    } = verdict.fault;
    match &verdict.noticed {
        Some(noticed) => {
            let took = verdict.took.as_secs_f64();
            format!("{class:<9} {id}\n  breaks: {breaks}\n{noticed}  took:   {took:.1} s\n")
        }
        None => format!("{class:<9} {id}\n  breaks: {breaks}\n  NOT NOTICED\n"),
    }
}
