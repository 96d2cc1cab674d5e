//! Operations of the contract, references resolved down to schemas, which stay as written.

use super::resolve;
use serde_json::Value;
use std::fmt;

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// One method on one path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId`, or `METHOD path` where there is none.
    pub id: String,
    /// Upper-case method.
    pub method: String,
    /// Path template as written.
    pub path: String,
    /// Its first tag.
    pub tag: String,
    /// Its parameters, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// Its request body.
    pub body: Option<Body>,
    /// Its responses: codes ascending, then ranges, then `default`.
    pub responses: Vec<Response>,
    /// Security alternatives in force; empty when none is asked for.
    pub security: Vec<Alternative>,
}

impl Operation {
    /// `METHOD path`, which names an operation whether or not it has an id.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The response declared for a status: by its code, else by its range, else by `default`.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&Response> {
        response_of(&self.responses, status)
    }

    /// Whether a status is declared by its own code.
    #[must_use]
    pub fn declares(&self, status: u16) -> bool {
        let code = StatusSpec::Code(status);
        self.responses.iter().any(|response| response.status == code)
    }

    /// The ways to be let in; the anonymous one where nothing is asked for.
    #[must_use]
    pub fn alternatives(&self) -> Vec<Alternative> {
        if self.security.is_empty() {
            return vec![Alternative { schemes: Vec::new() }];
        }
        let mut distinct: Vec<Alternative> = Vec::new();
        for alternative in &self.security {
            if !distinct.contains(alternative) {
                distinct.push(alternative.clone());
            }
        }
        distinct
    }

    /// Whether a request without credentials is refused.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        !self.security.is_empty()
            && !self
                .security
                .iter()
                .any(|alternative| alternative.schemes.is_empty())
    }
}

/// The response that a list declares for a status.
#[must_use]
pub(crate) fn response_of(responses: &[Response], status: u16) -> Option<&Response> {
    let find = |spec| responses.iter().find(move |response| response.status == spec);
    find(StatusSpec::Code(status))
        .or_else(|| find(StatusSpec::Range(status / 100)))
        .or_else(|| find(StatusSpec::Default))
}

/// Where a parameter or a credential travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are those of the specification")]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

impl Place {
    /// As `in` spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
            Place::Cookie => "cookie",
        }
    }

    fn read(text: &str) -> Result<Place, String> {
        [Place::Path, Place::Query, Place::Header, Place::Cookie]
            .into_iter()
            .find(|place| place.name() == text)
            .ok_or_else(|| format!("in: {text} is not a place"))
    }
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: Place,
    /// Whether it must be there.
    pub required: bool,
    /// Its schema as written, or that of its `content`.
    pub schema: Value,
    /// Media type of its `content`, if it has one instead of a style.
    pub media_type: Option<String>,
    /// `style`, the default filled in.
    pub style: String,
    /// `explode`, the default filled in.
    pub explode: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

impl Parameter {
    /// `place:name`, unique in an operation.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.place.name(), self.name)
    }
}

/// A request body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Whether it must be there.
    pub required: bool,
    /// By media type.
    pub contents: Vec<Content>,
}

/// One media type of a body.
#[derive(Debug, Clone)]
pub struct Content {
    /// As written.
    pub media_type: String,
    /// Schema as written.
    pub schema: Option<Value>,
    /// Examples of it.
    pub examples: Vec<Example>,
}

impl Content {
    /// Whether its bytes are JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let essence = crate::wire::essence(&self.media_type);
        essence == "application/json" || essence.ends_with("+json")
    }
}

/// An example and its name; `example` has the empty one.
#[derive(Debug, Clone)]
pub struct Example {
    /// Key in `examples`.
    pub name: String,
    /// The instance.
    pub value: Value,
}

/// The statuses that a response is declared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// Such as 404.
    Code(u16),
    /// `4XX` is 4.
    Range(u16),
    /// `default`.
    Default,
}

impl StatusSpec {
    fn read(text: &str) -> Result<StatusSpec, String> {
        if text == "default" {
            return Ok(StatusSpec::Default);
        }
        let range = text.strip_suffix("XX").and_then(|class| class.parse().ok());
        range
            .map(StatusSpec::Range)
            .or_else(|| text.parse().ok().map(StatusSpec::Code))
            .ok_or_else(|| format!("{text} is no status"))
    }
}

