//! Models on top of the generated types, in other terms than those of the wire format.

mod account_details;

pub use account_details::{AccountDetails, AccountDetailsRequest, TwoFactorInfo, get_account_details};
