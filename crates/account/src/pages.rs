//! Lists that the service returns in pages: requests every page and joins them.

use crate::error::CliError;
use crate::operations::{self, Pages};
use crate::session::Session;
use account_client::catalogue::{Operation, Output};
use serde_json::{Value, json};

/// Calls an operation. If it returns a page of a list and the input does not select one, requests all of them.
pub(crate) async fn call(
    session: &Session,
    operation: &'static Operation,
    mut input: Value,
) -> Result<Output, CliError> {
    let Some(pages) = operations::pages(operation).filter(|pages| input.get(pages.number).is_none()) else {
        return session.call(operation, input).await;
    };
    if let Value::Object(input) = &mut input {
        let size = json!(pages.largest_size);
        input.entry(pages.size).or_insert(size);
    }
    let mut list = session.call(operation, input.clone()).await?;
    let mut current = 1;
    let mut next = next_page(&list, pages);
    // A service that does not advance would never end the list.
    while let Some(number) = next.filter(|number| *number > current) {
        current = number;
        if let Value::Object(input) = &mut input {
            input.insert(pages.number.to_owned(), json!(number));
        }
        let page = session.call(operation, input.clone()).await?;
        next = next_page(&page, pages);
        append(&mut list, page, pages);
    }
    if let Some(Value::Object(body)) = &mut list.body {
        body.retain(|name, _| !pages.of_page.contains(&name.as_str()));
    }
    Ok(list)
}

fn next_page(page: &Output, pages: &Pages) -> Option<u64> {
    page.body.as_ref()?.pointer(pages.next)?.as_u64()
}

/// Appends the items of a page. An item that has moved from one page to the next in the meantime is listed once.
fn append(list: &mut Output, page: Output, pages: &Pages) {
    let items = |output: Option<&mut Value>| match output?.pointer_mut(pages.items)? {
        Value::Array(items) => Some(std::mem::take(items)),
        _ => None,
    };
    let mut all = items(list.body.as_mut()).unwrap_or_default();
    let mut body = page.body;
    for item in items(body.as_mut()).unwrap_or_default() {
        let id = item.pointer(pages.id);
        if id.is_none() || all.iter().all(|listed| listed.pointer(pages.id) != id) {
            all.push(item);
        }
    }
    if let Some(items) = list.body.as_mut().and_then(|body| body.pointer_mut(pages.items)) {
        *items = Value::Array(all);
    }
}
