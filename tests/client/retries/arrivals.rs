//! Rate limits as the server sees them: arrivals of requests in any period of a limit.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use procountor_client::{Client, ClientBuilder, Error, Limit};
use tests::fault_server::{OnAccept, Script, Server, json};
use tests::memory_server::{MemoryServer, ok};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::calls::{builder, ms, s};

/// Returns the highest number of arrivals in any period of this length.
fn most_in_any_period<T: Copy + Ord + std::ops::Sub<Output = Duration>>(
    mut arrivals: Vec<T>,
    period: Duration,
) -> usize {
    arrivals.sort_unstable();
    let within = |from: usize| arrivals[from..].iter().take_while(|at| **at - arrivals[from] < period).count();
    (0..arrivals.len()).map(within).max().unwrap_or_default()
}

/// Makes calls at the same time, and waits for all of them.
async fn call_all(client: &Client, count: usize) {
    let calls: JoinSet<Result<(), Error>> = (0..count)
        .map(|_| {
            let client = client.clone();
            async move { client.invoices().get(7).await.map(drop) }
        })
        .collect();
    for result in calls.join_all().await {
        result.expect("the call succeeds");
    }
}

/// A server whose new connections are served after 150 ms, and the arrival of each request at it.
fn slow_to_accept() -> (Server, Arc<Mutex<Vec<Instant>>>) {
    let arrivals: Arc<Mutex<Vec<Instant>>> = Arc::default();
    let recorded = Arc::clone(&arrivals);
    let server = Server::start_with_accept(
        |_| OnAccept::Play(Script::default().pause(ms(150))),
        move |_| {
            recorded.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
            json("{}")
        },
    );
    (server, arrivals)
}

/// Makes calls on a fresh client and then on its open connections.
async fn check_slow_connections(limit: Limit, period: Duration, most: usize, counts: [usize; 2]) {
    let (server, arrivals) = slow_to_accept();
    let client = builder(&server.url()).limits([limit]).build().expect("the settings are valid");
    for count in counts {
        call_all(&client, count).await;
        let arrivals = arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let arrived = most_in_any_period(arrivals, period);
        assert!(arrived <= most, "{arrived} requests arrived within {period:?}");
    }
    assert_eq!(server.count(), counts.iter().sum::<usize>());
}

#[tokio::test]
async fn slow_connections_never_exceed_60_arrivals_per_second() {
    check_slow_connections(Limit::per_second(60), s(1), 60, [200, 80]).await;
}

#[tokio::test]
async fn slow_connections_never_exceed_10_arrivals_per_second() {
    check_slow_connections(Limit::per_second(10), s(1), 10, [25, 15]).await;
}

/// A server in memory whose responses take up to `max`, and which requests reach at any time before that. Returns the
/// arrivals, which the clock makes exact.
fn late_arrivals(max: Duration) -> (MemoryServer, Arc<Mutex<Vec<Duration>>>) {
    let arrivals: Arc<Mutex<Vec<Duration>>> = Arc::default();
    let recorded = Arc::clone(&arrivals);
    let random = Mutex::new(fastrand::Rng::with_seed(90));
    let server = MemoryServer::new(move |received| {
        let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
        let latency = max.mul_f64(random.f64());
        // Many arrive just after the start or just before the response, which bunches them up.
        let part = [0.0, random.f64(), 1.0][random.usize(..3)];
        recorded.lock().unwrap_or_else(PoisonError::into_inner).push(received.at + latency.mul_f64(part));
        ok("{}").after(latency)
    });
    (server, arrivals)
}

fn memory_builder(server: &MemoryServer) -> ClientBuilder {
    builder("https://procountor.invalid/api").transport(server.clone()).timeout(s(10_000))
}

#[tokio::test(start_paused = true)]
async fn arrivals_never_exceed_limits_of_both_servers() {
    let test = [(Limit::per_minute(90), s(60), 90), (Limit::per_second(10), s(1), 10)];
    let production = [(Limit::per_second(60), s(1), 60)];
    for max in [ms(0), ms(10), ms(150), s(2), s(20)] {
        for limits in [&test[..], &production[..]] {
            let (server, arrivals) = late_arrivals(max);
            let client = memory_builder(&server).limits(limits.iter().map(|(limit, ..)| *limit)).build();
            call_all(&client.expect("the settings are valid"), 500).await;
            for (limit, period, most) in limits {
                let arrivals = arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let arrived = most_in_any_period(arrivals, *period);
                assert!(arrived <= *most, "{arrived} requests arrived within the period of {limit:?}, latency {max:?}");
            }
        }
    }
}

