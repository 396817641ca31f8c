//! The limiter on a clock that stands still until everybody waits, so each moment is exact.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

use super::*;

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn limiter(limits: &[Limit]) -> Arc<Limiter> {
    Arc::new(Limiter::new(limits))
}

/// Sends one caller at each of the moments, in milliseconds from now, and says who went when, in
/// the order in which they went.
async fn run(limiter: &Arc<Limiter>, arrivals: &[u64]) -> Vec<(usize, u64)> {
    let start = Instant::now();
    let (went, mut seen) = mpsc::unbounded_channel();
    for (caller, arrival) in arrivals.iter().copied().enumerate() {
        let (limiter, went) = (Arc::clone(limiter), went.clone());
        tokio::spawn(async move {
            if arrival > 0 {
                sleep_until(start + ms(arrival)).await;
            }
            limiter.acquire().await;
            let _ = went.send((caller, since(start)));
        });
    }
    drop(went);
    let mut all = Vec::new();
    while let Some(one) = seen.recv().await {
        all.push(one);
    }
    assert_eq!(all.len(), arrivals.len());
    all
}

fn since(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// When callers go that come at these moments.
async fn times(limiter: &Arc<Limiter>, arrivals: &[u64]) -> Vec<u64> {
    run(limiter, arrivals).await.into_iter().map(|(_, at)| at).collect()
}

/// Looks at each stretch of time that begins with a call, with its beginning and without its end.
fn holds(limit: Limit, times: &[u64]) -> bool {
    let within = |from: u64, at: u64| at >= from && u128::from(at - from) < limit.per.as_millis();
    let calls = |from: u64| times.iter().filter(|at| within(from, **at)).count();
    times.iter().all(|from| calls(*from) <= size(limit))
}

/// Asks once, without a clock or a runtime.
fn goes_at_once(limiter: &Arc<Limiter>) -> bool {
    let mut acquire = pin!(limiter.acquire());
    acquire.as_mut().poll(&mut Context::from_waker(Waker::noop())) == Poll::Ready(())
}

#[test]
fn a_limit_that_cannot_be_used_says_why() {
    assert_eq!(Limit::per_second(60), Limit::new(60, Duration::from_secs(1)));
    assert_eq!(Limit::per_minute(90), Limit::new(90, Duration::from_secs(60)));
    assert_eq!(Limit::per_second(1).refused(), None);
    assert_eq!(Limit::new(u32::MAX, Duration::MAX).refused(), None);
    assert_eq!(Limit::new(1, Duration::from_nanos(1)).refused(), None);
    assert!(Limit::per_second(0).refused().is_some_and(|why| why.contains("no calls")));
    assert!(Limit::new(1, Duration::ZERO).refused().is_some_and(|why| why.contains("no time")));
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_are_never_more_than_the_limit() {
    let mut random = fastrand::Rng::with_seed(1);
    let arrivals: Vec<u64> = (0..1_000).map(|_| random.u64(..10_000)).collect();
    let limit = Limit::per_second(60);
    let times = times(&limiter(&[limit]), &arrivals).await;
    assert!(holds(limit, &times));
    // As many go as may: the last one does not come before the limit lets it.
    assert!(times.last().is_some_and(|last| (16_000..17_000).contains(last)), "{times:?}");
    assert!(!holds(Limit::per_second(59), &times));
}

#[tokio::test(start_paused = true)]
async fn a_burst_goes_at_once_and_the_next_a_second_later() {
    let times = times(&limiter(&[Limit::per_second(60)]), &[0; 121]).await;
    assert_eq!(times[..60], [0; 60]);
    assert_eq!(times[60..120], [1_000; 60]);
    assert_eq!(times[120..], [2_000]);
}

#[tokio::test(start_paused = true)]
async fn a_slow_caller_between_bursts_gives_its_place_back_at_its_own_time() {
    let arrivals = [0, 0, 0, 500, 1_700, 1_800, 1_800, 1_800];
    let times = times(&limiter(&[Limit::per_second(3)]), &arrivals).await;
    assert_eq!(times, [0, 0, 0, 1_000, 1_700, 1_800, 2_000, 2_700]);
}

#[tokio::test(start_paused = true)]
async fn who_comes_first_goes_first() {
    let arrivals: Vec<u64> = (0..500).map(|caller| caller / 10).collect();
    let all = run(&limiter(&[Limit::per_second(7)]), &arrivals).await;
    assert!(all.iter().map(|(caller, _)| *caller).eq(0..500));
    // The first seven come at once, and each seven make room for seven.
    assert!(all.iter().map(|(_, at)| *at).eq((0..500).map(|caller| caller / 7 * 1_000)));
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_waiters_go_at_exact_times() {
    let all = run(&limiter(&[Limit::per_second(60)]), &vec![0; 10_000]).await;
    for (place, (caller, at)) in all.into_iter().enumerate() {
        assert_eq!((caller, at), (place, place as u64 / 60 * 1_000));
    }
}

#[tokio::test(start_paused = true)]
async fn two_limits_both_hold() {
    let limits = [Limit::per_minute(90), Limit::per_second(10)];
    for limits in [limits, [limits[1], limits[0]]] {
        let times = times(&limiter(&limits), &[0; 200]).await;
        let expected = |call: u64| call / 90 * 60_000 + call % 90 / 10 * 1_000;
        assert!(times.iter().copied().eq((0..200).map(expected)), "{times:?}");
        assert!(limits.iter().all(|limit| holds(*limit, &times)));
    }
}

#[tokio::test(start_paused = true)]
async fn a_limiter_is_shared_and_two_are_independent() {
    let limit = [Limit::per_second(2)];
    let (one, other) = (limiter(&limit), limiter(&limit));
    one.pause_until(Instant::now() + ms(100));
    let copy = Arc::clone(&one);
    let (first, second, third) =
        tokio::join!(times(&one, &[0, 0, 0]), times(&copy, &[0, 0, 0]), times(&other, &[0, 0, 0]));
    let mut shared = [first, second].concat();
    shared.sort_unstable();
    assert_eq!(shared, [100, 100, 1_100, 1_100, 2_100, 2_100]);
    assert_eq!(third, [0, 0, 1_000]);
}

/// Fills a limit of one call a second, and sends callers after it, each with the time that it is
/// willing to wait. Says when they went.
async fn impatient(patience: &[u64]) -> Vec<Option<u64>> {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    limiter.acquire().await;
    let wait = |patience| {
        let limiter = Arc::clone(&limiter);
        tokio::spawn(async move { timeout(ms(patience), limiter.acquire()).await.ok().map(|()| since(start)) })
    };
    let mut times = Vec::new();
    for caller in patience.iter().copied().map(wait).collect::<Vec<_>>() {
        times.push(caller.await.ok().flatten());
    }
    times
}

#[tokio::test(start_paused = true)]
async fn who_stops_waiting_takes_no_place() {
    const LONG: u64 = 1_000_000;
    // One in line; the one that sleeps; just before its turn; several; all but the last.
    assert_eq!(impatient(&[LONG, 500, LONG]).await, [Some(1_000), None, Some(2_000)]);
    assert_eq!(impatient(&[500, LONG, LONG]).await, [None, Some(1_000), Some(2_000)]);
    assert_eq!(impatient(&[999, LONG]).await, [None, Some(1_000)]);
    assert_eq!(impatient(&[LONG, 1_999, 500, LONG]).await, [Some(1_000), None, None, Some(2_000)]);
    assert_eq!(impatient(&[100, 200, 300, 1_500, LONG]).await, [None, None, None, Some(1_000), Some(2_000)]);
    assert_eq!(impatient(&[1, 1, 1]).await, [None; 3]);
}

#[tokio::test(start_paused = true)]
async fn who_is_dropped_in_the_middle_of_a_wait_strands_nobody() {
    let limiter = limiter(&[Limit::per_second(1)]);
    limiter.acquire().await;
    for _ in 0..50 {
        let front = tokio::spawn({
            let limiter = Arc::clone(&limiter);
            async move { limiter.acquire().await }
        });
        sleep(ms(1)).await;
        front.abort();
    }
    assert_eq!(times(&limiter, &[0, 0]).await, [950, 1_950]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_holds_everybody_and_the_limit_holds_after_it() {
    let limiter = limiter(&[Limit::per_second(2)]);
    limiter.pause_until(Instant::now() + ms(5_000));
    assert_eq!(times(&limiter, &[0, 0, 0, 4_999, 5_000, 9_000]).await, [5_000, 5_000, 6_000, 6_000, 7_000, 9_000]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_holds_who_sleeps_already() {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    limiter.acquire().await;
    let pauses = async {
        for (at, end) in [(500, 3_000), (600, 2_000), (2_999, 3_500), (3_600, 3_550), (4_000, 7_777)] {
            sleep_until(start + ms(at)).await;
            limiter.pause_until(start + ms(end));
        }
    };
    let (times, ()) = tokio::join!(times(&limiter, &[0, 0, 0]), pauses);
    // The last pause comes while the second sleeps.
    assert_eq!(times, [3_500, 7_777, 8_777]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_in_the_past_holds_nobody() {
    let limiter = limiter(&[]);
    let start = Instant::now();
    limiter.pause_until(start);
    sleep(ms(10)).await;
    limiter.pause_until(start + ms(5));
    assert_eq!(times(&limiter, &[0, 0, 7]).await, [0, 0, 7]);
}

#[tokio::test(start_paused = true)]
async fn without_limits_a_pause_holds_in_order_and_then_nothing_does() {
    let limiter = limiter(&[]);
    limiter.pause_until(Instant::now() + ms(300));
    let all = run(&limiter, &[0, 0, 100, 200, 301]).await;
    assert_eq!(all, [(0, 300), (1, 300), (2, 300), (3, 300), (4, 301)]);
    assert_eq!(limiter.log.lock().await.len(), 1);
}

#[test]
fn without_limits_a_call_needs_no_clock() {
    let limiter = limiter(&[]);
    assert!((0..1_000).all(|_| goes_at_once(&limiter)));
    // Not even who holds the lock is in the way.
    let lock = limiter.log.try_lock();
    assert!(lock.is_ok() && goes_at_once(&limiter));
}

/// The longest time that can be added to now.
fn to_the_end_of_time() -> Duration {
    let (now, mut time) = (Instant::now(), Duration::ZERO);
    for nanos in (0..94).rev().map(|bit| 1_u128 << bit) {
        let step = u64::try_from(nanos / 1_000_000_000).ok().zip(u32::try_from(nanos % 1_000_000_000).ok());
        let more = step.and_then(|(secs, nanos)| time.checked_add(Duration::new(secs, nanos)));
        time = more.filter(|more| now.checked_add(*more).is_some()).unwrap_or(time);
    }
    time
}

#[tokio::test(start_paused = true)]
async fn a_limit_without_an_end_lets_its_calls_through_and_no_more() {
    let start = Instant::now();
    let wide = limiter(&[Limit::new(1_000_000_000, Duration::MAX)]);
    assert_eq!(times(&wide, &[0; 1_000]).await, [0; 1_000]);
    for spare in [None, Some(0), Some(5_000)] {
        let per = spare.map_or(Duration::MAX, |spare| to_the_end_of_time().saturating_sub(ms(spare)));
        let narrow = limiter(&[Limit::new(2, per), Limit::per_second(1)]);
        assert_eq!(times(&narrow, &[0; 2]).await, [0, 1_000]);
        assert!(timeout(ms(1_000_000_000), narrow.acquire()).await.is_err());
        // Who gave up strands nobody: the next one waits for the limit, and for nothing else.
        assert!(timeout(ms(1_000), narrow.acquire()).await.is_err());
        // The wait ends with the runtime's next step.
        tokio::task::yield_now().await;
        assert!(narrow.log.try_lock().is_ok());
    }
    let paused = limiter(&[]);
    paused.pause_until(start + Duration::from_secs(u64::MAX / 4));
    assert!(timeout(ms(1_000_000_000), paused.acquire()).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_longer_than_a_sleep_is_exact() {
    let days = 3 * 24 * 60 * 60 * 1_000 + 1;
    assert_eq!(times(&limiter(&[Limit::new(1, ms(days))]), &[0, 0]).await, [0, days]);
}

#[tokio::test(start_paused = true)]
async fn a_limit_is_never_rounded_down() {
    // Timers count in whole milliseconds.
    let limiter = limiter(&[Limit::new(1, Duration::from_micros(1_500))]);
    let start = Instant::now();
    for call in 0..4 {
        limiter.acquire().await;
        assert!(start.elapsed() >= Duration::from_micros(1_500) * call, "call {call}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_remembered_is_bounded() {
    let limiter = limiter(&[Limit::per_second(10), Limit::new(25, ms(5_000))]);
    for _ in 0..1_000 {
        limiter.acquire().await;
        assert!(limiter.log.lock().await.len() <= 25);
    }
    assert!(limiter.log.lock().await.capacity() < 100);
    sleep(ms(5_000)).await;
    limiter.acquire().await;
    assert_eq!(limiter.log.lock().await.len(), 1);
    // Not by the limit of the most calls, but by that of the longest time.
    let limiter = self::limiter(&[Limit::new(1_000, ms(1)), Limit::new(3, ms(5_000))]);
    for _ in 0..100 {
        limiter.acquire().await;
        assert!(limiter.log.lock().await.len() <= 3);
    }
}

#[test]
fn a_wait_can_move_between_threads() {
    fn moves<T: Send>(_: &T) {}
    let limiter = limiter(&[]);
    moves(&limiter.acquire());
}

/// When callers go by the book: each as soon as it is there, its predecessor has gone, every limit
/// has room and every pause that was set before has ended.
fn by_the_book(limits: &[Limit], arrivals: &[u64], pauses: &[(u64, u64)]) -> Vec<u64> {
    let mut times: Vec<u64> = Vec::new();
    for arrival in arrivals {
        let mut at = times.last().map_or(*arrival, |last| *arrival.max(last));
        for limit in limits {
            if let Some(before) = times.len().checked_sub(size(*limit)) {
                at = at.max(times[before] + u64::try_from(limit.per.as_millis()).unwrap_or(u64::MAX));
            }
        }
        while let Some((_, end)) = pauses.iter().find(|(set, end)| *set < at && at < *end) {
            at = *end;
        }
        times.push(at);
    }
    times
}

#[tokio::test(start_paused = true)]
async fn random_limits_arrivals_and_pauses_go_by_the_book() {
    let mut random = fastrand::Rng::with_seed(2026);
    for round in 0..400 {
        let count = random.usize(..4);
        let limits: Vec<Limit> =
            (0..count).map(|_| Limit::new(random.u32(1..12), ms(random.u64(1..300) * 10))).collect();
        let spread = random.u64(1..1_000);
        let mut arrivals: Vec<u64> = (0..random.usize(1..120)).map(|_| random.u64(..spread) * 10).collect();
        arrivals.sort_unstable();
        // Between the tens, where nobody comes or goes, so that it is plain what was first.
        let count = random.usize(..4);
        let mut pauses: Vec<(u64, u64)> = (0..count).map(|_| (random.u64(..spread) * 10 + 5, 0)).collect();
        pauses.sort_unstable();
        for (set, end) in &mut pauses {
            *end = *set + 5 + random.u64(..200) * 10;
        }

        let (limiter, start) = (limiter(&limits), Instant::now());
        let pausing = async {
            for (set, end) in &pauses {
                sleep_until(start + ms(*set)).await;
                limiter.pause_until(start + ms(*end));
            }
        };
        let (times, ()) = tokio::join!(times(&limiter, &arrivals), pausing);
        let text = format!("round {round}: {limits:?}, {arrivals:?}, {pauses:?}");
        assert_eq!(times, by_the_book(&limits, &arrivals, &pauses), "{text}");
        assert!(limits.iter().all(|limit| holds(*limit, &times)), "{text}");
    }
}

/// A wait that was begun and is polled by nobody holds up nobody else.
#[tokio::test(start_paused = true)]
async fn who_is_not_polled_holds_up_nobody() {
    let limiter = limiter(&[Limit::per_second(1)]);
    let start = Instant::now();
    limiter.acquire().await;
    let mut forgotten = pin!(limiter.acquire());
    assert!(forgotten.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    // Its turn comes, is held for a moment, and then it is the next one's.
    timeout(ms(10_000), limiter.acquire()).await.unwrap_or_else(|_| unreachable!("it waits for ever"));
    assert_eq!(since(start), 1_000 + 50);
    forgotten.await;
    assert_eq!(since(start), 2_000 + 50);
}
