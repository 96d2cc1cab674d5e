//! The files of `deploy` start this program as they say: their flags, variables, paths and times are those of the program,
//! and the systemd unit is valid and confined.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

#[path = "support/process.rs"]
#[allow(dead_code, reason = "every test program uses its own part of this")]
mod process;

const PROGRAM: &str = env!("CARGO_BIN_EXE_accountd");

/// The greatest exposure that `systemd-analyze security` may find, in tenths. Most of it is the network.
const MAX_EXPOSURE: &str = "15";

fn read(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../deploy")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the logical lines of a file whose lines may be continued, without comments.
fn logical_lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let joined = lines.join("\n").replace("\\\n", " ");
    joined
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

fn help() -> String {
    let output = Command::new(PROGRAM)
        .args(["serve", "--help"])
        .env("COLUMNS", "200")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the names in a text that begin with `ACCOUNTD_`.
fn variables(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    words.filter(|word| word.starts_with("ACCOUNTD_")).collect()
}

#[test]
fn variables_are_those_of_the_program() {
    let help = help();
    let known: BTreeSet<&str> = variables(&help);
    assert!(known.contains("ACCOUNTD_DATABASE"), "{help}");
    for name in ["accountd.service", "accountd.conf", "Dockerfile", "compose.yaml"] {
        let text = read(name);
        let unknown: Vec<_> = variables(&text)
            .into_iter()
            .filter(|name| !known.contains(name))
            .collect();
        assert!(
            unknown.is_empty() && text.contains("ACCOUNTD_"),
            "{name}: {unknown:?}"
        );
    }
}

/// Runs the program with these arguments and variables, far enough to parse them: `check` has the options of `serve`.
fn parse(arguments: &[&str], environment: &[(String, String)]) -> Output {
    assert_eq!(arguments.first(), Some(&"serve"), "{arguments:?}");
    let mut command = Command::new(PROGRAM);
    command
        .arg("check")
        .args(&arguments[1..])
        .envs(environment.iter().cloned());
    command.stdin(Stdio::null()).output().unwrap()
}

#[track_caller]
fn assert_parsed(arguments: &[&str], environment: &[(String, String)]) {
    let output = parse(arguments, environment);
    let stderr = String::from_utf8_lossy(&output.stderr);
    // The database or the folder of the mails does not exist here; 2 would be an invalid option.
    assert_eq!(output.status.code(), Some(1), "{stderr}");
}

/// Returns the settings of a unit.
fn settings(unit: &str) -> Vec<(String, String)> {
    let settings = logical_lines(unit).into_iter().filter_map(|line| {
        let (name, value) = line.split_once('=')?;
        Some((name.to_owned(), value.to_owned()))
    });
    settings.collect()
}

fn values<'a>(settings: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let named = settings.iter().filter(|(own, _)| own == name);
    named.map(|(_, value)| value.as_str()).collect()
}

fn environment(texts: &[&str]) -> Vec<(String, String)> {
    let pairs = texts.iter().map(|text| text.split_once('=').unwrap());
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Returns the number of seconds of the shutdown timeout that the program has by default.
fn shutdown_timeout() -> u32 {
    let help = help();
    let after = help.split_once("--shutdown-timeout").unwrap().1;
    let default = after.split_once("[default: ").unwrap().1;
    default.split_once(']').unwrap().0.parse().unwrap()
}

#[test]
fn unit_starts_the_program_and_lets_it_finish() {
    let settings = settings(&read("accountd.service"));
    let [command] = values(&settings, "ExecStart")[..] else {
        panic!("one command")
    };
    let arguments: Vec<&str> = command.split(' ').collect();
    assert_eq!(arguments[0], "/usr/local/bin/accountd");
    assert_parsed(&arguments[1..], &environment(&values(&settings, "Environment")));
    let commented = read("accountd.conf").replace("# ACCOUNTD_", "ACCOUNTD_");
    let lines = logical_lines(&commented);
    let given: Vec<&str> = lines.iter().map(String::as_str).collect();
    // A listening address, mails and a database that do not exist here.
    assert!(given.len() > 5);
    assert_parsed(&arguments[1..], &environment(&given));
    // It waits for its database, but not for other options.
    assert_eq!(values(&settings, "StartLimitIntervalSec"), ["0"]);
    let invalid = parse(&["serve", "--no-such-option"], &[]).status.code().unwrap();
    assert_eq!(
        values(&settings, "RestartPreventExitStatus"),
        [invalid.to_string()]
    );
    let timeout: u32 = values(&settings, "TimeoutStopSec")[0].parse().unwrap();
    assert!(timeout > shutdown_timeout());
    // The paths of the default options are those of the unit.
    let folder = format!("/var/lib/{}", values(&settings, "StateDirectory")[0]);
    for value in values(&settings, "Environment") {
        assert!(value.contains(&format!(":{folder}/")), "{value}");
    }
}

#[test]
fn unit_is_valid_and_confined() {
    let folder = tempfile::tempdir().unwrap();
    let unit = folder.path().join("accountd.service");
    std::fs::write(
        &unit,
        read("accountd.service").replace("/usr/local/bin/accountd", PROGRAM),
    )
    .unwrap();
    let analyze = |arguments: &[&str]| {
        let output = Command::new("systemd-analyze")
            .args(arguments)
            .arg(&unit)
            .output();
        let output = output.unwrap_or_else(|error| {
            panic!("systemd-analyze: {error}; on Debian: apt-get install --yes systemd")
        });
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(output.status.success(), "{text}");
        text
    };
    // Unknown settings are warnings, which do not change the status.
    assert_eq!(analyze(&["verify", "--man=no"]), "");
    let threshold = format!("--threshold={MAX_EXPOSURE}");
    analyze(&["security", "--offline=true", "--no-pager", &threshold]);
}

#[test]
fn image_has_the_compiler_and_the_program_of_the_workspace() {
    let lines = logical_lines(&read("Dockerfile"));
    let values = |instruction: &str| -> Vec<&str> {
        let own = lines
            .iter()
            .filter_map(|line| line.strip_prefix(instruction)?.strip_prefix(' '));
        own.map(str::trim).collect()
    };
    let manifest = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml")).unwrap();
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = \""))
        .unwrap();
    let version = version.trim_end_matches('"');
    let images = values("FROM");
    assert!(
        images[0].starts_with(&format!("rust:{version}-")) && images[0].ends_with(" AS build"),
        "{images:?}"
    );
    // Both have the same C library.
    let release = images[1].trim_start_matches("debian:").trim_end_matches("-slim");
    assert!(images[0].contains(&format!("-{release} ")), "{images:?}");
    assert_eq!(images.len(), 2);
    let build = values("RUN")[0];
    assert_eq!(
        build,
        format!(
            "cargo build --release --locked --package {}",
            env!("CARGO_PKG_NAME")
        )
    );
    let name = PathBuf::from(PROGRAM)
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let copied = format!("--from=build /src/target/release/{name} /usr/local/bin/{name}");
    assert_eq!(values("COPY"), [". .", &copied]);
    let json = |instruction| -> Vec<String> { serde_json::from_str(values(instruction)[0]).unwrap() };
    assert_eq!(json("ENTRYPOINT"), [name]);
    let command = json("CMD");
    let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
    let variables: Vec<&str> = values("ENV")[0].split_whitespace().collect();
    assert_parsed(&arguments, &environment(&variables));
    let (user, group) = values("USER")[0].split_once(':').unwrap();
    assert!(
        user == group && user != "0" && values("RUN")[1].contains(&format!("--uid {user} --gid {group} "))
    );
    assert!(values("RUN")[1].contains(&format!("groupadd --system --gid {group} ")));
    // It belongs to the user before it becomes a volume, and all data is in it.
    let folder = values("VOLUME")[0];
    assert!(values("RUN")[1].contains(&format!("--create-home --home-dir {folder} ")));
    let files = variables.iter().filter(|variable| variable.contains(":/"));
    assert_eq!(files.clone().count(), 2);
    assert!(
        files
            .into_iter()
            .all(|variable| variable.contains(&format!(":{folder}/")))
    );
    let position = |instruction: &str| {
        lines
            .iter()
            .position(|line| line.starts_with(instruction))
            .unwrap()
    };
    assert!(position("USER") < position("ENTRYPOINT"));
}

