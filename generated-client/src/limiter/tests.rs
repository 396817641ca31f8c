//! Tests of the limiter on a paused clock, which makes all times exact.

mod arrivals;
mod unpolled;

use std::pin::pin;
use std::task::Waker;

use tokio::sync::mpsc;
use tokio::time::{sleep, sleep_until, timeout};

use super::*;

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn limiter(limits: &[Limit]) -> Arc<Limiter> {
    Arc::new(Limiter::new(limits, None))
}

/// Takes a permit of a limiter that is not shared, so that nothing can fail.
async fn acquire(limiter: &Arc<Limiter>, ticket: Option<Ticket>) -> Permit {
    loop {
        if let Ok(permit) = limiter.acquire(ticket).await {
            return permit;
        }
    }
}

/// Makes a request whose response arrives at once.
async fn request(limiter: &Arc<Limiter>) {
    assert!(acquire(limiter, None).await.run(async {}).await.is_some(), "the runtime has stopped");
}

/// Starts one caller at each arrival time, in milliseconds from now. Returns the callers with their admission times,
/// in the order of admission.
async fn run(limiter: &Arc<Limiter>, arrivals: &[u64]) -> Vec<(usize, u64)> {
    let start = Instant::now();
    let (sender, mut admissions) = mpsc::unbounded_channel();
    for (caller, arrival) in arrivals.iter().copied().enumerate() {
        let (limiter, sender) = (Arc::clone(limiter), sender.clone());
        tokio::spawn(async move {
            if arrival > 0 {
                sleep_until(start + ms(arrival)).await;
            }
            let permit = acquire(&limiter, None).await;
            let _ = sender.send((caller, since(start)));
            permit.run(async {}).await
        });
    }
    drop(sender);
    let mut all = Vec::new();
    while let Some(admission) = admissions.recv().await {
        all.push(admission);
    }
    assert_eq!(all.len(), arrivals.len());
    all
}

