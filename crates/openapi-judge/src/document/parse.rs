//! Parses operations from the nodes of the document.

use super::location::pointer_of;
use super::operation::{
    Content, ContentForm, DeclaredResponse, Example, FieldEncoding, Header, Operation, Parameter,
    ParameterLocation, RequestBody, SecurityRequirement, SecurityScheme, StatusSpec,
};
use super::reference::resolve;
use super::unmatched::Unmatched;
use crate::media_type::{essence, is_json};
use serde_json::{Value, json};

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Header parameters that are ignored: media types and security schemes describe the first three, and the connection
/// determines the last.
const IGNORED_PARAMETERS: [&str; 4] = ["accept", "authorization", "content-type", "host"];

/// Parses all operations.
pub(super) fn operations(root: &Value) -> Result<Vec<Operation>, String> {
    let mut all = Vec::new();
    let paths = root.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        if !path.starts_with('/') {
            continue;
        }
        let item = resolve(root, item).map_err(|error| format!("{path}: {error}"))?;
        for method in METHODS {
            if let Some(node) = item.get(method) {
                let parsed = parse_operation(root, path, method, item, node);
                all.push(parsed.map_err(|error| format!("{} {path}: {error}", method.to_uppercase()))?);
            }
        }
    }
    Ok(all)
}

fn parse_operation(
    root: &Value,
    path: &str,
    method: &str,
    item: &Value,
    node: &Value,
) -> Result<Operation, String> {
    let pointer = pointer_of(&["paths", path, method]);
    let method = method.to_uppercase();
    let text = |name: &str| node.get(name).and_then(Value::as_str).map(str::to_owned);
    let security = node.get("security").or_else(|| root.get("security"));
    Ok(Operation {
        id: text("operationId").unwrap_or_else(|| format!("{method} {path}")),
        pointer,
        tag: node
            .pointer("/tags/0")
            .and_then(Value::as_str)
            .unwrap_or("default")
            .to_owned(),
        parameters: parse_parameters(root, item, node)?,
        unsupported_query: texts(node.get("x-unsupported-query")),
        body: node
            .get("requestBody")
            .map(|body| parse_body(root, body))
            .transpose()?,
        responses: responses(root, node, &method)?,
        security: security.map_or_else(|| Ok(Vec::new()), |security| parse_security(root, security))?,
        method,
        path: path.to_owned(),
    })
}

