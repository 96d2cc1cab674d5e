//! Reads documents and tells what was found.
#![allow(clippy::print_stdout, clippy::unwrap_used)]
fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).unwrap();
        let start = std::time::Instant::now();
        let name = file.rsplit('/').next().unwrap();
        match openapi_codegen::spec::load(name, &text) {
            Ok(api) => println!("{name}: OK {} operations {} schemas {:?}", api.operations.len(), api.schemas.len(), start.elapsed()),
            Err(faults) => {
                println!("{name}: {} faults {:?}", faults.0.len(), start.elapsed());
                for fault in faults.0.iter().take(400) { println!("   {fault}"); }
            }
        }
    }
}
