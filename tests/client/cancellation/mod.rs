//! Calls that are dropped, wherever they are: nothing is kept from the next call, and nothing stays
//! behind.

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

/// A client that may make one call in a second, sign-ins included.
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

/// A call that is dropped after a while.
async fn dropped(client: &Client, after: Duration) {
    assert!(timeout(after, call(client)).await.is_err(), "the call came to an end by itself");
}

/// Lets tasks that can go on do so, without time going by.
async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}

/// Holds that no exchange and no task is left, and that the next call goes through without a wait.
async fn hold_free(server: &MemoryServer, client: &Client) {
    settle().await;
    let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    assert_eq!((server.running(), tasks), (0, 0), "exchanges and tasks that are left");
    let before = server.elapsed();
    call(client).await.expect("an answer");
    assert_eq!(server.elapsed(), before, "the next call waits");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_never_awaited_sends_nothing() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    let request = client.invoices().get(7);
    drop(std::future::IntoFuture::into_future(request.clone()));
    drop(request);
    settle().await;
    assert_eq!(server.counts(), (0, 0));
    hold_free(&server, &client).await;
}

#[tokio::test(start_paused = true)]
async fn during_a_sign_in() {
    let server = MemoryServer::new(|seen| if seen.sign_in { token("token-1", 3_600).after(seconds(2)) } else { ok("{}") });
    let client = client(&server);
    dropped(&client, seconds(1)).await;
    assert_eq!((server.counts(), server.running()), ((1, 0), 1), "the sign-in goes on");
    advance(seconds(1)).await;
    hold_free(&server, &client).await;
    assert_eq!(server.counts(), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn in_the_line_of_the_limiter() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    // The last in line waits for ten minutes.
    let client = builder(&server).limits([Limit::per_second(1)]).timeout(seconds(1_000)).build();
    let client = client.expect("the settings are valid");
    call(&client).await.expect("an answer");
    let waiting: Vec<_> = (0..1_000).map(|_| spawn(&client)).collect();
    settle().await;
    // The first in line, which sleeps, and every other one of the rest.
    waiting.iter().step_by(2).for_each(JoinHandle::abort);
    let mut went = 0;
    for task in waiting {
        went += usize::from(task.await.is_ok_and(|result| result.is_ok()));
    }
    assert_eq!(went, 500);
    let times: Vec<u64> = server.calls().iter().map(|seen| seen.at.as_secs()).collect();
    assert_eq!(times, (1..=501).collect::<Vec<_>>(), "no place in the line is lost");
}

#[tokio::test(start_paused = true)]
async fn in_the_line_while_the_sign_in_stands_there_too() {
    let server = MemoryServer::signing_in(1, |_| ok("{}"));
    let client = slow_client(&server);
    call(&client).await.expect("an answer");
    dropped(&client, Duration::from_millis(500)).await;
    advance(seconds(3)).await;
    settle().await;
    assert_eq!(server.counts(), (2, 1), "the renewal has had its turn");
    call(&client).await.expect("an answer");
    assert_eq!(server.counts().1, 2);
}

#[tokio::test(start_paused = true)]
async fn while_the_head_is_awaited() {
    let server = MemoryServer::signing_in(3_600, |seen| if seen.nth == 0 { never() } else { ok("{}") });
    let client = client(&server);
    dropped(&client, seconds(5)).await;
    hold_free(&server, &client).await;
    assert_eq!(server.counts(), (1, 2));
}

#[tokio::test(start_paused = true)]
async fn while_the_body_is_awaited() {
    let slow = |nth| if nth == 0 { ok("{}").body_after(seconds(20)) } else { ok("{}") };
    let server = MemoryServer::signing_in(3_600, move |seen| slow(seen.nth));
    let client = client(&server);
    dropped(&client, seconds(5)).await;
    hold_free(&server, &client).await;
}

/// The wait before the next attempt is the longest there is, so that time does not end it.
#[tokio::test(start_paused = true)]
async fn in_the_wait_before_the_next_attempt() {
    let mut dropped = 0;
    for _ in 0..20 {
        let server = MemoryServer::signing_in(3_600, |seen| if seen.nth == 0 { status(500, "") } else { ok("{}") });
        let client = client(&server);
        // The wait is left to chance: most are longer than this.
        if timeout(Duration::from_millis(1), call(&client)).await.is_ok() {
            continue;
        }
        dropped += 1;
        advance(seconds(60)).await;
        settle().await;
        assert_eq!(server.counts(), (1, 1), "it is not sent again");
        hold_free(&server, &client).await;
    }
    assert!(dropped > 10, "{dropped} were dropped in time");
}

/// It was the client that was told to wait, and not the call.
#[tokio::test(start_paused = true)]
async fn in_a_pause_that_the_server_asked_for() {
    let busy = |nth| if nth == 0 { status(429, "").header("retry-after", "5") } else { ok("{}") };
    let server = MemoryServer::signing_in(3_600, move |seen| busy(seen.nth));
    let client = client(&server);
    dropped(&client, seconds(1)).await;
    call(&client).await.expect("an answer");
    assert_eq!((server.counts(), server.elapsed()), ((1, 2), seconds(5)));
    hold_free(&server, &client).await;
}

#[tokio::test(start_paused = true)]
async fn while_a_rejected_token_is_renewed() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 0) => token("token-1", 3_600),
        (true, _) => token("token-2", 3_600).after(seconds(2)),
        (false, 0) => status(401, ""),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    dropped(&client, seconds(1)).await;
    advance(seconds(1)).await;
    hold_free(&server, &client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}

