//! A broken answer to each operation: the failure says which operation, with what status, and where in
//! the answer; and what is not so bad stands beside the answer, with its place.

use std::sync::{Arc, Mutex};

use procountor_client::{Client, Error};
use procountor_generator::ir::{self, Api, Type};
use tests::inventory::{Answer, Call, Kind, Seen};
use tests::memory_server::{self, MemoryServer, Reply, ok};

use super::changes::{Change, changes};
use super::sample::{Edit, Node};

/// A client, and what it is answered with.
struct Scene {
    canned: Arc<Mutex<Reply>>,
    client: Client,
    runtime: tokio::runtime::Runtime,
    /// How many failures there were.
    failures: usize,
}

impl Scene {
    fn new() -> Self {
        let canned = Arc::new(Mutex::new(ok("")));
        let next = Arc::clone(&canned);
        let server = MemoryServer::new(move |_| next.lock().expect("no thread panics").clone());
        let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").limits([]);
        let client = builder.transport(server).build().expect("a client");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        Self { canned, client, runtime, failures: 0 }
    }

    fn call(&self, call: &Call, status: u16, media_type: &'static str, body: &str) -> Result<Seen, Error> {
        *self.canned.lock().expect("no thread panics") = memory_server::status(status, body.to_owned()).header("content-type", media_type);
        self.runtime.block_on(async { (call.run)(&self.client, true).await })
    }

    /// The call fails, and says exactly this of the place in the answer.
    fn fails(&mut self, call: &Call, status: u16, media_type: &'static str, body: &str, path: &str, what: &str) {
        let Err(error) = self.call(call, status, media_type, body) else { panic!("{}: {body} is read", call.name) };
        let place = if path.is_empty() { "the answer" } else { path };
        let said =
            format!("{} {}: {place} is not {what} (status {status}, {} bytes)", call.method, call.template, body.len());
        assert_eq!(error.to_string(), said, "{}: {body}", call.name);
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!((decode.path(), error.status().map(|status| status.as_u16())), (path, Some(status)));
        assert_eq!(error.path_template(), Some(call.template));
        self.failures += 1;
    }
}

const JSON: &str = "application/json";

/// The type of a call's answer; a list of it, where the call names several things.
fn answer_of(api: &Api, call: &Call, pending: bool) -> Option<Type> {
    let (module, method) = call.name.split_once('.').expect("a resource and a method");
    let single = method.strip_suffix("_many");
    let resource = api.resources.iter().find(|(name, _)| name.as_str() == module)?.1;
    let named = |name: &str| resource.operations.values().find(|operation| operation.name.as_str() == name);
    let (operation, many) = match named(method) {
        Some(operation) => (operation, false),
        None => (named(single?)?, true),
    };
    let answer = if pending { operation.success.pending.as_ref()? } else { &operation.success.done };
    let ty = answer.json()?.clone();
    // An object may come for a list of one: of a list, the sample is the list.
    Some(if many { Type::List(Box::new(ty)) } else { ty })
}

fn is_optional(api: &Api, call: &Call) -> bool {
    let operations = api.resources.values().flat_map(|resource| resource.operations.values());
    let mut same = operations.filter(|one| one.method.as_str() == call.method && one.template == call.template);
    same.any(|operation| matches!(operation.success.done, ir::Answer::Optional(_)))
}

fn api() -> Api {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    spec.run(&source, true, procountor_generator::lower).expect("the current release lowers").api
}

