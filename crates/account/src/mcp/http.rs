//! Serves MCP over streamable HTTP, by default to clients on this machine only.

use super::Server;
use crate::error::CliError;
use crate::output::{note, print_line};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches};
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use rmcp::transport::streamable_http_server::{StreamableHttpServerConfig, StreamableHttpService};
use std::convert::Infallible;
use std::env::VarError;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use subtle::ConstantTimeEq as _;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// The path of the endpoint.
const PATH: &str = "/mcp";

/// A shorter secret could be guessed.
const MIN_SECRET_LENGTH: usize = 16;

/// The number of connections beyond the limit that receive a response at once, and how long each may take.
const MAX_REJECTIONS: usize = 16;
const REJECTION_TIME: Duration = Duration::from_secs(1);

type Body = BoxBody<Bytes, Infallible>;

/// The arguments.
pub(super) fn arguments() -> [Arg; 4] {
    [
        Arg::new("transport")
            .long("transport")
            .value_parser(["stdio", "http"])
            .default_value("stdio")
            .help("Speak on standard input and output, or serve streamable HTTP"),
        Arg::new("listen")
            .long("listen")
            .value_name("ADDR")
            .value_parser(clap::value_parser!(SocketAddr))
            .default_value("127.0.0.1:8765")
            .help("The address to serve HTTP at; port 0 selects a free port"),
        Arg::new("allowed-host")
            .long("allowed-host")
            .value_name("HOST")
            .action(ArgAction::Append)
            .help("Another name in `Host` than `localhost` and the address; may be repeated"),
        Arg::new("max-connections")
            .long("max-connections")
            .value_name("COUNT")
            .value_parser(clap::value_parser!(u16).range(1..))
            .default_value("64")
            .help("The number of connections at once; further ones receive 503"),
    ]
}

/// Rejects the options of HTTP for another transport.
pub(super) fn check_arguments(matches: &ArgMatches) -> Result<(), CliError> {
    let is_given = |name: &&str| matches.value_source(name) == Some(ValueSource::CommandLine);
    match ["listen", "allowed-host", "max-connections"]
        .iter()
        .find(|name| is_given(name))
    {
        Some(name) => Err(CliError::usage(format!("`--{name}` needs `--transport http`"))),
        None => Ok(()),
    }
}

/// Serves until a signal to end, and then completes the requests that are active.
pub(super) async fn serve(server: Server, matches: &ArgMatches) -> Result<(), CliError> {
    let (secret, is_generated) = secret()?;
    let given = matches.get_one::<SocketAddr>("listen").copied();
    let address = given.ok_or_else(|| CliError::usage("no address to listen on"))?;
    let local = |error| {
        CliError::local(format_args!("cannot listen on {address}"), error)
            .hint("choose another address with `--listen`")
    };
    let listener = TcpListener::bind(address).await.map_err(local)?;
    let address = listener.local_addr().map_err(local)?;
    let texts = |name| matches.get_many::<String>(name).into_iter().flatten().cloned();
    let hosts = ["localhost", "127.0.0.1", "::1"].map(str::to_owned).into_iter();
    let hosts = hosts
        .chain([address.ip().to_string()])
        .chain(texts("allowed-host"));
    let config = StreamableHttpServerConfig::default()
        .with_allowed_hosts(hosts)
        // No script of a web page calls tools.
        .enforce_origin_validation()
        // Every call stands alone, so no state is kept for clients that have gone.
        .with_legacy_session_mode(false)
        .with_json_response(true);
    let calls = server.calls.clone();
    let sessions = Arc::new(LocalSessionManager::default());
    let service = StreamableHttpService::new(move || Ok(server.clone()), sessions, config);
    print_line(&format!("listening on http://{address}{PATH}"))?;
    if !address.ip().is_loopback() {
        note(
            "Other machines can connect. HTTP is not encrypted: put a proxy with https before this address.",
        );
    }
    if is_generated {
        print_line(&format!("Authorization: Bearer {secret}"))?;
    }
    let secret: Arc<str> = secret.into();
    let max_connections = matches.get_one::<u16>("max-connections").copied().unwrap_or(1);
    let free = Arc::new(Semaphore::new(max_connections.into()));
    let rejections = Arc::new(Semaphore::new(MAX_REJECTIONS));
    let connections = GracefulShutdown::new();
    let accept = async {
        loop {
            // The usual cause of an error is too many open files, which resolves as connections close.
            let Ok((stream, _)) = listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let Ok(permit) = Arc::clone(&free).try_acquire_owned() else {
                // Beyond that many at once, they are closed without a response.
                if let Ok(permit) = Arc::clone(&rejections).try_acquire_owned() {
                    tokio::spawn(async move {
                        reject(stream).await;
                        drop(permit);
                    });
                }
                continue;
            };
            let (service, secret) = (service.clone(), Arc::clone(&secret));
            let handle = service_fn(move |request| {
                let (service, secret) = (service.clone(), Arc::clone(&secret));
                async move { Ok::<_, Infallible>(respond(&service, &secret, request).await) }
            });
            // The timer limits the time in which a client sends the head of a request.
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), handle);
            // What a client does wrong concerns only its connection.
            let connection = connections.watch(connection);
            tokio::spawn(async move {
                let _ = connection.await;
                drop(permit);
            });
        }
    };
    tokio::select! {
        () = accept => {}
        () = end_signal() => {}
    }
    // Further connections are refused, rather than accepted by the system and never served.
    drop(listener);
    tokio::select! {
        () = async {
            connections.shutdown().await;
            calls.all_complete().await;
        } => {}
        // A second signal ends the active calls.
        () = end_signal() => {}
    }
    Ok(())
}