/// Returns the strings of an array.
fn texts(node: Option<&Value>) -> Vec<String> {
    let list = node.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn parse_parameters(root: &Value, item: &Value, node: &Value) -> Result<Vec<Parameter>, String> {
    let mut all: Vec<Parameter> = Vec::new();
    for list in [item.get("parameters"), node.get("parameters")]
        .into_iter()
        .flatten()
    {
        for entry in list.as_array().into_iter().flatten() {
            let parameter = parse_parameter(root, resolve(root, entry)?)?;
            let name = parameter.name.to_ascii_lowercase();
            if parameter.location == ParameterLocation::Header && IGNORED_PARAMETERS.contains(&name.as_str())
            {
                continue;
            }
            // The case of the names of headers has no meaning.
            let is_same = |other: &Parameter| match parameter.location {
                ParameterLocation::Header if other.location == ParameterLocation::Header => {
                    other.name.eq_ignore_ascii_case(&parameter.name)
                }
                _ => other.key() == parameter.key(),
            };
            all.retain(|other| !is_same(other));
            all.push(parameter);
        }
    }
    Ok(all)
}

fn parse_parameter(root: &Value, node: &Value) -> Result<Parameter, String> {
    let text = |name: &str| node.get(name).and_then(Value::as_str);
    let flag = |name: &str| node.get(name).and_then(Value::as_bool);
    let location = ParameterLocation::parse(text("in").unwrap_or_default())?;
    let contents = parse_contents(root, node)?;
    let style = text("style").unwrap_or(match location {
        ParameterLocation::Path | ParameterLocation::Header => "simple",
        ParameterLocation::Query | ParameterLocation::Cookie => "form",
    });
    let schema = contents.first().and_then(|content| content.schema.clone());
    let schema = schema
        .or_else(|| node.get("schema").cloned())
        .unwrap_or(Value::Bool(true));
    Ok(Parameter {
        name: text("name").unwrap_or_default().to_owned(),
        location,
        required: flag("required").unwrap_or(false),
        // The text of a parameter of any type is read as a string.
        schema: match contents.is_empty() && schema.as_object().is_some_and(serde_json::Map::is_empty) {
            true => json!({"type": "string"}),
            false => schema,
        },
        media_type: contents.first().map(|content| content.media_type.clone()),
        explode: flag("explode").unwrap_or(style == "form"),
        style: style.to_owned(),
        allow_reserved: flag("allowReserved").unwrap_or(false),
        allow_empty: flag("allowEmptyValue").unwrap_or(false),
        examples: match contents.first() {
            Some(content) => content.examples.clone(),
            None => parse_examples(root, node)?,
        },
    })
}

fn parse_body(root: &Value, node: &Value) -> Result<RequestBody, String> {
    let node = resolve(root, node)?;
    Ok(RequestBody {
        required: node.get("required").and_then(Value::as_bool).unwrap_or(false),
        contents: parse_bodies(root, node)?,
    })
}

/// Returns what the schema of a content describes.
fn content_form(root: &Value, schema: Option<&Value>) -> Result<ContentForm, String> {
    let Some(schema) = schema else {
        return Ok(ContentForm::Text);
    };
    let schema = resolve(root, schema)?;
    let text = |keyword: &str| schema.get(keyword).and_then(Value::as_str);
    Ok(match (text("type"), text("format")) {
        (_, Some("binary")) => ContentForm::Bytes,
        (Some("string"), _) => ContentForm::Text,
        _ => ContentForm::Structured,
    })
}

/// Parses the contents of a body. Text and bytes are strings, whatever their schemas describe.
fn parse_bodies(root: &Value, node: &Value) -> Result<Vec<Content>, String> {
    let mut contents = parse_contents(root, node)?;
    for content in &mut contents {
        let name = essence(&content.media_type);
        let is_form = name == "application/x-www-form-urlencoded" || name.starts_with("multipart/");
        if is_json(&content.media_type) && content.is_binary() {
            content.schema = Some(json!({"type": "string", "format": "binary"}));
            content.examples.clear();
            continue;
        }
        let is_structured = is_form || is_json(&content.media_type);
        if !is_structured && !may_be_text(root, content)? {
            content.schema = Some(json!({"type": "string"}));
            content.examples.retain(|example| example.value.is_string());
        }
    }
    Ok(contents)
}

/// Whether the schema of a body that is neither JSON nor a form may describe it.
fn may_be_text(root: &Value, content: &Content) -> Result<bool, String> {
    let Some(schema) = &content.schema else {
        return Ok(false);
    };
    let schema = resolve(root, schema)?;
    // A range of all applications contains JSON.
    let may_be_json = ["*/*", "application/*"].contains(&content.media_type.as_str());
    if may_be_json {
        return Ok(true);
    }
    Ok(match (schema.get("type"), schema.get("enum")) {
        (Some(kind), _) => kind == "string",
        (None, Some(values)) => values
            .as_array()
            .is_some_and(|values| values.iter().all(Value::is_string)),
        (None, None) => ["allOf", "oneOf", "anyOf"]
            .iter()
            .any(|keyword| schema.get(keyword).is_some()),
    })
}

fn parse_contents(root: &Value, node: &Value) -> Result<Vec<Content>, String> {
    let contents = node.get("content").and_then(Value::as_object);
    let parse = |(media_type, content): (&String, &Value)| {
        Ok(Content {
            media_type: media_type.clone(),
            schema: content.get("schema").cloned(),
            examples: parse_examples(root, content)?,
            encoding: parse_encoding(content),
            form: content_form(root, content.get("schema"))?,
        })
    };
    contents.into_iter().flatten().map(parse).collect()
}

fn parse_encoding(content: &Value) -> Vec<(String, FieldEncoding)> {
    let entries = content.get("encoding").and_then(Value::as_object);
    let parse = |(property, entry): (&String, &Value)| {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
        let explode = entry.get("explode").and_then(Value::as_bool);
        let is_styled = explode.is_some() || entry.get("allowReserved").is_some();
        let style = text("style").or_else(|| is_styled.then(|| "form".to_owned()));
        let encoding = FieldEncoding {
            explode: explode.unwrap_or(matches!(style.as_deref(), Some("form" | "deepObject"))),
            style,
            content_type: text("contentType"),
        };
        (property.clone(), encoding)
    };
    entries.into_iter().flatten().map(parse).collect()
}

/// Parses `example`, then `examples`; an `externalValue` is not fetched.
fn parse_examples(root: &Value, node: &Value) -> Result<Vec<Example>, String> {
    let mut examples = Vec::new();
    if let Some(value) = node.get("example") {
        let name = String::new();
        examples.push(Example {
            name,
            value: value.clone(),
        });
    }
    for (name, example) in node
        .get("examples")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if let Some(value) = resolve(root, example)?.get("value") {
            examples.push(Example {
                name: name.clone(),
                value: value.clone(),
            });
        }
    }
    Ok(examples)
}

