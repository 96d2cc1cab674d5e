//! What all layers have found: one table, one verdict, and the versions that it requires.

use super::base::Base;
use super::versions::{self, Versions};
use super::{rust, wire};
use crate::cli::Layer;
use crate::failure::Failure;
use crate::generation::Contract;
use crate::repository::Repository;
use openapi_codegen::model::Api;
use openapi_compat::{Affected, Bump, Change, Class, Report, Row, Table};
use serde_json::{Value, json};
use std::fmt;

/// What the selected layers have found.
pub(super) struct Comparison {
    /// The comparison of the documents.
    pub(super) report: Report,
    has_contract: bool,
    rust: Option<rust::Found>,
    wire: Option<wire::Found>,
    /// Why the layer wire is omitted.
    omitted: Option<String>,
}

/// Returns how many differences have a class.
type Count<'c> = Box<dyn Fn(Class) -> usize + 'c>;

impl Comparison {
    /// Compares both versions in the selected layers.
    pub(super) fn new(
        repository: &Repository,
        layer: Layer,
        base: &Base,
        (contract, new): (&Contract, &Api),
        report: Report,
    ) -> Result<Self, Failure> {
        let mut comparison = Self {
            report,
            has_contract: layer.includes(Layer::Contract),
            rust: None,
            wire: None,
            omitted: None,
        };
        if layer == Layer::Contract {
            return Ok(comparison);
        }
        let mut has_wire = layer.includes(Layer::Wire);
        if has_wire
            && let Some(revision) = versions::checked_out(repository, &base.origin, contract)
            && let Err(reason) = wire::require_exchange_program(&repository.root, revision)
        {
            if layer == Layer::Wire {
                let hint = "compare it with --layer contract or --layer rust";
                return Err(Failure::Failed(format!("{reason}; {hint}")));
            }
            comparison.omitted = Some(format!("wire: not compared: {reason}"));
            has_wire = false;
        }
        let old = (&base.origin, base.api.text.as_str());
        let versions = Versions::write(repository, old, (contract, &new.text))?;
        if layer.includes(Layer::Rust) {
            comparison.rust = Some(rust::compare(&versions)?);
        }
        if has_wire {
            let found = wire::compare(&versions, &comparison.report, (&base.api, new))?;
            comparison.wire = Some(found);
        }
        Ok(comparison)
    }

    fn rows(&self) -> Vec<Row> {
        let contract = self.has_contract.then(|| self.report.rows());
        let rust = self.rust.as_ref().map(|found| found.rows.clone());
        let wire = self.wire.as_ref().map(|found| found.rows.clone());
        contract.into_iter().chain(rust).chain(wire).flatten().collect()
    }

    fn is_contract_only(&self) -> bool {
        self.rust.is_none() && self.wire.is_none()
    }

    /// Returns the gravest class; `None` if nothing differs.
    pub(super) fn verdict(&self) -> Option<Class> {
        self.contract().max(self.rust()).max(self.wire())
    }

    fn contract(&self) -> Option<Class> {
        self.report.verdict().filter(|_| self.has_contract)
    }

    fn rust(&self) -> Option<Class> {
        gravest(&self.rust.as_ref()?.rows)
    }

    fn wire(&self) -> Option<Class> {
        gravest(&self.wire.as_ref()?.rows)
    }

    /// Returns how many changes break: those of the first layer that has one, since other layers show the same.
    pub(super) fn breaking(&self) -> usize {
        let counts = self.counts().into_iter().map(|(_, count)| count(Class::Breaking));
        counts.into_iter().find(|count| *count > 0).unwrap_or_default()
    }

    /// Returns the name of each layer, and how many of its differences have a class.
    fn counts(&self) -> Vec<(&'static str, Count<'_>)> {
        let mut counts: Vec<(&str, Count<'_>)> = Vec::new();
        if self.has_contract {
            counts.push(("contract", Box::new(|class| self.report.count(class))));
        }
        if let Some(found) = &self.rust {
            counts.push((rust::LAYER, Box::new(|class| found.count(class))));
        }
        if let Some(found) = &self.wire {
            counts.push((wire::LAYER, Box::new(|class| found.count(class))));
        }
        counts
    }

    /// Returns the names of the layers that were compared.
    pub(super) fn layers(&self) -> Vec<&'static str> {
        self.counts().into_iter().map(|(layer, _)| layer).collect()
    }

