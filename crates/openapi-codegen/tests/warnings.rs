//! Warnings about valid documents.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::diagnostics::Diagnostic;
use openapi_codegen::load;

/// Returns the warnings about a document, which must be valid.
fn warnings(document: &str) -> Vec<Diagnostic> {
    let api = load("a.yaml", document).unwrap_or_else(|errors| panic!("{errors}"));
    let warnings = api.warnings.0;
    assert!(
        warnings.iter().all(|warning| warning.location.line > 0),
        "{warnings:#?}"
    );
    warnings
}

/// Asserts the pointers of the warnings about a document, and words of the reason and of the fix of each.
fn assert_warnings(document: &str, expected: &[(&str, &str, &str)]) {
    let actual = warnings(document);
    let pointers = actual.iter().map(|warning| warning.location.pointer.as_str());
    assert!(
        pointers.eq(expected.iter().map(|(pointer, ..)| *pointer)),
        "{actual:#?}"
    );
    for (Diagnostic { reason, fix, .. }, (_, reason_words, fix_words)) in actual.iter().zip(expected) {
        assert!(
            reason.contains(reason_words),
            "{reason_words:?} is not in {reason:?}"
        );
        assert!(fix.contains(fix_words), "{fix_words:?} is not in {fix:?}");
    }
}

#[test]
fn an_undeclared_tag_is_reported_where_it_is_used_first() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
tags: [{name: pets}]
paths:
  /a: {get: {operationId: a, tags: [pets, pest], responses: {'204': {description: d}}}}
  /b: {get: {operationId: b, tags: [pest], responses: {'204': {description: d}}}}
",
        &[("/paths/~1a/get/tags/1", "`pest`", "add it to `tags`")],
    );
}

#[test]
fn an_operation_without_an_id_is_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a: {get: {responses: {'204': {description: d}}}}
",
        &[("/paths/~1a/get", "`GET /a`", "add an `operationId`")],
    );
}

/// References from unused components count for nothing; descendants of a used base and targets of a mapping are used.
#[test]
fn components_that_no_operation_needs_are_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: a
      security: [{used: []}]
      parameters: [{$ref: '#/components/parameters/used'}]
      responses: {'200': {$ref: '#/components/responses/used'}}
components:
  securitySchemes:
    used: {type: http, scheme: bearer}
    unused: {type: http, scheme: basic}
  parameters:
    used: {name: used, in: query, schema: {type: string}}
    unused: {name: unused, in: query, schema: {$ref: '#/components/schemas/OfUnused'}}
  responses:
    used: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Base'}}}}
  schemas:
    Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Child: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {a: {$ref: '#/components/schemas/Deep'}}}]}
    Deep: {type: string}
    OfUnused: {type: string}
    Circle: {type: object, properties: {circle: {$ref: '#/components/schemas/Circle'}}}
    example: {type: object, example: {$ref: '#/components/schemas/Circle'}}
",
        &[
            ("/components/securitySchemes/unused", "nothing", "remove it, or refer to it"),
            ("/components/parameters/unused", "nothing", "remove it, or refer to it"),
            ("/components/schemas/OfUnused", "nothing", "remove it, or refer to it"),
            ("/components/schemas/Circle", "nothing", "remove it, or refer to it"),
            ("/components/schemas/example", "nothing", "remove it, or refer to it"),
        ],
    );
}

#[test]
fn names_that_differ_only_in_case_are_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
tags: [{name: pets}, {name: Pets}]
paths:
  /a/{id}:
    get:
      operationId: get_user
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, schema: {type: string}}
        - {name: user_id, in: query, schema: {type: string}}
        - {name: userId, in: query, schema: {type: string}}
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
  /b:
    get:
      operationId: getUser
      tags: [Pets]
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/user'}}}}}
components:
  schemas:
    User:
      type: object
      properties: {name: {type: string}, Name: {type: string}, properties: {type: string}, namesake: {type: string}}
    user: {type: string, enum: [new, NEW, old]}
    Named: {type: string, enum: [new, NEW], x-enum-varnames: [New, Newest]}
  securitySchemes:
    token: {type: http, scheme: bearer}
    Token: {type: http, scheme: basic}
