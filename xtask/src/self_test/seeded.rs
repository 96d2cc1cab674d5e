//! Mutants of the generator: what it could overlook in a document or misread.

use openapi_codegen::model::{
    Additional, Api, Kind, Object, Operation, Response, SchemaId, StatusSpec, StringType,
};

/// A mutant of the generator.
pub(super) struct Mutant {
    pub(super) id: &'static str,
    /// The violated part of the contract.
    pub(super) violates: &'static str,
    /// The affected operation.
    pub(super) operation: &'static str,
    /// Applies the change. Returns whether there was something to change.
    pub(super) change: fn(&mut Api) -> bool,
}

pub(super) const MUTANTS: &[Mutant] = &[
    Mutant {
        id: "generator-max-length",
        violates: "maxLength of a username is ignored",
        operation: "update_account",
        change: |api| text(api, "Username", |text| text.max_length.take().is_some()),
    },
    Mutant {
        id: "generator-pattern",
        violates: "the pattern of a first name is ignored: control characters are accepted",
        operation: "put_workspace_profile",
        change: |api| {
            let property = property(api, "WorkspaceProfileUpdate", "FirstName");
            property.is_some_and(|id| text_of(api, id, |text| text.pattern.take().is_some()))
        },
    },
    Mutant {
        id: "generator-required",
        violates: "change_password: a required property is read as optional",
        operation: "change_password",
        change: |api| {
            object(api, "ChangePasswordAttributes", |object| {
                let mut properties = object.properties.iter_mut();
                let property = properties.find(|property| property.name == "current_password");
                property.is_some_and(|property| std::mem::take(&mut property.required))
            })
        },
    },
    Mutant {
        id: "generator-enum-value",
        violates: "a value of the enum of scopes is lost",
        operation: "create_user_token",
        change: |api| text(api, "TokenScope", |text| text.values.pop().is_some()),
    },
    Mutant {
        id: "generator-nullable",
        violates: "null for a setting is rejected",
        operation: "patch_account",
        change: |api| {
            let property = property(api, "AccountSettingsPatch", "currency");
            property.is_some_and(|id| {
                let mut schemas = api.schemas.iter_mut();
                let schema = schemas.find(|schema| schema.id == id);
                schema.is_some_and(|schema| std::mem::take(&mut schema.nullable))
            })
        },
    },
    Mutant {
        id: "generator-additional-properties",
        violates: "additionalProperties: false is ignored: unknown properties are accepted",
        operation: "confirm_email",
        change: |api| {
            object(api, "EmailConfirmation", |object| {
                matches!(std::mem::take(&mut object.additional), Additional::Denied)
            })
        },
    },
    Mutant {
        id: "generator-header-required",
        violates: "ping: a required response header is read as optional",
        operation: "ping",
        change: |api| {
            let headers = responses(api, "ping")
                .iter_mut()
                .flat_map(|response| &mut response.headers);
            let mut headers = headers.filter(|header| header.name == "TFP-AppName");
            headers
                .next()
                .is_some_and(|header| std::mem::take(&mut header.required))
        },
    },
    Mutant {
        id: "generator-security",
        violates: "a security alternative is overlooked",
        operation: "get_workspace_profile",
        change: |api| {
            operation(api, "get_workspace_profile")
                .is_some_and(|operation| operation.security.pop().is_some())
        },
    },
    Mutant {
        id: "generator-status",
        violates: "success is always 200",
        operation: "delete_user_token",
        change: |api| {
            let mut responses = responses(api, "delete_user_token").iter_mut();
            let response = responses.find(|response| response.status == StatusSpec::Code(204));
            response.is_some_and(|response| {
                response.status = StatusSpec::Code(200);
                true
            })
        },
    },
    Mutant {
        id: "generator-parameter-name",
        violates: "a query parameter has the name of its Rust argument, in another case",
        operation: "get_account",
        change: |api| {
            let parameters = operation(api, "get_account").map(|operation| &mut operation.parameters);
            let parameter = parameters.and_then(|parameters| parameters.first_mut());
            parameter.is_some_and(|parameter| {
                "accountId".clone_into(&mut parameter.name);
                true
            })
        },
    },
    Mutant {
        id: "generator-media-type",
        violates: "a response has the media type of its API family instead of its own",
        operation: "discover_services",
        change: |api| {
            let contents = responses(api, "discover_services").iter_mut();
            let mut contents = contents.flat_map(|response| &mut response.contents);
            let content = contents.find(|content| content.media_type == "application/json");
            content.is_some_and(|content| {
                "application/vnd.api+json".clone_into(&mut content.media_type);
                true
            })
        },
    },
];

fn operation<'a>(api: &'a mut Api, id: &str) -> Option<&'a mut Operation> {
    api.operations.iter_mut().find(|operation| operation.id == id)
}

fn responses<'a>(api: &'a mut Api, id: &str) -> &'a mut [Response] {
    operation(api, id).map_or(&mut [], |operation| &mut operation.responses)
}

fn kind<'a>(api: &'a mut Api, component: &str) -> Option<&'a mut Kind> {
    let mut schemas = api.schemas.iter_mut();
    let schema = schemas.find(|schema| schema.component.as_deref() == Some(component));
    schema.map(|schema| &mut schema.kind)
}

fn object(api: &mut Api, component: &str, change: impl FnOnce(&mut Object) -> bool) -> bool {
    match kind(api, component) {
        Some(Kind::Object(object)) => change(object),
        _ => false,
    }
}

fn text(api: &mut Api, component: &str, change: impl FnOnce(&mut StringType) -> bool) -> bool {
    match kind(api, component) {
        Some(Kind::String(text)) => change(text),
        _ => false,
    }
}

/// Returns the schema of a property.
fn property(api: &mut Api, component: &str, name: &str) -> Option<SchemaId> {
    match kind(api, component) {
        Some(Kind::Object(object)) => {
            let mut properties = object.properties.iter();
            properties
                .find(|property| property.name == name)
                .map(|property| property.schema)
        }
        _ => None,
    }
}

fn text_of(api: &mut Api, id: SchemaId, change: impl FnOnce(&mut StringType) -> bool) -> bool {
    let mut schemas = api.schemas.iter_mut();
    match schemas
        .find(|schema| schema.id == id)
        .map(|schema| &mut schema.kind)
    {
        Some(Kind::String(text)) => change(text),
        _ => false,
    }
}
