//! Names that are not valid or are reserved in Rust.

use super::names::types::{Option as OptionType, Some as SomeType};
use super::*;

#[test]
fn names_on_the_wire_are_those_of_the_document() {
    let mut option = OptionType { ..Default::default() };
    option.r#type = Some("a".into());
    option.additional = BTreeMap::from([("more".to_owned(), "b".to_owned())]);
    assert_eq!(
        serde_json::to_string(&option).unwrap(),
        r#"{"type":"a","more":"b"}"#
    );
    assert_eq!(serde_json::to_string(&SomeType::Star).unwrap(), r#""*""#);
}
