//! `account mcp`: an MCP server that offers the operations as tools to assistants.

mod draining_input;
mod http;
mod results;
mod secrets;
mod shortened;
mod shortened_results;
mod tools;

use crate::error::{CliError, exit_code};
use crate::operations;
use crate::replacement::{self, Kept};
use crate::session::Session;
use account_client::catalogue::{self, OPERATIONS, Operation};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use draining_input::{ActiveCalls, DrainingInput};
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, CustomRequest, CustomResult, ErrorCode,
    ErrorData, Implementation, JsonObject, ListToolsResult, PaginatedRequestParams, ServerCapabilities,
    ServerConfig,
};
use rmcp::service::{RequestContext, ServerInitializeError};
use rmcp::{RoleServer, ServerHandler, ServiceExt as _};
use serde_json::Value;

const INSTRUCTIONS: &str = "The accounts of one service, accessed with the token of one user. `get_account_details` \
    returns the user that the token belongs to; other tools take its id as `user`. In a change, omitting a property \
    and setting it to null are different; the tool's description explains both. Results never contain secrets: a \
    new token is stored in a file of the user, and the result gives its path. A result that leaves something out says \
    so in a text after it, and how to get it.";

const HELP: &str = r#"Configuration for an assistant:

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

The token is that of `account login`, or ACCOUNT_TOKEN in `env`. It is looked up
for each call, so a later login needs no restart of the server."#;

/// Builds the command.
pub(crate) fn command() -> Command {
    Command::new("mcp")
        .about("Offer the operations to an assistant as an MCP server")
        .long_about(
            "Speaks the Model Context Protocol on standard input and output until the input ends. Each operation \
             is a tool, with JSON Schemas of its input and output. Results contain no tokens: a new token is \
             stored in a file that only you can read, and the result gives its path.",
        )
        .after_long_help(HELP)
        .arg(
            Arg::new("read-only")
                .long("read-only")
                .action(ArgAction::SetTrue)
                .help("Offer only operations that change nothing"),
        )
        .arg(
            Arg::new("tools")
                .long("tools")
                .value_name("IDS")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .value_parser(PossibleValuesParser::new(OPERATIONS.iter().map(|operation| operation.id)))
                .hide_possible_values(true)
                .help("Offer only these operations, separated by commas"),
        )
        .arg(
            Arg::new("full-results")
                .long("full-results")
                .action(ArgAction::SetTrue)
                .help("Return complete results, however long they are"),
        )
        .args(http::arguments())
}

/// Serves standard input until it ends.
pub(crate) async fn serve(matches: &ArgMatches) -> Result<(), CliError> {
    if matches.get_flag("dry-run") {
        return Err(CliError::usage("`mcp` does not support `--dry-run`")
            .hint("`--read-only` offers only operations that change nothing"));
    }
    let server = Server::new(matches);
    if matches
        .get_one::<String>("transport")
        .is_some_and(|transport| transport == "http")
    {
        return http::serve(server, matches).await;
    }
    http::check_arguments(matches)?;
    let (input, output) = rmcp::transport::stdio_pipes();
    let input = DrainingInput::new(input, server.calls.clone());
    match server.serve((input, output)).await {
        Ok(running) => {
            let stopped = running.waiting().await;
            stopped
                .map(drop)
                .map_err(|error| CliError::local("the MCP server", error))
        }
        // The client closed the input without a message.
        Err(ServerInitializeError::ConnectionClosed(_)) => Ok(()),
        // The error may quote the message, and with it a secret.
        Err(ServerInitializeError::ExpectedInitializeRequest(_)) => Err(CliError::new(
            exit_code::UNEXPECTED,
            "the first message is not the `initialize` request of an MCP client",
        )
        .hint("this command is started by an assistant: `account mcp --help` shows how")),
        Err(_) => Err(CliError::new(
            exit_code::UNEXPECTED,
            "cannot send to the MCP client",
        )),
    }
}

#[derive(Clone)]
struct Server {
    /// The arguments, by which each call looks up service and token.
    matches: ArgMatches,
    read_only: bool,
    /// The ids of the operations that are offered; `None` for all.
    tools: Option<Vec<String>>,
    calls: ActiveCalls,
}

impl Server {
    fn new(matches: &ArgMatches) -> Self {
        Self {
            matches: matches.clone(),
            read_only: matches.get_flag("read-only"),
            tools: matches
                .get_many::<String>("tools")
                .map(|tools| tools.cloned().collect()),
            calls: ActiveCalls::default(),
        }
    }

