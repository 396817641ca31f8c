//! The verdict on a call: compares its result with the plan.

use procountor_client::{Decimal, Error, Outcome};
use serde_json::Value;
use tests::inventory::{CallResponse, ResponseKind};

use crate::Plan;
use crate::transport::Exchange;

/// The verdict on a call.
pub enum Verdict {
    /// The result is as planned.
    Passed,
    /// The result differs from the plan for a known reason that is not a defect of the client.
    Excused(&'static str),
    /// Prism reports that the request is invalid.
    InvalidRequest(String),
    /// The result is wrong.
    Failed(String),
}

/// Prism does not support multipart responses. It responds with 500, which must be an error.
const MULTIPART: &str = "valid requests with a multipart response, which Prism does not support";
/// Prism creates responses from examples and defaults in the description, some of which contradict the types.
const EXAMPLES: &str = "responses that violate the description according to Prism, which the client decodes anyway";
/// Prism can invent numbers that are out of range for a decimal, which must be an error.
const NUMBERS: &str = "responses with an invented amount of more than 28 digits, which the client rejects";

/// Returns the verdict on a call.
pub fn verdict(plan: Plan, exchanges: &[Exchange], result: &Result<CallResponse, Error>) -> Verdict {
    let [exchange] = exchanges else {
        return Verdict::Failed(format!("{} requests were sent: {result:?}", exchanges.len()));
    };
    if !exchange.request_violations.is_empty() {
        return Verdict::InvalidRequest(exchange.request_violations.join("; "));
    }
    match (&exchange.prism_error, result) {
        (Some(message), Err(Error::Api(error))) if plan.multipart && message.contains("#UNKNOWN") => {
            let is_500 = error.status().as_u16() == 500;
            if is_500 { Verdict::Excused(MULTIPART) } else { Verdict::Failed(format!("{error:?}")) }
        }
        (Some(message), _) if message.contains("#UNPROCESSABLE_ENTITY") => Verdict::InvalidRequest(message.clone()),
        (Some(message), _) => Verdict::Failed(format!("Prism has no response: {message}")),
        (None, Ok(response)) => success(plan, exchange, response),
        (None, Err(error)) => failure(plan, error),
    }
}

/// Checks a successful response: it must have the requested status, and no unread members if it follows the description.
fn success(plan: Plan, exchange: &Exchange, response: &CallResponse) -> Verdict {
    if response.status.as_u16() != plan.status {
        return Verdict::Failed(format!("the response has status {}", response.status));
    }
    if plan.status == 200 && plan.call.response != ResponseKind::Empty && response.body.is_empty() {
        return Verdict::Failed("the response is empty".to_owned());
    }
    match (exchange.response_violations.is_empty(), response.unread.is_empty()) {
        (true, true) => Verdict::Passed,
        (false, _) => Verdict::Excused(EXAMPLES),
        (true, false) => Verdict::Failed(format!("unread members: {:?}", response.unread)),
    }
}

/// Checks an error: it must have the requested status, and the outcome that follows from it.
fn failure(plan: Plan, error: &Error) -> Verdict {
    let is_decode_error = matches!(error, Error::Decode(_)) && plan.status == 200 && has_number_out_of_range(error);
    if is_decode_error && error.outcome() == Outcome::Applied {
        return Verdict::Excused(NUMBERS);
    }
    let expected = match plan.status {
        // A 408 leaves the outcome unknown, except for this operation, where it is the documented result: the transaction was
        // not confirmed in time.
        408 if !plan.call.template.starts_with("/mfatransactionresult/") => Outcome::Unknown,
        _ => Outcome::Rejected,
    };
    match error {
        Error::Api(error) if error.status().as_u16() != plan.status => Verdict::Failed(format!("{error:?}")),
        Error::Api(_) if error.outcome() == expected => Verdict::Passed,
        Error::Api(_) => Verdict::Failed(format!("the outcome is {:?} instead of {expected:?}", error.outcome())),
        other => Verdict::Failed(format!("{other:?}")),
    }
}

/// Whether the response contains a number that is out of range for a decimal.
fn has_number_out_of_range(error: &Error) -> bool {
    fn contains(value: &Value) -> bool {
        let max = Decimal::MAX.to_string().parse::<f64>().unwrap_or(f64::MAX);
        match value {
            Value::Number(number) => number.as_f64().is_none_or(|number| number.abs() > max),
            Value::Array(elements) => elements.iter().any(contains),
            Value::Object(members) => members.values().any(contains),
            Value::Null | Value::Bool(_) | Value::String(_) => false,
        }
    }
    error.body().and_then(|body| serde_json::from_slice(body).ok()).is_some_and(|body| contains(&body))
}