security: [{token: []}, {Token: []}]
",
        &[
            ("/tags/1", "tags `pets` and `Pets`", "rename one of the tags"),
            ("/paths/~1a~1{id}/get/parameters/1", "`id` in `path` and `id` in `query`", "rename one of the parameters"),
            ("/paths/~1a~1{id}/get/parameters/3", "`user_id` in `query` and `userId` in `query`", "rename one of the parameters"),
            ("/paths/~1b/get", "operations `get_user` and `getUser`", "rename one of the operations"),
            ("/components/schemas/User/properties/Name", "properties `name` and `Name`", "rename one of the properties"),
            ("/components/schemas/user", "schemas `User` and `user`", "rename one of the schemas"),
            ("/components/schemas/user/enum/1", "enum values `new` and `NEW`", "`x-enum-varnames`"),
            ("/components/schemas/Named", "nothing", "remove it, or refer to it"),
            ("/components/securitySchemes/Token", "security schemes `token` and `Token`", "rename one of the security schemes"),
        ],
    );
}

#[test]
fn the_account_contract_has_no_warnings() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.yaml");
    let found = warnings(&std::fs::read_to_string(path).unwrap());
    assert!(found.is_empty(), "{found:#?}");
}

/// The same scheme with other scopes is no other alternative on the wire, and an anonymous request has no credentials.
#[test]
fn a_security_alternative_that_the_server_never_selects_is_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
security: [{token: []}, {key: []}]
paths:
  /a:
    get:
      operationId: a
      security: [{}, {openId: [read]}, {openId: [write]}, {token: []}, {key: [], openId: []}]
      responses: {'204': {description: d}}
  /b:
    get:
      operationId: b
      security: [{key: [], openId: []}, {token: []}, {KEY: []}, {key: []}]
      responses: {'204': {description: d}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    openId: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
    key: {type: apiKey, in: header, name: X-Key}
    KEY: {type: apiKey, in: header, name: x-key}
",
        &[
            ("/paths/~1a/get/security/3", "`openId`", "remove one of the two"),
            (
                "/paths/~1a/get/security/4",
                "`openId`",
                "list it before the other, or remove it",
            ),
            ("/paths/~1b/get/security/3", "`KEY`", "remove one of the two"),
            (
                "/components/securitySchemes/KEY",
                "case",
                "rename one of the security schemes",
            ),
        ],
    );
}

#[test]
fn an_extension_of_a_path_item_is_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  x-paths: 1
  /a:
    x-item: 1
    summary: All operations.
    get: {operationId: a, x-operation: 1, responses: {'204': {description: d}}}
",
        &[("/paths/~1a/x-item", "`x-item`", "move it to each operation")],
    );
}

/// Without the property of the other direction, `A` and `B` have the same values, at any depth. `C` and `D` have not.
#[test]
fn alternatives_that_one_direction_cannot_distinguish_are_reported() {
    let document = |flag: &str, discriminator: &str| {
        format!(
            "
openapi: 3.0.3
info: {{title: T, version: '1'}}
paths:
  /a:
    put:
      operationId: a
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Either'}}}}}}}}
      responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Either'}}}}}}}}}}
components:
  schemas:
    Either:
      oneOf: [{{$ref: '#/components/schemas/C'}}, {{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}, {{$ref: '#/components/schemas/D'}}]
      {discriminator}
    A: {{type: object, required: [inner], properties: {{inner: {{$ref: '#/components/schemas/InnerA'}}, k: {{type: string}}}}}}
    B: {{type: object, required: [inner], properties: {{k: {{type: string}}, inner: {{$ref: '#/components/schemas/InnerB'}}}}}}
    C: {{type: object, required: [k], properties: {{id: {{type: integer, {flag}: true}}, k: {{type: string}}}}}}
    D: {{type: object, properties: {{id: {{type: integer, {flag}: true}}, k: {{type: string}}}}}}
    InnerA: {{type: object, required: [a], properties: {{a: {{type: string, {flag}: true}}}}}}
    InnerB: {{type: object, required: [b], properties: {{b: {{type: string, {flag}: true}}}}}}
"
        )
    };
    let either = "/components/schemas/Either";
    let text = |words| format!("the alternatives `A` and `B` of this `oneOf` are the same in {words}");
    assert_warnings(
        &document("readOnly", ""),
        &[(
            either,
            &text("requests, which lack `readOnly`"),
            "add a `discriminator`",
        )],
    );
    assert_warnings(
        &document("writeOnly", ""),
        &[(
            either,
            &text("responses, which lack `writeOnly`"),
            "add a `discriminator`",
        )],
    );
    assert_warnings(&document("readOnly", "discriminator: {propertyName: k}"), &[]);
}

#[test]
fn content_of_a_response_without_a_body_is_reported() {
    let document = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: a
      responses:
        '204': {description: d, content: {text/plain: {schema: {type: string}}}}
        '304': {description: d, content: {application/json: {}}}
        default: {description: d, content: {application/json: {}}}
    head: {operationId: b, responses: {'200': {description: d, content: {application/json: {}}}}}
";
    assert_warnings(
        document,
        &[
            (
                "/paths/~1a/get/responses/204/content",
                "the status 204 has no body",
                "remove `content`",
            ),
            (
                "/paths/~1a/get/responses/304/content",
                "the status 304 has no body",
                "remove `content`",
            ),
            (
                "/paths/~1a/head/responses/200/content",
                "a response to HEAD has no body",
                "remove `content`",
            ),
        ],
    );
    let api = load("a.yaml", document).unwrap();
    let negotiated = api
        .operations
        .iter()
        .map(|operation| operation.rejections.response_types.as_slice());
    // Nothing but `default` has a body, which is an error here.
    assert!(negotiated.eq([&[] as &[String], &[]]));
}

#[test]
fn a_form_without_fields_is_reported() {
    let path = "/paths/~1a/put/requestBody/content";
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    put:
      operationId: a
      requestBody:
        content:
          application/json: {schema: {type: array, items: {type: object}}}
          application/x-www-form-urlencoded: {schema: {type: array, items: {type: object}}}
          multipart/form-data: {schema: {type: string, format: binary}}
      responses: {'204': {description: d}}
",
        &[(
            &format!("{path}/application~1x-www-form-urlencoded"),
            "a form is an object",
            "describe the fields of the form as `properties`",
        )],
    );
}

