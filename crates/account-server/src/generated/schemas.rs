// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The constraints of requests as tables.

use super::runtime::{formats, patterns, schema as table};

pub static Username: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 1,
        max_length: 60,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_username,
            expression: "^[A-Za-z0-9_.-]+$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static EmailAddress: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: 254,
        pattern: ::std::option::Option::None,
        format: ::std::option::Option::Some((
            formats::email as fn(&str) -> bool,
            "email",
        )),
        values: &[],
    }),
};

pub static UserResourceType: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: usize::MAX,
        pattern: ::std::option::Option::None,
        format: ::std::option::Option::None,
        values: &["users"],
    }),
};

pub static UpdateAccountDocument: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "data",
                required: true,
                schema: &UpdateAccountData,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static UpdateAccountData: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "type",
                required: true,
                schema: &UserResourceType,
            },
            table::Property {
                name: "attributes",
                required: false,
                schema: &UpdateAccountAttributes,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static UpdateAccountAttributes: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "username",
                required: false,
                schema: &Username,
            },
            table::Property {
                name: "email",
                required: false,
                schema: &EmailAddress,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static ChangePasswordDocument: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "data",
                required: true,
                schema: &ChangePasswordData,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static ChangePasswordData: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "type",
                required: false,
                schema: &UserResourceType,
            },
            table::Property {
                name: "attributes",
                required: true,
                schema: &ChangePasswordAttributes,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static ChangePasswordAttributes: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "current_password",
                required: true,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 256,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "password",
                required: true,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 10,
                        max_length: 256,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "password_confirmation",
                required: true,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 256,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "revoke_tokens",
                required: false,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::Boolean(::std::option::Option::None),
                },
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static TokenScope: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: usize::MAX,
        pattern: ::std::option::Option::None,
        format: ::std::option::Option::None,
        values: &["read", "write", "admin"],
    }),
};

pub static CreateAuthenticationTokenDocument: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "data",
                required: true,
                schema: &CreateAuthenticationTokenData,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static CreateAuthenticationTokenData: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "type",
                required: false,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: usize::MAX,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_create_authentication_token_data_type,
                            expression: "^(authentication-tokens?)?$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "attributes",
                required: false,
                schema: &CreateAuthenticationTokenAttributes,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static CreateAuthenticationTokenAttributes: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "description",
                required: false,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 256,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_name,
                            expression: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "expired-at",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: usize::MAX,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::Some((
                            formats::date_time as fn(&str) -> bool,
                            "date-time",
                        )),
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "scope",
                required: false,
                schema: &TokenScope,
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static AccountName: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 1,
        max_length: 100,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_account_name,
            expression: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static AccountPatch: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "name",
                required: false,
                schema: &AccountName,
            },
            table::Property {
                name: "email",
                required: false,
                schema: &EmailAddress,
            },
            table::Property {
                name: "settings",
                required: false,
                schema: &AccountSettingsPatch,
            },
        ],
        additional: table::Additional::Denied,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static AccountSettingsPatch: table::Schema = table::Schema {
    nullable: true,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "currency",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: usize::MAX,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_settings_patch_currency,
                            expression: "^[A-Z]{3}$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "timezone",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 64,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_settings_patch_timezone,
                            expression: "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "language",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 2,
                        max_length: 35,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_settings_patch_language,
                            expression: "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
        ],
        additional: table::Additional::Denied,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static EmailConfirmation: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "token",
                required: true,
                schema: &table::Schema {
                    nullable: false,
                    kind: table::Kind::String(table::Text {
                        min_length: 1,
                        max_length: 256,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
        ],
        additional: table::Additional::Denied,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static WorkspaceProfileUpdate: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Object(table::Object {
        properties: &[
            table::Property {
                name: "UserName",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 1,
                        max_length: 60,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_username,
                            expression: "^[A-Za-z0-9_.-]+$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "Email",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 254,
                        pattern: ::std::option::Option::None,
                        format: ::std::option::Option::Some((
                            formats::email as fn(&str) -> bool,
                            "email",
                        )),
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "FirstName",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 100,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_name,
                            expression: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
            table::Property {
                name: "LastName",
                required: false,
                schema: &table::Schema {
                    nullable: true,
                    kind: table::Kind::String(table::Text {
                        min_length: 0,
                        max_length: 100,
                        pattern: ::std::option::Option::Some(table::Pattern {
                            matches: pattern_account_name,
                            expression: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
                            longest: usize::MAX,
                        }),
                        format: ::std::option::Option::None,
                        values: &[],
                    }),
                },
            },
        ],
        additional: table::Additional::Any,
        min_properties: 0,
        max_properties: usize::MAX,
    }),
};

pub static IfNoneMatch: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: usize::MAX,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_if_none_match,
            expression: "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static IfMatch: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: usize::MAX,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_if_none_match,
            expression: "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static ParametersUserSchema: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 1,
        max_length: 60,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_username,
            expression: "^[A-Za-z0-9_.-]+$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static PageNumber: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Integer(table::Integer {
        width: (i32::MIN as i128, i32::MAX as i128),
        minimum: ::std::option::Option::Some(1),
        maximum: ::std::option::Option::None,
        multiple_of: ::std::option::Option::None,
        values: &[],
    }),
};