/// Responds to a connection beyond the limit. Reads what the client sends, because closing earlier could discard the
/// response, but only for a moment.
async fn reject(mut stream: TcpStream) {
    const TEXT: &str =
        "too many connections; close one, or start the server with a greater --max-connections\n";
    let head =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Type: text/plain";
    let response = format!("{head}\r\nContent-Length: {}\r\n\r\n{TEXT}", TEXT.len());
    let exchange = async {
        stream.write_all(response.as_bytes()).await?;
        stream.shutdown().await?;
        tokio::io::copy(&mut stream, &mut tokio::io::sink()).await
    };
    let _ = tokio::time::timeout(REJECTION_TIME, exchange).await;
}

/// Waits for a signal that asks the process to end: an interrupt, or on Unix `SIGTERM`.
async fn end_signal() {
    let interrupt = async {
        // Without a handler for the signal, the process ends by it.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

/// Returns the secret that clients send, and whether it was generated.
fn secret() -> Result<(String, bool), CliError> {
    match std::env::var("ACCOUNT_MCP_SECRET") {
        Ok(secret) if !secret.bytes().all(|byte| byte.is_ascii_graphic()) => Err(CliError::usage(
            "ACCOUNT_MCP_SECRET has a blank or another character that no header can carry",
        )),
        Err(VarError::NotUnicode(_)) => Err(CliError::usage("ACCOUNT_MCP_SECRET is not UTF-8")),
        Ok(secret) if secret.len() >= MIN_SECRET_LENGTH => Ok((secret, false)),
        Ok(secret) if !secret.is_empty() => Err(CliError::usage(format!(
            "ACCOUNT_MCP_SECRET has fewer than {MIN_SECRET_LENGTH} characters"
        ))),
        _ => {
            let mut bytes = [0; 32];
            let filled = getrandom::fill(&mut bytes);
            filled.map_err(|error| CliError::local("cannot generate a secret", error))?;
            Ok((bytes.iter().map(|byte| format!("{byte:02x}")).collect(), true))
        }
    }
}

async fn respond(
    service: &StreamableHttpService<Server, LocalSessionManager>,
    secret: &str,
    request: Request<Incoming>,
) -> Response<Body> {
    if request.uri().path() != PATH {
        return error(StatusCode::NOT_FOUND, "the endpoint is /mcp\n");
    }
    // Any program of this machine can connect, also those of other users.
    let authorization = request.headers().get(header::AUTHORIZATION);
    let given = authorization.and_then(|value| value.as_bytes().split_at_checked("Bearer ".len()));
    let is_known = |(scheme, given): (&[u8], &[u8])| {
        scheme.eq_ignore_ascii_case(b"Bearer ") && given.ct_eq(secret.as_bytes()).into()
    };
    if !given.is_some_and(is_known) {
        let mut response = error(
            StatusCode::UNAUTHORIZED,
            "the secret of this server is required\n",
        );
        let challenge = header::HeaderValue::from_static("Bearer");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        return response;
    }
    service.handle(request).await
}

fn error(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Full::new(Bytes::from_static(text.as_bytes())).boxed());
    *response.status_mut() = status;
    response
}
