//! Attempts as an observer receives them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use procountor_client::{Application, Attempt, Credentials, Limit, Observer, Outcome};
use tests::memory_server::{Reply, lost, never, ok, refused, status};

use super::{builder, send_get, send_post, server_with_replies};

/// An observer that records a line per attempt.
#[derive(Clone, Default)]
struct AttemptLines(Arc<Mutex<Vec<String>>>);

impl Observer for AttemptLines {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt { method, path_template, number, status, outcome, waited, elapsed, retry_in, .. } = attempt;
        let (status, times) = (status.map(|status| status.as_u16()), (waited.as_millis(), elapsed.as_millis()));
        let next = retry_in.map(|next| next.as_millis());
        let line = format!("{method} {path_template} {number} {status:?} {outcome:?} {times:?} {next:?}");
        self.0.lock().expect("the lock is not poisoned").push(line);
    }
}

/// Sends a call to a server with these replies, with a limit of one request per second, and returns the recorded lines.
async fn observed(creates: bool, replies: impl IntoIterator<Item = Reply>) -> Vec<String> {
    let (observed, server) = (AttemptLines::default(), server_with_replies(replies));
    let credentials = Credentials::api_key(&Application::new("the-client", "canary"), "canary");
    let client = builder(&server).credentials(credentials).limits([Limit::per_second(1)]).observer(observed.clone());
    let client = client.build().expect("the settings are valid");
    let _ = if creates { send_post(&client).await } else { send_get(&client).await };
    let lines = observed.0.lock().expect("the lock is not poisoned").clone();
    assert_eq!(lines.len(), server.counts().1, "one line per attempt, and none for token requests");
    lines
}

#[tokio::test(start_paused = true)]
async fn observer_receives_each_attempt_once() {
    let ms = Duration::from_millis;
    let get = "GET /invoices/{invoiceId}";
    let post = "POST /invoices/{invoiceId}/comments";
    // The token request used the first permit.
    assert_eq!(observed(false, [ok("{}").after(ms(300))]).await, [format!("{get} 1 Some(200) None (1000, 300) None")]);
    let lines =
        observed(false, [status(429, "").header("retry-after", "7").after(ms(200)), ok("{}").after(ms(50))]).await;
    let wait = lines[0].strip_prefix(&format!("{get} 1 Some(429) Some(Rejected) (1000, 200) Some("));
    let wait = wait.and_then(|wait| wait.trim_end_matches(')').parse().ok());
    assert!(wait.is_some_and(|wait: u64| (7_000..=7_700).contains(&wait)), "{lines:?}");
    assert_eq!(lines[1..], [format!("{get} 2 Some(200) None (0, 50) None")]);
    // After a 401, the token request and the call each wait for a permit.
    assert_eq!(
        observed(true, [status(401, ""), status(400, "")]).await,
        [
            format!("{post} 1 Some(401) Some(Rejected) (1000, 0) Some(0)"),
            format!("{post} 2 Some(400) Some(Rejected) (1000, 0) None"),
        ]
    );
    assert_eq!(observed(true, [lost().after(ms(10))]).await, [format!("{post} 1 None Some(Unknown) (1000, 10) None")]);
    assert_eq!(observed(true, [status(500, "")]).await, [format!("{post} 1 Some(500) Some(Unknown) (1000, 0) None")]);
}

#[tokio::test(start_paused = true)]
async fn observer_receives_wait_before_next_attempt() {
    let lines = observed(false, [refused(), refused(), refused()]).await;
    assert_eq!(lines.len(), 3);
    for (line, (number, max)) in lines.iter().zip([(1, 250), (2, 500)]) {
        assert!(line.starts_with(&format!("GET /invoices/{{invoiceId}} {number} None Some({:?}) ", Outcome::NotSent)));
        let next = line.rsplit_once("Some(").and_then(|(_, next)| next.trim_end_matches(')').parse::<u64>().ok());
        assert!(next.is_some_and(|next| next <= max), "{line}");
    }
    assert!(lines[2].ends_with(" None"), "{}", lines[2]);
}

/// A timeout of the call ends its attempt, which is reported like any other.
#[tokio::test(start_paused = true)]
async fn observer_receives_attempt_ended_by_timeout() {
    let (observed, server) = (AttemptLines::default(), server_with_replies([never()]));
    let client = builder(&server).token("canary").timeout(Duration::from_secs(5)).observer(observed.clone());
    assert!(send_get(&client.build().expect("the settings are valid")).await.is_err());
    assert_eq!(observed.0.lock().expect("the lock is not poisoned").len(), 1);
}
