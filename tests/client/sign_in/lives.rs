//! Sign-ins that outlive the calls that began them, and credentials that are replaced meanwhile.

use procountor_client::{Application, Credentials};
use tests::fault_server::wait;
use tests::memory_server::{MemoryServer, never, ok, token};
use tokio::time::advance;

use super::{at_once, call, client, fine, key, seconds, settle};

/// A server whose sign-ins take a second.
fn slow() -> MemoryServer {
    MemoryServer::new(|seen| match seen.sign_in {
        true => token(&format!("token-{}", seen.nth + 1), 3_600).after(seconds(1)),
        false => ok("{}"),
    })
}

#[tokio::test(start_paused = true)]
async fn the_call_that_began_a_sign_in_may_be_dropped() {
    let server = slow();
    let client = client(&server);
    let spawn = || {
        let client = client.clone();
        tokio::spawn(async move { call(&client).await })
    };
    let leader = spawn();
    settle().await;
    let others: Vec<_> = (0..1_000).map(|_| spawn()).collect();
    settle().await;
    leader.abort();
    assert!(leader.await.is_err_and(|error| error.is_cancelled()));
    for other in others {
        other.await.expect("the task ends").expect("an answer");
    }
    assert_eq!((server.counts(), server.elapsed()), ((1, 1_000), seconds(1)));
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_that_nobody_waits_for_any_more_serves_the_next_call() {
    let server = slow();
    let client = client(&server);
    assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    settle().await;
    assert_eq!((server.counts(), server.running()), ((1, 0), 1));
    advance(seconds(1)).await;
    settle().await;
    fine(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 1), seconds(1)));
}

/// One after the other, each dropped at once: the sign-in is still one.
#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_again_and_again_begin_no_second_sign_in() {
    let server = slow();
    let client = client(&server);
    for _ in 0..100 {
        assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    }
    fine(&client).await;
    assert_eq!((server.counts(), server.running()), ((1, 1), 0));
}

/// The runtime that the sign-in ran in is gone: a call of another one begins a sign-in of its own.
#[test]
fn a_runtime_that_ends_strands_nobody_on_another_one() {
    let runtime = || {
        let builder = &mut tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(1).enable_all().build().expect("a runtime")
    };
    let (first, second) = (runtime(), runtime());
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 0) => never(),
        (true, _) => token("token-2", 3_600),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    let spawn = |runtime: &tokio::runtime::Runtime| {
        let client = client.clone();
        runtime.spawn(async move { call(&client).await })
    };
    let leader = spawn(&first);
    assert!(wait(|| server.counts().0 == 1));
    let others: Vec<_> = (0..100).map(|_| spawn(&second)).collect();
    first.shutdown_background();
    second.block_on(async {
        for other in others {
            other.await.expect("the task ends").expect("an answer");
        }
        assert!(leader.await.is_err());
    });
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 100), Some("token-2")));
}

fn another_key() -> Credentials {
    Credentials::api_key(&Application::new("the-client", "another-secret"), "another-key")
}

#[tokio::test(start_paused = true)]
async fn replaced_credentials_are_those_of_all_copies_from_then_on() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    let copy = client.clone();
    fine(&client).await;
    client.replace_credentials(another_key()).expect("the credentials are valid");
    fine(&copy).await;
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 3), Some("token-2")));
    let form = server.sign_ins().remove(1).text();
    assert!(form.ends_with("client_secret=another-secret&api_key=another-key"), "{form}");
}

/// What the old credentials give is not used, and who waited for it gets what the new ones give.
#[tokio::test(start_paused = true)]
async fn credentials_that_are_replaced_during_a_sign_in_win() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.text().ends_with("another-key")) {
        (true, false) => token("old", 3_600).after(seconds(10)),
        (true, true) => token("new", 3_600).after(seconds(1)),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { at_once(&client, 100).await }
    });
    settle().await;
    client.replace_credentials(another_key()).expect("the credentials are valid");
    fine(&client).await;
    assert_eq!((server.elapsed(), server.last_token().as_deref()), (seconds(1), Some("new")));
    assert_eq!(waiting.await.expect("the task ends"), 100);
    fine(&client).await;
    assert!(server.calls().iter().all(|call| call.token().as_deref() == Some("Bearer new")));
    assert_eq!(server.counts(), (2, 102));
}

/// A pause is one of the credentials that failed.
#[tokio::test(start_paused = true)]
async fn replaced_credentials_do_not_wait_for_the_pause_of_the_old_ones() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.text().ends_with("another-key")) {
        (true, false) => tests::memory_server::status(401, ""),
        (true, true) => token("new", 3_600),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    assert!(call(&client).await.is_err());
    client.replace_credentials(another_key()).expect("the credentials are valid");
    fine(&client).await;
    assert_eq!(server.counts(), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn only_credentials_of_the_same_api_client_replace_others() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    fine(&client).await;
    let stranger = Credentials::api_key(&Application::new("another", "a-secret"), "a-key");
    let empty = Credentials::api_key(&Application::new("the-client", "a-secret"), "");
    for wrong in [stranger, empty, Credentials::access_token("fixed")] {
        assert!(client.replace_credentials(wrong).is_err_and(|error| error.kind() == "Config"));
    }
    fine(&client).await;
    assert_eq!(server.counts(), (1, 2), "the old ones go on serving");
    let without = super::builder(&server).build().expect("the settings are valid");
    assert!(without.replace_credentials(key()).is_err_and(|error| error.kind() == "Config"));
}

/// The end of a client ends no sign-in half way: it comes to its end, and the task with it.
#[tokio::test(start_paused = true)]
async fn a_client_that_is_dropped_leaves_no_task_behind() {
    let server = slow();
    let client = client(&server);
    assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    settle().await;
    drop(client);
    assert_eq!((server.counts(), server.running()), ((1, 0), 1));
    advance(seconds(1)).await;
    settle().await;
    assert_eq!(server.running(), 0);
}
