//! The list of independent faults fits the code.

use crate::support::root;
use std::fs;

#[test]
fn every_fault_can_be_made() {
    let path = root().join("tests/faults/independent.toml");
    let list: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let faults = list["fault"].as_array().unwrap();
    assert_eq!(faults.len(), 40);
    let mut wrong = Vec::new();
    for fault in faults {
        let generated = fault.get("generated").and_then(|edits| edits.as_array());
        for edit in std::iter::once(fault).chain(generated.into_iter().flatten()) {
            let text = |name: &str| edit[name].as_str().unwrap();
            let code = fs::read_to_string(root().join(text("file"))).unwrap();
            let count = code.matches(text("find")).count();
            if count != 1 || text("find") == text("replace") {
                wrong.push(format!(
                    "{}: {count} times in {}",
                    fault["id"].as_str().unwrap(),
                    text("file")
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "adapt `find` to the present code:\n{}",
        wrong.join("\n")
    );
}