/// The call that begins an early renewal is dropped before the renewal is over.
#[tokio::test(start_paused = true)]
async fn beside_a_renewal() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 0) => token("token-1", 3_600),
        (true, _) => token("token-2", 3_600).after(seconds(30)),
        (false, 1) => never(),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    call(&client).await.expect("an answer");
    advance(seconds(3_500)).await;
    dropped(&client, seconds(1)).await;
    advance(seconds(29)).await;
    hold_free(&server, &client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 3), Some("token-2")));
}

#[tokio::test(start_paused = true)]
async fn a_thousand_calls_at_once() {
    let server = MemoryServer::signing_in(3_600, |seen| if seen.nth < 1_000 { never() } else { ok("{}") });
    let client = client(&server);
    let mut tasks = JoinSet::new();
    for _ in 0..1_000 {
        let client = client.clone();
        tasks.spawn(async move { call(&client).await });
    }
    settle().await;
    assert_eq!(server.running(), 1_000);
    tasks.shutdown().await;
    hold_free(&server, &client).await;
    assert_eq!(server.counts(), (1, 1_001));
}

/// The one that loses a race is dropped.
#[tokio::test(start_paused = true)]
async fn the_loser_of_a_race() {
    let server = MemoryServer::signing_in(3_600, |seen| if seen.nth == 0 { ok("{}").after(seconds(9)) } else { ok("{}") });
    let client = client(&server);
    tokio::select! {
        biased;
        _ = call(&client) => unreachable!("it takes longer"),
        won = async { tokio::time::sleep(seconds(1)).await; call(&client).await } => won.expect("an answer"),
    }
    hold_free(&server, &client).await;
}

/// Drops a future after it was polled so many times. Says whether it came to its end before that.
struct Polls<F> {
    future: Option<Pin<Box<F>>>,
    left: usize,
}

impl<F: Future> Future for Polls<F> {
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<bool> {
        if self.left == 0 {
            self.future = None;
            return Poll::Ready(false);
        }
        self.left -= 1;
        let Some(future) = &mut self.future else { return Poll::Ready(false) };
        let ended = future.as_mut().poll(context).is_ready();
        match (ended, self.left) {
            (true, _) => Poll::Ready(true),
            (false, 0) => {
                self.future = None;
                Poll::Ready(false)
            }
            (false, _) => Poll::Pending,
        }
    }
}

/// A call that goes the longest way there is: a sign-in, a turn, a 401, a renewal, a turn, a 503 with
/// a pause, a turn, and a late body. It is dropped after its first poll, its second, and so on.
#[tokio::test(start_paused = true)]
async fn at_each_point_at_which_a_call_waits() {
    let mut points = 0;
    loop {
        let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
            (true, nth) => token(&format!("token-{}", nth + 1), 3_600).after(seconds(1)),
            (false, 0) => status(401, "").after(seconds(1)),
            (false, 1) => status(503, "").header("retry-after", "3").after(seconds(1)),
            (false, _) => ok("{}").after(seconds(1)).body_after(seconds(1)),
        });
        let client = slow_client(&server);
        let ended = Polls { future: Some(Box::pin(call(&client))), left: points }.await;
        settle().await;
        assert_eq!(server.calls().len(), server.counts().1);
        // The sign-in goes on, and nothing else does.
        advance(seconds(60)).await;
        settle().await;
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
        assert_eq!((server.running(), tasks), (0, 0), "dropped after {points} polls");
        assert!(server.counts().0 <= 2 && server.counts().1 <= 3, "dropped after {points} polls");
        let before = server.elapsed();
        call(&client).await.expect("an answer");
        assert!(server.elapsed() - before <= seconds(20), "after {points} polls the next call is held up");
        assert!(server.counts().0 <= 2, "after {points} polls there is a sign-in too many");
        if ended {
            break;
        }
        points += 1;
        assert!(points < 200, "the call never ends");
    }
    assert!(points >= 8, "there are {points} points only");
}
