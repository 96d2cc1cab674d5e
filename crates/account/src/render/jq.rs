//! `--jq`: selects from a result with an expression of jq.

use crate::error::CliError;
use jaq_core::load::{self, Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, compile, data};
use jaq_json::{Val, read};
use serde_json::Value;

/// The expression and what it is compiled to.
pub(crate) struct Jq(jaq_core::compile::Filter<jaq_core::Native<Data>>);

/// The formats of jq that its crates lack.
const DEFINITIONS: &str = r#"
    def replace_all($from; $to): split($from) | join($to);
    def @tsv: map(
        if type == "string" then
            replace_all("\\"; "\\\\") | replace_all("\t"; "\\t") | replace_all("\n"; "\\n") | replace_all("\r"; "\\r")
        elif . == null then "" else tostring end
    ) | join("\t");
    def @csv: map(
        if type == "string" then "\"" + replace_all("\""; "\"\"") + "\"" elif . == null then "" else tostring end
    ) | join(",");
"#;

type Data = data::JustLut<Val>;

impl Jq {
    /// Compiles an expression.
    pub(crate) fn parse(expression: &str) -> Result<Self, CliError> {
        let formats = load::parse(DEFINITIONS, |parser| parser.defs()).unwrap_or_default();
        let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs());
        let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
        let invalid = |reason: String| {
            CliError::usage(format!("--jq: {reason} in `{expression}`"))
                .hint("for example `--jq .data.id`; `--output json` shows what there is to select from")
        };
        let arena = Arena::default();
        let program = File {
            code: expression,
            path: (),
        };
        let modules = Loader::new(definitions.chain(formats))
            .load(&arena, program)
            .map_err(|errors| invalid(syntax_error(&errors)))?;
        let filter = Compiler::default()
            .with_funs(functions)
            .compile(modules)
            .map_err(|errors| invalid(undefined_name(&errors)))?;
        Ok(Self(filter))
    }

    /// Returns the selected values as lines: strings as they are, other values as JSON.
    pub(super) fn select(&self, body: &Value) -> Result<Vec<String>, CliError> {
        let input = read::parse_single(body.to_string().as_bytes())
            .map_err(|error| CliError::local("--jq", error))?;
        let context = Ctx::<Data>::new(&self.0.lut, Vars::new([]));
        let mut lines = Vec::new();
        for selected in self.0.id.run((context, input)) {
            match selected {
                Ok(Val::TStr(text)) => lines.push(String::from_utf8_lossy(&text).into_owned()),
                Ok(value) => lines.push(value.to_string()),
                Err(exception) => match exception.get_err() {
                    Ok(error) => return Err(CliError::local("--jq", error)),
                    // The expression ends itself, with `halt`.
                    Err(_) => break,
                },
            }
        }
        Ok(lines)
    }
}

fn syntax_error(errors: &load::Errors<&str, ()>) -> String {
    let first = errors.iter().map(|(_, error)| match error {
        load::Error::Io(errors) => errors.first().map(|(path, _)| format!("cannot import {path}")),
        load::Error::Lex(errors) => errors
            .first()
            .map(|(expected, _)| format!("expected {}", expected.as_str())),
        load::Error::Parse(errors) => errors.first().map(|(expected, found)| match found.is_empty() {
            true => format!("expected {} at the end", expected.as_str()),
            false => format!("expected {} instead of `{found}`", expected.as_str()),
        }),
    });
    let first = first.flatten().next();
    first.unwrap_or_else(|| "syntax error".to_owned())
}

fn undefined_name(errors: &compile::Errors<&str, ()>) -> String {
    let mut all = errors.iter().flat_map(|(_, errors)| errors);
    all.next().map_or_else(
        || "error".to_owned(),
        |(name, undefined)| format!("undefined {} `{name}`", undefined.as_str()),
    )
}

#[cfg(test)]
mod tests {
    use super::Jq;
    use serde_json::{Value, json};

    fn select(expression: &str, body: &Value) -> Vec<String> {
        Jq::parse(expression).unwrap().select(body).unwrap()
    }

    #[test]
    fn selected_values_have_a_line_each() {
        let body = json!({"data": [{"id": "a", "n": 12345678901234567890_u64}, {"id": "b\nc", "n": null}]});
        assert_eq!(select(".data[].id", &body), ["a", "b\nc"]);
        assert_eq!(
            select(".data[] | {n}", &body),
            ["{\"n\":12345678901234567890}", "{\"n\":null}"]
        );
        assert_eq!(select(".data | map(.id) | @tsv", &body), ["a\tb\\nc"]);
        assert_eq!(
            select("@tsv, @csv", &json!(["a\\b\tc\"", null, 1, true])),
            ["a\\\\b\\tc\"\t\t1\ttrue", "\"a\\b\tc\"\"\",,1,true"]
        );
        assert_eq!(select("1, halt, 2", &body), ["1"]);
        assert!(select("empty", &body).is_empty());
    }

    #[test]
    fn invalid_expressions_are_usage_errors() {
        for (expression, reason) in [
            (".a[", "expected closing bracket"),
            (".a |", "expected term"),
            ("nothing(1)", "undefined filter `nothing`"),
            ("$x", "undefined variable `$x`"),
        ] {
            let error = Jq::parse(expression).map(drop).unwrap_err();
            assert!(error.message.contains(reason), "{}", error.message);
            assert_eq!(error.exit_code, 2);
        }
        assert!(Jq::parse(".a.b").unwrap().select(&json!({"a": 1})).is_err());
    }
}
