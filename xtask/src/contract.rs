//! `contract`: holds the client against Prism, a mock server that others wrote and that checks each request
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
use crate::{files, npm, overlay, tool};

/// Where Prism is pinned, from the root of the repository.
const HOME: &str = "tests/tools/contract";
/// The program within it.
const PRISM: &str = "node_modules/@stoplight/prism-cli/dist/index.js";
/// Where the description and Prism's log go.
const SCRATCH: &str = "target/contract";
/// How Prism says that it can be called.
const LISTENING: &str = "Prism is listening";
/// How long it may take until it says so.
const PATIENCE: Duration = Duration::from_secs(60);

/// Installs Prism if it is missing, gives it the current description, and runs the calls against it.
pub fn contract(spec: &Spec) -> Result<(), Failure> {
    let home = npm::install(spec.root(), HOME)?;
    let scratch = spec.root().join(SCRATCH);
    let description = scratch.join("description.json");
    files::write(&description, for_prism(&overlay::overlay(spec, None, &[])?.document)?.as_bytes())?;
    // Before Prism starts, so that it is not kept waiting.
    let built = tool::built(spec.root())?;
    let prism = Prism::start(&home, &description, &scratch.join("prism.log"))?;
    let mut calls = Command::new(built.join("contract"));
    calls.current_dir(spec.root()).arg(&prism.url).arg(&description);
    let status = calls.status().map_err(|error| Failure::broken(tool::shown(&calls), error))?;
    match status.code() {
        Some(0) => Ok(()),
        // The program's own word for a contract that is broken.
        Some(1) => {
            Err(Failure::Stale("the client and the description disagree\n  do: cargo xtask contract".to_owned()))
        }
        _ => Err(Failure::Broken(format!("the calls ended with {status}\n  do: cargo xtask contract"))),
    }
}

/// The description in words that Prism knows: what `x-batch` says, that a path takes several ids joined by
/// commas, as one or a list; and a part of a form that is JSON is a text, because Prism parses no part.
fn for_prism(description: &str) -> Result<String, Failure> {
    let broken = |error| Failure::broken("the description", error);
    let mut description: Value = serde_json::from_str(description).map_err(broken)?;
    let items = description.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
    for operation in items.filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
        parameters.into_iter().flatten().filter_map(Value::as_object_mut).for_each(as_list);
        let form = operation.pointer_mut("/requestBody/content/multipart~1form-data");
        form.into_iter().for_each(as_text);
    }
    serde_json::to_string_pretty(&description).map_err(broken)
}

/// Without a type of its own: Prism splits at commas by itself, and ends where it is told to split once more.
fn as_list(parameter: &mut Map<String, Value>) {
    let Some(most) = parameter.get("x-batch").cloned() else { return };
    let one = parameter.remove("schema");
    let several = json!({ "type": "array", "items": one, "minItems": 2, "maxItems": most });
    parameter.insert("schema".to_owned(), json!({ "anyOf": [one, several] }));
}

fn as_text(form: &mut Value) {
    let encoding = form.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let is_json = |part: &Value| part.get("contentType").and_then(Value::as_str) == Some("application/json");
    let parts: Vec<_> = encoding.filter(|(_, part)| is_json(part)).map(|(name, _)| name.clone()).collect();
    let properties = form.pointer_mut("/schema/properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten().filter(|(name, _)| parts.contains(name)) {
        *property = json!({ "type": "string", "minLength": 2 });
    }
}

/// A running Prism. It ends with this value.
struct Prism {
    child: Child,
    url: String,
}

impl Drop for Prism {
    fn drop(&mut self) {
        // One that has ended by itself cannot be ended again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Prism {
    /// Starts Prism on a port that is free, and waits until it listens.
    fn start(home: &Path, description: &Path, log: &Path) -> Result<Self, Failure> {
        let port = free_port()?;
        let mut node = Command::new("node");
        node.arg(home.join(PRISM)).args(["mock", "--port", &port.to_string()]).arg(description);
        node.env("NO_COLOR", "1").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let child = node.spawn().map_err(|error| npm::missing("node", &error))?;
        // From here on it ends with this value, whatever happens.
        let mut prism = Self { child, url: format!("http://127.0.0.1:{port}") };
        let listening = prism.listen(log)?;
        let why = match listening.recv_timeout(PATIENCE) {
            Ok(()) => return Ok(prism),
            Err(RecvTimeoutError::Timeout) => format!("does not listen after {} seconds", PATIENCE.as_secs()),
            Err(RecvTimeoutError::Disconnected) => "ended before it listened".to_owned(),
        };
        Err(Failure::Broken(format!("Prism {why}\n  do: see {}", log.display())))
    }

    /// Takes down what it prints, and says when it listens.
    fn listen(&mut self, log: &Path) -> Result<Receiver<()>, Failure> {
        let (tell, listening) = mpsc::channel();
        let printed = self.child.stdout.take().map(BufReader::new);
        let mut log = std::fs::File::create(log).map_err(|error| Failure::broken(log.display(), error))?;
        std::thread::spawn(move || {
            for line in printed.into_iter().flat_map(BufReader::lines).map_while(Result::ok) {
                // A log that cannot be written, and nobody who waits any more, are no reason to stop it.
                let _ = writeln!(log, "{line}");
                if line.contains(LISTENING) {
                    let _ = tell.send(());
                }
            }
        });
        Ok(listening)
    }
}

/// A port that nobody listened on just now.
fn free_port() -> Result<u16, Failure> {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| Failure::broken("127.0.0.1", error))
}
