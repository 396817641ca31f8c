//! Invalid responses to each operation: errors name the operation, the status and the path in the response; other
//! invalid values are reported with their path.

use std::sync::{Arc, Mutex};

use procountor_client::{Client, Error};
use procountor_generator::ir::{self, Api, Type};
use tests::inventory::{Call, CallResponse, ResponseKind, ValueKind};
use tests::memory_server::{self, MemoryServer, Reply, ok};

use super::changes::{Change, changes};
use super::sample::{Edit, Node};
use crate::inventory::api;

/// A client whose server sends a prepared response.
struct ResponseTester {
    reply: Arc<Mutex<Reply>>,
    client: Client,
    runtime: tokio::runtime::Runtime,
    /// Number of checked failures.
    failures: usize,
}

impl ResponseTester {
    fn new() -> Self {
        let reply = Arc::new(Mutex::new(ok("")));
        let next = Arc::clone(&reply);
        let server = MemoryServer::new(move |_| next.lock().expect("the lock is not poisoned").clone());
        let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").limits([]);
        let client = builder.transport(server).build().expect("the settings are valid");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("the runtime starts");
        Self { reply, client, runtime, failures: 0 }
    }

    /// Makes a call and responds with a status, a media type and a body.
    fn call(&self, call: &Call, status: u16, media_type: &'static str, body: &str) -> Result<CallResponse, Error> {
        *self.reply.lock().expect("the lock is not poisoned") =
            memory_server::status(status, body.to_owned()).header("content-type", media_type);
        self.runtime.block_on(async { (call.run)(&self.client, true).await })
    }

    /// Asserts that the call fails and that the message names exactly this path and expectation.
    fn assert_failure(
        &mut self,
        call: &Call,
        status: u16,
        media_type: &'static str,
        body: &str,
        path: &str,
        expected: &str,
    ) {
        let Err(error) = self.call(call, status, media_type, body) else { panic!("{}: {body} is read", call.name) };
        let subject = if path.is_empty() { "the response" } else { path };
        let message = format!(
            "{} {}: {subject} is not {expected} (status {status}, {} bytes)",
            call.method,
            call.template,
            body.len()
        );
        assert_eq!(error.to_string(), message, "{}: {body}", call.name);
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!((decode.path(), error.status().map(|status| status.as_u16())), (path, Some(status)));
        assert_eq!(error.path_template(), Some(call.template));
        self.failures += 1;
    }
}

const JSON: &str = "application/json";

/// Returns the type of a call's response, as a list if the call has several ids.
fn response_type(api: &Api, call: &Call, pending: bool) -> Option<Type> {
    let (module, method) = call.name.split_once('.').expect("the name has a resource and a method");
    let single = method.strip_suffix("_many");
    let resource = api.resources.iter().find(|(name, _)| name.as_str() == module)?.1;
    let find = |name: &str| resource.operations.values().find(|operation| operation.name.as_str() == name);
    let (operation, many) = match find(method) {
        Some(operation) => (operation, false),
        None => (find(single?)?, true),
    };
    let body = if pending { operation.success.pending.as_ref()? } else { &operation.success.done };
    let ty = body.json()?.clone();
    // A list of one may arrive as an object. The sample is always a list.
    Some(if many { Type::List(Box::new(ty)) } else { ty })
}

/// Whether a response body is optional.
fn is_optional(api: &Api, call: &Call) -> bool {
    let operations = api.resources.values().flat_map(|resource| resource.operations.values());
    let mut matching = operations.filter(|one| one.method.as_str() == call.method && one.template == call.template);
    matching.any(|operation| matches!(operation.success.done, ir::ResponseBody::Optional(_)))
}

