//! The texts of mails.

use crate::language::Language;

/// The texts of a notice, without link.
pub(super) struct NoticeTexts {
    pub(super) subject: &'static str,
    pub(super) greeting: &'static str,
    /// The texts before and after the name of the service.
    pub(super) reason: [&'static str; 2],
    pub(super) advice: &'static str,
}

pub(super) const fn notice_texts(language: Language, is_done: bool) -> &'static NoticeTexts {
    match (language, is_done) {
        (Language::English, false) => &NoticeTexts {
            subject: "Your e-mail address is to be changed",
            greeting: "Hello,",
            reason: [
                "someone, most likely you, asked to replace this address of an account at ",
                " by another one. The change takes effect when the new address is confirmed.",
            ],
            advice: "If it was not you, change your password and delete your tokens now.",
        },
        (Language::English, true) => &NoticeTexts {
            subject: "Your e-mail address has been changed",
            greeting: "Hello,",
            reason: [
                "this address no longer belongs to the account at ",
                " that used it. The account has another address now, or none.",
            ],
            advice: "If it was not you who changed it, contact the operator of the service at once.",
        },
        (Language::German, false) => &NoticeTexts {
            subject: "Ihre E-Mail-Adresse soll geändert werden",
            greeting: "Guten Tag,",
            reason: [
                "jemand, höchstwahrscheinlich Sie selbst, möchte diese Adresse eines Kontos bei ",
                " durch eine andere ersetzen. Die Änderung wird wirksam, sobald die neue Adresse bestätigt ist.",
            ],
            advice: "Wenn Sie es nicht waren, ändern Sie jetzt Ihr Passwort und löschen Sie Ihre Tokens.",
        },
        (Language::German, true) => &NoticeTexts {
            subject: "Ihre E-Mail-Adresse wurde geändert",
            greeting: "Guten Tag,",
            reason: [
                "diese Adresse gehört nicht mehr zu dem Konto bei ",
                ", das sie verwendet hat. Das Konto hat jetzt eine andere oder keine.",
            ],
            advice: "Wenn Sie das nicht waren, wenden Sie sich sofort an den Betreiber des Dienstes.",
        },
    }
}

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
