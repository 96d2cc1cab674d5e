//! Tests of [`to_json`]: parameters in every style, and objects in forms.

use super::super::parameter::{FormField, Parameter, Source, Style};
use super::to_json;
use crate::request::form;
use crate::schema::{Additional, Array, Integer, Kind, Object, Property, Schema, Text, Union};
use crate::violation::Location;
use crate::violations::Violations;
use http::{HeaderMap, HeaderName};
use std::borrow::Cow;

const fn schema(kind: Kind) -> Schema {
    Schema {
        nullable: false,
        kind,
    }
}

static TEXT: Schema = schema(Kind::String(Text {
    min_length: 0,
    max_length: usize::MAX,
    pattern: None,
    format: None,
    values: &[],
}));
static INTEGER: Schema = schema(Kind::Integer(Integer {
    width: (i64::MIN as i128, i64::MAX as i128),
    minimum: None,
    maximum: None,
    multiple_of: None,
    values: &[],
}));
static TEXTS: Schema = schema(Kind::Array(array(&TEXT)));
static INTEGERS: Schema = schema(Kind::Array(array(&INTEGER)));
static OBJECT: Schema = schema(Kind::Object(Object {
    properties: &[
        Property {
            name: "r",
            required: false,
            schema: &INTEGER,
        },
        Property {
            name: "s",
            required: false,
            schema: &TEXT,
        },
        Property {
            name: "t",
            required: false,
            schema: &INTEGERS,
        },
    ],
    additional: Additional::Typed(&TEXT),
    min_properties: 0,
    max_properties: usize::MAX,
}));

static WITH_TEXTS: Schema = schema(Kind::Object(Object {
    properties: &[Property {
        name: "t",
        required: false,
        schema: &TEXTS,
    }],
    additional: Additional::Any,
    min_properties: 0,
    max_properties: usize::MAX,
}));

const fn array(items: &'static Schema) -> Array {
    Array {
        items,
        min_items: 0,
        max_items: usize::MAX,
        unique: false,
    }
}

fn json(
    source: Source<'_>,
    schema: &'static Schema,
    style: Style,
    explode: bool,
) -> Result<Option<String>, &'static str> {
    let parameter = Parameter {
        name: "p",
        location: Location::Query,
        pointer: "p",
        required: false,
        style,
        explode,
        schema,
    };
    to_json(source, &parameter)
}

/// Returns the JSON of a parameter that is present and well-formed.
fn present(source: Source<'_>, schema: &'static Schema, style: Style, explode: bool) -> String {
    json(source, schema, style, explode).unwrap().unwrap()
}

fn path(text: &str, schema: &'static Schema, style: Style, explode: bool) -> String {
    present(Source::Path(text), schema, style, explode)
}

fn query(text: &str, schema: &'static Schema, style: Style, explode: bool) -> String {
    present(Source::Query(Some(text)), schema, style, explode)
}

