//! Programs of client and server teams outside of the repository, which depend on the packages as they would be published
//! and follow the guides word by word.
//!
//! The folder of the projects is beside a folder `account-contract`, as in the guides, but that has only the unpacked
//! packages. Dependencies between these, which name a version, are patched to them too.

mod guide;

use super::archive::{self, Options};
use super::published::{self, Package};
use super::server::Server;
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::terminal::print_line;
use guide::Guide;
use std::fs;
use std::path::Path;

/// A project that follows a guide.
struct Project {
    name: &'static str,
    page: &'static str,
    /// A line of the block that is the project's program.
    program: &'static str,
    /// What the other blocks of the guide need, as the text above them says.
    of_tests: &'static str,
}

const CLIENT: Project = Project {
    name: "client",
    page: "docs/client-teams.md",
    program: "// crates/account-client/examples/first_call.rs",
    of_tests: "\
account-client = { path = \"../account-contract/crates/account-client\", features = [\"blocking\", \"fakes\", \"fixtures\", \"mock\", \"schemars\"] }
jsonschema = { version = \"*\", default-features = false }
schemars = { version = \"1\", features = [\"derive\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
",
};

const SERVER: Project = Project {
    name: "server",
    page: "docs/server-teams.md",
    program: "    // A server of this tag alone, see below.",
    of_tests: "openapi-judge = { path = \"../account-contract/crates/openapi-judge\" }\n",
};

/// Packages everything, builds each package from its archive, and then both projects, and runs their programs and every
/// block of Rust in the guides.
pub(crate) fn check(repository: &Repository) -> Result<(), Failure> {
    let (packages, _) = published::read(&repository.root)?;
    let options = Options {
        builds: true,
        allows_dirty: true,
    };
    archive::make(repository, &packages, options)?;
    let folder = repository.target().join("consumers");
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(io_failure(&folder, &error));
        }
        _ => {}
    }
    for package in &packages {
        let unpacked = folder.join("account-contract/crates").join(&package.name);
        archive::unpack(repository, package, &unpacked)?;
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let text = fs::read_to_string(unpacked.join(licence)).unwrap_or_default();
            if !text.contains("copyright") && !text.contains("Copyright") {
                return Err(Failure::Failed(format!("{} has no {licence}", package.name)));
            }
        }
    }
    let client = CLIENT.create(repository, &folder, &packages)?;
    let output = first_call(repository, &client)?;
    client
        .guide
        .expect_output("cargo run --example first_call", &output)?;
    process::run(&mut cargo(&client.folder, &["test", "--quiet"]))?;
    let server = SERVER.create(repository, &folder, &packages)?;
    process::run(&mut cargo(&server.folder, &["run", "--quiet"]))?;
    process::run(&mut cargo(&server.folder, &["test", "--quiet"]))
}

/// Runs the client's program with the demo of the service, and returns its output.
fn first_call(repository: &Repository, client: &Created) -> Result<String, Failure> {
    let mut demo = Server::start(repository, "accountd", &["demo"])?;
    let export = demo.line_after("export ").unwrap_or_default();
    let token = export
        .split(' ')
        .find_map(|word| word.strip_prefix("ACCOUNT_TOKEN="));
    let token = token.ok_or_else(|| Failure::Failed("the demo prints no token".to_owned()))?;
    let mut program = cargo(&client.folder, &["run", "--quiet"]);
    program.env("ACCOUNT_URL", demo.url()).env("ACCOUNT_TOKEN", token);
    program.stderr(std::process::Stdio::inherit());
    let output = program
        .output()
        .map_err(|error| process::not_started(&program, &error))?;
    process::expect_success(&program, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A project on disk.
struct Created {
    folder: std::path::PathBuf,
    guide: Guide,
}

impl Project {
    fn create(
        &self,
        repository: &Repository,
        folder: &Path,
        packages: &[Package],
    ) -> Result<Created, Failure> {
        let page = repository.root.join(self.page);
        let text = fs::read_to_string(&page).map_err(|error| io_failure(&page, &error))?;
        let guide = Guide::parse(&text);
        let missing = |what: &str| Failure::Failed(format!("{} has no {what}", self.page));
        let dependencies = guide.first("toml").ok_or_else(|| missing("dependencies"))?;
        let program = guide
            .block_with(self.program)
            .ok_or_else(|| missing(self.program))?;
        let manifest = manifest(self, dependencies, packages);
        let folder = folder.join(self.name);
        let files = [
            ("Cargo.toml", manifest.as_str()),
            ("src/main.rs", program),
            ("src/lib.rs", "#![doc = include_str!(\"../guide.md\")]\n"),
            ("guide.md", text.as_str()),
        ];
        for (file, text) in files {
            write(&folder.join(file), text)?;
        }
        // The contract, which a block of the guide for servers reads.
        let contract = repository.root.join("openapi.yaml");
        fs::copy(&contract, folder.join("openapi.yaml")).map_err(|error| io_failure(&contract, &error))?;
        // The versions with which everything else is tested. Cargo removes what these projects do not need.
        let lock = repository.root.join("Cargo.lock");
        fs::copy(&lock, folder.join("Cargo.lock")).map_err(|error| io_failure(&lock, &error))?;
        print_line(format_args!("created {} from {}", self.name, self.page));
        Ok(Created { folder, guide })
    }
}

/// Returns the manifest of a project: the one of the guide, or its dependencies, and the unpacked packages in place of the
/// registry's.
fn manifest(project: &Project, dependencies: &str, packages: &[Package]) -> String {
    let mut manifest = "[workspace]\n\n".to_owned();
    if !dependencies.contains("[package]\n") {
        manifest += &format!("[package]\nname = \"{}\"\nedition = \"2024\"\n\n", project.name);
    }
    manifest.push_str(dependencies);
    manifest.push_str(&format!(
        "\n\n[dev-dependencies]\n{}\n[patch.crates-io]\n",
        project.of_tests
    ));
    for Package { name, .. } in packages {
        manifest.push_str(&format!(
            "{name} = {{ path = \"../account-contract/crates/{name}\" }}\n"
        ));
    }
    manifest
}

/// Returns a command for cargo in a project, whose artifacts are apart from those of the repository.
fn cargo(folder: &Path, arguments: &[&str]) -> std::process::Command {
    let mut cargo = process::cargo(folder, arguments);
    cargo.env("CARGO_TARGET_DIR", folder.with_file_name("target"));
    cargo
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| io_failure(folder, &error))?;
    fs::write(path, text).map_err(|error| io_failure(path, &error))
}

#[cfg(test)]
mod tests {
    use super::{CLIENT, Guide, Project, SERVER, manifest};

    #[test]
    fn the_guides_have_the_dependencies_and_programs_of_the_projects() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for project in [CLIENT, SERVER] {
            let Project { page, program, .. } = project;
            let text = std::fs::read_to_string(root.join(page)).unwrap_or_default();
            let guide = Guide::parse(&text);
            let dependencies = guide.first("toml").unwrap_or_default();
            let manifest: toml::Table = manifest(&project, dependencies, &[]).parse().unwrap_or_default();
            assert!(manifest["dependencies"].get("tokio").is_some(), "{page}");
            assert!(manifest["package"].get("name").is_some(), "{page}");
            let block = guide.block_with(program).unwrap_or_default();
            assert!(block.contains("fn main()"), "{page}: {program}");
        }
    }
}
