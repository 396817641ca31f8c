//! The reader of the wire oracle against the client: both read the responses of the current release, and the same
//! responses with other JSON types in them, in the same way.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use procountor_client::{Client, Retry};
use procountor_generator::ir::ResponseBody;
use serde_json::{Value, json};
use tests::inventory::Call;
use tests::memory_server::{MemoryServer, Reply, status};
use tests::wire_oracle::reader::{Reading, Response, read};
use tests::wire_oracle::responses::{bodies, documented};
use tests::wire_oracle::samples::Synthesis;
use tests::wire_oracle::validator::Sent;
use tests::wire_oracle::{Description, Place, Step};

/// The unread places of a response, or `None` if it cannot be read.
type Unread = Option<BTreeSet<String>>;

/// A response with metadata and a file.
const MIXED: &str = "--b\r\nContent-Type: application/json\r\n\r\n{}\r\n--b\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";

/// Replaces indices and keys of a path by the marks of a place.
fn place(path: &str) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let end = after.strip_prefix('"').map_or_else(|| after.find(']'), |key| key.find("\"]").map(|end| end + 2));
        text.push_str(if after.starts_with('"') { "{}" } else { "[]" });
        rest = after.get(end.map_or(after.len(), |end| end + 1)..).unwrap_or_default();
    }
    text + rest
}

fn of_reading(reading: &Reading) -> Unread {
    reading.error.is_none().then(|| reading.unread().map(Place::to_string).collect())
}

/// Replaces the values at a place.
fn replace(value: &mut Value, steps: &[Step], by: &Value) {
    let Some((first, rest)) = steps.split_first() else {
        by.clone_into(value);
        return;
    };
    match (first, value) {
        (Step::Member(name), Value::Object(members)) => {
            if let Some(member) = members.get_mut(&**name) {
                replace(member, rest, by);
            }
        }
        (Step::Entry, Value::Object(members)) => members.values_mut().for_each(|member| replace(member, rest, by)),
        (Step::Element, Value::Array(elements)) => elements.iter_mut().for_each(|element| replace(element, rest, by)),
        _ => {}
    }
}

/// The client, with the reply that its transport gives.
struct Scripted {
    client: Client,
    server: MemoryServer,
    reply: Arc<Mutex<Reply>>,
}

impl Scripted {
    fn new() -> Self {
        let reply = Arc::new(Mutex::new(status(200, "{}")));
        let shared = Arc::clone(&reply);
        let server = MemoryServer::new(move |_| shared.lock().expect("no test panics with the lock").clone());
        let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("token").transport(server.clone());
        let client = builder.limits([]).retry(Retry::Never).build().expect("the settings are valid");
        Self { client, server, reply }
    }

    async fn unread(&self, call: &Call, response: &Response<'_>) -> Unread {
        let is_mixed = response.media_type == "multipart/mixed";
        let body = match (response.is_empty, response.json) {
            (true, _) => String::new(),
            (false, _) if is_mixed => MIXED.to_owned(),
            (false, Some(value)) => value.to_string(),
            (false, None) => "%PDF-1.4".to_owned(),
        };
        let media_type = if is_mixed { "multipart/mixed; boundary=b" } else { response.media_type };
        let reply = status(response.status, body).header("content-type", media_type);
        *self.reply.lock().expect("no test panics with the lock") = reply;
        let result = (call.run)(&self.client, true).await;
        self.server.take();
        result.ok().map(|response| response.unread.iter().map(|unread| place(&unread.path)).collect())
    }
}

#[tokio::test]
async fn oracle_reads_responses_like_the_client() {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release exists");
    let description = spec.run(&source, true, Description::read).expect("the current release is valid");
    let synthesis = Synthesis::new(&description.value, &description.value, Sent::ByServer);
    let scripted = Scripted::new();
    let wrong = [json!("mutant"), json!(7), json!(1.5), json!(true), json!(null), json!(["mutant"]), json!({})];
    let (mut checked, mut unreadable, mut seen) = (0, 0, Vec::<ResponseBody>::new());
    for operation in &description.operations() {
        let client = description.client_operation(operation).expect("the client has all operations");
        let mut calls =
            Call::all().filter(|call| call.method == operation.method && call.template == operation.template);
        let call = calls.next().expect("the inventory has all operations");
        let is_new = !seen.contains(&client.success.done);
        seen.push(client.success.done.clone());
        for documented in documented(&description, operation) {
            let mut places = BTreeSet::new();
            // The responses of a type are read in the same way for each operation.
            let count = if is_new { usize::MAX } else { 3 };
            for (at, body) in bodies((&description, &synthesis), &documented, &[]).into_iter().take(count) {
                let mut values = vec![body.clone()];
                if let Some(body) = body.filter(|_| is_new && places.insert(at.clone())) {
                    values.extend(wrong.iter().map(|wrong| {
                        let mut value = body.clone();
                        replace(&mut value, &at.0, wrong);
                        Some(value)
                    }));
                }
                for value in values {
                    let (status, is_empty) = (documented.status, documented.media.is_none());
                    let media_type = documented.media.as_ref().map_or("application/json", |(name, _)| name);
                    let response = Response { status, media_type, json: value.as_ref(), is_empty };
                    let expected = of_reading(&read(&description.api, &client.success, &response));
                    let found = scripted.unread(call, &response).await;
                    assert_eq!(found, expected, "{} at `{at}`: {value:?}", call.name);
                    checked += 1;
                    unreadable += usize::from(expected.is_none_or(|unread| !unread.is_empty()));
                }
            }
        }
    }
    println!("{checked} responses, {unreadable} of them not read completely");
    assert!(unreadable > 0, "no response has a value that cannot be read");
}
