//! What holds for any server and any call: sequences of answers by chance, and a table of one's own.

use std::time::Duration;

use procountor_client::{Outcome, Retry, RetryPolicy};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::calls::{Notes, Verb, builder, ms, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

/// An answer, and how long it takes.
type Step = (Duration, Reply);

fn reply() -> impl Strategy<Value = Reply> {
    let statuses = [200, 307, 400, 401, 404, 406, 408, 409, 429, 500, 501, 502, 503, 504];
    prop_oneof![
        3 => Just(Reply::Unsent("refused")),
        1 => (1_u64..3_000).prop_map(|time| Reply::Hangs(ms(time))),
        2 => Just(Reply::Lost),
        1 => Just(Reply::Cut),
        1 => Just(Reply::Silent),
        1 => Just(Reply::Pauses),
        1 => Just(Reply::Odd),
        4 => prop::sample::select(statuses.to_vec()).prop_map(Reply::status),
        4 => (prop::sample::select(vec![429, 503]), 0_u64..90).prop_map(|(status, wait)| Reply::asks(status, &wait.to_string())),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    ((0_u64..2_000).prop_map(ms), reply())
}

/// A verb, and what may be said of it.
fn call() -> impl Strategy<Value = (Verb, Retry)> {
    let all = Verb::ALL.into_iter().flat_map(|verb| [(verb, Retry::Safe), (verb, Retry::Never)]);
    let said = Verb::REPEATABLE.into_iter().map(|verb| (verb, Retry::Idempotent));
    prop::sample::select(all.chain(said).collect::<Vec<_>>())
}

/// What an answer says was done.
fn done(reply: &Reply) -> Outcome {
    match reply {
        Reply::Unsent(_) | Reply::Hangs(_) => Outcome::NotSent,
        Reply::Lost | Reply::Cut | Reply::Silent | Reply::Pauses | Reply::Says(408 | 500.., _) => Outcome::Unknown,
        Reply::Odd | Reply::Says(200, _) => Outcome::Applied,
        Reply::Says(..) => Outcome::Rejected,
    }
}

/// Whether the table lets a call be sent again after this attempt, the first being 1.
fn allowed(verb: Verb, retry: Retry, reply: &Reply, attempt: usize) -> bool {
    let (reads, creates) = (verb == Verb::Get, matches!(verb, Verb::Post | Verb::Patch));
    let repeatable = reads || retry == Retry::Idempotent;
    let asked = |headers: &[(&str, String)]| {
        headers.first().is_some_and(|(_, wait)| wait.parse::<u64>().is_ok_and(|wait| wait <= 60))
    };
    let table = match reply {
        Reply::Unsent(_) | Reply::Hangs(_) => true,
        Reply::Says(429, headers) if asked(headers) => !creates || attempt == 1,
        Reply::Says(429, _) => !creates && attempt == 1,
        Reply::Says(503, headers) if asked(headers) => !creates,
        Reply::Lost | Reply::Cut | Reply::Silent | Reply::Pauses | Reply::Says(500 | 502..=504, _) => repeatable,
        Reply::Odd | Reply::Says(..) => false,
    };
    table && retry != Retry::Never
}

/// What a call came to: whether it had an answer, the outcome and the attempts it tells of.
struct Played {
    server: MemoryServer,
    notes: Notes,
    end: super::calls::End,
}

fn play(steps: &[Step], (verb, retry): (Verb, Retry), policy: RetryPolicy, total: Duration) -> Played {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("a runtime").block_on(async {
        let steps = steps.to_vec();
        let last = steps.len() - 1;
        let server = MemoryServer::new(move |received| {
            let (after, reply) = steps[received.nth.min(last)].clone();
            memory_server::Reply::from(reply).after(after)
        });
        let notes = Notes::default();
        let timeouts = procountor_client::Timeouts::default().first_byte(s(6)).idle(s(3)).total(total);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).observer(notes.clone());
        let client = client.timeouts(timeouts).retry_policy(policy).build().expect("a client");
        let end = verb.end(&client, Some(retry)).await;
        assert!(server.elapsed() <= total + ms(1), "{:?} of {total:?}", server.elapsed());
        Played { server, notes, end }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, rng_seed: RngSeed::Fixed(2604), failure_persistence: None, ..ProptestConfig::default() })]

    /// However the limits stand: nothing is sent again that the table does not let, nor too often, nor
    /// too long, and what may have been done is never forgotten.
    #[test]
    fn no_call_goes_beyond_the_table(
        steps in prop::collection::vec(step(), 1..8),
        call in call(),
        attempts in 1_u32..7,
        within in 0_u64..40,
        total in 1_u64..100,
    ) {
        let policy = RetryPolicy::default().attempts(attempts).within(s(within));
        let Played { server, notes, end } = play(&steps, call, policy, s(total));
        let count = server.count();
        let reply = |index: usize| &steps[index.min(steps.len() - 1)].1;
        prop_assert!(count <= attempts as usize);
        prop_assert_eq!(end.2.unwrap_or(u32::try_from(count).unwrap_or(0)) as usize, count);
        for resent in 1..count {
            prop_assert!(allowed(call.0, call.1, reply(resent - 1), resent), "{:?} after {:?}", call, reply(resent - 1));
        }
        // What each attempt says was done, as far as it came to its end.
        let mut before = Outcome::NotSent;
        for (index, noted) in notes.all().iter().enumerate() {
            // The end of the call's time cuts its last attempt off: nobody knows what has come of it.
            let cut = end.0 == "Timeout" && index + 1 == count && noted.outcome == Some(Outcome::Unknown);
            if let Some(outcome) = noted.outcome.filter(|_| !cut) {
                prop_assert!(!matches!(reply(index), Reply::Says(200, _)), "an answer has no outcome to tell");
                prop_assert_eq!(outcome, done(reply(index)));
                before = before.max(outcome);
            }
        }
        let settled = matches!(end.0, "Fine" | "Decode");
        prop_assert!(settled || end.1 >= before, "{:?} after {:?}", end, before);
        prop_assert!(settled || notes.all().len() == count || end.1 == Outcome::Unknown, "an attempt is on its way: {:?}", end);
    }

    /// Where neither time nor number ends a call, it is sent as often as the table lets, to the digit.
    #[test]
    fn a_call_goes_as_far_as_the_table(steps in prop::collection::vec(step(), 1..8), call in call()) {
        let policy = RetryPolicy::default().attempts(9).within(s(100_000));
        let Played { server, end, .. } = play(&steps, call, policy, s(200_000));
        let reply = |index: usize| &steps[index.min(steps.len() - 1)].1;
        let mut expected = 1;
        while expected < 9 && allowed(call.0, call.1, reply(expected - 1), expected) {
            expected += 1;
        }
        prop_assert_eq!(server.count(), expected);
        let all = (0..expected).map(|index| done(reply(index)));
        let outcome = match done(reply(expected - 1)) {
            Outcome::Applied => Outcome::Applied,
            _ => all.max().unwrap_or(Outcome::NotSent),
        };
        prop_assert_eq!(end.1, outcome);
    }
}
