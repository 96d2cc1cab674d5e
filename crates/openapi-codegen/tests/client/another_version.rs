//! Must fail to compile, with one unresolved import.

#[path = "another_version/mod.rs"]
mod secrets;

fn counting_builder() -> reqwest::ClientBuilder {
    openapi_client_runtime::http_client_builder()
}
