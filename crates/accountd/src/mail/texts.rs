//! The texts of mails.

use crate::language::Language;

/// The texts of a confirmation mail.
pub(super) struct Texts {
    pub(super) subject: &'static str,
    pub(super) greeting: &'static str,
    /// The texts before and after the name of the service.
    pub(super) reason: [&'static str; 2],
    pub(super) request: &'static str,
    pub(super) link_label: &'static str,
    pub(super) validity: &'static str,
    pub(super) disclaimer: &'static str,
}

pub(super) const fn texts(language: Language) -> &'static Texts {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

const ENGLISH: Texts = Texts {
    subject: "Confirm your e-mail address",
    greeting: "Hello,",
    reason: [
        "someone, most likely you, entered this address for an account at ",
        ".",
    ],
    request: "To confirm it, open this page and press its button:",
    link_label: "Confirm this address",
    validity: "The link is valid for 24 hours and can be used once.",
    disclaimer: "If it was not you, ignore this message; nothing changes without your confirmation.",
};

const GERMAN: Texts = Texts {
    subject: "Bestätigen Sie Ihre E-Mail-Adresse",
    greeting: "Guten Tag,",
    reason: [
        "jemand, höchstwahrscheinlich Sie selbst, hat diese Adresse für ein Konto bei ",
        " eingetragen.",
    ],
    request: "Um sie zu bestätigen, öffnen Sie diese Seite und drücken Sie dort auf die Schaltfläche:",
    link_label: "Diese Adresse bestätigen",
    validity: "Der Link gilt 24 Stunden lang und nur einmal.",
    disclaimer: "Wenn Sie es nicht waren, tun Sie nichts: Ohne Bestätigung ändert sich nichts.",
};
