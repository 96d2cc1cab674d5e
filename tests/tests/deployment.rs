//! Runs against deployments: one that keeps to the contract passes, and the errors of others are reported.

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

type Fault = fn(&Mock, Request) -> Response;

/// A mock, perhaps with a fault, that keeps what was asked and what status it got.
#[derive(Clone)]
struct Deployed {
    mock: Arc<Mock>,
    fault: Fault,
    asked: Arc<Mutex<Vec<(Request, u16)>>>,
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
            let answer = (deployed.fault)(&deployed.mock, request.clone());
            deployed.asked.lock().unwrap().push((request, answer.status));
            let mut response = http::Response::builder().status(answer.status);
            for (name, value) in &answer.headers.0 {
                response = response.header(name, value);
            }
            Ok(response.body(Full::from(answer.body)).unwrap())
        })
    }
}

fn answer(mock: &Mock, request: Request) -> Response {
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
    asked: Vec<(Request, u16)>,
}

async fn run(fault: Fault, token: Option<&str>, changing: bool, headers: &[&str]) -> Run {
    let (document, _) = cases();
    let deployed = Deployed {
        mock: Arc::new(Mock::new(Arc::clone(document))),
        fault,
        asked: Arc::default(),
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(serve(listener, deployed.clone()));
    let (summary, text) = run_suite(&url, token, changing, headers).await;
    let asked = deployed.asked.lock().unwrap().clone();
    Run { summary, text, asked }
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

/// The contract's mock in a process of its own that lets in nothing but the token, and where it is.
fn demanding() -> (MockProcess, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_conformance"));
    let mock = MockProcess::start(program, &contract_path(), Some(TOKEN)).unwrap();
    let url = format!("http://{}", mock.address());
    (mock, url)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deployment_that_keeps_to_the_contract_passes() {
    let Run { summary, text, asked } = run(answer, Some(TOKEN), true, &[]).await;
    assert!(summary.is_success(), "{text}");
    assert_eq!(
        (summary.without_token, summary.not_judged().len()),
        (0, 0),
        "{text}"
    );
    assert!(summary.results.len() > 1_000, "{text}");
    let secrets = |request: &Request| format!("{request:?}").contains("secret-of-");
    assert!(
        !asked.iter().any(|(request, _)| secrets(request)),
        "the token is in place of the suite's secrets"
    );
    for operation in &cases().0.operations {
        let served = asked
            .iter()
            .any(|(request, status)| request.method == operation.method && status / 100 == 2);
        assert!(served, "{} was never served", operation.key());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_demands_the_token_passes_with_it_and_with_no_other() {
    let (_mock, url) = demanding();
    let (summary, text) = run_suite(&url, Some(TOKEN), true, &[]).await;
    assert!(summary.is_success(), "{text}");
    assert_eq!(
        (summary.without_token, summary.not_judged().len()),
        (0, 0),
        "{text}"
    );
    assert!(summary.results.len() > 1_000, "{text}");
    let (summary, text) = run_suite(&url, Some("another-token"), true, &[]).await;
    let refused = "a valid request with the token gets 401";
    assert!(!summary.is_success() && text.contains(refused), "{text}");
}

#[test]
fn the_program_itself_says_that_it_passes() {
    let (_mock, url) = demanding();
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
async fn unless_told_so_it_changes_nothing() {
    let Run { summary, text, asked } = run(answer, Some(TOKEN), false, &[]).await;
    assert!(summary.is_success(), "{text}");
    for (request, status) in &asked {
        let reads = ["GET", "HEAD"].contains(&request.method.as_str());
        assert!(
            reads || *status >= 400,
            "{} {} -> {status}",
            request.method,
            request.target
        );
    }
    // What a careless reader of JSON would take is left out, because it might change something.
    let twice = |request: &Request| {
        String::from_utf8_lossy(&request.body)
            .matches("\"name\":")
            .count()
            > 1
    };
    assert!(
        !asked
            .iter()
            .any(|(request, _)| request.target.starts_with("/v1/account") && twice(request))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_the_public_part_runs() {
    let Run { summary, text, asked } = run(answer, None, false, &[]).await;
    assert!(summary.is_success() && summary.without_token > 100, "{text}");
    assert!(text.contains("cases, which need --token"), "{text}");
    let public = |path: &str| {
        asked
            .iter()
            .any(|(request, status)| request.target == path && status / 100 == 2)
    };
    assert!(public("/api/v2/ping") && public("/.well-known/terraform.json"));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_is_named_with_a_command_that_shows_it() {
    let faults: [(&str, Fault); 5] = [
        ("status 200 instead of [401]", |mock, request| {
            answer(mock, request.with_header("Authorization", "Bearer anybody"))
        }),
        (
            "expected 404, since no operation has this path",
            |mock, request| {
                let mut response = answer(mock, request);
                if response.status == 404 {
                    response.status = 405;
                }
                response
            },
        ),
        ("is a required property", |mock, request| {
            let mut response = answer(mock, request);
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
                .unwrap_or("nobody")
                .to_owned();
            let mut response = answer(mock, request);
            response.headers.0.push(("X-Echo".to_owned(), echo));
            response
        }),
        ("status 200 is not declared", |mock, request| {
            let mut response = answer(mock, request);
            if response.status == 204 {
                response.status = 200;
            }
            response
        }),
    ];
    for (words, fault) in faults {
        let Run { summary, text, .. } = run(fault, Some(TOKEN), false, &[]).await;
        assert!(!summary.is_success(), "{words}");
        let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(words), "{words}: {text}");
        assert!(!text.contains(TOKEN) && text.contains("curl "), "{text}");
        let named = text.lines().filter(|line| line.starts_with("FAILED "));
        for line in named {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_goes_with_every_request_and_the_token_into_no_command() {
    let Run { summary, text, asked } = run(answer, Some(TOKEN), false, &["Prefer: code=500"]).await;
    assert!(
        asked
            .iter()
            .all(|(request, _)| request.headers.get("prefer") == Some("code=500"))
    );
    assert!(text.contains("a valid request gets 500"), "{text}");
    assert!(text.contains("-H 'authorization: Bearer '\"$TOKEN\"''"), "{text}");
    assert!(!text.contains(TOKEN));
    let deployment = Deployment::new(&cases().0, "http://h", Some(TOKEN.to_owned()), &[]).unwrap();
    let requests = summary
        .failed()
        .filter_map(|(_, outcome)| outcome.exchange.as_ref());
    let commands: Vec<String> = requests
        .filter_map(|exchange| deployment.curl(&exchange.request))
        .collect();
    assert!(
        text.contains(&format!("{} more failed; ", summary.failed().count() - 20)),
        "{text}"
    );
    let commands = commands.concat();
    assert!(commands.contains("access_token='\"$TOKEN\"''") && !commands.contains(TOKEN));
}

#[tokio::test]
async fn nobody_there_is_one_line() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let (document, cases) = cases();
    let deployment = Arc::new(Deployment::new(document, &url, None, &[]).unwrap());
    let judge = Arc::new(Judge::new(Arc::clone(document)));
    let fault = deployment::run::<AccountBindings>(judge, cases, deployment, false, |_, _| ())
        .await
        .unwrap_err();
    assert!(
        fault.starts_with(&format!("{url} cannot be reached: ")) && !fault.contains('\n'),
        "{fault}"
    );
    for (token, header) in [("", ""), ("a b", ""), ("a", "no colon"), ("a", "b: c\r\nd: e")] {
        let headers = Some(header.to_owned()).filter(|header| !header.is_empty());
        let token = Some(token.to_owned());
        assert!(Deployment::new(document, &url, token, &Vec::from_iter(headers)).is_err());
    }
}

/// Takes every connection, answers the first few requests, and keeps the rest waiting.
async fn falling_silent(answers: usize) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut waiting = Vec::new();
        // The suite's first connection asks whether there is anybody.
        for count in 0.. {
            let (mut stream, _) = listener.accept().await.unwrap();
            if (1..=answers).contains(&count) {
                let answer = b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n";
                stream.write_all(answer).await.unwrap();
            }
            waiting.push(stream);
        }
    });
    url
}

#[tokio::test]
async fn one_that_no_longer_answers_is_left_alone() {
    let (document, cases) = cases();
    for answers in [0, 3] {
        let url = falling_silent(answers).await;
        let deployment = Deployment::new(document, &url, Some(TOKEN.to_owned()), &[]).unwrap();
        let deployment = Arc::new(deployment.timeout(Duration::from_millis(50)));
        let judge = Arc::new(Judge::new(Arc::clone(document)));
        let running =
            deployment::run::<AccountBindings>(judge, cases, Arc::clone(&deployment), true, |_, _| ());
        let said = match running.await {
            Err(fault) => {
                assert_eq!(answers, 0);
                fault
            }
            Ok(summary) => {
                assert!(!summary.is_success() && summary.results.len() < 30 && answers > 0);
                summary.text(document, &deployment, Duration::from_secs(1))
            }
        };
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&format!("{url} did not respond to ")), "{said}");
        assert!(said.contains("0.05 s each; no more were sent"), "{said}");
    }
}

#[test]
fn arguments_that_are_wrong_have_a_status_of_their_own() {
    for (arguments, words) in [
        (["--target", "ftp://x"], "must begin with http:// or https://"),
        (
            ["--target", "http://h:99999"],
            "must have a port between 1 and 65535",
        ),
        (["--operation", "nope"], "--operation: there is no operation nope"),
        (["--case", "no case has this"], "there is no such case"),
    ] {
        let suite = Command::new(env!("CARGO_BIN_EXE_conformance"))
            .args(arguments)
            .args(["--random", "0"])
            .output()
            .unwrap();
        let said = String::from_utf8(suite.stderr).unwrap();
        assert_eq!(suite.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(words) && said.lines().count() == 1, "{said}");
    }
}
