//! `openapi-judge`: a mock of a contract, and a proxy that judges by it.

use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, value_parser};
use openapi_judge::document::Document;
use openapi_judge::mock::{LIMIT, Mock};
use openapi_judge::proxy::{PATIENCE, Proxy};
use openapi_judge::serve::Log;
use openapi_judge::serve::upstream::Upstream;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// An OpenAPI 3.0 contract at run time
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
  2  the command line is wrong";

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer from the document's examples, and refuse what the contract refuses
    ///
    /// Each operation is answered with its first success and that response's first
    /// example. The request header `Prefer` (RFC 7240) chooses another one:
    ///
    ///     Prefer: code=404
    ///     Prefer: example=usernameTaken
    ///     Prefer: code=200, example=twoFactor
    ///     Prefer: code=503, return=minimal     (no header that may be left out)
    ///
    /// A preference for what the contract does not declare is ignored. Requests must
    /// be what the contract says. Any credential is good as long as it is in the
    /// right place and form, unless --token says which ones are. Where there is neither
    /// an example nor an instance of the schema to be found, the answer is 501. Each
    /// request and its status is a line on standard error, with the reason of a refusal.
    #[command(after_help = STATUSES, verbatim_doc_comment)]
    Mock(MockArguments),
    /// Forward everything to a deployment, and tell of every violation that passes
    ///
    /// Requests and answers go on as they came, and both are judged. Each finding
    /// is a line on standard output; Ctrl-C prints how many there were of each
    /// kind. No line holds a query, a credential, a parameter or a value of a body;
    /// a path that the contract does not have is told as it was sent.
    #[command(after_help = STATUSES)]
    Proxy(ProxyArguments),
}

#[derive(Debug, Args)]
struct Common {
    /// The contract
    #[arg(long, value_name = "FILE", default_value = "openapi.yaml")]
    document: PathBuf,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

#[derive(Debug, Args)]
struct MockArguments {
    #[command(flatten)]
    common: Common,
    /// The longest request body that is taken; a longer one is answered with 413
    #[arg(long, value_name = "BYTES", default_value_t = LIMIT)]
    body_limit: usize,
    /// Let in this token only, as bearer token or API key, and USER:PASSWORD by Basic; any other is
    /// answered with the declared 401. May be given more than once
    #[arg(long = "token", value_name = "TOKEN", value_parser = NonEmptyStringValueParser::new())]
    tokens: Vec<String>,
}

#[derive(Debug, Args)]
struct ProxyArguments {
    #[command(flatten)]
    common: Common,
    /// The deployment, http:// or https://; a path in it goes before each path that is asked for
    #[arg(long, value_name = "URL", value_parser = Upstream::parse)]
    upstream: Upstream,
    /// How long it may take to connect, and then to receive a request and begin to answer; what is
    /// late is answered with 504
    #[arg(long, value_name = "SECONDS", default_value_t = PATIENCE.as_secs(), value_parser = value_parser!(u64).range(1..))]
    timeout: u64,
}

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(error) => {
            // Where there is no one to print to, the status still tells.
            drop(error.print());
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(2),
            };
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(run(command)),
        Err(error) => Err(format!("no runtime: {error}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            complain(&format!("openapi-judge: {fault}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), String> {
    match command {
        Command::Mock(arguments) => {
            let mock = Arc::new(Mock::new(read(&arguments.common)?).tokens(arguments.tokens));
            let listener = listen(&arguments.common).await?;
            let log: Log = Arc::new(complain);
            let warned = Arc::clone(&mock);
            std::thread::spawn(move || warn(&warned));
            until_stopped(mock.serve(listener, arguments.body_limit, log)).await
        }
        Command::Proxy(arguments) => {
            let proxy = Proxy::new(read(&arguments.common)?, arguments.upstream, Arc::new(say))
                .patience(Duration::from_secs(arguments.timeout));
            let listener = listen(&arguments.common).await?;
            until_stopped(proxy.serve(listener, Arc::new(complain))).await?;
            say(&proxy.counts().to_string());
            Ok(())
        }
    }
}

/// Tells what cannot be answered; nobody needs to wait for it.
fn warn(mock: &Mock) {
    for missing in mock.unanswerable() {
        complain(&format!(
            "warning: nothing was found to answer {missing} with, so it is 501; give it an example"
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
        listener.map_err(|error| format!("--listen {address}: {error}; take another port, or 0"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say(&format!("listening on http://{address}"));
    Ok(listener)
}

/// Serves until Ctrl-C.
async fn until_stopped(serving: impl Future<Output = ()>) -> Result<(), String> {
    tokio::select! {
        () = serving => Ok(()),
        stopped = tokio::signal::ctrl_c() => stopped.map_err(|error| format!("Ctrl-C cannot be heard: {error}")),
    }
}

/// Prints. A reader that went away is no fault of ours.
fn say(line: &str) {
    let mut stdout = std::io::stdout().lock();
    drop(writeln!(stdout, "{line}"));
    drop(stdout.flush());
}

fn complain(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "{line}"));
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{CommandFactory, Parser};

    #[test]
    fn a_url_that_is_none_is_an_argument_that_is_wrong() {
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
