//! What came of a call, held against what was asked for.

use procountor_client::{Decimal, Error, Outcome};
use serde_json::Value;
use tests::inventory::{Answer, Seen};

use crate::Plan;
use crate::wire::Exchanged;

/// What a call has shown.
pub enum Verdict {
    /// All is as it should be.
    Good,
    /// Something else came than was asked for, by a rule that says why that is right.
    Excused(&'static str),
    /// Prism found the request invalid.
    Invalid(String),
    /// The client made something else of the answer than it should.
    Wrong(String),
}

/// Prism has no way to write an answer in parts: it says so by a 500 of its own, which must be an error.
const PARTS: &str = "valid requests whose answer Prism cannot write, because it has several parts";
/// Prism makes answers from the description's examples and defaults, of which some contradict its types.
const EXAMPLES: &str = "answers that Prism itself finds at odds with the description, and that are read all the same";
/// Prism may make a number up that no exact decimal holds: that is an error, with the place named.
const NUMBERS: &str = "answers with a made-up amount that no decimal of 28 digits holds, and that are refused for it";

/// Judges a call by what Prism saw and what the client made of it.
pub fn judge(plan: Plan, seen: &[Exchanged], result: &Result<Seen, Error>) -> Verdict {
    let [exchanged] = seen else {
        return Verdict::Wrong(format!("{} requests were sent: {result:?}", seen.len()));
    };
    if !exchanged.request.is_empty() {
        return Verdict::Invalid(exchanged.request.join("; "));
    }
    match (&exchanged.problem, result) {
        (Some(problem), Err(Error::Api(error))) if plan.parts && problem.contains("#UNKNOWN") => {
            let as_said = error.status().as_u16() == 500;
            if as_said { Verdict::Excused(PARTS) } else { Verdict::Wrong(format!("{error:?}")) }
        }
        (Some(problem), _) if problem.contains("#UNPROCESSABLE_ENTITY") => Verdict::Invalid(problem.clone()),
        (Some(problem), _) => Verdict::Wrong(format!("Prism has no answer: {problem}")),
        (None, Ok(answer)) => success(plan, exchanged, answer),
        (None, Err(error)) => failure(plan, error),
    }
}

/// A success has the status that was asked for, and the client has read all of it that is as described.
fn success(plan: Plan, exchanged: &Exchanged, answer: &Seen) -> Verdict {
    if answer.status.as_u16() != plan.status {
        return Verdict::Wrong(format!("its answer has {}", answer.status));
    }
    if plan.status == 200 && plan.call.answer != Answer::Nothing && answer.body.is_empty() {
        return Verdict::Wrong("its answer is empty".to_owned());
    }
    match (exchanged.answer.is_empty(), answer.unread.is_empty()) {
        (true, true) => Verdict::Good,
        (false, _) => Verdict::Excused(EXAMPLES),
        (true, false) => Verdict::Wrong(format!("no field holds {:?}", answer.unread)),
    }
}

/// A failure is the documented one, and says what the server has done.
fn failure(plan: Plan, error: &Error) -> Verdict {
    let excused = matches!(error, Error::Decode(_)) && plan.status == 200 && holds_impossible_number(error);
    if excused && error.outcome() == Outcome::Applied {
        return Verdict::Excused(NUMBERS);
    }
    let expected = match plan.status {
        // It proves nothing, except where it is the answer itself: the transaction was not confirmed in time.
        408 if !plan.call.template.starts_with("/mfatransactionresult/") => Outcome::Unknown,
        _ => Outcome::Rejected,
    };
    match error {
        Error::Api(error) if error.status().as_u16() != plan.status => Verdict::Wrong(format!("{error:?}")),
        Error::Api(_) if error.outcome() == expected => Verdict::Good,
        Error::Api(_) => Verdict::Wrong(format!("its outcome is {:?} in place of {expected:?}", error.outcome())),
        other => Verdict::Wrong(format!("{other:?}")),
    }
}

/// Whether the answer holds a number that no decimal can.
fn holds_impossible_number(error: &Error) -> bool {
    fn within(value: &Value) -> bool {
        let largest = Decimal::MAX.to_string().parse::<f64>().unwrap_or(f64::MAX);
        match value {
            Value::Number(number) => number.as_f64().is_none_or(|number| number.abs() > largest),
            Value::Array(items) => items.iter().any(within),
            Value::Object(members) => members.values().any(within),
            Value::Null | Value::Bool(_) | Value::String(_) => false,
        }
    }
    error.body().and_then(|body| serde_json::from_slice(body).ok()).is_some_and(|body| within(&body))
}