impl fmt::Display for StatusSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StatusSpec::Code(code) => write!(f, "{code}"),
            StatusSpec::Range(class) => write!(f, "{class}XX"),
            StatusSpec::Default => f.write_str("default"),
        }
    }
}

/// One declared response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Its statuses.
    pub status: StatusSpec,
    /// Declared headers, `Content-Type` left out.
    pub headers: Vec<Header>,
    /// By media type; empty where there is no body.
    pub contents: Vec<Content>,
}

impl Response {
    /// The declared media types; the empty text alone where there is no body.
    #[must_use]
    pub fn media_types(&self) -> Vec<String> {
        if self.contents.is_empty() {
            return vec![String::new()];
        }
        self.contents
            .iter()
            .map(|content| content.media_type.clone())
            .collect()
    }
}

/// A declared response header.
#[derive(Debug, Clone)]
pub struct Header {
    /// Name as written.
    pub name: String,
    /// Whether it must be there.
    pub required: bool,
    /// Schema as written.
    pub schema: Value,
    /// `explode`.
    pub explode: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

/// One way to be let in: all of its schemes at once; none at all for the anonymous way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The schemes it needs.
    pub schemes: Vec<Scheme>,
}

impl Alternative {
    /// Names joined with `+`; `anonymous` without any.
    #[must_use]
    pub fn name(&self) -> String {
        if self.schemes.is_empty() {
            return "anonymous".to_owned();
        }
        let names: Vec<&str> = self.schemes.iter().map(|scheme| scheme.name.as_str()).collect();
        names.join("+")
    }
}

/// A security scheme, as its credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Key in `securitySchemes`.
    pub name: String,
    /// Where the credential travels.
    pub place: Place,
    /// Name of the header, query parameter or cookie.
    pub parameter: String,
    /// Scheme of `Authorization` (`Bearer`, `Basic`), absent for API keys.
    pub scheme: Option<String>,
}

pub(super) fn read_all(root: &Value) -> Result<Vec<Operation>, String> {
    let mut operations = Vec::new();
    let paths = root.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        if !path.starts_with('/') {
            continue;
        }
        let item = resolve(root, item).map_err(|error| format!("{path}: {error}"))?;
        for method in METHODS {
            if let Some(node) = item.get(method) {
                let read = read_operation(root, path, method, item, node);
                operations.push(read.map_err(|error| format!("{} {path}: {error}", method.to_uppercase()))?);
            }
        }
    }
    Ok(operations)
}

fn read_operation(
    root: &Value,
    path: &str,
    method: &str,
    item: &Value,
    node: &Value,
) -> Result<Operation, String> {
    let method = method.to_uppercase();
    let text = |name: &str| node.get(name).and_then(Value::as_str).map(str::to_owned);
    let security = node.get("security").or_else(|| root.get("security"));
    Ok(Operation {
        id: text("operationId").unwrap_or_else(|| format!("{method} {path}")),
        tag: node
            .pointer("/tags/0")
            .and_then(Value::as_str)
            .unwrap_or("default")
            .to_owned(),
        parameters: read_parameters(root, item, node)?,
        body: node
            .get("requestBody")
            .map(|body| read_body(root, body))
            .transpose()?,
        responses: read_responses(root, node)?,
        security: security.map_or_else(|| Ok(Vec::new()), |security| read_security(root, security))?,
        method,
        path: path.to_owned(),
    })
}

fn read_parameters(root: &Value, item: &Value, node: &Value) -> Result<Vec<Parameter>, String> {
    let mut all: Vec<Parameter> = Vec::new();
    for list in [item.get("parameters"), node.get("parameters")]
        .into_iter()
        .flatten()
    {
        for entry in list.as_array().into_iter().flatten() {
            let parameter = read_parameter(root, resolve(root, entry)?)?;
            all.retain(|other| other.key() != parameter.key());
            all.push(parameter);
        }
    }
    Ok(all)
}

