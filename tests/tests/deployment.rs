//! Runs against deployments: one that conforms to the contract passes, and the errors of others are reported.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

use bytes::Bytes;
use conformance::{AccountBindings, contract_path, plan};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use openapi_conformance::Bindings;
use openapi_conformance::case::{self, Case};
use openapi_conformance::deployment::{self, Deployment, Summary};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::run::mock_process::MockProcess;
use openapi_judge::message::{Request, Response};
use openapi_judge::mock::{BodyError, Mock};
use openapi_judge::serve::serve;
use serde_json::Value;
use std::convert::Infallible;
use std::io::Write;
use std::path::Path;
use std::pin::Pin;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tower_service::Service;

const TOKEN: &str = "t0ken-of-the-deployment";

type Responder = fn(&Mock, Request) -> Response;

/// A mock, perhaps with a seeded error, that records requests and the statuses of its responses.
#[derive(Clone)]
struct Deployed {
    mock: Arc<Mock>,
    responder: Responder,
    requests: Arc<Mutex<Vec<(Request, u16)>>>,
}

impl Service<http::Request<Incoming>> for Deployed {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Incoming>) -> Self::Future {
        let deployed = self.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes().to_vec();
            let request = Request::from_parts(&parts, body);
            let response = (deployed.responder)(&deployed.mock, request.clone());
            deployed.requests.lock().unwrap().push((request, response.status));
            let mut builder = http::Response::builder().status(response.status);
            for (name, value) in &response.headers.0 {
                builder = builder.header(name, value);
            }
            Ok(builder.body(Full::from(response.body)).unwrap())
        })
    }
}

fn respond(mock: &Mock, request: Request) -> Response {
    let oversized = request.body.len() > AccountBindings::BODY_LIMIT;
    mock.respond(&request, oversized.then_some(BodyError::TooLarge))
        .response
}

fn cases() -> &'static (Arc<Document>, Vec<Case>) {
    static CASES: OnceLock<(Arc<Document>, Vec<Case>)> = OnceLock::new();
    CASES.get_or_init(|| {
        let document = Arc::new(Document::read(&contract_path()).unwrap());
        let judge = Judge::strict(Arc::clone(&document));
        let cases = case::enumerate(&judge, &plan(2)).unwrap();
        (document, cases)
    })
}

struct Run {
    summary: Summary,
    text: String,
    requests: Vec<(Request, u16)>,
}

