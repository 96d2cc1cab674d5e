//! Parameters.

use super::context::Lowering;
use super::names::{Scope, pascal, snake};
use super::naming::reserved;
use super::response::is_token;
use crate::diagnostics::Diagnostic;
use crate::model::{Kind, MediaKind, Operation, Parameter, ParameterIn, ParameterStyle, ParameterValue};
use crate::source::Cursor;

const FIELDS: [&str; 13] = [
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "allowEmptyValue",
    "style",
    "explode",
    "allowReserved",
    "schema",
    "example",
    "examples",
    "content",
];

/// Whether two parameters have the same name and location. The case of the names of headers has no meaning.
fn is_same(one: &Parameter, other: &Parameter) -> bool {
    let is_named_alike = match one.location {
        ParameterIn::Header => one.name.eq_ignore_ascii_case(&other.name),
        ParameterIn::Path | ParameterIn::Query | ParameterIn::Cookie => one.name == other.name,
    };
    is_named_alike && one.location == other.location
}

impl<'a> Lowering<'a> {
    /// Reads the parameters of an operation: its own, and those of its path item that it does not override.
    pub(super) fn parameters(
        &mut self,
        item: &Cursor<'a>,
        operation: &Cursor<'a>,
        type_name: &str,
    ) -> Vec<Parameter> {
        let mut parameters = self.parameter_list(item, type_name);
        for own in self.parameter_list(operation, type_name) {
            let same = |known: &Parameter| is_same(known, &own);
            match parameters.iter().position(same) {
                Some(index) => parameters[index] = own,
                None => parameters.push(own),
            }
        }
        let mut scope = Scope::with(&reserved::REQUEST_FIELDS);
        for parameter in &mut parameters {
            parameter.ident = scope.claim(snake(&parameter.name, "parameter"));
        }
        parameters
    }

    fn parameter_list(&mut self, at: &Cursor<'a>, type_name: &str) -> Vec<Parameter> {
        let Some(list) = at.get("parameters") else {
            return Vec::new();
        };
        if !self.array(&list, "`parameters`") {
            return Vec::new();
        }
        let mut parameters: Vec<Parameter> = Vec::new();
        for reference in list.items() {
            let Some((at, component)) = self.resolve(&reference, "parameters") else {
                continue;
            };
            let Some(parameter) = self.parameter(&at, component, type_name) else {
                continue;
            };
            if parameters.iter().any(|known| is_same(known, &parameter)) {
                self.report(
                    &reference,
                    format!("the parameter `{}` is listed twice", parameter.name),
                    "remove one",
                );
                continue;
            }
            parameters.push(parameter);
        }
        parameters
    }

    fn parameter(
        &mut self,
        at: &Cursor<'a>,
        component: Option<String>,
        type_name: &str,
    ) -> Option<Parameter> {
        if !self.object(at, "a parameter") {
            return None;
        }
        self.known(at, "a parameter", &FIELDS);
        let name = self.required_text(at, "name", "a parameter")?;
        let location = match self.required_text(at, "in", "a parameter")?.as_str() {
            "path" => ParameterIn::Path,
            "query" => ParameterIn::Query,
            "header" => ParameterIn::Header,
            "cookie" => ParameterIn::Cookie,
            other => {
                self.report(
                    at,
                    format!("a parameter cannot be in `{other}`"),
                    "write `path`, `query`, `header` or `cookie`",
                );
                return None;
            }
        };
        // The specification ignores these parameters, since `content` and `security` describe them.
        let described_elsewhere = ["accept", "content-type", "authorization"];
        if location == ParameterIn::Header
            && described_elsewhere.contains(&name.to_ascii_lowercase().as_str())
        {
            return None;
        }
        if matches!(location, ParameterIn::Header | ParameterIn::Cookie) {
            self.reject_unsendable_name(at, &name);
        }
        let required = self.flag(at, "required");
        if location == ParameterIn::Path && !required {
            self.report(
                at,
                format!("the path parameter `{name}` is not `required: true`"),
                "add `required: true`",
            );
        }
        let hint = match &component {
            Some(key) => pascal(key, "Parameter"),
            None => format!("{type_name}{}", pascal(&name, "Parameter")),
        };
        let value = self.parameter_value(at, location, &name, &hint)?;
        Some(Parameter {
            ident: String::new(),
            setter: String::new(),
            progenitor_setter: None,
            mock_setter: String::new(),
            mock_without: String::new(),
            variable: String::new(),
            location,
            source: at.location(),
            component,
            description: self.text(at, "description"),
            required,
            sent_empty: false,
            deprecated: self.flag(at, "deprecated"),
            default: None,
            value,
            other_names: None,
            free_form: false,
            literals: String::new(),
            examples: self.examples(at),
            extensions: self.extensions(at),
            name,
        })
    }

