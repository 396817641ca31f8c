//! Tests of the limiter at the server: requests arrive at any time between their start and their response.

use std::sync::Mutex;

use tokio::task::JoinSet;

use super::*;

/// Makes requests that take the given times, in milliseconds, all at once. Returns the start and the end of each.
async fn intervals(limiter: &Arc<Limiter>, times: Vec<u64>) -> Vec<(u64, u64)> {
    let start = Instant::now();
    let requests: JoinSet<(u64, u64)> = times
        .into_iter()
        .map(|time| {
            let limiter = Arc::clone(limiter);
            async move {
                let permit = acquire(&limiter, None).await;
                let from = since(start);
                permit.run(sleep(ms(time))).await;
                (from, since(start))
            }
        })
        .collect();
    let mut intervals = requests.join_all().await;
    intervals.sort_unstable();
    intervals
}

/// Number of requests of which each can arrive in the period that starts at `from`.
fn possible_arrivals(intervals: &[(u64, u64)], from: u64, limit: Limit) -> usize {
    let end = from + u64::try_from(limit.per.as_millis()).unwrap_or(u64::MAX);
    intervals.iter().filter(|(start, stop)| *start < end && *stop >= from).count()
}

/// The worst case over all arrival times: each request arrives just before its response, or just after its start.
#[tokio::test(start_paused = true)]
async fn arrivals_never_exceed_limits_for_any_latency() {
    let mut random = fastrand::Rng::with_seed(13);
    for round in 0..60 {
        let limits = [Limit::new(random.u32(1..20), ms(1_000)), Limit::new(random.u32(10..60), ms(7_000))];
        let max = *random.choice([0, 10, 150, 900, 3_000].iter()).unwrap_or(&0);
        let times = (0..150).map(|_| random.u64(..=max)).collect();
        let intervals = intervals(&limiter(&limits), times).await;
        for limit in limits {
            for (from, _) in intervals.iter().flat_map(|(start, stop)| [(*start, *stop), (*stop, *stop)]) {
                let arrivals = possible_arrivals(&intervals, from, limit);
                assert!(arrivals <= call_count(limit), "round {round}: {arrivals} of {limit:?} from {from} ms");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn request_counts_until_one_period_after_response() {
    let limiter = limiter(&[Limit::per_second(2)]);
    let intervals = intervals(&limiter, vec![150, 400, 0, 0, 0]).await;
    assert_eq!(intervals, [(0, 150), (0, 400), (1_150, 1_150), (1_400, 1_400), (2_150, 2_150)]);
}

/// Rate with constant latency: as many calls as the limit allows, once per period and latency.
#[tokio::test(start_paused = true)]
async fn rate_with_latency_is_limit_per_period_and_latency() {
    for (latency, last) in [(0, 9_000), (10, 9_090), (150, 10_350), (1_000, 18_000)] {
        let intervals = intervals(&limiter(&[Limit::per_second(60)]), vec![latency; 600]).await;
        assert_eq!(intervals.last().map(|(start, _)| *start), Some(last), "{latency} ms");
    }
}

#[tokio::test(start_paused = true)]
async fn unused_permit_is_not_counted_and_keeps_its_place() {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    drop(acquire(&limiter, None).await);
    let permit = acquire(&limiter, None).await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let caller = |name: &'static str, ticket: Option<Ticket>| {
        let (limiter, order) = (Arc::clone(&limiter), Arc::clone(&order));
        tokio::spawn(async move {
            let permit = acquire(&limiter, ticket).await;
            order.lock().unwrap_or_else(PoisonError::into_inner).push((name, since(start)));
            permit.run(async {}).await
        })
    };
    let later = [caller("second", None), caller("third", None)];
    tokio::task::yield_now().await;
    // Without a tick of the clock, the permit goes to the next waiter, and its holder is the first in the queue.
    let ticket = permit.give_back();
    let first = caller("first", Some(ticket));
    for task in later.into_iter().chain([first]) {
        assert!(task.await.is_ok());
    }
    let order = order.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert_eq!(order, [("second", 0), ("first", 1_000), ("third", 2_000)]);
}

#[tokio::test(start_paused = true)]
async fn dropped_request_counts_for_one_period_after_drop() {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    let permit = acquire(&limiter, None).await;
    assert!(timeout(ms(700), permit.run(std::future::pending::<()>())).await.is_err());
    request(&limiter).await;
    assert_eq!(since(start), 1_700);
}

#[tokio::test(start_paused = true)]
async fn panic_of_request_reaches_its_caller_and_ends_permit() {
    let limiter = limiter(&[Limit::per_second(1)]);
    let permit = acquire(&limiter, None).await;
    let caller = tokio::spawn(permit.run(async { std::panic::resume_unwind(Box::new("broken")) }));
    let panic = caller.await.map(|_: Option<()>| ()).map_err(|error| error.is_panic());
    assert_eq!(panic, Err(true));
    assert_eq!(limiter.state().in_flight, 0);
}
