//! What the bindings show of the generated types beside their JSON: defaults, and the names of constants.

use crate::typed_json::to_json;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the methods for defaults returned, by JSON pointer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Defaults {
    /// The object whose values are being added.
    pointer: String,
    pub(crate) values: BTreeMap<String, Value>,
}

impl Defaults {
    /// Adds what the method for a property returned.
    ///
    /// # Errors
    ///
    /// The value is not serializable.
    pub fn add<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), String> {
        let pointer = self.below(name);
        self.values.insert(pointer, to_json(value)?);
        Ok(())
    }

    /// Adds those of the value of a property, which `add` adds.
    ///
    /// # Errors
    ///
    /// A value is not serializable.
    pub fn within(
        &mut self,
        name: &str,
        add: impl FnOnce(&mut Defaults) -> Result<(), String>,
    ) -> Result<(), String> {
        let inner = self.below(name);
        let outer = std::mem::replace(&mut self.pointer, inner);
        let added = add(self);
        self.pointer = outer;
        added
    }

    fn below(&self, name: &str) -> String {
        format!("{}/{}", self.pointer, escaped(name))
    }
}

/// Returns a name as a part of a JSON pointer (RFC 6901).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The constants of a generated enum.
#[derive(Debug, Clone, PartialEq)]
pub struct Constants {
    /// `client` or `server`.
    pub(crate) side: &'static str,
    /// The key of the schema in `components.schemas`.
    pub(crate) component: &'static str,
    /// The name of each variant, and its JSON.
    pub(crate) values: Vec<(&'static str, Value)>,
}

impl Constants {
    /// The enum of a component, on one side, without constants.
    #[must_use]
    pub fn new(side: &'static str, component: &'static str) -> Constants {
        Constants {
            side,
            component,
            values: Vec::new(),
        }
    }

    /// Adds a constant. One that is not serializable is `null`, which no enum has as a constant.
    #[must_use]
    pub fn constant<T: Serialize>(mut self, name: &'static str, value: &T) -> Constants {
        self.values.push((name, to_json(value).unwrap_or_default()));
        self
    }
}
