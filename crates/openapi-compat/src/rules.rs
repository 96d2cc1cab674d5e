//! Every rule.
//!
//! A difference is breaking if a client of the base fails on a server of the newer version, or if the name is gone under
//! which callers use a part of the contract. Where only the type in code is another one, such as an optional instead of a
//! required field, it is compatible, and `affected` names who must change code to upgrade.

use crate::rule::Affected::{ClientCode, NewClients, OldClients, ServerCode};
use crate::rule::Class::{Breaking, Compatible, Editorial, Risky};
use crate::rule::Rule;

macro_rules! rules {
    ($($name:ident: $id:literal, $class:ident, [$($affected:ident),*], $reason:literal;)*) => {
        $(pub(crate) const $name: Rule = Rule {
            id: $id,
            class: $class,
            affected: &[$($affected),*],
            reason: $reason,
        };)*

        /// Every rule, in the order of the documentation.
        pub const ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    OPERATION_ADDED: "operation-added", Compatible, [ServerCode],
        "Nobody calls it yet; implementations get a method.";
    OPERATION_REMOVED: "operation-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Callers get 404 or 405, and the method is gone.";
    OPERATION_MOVED: "operation-moved", Breaking, [OldClients, NewClients],
        "The same operation has another method or path, where older clients do not look for it.";
    OPERATION_RENAMED: "operation-renamed", Breaking, [ClientCode, ServerCode],
        "Methods and types are named after `operationId`.";
    OPERATION_TAG_CHANGED: "operation-tag-changed", Breaking, [ClientCode, ServerCode],
        "The first tag names the module of the client and the trait of the server.";
    OPERATION_DEPRECATED: "operation-deprecated", Compatible, [],
        "It works as before; callers are warned.";
    OPERATION_NO_LONGER_DEPRECATED: "operation-no-longer-deprecated", Compatible, [],
        "It works as before.";
    UNSUPPORTED_QUERY_ADDED: "unsupported-query-added", Risky, [OldClients],
        "Clients that send an undeclared query parameter, which was ignored, get 400.";
    UNSUPPORTED_QUERY_REMOVED: "unsupported-query-removed", Compatible, [],
        "A query parameter that was rejected is ignored.";

    PARAMETER_ADDED: "request-parameter-added", Compatible, [],
        "It is optional.";
    REQUIRED_PARAMETER_ADDED: "request-parameter-required-added", Breaking, [ClientCode, OldClients],
        "Older clients do not send it.";
    PARAMETER_REMOVED: "request-parameter-removed", Breaking, [ClientCode, ServerCode],
        "Older clients still send it, and the server no longer acts on it.";
    PARAMETER_BECAME_REQUIRED: "request-parameter-became-required", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may leave it out.";
    PARAMETER_BECAME_OPTIONAL: "request-parameter-became-optional", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients send it as before; its type in code becomes optional.";
    PARAMETER_STYLE_CHANGED: "request-parameter-style-changed", Breaking, [OldClients, NewClients],
        "Its values are written in another way.";
    PARAMETER_EMPTY_VALUE_CHANGED: "request-parameter-empty-value-changed", Risky, [ClientCode],
        "`allowEmptyValue` decides whether an empty value is one.";
    PARAMETER_DEPRECATED: "request-parameter-deprecated", Compatible, [],
        "It works as before; callers are warned.";
    PARAMETER_NO_LONGER_DEPRECATED: "request-parameter-no-longer-deprecated", Compatible, [],
        "It works as before.";

    BODY_ADDED: "request-body-added", Compatible, [NewClients],
        "It is optional; older clients send none.";
    REQUIRED_BODY_ADDED: "request-body-required-added", Breaking, [ClientCode, OldClients],
        "Older clients send none.";
    BODY_REMOVED: "request-body-removed", Breaking, [ClientCode, ServerCode],
        "The server no longer reads what older clients send.";
    BODY_BECAME_REQUIRED: "request-body-became-required", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may send none.";
    BODY_BECAME_OPTIONAL: "request-body-became-optional", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients send it as before; its type in code becomes optional.";
    REQUEST_MEDIA_TYPE_ADDED: "request-media-type-added", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients do not send it; the body in code becomes a choice of several.";
    REQUEST_MEDIA_TYPE_REMOVED: "request-media-type-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients that send it get 415.";
    REQUEST_MEDIA_TYPE_GENERALIZED: "request-media-type-generalized", Compatible, [ClientCode, NewClients, ServerCode],
        "The range includes what older clients send; the body in code has a media type.";
    ENCODING_CHANGED: "request-encoding-changed", Breaking, [OldClients, NewClients],
        "The fields of a form are written in another way.";

    RESPONSE_ADDED: "response-added", Risky, [OldClients],
        "Older clients report an error with this status as undeclared.";
    SUCCESS_RESPONSE_ADDED: "response-success-added", Breaking, [ClientCode, OldClients],
        "Older clients report a success with this status as an error.";
    RESPONSE_REMOVED: "response-removed", Breaking, [ClientCode, ServerCode],
        "Clients no longer get it, but perhaps another status instead; its variant is gone.";
    SUCCESS_RESPONSE_REMOVED: "response-success-removed", Breaking, [ClientCode, ServerCode],
        "Clients no longer get what it said; its variant is gone.";
    RESPONSE_SPECIFIED: "response-specified", Compatible, [],
        "Older clients read it as the range, or as `default`, which they know.";
    RESPONSE_GENERALIZED: "response-generalized", Compatible, [ClientCode, ServerCode],
        "Older clients read its status as before; its variant is gone, and a range or `default` takes its place.";
    RESPONSE_RENAMED: "response-renamed", Breaking, [ClientCode, ServerCode],
        "The type of the response is named after its component.";
    RESPONSE_BODY_ADDED: "response-body-added", Compatible, [ClientCode, NewClients, ServerCode],
        "Newer clients expect a body; older ones ignore it.";
    RESPONSE_BODY_REMOVED: "response-body-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients expect a body.";
    RESPONSE_MEDIA_TYPE_ADDED: "response-media-type-added", Compatible, [ClientCode, ServerCode],
        "The body becomes a choice of several; a server sends the new one only to clients that accept it.";
    RESPONSE_MEDIA_TYPE_REMOVED: "response-media-type-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients that accept only this media type get 406, or a body that they cannot read.";
    RESPONSE_MEDIA_TYPE_SPECIALIZED: "response-media-type-specialized", Compatible, [ClientCode, ServerCode],
        "Older clients accept the range that includes it; the body in code has no media type.";
    RESPONSE_HEADER_ADDED: "response-header-added", Compatible, [ServerCode],
        "Older clients ignore it.";
    REQUIRED_RESPONSE_HEADER_ADDED: "response-header-required-added", Compatible, [NewClients, ServerCode],
        "Older clients ignore it; newer ones demand it.";
    RESPONSE_HEADER_REMOVED: "response-header-removed", Breaking, [ClientCode, ServerCode],
        "It was optional, so that older clients work without it; its field is gone.";
    REQUIRED_RESPONSE_HEADER_REMOVED: "response-header-required-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients demand it.";
    RESPONSE_HEADER_BECAME_OPTIONAL: "response-header-became-optional", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients demand it.";
    RESPONSE_HEADER_BECAME_REQUIRED: "response-header-became-required", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients read it as before; its type in code is no longer optional.";
    RESPONSE_HEADER_STYLE_CHANGED: "response-header-style-changed", Breaking, [OldClients, NewClients],
        "Its values are written in another way.";

    SECURITY_ADDED: "security-alternative-added", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients use the alternatives that they know; code that is generic over credentials has another bound.";
    SECURITY_REMOVED: "security-alternative-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Clients that use it get 401.";
    AUTHENTICATION_ADDED: "security-required", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients call it without credentials and get 401.";
    AUTHENTICATION_REMOVED: "security-no-longer-required", Compatible, [NewClients, ServerCode],
        "Credentials are accepted, or ignored.";
    SCOPES_ADDED: "security-scopes-added", Breaking, [OldClients],
        "Tokens of older clients may lack the scope.";
    SCOPES_REMOVED: "security-scopes-removed", Compatible, [],
        "Older tokens have more than is demanded.";
    SCHEME_RENAMED: "security-scheme-renamed", Breaking, [ClientCode, ServerCode],
        "The setters of credentials are named after it.";

    SCHEME_URL_CHANGED: "security-scheme-url-changed", Risky, [OldClients],
        "Clients that get tokens there need the new address.";

    SERVERS_CHANGED: "servers-changed", Risky, [OldClients],
        "Clients take their address from their own configuration, or from here.";
    UNMATCHED_CHANGED: "unmatched-responses-changed", Risky, [OldClients],
        "Other paths are answered in another form.";

    SCHEMA_RENAMED: "schema-renamed", Breaking, [ClientCode, ServerCode],
        "Types are named after components.";
    TYPE_CHANGED: "type-changed", Breaking, [ClientCode, OldClients, ServerCode],
        "Values that the sender may send are invalid for the receiver.";
    REQUEST_TYPE_WIDENED: "request-type-widened", Compatible, [ClientCode, NewClients, ServerCode],
        "The server accepts what older clients send; the type in code is another one.";
    RESPONSE_TYPE_NARROWED: "response-type-narrowed", Compatible, [ClientCode, ServerCode],
        "Older clients can read it; the type in code is another one.";
    REPRESENTATION_CHANGED: "representation-changed", Compatible, [ClientCode, ServerCode],
        "`format` or the bounds select another Rust type.";

    REQUEST_REPRESENTATION_NARROWED: "request-representation-narrowed", Breaking, [ClientCode, OldClients, ServerCode],
        "The server reads it into a narrower type, and rejects other values.";
    RESPONSE_REPRESENTATION_WIDENED: "response-representation-widened", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients read it into a narrower type, and fail on other values.";

    REQUEST_BECAME_NULLABLE: "request-became-nullable", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients do not send `null`; the type in code becomes optional.";
    REQUEST_BECAME_NOT_NULLABLE: "request-became-not-nullable", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may send `null`.";
    RESPONSE_BECAME_NULLABLE: "response-became-nullable", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients cannot read `null`.";
    RESPONSE_BECAME_NOT_NULLABLE: "response-became-not-nullable", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients read values as before; the type in code is no longer optional.";

    REQUEST_CONSTRAINT_TIGHTENED: "request-constraint-tightened", Breaking, [OldClients],
        "Older clients may send what is now rejected.";
    REQUEST_CONSTRAINT_LOOSENED: "request-constraint-loosened", Compatible, [NewClients],
        "Everything that older clients send is accepted.";
    RESPONSE_CONSTRAINT_TIGHTENED: "response-constraint-tightened", Compatible, [NewClients],
        "Older clients get fewer of the values that they expect.";
    RESPONSE_CONSTRAINT_LOOSENED: "response-constraint-loosened", Risky, [OldClients],
        "Our clients read such values; others may check the former constraint, or rely on it.";

    UNCHECKED_FORMAT_CHANGED: "unchecked-format-changed", Risky, [OldClients],
        "Our clients and servers do not check this `format`; others may.";
    CONSTRAINT_RESTATED: "constraint-restated", Compatible, [],
        "The same values are valid.";

    REQUEST_ENUM_VALUE_ADDED: "request-enum-value-added", Compatible, [NewClients, ServerCode],
        "Older clients do not send it.";
    REQUEST_ENUM_VALUE_REMOVED: "request-enum-value-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may send it.";
    RESPONSE_ENUM_VALUE_ADDED: "response-enum-value-added", Risky, [OldClients],
        "Older clients keep it as an unknown value, on which they may not act.";
    CLOSED_ENUM_VALUE_ADDED: "response-closed-enum-value-added", Breaking, [ClientCode, OldClients],
        "The schema is closed, so that older clients cannot read it.";
    RESPONSE_ENUM_VALUE_REMOVED: "response-enum-value-removed", Compatible, [ClientCode, ServerCode],
        "Clients no longer get it; its variant is gone.";

    REQUEST_PROPERTY_ADDED: "request-property-added", Compatible, [NewClients],
        "It is optional.";
    REQUEST_REQUIRED_PROPERTY_ADDED: "request-property-required-added", Breaking, [ClientCode, OldClients],
        "Older clients do not send it.";
    REQUEST_PROPERTY_REMOVED: "request-property-removed", Breaking, [ClientCode, ServerCode],
        "Older clients may send it, and the server no longer acts on it.";
    REQUEST_PROPERTY_REJECTED: "request-property-rejected", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may send it, and the schema allows no undeclared properties.";
    REQUEST_PROPERTY_BECAME_REQUIRED: "request-property-became-required", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may leave it out.";
    REQUEST_PROPERTY_BECAME_OPTIONAL: "request-property-became-optional", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients send it as before; its type in code becomes optional.";
    RESPONSE_PROPERTY_ADDED: "response-property-added", Compatible, [ServerCode],
        "Older clients ignore it.";
    RESPONSE_REQUIRED_PROPERTY_ADDED: "response-property-required-added", Compatible, [NewClients, ServerCode],
        "Older clients ignore it; newer ones demand it.";
    RESPONSE_PROPERTY_REMOVED: "response-property-removed", Breaking, [ClientCode, ServerCode],
        "It was optional, so that older clients can read messages without it; its field is gone.";
    RESPONSE_REQUIRED_PROPERTY_REMOVED: "response-property-required-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients demand it.";
    RESPONSE_PROPERTY_BECAME_OPTIONAL: "response-property-became-optional", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients demand it.";
    RESPONSE_PROPERTY_BECAME_REQUIRED: "response-property-became-required", Compatible, [ClientCode, NewClients, ServerCode],
        "Older clients read it as before; its type in code is no longer optional.";

    REQUEST_ADDITIONAL_DENIED: "request-additional-properties-denied", Breaking, [ClientCode, OldClients, ServerCode],
        "Undeclared properties that were accepted are rejected.";
    REQUEST_ADDITIONAL_ALLOWED: "request-additional-properties-allowed", Compatible, [NewClients],
        "Undeclared properties that were rejected are accepted.";
    RESPONSE_ADDITIONAL_CHANGED: "response-additional-properties-changed", Compatible, [],
        "Older clients ignore undeclared properties, or keep them as before.";
    RESPONSE_ADDITIONAL_LOOSENED: "response-additional-properties-loosened", Breaking, [ClientCode, OldClients],
        "Older clients read every undeclared property into one type.";
    ADDITIONAL_FIELD_ADDED: "additional-properties-field-added", Compatible, [ServerCode],
        "Code has a field for undeclared properties.";
    ADDITIONAL_FIELD_REMOVED: "additional-properties-field-removed", Breaking, [ClientCode, ServerCode],
        "The field of undeclared properties is gone from code.";
    REQUIRED_PROPERTIES_REORDERED: "required-properties-reordered", Risky, [ClientCode],
        "Arguments of the constructor change places, which compiles if their types are the same.";

    REQUEST_ALTERNATIVE_ADDED: "request-alternative-added", Compatible, [NewClients, ServerCode],
        "Older clients do not send it.";
    REQUEST_ALTERNATIVE_REMOVED: "request-alternative-removed", Breaking, [ClientCode, OldClients, ServerCode],
        "Older clients may send it.";
    RESPONSE_ALTERNATIVE_ADDED: "response-alternative-added", Risky, [OldClients],
        "Older clients keep it as an unknown value, on which they may not act.";
    CLOSED_ALTERNATIVE_ADDED: "response-closed-alternative-added", Breaking, [ClientCode, OldClients],
        "The schema is closed, so that older clients cannot read it.";
    ALTERNATIVE_OF_ANOTHER_TYPE_ADDED: "response-alternative-of-another-type-added", Breaking, [ClientCode, OldClients],
        "Older clients keep unknown values only of the JSON types that they know.";
    RESPONSE_ALTERNATIVE_REMOVED: "response-alternative-removed", Compatible, [ClientCode, ServerCode],
        "Clients no longer get it; its variant is gone.";
    DISCRIMINATOR_CHANGED: "discriminator-changed", Breaking, [OldClients, NewClients],
        "Another property, or another value of it, selects the alternative.";
    REQUEST_DISCRIMINATOR_VALUE_ADDED: "request-discriminator-value-added", Compatible, [NewClients],
        "Older clients do not send it.";
    REQUEST_DISCRIMINATOR_VALUE_REMOVED: "request-discriminator-value-removed", Breaking, [OldClients],
        "Older clients may send it.";
    RESPONSE_DISCRIMINATOR_VALUE_ADDED: "response-discriminator-value-added", Risky, [OldClients],
        "Older clients keep it as an unknown value, on which they may not act.";
    CLOSED_DISCRIMINATOR_VALUE_ADDED: "response-closed-discriminator-value-added", Breaking, [OldClients],
        "The schema is closed, so that older clients cannot read it.";
    RESPONSE_DISCRIMINATOR_VALUE_REMOVED: "response-discriminator-value-removed", Compatible, [],
        "Older clients do not get it any more.";
    CHOICE_CHANGED: "choice-changed", Risky, [ClientCode],
        "`oneOf` and `anyOf` differ in values that match several alternatives.";

    DEFAULT_CHANGED: "default-changed", Risky, [OldClients],
        "What the absence of a value means has changed.";
    CLOSED_CHANGED: "closed-changed", Risky, [ClientCode],
        "`x-closed` decides whether the type has a variant for unknown values.";
    SCHEMA_DEPRECATED: "schema-deprecated", Compatible, [],
        "It works as before; callers are warned.";
    SCHEMA_NO_LONGER_DEPRECATED: "schema-no-longer-deprecated", Compatible, [],
        "It works as before.";

    TEXT_CHANGED: "text-changed", Editorial, [],
        "Only what people read has changed.";
    UNUSED_CHANGED: "unused-changed", Editorial, [],
        "No message contains it by itself.";
    OTHER_CHANGED: "other-changed", Risky, [OldClients],
        "No rule knows this difference.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Class;
    use std::collections::BTreeSet;

    #[test]
    fn rules_are_consistent() {
        let ids: BTreeSet<&str> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), ALL.len(), "an id is used twice");
        for rule in ALL {
            let breaks = |party| rule.affected.contains(&party);
            if rule.class == Class::Breaking {
                assert!(
                    breaks(ClientCode) || breaks(OldClients),
                    "{}: breaks nobody",
                    rule.id
                );
            }
            if rule.class <= Class::Compatible {
                assert!(!breaks(OldClients), "{}: breaks older clients", rule.id);
            }
            assert!(rule.reason.ends_with('.'), "{}", rule.id);
        }
    }
}
