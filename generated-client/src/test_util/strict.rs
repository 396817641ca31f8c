//! Strict mode: refusal of requests that violate a rule.

use http::StatusCode;
use http::header::CONTENT_TYPE;

use super::canned_response::CannedResponse;
use super::received::ReceivedRequest;
use super::state::SharedState;
use super::store::Store;
use crate::codec::{Value, to_json};
use crate::multipart::{MultipartEvent, Parser, essence, parameter};
use crate::rules::facts::{RequestFacts, parameters};
use crate::rules::value::ExactValue;
use crate::rules::{RuleSet, Violation, Violations, check_facts};
use crate::{Bytes, Date};

/// Settings of the strict mode, from [`TestServer::strict`](super::TestServer::strict).
///
/// Methods take effect immediately; there is no final method to call.
pub struct StrictMode<'a> {
    state: &'a SharedState,
}

#[allow(clippy::return_self_not_must_use, reason = "methods take effect immediately")]
impl<'a> StrictMode<'a> {
    pub(super) fn new(state: &'a SharedState) -> Self {
        state.lock().strict.get_or_insert_default();
        Self { state }
    }

    /// Restores the initial settings: certain rules, the date of the system, no stored objects.
    pub fn reset(self) -> Self {
        self.update(|strict| {
            strict.rules = RuleSet::default();
            strict.store = Store::default();
        })
    }

    /// Applies the [likely](crate::rules::Confidence::Likely) rules, too.
    pub fn likely(self) -> Self {
        self.update(|strict| strict.rules = std::mem::take(&mut strict.rules).likely())
    }

    /// Switches a rule off, by its id.
    ///
    /// # Panics
    /// No rule has this id.
    #[track_caller]
    #[allow(clippy::panic, reason = "the error is in the test, which must fail at the call")]
    pub fn without(self, rule: &str) -> Self {
        let rules = self.state.lock().strict.get_or_insert_default().rules.clone().without(rule);
        match rules {
            Ok(rules) => self.update(|strict| strict.rules = rules),
            Err(unknown) => panic!("{unknown}"),
        }
    }

    /// Sets the date of all requests, which rules compare dates with; the date of the system clock by default.
    pub fn today(self, today: Date) -> Self {
        self.update(|strict| strict.rules = std::mem::take(&mut strict.rules).today(today))
    }

    /// Stores an object under its path, such as `/invoices/12`: a model, or any [`Json`](crate::Json) object.
    ///
    /// Its id and, where the service has one, its lock token are set if they are missing. Objects can be nested as in
    /// the responses of the service: `/bankstatements/3` with the member `events` contains `/bankstatements/3/events/4`.
    ///
    /// # Panics
    /// The value is not a JSON object, or the path does not begin with `/`.
    #[track_caller]
    pub fn given<T: Value>(self, path: &str, object: &T) -> Self {
        let object = ExactValue::parse(to_json(object).as_bytes());
        let object = object.filter(|object| matches!(object, ExactValue::Object(_)));
        assert!(object.is_some() && path.starts_with('/'), "expected a path such as `/invoices/12` and a JSON object");
        self.update(|strict| object.into_iter().for_each(|object| strict.store.give(path, object)))
    }

    /// Declares that all objects of a collection, such as `/businesspartners`, are given: others do not exist. By
    /// default, an object that the server does not have may exist.
    pub fn complete(self, collection: &str) -> Self {
        self.update(|strict| strict.store.complete(collection))
    }

    fn update(self, update: impl FnOnce(&mut StrictState)) -> Self {
        update(self.state.lock().strict.get_or_insert_default());
        self
    }
}

/// The state of the strict mode.
#[derive(Default)]
pub(super) struct StrictState {
    rules: RuleSet,
    store: Store,
    /// Descriptions of the refused calls, in order.
    pub(super) refusals: Vec<String>,
}

impl StrictState {
    /// Returns the response to a call that violates a rule, and records it.
    pub(super) fn refuse(&mut self, call: &ReceivedRequest) -> Option<CannedResponse> {
        let violations = check_facts(&facts(call)?, &self.rules, Some(&self.store)).err()?;
        let text = format!("refused {} {}: {violations}", call.method, call.path);
        eprintln!("test server: {text}");
        self.refusals.push(text);
        Some(refusal(&violations))
    }

