//! Tests of the closed loop: its rules, what it finds, and what utoipa emits.

mod fixture;
mod mutations;
