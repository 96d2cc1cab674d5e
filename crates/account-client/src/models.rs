//! The models that source 004, "Account Models", describes. They flatten the generated types of the JSON:API documents.

mod account_details;

pub use account_details::{AccountDetails, AccountDetailsRequest, TwoFactorInfo, get_account_details};
