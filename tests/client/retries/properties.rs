//! Property tests of retries with random sequences of replies, against a reference decision table.

use std::time::Duration;

use procountor_client::{Outcome, Retry, RetryPolicy};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::calls::{Method, RecordingObserver, builder, ms, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

/// A reply and its delay.
type Step = (Duration, Reply);

fn reply() -> impl Strategy<Value = Reply> {
    let statuses = [200, 307, 400, 401, 404, 406, 408, 409, 425, 429, 500, 501, 502, 503, 504];
    prop_oneof![
        3 => Just(Reply::ConnectError("refused")),
        1 => (1_u64..3_000).prop_map(|time| Reply::ConnectTimeout(ms(time))),
        2 => Just(Reply::Lost),
        1 => Just(Reply::TruncatedBody),
        1 => Just(Reply::NoResponse),
        1 => Just(Reply::StalledBody),
        1 => Just(Reply::InvalidJson),
        4 => prop::sample::select(statuses.to_vec()).prop_map(Reply::status),
        4 => (prop::sample::select(vec![429, 503]), 0_u64..90)
            .prop_map(|(status, wait)| Reply::retry_after(status, &wait.to_string())),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    ((0_u64..2_000).prop_map(ms), reply())
}

/// A method and a retry option that it allows.
fn call() -> impl Strategy<Value = (Method, Retry)> {
    let all = Method::ALL.into_iter().flat_map(|method| [(method, Retry::Safe), (method, Retry::Never)]);
    let idempotent = Method::IDEMPOTENT.into_iter().map(|method| (method, Retry::Idempotent));
    prop::sample::select(all.chain(idempotent).collect::<Vec<_>>())
}

/// The outcome that a reply implies.
fn outcome_of(reply: &Reply) -> Outcome {
    match reply {
        Reply::ConnectError(_) | Reply::ConnectTimeout(_) => Outcome::NotSent,
        Reply::Lost
        | Reply::TruncatedBody
        | Reply::NoResponse
        | Reply::StalledBody
        | Reply::Response(408 | 500.., _) => Outcome::Unknown,
        Reply::InvalidJson | Reply::Response(200, _) => Outcome::Applied,
        Reply::Response(..) => Outcome::Rejected,
    }
}

/// Whether the table allows a retry after this attempt; the first attempt has number 1.
fn allowed(method: Method, retry: Retry, reply: &Reply, attempt: usize) -> bool {
    let (reads, creates) = (method == Method::Get, matches!(method, Method::Post | Method::Patch));
    let repeatable = reads || retry == Retry::Idempotent;
    let has_valid_wait = |headers: &[(&str, String)]| {
        headers.first().is_some_and(|(_, wait)| wait.parse::<u64>().is_ok_and(|wait| wait <= 60))
    };
    let in_table = match reply {
        Reply::ConnectError(_) | Reply::ConnectTimeout(_) => true,
        Reply::Response(429, headers) if has_valid_wait(headers) => !creates || attempt == 1,
        // The server asks for a longer wait than that of a call.
        Reply::Response(429 | 503, headers) if !headers.is_empty() && !has_valid_wait(headers) => false,
        Reply::Response(429, _) => !creates && attempt == 1,
        Reply::Response(503, headers) if has_valid_wait(headers) => !creates,
        Reply::Lost
        | Reply::TruncatedBody
        | Reply::NoResponse
        | Reply::StalledBody
        | Reply::Response(408 | 425 | 500 | 502..=504, _) => repeatable,
        Reply::InvalidJson | Reply::Response(..) => false,
    };
    in_table && retry != Retry::Never
}

/// The result of a call with its server and observer.
struct CallRun {
    server: MemoryServer,
    observer: RecordingObserver,
    result: super::calls::CallResult,
}

fn run_call(steps: &[Step], (method, retry): (Method, Retry), policy: RetryPolicy, total: Duration) -> CallRun {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("the runtime starts").block_on(async {
        let steps = steps.to_vec();
        let last = steps.len() - 1;
        let server = MemoryServer::new(move |received| {
            let (after, reply) = steps[received.nth.min(last)].clone();
            memory_server::Reply::from(reply).after(after)
        });
        let observer = RecordingObserver::default();
        let timeouts = procountor_client::Timeouts::default().first_byte(s(6)).idle(s(3)).total(total);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).observer(observer.clone());
        let client = client.timeouts(timeouts).retry_policy(policy).build().expect("the settings are valid");
        let result = method.call_result(&client, Some(retry)).await;
        assert!(server.elapsed() <= total + ms(1), "{:?} of {total:?}", server.elapsed());
        CallRun { server, observer, result }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3_000,
        rng_seed: RngSeed::Fixed(2604),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// For any policy: the table allows each retry, the number of attempts and the total timeout are respected, and the
    /// outcome includes earlier attempts.
    #[test]
    fn retries_stay_within_table_and_limits(
        steps in prop::collection::vec(step(), 1..8),
        call in call(),
        attempts in 1_u32..7,
        within in 0_u64..40,
        total in 1_u64..100,
    ) {
        let policy = RetryPolicy::default().attempts(attempts).within(s(within));
        let CallRun { server, observer, result } = run_call(&steps, call, policy, s(total));
        let count = server.count();
        let reply = |index: usize| &steps[index.min(steps.len() - 1)].1;
        prop_assert!(count <= attempts as usize);
        prop_assert_eq!(result.2.unwrap_or(u32::try_from(count).unwrap_or(0)) as usize, count);
        for resent in 1..count {
            let before = reply(resent - 1);
            prop_assert!(allowed(call.0, call.1, before, resent), "{:?} after {:?}", call, before);
        }
        // The outcomes of the attempts that ended by themselves.
        let mut before = Outcome::NotSent;
        for (index, attempt) in observer.all().iter().enumerate() {
            // The total timeout cuts off the last attempt, whose outcome is unknown.
            let cut_off = result.0 == "Timeout" && index + 1 == count && attempt.outcome == Some(Outcome::Unknown);
            if let Some(outcome) = attempt.outcome.filter(|_| !cut_off) {
                prop_assert!(!matches!(reply(index), Reply::Response(200, _)), "a successful attempt has no outcome");
                prop_assert_eq!(outcome, outcome_of(reply(index)));
                before = before.max(outcome);
            }
        }
        let applied = matches!(result.0, "Ok" | "Decode");
        prop_assert!(applied || result.1 >= before, "{:?} after {:?}", result, before);
        let all_reported = observer.all().len() == count;
        prop_assert!(applied || all_reported || result.1 == Outcome::Unknown, "an attempt was not reported: {:?}", result);
    }

    /// Without time limits, the table determines the exact number of attempts.
    #[test]
    fn number_of_attempts_without_limits_follows_table(steps in prop::collection::vec(step(), 1..8), call in call()) {
        let policy = RetryPolicy::default().attempts(9).within(s(100_000));
        let CallRun { server, result, .. } = run_call(&steps, call, policy, s(200_000));
        let reply = |index: usize| &steps[index.min(steps.len() - 1)].1;
        let mut expected = 1;
        while expected < 9 && allowed(call.0, call.1, reply(expected - 1), expected) {
            expected += 1;
        }
        prop_assert_eq!(server.count(), expected);
        let all = (0..expected).map(|index| outcome_of(reply(index)));
        let outcome = match outcome_of(reply(expected - 1)) {
            Outcome::Applied => Outcome::Applied,
            _ => all.max().unwrap_or(Outcome::NotSent),
        };
        prop_assert_eq!(result.1, outcome);
    }
}
