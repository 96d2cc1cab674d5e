//! Mails as they are sent.

use super::texts::words;
use super::{PublicUrl, Unusable};
use crate::account::mail::{Kind, Mail};
use crate::html::Escaped;
use crate::language::Language;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::fmt::{self, Write as _};
use std::time::SystemTime;

/// Who mails are from: `ADDRESS`, or `NAME <ADDRESS>`.
#[derive(Clone, Debug)]
pub struct Sender(Mailbox);

impl Sender {
    /// Takes an address, with a name before it if there is one.
    ///
    /// # Errors
    ///
    /// What it should be.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let mailbox: Option<Mailbox> = text.parse().ok().filter(|_| !text.contains(char::is_control));
        let mailbox = mailbox.ok_or_else(|| Unusable("it is ADDRESS or \"NAME <ADDRESS>\"".to_owned()))?;
        Ok(Self(mailbox))
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What all mails have in common.
#[derive(Clone, Debug)]
pub(super) struct Letterhead {
    pub(super) from: Sender,
    pub(super) public_url: PublicUrl,
    /// Whether people and scripts read the mails as they are, so that a link must not be broken into lines.
    /// Otherwise they are made to pass any mail server.
    pub(super) readable: bool,
}

impl Letterhead {
    /// A mail as it is sent: the same at every attempt.
    pub(super) fn write(&self, mail: &Mail) -> Result<Message, String> {
        match mail.kind {
            Kind::ConfirmEmail => self.confirm_email(mail),
        }
    }

    fn confirm_email(&self, mail: &Mail) -> Result<Message, String> {
        let language = Language::of_tag(&mail.language).unwrap_or_default();
        let link = self.public_url.confirmation(&mail.secret.0);
        let parts = MultiPart::alternative()
            .boundary(format!("={}", mail.id))
            .singlepart(self.part(ContentType::TEXT_PLAIN, self.plain(language, &link)))
            .singlepart(self.part(ContentType::TEXT_HTML, self.html(language, &link)));
        let recipient: Address = mail
            .recipient
            .as_str()
            .parse()
            .map_err(|_| "mail cannot be sent to such an address")?;
        let header = |name, value: &str| HeaderValue::new(name, value.to_owned());
        // Given, for one that is read from the header does not know quoted addresses.
        let envelope = Envelope::new(Some(self.from.0.email.clone()), vec![recipient.clone()]);
        Message::builder()
            .envelope(envelope.map_err(|error| error.to_string())?)
            .from(self.from.0.clone())
            .to(Mailbox::new(None, recipient))
            .subject(words(language).subject)
            .date(SystemTime::from(mail.created_at))
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.0.email.domain())))
            .raw_header(header(
                HeaderName::new_from_ascii_str("Content-Language"),
                language.tag(),
            ))
            .raw_header(header(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated",
            ))
            .multipart(parts)
            .map_err(|error| error.to_string())
    }

    fn part(&self, kind: ContentType, text: String) -> SinglePart {
        let body = if self.readable {
            // None of our lines comes near the thousand octets that a mail's may have.
            let text = text.replace('\n', "\r\n").into_bytes();
            Body::dangerous_pre_encoded(text, ContentTransferEncoding::EightBit)
        } else {
            Body::new(text)
        };
        SinglePart::builder().content_type(kind).body(body)
    }

    fn plain(&self, language: Language, link: &str) -> String {
        let words = words(language);
        let name = self.public_url.name();
        let [before, after] = words.reason;
        format!(
            "{}\n\n{before}{name}{after}\n{}\n\n{link}\n\n{}\n{}\n",
            words.greeting, words.request, words.validity, words.otherwise
        )
    }

    fn html(&self, language: Language, link: &str) -> String {
        let words = words(language);
        let name = self.public_url.name();
        let [before, after] = words.reason;
        let mut html = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n",
            language.tag(),
            Escaped(words.subject)
        );
        let link = Escaped(link);
        // To write to a string cannot fail.
        let _ = write!(
            html,
            "<p>{}</p>\n<p>{before}{}{after}<br>\n{}</p>\n<p><a href=\"{link}\">{}</a></p>\n<p>{}<br>\n{}</p>\n</body>\n</html>\n",
            words.greeting,
            Escaped(name),
            words.request,
            words.link,
            words.validity,
            words.otherwise,
        );
        html
    }
}
