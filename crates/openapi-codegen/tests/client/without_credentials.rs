//! Must fail to compile, with an error that names the missing credentials.

#[path = "secrets/mod.rs"]
mod secrets;

fn counting_builder() -> reqwest::ClientBuilder {
    openapi_client_runtime::http_client_builder()
}

#[test]
fn a_protected_operation_on_an_anonymous_client() {
    let client = secrets::client::Client::anonymous("http://127.0.0.1").unwrap();
    drop(client.put_key("key", Vec::new()));
}
