//! The command `openapi-judge`: a mock of a contract, and a proxy that judges by it.

use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, value_parser};
use openapi_judge::document::Document;
use openapi_judge::mock::{DEFAULT_LIMIT, Mock};
use openapi_judge::proxy::{DEFAULT_TIMEOUT, Proxy};
use openapi_judge::serve::Log;
use openapi_judge::serve::upstream::Upstream;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// Mock and check an OpenAPI 3.0 contract at run time
#[derive(Debug, Parser)]
#[command(name = "openapi-judge", max_term_width = 80, after_help = STATUSES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUSES: &str = "\
Exit status:
  0  stopped with Ctrl-C
  1  failed
  2  invalid arguments";

/// The stack size of threads that walk schemas, sufficient for long chains of references.
const STACK: usize = 64 << 20;

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the document's examples, and reject requests that violate the contract
    ///
    /// The response is the operation's first success, with its first example. The
    /// request header `Prefer` (RFC 7240) chooses another one:
    ///
    ///     Prefer: code=404
    ///     Prefer: example=usernameTaken
    ///     Prefer: code=200, example=twoFactor
    ///     Prefer: code=503, return=minimal     (without optional headers)
    ///
    /// A preference for an undeclared response or example is ignored. Requests must
    /// conform to the contract. Every well-formed credential is accepted, unless
    /// --token lists the accepted ones. A response without an example gets a generated
    /// instance of its schema; if none is found, the response is 501. Each request is
    /// logged to standard error with its status and, if it was rejected, the reason.
    #[command(after_help = STATUSES, verbatim_doc_comment)]
    Mock(MockArguments),
    /// Forward requests to a deployment, and report every violation of the contract
    ///
    /// Requests and responses are passed on unchanged, and both are judged. Each
    /// finding is a line on standard output; Ctrl-C prints their numbers. The lines
    /// contain no query, credential, parameter or value of a body; a path that is not
    /// in the contract is printed as it was sent.
    #[command(after_help = STATUSES)]
    Proxy(ProxyArguments),
}

#[derive(Debug, Args)]
struct Common {
    /// The OpenAPI document
    #[arg(long, value_name = "FILE", default_value = "openapi.yaml")]
    document: PathBuf,
    /// The address to listen on; port 0 chooses a free port
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

#[derive(Debug, Args)]
struct MockArguments {
    #[command(flatten)]
    common: Common,
    /// The limit on request bodies; larger ones are rejected with 413
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_LIMIT)]
    body_limit: usize,
    /// Accept only this token, as bearer token or API key, or USER:PASSWORD for Basic; others are
    /// rejected with the declared 401. May be repeated
    #[arg(long = "token", value_name = "TOKEN", value_parser = NonEmptyStringValueParser::new())]
    tokens: Vec<String>,
}

#[derive(Debug, Args)]
struct ProxyArguments {
    #[command(flatten)]
    common: Common,
    /// The URL of the deployment, http:// or https://; its path is prepended to request paths
    #[arg(long, value_name = "URL", value_parser = Upstream::parse)]
    upstream: Upstream,
    /// How long the deployment may take to accept a connection, and then to start its response;
    /// after that the response is 504
    #[arg(long, value_name = "SECONDS", default_value_t = DEFAULT_TIMEOUT.as_secs(), value_parser = value_parser!(u64).range(1..))]
    timeout: u64,
}

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(error) => {
            // If the output is closed, the exit status still reports the error.
            drop(error.print());
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(2),
            };
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build();
    let result = match runtime {
        Ok(runtime) => {
            let result = runtime.block_on(run(command));
            // Does not wait for requests whose responses are still being generated.
            runtime.shutdown_background();
            result
        }
        Err(error) => Err(format!("cannot start the async runtime: {error}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_error(&format!("openapi-judge: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), String> {
    match command {
        Command::Mock(arguments) => {
            let mock = Arc::new(Mock::new(read(&arguments.common)?).tokens(arguments.tokens));
            let listener = listen(&arguments.common).await?;
            let log: Log = Arc::new(print_error);
            let checked = Arc::clone(&mock);
            let checking = std::thread::Builder::new().stack_size(STACK);
            // Without this thread, only the warnings are missing.
            drop(checking.spawn(move || warn_of_missing_examples(&checked)));
            until_interrupted(mock.serve(listener, arguments.body_limit, log)).await
        }
        Command::Proxy(arguments) => {
            let proxy = Proxy::new(read(&arguments.common)?, arguments.upstream, Arc::new(print_line))
                .timeout(Duration::from_secs(arguments.timeout));
            let listener = listen(&arguments.common).await?;
            until_interrupted(proxy.serve(listener, Arc::new(print_error))).await?;
            print_line(&proxy.counts().to_string());
            Ok(())
        }
    }
}

/// Warns of responses that will be 501. This runs beside the server, since it can take seconds.
fn warn_of_missing_examples(mock: &Mock) {
    for missing in mock.missing_examples() {
        print_error(&format!(
            "warning: no instance was found for {missing}, so the response is 501; add an example"
        ));
    }
}

fn read(common: &Common) -> Result<Arc<Document>, String> {
    Document::read(&common.document).map(Arc::new)
}

async fn listen(common: &Common) -> Result<TcpListener, String> {
    let address = common.listen;
    let listener = TcpListener::bind(address).await;
    let listener =
        listener.map_err(|error| format!("--listen {address}: {error}; choose another port, or 0"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    print_line(&format!("listening on http://{address}"));
    Ok(listener)
}

/// Serves until Ctrl-C.
async fn until_interrupted(serving: impl Future<Output = ()>) -> Result<(), String> {
    tokio::select! {
        () = serving => Ok(()),
        interrupted = tokio::signal::ctrl_c() => {
            interrupted.map_err(|error| format!("cannot handle Ctrl-C: {error}"))
        }
    }
}

/// Prints a line; a closed output is not an error.
fn print_line(line: &str) {
    let mut stdout = std::io::stdout().lock();
    drop(writeln!(stdout, "{line}"));
    drop(stdout.flush());
}

fn print_error(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "{line}"));
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{CommandFactory, Parser};

    #[test]
    fn an_invalid_url_is_an_invalid_argument() {
        for url in ["ftp://x", "http://h:99999", ""] {
            let parsed = Arguments::try_parse_from(["openapi-judge", "proxy", "--upstream", url]);
            let error = parsed.unwrap_err();
            assert!(
                error.use_stderr() && error.to_string().contains("--upstream"),
                "{error}"
            );
        }
    }

    #[test]
    fn every_page_of_help_fits_80_columns() {
        let mut command = Arguments::command().term_width(80);
        command.clone().debug_assert();
        command.build();
        let mut pages = vec![command.render_help(), command.render_long_help()];
        for command in command.get_subcommands_mut() {
            pages.extend([command.render_help(), command.render_long_help()]);
        }
        for page in pages {
            for line in page.to_string().lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}
