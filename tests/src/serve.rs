//! The scripted implementation for others to call: a server that stays.

use crate::case::{self, Exchange, Plan};
use crate::generated::Scripted;
use crate::judge::Judge;
use crate::script::{Action, Prompter, Reply, Script, Verdict};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Answers each operation with the first example of its first success, and whoever does not present
/// the suite's secrets with 401. `Err` names an operation that no answer could be found for.
pub async fn serve(judge: &Judge, listener: TcpListener) -> Result<(), String> {
    let prompter = Prompter::default();
    prompter.prepare(Script {
        verdict: Verdict::Known,
        action: Action::Each(Arc::new(successes(judge)?)),
    });
    openapi_judge::serve::serve(listener, account_server::server(Scripted { prompter })).await;
    Ok(())
}

/// The first success of each operation, named `METHOD path`.
fn successes(judge: &Judge) -> Result<BTreeMap<String, Reply>, String> {
    let document = judge.document();
    let plan = Plan {
        random: 0,
        ..Plan::default()
    };
    let mut replies = BTreeMap::new();
    for case in case::enumerate(judge, &plan)? {
        if let Exchange::Agree(agree) = case.exchange
            && agree.reply.status < 400
        {
            let operation = document.operations[agree.operation].key();
            replies.entry(operation).or_insert(agree.reply);
        }
    }
    Ok(replies)
}
