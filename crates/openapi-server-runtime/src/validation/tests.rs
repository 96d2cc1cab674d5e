//! Validation of whole texts.

use super::{Violations, is_valid, text_violations, violations};
use crate::rejection::RejectionKind;
use crate::schema::{
    Additional, Array, Integer, Kind, Number, Object, Pattern, Property, Schema, Text, Union,
};
use crate::violation::Location;
use crate::violations::InvalidStatuses;

const fn schema(kind: Kind) -> Schema {
    Schema {
        nullable: false,
        kind,
    }
}

const TEXT: Text = Text {
    min_length: 0,
    max_length: usize::MAX,
    pattern: None,
    format: None,
    values: &[],
};
const INTEGER: Integer = Integer {
    width: (i64::MIN as i128, i64::MAX as i128),
    minimum: None,
    maximum: None,
    multiple_of: None,
    values: &[],
};
const NUMBER: Number = Number {
    minimum: None,
    exclusive_minimum: false,
    maximum: None,
    exclusive_maximum: false,
    multiple_of: None,
    values: &[],
};
const OBJECT: Object = Object {
    properties: &[],
    additional: Additional::Any,
    min_properties: 0,
    max_properties: usize::MAX,
};

static ANY: Schema = Schema::ANY;
static STRING: Schema = schema(Kind::String(TEXT));
static INT: Schema = schema(Kind::Integer(INTEGER));
static FLOAT: Schema = schema(Kind::Number(NUMBER));

/// One line for each violation.
fn lines(violations: Violations) -> String {
    let statuses = InvalidStatuses {
        path: 404,
        invalid: 422,
        malformed: 400,
    };
    match violations.into_rejection(&statuses).kind {
        RejectionKind::Invalid { violations, .. } => violations
            .iter()
            .map(|violation| {
                format!(
                    "{} {}: {}",
                    violation.pointer, violation.keyword, violation.message
                )
            })
            .collect::<Vec<_>>()
            .join("\n"),
        other => format!("{other:?}"),
    }
}

fn check(schema: &'static Schema, text: &str) -> String {
    let found = violations(text.as_bytes(), schema, Location::Body, "");
    assert_eq!(is_valid(text.as_bytes(), schema), found.is_empty(), "{text}");
    lines(found)
}

#[test]
fn strings_have_bounds() {
    static BOUNDED: Schema = schema(Kind::String(Text {
        min_length: 2,
        max_length: 3,
        pattern: Some(Pattern {
            matches: |text| text.starts_with('a'),
            expression: "^a",
            longest: usize::MAX,
        }),
        format: Some((|text| text.ends_with('b'), "b-text")),
        values: &[],
    }));
    static NOT_EMPTY: Schema = schema(Kind::String(Text {
        min_length: 1,
        ..TEXT
    }));
    static LISTED: Schema = schema(Kind::String(Text {
        values: &["x", "y"],
        ..TEXT
    }));
    assert_eq!(check(&BOUNDED, "\"aéb\""), "");
    assert_eq!(
        check(&BOUNDED, "\"x\""),
        " minLength: must have at least 2 characters\n pattern: must match ^a\n format: must be a valid b-text"
    );
    static SEARCHED: Schema = schema(Kind::String(Text {
        pattern: Some(Pattern {
            matches: |text| text.len() <= 4 && text.starts_with('a'),
            expression: "^a",
            longest: 4,
        }),
        ..TEXT
    }));
    assert_eq!(check(&SEARCHED, "\"abcd\""), "");
    assert_eq!(check(&SEARCHED, "\"bcde\""), " pattern: must match ^a");
    assert_eq!(
        check(&SEARCHED, "\"abcde\""),
        " pattern: is longer than 4 bytes, above which ^a is not tried"
    );
    // The expression is not matched if the text is too long.
    assert_eq!(
        check(&BOUNDED, "\"xxxb\""),
        " maxLength: must have at most 3 characters"
    );
    assert_eq!(check(&NOT_EMPTY, "\"\""), " minLength: must not be empty");
    assert_eq!(check(&LISTED, "\"z\""), " enum: must be one of x, y");
    assert_eq!(check(&STRING, "1"), " type: must be a string");
    let found = text_violations("z", &LISTED, Location::Query, "sort");
    assert_eq!(lines(found), "sort enum: must be one of x, y");
}

