//! Builds with many mutants of the code, of which none is selected yet.

use super::checks::Checks;
use super::code_mutant::CodeMutant;
use super::switches::{self, Switch};
use crate::failure::{Failure, io_failure};
use crate::terminal::print_line;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// How often mutants with errors are taken out before all are built alone.
const ROUNDS: usize = 12;

/// A build of several mutants.
pub(super) struct Switched<'a> {
    /// Those that were built, by number.
    pub(super) switched: Vec<(usize, &'a CodeMutant)>,
    /// Those that cannot be built in this way.
    pub(super) alone: Vec<&'a CodeMutant>,
    /// The original texts of changed files.
    originals: BTreeMap<PathBuf, String>,
}

impl Switched<'_> {
    /// Writes the original files.
    pub(super) fn restore(&self) -> Result<(), Failure> {
        write(&self.originals)
    }
}

/// Builds as many of the mutants as possible in one program.
pub(super) fn build<'a>(checks: &mut Checks, mutants: &[&'a CodeMutant]) -> Result<Switched<'a>, Failure> {
    let originals = originals(checks, mutants)?;
    let mut left_out = BTreeSet::new();
    for round in 0..ROUNDS {
        let mut texts = originals.clone();
        let mut numbers = Vec::new();
        for (path, text) in &mut texts {
            let of_file = mutants.iter().enumerate();
            let of_file = of_file.filter(|(_, mutant)| checks.root.join(&mutant.file) == *path);
            let mut switches = Vec::new();
            for (number, mutant) in of_file {
                if left_out.contains(&number) {
                    continue;
                }
                match switch(text, mutant, number) {
                    Some(switch) => {
                        switches.push(switch);
                        numbers.push(number);
                    }
                    None => drop(left_out.insert(number)),
                }
            }
            *text = switches::apply(text, switches);
            if path.ends_with("src/lib.rs") {
                *text = format!("{}{text}{}", switches::ATTRIBUTE, switches::FUNCTION);
            }
        }
        write(&texts)?;
        let errors = match checks.build()? {
            Ok(()) => {
                numbers.sort_unstable();
                return Ok(Switched {
                    switched: numbers
                        .into_iter()
                        .map(|number| (number, mutants[number]))
                        .collect(),
                    alone: left_out.into_iter().map(|number| mutants[number]).collect(),
                    originals,
                });
            }
            Err(errors) => errors,
        };
        let before = left_out.len();
        for (file, line) in errors.iter().filter_map(|error| place(error)) {
            left_out.extend(culprits(mutants, &left_out, &file, line));
        }
        print_line(format_args!(
            "round {}: {} errors, {} mutants left out",
            round + 1,
            errors.len(),
            left_out.len()
        ));
        if left_out.len() == before {
            print_line(format_args!("  {}", errors.first().map_or("", String::as_str)));
            break;
        }
    }
    write(&originals)?;
    Ok(Switched {
        switched: Vec::new(),
        alone: mutants.to_vec(),
        originals,
    })
}

fn switch(text: &str, mutant: &CodeMutant, number: usize) -> Option<Switch> {
    let place = mutant.place(text);
    switches::switch(text, &mutant.genre, place, &mutant.replacement, number)
}

/// Returns the texts of the files of the mutants, and of the roots of their crates.
fn originals(checks: &Checks, mutants: &[&CodeMutant]) -> Result<BTreeMap<PathBuf, String>, Failure> {
    let roots = mutants
        .iter()
        .map(|mutant| format!("crates/{}/src/lib.rs", mutant.package));
    let files = mutants.iter().map(|mutant| mutant.file.clone()).chain(roots);
    let paths: BTreeSet<PathBuf> = files.map(|file| checks.root.join(file)).collect();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
        Ok((path, text))
    };
    paths.into_iter().map(read).collect()
}

/// Writes the files that differ, so that cargo builds only those crates again.
fn write(texts: &BTreeMap<PathBuf, String>) -> Result<(), Failure> {
    for (path, text) in texts {
        if fs::read_to_string(path).ok().as_ref() != Some(text) {
            fs::write(path, text).map_err(|error| io_failure(path, &error))?;
        }
    }
    Ok(())
}

/// Returns file and line of an error, such as `crates/a/src/lib.rs:12:5: error[E0308]: mismatched types`.
fn place(error: &str) -> Option<(String, usize)> {
    let mut parts = error.splitn(3, ':');
    let file = parts.next()?.to_owned();
    let line = parts.next()?.parse().ok()?;
    Some((file, line))
}

/// Returns the mutants that probably cause an error: those at its line, or else in its function, or else in its file.
fn culprits(mutants: &[&CodeMutant], left_out: &BTreeSet<usize>, file: &str, line: usize) -> Vec<usize> {
    let of_file = |index: &usize| mutants[*index].file == file && !left_out.contains(index);
    let found: Vec<usize> = (0..mutants.len()).filter(of_file).collect();
    let matching = |test: &dyn Fn(&CodeMutant) -> bool| {
        let matching = found.iter().copied().filter(|index| test(mutants[*index]));
        matching.collect::<Vec<_>>()
    };
    let at = matching(&|mutant| mutant.is_at(line));
    if !at.is_empty() {
        return at;
    }
    let around = matching(&|mutant| mutant.is_around(line));
    if around.is_empty() { found } else { around }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn an_error_has_a_place() {
        let error = "crates/a/src/lib.rs:12:5: error[E0308]: mismatched types: expected `u8`";
        assert_eq!(place(error), Some(("crates/a/src/lib.rs".to_owned(), 12)));
        assert_eq!(place("error: could not compile `a` (lib) due to 1 error"), None);
    }
}