/// The rate that the bound leaves: calls of the limit per period and latency.
#[tokio::test(start_paused = true)]
async fn rate_is_095_of_limit_with_latency_of_10_ms() {
    for (latency, least) in [(ms(0), 0.99), (ms(10), 0.98), (ms(150), 0.86)] {
        let server = MemoryServer::always(ok("{}").after(latency));
        let client = memory_builder(&server).limits([Limit::per_second(60)]).build().expect("the settings are valid");
        call_all(&client, 6_000).await;
        // The last burst takes no period.
        let rate = (6_000.0 - 60.0) / server.times().last().map_or(f64::MAX, Duration::as_secs_f64);
        let bound = 60.0 / (1.0 + latency.as_secs_f64());
        println!("{rate:.2} calls per second with a latency of {latency:?}; limit / (period + latency) = {bound:.2}");
        assert!(rate >= 60.0 * least, "{rate:.2} calls per second with a latency of {latency:?}");
    }
}

type Call = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// Returns a call that was polled once.
fn polled_once(client: &Client) -> Call {
    let client = client.clone();
    let mut call: Call = Box::pin(async move { client.invoices().get(7).await.map(drop) });
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    call
}

/// Calls that wait and are not polled give way, and calls that were sent and are not polled keep no permit.
#[tokio::test(start_paused = true)]
async fn calls_that_are_not_polled_do_not_stall_others() {
    for (earlier, elapsed) in [(0, 2_040), (60, 2_040), (30, 2_040)] {
        let server = MemoryServer::always(ok("{}").after(ms(10)));
        let client = memory_builder(&server).limits([Limit::per_second(60)]).build().expect("the settings are valid");
        call_all(&client, earlier).await;
        let start = server.elapsed();
        let unpolled: Vec<Call> = (0..100).map(|_| polled_once(&client)).collect();
        call_all(&client, 120).await;
        let took = (server.elapsed() - start).as_millis();
        assert!(took <= elapsed, "120 calls took {took} ms behind {} that are not polled", unpolled.len());
    }
}

/// A consumer that polls up to 20 calls at a time, and sleeps after each that is ready, as with `buffer_unordered`.
async fn consume_slowly(client: Client, count: usize) {
    let mut calls: Vec<Call> = Vec::new();
    let mut left = count;
    while left > 0 || !calls.is_empty() {
        while calls.len() < 20 && left > 0 {
            let client = client.clone();
            calls.push(Box::pin(async move { client.invoices().get(7).await.map(drop) }));
            left -= 1;
        }
        let ready = std::future::poll_fn(|context| {
            let ready = calls.iter_mut().position(|call| call.as_mut().poll(context).is_ready());
            ready.map_or(Poll::Pending, Poll::Ready)
        });
        let ready = ready.await;
        drop(calls.swap_remove(ready));
        sleep(ms(20)).await;
    }
}

/// 300 calls in 8 tasks need 5 seconds at 60 per second.
#[tokio::test(start_paused = true)]
async fn consumers_that_pause_between_calls_use_whole_limit() {
    let server = MemoryServer::always(ok("{}").after(ms(10)));
    let client = memory_builder(&server).limits([Limit::per_second(60)]).build().expect("the settings are valid");
    let tasks: JoinSet<()> = (0..8).map(|_| consume_slowly(client.clone(), 38)).collect();
    tasks.join_all().await;
    let (most, took) = (most_in_any_period(server.times(), s(1)), server.elapsed());
    println!("{} calls in {took:?}", server.count());
    assert!(most <= 60 && took <= ms(5_500), "{most} calls in a second, {took:?} in total");
}

/// A call that waits for its permit until its token has expired signs in first, and keeps its place.
#[tokio::test(start_paused = true)]
async fn token_request_needs_no_second_permit() {
    let server = MemoryServer::signing_in(90, |_| ok("{}"));
    let credentials = procountor_client::Application::new("the-client", "the-secret");
    let credentials = procountor_client::Credentials::api_key(&credentials, "the-key");
    let client = memory_builder(&server).credentials(credentials).limits([Limit::new(1, s(60))]).build();
    call_all(&client.expect("the settings are valid"), 4).await;
    let arrivals: Vec<_> = server.calls().into_iter().chain(server.sign_ins()).map(|received| received.at).collect();
    assert_eq!(most_in_any_period(arrivals, s(60)), 1);
}
