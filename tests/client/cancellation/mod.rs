//! Cancellation of calls at each stage: later calls are not delayed, and no task or request is left running.

mod sockets;

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Limit};
use tests::memory_server::{MemoryServer, never, ok, status, token};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{advance, timeout};

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn builder(server: &MemoryServer) -> ClientBuilder {
    let credentials = Credentials::api_key(&Application::new("the-client", "the-secret"), "the-key");
    Client::builder().base_url("http://localhost/api").transport(server.clone()).credentials(credentials)
}

fn client(server: &MemoryServer) -> Client {
    builder(server).build().expect("the settings are valid")
}

/// Returns a client that is limited to one request per second, token requests included.
fn slow_client(server: &MemoryServer) -> Client {
    builder(server).limits([Limit::per_second(1)]).build().expect("the settings are valid")
}

async fn call(client: &Client) -> Result<(), Error> {
    client.invoices().get(7).await.map(|_| ())
}

fn spawn(client: &Client) -> JoinHandle<Result<(), Error>> {
    let client = client.clone();
    tokio::spawn(async move { call(&client).await })
}

/// Makes a call and drops it after `after`.
async fn drop_call_after(client: &Client, after: Duration) {
    assert!(timeout(after, call(client)).await.is_err(), "the call completed before it was dropped");
}

/// Runs all tasks that are ready, without advancing the clock.
async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}

/// Asserts that no request and no task is left, and that the next call does not wait.
async fn assert_idle(server: &MemoryServer, client: &Client) {
    settle().await;
    let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    assert_eq!((server.running(), tasks), (0, 0), "requests and tasks that are left");
    let before = server.elapsed();
    call(client).await.expect("the call succeeds");
    assert_eq!(server.elapsed(), before, "the next call does not wait");
}

#[tokio::test(start_paused = true)]
async fn unawaited_call_sends_nothing() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    let request = client.invoices().get(7);
    drop(std::future::IntoFuture::into_future(request.clone()));
    drop(request);
    settle().await;
    assert_eq!(server.counts(), (0, 0));
    assert_idle(&server, &client).await;
}