#[test]
fn integers_have_bounds_and_a_width() {
    static BOUNDED: Schema = schema(Kind::Integer(Integer {
        width: (i32::MIN as i128, i32::MAX as i128),
        minimum: Some(2),
        maximum: Some(8),
        multiple_of: Some(2),
        values: &[],
    }));
    static LISTED: Schema = schema(Kind::Integer(Integer {
        values: &[-1, 1],
        ..INTEGER
    }));
    assert_eq!(check(&BOUNDED, "4"), "");
    assert_eq!(
        check(&BOUNDED, "1"),
        " minimum: must be at least 2\n multipleOf: must be a multiple of 2"
    );
    assert_eq!(
        check(&BOUNDED, "2147483648"),
        " format: must be between -2147483648 and 2147483647\n maximum: must be at most 8"
    );
    assert_eq!(check(&LISTED, "0"), " enum: must be one of -1, 1");
    // A number with a fraction or an exponent is not an integer, whatever its value.
    for text in ["4.0", "4e0", "\"4\"", "18446744073709551616"] {
        assert_eq!(check(&BOUNDED, text), " type: must be an integer", "{text}");
    }
}

#[test]
fn numbers_have_bounds_that_may_be_exclusive() {
    static OPEN: Schema = schema(Kind::Number(Number {
        minimum: Some(0.0),
        exclusive_minimum: true,
        maximum: Some(1.0),
        exclusive_maximum: true,
        multiple_of: Some(0.1),
        values: &[],
    }));
    static CLOSED: Schema = schema(Kind::Number(Number {
        minimum: Some(0.0),
        maximum: Some(1.0),
        ..NUMBER
    }));
    static LISTED: Schema = schema(Kind::Number(Number {
        values: &[0.5, 1.0],
        ..NUMBER
    }));
    assert_eq!(check(&OPEN, "0.3"), "");
    assert_eq!(check(&OPEN, "0"), " exclusiveMinimum: must be more than 0");
    assert_eq!(check(&OPEN, "1"), " exclusiveMaximum: must be less than 1");
    assert_eq!(check(&OPEN, "0.35"), " multipleOf: must be a multiple of 0.1");
    assert_eq!(check(&CLOSED, "1"), "");
    assert_eq!(check(&CLOSED, "1.5"), " maximum: must be at most 1");
    assert_eq!(check(&CLOSED, "-1"), " minimum: must be at least 0");
    assert_eq!(check(&LISTED, "1"), "");
    assert_eq!(check(&LISTED, "2"), " enum: must be one of 0.5, 1");
    assert_eq!(check(&FLOAT, "true"), " type: must be a number");
}

#[test]
fn booleans_may_be_only_one() {
    static EITHER: Schema = schema(Kind::Boolean(None));
    static ONLY: Schema = schema(Kind::Boolean(Some(true)));
    assert_eq!(check(&EITHER, "false"), "");
    assert_eq!(check(&EITHER, "0"), " type: must be true or false");
    assert_eq!(check(&ONLY, "true"), "");
    assert_eq!(check(&ONLY, "false"), " enum: must be true");
}

#[test]
fn null_is_a_value_where_any_alias_says_so() {
    static NULLABLE: Schema = Schema {
        nullable: true,
        kind: Kind::Alias(&STRING),
    };
    static ALIAS: Schema = schema(Kind::Alias(&NULLABLE));
    assert_eq!(check(&ALIAS, "null"), "");
    assert_eq!(check(&ALIAS, "\"a\""), "");
    assert_eq!(check(&ALIAS, "1"), " type: must be a string");
    assert_eq!(check(&STRING, "null"), " type: must be a string");
    assert_eq!(check(&ANY, "null"), "");
}

