//! The flags on mails, put to use.

use super::Failed;
use crate::mail::{Pace, Post, PublicUrl, Target};
use crate::options::Mailing;
use std::path::Path;

/// What the flags say: the folder and the address are used where they say nothing.
pub(super) fn post(mailing: Mailing, folder: &Path, listening_at: PublicUrl) -> Result<Post, Failed> {
    let mut target = match &mailing.mail {
        Some(url) => Target::parse(url)?,
        None => Target::into_folder(folder),
    };
    if target.is_in_clear() {
        tracing::warn!(
            "mails cross the network in clear to {target}, with the links that confirm addresses; use smtps:// or ?tls=required"
        );
    }
    if let Some(file) = &mailing.mail_ca {
        let fault = |error| Failed::new(format!("--mail-ca: {} cannot be read: {error}", file.display()));
        target = target.trusting(&std::fs::read(file).map_err(fault)?)?;
    }
    Ok(Post {
        target,
        from: mailing.mail_from,
        public_url: mailing.public_url.unwrap_or(listening_at),
        pace: Pace::default(),
    })
}