    /// Rejects `deepObject` for arrays, for which neither OpenAPI nor common practice defines it.
    pub(super) fn reject_deep_object_arrays(&mut self, operations: &[Operation]) {
        for parameter in operations.iter().flat_map(|operation| &operation.parameters) {
            let ParameterValue::Styled { schema, style, .. } = &parameter.value else {
                continue;
            };
            let schema = self.behind_aliases(*schema);
            if *style == ParameterStyle::DeepObject && matches!(self.kind_of(schema), Some(Kind::Array(_))) {
                self.diagnostics.push(Diagnostic {
                    file: self.file.to_owned(),
                    location: parameter.source.clone(),
                    reason: format!(
                        "the parameter `{}` is an array, but `deepObject` is defined only for objects",
                        parameter.name
                    ),
                    fix: "use the style `form`, or make it an object".to_owned(),
                });
            }
        }
    }

    /// Rejects arrays and objects as the `content` of a parameter or header in another media type than JSON.
    pub(super) fn reject_structured_text(&mut self, operations: &[Operation]) {
        for operation in operations {
            let parameters = operation.parameters.iter().map(|parameter| &parameter.value);
            let responses = operation.responses.iter();
            let headers = responses.flat_map(|response| &response.headers);
            for value in parameters.chain(headers.map(|header| &header.value)) {
                let ParameterValue::Content(content) = value else {
                    continue;
                };
                let Some(schema) = content.schema.filter(|_| content.kind != MediaKind::Json) else {
                    continue;
                };
                let schema = self.behind_aliases(schema);
                if matches!(self.kind_of(schema), Some(Kind::Array(_) | Kind::Object(_))) {
                    self.diagnostics.push(Diagnostic {
                        file: self.file.to_owned(),
                        location: content.location.clone(),
                        reason: format!(
                            "no code is generated for an array or object as `{}` in a parameter or header",
                            content.media_type
                        ),
                        fix: "use `application/json`, or `schema` with a style".to_owned(),
                    });
                }
            }
        }
    }

    /// Rejects a name that is not allowed for headers and cookies.
    pub(super) fn reject_unsendable_name(&mut self, at: &Cursor<'a>, name: &str) {
        if !is_token(name) {
            self.report(
                at,
                format!("`{name}` cannot be the name of a header or cookie"),
                "use only letters, digits and `-`",
            );
        }
    }

    fn parameter_value(
        &mut self,
        at: &Cursor<'a>,
        location: ParameterIn,
        name: &str,
        hint: &str,
    ) -> Option<ParameterValue> {
        if let Some(content) = self.parameter_content(at, "a parameter", hint) {
            return content;
        }
        let Some(schema) = at.get("schema") else {
            self.report(
                at,
                format!("the parameter `{name}` has no `schema`"),
                "add a `schema`",
            );
            return None;
        };
        let style = self.style(at, location)?;
        Some(ParameterValue::Styled {
            schema: self.schema(&schema, hint),
            style,
            explode: self
                .optional_flag(at, "explode")
                .unwrap_or(style == ParameterStyle::Form),
            allow_reserved: self.flag(at, "allowReserved"),
            allow_empty: self.flag(at, "allowEmptyValue"),
        })
    }

    /// Reads the `content` of a parameter or header; the outer `Option` is `None` if there is none.
    pub(super) fn parameter_content(
        &mut self,
        at: &Cursor<'a>,
        of: &str,
        hint: &str,
    ) -> Option<Option<ParameterValue>> {
        let content = at.get("content")?;
        if at.has("schema") {
            self.report(
                at,
                format!("{of} has both `schema` and `content`"),
                "keep one of the two",
            );
        }
        let mut contents = self.contents(&content, hint);
        if contents.len() != 1 {
            self.report(
                &content,
                format!("the `content` of {of} has exactly one media type"),
                "keep one",
            );
        }
        let content = contents.pop();
        Some(content.map(|content| ParameterValue::Content(Box::new(content))))
    }

    fn style(&mut self, at: &Cursor<'a>, location: ParameterIn) -> Option<ParameterStyle> {
        use ParameterStyle::{DeepObject, Form, Label, Matrix, PipeDelimited, Simple, SpaceDelimited};
        let Some(text) = self.text(at, "style") else {
            return Some(match location {
                ParameterIn::Path | ParameterIn::Header => Simple,
                ParameterIn::Query | ParameterIn::Cookie => Form,
            });
        };
        let style = style_of(&text).filter(|style| match style {
            Simple => matches!(location, ParameterIn::Path | ParameterIn::Header),
            Label | Matrix => location == ParameterIn::Path,
            Form => matches!(location, ParameterIn::Query | ParameterIn::Cookie),
            SpaceDelimited | PipeDelimited | DeepObject => location == ParameterIn::Query,
        });
        if style.is_none() {
            self.report(
                at,
                format!(
                    "the style `{text}` is not available for {} parameters",
                    location.name()
                ),
                format!("use a style for {} parameters", location.name()),
            );
        }
        style
    }
}

/// Returns the style with this name.
pub(super) fn style_of(name: &str) -> Option<ParameterStyle> {
    use ParameterStyle::{DeepObject, Form, Label, Matrix, PipeDelimited, Simple, SpaceDelimited};
    let all = [
        Simple,
        Label,
        Matrix,
        Form,
        SpaceDelimited,
        PipeDelimited,
        DeepObject,
    ];
    all.into_iter().find(|style| style.name() == name)
}
