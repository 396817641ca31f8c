//! `contract`: runs every operation of the client against Prism, a third-party mock server that validates requests
//! against the description.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{files, npm, overlay, process};

/// Folder of the pinned Prism, from the root of the repository.
const HOME: &str = "tests/tools/contract";
/// Path of the program in that folder.
const PRISM: &str = "node_modules/@stoplight/prism-cli/dist/index.js";
/// Folder of the description for Prism and of its log, from the root of the repository.
const SCRATCH: &str = "target/contract";
/// Text that Prism prints when it accepts connections.
const LISTENING: &str = "Prism is listening";
/// Maximum time until Prism accepts connections.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// Installs Prism if it is missing, starts it with the current description and runs the calls against it.
pub fn contract(spec: &Spec) -> Result<(), Failure> {
    let home = npm::install(spec.root(), HOME)?;
    let scratch = spec.root().join(SCRATCH);
    let description = scratch.join("description.json");
    files::write(&description, for_prism(&overlay::overlay(spec, None, &[])?.document)?.as_bytes())?;
    // Built before Prism starts, so that it does not idle during the build.
    let programs = process::build_workspace(spec.root(), &["--bin", "contract"])?;
    let prism = Prism::start(&home, &description, &scratch.join("prism.log"))?;
    let mut calls = Command::new(programs.join("contract"));
    calls.current_dir(spec.root()).arg(&prism.url).arg(&description);
    let status = calls.status().map_err(|error| Failure::error(process::command_line(&calls), error))?;
    match status.code() {
        Some(0) => Ok(()),
        // The program exits with 1 if a call violates the contract.
        Some(1) => Err(Failure::CheckFailed(
            "the client and the description disagree\n  help: run cargo xtask contract".to_owned(),
        )),
        _ => Err(Failure::Error(format!("the contract calls failed with {status}\n  help: run cargo xtask contract"))),
    }
}

/// Returns the description adapted to Prism.
///
/// A path parameter with `x-batch` becomes one value or a list, since Prism does not know the extension. A JSON part of
/// a form becomes a string, since Prism does not parse parts.
fn for_prism(description: &str) -> Result<String, Failure> {
    let failure = |error| Failure::error("description for Prism", error);
    let mut description: Value = serde_json::from_str(description).map_err(failure)?;
    let items = description.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
    for operation in items.filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
        parameters.into_iter().flatten().filter_map(Value::as_object_mut).for_each(batch_to_list);
        let form = operation.pointer_mut("/requestBody/content/multipart~1form-data");
        form.into_iter().for_each(json_parts_to_strings);
    }
    serde_json::to_string_pretty(&description).map_err(failure)
}

/// Replaces the schema of a batch parameter by one value or a list.
///
/// The schema has no `type`: Prism splits at commas by itself and fails if a type makes it split again.
fn batch_to_list(parameter: &mut Map<String, Value>) {
    let Some(maximum) = parameter.get("x-batch").cloned() else { return };
    let one = parameter.remove("schema");
    let list = json!({ "type": "array", "items": one, "minItems": 2, "maxItems": maximum });
    parameter.insert("schema".to_owned(), json!({ "anyOf": [one, list] }));
}

/// Replaces the schemas of the JSON parts of a form by a string.
fn json_parts_to_strings(form: &mut Value) {
    let encoding = form.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let is_json = |part: &Value| part.get("contentType").and_then(Value::as_str) == Some("application/json");
    let parts: Vec<_> = encoding.filter(|(_, part)| is_json(part)).map(|(name, _)| name.clone()).collect();
    let properties = form.pointer_mut("/schema/properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten().filter(|(name, _)| parts.contains(name)) {
        *property = json!({ "type": "string", "minLength": 2 });
    }
}

/// A running Prism process; dropping it ends the process.
struct Prism {
    child: Child,
    url: String,
}

impl Drop for Prism {
    fn drop(&mut self) {
        // `kill` fails if the process has exited already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Prism {
    /// Starts Prism on a free port and waits until it accepts connections.
    fn start(home: &Path, description: &Path, log: &Path) -> Result<Self, Failure> {
        let port = free_port()?;
        let mut node = Command::new("node");
        node.arg(home.join(PRISM)).args(["mock", "--port", &port.to_string()]).arg(description);
        node.env("NO_COLOR", "1").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let child = node.spawn().map_err(|error| npm::not_installed("node", &error))?;
        // Created at once, so that the process is ended on each early return.
        let mut prism = Self { child, url: format!("http://127.0.0.1:{port}") };
        let listening = prism.listen(log)?;
        let problem = match listening.recv_timeout(START_TIMEOUT) {
            Ok(()) => return Ok(prism),
            Err(RecvTimeoutError::Timeout) => {
                format!("did not accept connections within {} seconds", START_TIMEOUT.as_secs())
            }
            Err(RecvTimeoutError::Disconnected) => "exited before it accepted connections".to_owned(),
        };
        Err(Failure::Error(format!("Prism {problem}\n  help: see {}", log.display())))
    }

    /// Copies the output of Prism to the log; the receiver gets a message when Prism accepts connections.
    fn listen(&mut self, log: &Path) -> Result<Receiver<()>, Failure> {
        let (sender, listening) = mpsc::channel();
        let stdout = self.child.stdout.take().map(BufReader::new);
        let mut log = std::fs::File::create(log).map_err(|error| Failure::error(log.display(), error))?;
        std::thread::spawn(move || {
            for line in stdout.into_iter().flat_map(BufReader::lines).map_while(Result::ok) {
                // Neither a failed write to the log nor a dropped receiver ends the copying: Prism blocks on a full pipe.
                let _ = writeln!(log, "{line}");
                if line.contains(LISTENING) {
                    let _ = sender.send(());
                }
            }
        });
        Ok(listening)
    }
}

/// Returns a port that is free at the time of the call.
fn free_port() -> Result<u16, Failure> {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| Failure::error("127.0.0.1", error))
}