/// Parses the `responses` of an operation or of an `x-unmatched` entry. The `content` of a response that has no body, by its
/// status or the method, is ignored.
pub(super) fn responses(root: &Value, node: &Value, method: &str) -> Result<Vec<DeclaredResponse>, String> {
    let mut all = Vec::new();
    for (status, response) in node
        .get("responses")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if status.starts_with("x-") {
            continue;
        }
        let response = resolve(root, response)?;
        let status = StatusSpec::parse(status)?;
        let has_body = method != "HEAD"
            && !matches!(
                status,
                StatusSpec::Code(100..=199 | 204 | 205 | 304) | StatusSpec::Range(1)
            );
        all.push(DeclaredResponse {
            status,
            headers: parse_headers(root, response)?,
            contents: match has_body {
                true => parse_bodies(root, response)?,
                false => Vec::new(),
            },
        });
    }
    all.sort_by_key(|response| response.status);
    Ok(all)
}

/// Parses the `x-unmatched` entries of the tags.
pub(super) fn unmatched(root: &Value) -> Result<Vec<Unmatched>, String> {
    let tags = root.get("tags").and_then(Value::as_array);
    let mut all = Vec::new();
    for (index, tag) in tags.into_iter().flatten().enumerate() {
        let Some(node) = tag.get("x-unmatched") else {
            continue;
        };
        all.push(Unmatched {
            tag: tag
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            pointer: format!("/tags/{index}/x-unmatched"),
            prefixes: texts(node.get("prefixes")),
            responses: responses(root, node, "GET")?,
        });
    }
    Ok(all)
}

fn parse_headers(root: &Value, response: &Value) -> Result<Vec<Header>, String> {
    let mut headers = Vec::new();
    for (name, header) in response
        .get("headers")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let header = resolve(root, header)?;
        let flag = |name: &str| header.get(name).and_then(Value::as_bool).unwrap_or(false);
        // It is that of the body.
        if name.eq_ignore_ascii_case("content-length") && !flag("required") {
            continue;
        }
        let content = parse_contents(root, header)?.into_iter().next();
        let schema = match &content {
            Some(content) => content.schema.clone(),
            None => header.get("schema").cloned(),
        };
        headers.push(Header {
            name: name.clone(),
            required: flag("required"),
            schema: schema.unwrap_or(Value::Bool(true)),
            explode: flag("explode"),
            media_type: content.as_ref().map(|content| content.media_type.clone()),
            examples: match content {
                Some(content) => content.examples,
                None => parse_examples(root, header)?,
            },
        });
    }
    Ok(headers)
}

fn parse_security(root: &Value, node: &Value) -> Result<Vec<SecurityRequirement>, String> {
    let mut requirements = Vec::new();
    for entry in node.as_array().into_iter().flatten() {
        let mut schemes = Vec::new();
        for name in entry.as_object().into_iter().flatten().map(|(name, _)| name) {
            schemes.push(parse_scheme(root, name)?);
        }
        // Their order has no meaning; sorting gives equal requirements equal names.
        schemes.sort_by(|one: &SecurityScheme, other| one.name.cmp(&other.name));
        requirements.push(SecurityRequirement { schemes });
    }
    Ok(requirements)
}

fn parse_scheme(root: &Value, name: &str) -> Result<SecurityScheme, String> {
    let scheme = root
        .pointer("/components/securitySchemes")
        .and_then(|schemes| schemes.get(name))
        .ok_or_else(|| format!("security scheme {name}: not declared"))?;
    let scheme = resolve(root, scheme)?;
    let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    let authorization = |http_scheme: &str| SecurityScheme {
        name: name.to_owned(),
        location: ParameterLocation::Header,
        parameter: "Authorization".to_owned(),
        http_scheme: Some(http_scheme.to_owned()),
    };
    match (text("type"), text("scheme").to_ascii_lowercase().as_str()) {
        ("apiKey", _) => Ok(SecurityScheme {
            name: name.to_owned(),
            location: ParameterLocation::parse(text("in"))?,
            parameter: text("name").to_owned(),
            http_scheme: None,
        }),
        ("http", "bearer") | ("oauth2" | "openIdConnect", _) => Ok(authorization("Bearer")),
        ("http", "basic") => Ok(authorization("Basic")),
        (kind, _) => Err(format!("security scheme {name}: type {kind} is not supported")),
    }
}