#[tokio::test(start_paused = true)]
async fn call_dropped_during_token_request_does_not_cancel_it() {
    let server = MemoryServer::new(
        |received| if received.sign_in { token("token-1", 3_600).after(seconds(2)) } else { ok("{}") },
    );
    let client = client(&server);
    drop_call_after(&client, seconds(1)).await;
    assert_eq!((server.counts(), server.running()), ((1, 0), 1), "the token request continues");
    advance(seconds(1)).await;
    assert_idle(&server, &client).await;
    assert_eq!(server.counts(), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn calls_dropped_in_limiter_queue_lose_no_permit() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    // The last call waits for more than ten minutes.
    let client = builder(&server).limits([Limit::per_second(1)]).timeout(seconds(1_000)).build();
    let client = client.expect("the settings are valid");
    call(&client).await.expect("the call succeeds");
    let waiting: Vec<_> = (0..1_000).map(|_| spawn(&client)).collect();
    settle().await;
    // The head of the queue, which sleeps until its permit, and every other call after it.
    waiting.iter().step_by(2).for_each(JoinHandle::abort);
    let mut completed = 0;
    for task in waiting {
        completed += usize::from(task.await.is_ok_and(|result| result.is_ok()));
    }
    assert_eq!(completed, 500);
    let times: Vec<u64> = server.calls().iter().map(|received| received.at.as_secs()).collect();
    assert_eq!(times, (1..=501).collect::<Vec<_>>(), "no permit is lost");
}

#[tokio::test(start_paused = true)]
async fn call_dropped_while_refresh_waits_for_permit_does_not_cancel_it() {
    let server = MemoryServer::signing_in(1, |_| ok("{}"));
    let client = slow_client(&server);
    call(&client).await.expect("the call succeeds");
    let (sign_ins, calls) = server.counts();
    drop_call_after(&client, Duration::from_millis(500)).await;
    advance(seconds(3)).await;
    settle().await;
    assert_eq!(server.counts(), (sign_ins + 1, calls), "the token refresh was admitted");
    call(&client).await.expect("the call succeeds");
    assert_eq!(server.counts().1, 2);
}

#[tokio::test(start_paused = true)]
async fn call_dropped_before_response_head_leaves_client_idle() {
    let server = MemoryServer::signing_in(3_600, |received| if received.nth == 0 { never() } else { ok("{}") });
    let client = client(&server);
    drop_call_after(&client, seconds(5)).await;
    assert_idle(&server, &client).await;
    assert_eq!(server.counts(), (1, 2));
}

#[tokio::test(start_paused = true)]
async fn call_dropped_before_response_body_leaves_client_idle() {
    let slow = |nth| if nth == 0 { ok("{}").body_after(seconds(20)) } else { ok("{}") };
    let server = MemoryServer::signing_in(3_600, move |received| slow(received.nth));
    let client = client(&server);
    drop_call_after(&client, seconds(5)).await;
    assert_idle(&server, &client).await;
}

#[tokio::test(start_paused = true)]
async fn call_dropped_during_retry_delay_is_not_retried() {
    let mut dropped = 0;
    for _ in 0..20 {
        let server =
            MemoryServer::signing_in(3_600, |received| if received.nth == 0 { status(500, "") } else { ok("{}") });
        let client = client(&server);
        // The delay is random: most are longer than this.
        if timeout(Duration::from_millis(1), call(&client)).await.is_ok() {
            continue;
        }
        dropped += 1;
        advance(seconds(60)).await;
        settle().await;
        assert_eq!(server.counts(), (1, 1), "the call is not retried");
        assert_idle(&server, &client).await;
    }
    assert!(dropped > 10, "only {dropped} of 20 calls were dropped during the delay");
}

/// `Retry-After` on a 429 pauses the client, so the pause outlasts the call.
#[tokio::test(start_paused = true)]
async fn call_dropped_during_retry_after_leaves_pause_in_force() {
    let busy = |nth| if nth == 0 { status(429, "").header("retry-after", "5") } else { ok("{}") };
    let server = MemoryServer::signing_in(3_600, move |received| busy(received.nth));
    let client = client(&server);
    drop_call_after(&client, seconds(1)).await;
    call(&client).await.expect("the call succeeds");
    assert_eq!(server.counts(), (1, 2));
    // The client adds up to a tenth.
    assert!((5_000..=5_501).contains(&server.elapsed().as_millis()), "{:?}", server.elapsed());
    assert_idle(&server, &client).await;
}

#[tokio::test(start_paused = true)]
async fn call_dropped_during_refresh_of_rejected_token_does_not_cancel_it() {
    let server = MemoryServer::new(|received| match (received.sign_in, received.nth) {
        (true, 0) => token("token-1", 3_600),
        (true, _) => token("token-2", 3_600).after(seconds(2)),
        (false, 0) => status(401, ""),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    drop_call_after(&client, seconds(1)).await;
    advance(seconds(1)).await;
    assert_idle(&server, &client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}

/// The call that starts an early token refresh is dropped before the refresh completes.
#[tokio::test(start_paused = true)]
async fn call_dropped_during_background_refresh_does_not_cancel_it() {
    let server = MemoryServer::new(|received| match (received.sign_in, received.nth) {
        (true, 0) => token("token-1", 3_600),
        (true, _) => token("token-2", 3_600).after(seconds(30)),
        (false, 1) => never(),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    call(&client).await.expect("the call succeeds");
    advance(seconds(3_500)).await;
    drop_call_after(&client, seconds(1)).await;
    advance(seconds(29)).await;
    assert_idle(&server, &client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 3), Some("token-2")));
}

#[tokio::test(start_paused = true)]
async fn thousand_calls_dropped_at_once_leave_client_idle() {
    let server = MemoryServer::signing_in(3_600, |received| if received.nth < 1_000 { never() } else { ok("{}") });
    let client = client(&server);
    let mut tasks = JoinSet::new();
    for _ in 0..1_000 {
        let client = client.clone();
        tasks.spawn(async move { call(&client).await });
    }
    settle().await;
    assert_eq!(server.running(), 1_000);
    tasks.shutdown().await;
    assert_idle(&server, &client).await;
    assert_eq!(server.counts(), (1, 1_001));
}

#[tokio::test(start_paused = true)]
async fn call_dropped_by_select_leaves_client_idle() {
    let server = MemoryServer::signing_in(
        3_600,
        |received| if received.nth == 0 { ok("{}").after(seconds(9)) } else { ok("{}") },
    );
    let client = client(&server);
    tokio::select! {
        biased;
        _ = call(&client) => unreachable!("the first call takes longer"),
        faster = async { tokio::time::sleep(seconds(1)).await; call(&client).await } => faster.expect("the call succeeds"),
    }
    assert_idle(&server, &client).await;
}

/// Polls a future at most `left` times, then drops it. Resolves to whether the future completed.
struct PollLimit<F> {
    future: Option<Pin<Box<F>>>,
    left: usize,
}

impl<F: Future> Future for PollLimit<F> {
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<bool> {
        if self.left == 0 {
            self.future = None;
            return Poll::Ready(false);
        }
        self.left -= 1;
        let Some(future) = &mut self.future else { return Poll::Ready(false) };
        let completed = future.as_mut().poll(context).is_ready();
        match (completed, self.left) {
            (true, _) => Poll::Ready(true),
            (false, 0) => {
                self.future = None;
                Poll::Ready(false)
            }
            (false, _) => Poll::Pending,
        }
    }
}

/// A call with every kind of wait (token request, permit, 401, token refresh, permit, 503 with `Retry-After`, permit,
/// delayed body) is dropped after its first poll, its second, and so on.
#[tokio::test(start_paused = true)]
async fn call_dropped_after_any_number_of_polls_leaves_client_idle() {
    let mut polls = 0;
    loop {
        let server = MemoryServer::new(|received| match (received.sign_in, received.nth) {
            (true, nth) => token(&format!("token-{}", nth + 1), 3_600).after(seconds(1)),
            (false, 0) => status(401, "").after(seconds(1)),
            (false, 1) => status(503, "").header("retry-after", "3").after(seconds(1)),
            (false, _) => ok("{}").after(seconds(1)).body_after(seconds(1)),
        });
        let client = slow_client(&server);
        let completed = PollLimit { future: Some(Box::pin(call(&client))), left: polls }.await;
        settle().await;
        assert_eq!(server.calls().len(), server.counts().1);
        // Only a token request continues: it waits for its permit, is sent, and completes.
        for _ in 0..3 {
            advance(seconds(20)).await;
            settle().await;
        }
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
        assert_eq!((server.running(), tasks), (0, 0), "dropped after {polls} polls");
        assert!(server.counts().0 <= 2 && server.counts().1 <= 3, "dropped after {polls} polls");
        let before = server.elapsed();
        call(&client).await.expect("the call succeeds");
        assert!(server.elapsed() - before <= seconds(20), "the next call is delayed after {polls} polls");
        assert!(server.counts().0 <= 2, "too many token requests after {polls} polls");
        if completed {
            break;
        }
        polls += 1;
        assert!(polls < 200, "the call does not complete");
    }
    assert!(polls >= 8, "the call completed after only {polls} polls");
}
