//! Sign-ins that outlive the call that started them, and replaced credentials.

use procountor_client::{Application, Credentials};
use tests::fault_server::wait_until;
use tests::memory_server::{MemoryServer, never, ok, token};
use tokio::time::advance;

use super::{api_key, call, call_ok, client, concurrent_calls, seconds, settle};

/// Starts a server whose token responses take a second.
fn slow_server() -> MemoryServer {
    MemoryServer::new(|request| match request.sign_in {
        true => token(&format!("token-{}", request.nth + 1), 3_600).after(seconds(1)),
        false => ok("{}"),
    })
}

#[tokio::test(start_paused = true)]
async fn sign_in_continues_after_its_call_is_dropped() {
    let server = slow_server();
    let client = client(&server);
    let spawn = || {
        let client = client.clone();
        tokio::spawn(async move { call(&client).await })
    };
    let first = spawn();
    settle().await;
    let others: Vec<_> = (0..1_000).map(|_| spawn()).collect();
    settle().await;
    first.abort();
    assert!(first.await.is_err_and(|error| error.is_cancelled()));
    for other in others {
        other.await.expect("the task does not panic").expect("the call succeeds");
    }
    assert_eq!((server.counts(), server.elapsed()), ((1, 1_000), seconds(1)));
}

#[tokio::test(start_paused = true)]
async fn sign_in_without_waiting_calls_serves_next_call() {
    let server = slow_server();
    let client = client(&server);
    assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    settle().await;
    assert_eq!((server.counts(), server.running()), ((1, 0), 1));
    advance(seconds(1)).await;
    settle().await;
    call_ok(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 1), seconds(1)));
}

/// Sequential calls that are dropped at once still share one sign-in.
#[tokio::test(start_paused = true)]
async fn repeatedly_dropped_calls_share_one_sign_in() {
    let server = slow_server();
    let client = client(&server);
    for _ in 0..100 {
        assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    }
    call_ok(&client).await;
    assert_eq!((server.counts(), server.running()), ((1, 1), 0));
}

/// If the runtime of a sign-in shuts down, a waiting call on another runtime starts a new one.
#[test]
fn sign_in_restarts_after_runtime_shutdown() {
    let runtime = || {
        let builder = &mut tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(1).enable_all().build().expect("the runtime starts")
    };
    let (first_runtime, second_runtime) = (runtime(), runtime());
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth) {
        (true, 0) => never(),
        (true, _) => token("token-2", 3_600),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    let spawn = |runtime: &tokio::runtime::Runtime| {
        let client = client.clone();
        runtime.spawn(async move { call(&client).await })
    };
    let first = spawn(&first_runtime);
    assert!(wait_until(|| server.counts().0 == 1));
    let others: Vec<_> = (0..100).map(|_| spawn(&second_runtime)).collect();
    first_runtime.shutdown_background();
    second_runtime.block_on(async {
        for other in others {
            other.await.expect("the task does not panic").expect("the call succeeds");
        }
        assert!(first.await.is_err());
    });
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 100), Some("token-2")));
}

fn another_key() -> Credentials {
    Credentials::api_key(&Application::new("the-client", "another-secret"), "another-key")
}

#[tokio::test(start_paused = true)]
async fn replaced_credentials_apply_to_all_clones() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    let copy = client.clone();
    call_ok(&client).await;
    client.replace_credentials(another_key()).expect("the credentials are valid");
    call_ok(&copy).await;
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 3), Some("token-2")));
    let form = server.sign_ins().remove(1).text();
    assert!(form.ends_with("client_secret=another-secret&api_key=another-key"), "{form}");
}

/// The token of the old credentials is not used; waiting calls get the token of the new ones.
#[tokio::test(start_paused = true)]
async fn credentials_replaced_during_sign_in_are_used() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.text().ends_with("another-key")) {
        (true, false) => token("old", 3_600).after(seconds(10)),
        (true, true) => token("new", 3_600).after(seconds(1)),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { concurrent_calls(&client, 100).await }
    });
    settle().await;
    client.replace_credentials(another_key()).expect("the credentials are valid");
    call_ok(&client).await;
    assert_eq!((server.elapsed(), server.last_token().as_deref()), (seconds(1), Some("new")));
    assert_eq!(waiting.await.expect("the task does not panic"), 100);
    call_ok(&client).await;
    assert!(server.calls().iter().all(|call| call.token().as_deref() == Some("Bearer new")));
    assert_eq!(server.counts(), (2, 102));
}

/// A pause applies only to the credentials that failed.
#[tokio::test(start_paused = true)]
async fn replaced_credentials_ignore_pause_of_old_ones() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.text().ends_with("another-key")) {
        (true, false) => tests::memory_server::status(401, ""),
        (true, true) => token("new", 3_600),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    assert!(call(&client).await.is_err());
    client.replace_credentials(another_key()).expect("the credentials are valid");
    call_ok(&client).await;
    assert_eq!(server.counts(), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn credentials_of_other_api_client_are_rejected() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    call_ok(&client).await;
    let other_client = Credentials::api_key(&Application::new("another", "a-secret"), "a-key");
    let empty = Credentials::api_key(&Application::new("the-client", "a-secret"), "");
    for invalid in [other_client, empty, Credentials::access_token("fixed")] {
        assert!(client.replace_credentials(invalid).is_err_and(|error| error.kind() == "Config"));
    }
    call_ok(&client).await;
    assert_eq!(server.counts(), (1, 2), "the old credentials stay in use");
    let unauthenticated = super::builder(&server).build().expect("the settings are valid");
    assert!(unauthenticated.replace_credentials(api_key()).is_err_and(|error| error.kind() == "Config"));
}

/// A sign-in in progress ends by itself after its client is dropped, and so does its task.
#[tokio::test(start_paused = true)]
async fn dropped_client_leaves_no_task() {
    let server = slow_server();
    let client = client(&server);
    assert!(tokio::time::timeout(seconds(0), call(&client)).await.is_err());
    settle().await;
    drop(client);
    assert_eq!((server.counts(), server.running()), ((1, 0), 1));
    advance(seconds(1)).await;
    settle().await;
    assert_eq!(server.running(), 0);
}