#[test]
fn health_check_of_the_image_asks_whether_the_service_is_ready() {
    let lines = logical_lines(&read("Dockerfile"));
    let line = lines
        .iter()
        .find(|line| line.starts_with("HEALTHCHECK "))
        .unwrap();
    let command: Vec<String> = serde_json::from_str(line.split_once(" CMD ").unwrap().1).unwrap();
    let port = lines
        .iter()
        .find_map(|line| line.strip_prefix("EXPOSE "))
        .unwrap();
    let listen = format!("ACCOUNTD_LISTEN=0.0.0.0:{port}");
    assert!(lines.iter().any(|line| line.contains(&listen)));
    let is_healthy = |at: &str| {
        let placed = format!("/dev/tcp/127.0.0.1/{port}");
        assert!(
            command.iter().any(|argument| argument.contains(&placed)),
            "{command:?}"
        );
        let command: Vec<String> = command
            .iter()
            .map(|argument| argument.replace(&placed, &format!("/dev/tcp/127.0.0.1/{at}")))
            .collect();
        let status = Command::new(&command[0])
            .args(&command[1..])
            .stderr(Stdio::null())
            .status();
        status.unwrap().success()
    };
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let database = format!("sqlite:{}", path("a.db"));
    let mail = format!("file:{}", path("mail"));
    let service = process::Accountd::serve(&["--database", &database, "--mail", &mail]);
    let port_of_service = service.url.rsplit(':').next().unwrap().to_owned();
    assert!(is_healthy(&port_of_service));
    // The directory of the database becomes another one, so the service is not ready.
    std::fs::remove_file(path("a.db")).unwrap();
    assert!(!is_healthy(&port_of_service));
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    assert!(!is_healthy(&free.to_string()));
}

