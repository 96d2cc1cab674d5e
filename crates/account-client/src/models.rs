//! Models over the generated types, for programs that think in other terms than the wire's.

mod account_details;

pub use account_details::{AccountDetails, AccountDetailsRequest, TwoFactorInfo, get_account_details};