    /// Returns the step of `info.version` that the differences require.
    pub(super) fn required_bump(&self) -> Bump {
        let contract = match self.has_contract {
            true => self.report.required_bump(),
            false => Bump::None,
        };
        contract.max(bump(self.wire()))
    }

    /// Returns the step of the versions of the crates that the differences require.
    pub(super) fn required_crate_bump(&self) -> Bump {
        let programs = bump(self.rust().max(self.wire()));
        match self.has_contract {
            true => self.report.required_crate_bump().max(programs),
            false => programs,
        }
    }

    /// Returns why the verdicts of the layers differ, a line for each reason.
    fn explanations(&self) -> Vec<&'static str> {
        let is_breaking = |class: Option<Class>| class == Some(Class::Breaking);
        let contract = is_breaking(self.contract());
        let mut lines = Vec::new();
        if self.has_contract && self.rust.is_some() {
            match (contract, is_breaking(self.rust())) {
                (false, true) if is_breaking(self.wire()) => {
                    lines.push(
                        "contract and rust differ: code must change when it is built with the newer crates",
                    );
                }
                (false, true) => lines.push(
                    "contract and rust differ: programs of the base work as before,\n\
                     but code must change when it is built with the newer crates",
                ),
                (true, false) if self.wire.is_some() && !is_breaking(self.wire()) => lines.push(
                    "contract and rust differ: code compiles with the newer crates as before,\n\
                     and no program of the base is seen to fail",
                ),
                (true, false) => lines.push(
                    "contract and rust differ: code compiles with the newer crates as before,\n\
                     but programs of the base fail when they run",
                ),
                _ => {}
            }
        }
        if self.has_contract && self.wire.is_some() {
            let fails = |change: &Change| {
                change.class == Class::Breaking && change.rule.affected.contains(&Affected::OldClients)
            };
            let fails = self.report.changes.iter().any(fails);
            match (contract, is_breaking(self.wire())) {
                (false, true) => lines.push(
                    "contract and wire differ: exchanges fail which no rule of the contract\n\
                     layer explains; see the rows of wire",
                ),
                (true, false) if fails => lines.push(
                    "contract and wire differ: the programs do not send what breaks;\n\
                     see the rows of wire",
                ),
                (true, false) => lines.push(
                    "contract and wire differ: what breaks affects code when it is built,\n\
                     not programs that run",
                ),
                _ => {}
            }
        }
        lines
    }

    /// Returns everything as JSON, for programs.
    pub(super) fn to_json(&self) -> Value {
        let mut json = self.report.to_json();
        json["verdict"] = json!(verdict(self.verdict()));
        json["required"]["contract"] = json!(self.required_bump().to_string());
        json["required"]["version"] = json!(self.required_bump().after(&self.report.base.version));
        json["required"]["crates"] = json!(self.required_crate_bump().to_string());
        if !self.has_contract {
            json["changes"] = json!([]);
        }
        if let Some(found) = &self.rust {
            json["rust"] = found.to_json();
        }
        if let Some(found) = &self.wire {
            json["wire"] = found.to_json();
        }
        json["omitted"] = json!(self.omitted);
        json["explanations"] = json!(self.explanations());
        json
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let table = Table {
            rows: &self.rows(),
            has_layers: !self.is_contract_only(),
        };
        write!(f, "{table}")?;
        let layers = self.counts();
        for (layer, count) in &layers {
            let counts = Class::ALL.map(|class| format!("{} {class}", count(class)));
            match layers.len() {
                1 => writeln!(f, "{}", counts.join(", "))?,
                _ => writeln!(f, "{:<10}{}", format!("{layer}:"), counts.join(", "))?,
            }
        }
        let rust = self.rust.iter().flat_map(|found| &found.summary);
        for line in rust.chain(self.wire.iter().flat_map(|found| &found.summary)) {
            writeln!(f, "{line}")?;
        }
        if let Some(line) = &self.omitted {
            writeln!(f, "{line}")?;
        }
        for line in self.explanations() {
            writeln!(f, "{line}")?;
        }
        writeln!(f, "verdict: {}", verdict(self.verdict()))
    }
}

fn gravest(rows: &[Row]) -> Option<Class> {
    rows.iter().map(|row| row.class).max()
}