async fn run(responder: Responder, token: Option<&str>, changing: bool, headers: &[&str]) -> Run {
    let (document, _) = cases();
    let deployed = Deployed {
        mock: Arc::new(Mock::new(Arc::clone(document))),
        responder,
        requests: Arc::default(),
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(serve(listener, deployed.clone()));
    let (summary, text) = run_suite(&url, token, changing, headers).await;
    let requests = deployed.requests.lock().unwrap().clone();
    Run {
        summary,
        text,
        requests,
    }
}

/// Returns the results of the suite at a deployment, and their report.
async fn run_suite(url: &str, token: Option<&str>, changing: bool, headers: &[&str]) -> (Summary, String) {
    let (document, cases) = cases();
    let headers: Vec<String> = headers.iter().map(|field| (*field).to_owned()).collect();
    let deployed = Deployment::new(document, url, token.map(str::to_owned), &headers).unwrap();
    let deployed = Arc::new(deployed);
    let judge = Arc::new(Judge::new(Arc::clone(document)));
    let running =
        deployment::run::<AccountBindings>(judge, cases, Arc::clone(&deployed), changing, |_, _| ());
    let summary = running.await.unwrap();
    let text = summary.text(document, &deployed, Duration::from_secs(1));
    (summary, text)
}

/// Starts the mock of the contract in its own process, which accepts only the token. Returns it with its URL.
fn mock_with_token() -> (MockProcess, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_conformance"));
    let mock = MockProcess::start(program, &contract_path(), Some(TOKEN)).unwrap();
    let url = format!("http://{}", mock.address());
    (mock, url)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conforming_deployment_passes() {
    let Run {
        summary,
        text,
        requests,
    } = run(respond, Some(TOKEN), true, &[]).await;
    assert!(summary.is_success(), "{text}");
    assert_eq!(
        (summary.without_token, summary.not_judged().len()),
        (0, 0),
        "{text}"
    );
    assert!(summary.results.len() > 1_000, "{text}");
    let secrets = |request: &Request| format!("{request:?}").contains("secret-of-");
    assert!(
        !requests.iter().any(|(request, _)| secrets(request)),
        "the token is in place of the suite's secrets"
    );
    for operation in &cases().0.operations {
        let served = requests
            .iter()
            .any(|(request, status)| request.method == operation.method && status / 100 == 2);
        assert!(served, "{} was never served", operation.key());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deployment_with_a_token_passes_only_with_that_token() {
    let (_mock, url) = mock_with_token();
    let (summary, text) = run_suite(&url, Some(TOKEN), true, &[]).await;
    assert!(summary.is_success(), "{text}");
    assert_eq!(
        (summary.without_token, summary.not_judged().len()),
        (0, 0),
        "{text}"
    );
    assert!(summary.results.len() > 1_000, "{text}");
    let (summary, text) = run_suite(&url, Some("another-token"), true, &[]).await;
    let message = "a valid request with the token gets 401";
    assert!(!summary.is_success() && text.contains(message), "{text}");
}

#[test]
fn the_program_reports_success() {
    let (_mock, url) = mock_with_token();
    let mut suite = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["--target", &url, "--token", "-", "--changing", "--random", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    suite.stdin.take().unwrap().write_all(TOKEN.as_bytes()).unwrap();
    let output = suite.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(text.contains(" passed, 0 failed, 0 not judged in "), "{text}");
    assert!(!text.contains(TOKEN), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_option_nothing_is_changed() {
    let Run {
        summary,
        text,
        requests,
    } = run(respond, Some(TOKEN), false, &[]).await;
    assert!(summary.is_success(), "{text}");
    for (request, status) in &requests {
        let reads = ["GET", "HEAD"].contains(&request.method.as_str());
        assert!(
            reads || *status >= 400,
            "{} {} -> {status}",
            request.method,
            request.target
        );
    }
    // Bodies that a lenient JSON parser might accept are not sent, because they could change something.
    let twice = |request: &Request| {
        String::from_utf8_lossy(&request.body)
            .matches("\"name\":")
            .count()
            > 1
    };
    assert!(
        !requests
            .iter()
            .any(|(request, _)| request.target.starts_with("/v1/account") && twice(request))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_the_public_part_runs() {
    let Run {
        summary,
        text,
        requests,
    } = run(respond, None, false, &[]).await;
    assert!(summary.is_success() && summary.without_token > 100, "{text}");
    assert!(text.contains("cases, which need --token"), "{text}");
    let public = |path: &str| {
        requests
            .iter()
            .any(|(request, status)| request.target == path && status / 100 == 2)
    };
    assert!(public("/api/v2/ping") && public("/.well-known/terraform.json"));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_error_is_reported_with_a_command() {
    let errors: [(&str, Responder); 5] = [
        ("status 200 instead of [401]", |mock, request| {
            respond(mock, request.with_header("Authorization", "Bearer other"))
        }),
        (
            "expected 404, since no operation has this path",
            |mock, request| {
                let mut response = respond(mock, request);
                if response.status == 404 {
                    response.status = 405;
                }
                response
            },
        ),
        ("is a required property", |mock, request| {
            let mut response = respond(mock, request);
            if let (200, Ok(Value::Object(mut body))) =
                (response.status, serde_json::from_slice(&response.body))
            {
                body.clear();
                response.body = Value::Object(body).to_string().into_bytes();
            }
            response
        }),
        ("the response repeats the token", |mock, request| {
            let echo = request
                .headers
                .get("authorization")
                .unwrap_or_default()
                .to_owned();
            let mut response = respond(mock, request);
            response.headers.0.push(("X-Echo".to_owned(), echo));
            response
        }),
        ("status 200 is not declared", |mock, request| {
            let mut response = respond(mock, request);
            if response.status == 204 {
                response.status = 200;
            }
            response
        }),
    ];
    for (message, responder) in errors {
        let Run { summary, text, .. } = run(responder, Some(TOKEN), false, &[]).await;
        assert!(!summary.is_success(), "{message}");
        let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(message), "{message}: {text}");
        assert!(!text.contains(TOKEN) && text.contains("curl "), "{text}");
        let named = text.lines().filter(|line| line.starts_with("FAILED "));
        for line in named {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_are_sent_with_every_request_and_commands_hide_the_token() {
    let Run {
        summary,
        text,
        requests,
    } = run(respond, Some(TOKEN), false, &["Prefer: code=500"]).await;
    assert!(
        requests
            .iter()
            .all(|(request, _)| request.headers.get("prefer") == Some("code=500"))
    );
    assert!(text.contains("a valid request gets 500"), "{text}");
    assert!(!text.contains(TOKEN));
    let deployment = Deployment::new(&cases().0, "http://h", Some(TOKEN.to_owned()), &[]).unwrap();
    let requests = summary
        .failed()
        .filter_map(|(_, outcome)| outcome.exchange.as_ref());
    let commands: Vec<String> = requests
        .filter_map(|exchange| deployment.curl(&exchange.request))
        .collect();
    let hidden = "-H 'authorization: Bearer '\"$TOKEN\"''";
    assert!(
        commands.iter().any(|command| command.contains(hidden)),
        "{commands:#?}"
    );
    assert!(
        text.contains(&format!("{} more failed; ", summary.failed().count() - 20)),
        "{text}"
    );
    let commands = commands.concat();
    assert!(commands.contains("access_token='\"$TOKEN\"''") && !commands.contains(TOKEN));
}

#[tokio::test]
async fn an_unreachable_deployment_is_a_one_line_error() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let (document, cases) = cases();
    let deployment = Arc::new(Deployment::new(document, &url, None, &[]).unwrap());
    let judge = Arc::new(Judge::new(Arc::clone(document)));
    let error = deployment::run::<AccountBindings>(judge, cases, deployment, false, |_, _| ())
        .await
        .unwrap_err();
    assert!(
        error.starts_with(&format!("{url} cannot be reached: ")) && !error.contains('\n'),
        "{error}"
    );
    for (token, header) in [("", ""), ("a b", ""), ("a", "no colon"), ("a", "b: c\r\nd: e")] {
        let headers = Some(header.to_owned()).filter(|header| !header.is_empty());
        let token = Some(token.to_owned());
        assert!(Deployment::new(document, &url, token, &Vec::from_iter(headers)).is_err());
    }
}

/// Accepts every connection, responds to the first requests, and keeps the others waiting.
async fn stops_responding(responses: usize) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut waiting = Vec::new();
        // With its first connection, the suite checks that the deployment is reachable.
        for count in 0.. {
            let (mut stream, _) = listener.accept().await.unwrap();
            if (1..=responses).contains(&count) {
                let response = b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n";
                stream.write_all(response).await.unwrap();
            }
            waiting.push(stream);
        }
    });
    url
}

#[tokio::test]
async fn a_run_stops_when_the_deployment_no_longer_responds() {
    let (document, cases) = cases();
    for responses in [0, 3] {
        let url = stops_responding(responses).await;
        let deployment = Deployment::new(document, &url, Some(TOKEN.to_owned()), &[]).unwrap();
        let deployment = Arc::new(deployment.timeout(Duration::from_millis(50)));
        let judge = Arc::new(Judge::new(Arc::clone(document)));
        let running =
            deployment::run::<AccountBindings>(judge, cases, Arc::clone(&deployment), true, |_, _| ());
        let text = match running.await {
            Err(error) => {
                assert_eq!(responses, 0);
                error
            }
            Ok(summary) => {
                assert!(!summary.is_success() && summary.results.len() < 30 && responses > 0);
                summary.text(document, &deployment, Duration::from_secs(1))
            }
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&format!("{url} did not respond to ")), "{text}");
        assert!(text.contains("0.05 s each; no more were sent"), "{text}");
    }
}

#[test]
fn invalid_arguments_have_their_own_exit_status() {
    for (arguments, message) in [
        (
            ["--target", "ftp://x"],
            "--target: invalid URL: expected http:// or https://",
        ),
        (
            ["--target", "http://h:99999"],
            "--target: invalid URL: the port must be between 1 and 65535",
        ),
        (["--operation", "nope"], "--operation: there is no operation nope"),
        (["--case", "no case has this"], "there is no such case"),
    ] {
        let suite = Command::new(env!("CARGO_BIN_EXE_conformance"))
            .args(arguments)
            .args(["--random", "0"])
            .output()
            .unwrap();
        let stderr = String::from_utf8(suite.stderr).unwrap();
        assert_eq!(suite.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(
            stderr.contains(message) && stderr.lines().count() == 1,
            "{stderr}"
        );
    }
}