fn since(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Returns the admission times of callers with these arrival times.
async fn times(limiter: &Arc<Limiter>, arrivals: &[u64]) -> Vec<u64> {
    run(limiter, arrivals).await.into_iter().map(|(_, at)| at).collect()
}

/// Whether no period that starts with a call exceeds the limit. A period includes its start and excludes its end.
fn satisfies(limit: Limit, times: &[u64]) -> bool {
    let within = |from: u64, at: u64| at >= from && u128::from(at - from) < limit.per.as_millis();
    let calls = |from: u64| times.iter().filter(|at| within(from, **at)).count();
    times.iter().all(|from| calls(*from) <= call_count(limit))
}

/// Whether the first poll admits a call, without a clock or a runtime.
fn is_admitted_at_once(limiter: &Arc<Limiter>) -> bool {
    let mut acquire = pin!(limiter.acquire(None));
    acquire.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

#[test]
fn limit_problem_reports_invalid_limits() {
    assert_eq!(Limit::per_second(60), Limit::new(60, Duration::from_secs(1)));
    assert_eq!(Limit::per_minute(90), Limit::new(90, Duration::from_secs(60)));
    assert_eq!(Limit::per_second(1).problem(), None);
    assert_eq!(Limit::new(u32::MAX, Duration::MAX).problem(), None);
    assert_eq!(Limit::new(1, Duration::from_nanos(1)).problem(), None);
    assert!(Limit::per_second(0).problem().is_some_and(|problem| problem.contains("at least one call")));
    assert!(Limit::new(1, Duration::ZERO).problem().is_some_and(|problem| problem.contains("greater than zero")));
}

#[tokio::test(start_paused = true)]
async fn limiter_never_exceeds_limit_under_load() {
    let mut random = fastrand::Rng::with_seed(1);
    let arrivals: Vec<u64> = (0..1_000).map(|_| random.u64(..10_000)).collect();
    let limit = Limit::per_second(60);
    let times = times(&limiter(&[limit]), &arrivals).await;
    assert!(satisfies(limit, &times));
    // The limit is also reached: the last call comes as early as it allows.
    assert!(times.last().is_some_and(|last| (16_000..17_000).contains(last)), "{times:?}");
    assert!(!satisfies(Limit::per_second(59), &times));
}

#[tokio::test(start_paused = true)]
async fn limiter_admits_burst_at_once_and_next_one_a_period_later() {
    let times = times(&limiter(&[Limit::per_second(60)]), &[0; 121]).await;
    assert_eq!(times[..60], [0; 60]);
    assert_eq!(times[60..120], [1_000; 60]);
    assert_eq!(times[120..], [2_000]);
}

#[tokio::test(start_paused = true)]
async fn limiter_counts_each_call_for_one_period() {
    let arrivals = [0, 0, 0, 500, 1_700, 1_800, 1_800, 1_800];
    let times = times(&limiter(&[Limit::per_second(3)]), &arrivals).await;
    assert_eq!(times, [0, 0, 0, 1_000, 1_700, 1_800, 2_000, 2_700]);
}

#[tokio::test(start_paused = true)]
async fn limiter_admits_in_order_of_arrival() {
    let arrivals: Vec<u64> = (0..500).map(|caller| caller / 10).collect();
    let all = run(&limiter(&[Limit::per_second(7)]), &arrivals).await;
    assert!(all.iter().map(|(caller, _)| *caller).eq(0..500));
    // Seven calls are admitted each second.
    assert!(all.iter().map(|(_, at)| *at).eq((0..500).map(|caller| caller / 7 * 1_000)));
}

#[tokio::test(start_paused = true)]
async fn limiter_admits_ten_thousand_waiters_at_exact_times() {
    let all = run(&limiter(&[Limit::per_second(60)]), &vec![0; 10_000]).await;
    for (place, (caller, at)) in all.into_iter().enumerate() {
        assert_eq!((caller, at), (place, place as u64 / 60 * 1_000));
    }
}

#[tokio::test(start_paused = true)]
async fn limiter_satisfies_both_of_two_limits() {
    let limits = [Limit::per_minute(90), Limit::per_second(10)];
    for limits in [limits, [limits[1], limits[0]]] {
        let times = times(&limiter(&limits), &[0; 200]).await;
        let expected = |call: u64| call / 90 * 60_000 + call % 90 / 10 * 1_000;
        assert!(times.iter().copied().eq((0..200).map(expected)), "{times:?}");
        assert!(limits.iter().all(|limit| satisfies(*limit, &times)));
    }
}

#[tokio::test(start_paused = true)]
async fn limiter_clones_share_limits_and_others_do_not() {
    let limit = [Limit::per_second(2)];
    let (one, other) = (limiter(&limit), limiter(&limit));
    let copy = Arc::clone(&one);
    let (first, second, third) =
        tokio::join!(times(&one, &[0, 0, 0]), times(&copy, &[0, 0, 0]), times(&other, &[0, 0, 0]));
    let mut shared = [first, second].concat();
    shared.sort_unstable();
    assert_eq!(shared, [0, 0, 1_000, 1_000, 2_000, 2_000]);
    assert_eq!(third, [0, 0, 1_000]);
}

/// Uses up a limit of one call per second, then starts callers with a timeout each. Returns their admission times.
async fn callers_with_timeouts(timeouts: &[u64]) -> Vec<Option<u64>> {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    request(&limiter).await;
    let wait = |duration| {
        let limiter = Arc::clone(&limiter);
        tokio::spawn(async move { timeout(ms(duration), request(&limiter)).await.ok().map(|()| since(start)) })
    };
    let mut times = Vec::new();
    for caller in timeouts.iter().copied().map(wait).collect::<Vec<_>>() {
        times.push(caller.await.ok().flatten());
    }
    times
}

#[tokio::test(start_paused = true)]
async fn limiter_does_not_count_waiters_that_time_out() {
    const LONG: u64 = 1_000_000;
    // A waiter in the queue; the one that sleeps; one just before its admission; several; all but the last.
    assert_eq!(callers_with_timeouts(&[LONG, 500, LONG]).await, [Some(1_000), None, Some(2_000)]);
    assert_eq!(callers_with_timeouts(&[500, LONG, LONG]).await, [None, Some(1_000), Some(2_000)]);
    assert_eq!(callers_with_timeouts(&[999, LONG]).await, [None, Some(1_000)]);
    assert_eq!(callers_with_timeouts(&[LONG, 1_999, 500, LONG]).await, [Some(1_000), None, None, Some(2_000)]);
    assert_eq!(
        callers_with_timeouts(&[100, 200, 300, 1_500, LONG]).await,
        [None, None, None, Some(1_000), Some(2_000)]
    );
    assert_eq!(callers_with_timeouts(&[1, 1, 1]).await, [None; 3]);
}

#[tokio::test(start_paused = true)]
async fn limiter_admits_next_waiter_after_head_is_dropped() {
    let limiter = limiter(&[Limit::per_second(1)]);
    request(&limiter).await;
    for _ in 0..50 {
        let front = tokio::spawn({
            let limiter = Arc::clone(&limiter);
            async move { request(&limiter).await }
        });
        sleep(ms(1)).await;
        front.abort();
    }
    assert_eq!(times(&limiter, &[0, 0]).await, [950, 1_950]);
}

#[test]
fn limiter_without_limits_admits_without_runtime() {
    let limiter = limiter(&[]);
    assert!((0..1_000).all(|_| is_admitted_at_once(&limiter)));
}

/// Returns the longest duration that can be added to the current instant.
fn max_duration() -> Duration {
    let (now, mut time) = (Instant::now(), Duration::ZERO);
    for nanos in (0..94).rev().map(|bit| 1_u128 << bit) {
        let step = u64::try_from(nanos / 1_000_000_000).ok().zip(u32::try_from(nanos % 1_000_000_000).ok());
        let more = step.and_then(|(secs, nanos)| time.checked_add(Duration::new(secs, nanos)));
        time = more.filter(|more| now.checked_add(*more).is_some()).unwrap_or(time);
    }
    time
}

#[tokio::test(start_paused = true)]
async fn limit_with_unbounded_period_admits_its_calls_only() {
    let wide = limiter(&[Limit::new(1_000_000_000, Duration::MAX)]);
    assert_eq!(times(&wide, &[0; 1_000]).await, [0; 1_000]);
    for spare in [None, Some(0), Some(5_000)] {
        let per = spare.map_or(Duration::MAX, |spare| max_duration().saturating_sub(ms(spare)));
        let narrow = limiter(&[Limit::new(2, per), Limit::per_second(1)]);
        assert_eq!(times(&narrow, &[0; 2]).await, [0, 1_000]);
        assert!(timeout(ms(1_000_000_000), request(&narrow)).await.is_err());
        // The waiter that timed out does not block the next one, which waits for the limit only.
        assert!(timeout(ms(1_000), request(&narrow)).await.is_err());
        // The driver ends with the next step of the runtime.
        tokio::task::yield_now().await;
        let state = narrow.state();
        assert!(state.queue.is_empty() && state.driven.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn limiter_splits_long_waits_exactly() {
    let days = 3 * 24 * 60 * 60 * 1_000 + 1;
    assert_eq!(times(&limiter(&[Limit::new(1, ms(days))]), &[0, 0]).await, [0, days]);
}

#[tokio::test(start_paused = true)]
async fn limiter_never_rounds_period_down() {
    // Timers count in whole milliseconds.
    let limiter = limiter(&[Limit::new(1, Duration::from_micros(1_500))]);
    let start = Instant::now();
    for call in 0..4 {
        request(&limiter).await;
        assert!(start.elapsed() >= Duration::from_micros(1_500) * call, "call {call}");
    }
}

#[tokio::test(start_paused = true)]
async fn limiter_memory_is_bounded() {
    let limiter = limiter(&[Limit::per_second(10), Limit::new(25, ms(5_000))]);
    for _ in 0..1_000 {
        request(&limiter).await;
        assert!(limiter.state().released.len() <= 25);
    }
    assert!(limiter.state().released.capacity() < 100);
    sleep(ms(5_000)).await;
    request(&limiter).await;
    assert_eq!(limiter.state().released.len(), 1);
    // The limit with the longest period is the bound, not the limit with the most calls.
    let limiter = self::limiter(&[Limit::new(1_000, ms(1)), Limit::new(3, ms(5_000))]);
    for _ in 0..100 {
        request(&limiter).await;
        assert!(limiter.state().released.len() <= 3);
    }
}

#[test]
fn acquire_future_is_send() {
    fn assert_send<T: Send>(_: &T) {}
    let limiter = limiter(&[]);
    assert_send(&limiter.acquire(None));
}

/// A reference model. A caller is admitted once it has arrived, its predecessor is admitted and every limit has room.
fn expected_times(limits: &[Limit], arrivals: &[u64]) -> Vec<u64> {
    let mut times: Vec<u64> = Vec::new();
    for arrival in arrivals {
        let mut at = times.last().map_or(*arrival, |last| *arrival.max(last));
        for limit in limits {
            if let Some(before) = times.len().checked_sub(call_count(*limit)) {
                at = at.max(times[before] + u64::try_from(limit.per.as_millis()).unwrap_or(u64::MAX));
            }
        }
        times.push(at);
    }
    times
}

#[tokio::test(start_paused = true)]
async fn limiter_matches_reference_model() {
    let mut random = fastrand::Rng::with_seed(2026);
    for round in 0..400 {
        let count = random.usize(..4);
        let limits: Vec<Limit> =
            (0..count).map(|_| Limit::new(random.u32(1..12), ms(random.u64(1..300) * 10))).collect();
        let spread = random.u64(1..1_000);
        let mut arrivals: Vec<u64> = (0..random.usize(1..120)).map(|_| random.u64(..spread) * 10).collect();
        arrivals.sort_unstable();
        let times = times(&limiter(&limits), &arrivals).await;
        let text = format!("round {round}: {limits:?}, {arrivals:?}");
        assert_eq!(times, expected_times(&limits, &arrivals), "{text}");
        assert!(limits.iter().all(|limit| satisfies(*limit, &times)), "{text}");
    }
}