    /// Performs a call that no expectation matches on the stored objects; `None` if it is about none of them.
    pub(super) fn respond(&mut self, call: &ReceivedRequest) -> Option<CannedResponse> {
        self.store.respond(&call.method, &call.path, &facts(call)?)
    }

    /// Adopts the effect of a call that an expectation responded to.
    pub(super) fn learn(&mut self, call: &ReceivedRequest, response: &CannedResponse) {
        let is_done = response.status.is_success() && response.status != StatusCode::ACCEPTED;
        if let Some(facts) = facts(call).filter(|_| is_done) {
            self.store.learn(&call.method, &call.path, &facts, &response.body);
        }
    }
}

/// Returns the response to a request with violations: an error for each, with the id and the source of the rule.
fn refusal(violations: &Violations) -> CannedResponse {
    let status = StatusCode::from_u16(violations.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let item = |violation: &Violation| {
        let rule = violation.rule();
        let message = rule.message().map_or_else(|| rule.to_string(), str::to_owned);
        let field =
            violation.field().map_or_else(String::new, |field| format!(r#""field":{},"#, to_json(&field.to_owned())));
        format!(
            r#"{{"status":{},{field}"message":{},"rule":{},"source":{}}}"#,
            rule.status(),
            to_json(&message),
            to_json(&rule.id().to_owned()),
            to_json(&rule.source().to_owned()),
        )
    };
    let items: Vec<String> = violations.iter().map(item).collect();
    CannedResponse { status, ..CannedResponse::json(format!(r#"{{"errors":[{}]}}"#, items.join(","))) }
}

/// Returns the facts of a call; `None` if the description has no such operation.
fn facts(call: &ReceivedRequest) -> Option<RequestFacts> {
    let (operation, path) = operation(call)?;
    let facts = RequestFacts { operation, path, query: call.query.clone(), ..RequestFacts::default() };
    let media_type = call.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if essence(media_type) != "multipart/form-data" {
        return Some(RequestFacts { has_body: !call.body.is_empty(), body: ExactValue::parse(&call.body), ..facts });
    }
    let parts = parts(media_type, &call.body);
    let is_json = |part: &&(String, String, usize, Vec<u8>)| part.1 == "application/json";
    let body = parts.iter().find(is_json).and_then(|(.., content)| ExactValue::parse(content));
    let parts = parts.into_iter().map(|(name, _, length, _)| (name, length)).collect();
    Some(RequestFacts { has_body: true, body, parts, ..facts })
}

/// Returns the operation of a call and its path parameters: of several that match, the one with the fewest parameters.
fn operation(call: &ReceivedRequest) -> Option<(String, Vec<(String, String)>)> {
    let candidates = crate::generated::rules::OPERATIONS.iter().filter_map(|operation| {
        let (method, template) = operation.split_once(' ')?;
        let found = parameters(template, &call.path).filter(|_| method == call.method.as_str())?;
        Some(((*operation).to_owned(), found))
    });
    candidates.min_by_key(|(_, parameters)| parameters.len())
}

/// Returns name, media type, length and content of the parts of a form, as far as they can be read.
fn parts(media_type: &str, body: &Bytes) -> Vec<(String, String, usize, Vec<u8>)> {
    let mut parts: Vec<(String, String, usize, Vec<u8>)> = Vec::new();
    let Ok(mut parser) = Parser::new(media_type) else { return parts };
    parser.feed(body.clone());
    parser.finish();
    while let Ok(Some(event)) = parser.next() {
        match event {
            MultipartEvent::Part(headers) => {
                let header = |name: &str| {
                    let value = headers.get(name).map(|value| crate::multipart::text(value.as_bytes()));
                    value.unwrap_or_default()
                };
                let name = parameter(&header("content-disposition"), "name").unwrap_or_default();
                parts.push((name, essence(&header("content-type")), 0, Vec::new()));
            }
            MultipartEvent::Content(content) => {
                if let Some((_, _, length, kept)) = parts.last_mut() {
                    *length += content.len();
                    kept.extend_from_slice(&content);
                }
            }
            MultipartEvent::End => break,
        }
    }
    parts
}