#[test]
fn arrays_have_bounds_and_their_items_are_checked() {
    static ARRAY: Schema = schema(Kind::Array(Array {
        items: &INT,
        min_items: 1,
        max_items: 2,
        unique: false,
    }));
    assert_eq!(check(&ARRAY, "[1,1]"), "");
    assert_eq!(check(&ARRAY, "[]"), " minItems: must have at least 1 items");
    assert_eq!(
        check(&ARRAY, "[1,\"a\",null]"),
        "/1 type: must be an integer\n/2 type: must be an integer\n maxItems: must have at most 2 items"
    );
    assert_eq!(check(&ARRAY, "{\"a\":[1]}"), " type: must be an array");
}

#[test]
fn unique_items_are_compared_as_json_does() {
    static UNIQUE: Schema = schema(Kind::Array(Array {
        items: &ANY,
        min_items: 0,
        max_items: 6,
        unique: true,
    }));
    for (text, repeated) in [
        (r#"[1,"1",true,null,[1],{"a":1}]"#, ""),
        (r#"[{"a":1,"b":[2]},{"b":[2],"a":1}]"#, "/1"),
        ("[1,2,1.0]", "/2"),
        ("[0.0,-0.0]", "/1"),
        ("[9007199254740993,9007199254740992.0]", ""),
        ("[10000000000000000000,1e19]", "/1"),
        ("[\"a\",\"\\u0061\"]", "/1"),
        ("[1,1,1]", "/1 /2"),
    ] {
        let report = check(&UNIQUE, text);
        let expected: Vec<String> = repeated
            .split_whitespace()
            .map(|pointer| format!("{pointer} uniqueItems: must not be repeated"))
            .collect();
        assert_eq!(report, expected.join("\n"), "{text}");
    }
    assert_eq!(
        check(&UNIQUE, "[1,1,1,1,1,1,1]"),
        " maxItems: must have at most 6 items"
    );
}

#[test]
fn objects_have_their_properties_once() {
    static CLOSED: Schema = schema(Kind::Object(Object {
        properties: &[
            Property {
                name: "id",
                required: true,
                schema: &INT,
            },
            Property {
                name: "a/b",
                required: false,
                schema: &STRING,
            },
        ],
        additional: Additional::Denied,
        ..OBJECT
    }));
    assert_eq!(check(&CLOSED, r#"{"id":1,"a\/b":"x"}"#), "");
    assert_eq!(
        check(&CLOSED, r#"{"a/b":1,"other":{"x":[]},"a/b":"x"}"#),
        "/a~1b type: must be a string\n/other additionalProperties: is not a property of this object\n\
         /a~1b uniqueNames: must not be repeated\n/id required: is required"
    );
    assert_eq!(check(&CLOSED, "[]"), " type: must be an object");
}

#[test]
fn additional_properties_count_and_may_have_a_schema() {
    static TYPED: Schema = schema(Kind::Object(Object {
        additional: Additional::Typed(&INT),
        min_properties: 1,
        max_properties: 2,
        ..OBJECT
    }));
    static KEPT: Schema = schema(Kind::Object(Object {
        additional: Additional::Kept,
        ..OBJECT
    }));
    static IGNORED: Schema = schema(Kind::Object(OBJECT));
    assert_eq!(check(&TYPED, "{\"a\":1}"), "");
    assert_eq!(
        check(&TYPED, "{}"),
        " minProperties: must have at least 1 properties"
    );
    assert_eq!(
        check(&TYPED, r#"{"a":"x","a":1,"b":1}"#),
        "/a type: must be an integer\n/a uniqueNames: must not be repeated\n \
         maxProperties: must have at most 2 properties"
    );
    assert_eq!(
        check(&KEPT, r#"{"a":1,"a":1}"#),
        "/a uniqueNames: must not be repeated"
    );
    assert_eq!(check(&IGNORED, r#"{"a":1,"a":1}"#), "");
}

static SHORT: Schema = schema(Kind::String(Text {
    max_length: 3,
    ..TEXT
}));

#[test]
fn a_one_of_matches_exactly_one_alternative() {
    static ONE: Schema = schema(Kind::Union(Union {
        one: true,
        variants: &[&INT, &SHORT, &FLOAT],
        discriminator: None,
    }));
    static SOME: Schema = schema(Kind::Union(Union {
        one: false,
        variants: &[&INT, &SHORT, &FLOAT],
        discriminator: None,
    }));
    assert_eq!(check(&ONE, "1.5"), "");
    assert_eq!(
        check(&ONE, "1"),
        " oneOf: must match only one of the alternatives"
    );
    assert_eq!(check(&SOME, "1"), "");
    // The violations are those of the nearest alternative.
    assert_eq!(
        check(&ONE, "\"long\""),
        " maxLength: must have at most 3 characters"
    );
    assert_eq!(check(&ONE, "null"), " type: must be an integer");
}

#[test]
fn a_discriminator_selects_the_alternative() {
    static DOT: Schema = schema(Kind::Object(Object {
        properties: &[
            Property {
                name: "kind",
                required: true,
                schema: &STRING,
            },
            Property {
                name: "x",
                required: true,
                schema: &INT,
            },
        ],
        ..OBJECT
    }));
    static TAGGED: Schema = schema(Kind::Union(Union {
        one: true,
        variants: &[&DOT, &DOT],
        discriminator: Some(("kind", &[("dot", 0), ("point", 1)])),
    }));
    assert_eq!(check(&TAGGED, r#"{"kind":"point","x":1}"#), "");
    assert_eq!(check(&TAGGED, r#"{"kind":"dot"}"#), "/x required: is required");
    assert_eq!(
        check(&TAGGED, r#"{"kind":"line"}"#),
        "/kind discriminator: must be one of dot, point"
    );
    for text in ["{}", "[]", r#"{"kind":1}"#] {
        assert_eq!(
            check(&TAGGED, text),
            "/kind discriminator: must be a string that selects the type of the object",
            "{text}"
        );
    }
}

#[test]
fn invalid_json_is_malformed() {
    assert_eq!(check(&ANY, ""), " syntax: must not be empty");
    assert!(check(&ANY, "[1").starts_with(" syntax: must be valid JSON: EOF while parsing"));
    assert!(check(&ANY, "1 2").starts_with(" syntax: must be valid JSON: trailing characters"));
    assert!(check(&ANY, "[01]").starts_with(" syntax: must be valid JSON: invalid number"));
    let deep = "[".repeat(200) + &"]".repeat(200);
    assert_eq!(
        check(&ANY, &deep),
        " syntax: must not be nested deeper than 127 levels"
    );
}

#[test]
fn properties_of_the_other_direction_are_ignored_and_do_not_count() {
    static OF_RESPONSES: Schema = Schema::OMITTED;
    static ONE: Schema = schema(Kind::Object(Object {
        properties: &[
            Property {
                name: "a",
                required: false,
                schema: &INT,
            },
            Property {
                name: "id",
                required: false,
                schema: &OF_RESPONSES,
            },
        ],
        additional: Additional::Denied,
        min_properties: 1,
        max_properties: 1,
    }));
    for (text, expected) in [
        (r#"{"a":1}"#, true),
        (r#"{"a":1,"id":[null]}"#, true),
        (r#"{"id":5}"#, false),
        ("{}", false),
    ] {
        assert_eq!(is_valid(text.as_bytes(), &ONE), expected, "{text}");
    }
}