    fn offers(&self, operation: &Operation) -> bool {
        self.is_selected(operation) && (operation.read_only || !self.read_only)
    }

    fn is_selected(&self, operation: &Operation) -> bool {
        let tools = self.tools.as_ref();
        tools.is_none_or(|tools| tools.iter().any(|id| id == operation.id))
    }

    /// Returns the operation of a tool.
    fn operation(&self, name: &str) -> Result<&'static Operation, ErrorData> {
        match catalogue::operation(name) {
            Some(operation) if self.offers(operation) => Ok(operation),
            Some(operation) if !self.is_selected(operation) => Err(ErrorData::invalid_params(
                format!("`{name}` is not one of the --tools that this server was started with"),
                None,
            )),
            Some(_) => Err(ErrorData::invalid_params(
                format!("`{name}` makes changes, and this server was started with --read-only"),
                None,
            )),
            None => Err(ErrorData::invalid_params(format!("unknown tool `{name}`"), None)),
        }
    }
}

/// Calls an operation with the service and the token of the arguments.
async fn call(matches: ArgMatches, operation: &'static Operation, mut input: JsonObject) -> CallToolResult {
    let is_full = matches.get_flag("full-results");
    // A keyring may block until its user unlocks it.
    let session = tokio::task::spawn_blocking(move || Session::new(&matches)).await;
    let session = match session.unwrap_or_else(|error| Err(CliError::local("cannot read the login", error))) {
        Ok(session) => session,
        Err(error) => return results::not_called(&error),
    };
    let kept = match keep(&session, operation, &mut input).await {
        Ok(kept) => kept,
        Err(result) => return result,
    };
    match session.send(&session.url, operation, Value::Object(input)).await {
        Ok(Ok(output)) => results::success(&session, operation, output, &kept, is_full),
        Ok(Err(error)) => results::failure(&session, operation, &error),
        Err(error) => results::not_called(&error),
    }
}

/// Completes the input of an operation that would clear what the input omits. The error is the result of the call.
async fn keep(
    session: &Session,
    operation: &'static Operation,
    input: &mut JsonObject,
) -> Result<Vec<Kept>, CallToolResult> {
    let replacement = operations::replacement(operation);
    // A body that is invalid is reported by the call.
    let Some(replacement) = replacement.filter(|_| input.get("body").is_some_and(Value::is_object)) else {
        return Ok(Vec::new());
    };
    let not_called = |error| results::not_called(&error);
    let reader = replacement::reader(replacement).map_err(not_called)?;
    let current = session
        .send(&session.url, reader, Value::Object(JsonObject::new()))
        .await;
    match current.map_err(not_called)? {
        Ok(current) => replacement::keep(replacement, operation, &current, input).map_err(not_called),
        Err(error) => Err(results::failure(session, reader, &error)),
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
        Ok(ListToolsResult::with_all_items(
            offered.map(tools::tool).collect(),
        ))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let active = self.calls.begin();
        let operation = self.operation(&request.name)?;
        let input = request.arguments.unwrap_or_default();
        let matches = self.matches.clone();
        // A change is completed even if it is cancelled: the service may have received it, and its result may be a secret
        // that is shown once.
        let call = tokio::spawn(async move {
            let _active = active;
            call(matches, operation, input).await
        });
        let abort = call.abort_handle();
        tokio::select! {
            result = call => result
                .map(Into::into)
                .map_err(|_| ErrorData::internal_error("the call failed", None)),
            // The client does not expect a response, and this one is not sent.
            () = context.ct.cancelled() => {
                if operation.read_only {
                    abort.abort();
                }
                Err(ErrorData::internal_error("cancelled", None))
            }
        }
    }

    async fn on_custom_request(
        &self,
        request: CustomRequest,
        _: RequestContext<RoleServer>,
    ) -> Result<CustomResult, ErrorData> {
        // Requests with invalid parameters end up here too.
        Err(match request.method.as_str() {
            "tools/call" => {
                ErrorData::invalid_params("a call needs a `name`, and `arguments` must be an object", None)
            }
            method => ErrorData::new(
                ErrorCode::METHOD_NOT_FOUND,
                format!("unknown method `{method}`"),
                None,
            ),
        })
    }
}
