//! Renewal before the end of a token, beside the calls; and how long a token is taken to serve.

use procountor_client::Error;
use tests::memory_server::{Reply, MemoryServer, never, ok, status, token};
use tokio::time::advance;

use super::{at_once, call, client, fine, millis, seconds, settle};

/// Answers sign-ins with the replies, one after the other, and calls with success.
fn sign_ins(replies: impl IntoIterator<Item = Reply>) -> MemoryServer {
    let replies: Vec<Reply> = replies.into_iter().collect();
    MemoryServer::new(move |seen| match seen.sign_in {
        true => replies.get(seen.nth).cloned().unwrap_or_else(|| status(599, "the script is over")),
        false => ok("{}"),
    })
}

/// A token of an hour is renewed three minutes before its end, or up to a tenth of that earlier.
#[tokio::test(start_paused = true)]
async fn a_renewal_happens_beside_the_calls() {
    let server = sign_ins([token("token-1", 3_600), token("token-2", 3_600).after(seconds(5))]);
    let client = client(&server);
    fine(&client).await;
    advance(seconds(3_600 - 198)).await;
    fine(&client).await;
    settle().await;
    assert_eq!(server.counts(), (1, 2), "it is not time yet");
    advance(seconds(18)).await;
    let before = server.elapsed();
    assert_eq!(at_once(&client, 100).await, 100);
    assert_eq!((server.elapsed(), server.counts()), (before, (2, 102)), "no call waits");
    assert!(server.calls().iter().all(|call| call.token().as_deref() == Some("Bearer token-1")));
    advance(millis(4_999)).await;
    fine(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-1"));
    advance(millis(1)).await;
    settle().await;
    fine(&client).await;
    assert_eq!((server.last_token().as_deref(), server.counts()), (Some("token-2"), (2, 104)));
}

/// The short ones are renewed at half their time, the long ones in their last twentieth.
#[tokio::test(start_paused = true)]
async fn a_renewal_is_early_by_how_long_the_token_serves() {
    for (serves, early) in [(10, 5_000), (60, 30_000), (120, 60_000), (600, 60_000), (1_200, 60_000), (7_200, 360_000)]
    {
        for (at, sign_ins) in [(serves * 1_000 - early * 11 / 10 - 1, 1), (serves * 1_000 - early, 2)] {
            let server = MemoryServer::signing_in(u32::try_from(serves).expect("a few"), |_| ok("{}"));
            let client = client(&server);
            fine(&client).await;
            advance(millis(at)).await;
            fine(&client).await;
            settle().await;
            assert_eq!(server.counts(), (sign_ins, 2), "{serves} s, after {at} ms");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn while_a_renewal_fails_the_old_token_goes_on_serving() {
    let broken = || status(503, "");
    let server = sign_ins([token("token-1", 3_600), broken(), broken(), broken(), token("token-2", 3_600)]);
    let client = client(&server);
    fine(&client).await;
    advance(seconds(3_500)).await;
    // Tried at once, and after pauses of 1, 2 and 4 seconds; never by more than one call.
    for (pause, tried) in [(0, 2), (999, 2), (1, 3), (1_999, 3), (1, 4), (3_999, 4), (1, 5)] {
        advance(millis(pause)).await;
        assert_eq!(at_once(&client, 50).await, 50);
        settle().await;
        assert_eq!(server.counts().0, tried);
        assert_eq!(server.last_token().as_deref(), Some("token-1"));
    }
    fine(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

#[tokio::test(start_paused = true)]
async fn a_renewal_that_fails_until_the_end_of_the_token_fails_the_calls_from_then_on() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 0) => token("token-1", 100),
        (true, _) => status(503, ""),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    fine(&client).await;
    advance(millis(99_999)).await;
    fine(&client).await;
    settle().await;
    advance(millis(1)).await;
    assert!(matches!(call(&client).await, Err(Error::SignIn(_))));
    assert_eq!(server.counts(), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn a_renewal_that_hangs_holds_nobody_up_and_is_given_up() {
    let server = sign_ins([token("token-1", 3_600), never(), token("token-2", 3_600)]);
    let client = client(&server);
    fine(&client).await;
    advance(seconds(3_430)).await;
    assert_eq!(at_once(&client, 100).await, 100);
    settle().await;
    advance(seconds(59)).await;
    assert_eq!(at_once(&client, 100).await, 100);
    assert_eq!((server.counts(), server.running()), ((2, 201), 1));
    // A minute is what the head of an answer may take, and then there is a pause of a second.
    advance(seconds(1)).await;
    settle().await;
    assert_eq!(server.running(), 0);
    fine(&client).await;
    advance(seconds(1)).await;
    fine(&client).await;
    settle().await;
    assert_eq!(server.counts(), (3, 203));
    fine(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

/// Who comes when the old token is over waits for the renewal that is on its way.
#[tokio::test(start_paused = true)]
async fn a_renewal_that_is_late_is_waited_for() {
    let server = sign_ins([token("token-1", 3_600), token("token-2", 3_600).after(seconds(60))]);
    let client = client(&server);
    fine(&client).await;
    advance(seconds(3_590)).await;
    fine(&client).await;
    settle().await;
    advance(seconds(10)).await;
    assert_eq!(at_once(&client, 1_000).await, 1_000);
    assert_eq!((server.counts(), server.elapsed()), ((2, 1_002), seconds(3_650)));
}

/// What stands in `expires_in`, and how long the token is taken to serve: to the millisecond.
#[tokio::test(start_paused = true)]
async fn whatever_expires_in_says_the_token_serves_for_a_sensible_time() {
    const DAY: u64 = 86_400_000;
    let table = [
        ("", 600_000),
        (r#","expires_in":0"#, 600_000),
        (r#","expires_in":"soon""#, 600_000),
        (r#","expires_in":"""#, 600_000),
        (r#","expires_in":"NaN""#, 600_000),
        (r#","expires_in":-3600"#, 600_000),
        (r#","expires_in":"-1""#, 600_000),
        (r#","expires_in":null"#, 600_000),
        (r#","expires_in":true"#, 600_000),
        (r#","expires_in":[60]"#, 600_000),
        (r#","expires_in":0.25"#, 600_000),
        (r#","expires_in":1"#, 1_000),
        (r#","expires_in":90.5"#, 90_500),
        (r#","expires_in":"1800""#, 1_800_000),
        (r#","expires_in":" 1800 ""#, 1_800_000),
        (r#","expires_in":3600"#, 3_600_000),
        (r#","expires_in":86401"#, DAY),
        (r#","expires_in":99999999999999999999999"#, DAY),
        (r#","expires_in":1e300"#, DAY),
        (r#","expires_in":"inf""#, DAY),
    ];
    for (member, serves) in table {
        for (wait, expected) in [(serves - 1, "token-1"), (serves, "token-2")] {
            let server = MemoryServer::new(move |seen| match seen.sign_in {
                true => ok(format!(r#"{{"access_token":"token-{}"{member}}}"#, seen.nth + 1)),
                false => ok("{}"),
            });
            let client = client(&server);
            fine(&client).await;
            advance(millis(wait)).await;
            fine(&client).await;
            assert_eq!(server.last_token().as_deref(), Some(expected), "{member} after {wait} ms");
        }
    }
}

/// The machine's own clock stands still here while the clock that waits are counted by goes on, as if
/// somebody had set it back: the end of a token is counted from its arrival.
#[tokio::test(start_paused = true)]
async fn a_clock_that_is_set_back_makes_no_token_serve_longer() {
    let store = super::store::Memory::default();
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = super::client_of(&server, super::key().store(store.clone()));
    fine(&client).await;
    advance(seconds(3_600)).await;
    // By the clock, what the store holds serves for an hour.
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}
