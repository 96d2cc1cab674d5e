//! Generated code of another version fails with one error, which names the version.

#[test]
fn an_unknown_version_is_one_unresolved_import() {
    trybuild::TestCases::new().compile_fail("tests/private/unknown_version.rs");
}
