//! Removes the header `api-version`, which progenitor writes into every request and has no setting to omit.

use syn::{Block, Expr, ImplItem, Item, Pat, Stmt};

/// progenitor's variable for the headers of a request.
const HEADERS: &str = "header_map";

/// Removes the header from every request of the builders.
pub(super) fn remove(file: &mut syn::File) {
    let modules = file.items.iter_mut().filter_map(|item| match item {
        Item::Mod(module) => module.content.as_mut(),
        _ => None,
    });
    let blocks = modules
        .flat_map(|(_, items)| items)
        .filter_map(|item| match item {
            Item::Impl(block) => Some(&mut block.items),
            _ => None,
        });
    for item in blocks.flatten() {
        if let ImplItem::Fn(function) = item {
            remove_from_block(&mut function.block);
        }
    }
}

fn remove_from_block(block: &mut Block) {
    let Some(append) = block.stmts.iter().position(appends_api_version) else {
        return;
    };
    block.stmts.remove(append);
    // The other statements that name the variable add headers to it, except for its declaration and its use.
    let is_empty = !block.stmts.iter().any(adds_header);
    if is_empty {
        block.stmts.retain(|statement| !declares_headers(statement));
        for statement in &mut block.stmts {
            if let Stmt::Local(local) = statement
                && let Some(init) = &mut local.init
            {
                remove_use(&mut init.expr);
            }
        }
    }
}

/// Returns whether a statement is `header_map.append(HeaderName::from_static("api-version"), …)`.
fn appends_api_version(statement: &Stmt) -> bool {
    let Stmt::Expr(Expr::MethodCall(call), _) = statement else {
        return false;
    };
    let Some(Expr::Call(name)) = call.args.first() else {
        return false;
    };
    call.method == "append"
        && is_headers(&call.receiver)
        && matches!(
            name.args.first(),
            Some(Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. })) if name.value() == "api-version"
        )
}

/// Returns whether a statement calls `append` on the headers, possibly under a condition.
fn adds_header(statement: &Stmt) -> bool {
    match statement {
        Stmt::Expr(Expr::MethodCall(call), _) => is_headers(&call.receiver),
        Stmt::Expr(Expr::If(conditional), _) => conditional.then_branch.stmts.iter().any(adds_header),
        _ => false,
    }
}

fn declares_headers(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Local(local) if matches!(&local.pat, Pat::Ident(pattern) if pattern.ident == HEADERS))
}

/// Removes `.headers(header_map)` from a chain of method calls.
fn remove_use(expression: &mut Expr) {
    match expression {
        Expr::Try(attempt) => remove_use(&mut attempt.expr),
        Expr::MethodCall(call) if call.method == "headers" && call.args.first().is_some_and(is_headers) => {
            *expression = (*call.receiver).clone();
        }
        Expr::MethodCall(call) => remove_use(&mut call.receiver),
        _ => {}
    }
}

fn is_headers(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident(HEADERS))
}

#[cfg(test)]
mod tests {
    use super::remove;
    use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};

    /// Returns progenitor's output for an operation with these parameters, without the header.
    fn output(parameters: &serde_json::Value) -> String {
        let document = serde_json::json!({
            "openapi": "3.0.3",
            "info": {"title": "t", "version": "1"},
            "paths": {"/a": {"get": {
                "operationId": "get_a",
                "parameters": parameters,
                "responses": {"204": {"description": "d"}}
            }}}
        });
        let document = serde_json::from_value(document).unwrap();
        let mut settings = GenerationSettings::default();
        settings.with_interface(InterfaceStyle::Builder);
        let tokens = Generator::new(&settings).generate_tokens(&document).unwrap();
        let mut file = syn::parse2(tokens).unwrap();
        remove(&mut file);
        prettyplease::unparse(&file)
    }

    #[test]
    fn a_request_without_other_headers_has_no_map_of_headers() {
        let output = output(&serde_json::json!([]));
        assert!(output.contains("client.client.get(url)"), "{output}");
        assert!(
            !output.contains("api-version") && !output.contains("header_map"),
            "{output}"
        );
    }

    #[test]
    fn other_headers_are_kept() {
        for required in [true, false] {
            let output = output(&serde_json::json!([
                {"name": "x-a", "in": "header", "required": required, "schema": {"type": "string"}}
            ]));
            assert!(!output.contains("api-version"), "{output}");
            for kept in ["let mut header_map", "\"x-a\"", ".headers(header_map)"] {
                assert!(output.contains(kept), "{kept} is missing in {output}");
            }
        }
    }
}
