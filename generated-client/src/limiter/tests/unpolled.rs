//! Tests of the limiter with callers that are polled once, and then for a long time not.

use super::*;

type Caller = std::pin::Pin<Box<dyn Future<Output = u64> + Send>>;

/// Returns a caller that was polled once: it waits for a permit, and then makes a request that takes `time`.
fn polled_once(limiter: &Arc<Limiter>, time: u64) -> Caller {
    let (limiter, start) = (Arc::clone(limiter), Instant::now());
    let mut caller: Caller = Box::pin(async move {
        acquire(&limiter, None).await.run(sleep(ms(time))).await;
        since(start)
    });
    assert!(caller.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    caller
}

#[tokio::test(start_paused = true)]
async fn waiters_that_are_not_polled_delay_others_for_a_moment() {
    for (count, delay) in [(1, 5), (2, 5), (100, 30), (1_000, 45)] {
        let limiter = limiter(&[Limit::per_second(1)]);
        request(&limiter).await;
        let unpolled: Vec<Caller> = (0..count).map(|_| polled_once(&limiter, 0)).collect();
        let start = Instant::now();
        let permit = acquire(&limiter, None).await;
        assert_eq!(since(start), 1_000 + delay, "behind {count} waiters");
        permit.run(async {}).await;
        // Later ones are not delayed, and the others keep their places.
        let behind = tokio::spawn({
            let limiter = Arc::clone(&limiter);
            async move { acquire(&limiter, None).await.run(async {}).await }
        });
        let ends = tokio::time::timeout(ms(5_000_000), async {
            let mut ends = Vec::new();
            for caller in unpolled {
                ends.push(caller.await);
            }
            ends
        });
        let ends = ends.await.unwrap_or_default();
        assert_eq!(ends.len(), count, "every caller is admitted");
        assert!(ends.windows(2).all(|pair| pair[0] <= pair[1]), "{ends:?}");
        assert!(behind.await.is_ok());
    }
}

/// A waker that tells that it was called.
struct WakeUp(tokio::sync::Notify);

impl std::task::Wake for WakeUp {
    fn wake(self: Arc<Self>) {
        self.0.notify_one();
    }
}

/// Waits for a permit in a process that pauses between each wake-up and the next poll, and returns the time at which the
/// request starts.
async fn start_after_pauses(limiter: Arc<Limiter>, start: Instant, pause: u64) -> u64 {
    let wake_up = Arc::new(WakeUp(tokio::sync::Notify::new()));
    let waker = Waker::from(Arc::clone(&wake_up));
    let mut acquire = pin!(acquire(&limiter, None));
    // A context cannot be kept across an await.
    let mut poll = || acquire.as_mut().poll(&mut Context::from_waker(&waker));
    loop {
        if let Poll::Ready(permit) = poll() {
            let started = since(start);
            permit.run(async {}).await;
            return started;
        }
        wake_up.0.notified().await;
        sleep(ms(pause)).await;
    }
}

/// The limit counts from the start of a request, not from the wake-up of its waiter.
#[tokio::test(start_paused = true)]
async fn pauses_after_wake_up_never_exceed_limit() {
    let limit = Limit::per_second(3);
    for seed in 0..20 {
        let mut random = fastrand::Rng::with_seed(seed);
        let (limiter, start) = (limiter(&[limit]), Instant::now());
        let callers: tokio::task::JoinSet<u64> = (0..40)
            .map(|_| start_after_pauses(Arc::clone(&limiter), start, [0, 0, 1, 40, 990, 3_000][random.usize(..6)]))
            .collect();
        let mut started = callers.join_all().await;
        started.sort_unstable();
        assert_eq!(started.len(), 40);
        assert!(satisfies(limit, &started), "seed {seed}: {started:?}");
    }
}

/// A response ends the permit, whether or not its caller is polled.
#[tokio::test(start_paused = true)]
async fn callers_that_are_not_polled_after_sending_keep_no_permit() {
    let limiter = limiter(&[Limit::per_second(60)]);
    let unpolled: Vec<Caller> = (0..60).map(|_| polled_once(&limiter, 300)).collect();
    let start = Instant::now();
    request(&limiter).await;
    assert_eq!(since(start), 1_300);
    drop(unpolled);
}

/// The driver runs in the runtime of a caller. If that stops, it continues in another one.
#[test]
fn waiters_continue_after_runtime_of_driver_has_stopped() {
    let limiter = limiter(&[Limit::new(1, ms(40))]);
    let build = || tokio::runtime::Builder::new_current_thread().enable_all().build();
    let (Ok(first), Ok(second)) = (build(), build()) else { unreachable!("the runtimes start") };
    let waiting = Arc::clone(&limiter);
    first.block_on(async {
        request(&limiter).await;
        drop(tokio::spawn(async move { request(&waiting).await }));
        tokio::task::yield_now().await;
        assert!(!limiter.state().driven.is_empty());
    });
    let other = std::thread::spawn({
        let limiter = Arc::clone(&limiter);
        move || second.block_on(request(&limiter))
    });
    // The driver of the first runtime ends while the second one waits, or before that.
    drop(first);
    assert!(other.join().is_ok());
}

/// The task that wakes waiters is dropped with its runtime before its first poll.
#[test]
fn waiter_of_another_runtime_is_woken_after_runtime_stopped() -> std::io::Result<()> {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    let limiter = limiter(&[Limit::per_second(1)]);
    let stopped = runtime()?;
    stopped.block_on(async {
        request(&limiter).await;
        drop(polled_once(&limiter, 0));
    });
    drop(stopped);
    let admitted = runtime()?.block_on(async { timeout(ms(5_000), request(&limiter)).await });
    assert!(admitted.is_ok());
    Ok(())
}

/// A runtime on the current thread makes no progress between two calls of `block_on`.
#[test]
fn waiter_does_not_depend_on_another_runtime_that_is_not_run() -> std::io::Result<()> {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    let limiter = limiter(&[Limit::per_second(1)]);
    let suspended = runtime()?;
    suspended.block_on(request(&limiter));
    let waiter = suspended.spawn({
        let limiter = Arc::clone(&limiter);
        async move { request(&limiter).await }
    });
    // The driver of this runtime starts, and then sleeps until the waiter may be called.
    suspended.block_on(async {
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        assert!(!limiter.state().driven.is_empty());
    });
    let admitted = runtime()?.block_on(async { timeout(ms(5_000), request(&limiter)).await });
    assert!(admitted.is_ok(), "the waiter of the second runtime is admitted");
    assert!(suspended.block_on(async { timeout(ms(5_000), waiter).await }).is_ok_and(|waiter| waiter.is_ok()));
    Ok(())
}
