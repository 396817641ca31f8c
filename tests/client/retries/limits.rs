//! What keeps retries few: their number, the time for them, the budget, and the pause of a client.

use std::time::Duration;

use procountor_client::Outcome::{NotSent, Rejected, Unknown};
use procountor_client::error::Waiting;
use procountor_client::{Client, ClientBuilder, Credentials, Error, Limit, Retry, RetryPolicy, Timeouts};
use tokio::time::{sleep, timeout};

use super::calls::{FINE, Notes, Verb, builder, ms, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

fn over(server: &MemoryServer) -> ClientBuilder {
    builder("https://procountor.invalid/api").transport(server.clone())
}

fn client(builder: ClientBuilder) -> Client {
    builder.build().expect("a client")
}

/// The default policy, with time enough.
fn patient(attempts: u32) -> RetryPolicy {
    RetryPolicy::default().attempts(attempts).within(s(3_600))
}

#[tokio::test(start_paused = true)]
async fn a_policy_has_its_number_of_attempts() {
    for attempts in [1, 2, 3, 4, 7, 11] {
        for reply in [Reply::status(500), Reply::Lost, Reply::Unsent("refused"), Reply::asks(503, "1")] {
            let server = MemoryServer::always(reply.clone());
            let client = client(over(&server).retry_policy(patient(attempts)));
            assert_eq!(Verb::Get.end(&client, None).await.2, Some(attempts), "{reply:?}");
            assert_eq!(server.count(), attempts as usize, "{reply:?}");
        }
    }
    assert!(matches!(over(&MemoryServer::always(Reply::Lost)).retry_policy(patient(0)).build(), Err(Error::Config(_))));
}

/// The waits of the client's own spread over all of their range, which doubles until it is 8 seconds.
#[tokio::test(start_paused = true)]
async fn own_waits_are_by_chance_below_a_bound_that_doubles() {
    let mut all: Vec<Vec<Duration>> = Vec::new();
    for _ in 0..60 {
        let (server, notes) = (MemoryServer::always(Reply::Lost), Notes::default());
        let timeouts = Timeouts::default().total(s(3_600));
        let client = client(over(&server).retry_policy(patient(9)).timeouts(timeouts).observer(notes.clone()));
        assert_eq!(Verb::Get.end(&client, None).await.2, Some(9));
        all.push(notes.waits());
    }
    for attempt in 1..9 {
        let bound = (ms(250) * (1 << (attempt - 1))).min(s(8));
        let waits: Vec<Duration> = all.iter().map(|waits| waits[attempt - 1]).collect();
        let (least, most) = (waits.iter().min().copied(), waits.iter().max().copied());
        let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
        assert!(most <= bound && most > bound * 3 / 4 && least < bound / 4, "{attempt}: {least:?} to {most:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn no_attempt_begins_after_the_time_for_retries() {
    // Attempts begin at 0, at 4 and at 8 seconds and a bit; a fourth would at 12.
    let slow = |after| MemoryServer::always(memory_server::status(500, "{}").after(after));
    for (takes, within, attempts) in
        [(s(4), s(10), 3), (s(4), s(5), 2), (s(4), s(4), 1), (s(31), s(30), 1), (s(29), s(30), 2), (s(0), s(0), 1)]
    {
        let server = slow(takes);
        let client = client(over(&server).retry_policy(patient(9).within(within)));
        let found = Verb::Get.end(&client, None).await;
        assert_eq!(found, ("Api", Unknown, Some(attempts), Some(500)), "{takes:?} {within:?}");
        let last = server.times().last().copied().unwrap_or_default();
        assert!(last <= within, "{takes:?} {within:?}: {last:?}");
        assert_eq!(server.elapsed(), last + takes, "nothing is waited for in vain");
    }
}

/// The default: a minute for the head of an answer is more than half a minute for retries.
#[tokio::test(start_paused = true)]
async fn by_default_a_head_that_never_comes_is_not_asked_for_again() {
    let server = MemoryServer::always(Reply::Silent);
    assert_eq!(Verb::Get.end(&client(over(&server)), None).await, ("Timeout", Unknown, Some(1), None));
    assert_eq!(server.elapsed(), s(60));
}

/// Who was asked to wait for longer may be late; from then on the time is over.
#[tokio::test(start_paused = true)]
async fn a_wait_that_the_server_asks_for_may_be_longer_than_the_time_for_retries() {
    let server = MemoryServer::play([Reply::asks(503, "20"), Reply::asks(503, "15"), Reply::status(503)]);
    let client = client(over(&server).retry_policy(patient(9).within(s(10))));
    assert_eq!(Verb::Get.end(&client, None).await, ("Api", Unknown, Some(3), Some(503)));
    assert_eq!(server.times(), [s(0), s(20), s(35)]);
}

/// A turn that comes too late is none for a retry.
#[tokio::test(start_paused = true)]
async fn a_limit_of_rate_does_not_carry_an_attempt_past_the_time_for_retries() {
    let server = MemoryServer::always(Reply::status(500));
    let client = client(over(&server).limits([Limit::new(1, s(45))]));
    let found = Verb::Get.end(&client, None).await;
    let last = server.times().last().copied().unwrap_or_default();
    assert!(last <= s(30), "an attempt began after {last:?}: {found:?}");
}

/// A wait that would end after the call's time is not begun: the answer at hand is the better news.
#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_calls_time_is_not_begun() {
    for (asked, attempts, ends) in
        [("20", 1, s(0)), ("11", 1, s(0)), ("10", 1, s(0)), ("9", 2, s(9)), ("4.9", 3, ms(9_800)), ("0", 3, s(0))]
    {
        for (verb, status, outcome) in [(Verb::Get, 503, Unknown), (Verb::Put, 429, Rejected)] {
            let server = MemoryServer::always(Reply::asks(status, asked));
            let client = client(over(&server).timeout(s(10)));
            let expected = ("Api", outcome, Some(attempts), Some(status));
            assert_eq!(verb.end(&client, None).await, expected, "{asked} {status}");
            assert_eq!((server.count(), server.elapsed()), (attempts as usize, ends), "{asked} {status}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_client_that_was_told_to_wait_makes_no_call_wait_beyond_its_time() {
    let server = MemoryServer::play([Reply::asks(503, "60"), Reply::status(200)]);
    let client = client(over(&server));
    let first = tokio::spawn({
        let client = client.clone();
        async move { Verb::Get.end(&client, None).await }
    });
    sleep(s(1)).await;
    let error = client.invoices().get(8).timeout(s(5)).await.map(drop).expect_err("no turn");
    let Error::Timeout(late) = &error else { panic!("{error}") };
    assert_eq!((late.waiting(), error.outcome(), error.attempts()), (Waiting::Turn, NotSent, 0));
    assert_eq!((server.count(), server.elapsed()), (1, s(6)));
    assert_eq!(first.await.expect("the first call"), FINE);
    assert_eq!(server.times(), [s(0), s(60)]);
}

/// A call, the answer that asks for seven seconds, and how the call is to be repeated.
const PAUSES: [(Verb, u16, Retry); 9] = [
    (Verb::Get, 503, Retry::Safe),
    (Verb::Get, 429, Retry::Safe),
    (Verb::Put, 503, Retry::Safe),
    (Verb::Put, 429, Retry::Idempotent),
    (Verb::Post, 429, Retry::Safe),
    // The call itself is not sent again, and the client was told all the same.
    (Verb::Post, 503, Retry::Safe),
    (Verb::Patch, 503, Retry::Safe),
    (Verb::Get, 503, Retry::Never),
    (Verb::Post, 429, Retry::Never),
];

#[tokio::test(start_paused = true)]
async fn all_calls_of_a_client_wait_for_as_long_as_one_was_told_to() {
    for (verb, status, retry) in PAUSES {
        let case = format!("{} {status} {retry:?}", verb.name());
        let server = MemoryServer::play([Reply::asks(status, "7"), Reply::status(200)]);
        let notes = Notes::default();
        let client = client(over(&server).observer(notes.clone()));
        let sibling = client.with_credentials(Credentials::access_token("another")).expect("a client");
        let told = {
            let client = client.clone();
            tokio::spawn(async move { verb.end(&client, Some(retry)).await })
        };
        sleep(s(2)).await;
        let (one, other) = tokio::join!(Verb::Post.end(&client, None), Verb::Get.end(&sibling, None));
        assert_eq!((one, other), (FINE, FINE), "{case}");
        let told = told.await.expect("the call").2;
        let early = server.times().into_iter().filter(|at| *at > s(0) && *at < s(7)).count();
        assert_eq!(early, 0, "{case}: told {told:?}, {:?}", server.times());
        let waits: Vec<_> = notes.all().iter().filter(|noted| noted.waited == s(5)).map(|noted| noted.number).collect();
        assert_eq!(waits, [1, 1], "{case}: both waited for their turn");
    }
}

/// The budget of a client, by its words: ten retries to begin with, and one more for five calls.
#[tokio::test(start_paused = true)]
async fn retries_are_a_fifth_of_the_calls_and_ten_more() {
    let server = MemoryServer::always(Reply::status(500));
    let client = client(over(&server));
    let sibling = client.with_credentials(Credentials::access_token("another")).expect("a client");
    let mut fifths: u32 = 50;
    for call in 0..200 {
        fifths = (fifths + 1).min(50);
        let retries = (fifths / 5).min(2);
        fifths -= 5 * retries;
        let client = if call % 2 == 0 { client.clone() } else { sibling.clone() };
        let found = Verb::Get.end(&client, None).await;
        assert_eq!(found, ("Api", Unknown, Some(1 + retries), Some(500)), "call {call}");
    }
    // The first call finds the reserve full.
    assert_eq!(server.count(), 200 + 10 + 199 / 5);
    // Another client has a budget of its own.
    assert_eq!(Verb::Get.end(&self::client(over(&server)), None).await.2, Some(3));
}

#[tokio::test(start_paused = true)]
async fn calls_at_the_same_time_share_the_budget() {
    let server = MemoryServer::always(memory_server::lost().after(ms(40)));
    let client = client(over(&server).retry_policy(patient(20)));
    let calls: tokio::task::JoinSet<_> = (0..100)
        .map(|_| {
            let client = client.clone();
            async move { Verb::Get.end(&client, None).await }
        })
        .collect();
    let ends = calls.join_all().await;
    let attempts: u32 = ends.iter().map(|end| end.2.unwrap_or_default()).sum();
    assert_eq!(attempts as usize, server.count());
    // All calls have paid in before the first retry, when the reserve was full.
    assert_eq!(server.count(), 100 + 10);
}

/// What succeeds pays for what fails later, and never for more than ten retries.
#[tokio::test(start_paused = true)]
async fn calls_that_succeed_fill_the_budget_again() {
    let fails = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let switch = std::sync::Arc::clone(&fails);
    let server = MemoryServer::new(move |_| {
        let fails = switch.load(std::sync::atomic::Ordering::SeqCst);
        Reply::status(if fails { 500 } else { 200 }).into()
    });
    let client = client(over(&server).retry_policy(patient(40)));
    let retries = async || Verb::Get.end(&client, None).await.2.map(|attempts| attempts - 1);
    assert_eq!((retries().await, retries().await), (Some(10), Some(0)));
    for (calls, gained) in [(18, 4), (4, 1), (400, 10)] {
        fails.store(false, std::sync::atomic::Ordering::SeqCst);
        for _ in 0..calls {
            assert_eq!(Verb::Get.end(&client, None).await, FINE);
        }
        fails.store(true, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(retries().await, Some(gained), "after {calls} calls");
    }
}

/// A caller that goes away ends the retries.
#[tokio::test(start_paused = true)]
async fn nothing_is_sent_for_a_call_that_was_given_up() {
    let server = MemoryServer::always(Reply::asks(503, "7"));
    let client = client(over(&server));
    assert!(timeout(s(3), Verb::Get.end(&client, None)).await.is_err());
    sleep(s(60)).await;
    assert_eq!(server.count(), 1);
}
