//! The texts of the page.

use crate::language::Language;

/// The texts in one language. The first element of a pair is the title.
pub(super) struct Texts {
    pub(super) prompt: (&'static str, &'static str),
    pub(super) address: &'static str,
    pub(super) account: &'static str,
    pub(super) button: &'static str,
    pub(super) disclaimer: &'static str,
    pub(super) confirmed: (&'static str, &'static str),
    pub(super) close: &'static str,
    pub(super) invalid: (&'static str, &'static str),
    pub(super) taken: (&'static str, &'static str),
    pub(super) unavailable: (&'static str, &'static str),
    pub(super) bad_request: (&'static str, &'static str),
}

pub(super) const fn texts(language: Language) -> &'static Texts {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

const ENGLISH: Texts = Texts {
    prompt: (
        "Confirm your e-mail address",
        "This address will become the e-mail address of this account.",
    ),
    address: "Address",
    account: "Account",
    button: "Confirm",
    disclaimer: "If you do not recognize this account, close this page; nothing will change.",
    confirmed: ("Address confirmed", "Your account now has a new e-mail address."),
    close: "You can close this page.",
    invalid: (
        "This link is no longer valid",
        "It has already been used, was replaced by a newer link, or is older than 24 hours. If the address has \
         not changed yet, change it again to receive a new mail.",
    ),
    taken: (
        "Address in use",
        "Another account now uses this e-mail address. Choose a different one for yours.",
    ),
    unavailable: (
        "Temporarily unavailable",
        "The service cannot confirm the address at the moment. Open the link in the mail again in a few \
         minutes.",
    ),
    bad_request: (
        "This did not work",
        "Open the link in the mail again and press its button.",
    ),
};

const GERMAN: Texts = Texts {
    prompt: (
        "E-Mail-Adresse bestätigen",
        "Diese Adresse soll die E-Mail-Adresse dieses Kontos werden.",
    ),
    address: "Adresse",
    account: "Konto",
    button: "Bestätigen",
    disclaimer: "Wenn Sie dieses Konto nicht kennen, schließen Sie diese Seite: Dann ändert sich nichts.",
    confirmed: (
        "Adresse bestätigt",
        "Ihr Konto hat jetzt eine neue E-Mail-Adresse.",
    ),
    close: "Sie können diese Seite schließen.",
    invalid: (
        "Dieser Link gilt nicht mehr",
        "Er wurde schon benutzt, durch einen neueren ersetzt, oder er ist älter als 24 Stunden. Wenn die \
         Adresse noch nicht geändert ist, ändern Sie sie noch einmal; dann erhalten Sie eine neue Mail.",
    ),
    taken: (
        "Adresse schon vergeben",
        "Inzwischen hat ein anderes Konto diese E-Mail-Adresse. Bitte nehmen Sie für Ihres eine andere.",
    ),
    unavailable: (
        "Im Augenblick nicht möglich",
        "Der Dienst kann die Adresse gerade nicht bestätigen. Bitte öffnen Sie den Link aus der Mail in \
         einigen Minuten noch einmal.",
    ),
    bad_request: (
        "Das hat nicht funktioniert",
        "Bitte öffnen Sie den Link aus der Mail noch einmal und drücken Sie dort auf die Schaltfläche.",
    ),
};
