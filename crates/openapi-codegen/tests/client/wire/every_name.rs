//! Names that Rust does not take as they are.

use super::names::types::{Option as OptionType, Some as SomeType};
use super::*;

#[test]
fn is_on_the_wire_as_it_was_written() {
    let mut option = OptionType { ..Default::default() };
    option.r#type = Some("a".into());
    option.additional = BTreeMap::from([("more".to_owned(), "b".to_owned())]);
    assert_eq!(
        serde_json::to_string(&option).unwrap(),
        r#"{"type":"a","more":"b"}"#
    );
    assert_eq!(serde_json::to_string(&SomeType::Star).unwrap(), r#""*""#);
}
