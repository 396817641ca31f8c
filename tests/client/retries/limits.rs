//! Limits of retries: number of attempts, time, retry budget, and pauses of a client.

use std::time::Duration;

use procountor_client::Outcome::{NotSent, Rejected, Unknown};
use procountor_client::error::TimeoutPhase;
use procountor_client::{Client, ClientBuilder, Credentials, Error, Limit, Retry, RetryPolicy, Timeouts};
use tokio::time::{sleep, timeout};

use super::calls::{Method, RecordingObserver, SUCCESS, builder, is_requested_wait, ms, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

fn memory_builder(server: &MemoryServer) -> ClientBuilder {
    builder("https://procountor.invalid/api").transport(server.clone())
}

fn client(builder: ClientBuilder) -> Client {
    builder.build().expect("the settings are valid")
}

/// The default policy without an effective time limit.
fn policy_without_deadline(attempts: u32) -> RetryPolicy {
    RetryPolicy::default().attempts(attempts).within(s(3_600))
}

#[tokio::test(start_paused = true)]
async fn policy_limits_number_of_attempts() {
    for attempts in [1, 2, 3, 4, 7, 11] {
        for reply in [Reply::status(500), Reply::Lost, Reply::ConnectError("refused"), Reply::retry_after(503, "1")] {
            let server = MemoryServer::always(reply.clone());
            let client = client(memory_builder(&server).retry_policy(policy_without_deadline(attempts)));
            assert_eq!(Method::Get.call_result(&client, None).await.2, Some(attempts), "{reply:?}");
            assert_eq!(server.count(), attempts as usize, "{reply:?}");
        }
    }
    assert!(matches!(
        memory_builder(&MemoryServer::always(Reply::Lost)).retry_policy(policy_without_deadline(0)).build(),
        Err(Error::Config(_))
    ));
}

/// Backoff waits are spread over their whole range, which doubles up to 8 seconds.
#[tokio::test(start_paused = true)]
async fn backoff_is_random_below_doubling_bound() {
    let mut all: Vec<Vec<Duration>> = Vec::new();
    for _ in 0..60 {
        let (server, observer) = (MemoryServer::always(Reply::Lost), RecordingObserver::default());
        let timeouts = Timeouts::default().total(s(3_600));
        let client = client(
            memory_builder(&server)
                .retry_policy(policy_without_deadline(9))
                .timeouts(timeouts)
                .observer(observer.clone()),
        );
        assert_eq!(Method::Get.call_result(&client, None).await.2, Some(9));
        all.push(observer.waits());
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
async fn no_attempt_starts_after_retry_deadline() {
    // In the first case, attempts start at 0, 4 and slightly more than 8 seconds; a fourth would start at 12.
    let slow = |after| MemoryServer::always(memory_server::status(500, "{}").after(after));
    for (takes, within, attempts) in
        [(s(4), s(10), 3), (s(4), s(5), 2), (s(4), s(4), 1), (s(31), s(30), 1), (s(29), s(30), 2), (s(0), s(0), 1)]
    {
        let server = slow(takes);
        let client = client(memory_builder(&server).retry_policy(policy_without_deadline(9).within(within)));
        let result = Method::Get.call_result(&client, None).await;
        assert_eq!(result, ("Api", Unknown, Some(attempts), Some(500)), "{takes:?} {within:?}");
        let last = server.times().last().copied().unwrap_or_default();
        assert!(last <= within, "{takes:?} {within:?}: {last:?}");
        assert_eq!(server.elapsed(), last + takes, "no unnecessary wait");
    }
}

/// The default timeout for a response head, one minute, exceeds the default 30 seconds for retries.
#[tokio::test(start_paused = true)]
async fn missing_response_head_is_not_retried_by_default() {
    let server = MemoryServer::always(Reply::NoResponse);
    assert_eq!(
        Method::Get.call_result(&client(memory_builder(&server)), None).await,
        ("Timeout", Unknown, Some(1), None)
    );
    assert_eq!(server.elapsed(), s(60));
}

/// A `Retry-After` wait may pass the deadline; no other retry does.
#[tokio::test(start_paused = true)]
async fn retry_after_may_exceed_retry_deadline() {
    let server = MemoryServer::play([Reply::retry_after(503, "20"), Reply::retry_after(503, "15"), Reply::status(503)]);
    let client = client(memory_builder(&server).retry_policy(policy_without_deadline(9).within(s(10))));
    assert_eq!(Method::Get.call_result(&client, None).await, ("Api", Unknown, Some(3), Some(503)));
    let times = server.times();
    assert!(times.len() == 3 && is_requested_wait(times[1], s(20)) && is_requested_wait(times[2] - times[1], s(15)));
}

/// A permit after the deadline is not used for a retry.
#[tokio::test(start_paused = true)]
async fn rate_limiter_does_not_delay_retry_past_deadline() {
    let server = MemoryServer::always(Reply::status(500));
    let client = client(memory_builder(&server).limits([Limit::new(1, s(45))]));
    let result = Method::Get.call_result(&client, None).await;
    let last = server.times().last().copied().unwrap_or_default();
    assert!(last <= s(30), "an attempt started after {last:?}: {result:?}");
}

/// A wait that would end after the total timeout does not start: the call returns the response it has.
#[tokio::test(start_paused = true)]
async fn wait_beyond_total_timeout_returns_last_response() {
    for (retry_after, attempts, elapsed) in
        [("20", 1, s(0)), ("11", 1, s(0)), ("10", 1, s(0)), ("9", 2, s(9)), ("4.5", 3, s(9)), ("0", 3, s(0))]
    {
        for (method, status, outcome) in [(Method::Get, 503, Unknown), (Method::Put, 429, Rejected)] {
            let server = MemoryServer::always(Reply::retry_after(status, retry_after));
            let client = client(memory_builder(&server).timeout(s(10)));
            let expected = ("Api", outcome, Some(attempts), Some(status));
            assert_eq!(method.call_result(&client, None).await, expected, "{retry_after} {status}");
            assert_eq!(server.count(), attempts as usize, "{retry_after} {status}");
            assert!(is_requested_wait(server.elapsed(), elapsed), "{retry_after} {status}: {:?}", server.elapsed());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn paused_client_ends_call_with_earlier_timeout_at_once() {
    let server = MemoryServer::play([Reply::retry_after(503, "60"), Reply::status(200)]);
    let client = client(memory_builder(&server));
    let first = tokio::spawn({
        let client = client.clone();
        async move { Method::Get.call_result(&client, None).await }
    });
    sleep(s(1)).await;
    let error = client.invoices().get(8).timeout(s(5)).await.map(drop).expect_err("the call times out");
    let Error::Timeout(timeout) = &error else { panic!("{error}") };
    assert_eq!((timeout.phase(), error.outcome(), error.attempts()), (TimeoutPhase::RateLimiter, NotSent, 0));
    assert_eq!((server.count(), server.elapsed()), (1, s(1)));
    assert_eq!(first.await.expect("the task does not panic"), SUCCESS);
    assert!(server.count() == 2 && is_requested_wait(server.times()[1], s(60)));
}

/// A method, the status of a response with `Retry-After: 7`, and the retry option of the call.
const PAUSES: [(Method, u16, Retry); 9] = [
    (Method::Get, 503, Retry::Safe),
    (Method::Get, 429, Retry::Safe),
    (Method::Put, 503, Retry::Safe),
    (Method::Put, 429, Retry::Idempotent),
    (Method::Post, 429, Retry::Safe),
    // The call itself is not retried, but the client pauses.
    (Method::Post, 503, Retry::Safe),
    (Method::Patch, 503, Retry::Safe),
    (Method::Get, 503, Retry::Never),
    (Method::Post, 429, Retry::Never),
];

#[tokio::test(start_paused = true)]
async fn retry_after_pauses_all_calls_of_client() {
    for (method, status, retry) in PAUSES {
        let case = format!("{} {status} {retry:?}", method.name());
        let server = MemoryServer::play([Reply::retry_after(status, "7"), Reply::status(200)]);
        let observer = RecordingObserver::default();
        let client = client(memory_builder(&server).observer(observer.clone()));
        let sibling = client.with_credentials(Credentials::access_token("another")).expect("the credentials are valid");
        let first = {
            let client = client.clone();
            tokio::spawn(async move { method.call_result(&client, Some(retry)).await })
        };
        sleep(s(2)).await;
        // Another company is not affected.
        assert_eq!(Method::Get.call_result(&sibling, None).await, SUCCESS, "{case}");
        assert_eq!(server.elapsed(), s(2), "{case}");
        let (one, other) =
            tokio::join!(Method::Post.call_result(&client, None), Method::Get.call_result(&client, None));
        assert_eq!((one, other), (SUCCESS, SUCCESS), "{case}");
        let first = first.await.expect("the task does not panic").2;
        let early = server.times().into_iter().filter(|at| *at > s(0) && *at < s(7) && *at != s(2)).count();
        assert_eq!(early, 0, "{case}: {first:?} attempts, {:?}", server.times());
        let waited = |wait: Duration| wait >= s(5) && wait <= ms(5_701);
        let waits: Vec<_> =
            observer.all().iter().filter(|attempt| waited(attempt.waited)).map(|attempt| attempt.number).collect();
        assert_eq!(waits, [1, 1], "{case}: both calls waited");
    }
}

/// The retry budget of a company starts with ten retries; every five calls add one.
#[tokio::test(start_paused = true)]
async fn retry_budget_is_ten_and_one_per_five_calls() {
    let server = MemoryServer::always(Reply::status(500));
    let client = client(memory_builder(&server));
    let clone = client.clone();
    let mut fifths: u32 = 50;
    for call in 0..200 {
        fifths = (fifths + 1).min(50);
        let retries = (fifths / 5).min(2);
        fifths -= 5 * retries;
        let client = if call % 2 == 0 { &client } else { &clone };
        let result = Method::Get.call_result(client, None).await;
        assert_eq!(result, ("Api", Unknown, Some(1 + retries), Some(500)), "call {call}");
    }
    // The budget is full at the first call, which adds nothing.
    assert_eq!(server.count(), 200 + 10 + 199 / 5);
    // Another company has a separate budget: its calls do not suffer from the failures of this one.
    let sibling = client.with_credentials(Credentials::access_token("another")).expect("the credentials are valid");
    assert_eq!(Method::Get.call_result(&sibling, None).await.2, Some(3));
    // So has another client.
    assert_eq!(Method::Get.call_result(&self::client(memory_builder(&server)), None).await.2, Some(3));
}

#[tokio::test(start_paused = true)]
async fn concurrent_calls_share_retry_budget() {
    let server = MemoryServer::always(memory_server::lost().after(ms(40)));
    let client = client(memory_builder(&server).retry_policy(policy_without_deadline(20)));
    let calls: tokio::task::JoinSet<_> = (0..100)
        .map(|_| {
            let client = client.clone();
            async move { Method::Get.call_result(&client, None).await }
        })
        .collect();
    let results = calls.join_all().await;
    let attempts: u32 = results.iter().map(|result| result.2.unwrap_or_default()).sum();
    assert_eq!(attempts as usize, server.count());
    // All calls are counted before the first retry, while the budget is full.
    assert_eq!(server.count(), 100 + 10);
}

/// Successful calls refill the budget up to ten retries.
#[tokio::test(start_paused = true)]
async fn successful_calls_refill_retry_budget() {
    let fails = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let switch = std::sync::Arc::clone(&fails);
    let server = MemoryServer::new(move |_| {
        let fails = switch.load(std::sync::atomic::Ordering::SeqCst);
        Reply::status(if fails { 500 } else { 200 }).into()
    });
    let client = client(memory_builder(&server).retry_policy(policy_without_deadline(40)));
    let retries = async || Method::Get.call_result(&client, None).await.2.map(|attempts| attempts - 1);
    assert_eq!((retries().await, retries().await), (Some(10), Some(0)));
    for (calls, gained) in [(18, 4), (4, 1), (400, 10)] {
        fails.store(false, std::sync::atomic::Ordering::SeqCst);
        for _ in 0..calls {
            assert_eq!(Method::Get.call_result(&client, None).await, SUCCESS);
        }
        fails.store(true, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(retries().await, Some(gained), "after {calls} calls");
    }
}

/// Dropping a call ends its retries.
#[tokio::test(start_paused = true)]
async fn dropped_call_is_not_retried() {
    let server = MemoryServer::always(Reply::retry_after(503, "7"));
    let client = client(memory_builder(&server));
    assert!(timeout(s(3), Method::Get.call_result(&client, None)).await.is_err());
    sleep(s(60)).await;
    assert_eq!(server.count(), 1);
}