/// Breaks the answer at each place within it: what cannot pass is an error, with its place, and what can
/// is said beside the answer. Gives how many there were of both.
fn break_each_value(scene: &mut Scene, call: &Call, status: u16, root: &Node) -> (usize, usize) {
    let (mut refused, mut said) = (0, 0);
    for place in root.places() {
        let node = root.at(&place.at);
        let Some(kind) = node.kind else { continue };
        let wrong = changes(kind).into_iter().find_map(|change| match change {
            Change::Wrong(text) => Some(text),
            _ => None,
        });
        let Some(wrong) = wrong else { continue };
        let body = root.with(&place.at, &Edit::Replace(&wrong));
        if kind == Kind::Amount || node.lock {
            let what = match kind {
                Kind::Amount => "a decimal number of at most 28 digits",
                _ => "a date and time such as 2017-01-30T15:20:00",
            };
            scene.fails(call, status, JSON, &body, &place.path, what);
            refused += 1;
        } else {
            let seen = scene.call(call, status, JSON, &body).unwrap_or_else(|error| panic!("{error}: {body}"));
            let paths: Vec<&str> = seen.unread.iter().map(|value| value.path.as_str()).collect();
            assert_eq!(paths, [place.whole.1.as_str()], "{}: {body}", call.name);
            said += 1;
        }
    }
    (refused, said)
}

#[test]
fn each_failure_to_read_says_which_operation_which_status_and_where() {
    let (api, mut scene) = (api(), Scene::new());
    let (mut refused, mut said, mut operations) = (0, 0, 0);
    for call in Call::all().filter(|call| call.answer == Answer::Json) {
        operations += 1;
        let ty = answer_of(&api, call, false).unwrap_or_else(|| panic!("{} answers no JSON", call.name));
        let root = Node::of_answer(&api, &ty);
        let text = root.text();
        let read = scene.call(call, 200, JSON, &text).unwrap_or_else(|error| panic!("{}: {error}: {text}", call.name));
        assert_eq!(read.unread, [], "{}: {text}", call.name);
        let (errors, notes) = break_each_value(&mut scene, call, 200, &root);
        (refused, said) = (refused + errors, said + notes);
        // What is no JSON, or another's answer, or not all of it.
        scene.fails(call, 200, JSON, "{\"half\":", "", "JSON");
        scene.fails(call, 200, "text/html; charset=utf-8", "<html></html>", "", "JSON: it is HTML");
        scene.fails(call, 206, JSON, &text, "", "a whole answer: it is a part of one");
        if call.pending {
            let ty = answer_of(&api, call, true).expect("what is pending is JSON");
            let (errors, notes) = break_each_value(&mut scene, call, 202, &Node::of_answer(&api, &ty));
            (refused, said) = (refused + errors, said + notes);
            scene.fails(call, 202, JSON, "{\"half\":", "", "JSON");
        } else {
            scene.fails(call, 202, JSON, &text, "", "a finished answer: it is accepted and not yet done");
        }
        if !is_optional(&api, call) {
            assert!(scene.call(call, 200, JSON, "").is_err(), "{}: nothing is read", call.name);
        }
    }
    println!(
        "{operations} calls, {} failures, {refused} of them for a value; {said} values beside answers",
        scene.failures
    );
    assert!(operations >= 150 && refused > 0 && said > operations);
}

#[test]
fn answers_that_hold_files_say_it_too() {
    let (api, mut scene) = (api(), Scene::new());
    for call in Call::all().filter(|call| call.answer == Answer::Mixed) {
        let root = Node::of_answer(&api, &answer_of(&api, call, false).expect("one part is JSON"));
        let parts = |meta: &str| {
            format!(
                "--b\r\ncontent-type: application/json\r\n\r\n{meta}\r\n--b\r\ncontent-type: application/pdf\r\n\r\n%PDF\r\n--b--\r\n"
            )
        };
        let mixed = "multipart/mixed; boundary=b";
        assert!(scene.call(call, 200, mixed, &parts(&root.text())).is_ok(), "{}", call.name);
        scene.fails(call, 200, mixed, &parts("{\"half\":"), "", "JSON");
        scene.fails(call, 200, mixed, &parts("7"), "", "an object");
        scene.fails(call, 200, JSON, &root.text(), "", "a file: it is JSON");
    }
    for call in Call::all().filter(|call| matches!(call.answer, Answer::Nothing | Answer::Binary)) {
        let what = if call.answer == Answer::Binary { "a file: it is HTML" } else { "an answer: it is HTML" };
        scene.fails(call, 200, "text/html", "<html></html>", "", what);
        scene.fails(call, 206, JSON, "{}", "", "a whole answer: it is a part of one");
    }
    assert!(scene.failures > 0);
}
