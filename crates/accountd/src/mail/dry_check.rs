//! Checks the destination of mails before a service starts.

use super::error::MailConfigError;
use super::smtp::SmtpClient;
use super::target::{MailTarget, TargetKind};
use std::path::Path;
use std::time::Duration;

impl MailTarget {
    /// Checks what can be checked without creating a folder or connecting to a server.
    ///
    /// # Errors
    ///
    /// Returns why mails cannot be sent there.
    pub fn check_only(&self) -> Result<(), MailConfigError> {
        match &self.0 {
            TargetKind::Smtp(server) => SmtpClient::new(server, Duration::ZERO).map(drop),
            TargetKind::Folder(folder) if folder.exists() => self.check(),
            TargetKind::Folder(folder) => {
                let existing = folder.ancestors().find(|ancestor| ancestor.exists());
                match existing.is_none_or(Path::is_dir) {
                    true => Ok(()),
                    false => Err(MailConfigError(format!(
                        "--mail: the folder {} cannot be created",
                        folder.display()
                    ))),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MailTarget;

    #[test]
    fn a_missing_folder_is_not_created() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("a/b");
        let target = MailTarget::parse(&format!("file:{}", missing.display())).unwrap();
        target.check_only().unwrap();
        assert!(!folder.path().join("a").exists());
        std::fs::write(folder.path().join("a"), "").unwrap();
        let error = target.check_only().unwrap_err().to_string();
        assert!(error.ends_with("cannot be created"), "{error}");
    }
}
