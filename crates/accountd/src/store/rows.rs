//! Converts between the domain types and the JSON that statements read and write.

mod account;
mod audit;
mod columns;
mod mail;
mod token;

pub(super) use account::{AccountRow, account_record};
pub(super) use audit::{AuditRow, audit_record};
pub(super) use columns::{decode, encode};
pub(super) use mail::{MailRow, mail_record};
pub(super) use token::{TokenRow, token_record};