fn read_parameter(root: &Value, node: &Value) -> Result<Parameter, String> {
    let text = |name: &str| node.get(name).and_then(Value::as_str);
    let flag = |name: &str| node.get(name).and_then(Value::as_bool);
    let place = Place::read(text("in").unwrap_or_default())?;
    let contents = read_contents(root, node)?;
    let style = text("style").unwrap_or(match place {
        Place::Path | Place::Header => "simple",
        Place::Query | Place::Cookie => "form",
    });
    let schema = contents.first().and_then(|content| content.schema.clone());
    Ok(Parameter {
        name: text("name").unwrap_or_default().to_owned(),
        place,
        required: flag("required").unwrap_or(false),
        schema: schema
            .or_else(|| node.get("schema").cloned())
            .unwrap_or(Value::Bool(true)),
        media_type: contents.first().map(|content| content.media_type.clone()),
        explode: flag("explode").unwrap_or(style == "form"),
        style: style.to_owned(),
        allow_reserved: flag("allowReserved").unwrap_or(false),
        examples: match contents.first() {
            Some(content) => content.examples.clone(),
            None => read_examples(root, node)?,
        },
    })
}

fn read_body(root: &Value, node: &Value) -> Result<Body, String> {
    let node = resolve(root, node)?;
    Ok(Body {
        required: node.get("required").and_then(Value::as_bool).unwrap_or(false),
        contents: read_contents(root, node)?,
    })
}

fn read_contents(root: &Value, node: &Value) -> Result<Vec<Content>, String> {
    let contents = node.get("content").and_then(Value::as_object);
    let read = |(media_type, content): (&String, &Value)| {
        Ok(Content {
            media_type: media_type.clone(),
            schema: content.get("schema").cloned(),
            examples: read_examples(root, content)?,
        })
    };
    contents.into_iter().flatten().map(read).collect()
}

/// `example`, then `examples`; those with an `externalValue` are not ours to fetch.
fn read_examples(root: &Value, node: &Value) -> Result<Vec<Example>, String> {
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

/// The `responses` of an operation or of an `x-unmatched`.
pub(super) fn read_responses(root: &Value, node: &Value) -> Result<Vec<Response>, String> {
    let mut responses = Vec::new();
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
        responses.push(Response {
            status: StatusSpec::read(status)?,
            headers: read_headers(root, response)?,
            contents: read_contents(root, response)?,
        });
    }
    responses.sort_by_key(|response| response.status);
    Ok(responses)
}

fn read_headers(root: &Value, response: &Value) -> Result<Vec<Header>, String> {
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
        headers.push(Header {
            name: name.clone(),
            required: flag("required"),
            schema: header.get("schema").cloned().unwrap_or(Value::Bool(true)),
            explode: flag("explode"),
            examples: read_examples(root, header)?,
        });
    }
    Ok(headers)
}

fn read_security(root: &Value, node: &Value) -> Result<Vec<Alternative>, String> {
    let mut alternatives = Vec::new();
    for entry in node.as_array().into_iter().flatten() {
        let mut schemes = Vec::new();
        for name in entry.as_object().into_iter().flatten().map(|(name, _)| name) {
            schemes.push(read_scheme(root, name)?);
        }
        // Their order says nothing; a fixed one gives an alternative one name.
        schemes.sort_by(|one: &Scheme, other| one.name.cmp(&other.name));
        alternatives.push(Alternative { schemes });
    }
    Ok(alternatives)
}

fn read_scheme(root: &Value, name: &str) -> Result<Scheme, String> {
    let scheme = root
        .pointer("/components/securitySchemes")
        .and_then(|schemes| schemes.get(name))
        .ok_or_else(|| format!("security scheme {name}: not declared"))?;
    let scheme = resolve(root, scheme)?;
    let text = |member: &str| scheme.get(member).and_then(Value::as_str).unwrap_or_default();
    let authorization = |kind: &str| Scheme {
        name: name.to_owned(),
        place: Place::Header,
        parameter: "Authorization".to_owned(),
        scheme: Some(kind.to_owned()),
    };
    match (text("type"), text("scheme").to_ascii_lowercase().as_str()) {
        ("apiKey", _) => Ok(Scheme {
            name: name.to_owned(),
            place: Place::read(text("in"))?,
            parameter: text("name").to_owned(),
            scheme: None,
        }),
        ("http", "bearer") | ("oauth2" | "openIdConnect", _) => Ok(authorization("Bearer")),
        ("http", "basic") => Ok(authorization("Basic")),
        (kind, _) => Err(format!("security scheme {name}: {kind} is not read")),
    }
}
