//! The files of Swagger UI are the ones that are named.

use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

#[test]
fn every_file_has_its_sum_and_nothing_else_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/docs/swagger-ui");
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    let mut named = vec!["README.md".to_owned(), "SHA256SUMS".to_owned()];
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let digest = Sha256::digest(fs::read(folder.join(name)).unwrap());
        let digest: String = digest.iter().map(|octet| format!("{octet:02x}")).collect();
        assert_eq!(digest, sum, "{name} is not as it was published");
        named.push(name.to_owned());
    }
    let entries = fs::read_dir(&folder).unwrap();
    let mut found: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    named.sort();
    assert_eq!(found, named);
}
