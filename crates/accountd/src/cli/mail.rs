//! Turns the mail options into a configuration.

use super::error::CliError;
use crate::mail::{DeliverySchedule, MailConfig, MailTarget, PublicUrl};
use crate::options::MailOptions;
use crate::pem_file;
use std::path::Path;

/// Builds the mail configuration, with defaults for the folder and the public URL.
pub(super) fn config(
    mailing: MailOptions,
    folder: &Path,
    listening_at: PublicUrl,
) -> Result<MailConfig, CliError> {
    let mut target = match &mailing.mail {
        Some(url) => MailTarget::parse(url)?,
        None => MailTarget::folder(folder),
    };
    if target.is_plaintext() {
        tracing::warn!(
            "mails to {target} are sent unencrypted, including their confirmation links; use smtps:// or ?tls=required"
        );
    }
    if let Some(file) = &mailing.mail_ca {
        target.require_tls()?;
        let unreadable = |what| CliError::new(format!("--mail-ca {}: {what}", file.display()));
        target = target.with_root_certificate(&pem_file::read(file).map_err(unreadable)?)?;
    }
    Ok(MailConfig {
        target,
        from: mailing.mail_from,
        public_url: mailing.public_url.unwrap_or(listening_at),
        schedule: DeliverySchedule::default(),
    })
}