/// Returns the step that a class of differences between programs requires.
fn bump(class: Option<Class>) -> Bump {
    match class {
        None => Bump::None,
        Some(Class::Breaking) => Bump::Major,
        Some(_) => Bump::Minor,
    }
}

fn verdict(class: Option<Class>) -> String {
    class.map_or_else(|| "no difference".to_owned(), |class| class.to_string())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::{Comparison, rust, wire};
    use openapi_compat::{Bump, Class, compare};

    const CONTRACT: &str = include_str!("../../../crates/openapi-compat/tests/base.yaml");

    /// Returns the comparison of a contract with itself.
    fn comparison() -> Comparison {
        let api = || openapi_codegen::load("openapi.yaml", CONTRACT).map_err(|error| error.to_string());
        Comparison {
            report: compare(&api().unwrap(), &api().unwrap()).unwrap(),
            has_contract: true,
            rust: None,
            wire: None,
            omitted: None,
        }
    }

    #[test]
    fn one_layer_alone_has_no_column_of_its_own() {
        let text = comparison().to_string();
        assert_eq!(
            text,
            "0 breaking, 0 risky, 0 compatible, 0 editorial\nverdict: no difference\n"
        );
    }

    #[test]
    fn the_gravest_layer_decides_and_the_table_says_why_they_differ() {
        let comparison = Comparison {
            rust: Some(rust::Found::with(Class::Breaking, "- pub struct types::Account")),
            wire: Some(wire::Found::with(Vec::new())),
            ..comparison()
        };
        let text = comparison.to_string();
        for expected in [
            "LAYER     CLASS       WHOM             CHANGE\n",
            "\nrust      breaking    clients (build)  - pub struct types::Account\n",
            "\ncontract: 0 breaking, 0 risky, 0 compatible, 0 editorial\n",
            "\nrust:     1 breaking, 0 risky, 0 compatible, 0 editorial\n",
            "\ncontract and rust differ: programs of the base work as before,\n",
            "\nverdict: breaking\n",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert!(!text.contains("contract and wire differ"), "{text}");
        assert_eq!(comparison.breaking(), 1);
        // Programs of the base work, so the contract needs no step.
        assert_eq!(comparison.required_bump(), Bump::None);
        assert_eq!(comparison.required_crate_bump(), Bump::Major);
        let json = comparison.to_json();
        assert_eq!(
            (&json["verdict"], &json["required"]["crates"]),
            (&"breaking".into(), &"major".into())
        );
        assert_eq!(json["rust"][0]["class"], "breaking");
    }

    /// A row of the layer wire.
    fn rejected_request() -> openapi_compat::Row {
        openapi_compat::Row {
            layer: wire::LAYER,
            class: Class::Breaking,
            whom: vec!["clients (run)"],
            texts: vec!["GET /notes: the server rejects the request with 400".to_owned()],
        }
    }

    #[test]
    fn an_omitted_layer_has_a_line() {
        let comparison = Comparison {
            omitted: Some("wire: not compared: too old".to_owned()),
            ..comparison()
        };
        let text = comparison.to_string();
        assert!(
            text.ends_with("\nwire: not compared: too old\nverdict: no difference\n"),
            "{text}"
        );
        assert_eq!(comparison.to_json()["omitted"], "wire: not compared: too old");
    }

    #[test]
    fn programs_do_not_work_as_before_if_the_layer_wire_says_otherwise() {
        let comparison = Comparison {
            rust: Some(rust::Found::with(Class::Breaking, "- pub struct types::Account")),
            wire: Some(wire::Found::with(vec![rejected_request()])),
            ..comparison()
        };
        let text = comparison.to_string();
        assert!(!text.contains("work as before"), "{text}");
        assert!(
            text.contains("contract and rust differ: code must change")
                && text.contains("contract and wire differ"),
            "{text}"
        );
    }

    #[test]
    fn an_exchange_that_fails_raises_the_version_of_the_contract() {
        let comparison = Comparison {
            wire: Some(wire::Found::with(vec![rejected_request()])),
            ..comparison()
        };
        assert_eq!(comparison.required_bump(), Bump::Major);
        let text = comparison.to_string();
        assert!(
            text.contains("contract and wire differ: exchanges fail"),
            "{text}"
        );
        assert_eq!(comparison.verdict(), Some(Class::Breaking));
    }
}
