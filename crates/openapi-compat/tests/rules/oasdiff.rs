//! The table of rules of oasdiff.
