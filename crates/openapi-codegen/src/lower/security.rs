//! Security schemes and requirements.

use super::context::Lowering;
use super::described::described;
use super::names::{Scope, pascal, snake};
use super::naming::reserved;
use crate::model::{Alternative, SchemeId, SchemeKind, SecurityScheme};
use crate::source::Cursor;

/// How many schemes one requirement may have. The client takes their credentials as a tuple, and longer tuples implement no
/// trait of the standard library.
const MAX_SCHEMES: usize = 12;

impl<'a> Lowering<'a> {
    pub(super) fn security_schemes(&mut self) -> Vec<SecurityScheme> {
        let Some(section) = self
            .root
            .get("components")
            .and_then(|components| components.get("securitySchemes"))
        else {
            return Vec::new();
        };
        if !self.object(&section, "`components.securitySchemes`") {
            return Vec::new();
        }
        let (mut idents, mut types) = (Scope::default(), Scope::with(&reserved::CREDENTIALS));
        let mut schemes = Vec::new();
        for (name, reference) in section.members() {
            let Some((at, _)) = self.resolve(&reference, "securitySchemes") else {
                continue;
            };
            if !self.object(&at, "a security scheme") {
                continue;
            }
            let kind = self.scheme_kind(&at);
            if let Some(SchemeKind::Header(name) | SchemeKind::Cookie(name)) = &kind {
                self.reject_unsendable_name(&at, name);
            }
            schemes.push(SecurityScheme {
                name: name.to_owned(),
                ident: idents.claim(snake(name, "scheme")),
                type_name: types.claim(pascal(name, "Scheme")),
                description: self.text(&at, "description"),
                // A placeholder; the document is rejected.
                kind: kind.unwrap_or(SchemeKind::Bearer),
                value: described(&at),
                location: at.location(),
                setter: String::new(),
                provider_setter: String::new(),
                variable: String::new(),
            });
        }
        schemes
    }

    fn scheme_kind(&mut self, at: &Cursor<'a>) -> Option<SchemeKind> {
        self.known(
            at,
            "a security scheme",
            &[
                "type",
                "description",
                "name",
                "in",
                "scheme",
                "bearerFormat",
                "flows",
                "openIdConnectUrl",
            ],
        );
        match self.required_text(at, "type", "a security scheme")?.as_str() {
            "http" => match self
                .required_text(at, "scheme", "an `http` scheme")?
                .to_ascii_lowercase()
                .as_str()
            {
                "bearer" => Some(SchemeKind::Bearer),
                "basic" => Some(SchemeKind::Basic),
                other => {
                    self.report(
                        at,
                        format!("the HTTP scheme `{other}` is not supported"),
                        "use `bearer` or `basic`",
                    );
                    None
                }
            },
            "oauth2" | "openIdConnect" => Some(SchemeKind::Bearer),
            "apiKey" => {
                let name = self.required_text(at, "name", "an `apiKey`")?;
                match self.required_text(at, "in", "an `apiKey`")?.as_str() {
                    "header" => Some(SchemeKind::Header(name)),
                    "query" => Some(SchemeKind::Query(name)),
                    "cookie" => Some(SchemeKind::Cookie(name)),
                    other => {
                        self.report(
                            at,
                            format!("an `apiKey` cannot be in `{other}`"),
                            "write `header`, `query` or `cookie`",
                        );
                        None
                    }
                }
            }
            other => {
                self.report(
                    at,
                    format!("security schemes of type `{other}` are not supported"),
                    "use `http`, `apiKey`, `oauth2` or `openIdConnect`",
                );
                None
            }
        }
    }

    /// Reads the alternatives of `security`; `None` if it is absent.
    pub(super) fn security(
        &mut self,
        at: &Cursor<'a>,
        schemes: &[SecurityScheme],
    ) -> Option<Vec<Alternative>> {
        let list = at.get("security")?;
        if !self.array(&list, "`security`") {
            return None;
        }
        let mut alternatives = Vec::new();
        for requirement in list.items() {
            if !self.object(&requirement, "a security requirement") {
                continue;
            }
            let mut parts = Vec::new();
            for (name, scopes) in requirement.members() {
                let Some(index) = schemes.iter().position(|scheme| scheme.name == name) else {
                    self.report(
                        &scopes,
                        format!("there is no security scheme `{name}`"),
                        "use a key of `components.securitySchemes`",
                    );
                    continue;
                };
                let scopes = scopes
                    .items()
                    .filter_map(|scope| scope.str().map(str::to_owned))
                    .collect();
                parts.push((SchemeId(index), scopes));
            }
            if parts.len() > MAX_SCHEMES {
                self.report(
                    &requirement,
                    format!(
                        "{} security schemes are required at once; at most {MAX_SCHEMES} are supported",
                        parts.len()
                    ),
                    "require fewer schemes",
                );
            }
            alternatives.push(Alternative { schemes: parts });
        }
        Some(alternatives)
    }
}
