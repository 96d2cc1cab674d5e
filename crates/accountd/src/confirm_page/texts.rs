//! What the page says.

use crate::language::Language;

/// The texts in one language; of two the first is the title.
pub(super) struct Words {
    pub(super) ask: (&'static str, &'static str),
    pub(super) address: &'static str,
    pub(super) account: &'static str,
    pub(super) button: &'static str,
    pub(super) otherwise: &'static str,
    pub(super) confirmed: (&'static str, &'static str),
    pub(super) close: &'static str,
    pub(super) invalid: (&'static str, &'static str),
    pub(super) taken: (&'static str, &'static str),
    pub(super) unavailable: (&'static str, &'static str),
    pub(super) unreadable: (&'static str, &'static str),
}

pub(super) const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

const ENGLISH: Words = Words {
    ask: (
        "Confirm your e-mail address",
        "This address is to become the e-mail address of this account.",
    ),
    address: "Address",
    account: "Account",
    button: "Confirm",
    otherwise: "If you do not know this account, close this page: nothing changes then.",
    confirmed: ("Address confirmed", "Your account has a new e-mail address now."),
    close: "You can close this page.",
    invalid: (
        "This link is no longer good",
        "It was used already, was replaced by a newer one, or is older than 24 hours. If the address has \
         not been changed yet, change it once more, and a new mail comes to you.",
    ),
    taken: (
        "Address in use",
        "Meanwhile another account has this e-mail address. Use a different one for yours.",
    ),
    unavailable: (
        "Not possible at the moment",
        "The service cannot confirm the address just now. Please open the link of the mail again in a few \
         minutes.",
    ),
    unreadable: (
        "This did not work",
        "Please open the link of the mail again, and press the button there.",
    ),
};

const GERMAN: Words = Words {
    ask: (
        "E-Mail-Adresse bestätigen",
        "Diese Adresse soll die E-Mail-Adresse dieses Kontos werden.",
    ),
    address: "Adresse",
    account: "Konto",
    button: "Bestätigen",
    otherwise: "Wenn Sie dieses Konto nicht kennen, schließen Sie diese Seite: Dann ändert sich nichts.",
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
    unreadable: (
        "Das hat nicht funktioniert",
        "Bitte öffnen Sie den Link aus der Mail noch einmal und drücken Sie dort auf die Schaltfläche.",
    ),
};
