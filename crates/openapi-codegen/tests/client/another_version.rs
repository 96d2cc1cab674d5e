//! What must not compile, and with which error; it is never run.

#[path = "another_version/mod.rs"]
mod secrets;

fn counted() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
}
