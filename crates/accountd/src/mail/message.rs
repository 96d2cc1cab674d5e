//! Builds the messages that are sent.

use super::error::MailConfigError;
use super::public_url::PublicUrl;
use super::texts::{NoticeTexts, notice_texts, texts};
use crate::account::mail::{Mail, MailKind};
use crate::html::Escaped;
use crate::language::Language;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::fmt::{self, Write as _};
use std::time::SystemTime;

/// The sender of mails: `ADDRESS`, or `NAME <ADDRESS>`.
#[derive(Clone, Debug)]
pub struct Sender(Mailbox);

impl Sender {
    /// Parses an address, optionally preceded by a name.
    ///
    /// # Errors
    ///
    /// Returns the expected syntax.
    pub fn parse(text: &str) -> Result<Self, MailConfigError> {
        let mailbox: Option<Mailbox> = text.parse().ok().filter(|_| !text.contains(char::is_control));
        let mailbox =
            mailbox.ok_or_else(|| MailConfigError("expected ADDRESS or \"NAME <ADDRESS>\"".to_owned()))?;
        Ok(Self(mailbox))
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The settings common to all messages.
#[derive(Clone, Debug)]
pub(super) struct MessageBuilder {
    pub(super) from: Sender,
    pub(super) public_url: PublicUrl,
    /// Whether people and scripts read the raw files, so that links must not be wrapped. Otherwise the bodies
    /// are encoded to pass any mail server.
    pub(super) readable: bool,
}

impl MessageBuilder {
    /// Builds a message. Every attempt produces the same one.
    pub(super) fn build(&self, mail: &Mail) -> Result<Message, String> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let notice = |is_done| {
            let texts = notice_texts(language, is_done);
            (
                texts.subject,
                self.plain_notice(texts),
                self.html_notice(language, texts),
            )
        };
        let (subject, plain, html) = match mail.kind {
            MailKind::ConfirmEmail => {
                let link = self.public_url.confirmation(&mail.secret.0);
                let subject = texts(language).subject;
                (subject, self.plain(language, &link), self.html(language, &link))
            }
            MailKind::ChangeRequested => notice(false),
            MailKind::Changed => notice(true),
        };
        let parts = MultiPart::alternative()
            .boundary(format!("={}", mail.id))
            .singlepart(self.part(ContentType::TEXT_PLAIN, plain))
            .singlepart(self.part(ContentType::TEXT_HTML, html));
        self.message(mail, language, subject, parts)
    }

    fn message(
        &self,
        mail: &Mail,
        language: Language,
        subject: &str,
        parts: MultiPart,
    ) -> Result<Message, String> {
        let recipient: Address = mail
            .recipient
            .as_str()
            .parse()
            .map_err(|_| "unsupported recipient address")?;
        let header = |name, value: &str| HeaderValue::new(name, value.to_owned());
        // Set explicitly, because lettre's parser of the header does not support quoted addresses.
        let envelope = Envelope::new(Some(self.from.0.email.clone()), vec![recipient.clone()]);
        Message::builder()
            .envelope(envelope.map_err(|error| error.to_string())?)
            .from(self.from.0.clone())
            .to(Mailbox::new(None, recipient))
            .subject(subject)
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
            // No line comes near the limit of 1,000 bytes.
            let text = text.replace('\n', "\r\n").into_bytes();
            Body::dangerous_pre_encoded(text, ContentTransferEncoding::EightBit)
        } else {
            Body::new(text)
        };
        SinglePart::builder().content_type(kind).body(body)
    }

    fn plain(&self, language: Language, link: &str) -> String {
        let texts = texts(language);
        let name = self.public_url.name();
        let [before, after] = texts.reason;
        format!(
            "{}\n\n{before}{name}{after}\n{}\n\n{link}\n\n{}\n{}\n",
            texts.greeting, texts.request, texts.validity, texts.disclaimer
        )
    }

    fn plain_notice(&self, texts: &NoticeTexts) -> String {
        let name = self.public_url.name();
        let [before, after] = texts.reason;
        format!(
            "{}\n\n{before}{name}{after}\n\n{}\n",
            texts.greeting, texts.advice
        )
    }

    fn html_notice(&self, language: Language, texts: &NoticeTexts) -> String {
        let name = Escaped(self.public_url.name());
        let [before, after] = texts.reason;
        format!(
            "{}<p>{}</p>\n<p>{before}{name}{after}</p>\n<p>{}</p>\n</body>\n</html>\n",
            html_start(language, texts.subject),
            texts.greeting,
            texts.advice,
        )
    }

    fn html(&self, language: Language, link: &str) -> String {
        let texts = texts(language);
        let name = self.public_url.name();
        let [before, after] = texts.reason;
        let mut html = html_start(language, texts.subject);
        let link = Escaped(link);
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            "<p>{}</p>\n<p>{before}{}{after}<br>\n{}</p>\n<p><a href=\"{link}\">{}</a></p>\n<p>{}<br>\n{}</p>\n</body>\n</html>\n",
            texts.greeting,
            Escaped(name),
            texts.request,
            texts.link_label,
            texts.validity,
            texts.disclaimer,
        );
        html
    }
}

fn html_start(language: Language, subject: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n",
        language.tag(),
        Escaped(subject)
    )
}
