//! The losses of a projection.

/// One thing that progenitor's output does not do.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Loss {
    /// The JSON pointer to its declaration in the document.
    pub pointer: String,
    /// What progenitor's output does instead.
    pub effect: String,
    /// How the loss is handled.
    pub handling: Handling,
}

/// How a loss is handled.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Handling {
    /// The typed layer restores it, by this.
    Restored(String),
    /// The server checks it, by design; this is how the user learns of an invalid value.
    LeftToServer(String),
    /// It affects users of the client; this is the consequence.
    ReachesUser(String),
}

/// Collects the losses.
#[derive(Default)]
pub(super) struct Losses {
    pub(super) all: Vec<Loss>,
}

impl Losses {
    pub(super) fn restored(&mut self, pointer: &str, effect: impl Into<String>, by: impl Into<String>) {
        self.add(pointer, effect.into(), Handling::Restored(by.into()));
    }

    pub(super) fn left_to_server(
        &mut self,
        pointer: &str,
        effect: impl Into<String>,
        reported_by: impl Into<String>,
    ) {
        self.add(pointer, effect.into(), Handling::LeftToServer(reported_by.into()));
    }

    pub(super) fn reaches_user(
        &mut self,
        pointer: &str,
        effect: impl Into<String>,
        consequence: impl Into<String>,
    ) {
        self.add(pointer, effect.into(), Handling::ReachesUser(consequence.into()));
    }

    fn add(&mut self, pointer: &str, effect: String, handling: Handling) {
        self.all.push(Loss {
            pointer: pointer.to_owned(),
            effect,
            handling,
        });
    }
}
