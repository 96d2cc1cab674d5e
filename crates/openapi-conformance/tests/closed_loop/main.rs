//! Tests of the closed loop: its rules, what it finds, and what utoipa emits.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod emitted_by_utoipa;
mod fixture;
mod lines;
mod mutations;
mod robustness;
mod rules;
