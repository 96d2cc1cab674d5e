//! Tests of the closed loop: its rules, what it finds, and what utoipa emits.

mod emitted_by_utoipa;
mod fixture;
mod mutations;
mod robustness;
mod rules;
