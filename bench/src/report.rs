//! The error of a run, and the tables that it prints.

use std::fmt::{self, Display};

/// Why a measurement failed, in one line.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// Creates a failure.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Returns a function for `map_err`, which appends the cause to the message.
    pub(crate) fn because<E: Display>(message: impl Into<String>) -> impl FnOnce(E) -> Self {
        let message = message.into();
        move |cause| Self(format!("{message}: {cause}"))
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Returns the median; NaN if there are no figures.
pub(crate) fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

const LABEL_WIDTH: usize = 32;
const COLUMN_WIDTH: usize = 15;

/// A table of text. With up to three columns, it fits into 80 characters.
#[derive(Debug, Default)]
pub(crate) struct Table {
    text: String,
}

impl Table {
    /// Creates a table with a title and column headings.
    pub(crate) fn new(title: &str, headings: &[&str]) -> Self {
        let mut table = Self::default();
        table.text.push_str(&format!("\n{title}\n"));
        table.row("", headings.iter().map(|heading| (*heading).to_owned()));
        table
    }

    /// Adds a row of figures, rounded to integers.
    pub(crate) fn figures(&mut self, label: &str, figures: &[f64]) {
        self.row(label, figures.iter().map(|figure| grouped(*figure)));
    }

    /// Adds a row of figures with two decimals, and whether each meets its target, if it has one.
    pub(crate) fn with_targets(&mut self, label: &str, figures: &[(f64, Option<Target>)]) {
        let cells = figures.iter().map(|(figure, target)| match target {
            Some(target) if target.is_met(*figure) => format!("{figure:.2} met"),
            Some(_) => format!("{figure:.2} MISSED"),
            // As wide as with ` MISSED`.
            None => format!("{figure:.2}       "),
        });
        self.row(label, cells);
    }

    fn row(&mut self, label: &str, cells: impl Iterator<Item = String>) {
        self.text.push_str(&format!("{label:LABEL_WIDTH$}"));
        for cell in cells {
            self.text.push_str(&format!("{cell:>COLUMN_WIDTH$}"));
        }
        let length = self.text.trim_end().len();
        self.text.truncate(length);
        self.text.push('\n');
    }
}

impl Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// The target of a measured ratio, time or size. A missed target is printed; it does not fail the run.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    AtMost(f64),
    AtLeast(f64),
}

impl Target {
    /// Returns whether a figure meets the target. It is rounded to two decimals, so that the result agrees with the
    /// printed figure.
    pub(crate) fn is_met(self, figure: f64) -> bool {
        let rounded = (figure * 100.0).round() / 100.0;
        match self {
            Self::AtMost(maximum) => rounded <= maximum,
            Self::AtLeast(minimum) => rounded >= minimum,
        }
    }
}

impl Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(maximum) => write!(formatter, "<= {maximum:.2}"),
            Self::AtLeast(minimum) => write!(formatter, ">= {minimum:.2}"),
        }
    }
}

/// Formats a figure with thousands separators.
fn grouped(figure: f64) -> String {
    let digits = format!("{figure:.0}");
    let mut text = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), 2.5);
        assert_eq!(median(&[9.0, 1.0, 3.0]), 3.0);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn a_figure_is_rounded_before_it_is_compared_with_its_target() {
        assert!(Target::AtMost(1.2).is_met(1.204));
        assert!(!Target::AtMost(1.2).is_met(1.206));
        assert!(Target::AtLeast(1.0).is_met(0.996));
    }

    #[test]
    fn rows_fit_into_eighty_characters() {
        let mut table = Table::new("title", &["PATCH account", "GET details", "PATCH rejected"]);
        table.figures("label", &[1234.4, 1_234_567.0, 1.0]);
        table.with_targets("label", &[(1.0, Some(Target::AtMost(0.5))), (1.0, None)]);
        let text = table.to_string();
        assert!(text.lines().all(|line| line.len() <= 80), "{text}");
        assert!(
            text.contains("1,234,567") && text.contains("1.00 MISSED"),
            "{text}"
        );
    }
}
