//! `accountd`: the account service.

fn main() {}
