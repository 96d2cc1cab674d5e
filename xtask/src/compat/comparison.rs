//! What all layers have found: one table, one verdict, and the versions that it requires.

use super::base::Base;
use super::rust;
use super::versions::Versions;
use crate::cli::Layer;
use crate::failure::Failure;
use crate::generation::Contract;
use crate::repository::Repository;
use openapi_codegen::model::Api;
use openapi_compat::{Bump, Class, Report, Row, Table};
use serde_json::{Value, json};
use std::fmt;

/// What the selected layers have found.
pub(super) struct Comparison {
    /// The comparison of the documents.
    pub(super) report: Report,
    has_contract: bool,
    rust: Option<rust::Found>,
}

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
        };
        if layer == Layer::Contract {
            return Ok(comparison);
        }
        let old = (&base.origin, base.api.text.as_str());
        let versions = Versions::write(repository, old, (contract, &new.text))?;
        if layer.includes(Layer::Rust) {
            comparison.rust = Some(rust::compare(&versions)?);
        }
        Ok(comparison)
    }

    fn rows(&self) -> Vec<Row> {
        let contract = self.has_contract.then(|| self.report.rows());
        let rust = self.rust.as_ref().map(|found| found.rows.clone());
        contract.into_iter().chain(rust).flatten().collect()
    }

    fn has_one_layer(&self) -> bool {
        self.rust.is_none()
    }

    /// Returns the gravest class; `None` if nothing differs.
    pub(super) fn verdict(&self) -> Option<Class> {
        self.contract().max(self.rust())
    }

    fn contract(&self) -> Option<Class> {
        self.report.verdict().filter(|_| self.has_contract)
    }

    fn rust(&self) -> Option<Class> {
        gravest(&self.rust.as_ref()?.rows)
    }

    /// Returns how many differences have a class.
    pub(super) fn count(&self, class: Class) -> usize {
        let contract = match self.has_contract {
            true => self.report.count(class),
            false => 0,
        };
        contract + self.rust.as_ref().map_or(0, |found| found.count(class))
    }

    /// Returns the step of `info.version` that the differences require.
    pub(super) fn required_bump(&self) -> Bump {
        match self.has_contract {
            true => self.report.required_bump(),
            false => Bump::None,
        }
    }

    /// Returns the step of the versions of the crates that the differences require.
    pub(super) fn required_crate_bump(&self) -> Bump {
        let rust = match self.rust() {
            None => Bump::None,
            Some(Class::Breaking) => Bump::Major,
            Some(_) => Bump::Minor,
        };
        match self.has_contract {
            true => self.report.required_crate_bump().max(rust),
            false => rust,
        }
    }

    /// Returns why the verdicts of the layers differ, a line for each reason.
    fn explanations(&self) -> Vec<&'static str> {
        let is_breaking = |class: Option<Class>| class == Some(Class::Breaking);
        let mut lines = Vec::new();
        if self.has_contract && self.rust.is_some() {
            match (is_breaking(self.contract()), is_breaking(self.rust())) {
                (false, true) => lines.push(
                    "contract and rust differ: programs of the base work as before,\\n\\
                     but code must change when it is built with the newer crates",
                ),
                (true, false) => lines.push(
                    "contract and rust differ: code compiles with the newer crates as before,\\n\\
                     but programs of the base fail when they run",
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
        json["explanations"] = json!(self.explanations());
        json
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let table = Table {
            rows: &self.rows(),
            has_layers: !(self.has_contract && self.has_one_layer()),
        };
        write!(f, "{table}")?;
        let counts = Class::ALL.map(|class| format!("{} {class}", self.count(class)));
        writeln!(f, "{}", counts.join(", "))?;
        for line in self.explanations() {
            writeln!(f, "{line}")?;
        }
        writeln!(f, "verdict: {}", verdict(self.verdict()))
    }
}

fn gravest(rows: &[Row]) -> Option<Class> {
    rows.iter().map(|row| row.class).max()
}

fn verdict(class: Option<Class>) -> String {
    class.map_or_else(|| "no difference".to_owned(), |class| class.to_string())
}