pub static PageSize: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::Integer(table::Integer {
        width: (i32::MIN as i128, i32::MAX as i128),
        minimum: ::std::option::Option::Some(1),
        maximum: ::std::option::Option::Some(100),
        multiple_of: ::std::option::Option::None,
        values: &[],
    }),
};

pub static TokenId: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 1,
        max_length: 60,
        pattern: ::std::option::Option::Some(table::Pattern {
            matches: pattern_username,
            expression: "^[A-Za-z0-9_.-]+$",
            longest: usize::MAX,
        }),
        format: ::std::option::Option::None,
        values: &[],
    }),
};

pub static ParametersAccountIdSchema: table::Schema = table::Schema {
    nullable: false,
    kind: table::Kind::String(table::Text {
        min_length: 0,
        max_length: usize::MAX,
        pattern: ::std::option::Option::None,
        format: ::std::option::Option::None,
        values: &[],
    }),
};

/// `^[A-Za-z0-9_.-]+$`
pub fn pattern_username(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\x01\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0",
        wide: &[(128, 0)],
        classes: 2,
        next: b"\0\0\0\x02\0\x03\0\x03",
        accept: &[false, false, true, true],
    };
    AUTOMATON.matches(text)
}

/// `^[^\u0000-\u001F\u007F-\u009F]*$`
pub fn pattern_account_name(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0",
        wide: &[(128, 0), (160, 1)],
        classes: 2,
        next: b"\0\0\0\x02\0\x02",
        accept: &[false, true, true],
    };
    AUTOMATON.matches(text)
}

/// `^(authentication-tokens?)?$`
pub fn pattern_create_authentication_token_data_type(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\x03\0\x04\0\0\x05\x06\0\x07\0\0\x08\t\0\0\0\n\x0B\x0C\0\0\0\0\0\0\0\0\0\0",
        wide: &[(128, 0)],
        classes: 13,
        next: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\t\0\0\0\0\0\0\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\0\0\0\0\r\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0E\0\0\0\0\0\0\0\0\0\0\0\x0F\0\0\0\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x11\0\0\0\0\0\0\0\0\0\0\x12\0\0\0\0\0\0\0\0\0\0\x13\0\0\0\0\0\0\0\0\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x16\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        accept: &[
            false, true, false, false, false, false, false, false, false, false, false,
            false, false, false, false, false, false, false, false, false, false, true,
            true,
        ],
    };
    AUTOMATON.matches(text)
}

/// `^[A-Z]{3}$`
pub fn pattern_account_settings_patch_currency(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        wide: &[(128, 0)],
        classes: 2,
        next: b"\0\0\0\x02\0\x03\0\x04\0\0",
        accept: &[false, false, false, false, true],
    };
    AUTOMATON.matches(text)
}

/// `^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$`
pub fn pattern_account_settings_patch_timezone(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x01\0\x02\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0\0\0\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\0\0\0\0\x01\0\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\0\0\0\0\0",
        wide: &[(128, 0)],
        classes: 4,
        next: b"\0\0\0\0\0\0\0\x02\0\x03\x04\x03\0\x03\x04\x03\0\x05\0\x05\0\x06\x04\x06\0\x06\x04\x06",
        accept: &[false, false, true, true, false, true, true],
    };
    AUTOMATON.matches(text)
}

/// `^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`
pub fn pattern_account_settings_patch_language(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\0\0\0\0\0\0\0\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\0\0\0\0\0\0\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\0\0\0\0\0",
        wide: &[(128, 0)],
        classes: 4,
        next: b"\0\0\0\0\0\0\0\x02\0\x03\0\x04\0\0\x05\x05\0\x03\0\x06\0\x03\x07\x07\0\x03\0\x08\0\x03\t\t\0\x03\0\n\0\x03\x0B\x0B\0\x03\0\x0C\0\x03\r\r\0\x03\0\x0E\0\x03\x0F\x0F\0\x03\0\x10\0\x03\x11\x11\0\x03\0\0\0\x03\x12\x12\0\x03\0\0",
        accept: &[
            false, false, true, false, true, true, true, true, true, true, true, true,
            true, true, true, true, true, true, true,
        ],
    };
    AUTOMATON.matches(text)
}

/// `^(\*|(W/)?"[!#-~]*"([ \t]*,[ \t]*(W/)?"[!#-~]*")*)$`
pub fn pattern_if_none_match(text: &str) -> bool {
    static AUTOMATON: patterns::Automaton = patterns::Automaton {
        ascii: b"\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x02\x03\x02\x02\x02\x02\x02\x02\x02\x04\x02\x05\x02\x02\x06\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x07\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\0",
        wide: &[(128, 0)],
        classes: 8,
        next: b"\0\0\0\0\0\0\0\0\0\0\0\x02\x03\0\0\x04\0\0\x05\x06\x05\x05\x05\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x07\0\0\0\x05\x06\x05\x05\x05\x05\0\x08\0\0\0\t\0\0\0\0\0\x02\0\0\0\0\0\x08\0\0\0\t\0\0\0\n\0\x0B\0\0\0\x0C\0\n\0\x0B\0\0\0\x0C\0\0\r\x0E\r\r\r\r\0\0\0\0\0\0\x0F\0\0\0\r\x0E\r\r\r\r\0\x08\0\0\0\t\0\0\0\0\0\x0B\0\0\0\0",
        accept: &[
            false, false, false, true, false, false, true, false, false, false, false,
            false, false, false, true, false,
        ],
    };
    AUTOMATON.matches(text)
}