#[test]
fn arrays_in_paths() {
    assert_eq!(
        path("a,b%2Cc,", &TEXTS, Style::Simple, false),
        r#"["a","b,c",""]"#
    );
    assert_eq!(path(".a,b", &TEXTS, Style::Label, false), r#"["a","b"]"#);
    assert_eq!(path(".a.b", &TEXTS, Style::Label, true), r#"["a","b"]"#);
    assert_eq!(path(";p=a,b", &TEXTS, Style::Matrix, false), r#"["a","b"]"#);
    assert_eq!(path(";p=a;p=b", &TEXTS, Style::Matrix, true), r#"["a","b"]"#);
}

/// The texts that the style `matrix` has for empty values, and their values: the client and the judge have the same table.
#[test]
fn the_name_alone_is_an_empty_value_of_the_style_matrix() {
    for (text, explode, expected) in [
        ("", true, "[]"),
        (";p", true, r#"[""]"#),
        (";p=", true, r#"[""]"#),
        (";p=1;p", true, r#"["1",""]"#),
        (";p;p=1", true, r#"["","1"]"#),
        (";p;p", true, r#"["",""]"#),
        (";p=p;p", true, r#"["p",""]"#),
        (";%70=1;%70", true, r#"["1",""]"#),
        (";p", false, "[]"),
        (";p=1,", false, r#"["1",""]"#),
    ] {
        let read = path(text, &TEXTS, Style::Matrix, explode);
        assert_eq!(read, expected, "{text} {explode}");
    }
    for (text, expected) in [(";p", ""), (";p=", ""), (";p=p", "p"), (";ps", "ps")] {
        for explode in [true, false] {
            let read = path(text, &TEXT, Style::Matrix, explode);
            assert_eq!(read, format!("{expected:?}"), "{text} {explode}");
        }
    }
}

#[test]
fn arrays_in_queries() {
    assert_eq!(query("p=1&x=2&p=3", &INTEGERS, Style::Form, true), "[1,3]");
    assert_eq!(query("p=1,2", &INTEGERS, Style::Form, false), "[1,2]");
    assert_eq!(query("p=", &INTEGERS, Style::Form, false), "[]");
    assert_eq!(
        query("p=a%20b+c", &TEXTS, Style::SpaceDelimited, false),
        r#"["a","b","c"]"#
    );
    assert_eq!(
        query("p=a|b%7Cc", &TEXTS, Style::PipeDelimited, false),
        r#"["a","b","c"]"#
    );
    assert_eq!(query("p=a|b", &TEXTS, Style::PipeDelimited, true), r#"["a|b"]"#);
}

static P: HeaderName = HeaderName::from_static("p");

#[test]
fn arrays_in_headers_and_cookies() {
    let mut headers = HeaderMap::new();
    headers.append("p", "a , b".parse().unwrap());
    headers.append("p", "c".parse().unwrap());
    headers.append("cookie", "x=1; p=a,b%20c".parse().unwrap());
    assert_eq!(
        present(Source::Header(&headers, &P), &TEXTS, Style::Simple, false),
        r#"["a","b","c"]"#
    );
    assert_eq!(
        present(Source::Cookie(&headers), &TEXTS, Style::Form, false),
        r#"["a","b c"]"#
    );
}

#[test]
fn white_space_in_a_header_belongs_to_values_inside_of_list_elements() {
    let read = |text: &str, schema, explode| {
        let mut headers = HeaderMap::new();
        headers.append("p", text.parse().unwrap());
        present(Source::Header(&headers, &P), schema, Style::Simple, explode)
    };
    assert_eq!(read("a b\t , c", &TEXTS, false), r#"["a b","c"]"#);
    assert_eq!(read("r , 1,\ts , x y", &OBJECT, false), r#"{"r":1,"s":"x y"}"#);
    assert_eq!(read("r=1 , s= x ", &OBJECT, true), r#"{"r":1,"s":" x"}"#);
    assert_eq!(read("r= 1", &OBJECT, true), r#"{"r":" 1"}"#);
}

#[test]
fn objects_in_every_style() {
    let expected = r#"{"r":1,"s":"x y"}"#;
    assert_eq!(path("r,1,s,x%20y", &OBJECT, Style::Simple, false), expected);
    assert_eq!(path("r=1,s=x%20y", &OBJECT, Style::Simple, true), expected);
    assert_eq!(path(".r=1.s=x%20y", &OBJECT, Style::Label, true), expected);
    assert_eq!(query("p=r,1,s,x+y", &OBJECT, Style::Form, false), expected);
    assert_eq!(query("r=1&s=x+y&unknown=1", &OBJECT, Style::Form, true), expected);
    assert_eq!(
        query("p[r]=1&p%5Bs%5D=x+y&q[r]=2", &OBJECT, Style::DeepObject, true),
        expected
    );
    assert_eq!(
        query("p[t]=1&p[other]=2&p[t]=3", &OBJECT, Style::DeepObject, true),
        r#"{"t":[1,3],"other":"2"}"#
    );
}

#[test]
fn names_without_values_are_no_object() {
    for (text, style, explode) in [
        ("true", Style::Simple, true),
        ("true", Style::Simple, false),
        ("r,1,s", Style::Simple, false),
        (".s=a.true", Style::Label, true),
        (".true", Style::Label, false),
        (";p=true", Style::Matrix, false),
    ] {
        let read = json(Source::Path(text), &OBJECT, style, explode);
        assert_eq!(read, Err("must be an object"), "{text}");
    }
    // An empty value has no `=` in this style alone.
    assert_eq!(path(";r=1;s", &OBJECT, Style::Matrix, true), r#"{"r":1,"s":""}"#);
}

#[test]
fn a_single_property_is_not_repeated() {
    let twice = json(
        Source::Query(Some("p[r]=1&p[r]=2")),
        &OBJECT,
        Style::DeepObject,
        true,
    );
    assert_eq!(twice, Err("must not be repeated"));
}

#[test]
fn an_absent_parameter_is_none() {
    for schema in [&INTEGER, &INTEGERS, &OBJECT] {
        assert_eq!(
            json(Source::Query(Some("x=1")), schema, Style::Form, true),
            Ok(None)
        );
        assert_eq!(json(Source::Query(None), schema, Style::Form, true), Ok(None));
    }
}

#[test]
fn a_json_parameter_is_not_converted() {
    assert_eq!(
        query("p=%7B%22a%22:1%7D", &OBJECT, Style::Json, false),
        r#"{"a":1}"#
    );
}

#[test]
fn scalars_are_quoted_unless_they_are_literals_of_their_schema() {
    static NULLABLE: Schema = Schema {
        nullable: true,
        kind: Kind::Alias(&INTEGER),
    };
    for (text, expected) in [
        ("-7", "-7"),
        ("1e3", "1e3"),
        ("%207", r#"" 7""#),
        ("07", r#""07""#),
        ("null", r#""null""#),
        ("\"", r#""\"""#),
    ] {
        assert_eq!(path(text, &INTEGER, Style::Simple, false), expected, "{text}");
    }
    assert_eq!(path("null", &NULLABLE, Style::Simple, false), "null");
    assert_eq!(path("true", &TEXT, Style::Simple, false), r#""true""#);
}

#[test]
fn a_union_is_converted_by_its_valid_alternative() {
    static UNION: Schema = schema(Kind::Union(Union {
        one: false,
        variants: &[&INTEGER, &TEXT],
        discriminator: None,
    }));
    assert_eq!(path("7", &UNION, Style::Simple, false), "7");
    assert_eq!(path("x", &UNION, Style::Simple, false), r#""x""#);
}

#[test]
fn a_list_in_an_urlencoded_body_is_split_before_it_is_decoded() {
    let read = |encoded: &'static str, style: Style| {
        let body = format!("p={encoded}");
        let mut violations = Violations::default();
        let fields = form::urlencoded(body.as_bytes(), &mut violations);
        json(Source::Form(&fields), &TEXTS, style, false)
            .unwrap()
            .unwrap()
    };
    assert_eq!(read("a%2Cb,c", Style::Form), r#"["a,b","c"]"#);
    assert_eq!(read("C%2B%2B%20x", Style::SpaceDelimited), r#"["C++","x"]"#);
    assert_eq!(read("x%257Cy%7Cz", Style::PipeDelimited), r#"["x%7Cy","z"]"#);
}

#[test]
fn an_array_in_an_object_is_repeated_or_json() {
    let read = |query: &'static str, explode: bool| {
        json(Source::Query(Some(query)), &WITH_TEXTS, Style::Form, explode)
            .unwrap()
            .unwrap()
    };
    assert_eq!(read("t=a&t=b", true), r#"{"t":["a","b"]}"#);
    assert_eq!(read("t=%5B1%5D", true), r#"{"t":["[1]"]}"#);
    assert_eq!(read("p=t,%5B%22a%22%2C%22b%22%5D", false), r#"{"t":["a","b"]}"#);
}

#[test]
fn an_object_in_a_form_is_json_or_in_brackets() {
    let field = |name: &'static str, value: &'static str| FormField {
        name: Cow::Borrowed(name),
        value: Cow::Borrowed(value.as_bytes()),
        encoded: None,
        file_name: None,
        media_type: None,
    };
    let whole = [field("p", r#"{"r":1}"#)];
    let parts = [field("p[r]", "1"), field("p[s]", "+")];
    let read = |fields: &[FormField<'_>]| json(Source::Form(fields), &OBJECT, Style::DeepObject, true);
    assert_eq!(read(&whole), Ok(Some(r#"{"r":1}"#.to_owned())));
    assert_eq!(read(&parts), Ok(Some(r#"{"r":1,"s":"+"}"#.to_owned())));
    assert!(read(&[field("p", "{}"), field("p", "{}")]).is_err());
}