/// Replaces each value of a response by an invalid one. Returns the number of errors and of reported values.
fn invalidate_each_value(tester: &mut ResponseTester, call: &Call, status: u16, root: &Node) -> (usize, usize) {
    let (mut errors, mut reported) = (0, 0);
    for location in root.locations() {
        let node = root.descendant(&location.indices);
        let Some(kind) = node.kind else { continue };
        let invalid = changes(kind).into_iter().find_map(|change| match change {
            Change::Invalid(text) => Some(text),
            _ => None,
        });
        let Some(invalid) = invalid else { continue };
        let body = root.with(&location.indices, &Edit::Replace(&invalid));
        if kind == ValueKind::Decimal || node.lock {
            let expected = match kind {
                ValueKind::Decimal => "a decimal number of at most 28 digits",
                _ => "a date and time such as 2017-01-30T15:20:00",
            };
            tester.assert_failure(call, status, JSON, &body, &location.path, expected);
            errors += 1;
        } else {
            let response = tester.call(call, status, JSON, &body).unwrap_or_else(|error| panic!("{error}: {body}"));
            let paths: Vec<&str> = response.unread.iter().map(|value| value.path.as_str()).collect();
            assert_eq!(paths, [location.enclosing.1.as_str()], "{}: {body}", call.name);
            reported += 1;
        }
    }
    (errors, reported)
}

#[test]
fn decode_error_names_operation_status_and_path() {
    let (api, mut tester) = (api(), ResponseTester::new());
    let (mut errors, mut reported, mut operations) = (0, 0, 0);
    for call in Call::all().filter(|call| call.response == ResponseKind::Json) {
        operations += 1;
        let ty = response_type(&api, call, false).unwrap_or_else(|| panic!("{} has no JSON response", call.name));
        let root = Node::of_response(&api, &ty);
        let text = root.text();
        let read = tester.call(call, 200, JSON, &text).unwrap_or_else(|error| panic!("{}: {error}: {text}", call.name));
        assert_eq!(read.unread, [], "{}: {text}", call.name);
        let (new_errors, new_reported) = invalidate_each_value(&mut tester, call, 200, &root);
        (errors, reported) = (errors + new_errors, reported + new_reported);
        // Not JSON, an HTML page, and partial content.
        tester.assert_failure(call, 200, JSON, "{\"half\":", "", "JSON");
        tester.assert_failure(call, 200, "text/html; charset=utf-8", "<html></html>", "", "JSON: it is HTML");
        tester.assert_failure(call, 206, JSON, &text, "", "complete: it is partial content");
        if call.pending {
            let ty = response_type(&api, call, true).expect("the pending response is JSON");
            let (new_errors, new_reported) =
                invalidate_each_value(&mut tester, call, 202, &Node::of_response(&api, &ty));
            (errors, reported) = (errors + new_errors, reported + new_reported);
            tester.assert_failure(call, 202, JSON, "{\"half\":", "", "JSON");
        } else {
            tester.assert_failure(call, 202, JSON, &text, "", "final: it is accepted but not yet done");
        }
        if !is_optional(&api, call) {
            assert!(tester.call(call, 200, JSON, "").is_err(), "{}: an empty body is read", call.name);
        }
    }
    println!(
        "{operations} calls, {} failures, {errors} of them for single values; {reported} reported values",
        tester.failures
    );
    assert!(operations > 0 && errors > 0 && reported > operations);
}

#[test]
fn decode_error_of_file_response_names_operation_status_and_path() {
    let (api, mut tester) = (api(), ResponseTester::new());
    for call in Call::all().filter(|call| call.response == ResponseKind::Mixed) {
        let root = Node::of_response(&api, &response_type(&api, call, false).expect("one part is JSON"));
        let parts = |meta: &str| {
            format!(
                "--b\r\ncontent-type: application/json\r\n\r\n{meta}\r\n--b\r\ncontent-type: application/pdf\r\n\r\n%PDF\r\n--b--\r\n"
            )
        };
        let mixed = "multipart/mixed; boundary=b";
        assert!(tester.call(call, 200, mixed, &parts(&root.text())).is_ok(), "{}", call.name);
        tester.assert_failure(call, 200, mixed, &parts("{\"half\":"), "", "JSON");
        tester.assert_failure(call, 200, mixed, &parts("7"), "", "an object");
        tester.assert_failure(call, 200, JSON, &root.text(), "", "a file: it is JSON");
    }
    for call in Call::all().filter(|call| matches!(call.response, ResponseKind::Empty | ResponseKind::Binary)) {
        let expected =
            if call.response == ResponseKind::Binary { "a file: it is HTML" } else { "an API response: it is HTML" };
        tester.assert_failure(call, 200, "text/html", "<html></html>", "", expected);
        tester.assert_failure(call, 206, JSON, "{}", "", "complete: it is partial content");
    }
    assert!(tester.failures > 0);
}
