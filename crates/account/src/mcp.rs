//! `account mcp`: the operations as tools of an MCP server, for assistants.

mod input;
mod results;
mod tools;
mod withheld;

use crate::failure::Failure;
use crate::session::Session;
use account_client::catalogue::{self, OPERATIONS, Operation};
use clap::{Arg, ArgAction, ArgMatches, Command};
use input::{Calls, Held};
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, CustomRequest, CustomResult, ErrorCode,
    ErrorData, Implementation, ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig,
};
use rmcp::service::{RequestContext, ServerInitializeError};
use rmcp::{RoleServer, ServerHandler, ServiceExt as _};
use serde_json::Value;

const INSTRUCTIONS: &str = "The accounts of one service, seen with the token of one user. `get_account_details` \
    shows whose token it is, and the id that other tools take as `user`. In a change, a member that is left out \
    and one that is null are two things: the description of the tool tells what each does. Secrets are never \
    shown: a new token is kept in a file of the user, and the result names the file.";

const HELP: &str = r#"What an assistant is configured with:

  {
    "mcpServers": {
      "account": {
        "command": "account",
        "args": ["mcp", "--read-only"],
        "env": {
          "ACCOUNT_URL": "https://accounts.example.com"
        }
      }
    }
  }

The token is the one of `account login`, or ACCOUNT_TOKEN among `env`. It is
looked up for each call: whoever logs in later need not start the server again."#;

/// The command.
pub(crate) fn command() -> Command {
    Command::new("mcp")
        .about("Offer the operations to an assistant, as an MCP server")
        .long_about(
            "Speaks the Model Context Protocol on standard input and output, until the input ends. Each operation \
             is a tool, with what it takes and answers as JSON Schema. No result holds a token: a new one is kept \
             in a file that only you can read, and the result names the file.",
        )
        .after_long_help(HELP)
        .arg(
            Arg::new("read-only")
                .long("read-only")
                .action(ArgAction::SetTrue)
                .help("Offer only what changes nothing"),
        )
}

/// Serves standard input until it ends.
pub(crate) async fn serve(matches: &ArgMatches) -> Result<(), Failure> {
    if matches.get_flag("dry-run") {
        return Err(Failure::usage("`mcp` sends what it is asked to send")
            .hint("`--read-only` instead of `--dry-run`: only what changes nothing is offered"));
    }
    let server = Server::new(matches);
    let (input, output) = rmcp::transport::stdio_pipes();
    let input = Held::new(input, server.calls.clone());
    match server.serve((input, output)).await {
        Ok(running) => {
            let ended = running.waiting().await;
            ended
                .map(drop)
                .map_err(|error| Failure::local("the MCP server", error))
        }
        // Whoever started it left without a word.
        Err(ServerInitializeError::ConnectionClosed(_)) => Ok(()),
        // The error may show what was received, and with it a secret.
        Err(ServerInitializeError::ExpectedInitializeRequest(_)) => Err(Failure::new(
            1,
            "the first message is not one that an MCP client begins with",
        )
        .hint("let an assistant start it: `account mcp --help` shows how")),
        Err(_) => Err(Failure::new(1, "the MCP client takes no answer")),
    }
}

struct Server {
    /// Whose service and token are looked up for each call.
    matches: ArgMatches,
    read_only: bool,
    /// Those that are under way.
    calls: Calls,
}

impl Server {
    fn new(matches: &ArgMatches) -> Self {
        Self {
            matches: matches.clone(),
            read_only: matches.get_flag("read-only"),
            calls: Calls::default(),
        }
    }

    fn offers(&self, operation: &Operation) -> bool {
        operation.read_only || !self.read_only
    }

    /// The operation of a tool.
    fn operation(&self, name: &str) -> Result<&'static Operation, ErrorData> {
        match catalogue::operation(name) {
            Some(operation) if self.offers(operation) => Ok(operation),
            Some(_) => Err(ErrorData::invalid_params(
                format!("`{name}` changes something, and this server was started with --read-only"),
                None,
            )),
            None => Err(ErrorData::invalid_params(format!("no tool `{name}`"), None)),
        }
    }

    async fn call(&self, operation: &'static Operation, input: Value) -> CallToolResult {
        let matches = self.matches.clone();
        // A keyring may wait for its user.
        let session = tokio::task::spawn_blocking(move || Session::new(&matches)).await;
        let session = match session.unwrap_or_else(|error| Err(Failure::local("the login", error))) {
            Ok(session) => session,
            Err(failure) => return results::impossible(&failure),
        };
        match session.send(&session.url, operation, input).await {
            Ok(Ok(output)) => results::done(&session, operation, output),
            Ok(Err(error)) => results::refused(&session, operation, &error),
            Err(failure) => results::impossible(&failure),
        }
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new("account", env!("CARGO_PKG_VERSION")))
            .with_instructions(INSTRUCTIONS)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let offered = OPERATIONS.iter().filter(|operation| self.offers(operation));
        Ok(ListToolsResult::with_all_items(offered.map(tools::of).collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let _under_way = self.calls.begin();
        let operation = self.operation(&request.name)?;
        let input = Value::Object(request.arguments.unwrap_or_default());
        tokio::select! {
            result = self.call(operation, input) => Ok(result.into()),
            // Nobody waits for an answer, and this one is not sent.
            () = context.ct.cancelled() => Err(ErrorData::internal_error("cancelled", None)),
        }
    }

    async fn on_custom_request(
        &self,
        request: CustomRequest,
        _: RequestContext<RoleServer>,
    ) -> Result<CustomResult, ErrorData> {
        // A request that is not as its method has it comes here too.
        Err(match request.method.as_str() {
            "tools/call" => {
                ErrorData::invalid_params("a call has a `name`, and an object as `arguments`", None)
            }
            method => ErrorData::new(ErrorCode::METHOD_NOT_FOUND, format!("no method `{method}`"), None),
        })
    }
}
