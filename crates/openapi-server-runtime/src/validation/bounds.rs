//! The constraints of strings and numbers.

use super::report::{Path, Report};
use crate::schema::{Integer, Number, Pattern, Text};
use std::fmt;

impl Report<'_> {
    /// Validates a string.
    pub(crate) fn text(&mut self, path: &Path<'_>, rules: &Text, text: &str) {
        self.one_of(
            path,
            rules.values.is_empty() || rules.values.contains(&text),
            rules.values,
        );
        if !has_length(text, rules.min_length, usize::MAX) {
            match rules.min_length {
                1 => self.add(path, "minLength", "must not be empty"),
                least => self.add(
                    path,
                    "minLength",
                    format_args!("must have at least {least} characters"),
                ),
            }
        }
        let too_long = !has_length(text, 0, rules.max_length);
        if too_long {
            self.add(
                path,
                "maxLength",
                format_args!("must have at most {} characters", rules.max_length),
            );
        }
        // Matching may be slow, and the text is rejected anyway.
        if let Some(pattern) = rules.pattern.filter(|_| !too_long) {
            self.pattern(path, pattern, text);
        }
        if let Some((matches, name)) = rules.format
            && !matches(text)
        {
            self.add(path, "format", format_args!("must be a valid {name}"));
        }
    }

    fn pattern(&mut self, path: &Path<'_>, pattern: Pattern, text: &str) {
        let Pattern {
            matches,
            expression,
            longest,
        } = pattern;
        if text.len() > longest {
            let message =
                format_args!("is longer than {longest} bytes, above which {expression} is not tried");
            self.add(path, "pattern", message);
        } else if !matches(text) {
            self.add(path, "pattern", format_args!("must match {expression}"));
        }
    }

    /// Validates an integer.
    pub(crate) fn integer(&mut self, path: &Path<'_>, rules: &Integer, value: i128) {
        let listed = rules.values.iter().any(|known| i128::from(*known) == value);
        self.one_of(path, rules.values.is_empty() || listed, rules.values);
        if value < rules.width.0 || rules.width.1 < value {
            self.add(
                path,
                "format",
                format_args!("must be between {} and {}", rules.width.0, rules.width.1),
            );
        }
        if let Some(least) = rules.minimum.filter(|least| value < *least) {
            self.add(path, "minimum", format_args!("must be at least {least}"));
        }
        if let Some(most) = rules.maximum.filter(|most| value > *most) {
            self.add(path, "maximum", format_args!("must be at most {most}"));
        }
        if let Some(step) = rules.multiple_of.filter(|step| *step != 0 && value % step != 0) {
            self.add(path, "multipleOf", format_args!("must be a multiple of {step}"));
        }
    }

    /// Validates a number.
    pub(crate) fn number(&mut self, path: &Path<'_>, rules: &Number, value: f64) {
        self.one_of(
            path,
            rules.values.is_empty() || rules.values.contains(&value),
            rules.values,
        );
        if let Some(least) = rules.minimum {
            if rules.exclusive_minimum && value <= least {
                self.add(
                    path,
                    "exclusiveMinimum",
                    format_args!("must be more than {least}"),
                );
            } else if value < least {
                self.add(path, "minimum", format_args!("must be at least {least}"));
            }
        }
        if let Some(most) = rules.maximum {
            if rules.exclusive_maximum && value >= most {
                self.add(path, "exclusiveMaximum", format_args!("must be less than {most}"));
            } else if value > most {
                self.add(path, "maximum", format_args!("must be at most {most}"));
            }
        }
        if let Some(step) = rules.multiple_of.filter(|step| !is_multiple_of(value, *step)) {
            self.add(path, "multipleOf", format_args!("must be a multiple of {step}"));
        }
    }

    fn one_of<T: fmt::Display>(&mut self, path: &Path<'_>, is_listed: bool, values: &[T]) {
        if !is_listed {
            self.add(path, "enum", format_args!("must be one of {}", List(values)));
        }
    }
}

/// Returns whether a text has a number of characters within these bounds.
#[inline]
pub fn has_length(text: &str, min: usize, max: usize) -> bool {
    let bytes = text.len();
    // A character takes one to four bytes, which decides most texts without counting.
    if bytes <= max && (min == 0 || bytes / 4 >= min) {
        return true;
    }
    let count = text.chars().count();
    min <= count && count <= max
}

/// Returns whether a number is a multiple of another one, for decimal fractions as they are written: 0.3 is a multiple
/// of 0.1.
pub fn is_multiple_of(value: f64, step: f64) -> bool {
    if step == 0.0 || value == 0.0 {
        return true;
    }
    let (Some((value, exponent)), Some((step, step_exponent))) = (decimal(value), decimal(step)) else {
        return false;
    };
    match u32::try_from(exponent - step_exponent) {
        // value × 10^n modulo step, by squaring: each factor has less than 17 digits, so that products fit.
        Ok(mut power) => {
            let (mut remainder, mut base) = (value % step, 10 % step);
            while power > 0 {
                if power % 2 == 1 {
                    remainder = remainder * base % step;
                }
                base = base * base % step;
                power /= 2;
            }
            remainder == 0
        }
        Err(_) => {
            let scale = u32::try_from(step_exponent - exponent).ok();
            let scaled = scale.and_then(|scale| step.checked_mul(10_u128.checked_pow(scale)?));
            scaled.is_some_and(|step| value % step == 0)
        }
    }
}

/// Returns the digits of a number without its sign, and their power of ten, as its shortest text has them.
fn decimal(number: f64) -> Option<(u128, i32)> {
    let text = format!("{:e}", number.abs());
    let (digits, exponent) = text.split_once('e')?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = i32::try_from(fraction.len()).ok()?;
    let digits = format!("{whole}{fraction}").parse().ok()?;
    Some((digits, exponent.parse::<i32>().ok()? - places))
}

/// Values joined with commas, for messages. Nothing is written unless the message is: there may be a violation, with a long
/// list, for each item of a body.
pub(crate) struct List<'v, T>(pub(crate) &'v [T]);

impl<T: fmt::Display> fmt::Display for List<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            value.fmt(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{has_length, is_multiple_of};

    #[test]
    fn lengths_count_characters() {
        for (text, min, max, expected) in [
            ("", 0, 0, true),
            ("", 1, 9, false),
            ("éé", 2, 2, true),
            ("éé", 3, 9, false),
            ("ééé", 0, 2, false),
            ("\u{1F600}", 1, 1, true),
            ("aaaa", 1, 3, false),
        ] {
            assert_eq!(has_length(text, min, max), expected, "{text} {min} {max}");
        }
    }

    #[test]
    fn multiples_of_fractions_are_decimal() {
        for (value, step, expected) in [
            (0.3, 0.1, true),
            (1e15 + 0.3, 0.1, true),
            (0.35, 0.1, false),
            (2.03, 0.07, true),
            (8.12, 0.07, true),
            (19.99, 0.01, true),
            (2251799813685248.5, 1.0, false),
            (1e300, 3e-300, false),
            (3e300, 3e-300, true),
            (1e-300, 1.0, false),
            (0.0, 5.0, true),
            (7.5, 2.5, true),
            (-4.0, 2.0, true),
            (3.0, 2.0, false),
            (1.0, 0.0, true),
        ] {
            assert_eq!(is_multiple_of(value, step), expected, "{value} {step}");
        }
    }
}
