//! What an observer is told: once an attempt.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use procountor_client::{Application, Attempt, Credentials, Limit, Observer, Outcome};
use tests::memory_server::{Reply, lost, never, ok, refused, status};

use super::{builder, get, post, replies};

/// Keeps what it is told, a line an attempt.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

impl Observer for Told {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt { method, path_template, number, status, outcome, waited, took, next_in, .. } = attempt;
        let (status, times) = (status.map(|status| status.as_u16()), (waited.as_millis(), took.as_millis()));
        let next = next_in.map(|next| next.as_millis());
        let line = format!("{method} {path_template} {number} {status:?} {outcome:?} {times:?} {next:?}");
        self.0.lock().expect("nobody panicked").push(line);
    }
}

/// Plays replies to a call, with a limit of one in a second, and gives what the observer was told.
async fn told(creates: bool, answers: impl IntoIterator<Item = Reply>) -> Vec<String> {
    let (told, server) = (Told::default(), replies(answers));
    let credentials = Credentials::api_key(&Application::new("the-client", "canary"), "canary");
    let client = builder(&server).credentials(credentials).limits([Limit::per_second(1)]).observer(told.clone());
    let client = client.build().expect("the settings are valid");
    let _ = if creates { post(&client).await } else { get(&client).await };
    let lines = told.0.lock().expect("nobody panicked").clone();
    assert_eq!(lines.len(), server.counts().1, "once an attempt, and never for a sign-in");
    lines
}

#[tokio::test(start_paused = true)]
async fn an_observer_is_told_of_each_attempt_once() {
    let ms = Duration::from_millis;
    let get = "GET /invoices/{invoiceId}";
    let post = "POST /invoices/{invoiceId}/comments";
    // The sign-in was let through just before.
    assert_eq!(told(false, [ok("{}").after(ms(300))]).await, [format!("{get} 1 Some(200) None (1000, 300) None")]);
    assert_eq!(
        told(false, [status(429, "").header("retry-after", "7").after(ms(200)), ok("{}").after(ms(50))]).await,
        [
            format!("{get} 1 Some(429) Some(Rejected) (1000, 200) Some(7000)"),
            format!("{get} 2 Some(200) None (0, 50) None"),
        ]
    );
    // The wait for a turn after a 401 is that for the sign-in's turn and then its own.
    assert_eq!(
        told(true, [status(401, ""), status(400, "")]).await,
        [
            format!("{post} 1 Some(401) Some(Rejected) (1000, 0) Some(0)"),
            format!("{post} 2 Some(400) Some(Rejected) (1000, 0) None"),
        ]
    );
    assert_eq!(told(true, [lost().after(ms(10))]).await, [format!("{post} 1 None Some(Unknown) (1000, 10) None")]);
    assert_eq!(told(true, [status(500, "")]).await, [format!("{post} 1 Some(500) Some(Unknown) (1000, 0) None")]);
}

#[tokio::test(start_paused = true)]
async fn an_observer_is_told_how_long_until_the_next_attempt() {
    let lines = told(false, [refused(), refused(), refused()]).await;
    assert_eq!(lines.len(), 3);
    for (line, (number, most)) in lines.iter().zip([(1, 250), (2, 500)]) {
        assert!(line.starts_with(&format!("GET /invoices/{{invoiceId}} {number} None Some({:?}) ", Outcome::NotSent)));
        let next = line.rsplit_once("Some(").and_then(|(_, next)| next.trim_end_matches(')').parse::<u64>().ok());
        assert!(next.is_some_and(|next| next <= most), "{line}");
    }
    assert!(lines[2].ends_with(" None"), "{}", lines[2]);
}

/// A limit of time that ends the call ends its attempt too, and that is told like any other end.
#[tokio::test(start_paused = true)]
async fn an_observer_is_told_of_an_attempt_that_the_end_of_the_call_cuts_off() {
    let (told, server) = (Told::default(), replies([never()]));
    let client = builder(&server).token("canary").timeout(Duration::from_secs(5)).observer(told.clone());
    assert!(get(&client.build().expect("the settings are valid")).await.is_err());
    assert_eq!(told.0.lock().expect("nobody panicked").len(), 1);
}
