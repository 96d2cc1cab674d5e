//! What the mails say.

use crate::language::Language;

/// The parts of a mail that asks for a confirmation.
pub(super) struct Words {
    pub(super) subject: &'static str,
    pub(super) greeting: &'static str,
    /// Between the two stands the name of the service.
    pub(super) reason: [&'static str; 2],
    pub(super) request: &'static str,
    pub(super) link: &'static str,
    pub(super) validity: &'static str,
    pub(super) otherwise: &'static str,
}

pub(super) const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

const ENGLISH: Words = Words {
    subject: "Confirm your e-mail address",
    greeting: "Hello,",
    reason: [
        "somebody, most likely you, has entered this address for an account at ",
        ".",
    ],
    request: "To confirm it, open this page and press its button:",
    link: "Confirm this address",
    validity: "The link is good for 24 hours and can be used once.",
    otherwise: "If it was not you, do nothing: without the confirmation nothing changes.",
};

const GERMAN: Words = Words {
    subject: "Bestätigen Sie Ihre E-Mail-Adresse",
    greeting: "Guten Tag,",
    reason: [
        "jemand, höchstwahrscheinlich Sie selbst, hat diese Adresse für ein Konto bei ",
        " eingetragen.",
    ],
    request: "Um sie zu bestätigen, öffnen Sie diese Seite und drücken Sie dort auf die Schaltfläche:",
    link: "Diese Adresse bestätigen",
    validity: "Der Link gilt 24 Stunden lang und nur einmal.",
    otherwise: "Wenn Sie es nicht waren, tun Sie nichts: Ohne Bestätigung ändert sich nichts.",
};
