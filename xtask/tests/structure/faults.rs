//! The lists of independent faults and of neutral edits fit the code.

use crate::support::root;
use std::fs;

#[test]
fn every_fault_can_be_made() {
    let read = |name: &str| {
        let path = root().join("tests/faults").join(name);
        let list: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        list["fault"].as_array().unwrap().clone()
    };
    let (faults, neutral) = (read("independent.toml"), read("neutral.toml"));
    assert_eq!((faults.len(), neutral.len()), (40, 10));
    let mut wrong = Vec::new();
    for fault in faults.iter().chain(&neutral) {
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