#[test]
fn composition_starts_the_image_on_its_database() {
    let text = read("compose.yaml");
    let compose: Value = serde_saphyr::from_str(&text).unwrap();
    let (service, database) = (&compose["services"]["accountd"], &compose["services"]["postgres"]);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../deploy");
    let context = folder.join(service["build"]["context"].as_str().unwrap());
    assert!(context.join("openapi.yaml").is_file());
    assert!(
        context
            .join(service["build"]["dockerfile"].as_str().unwrap())
            .is_file()
    );
    let command: Vec<&str> = service["command"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap())
        .collect();
    let variables = |service: &Value| -> Vec<(String, String)> {
        let variables = service["environment"].as_object().unwrap().iter();
        variables
            .map(|(name, value)| (name.clone(), interpolate(value.as_str().unwrap())))
            .collect()
    };
    let environment = variables(service);
    assert_parsed(&command, &environment);
    // The URL has the user, the password, the host and the name of the database beside it.
    let given = variables(database);
    let get = |name: &str| {
        given
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
            .unwrap()
    };
    let url = &environment
        .iter()
        .find(|(name, _)| name == "ACCOUNTD_DATABASE")
        .unwrap()
        .1;
    let expected = format!(
        "postgres://{}:{}@postgres/{}",
        get("POSTGRES_USER"),
        get("POSTGRES_PASSWORD"),
        get("POSTGRES_DB")
    );
    assert_eq!(*url, expected);
    assert_eq!(service["depends_on"]["postgres"]["condition"], "service_healthy");
    let check = database["healthcheck"]["test"].to_string();
    assert!(
        check.contains("pg_isready") && check.contains(get("POSTGRES_DB")),
        "{check}"
    );
    // While it is created, the server listens on its socket only.
    assert!(check.contains("\"--host\",\"127.0.0.1\""), "{check}");
    // Clients arrive as the gateway of the network.
    let network = &compose["networks"]["default"]["ipam"]["config"][0];
    let trusted = environment
        .iter()
        .find(|(name, _)| name == "ACCOUNTD_TRUSTED_PROXY");
    assert_eq!(network["gateway"], trusted.unwrap().1.as_str());
    // It is confined, not public, and may finish.
    assert_eq!(
        (&service["read_only"], &service["cap_drop"][0]),
        (&true.into(), &"ALL".into())
    );
    assert!(
        service["ports"]
            .as_array()
            .unwrap()
            .iter()
            .all(|port| port.as_str().unwrap().starts_with("127.0.0.1:"))
    );
    let seconds = |text: &str| -> u32 { text.trim_end_matches('s').parse().unwrap() };
    let drain = command
        .iter()
        .position(|word| *word == "--drain-delay")
        .map(|at| seconds(command[at + 1]));
    let grace = seconds(service["stop_grace_period"].as_str().unwrap());
    assert!(grace > shutdown_timeout() + drain.unwrap());
    let mounts = [service, database].map(|service| service["volumes"][0].as_str().unwrap());
    for mount in mounts {
        let volume = mount.split(':').next().unwrap();
        assert!(compose["volumes"].get(volume).is_some(), "{mount}");
    }
}

#[test]
fn password_of_the_composition_is_kept_and_is_in_no_image_and_no_commit() {
    let text = read("compose.yaml");
    let command = text
        .lines()
        .find_map(|line| line.strip_prefix("#   ").filter(|line| line.contains("openssl")))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("deploy")).unwrap();
    let status = Command::new("sh")
        .args(["-c", command])
        .current_dir(&folder)
        .status();
    assert!(status.unwrap().success());
    let file = folder.path().join("deploy/.env");
    let kept = std::fs::read_to_string(&file).unwrap();
    let password = kept.trim_end().strip_prefix("POSTGRES_PASSWORD=").unwrap();
    assert!(
        password.len() == 64 && password.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{kept}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    for (file, line) in [
        ("../.gitignore", "/deploy/.env"),
        ("Dockerfile.dockerignore", "deploy/.env"),
    ] {
        assert!(read(file).lines().any(|own| own == line), "{file}");
    }
}

/// Replaces `${NAME:-DEFAULT}` by the default, and `${NAME:?MESSAGE}` by the name.
fn interpolate(text: &str) -> String {
    let mut parts = text.split("${");
    let mut result = parts.next().unwrap().to_owned();
    for part in parts {
        let (variable, rest) = part.split_once('}').unwrap();
        let (name, how) = variable.split_once(':').unwrap();
        result += how.strip_prefix('-').unwrap_or(name);
        result += rest;
    }
    result
}
