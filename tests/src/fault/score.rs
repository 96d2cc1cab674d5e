//! What became of the faults.

use super::{Class, Fault};
use std::fmt::{self, Write};
use std::time::Duration;

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