#[test]
fn patterns_that_are_not_tried_for_long_strings_are_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: a
      parameters:
        - {name: long, in: query, schema: {type: string, pattern: '^(?!a)b+$'}}
        - {name: short, in: query, schema: {type: string, pattern: '^(?!a)b+$', maxLength: 2048}}
        - {name: longer, in: query, schema: {type: string, pattern: '^(?!a)c+$', maxLength: 2049}}
        - {name: nested, in: query, schema: {type: string, pattern: '^(?!a)(d+ ?)+$', maxLength: 17}}
        - {name: word, in: query, schema: {type: string, pattern: '^(\\p{L}+ ?)+$', maxLength: 99}}
        - {name: simple, in: query, schema: {type: string, pattern: '^[ab]+$'}}
      responses: {'200': {description: d, content: {application/json: {schema: {type: string, pattern: '(a)\\1'}}}}}
",
        &[
            ("/paths/~1a/post/parameters/0/schema/pattern", "at most 8192 bytes", "`maxLength` of at most 2048"),
            ("/paths/~1a/post/parameters/2/schema/pattern", "at most 8192 bytes", "`maxLength` of at most 2048"),
            ("/paths/~1a/post/parameters/3/schema/pattern", "may double", "`maxLength` of at most 16"),
        ],
    );
}

#[test]
fn an_encoding_of_a_field_that_the_schema_does_not_list_is_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: a
      requestBody:
        content:
          multipart/form-data:
            schema:
              allOf: [{type: object, properties: {a: {type: string}}}]
              additionalProperties: {type: string}
            encoding: {a: {contentType: text/plain}, b/c: {contentType: text/html}}
          application/x-www-form-urlencoded:
            schema: {oneOf: [{type: object, properties: {d: {type: string}}}, {type: object, properties: {e: {type: string}}}]}
            encoding: {e: {style: form}, f: {style: form}}
      responses: {'204': {description: d}}
",
        &[
            ("/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/b~1c", "`b/c`", "describe it in `properties`"),
            ("/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/f", "`f`", "describe it in `properties`"),
        ],
    );
}

#[test]
fn headers_of_parts_are_reported() {
    assert_warnings(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
tags: [{name: pets}]
paths:
  /a:
    post:
      operationId: send
      tags: [pets]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
            encoding: {file: {contentType: image/png, headers: {X-Rate: {schema: {type: integer}}}}}
      responses: {'204': {description: Done.}, default: {description: Not done.}}
",
        &[(
            "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/file/headers",
            "neither sent nor read",
            "remove them, or describe their values as fields of the form",
        )],
    );
}
