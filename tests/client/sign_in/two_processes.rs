//! Real processes that share a token store: this test binary starts itself.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::SystemTime;

use procountor_client::models::Comment;
use procountor_client::sign_in::{FileStore, TokenStore, Tokens};
use procountor_client::{Client, Credentials};
use tests::fault_server::{self, Request, Server};

use super::{application, millis};

/// The variable that makes [`child_process`] sign in: the base URL, the path of the store, the kind of credentials and
/// the secret, separated by spaces.
const VARIABLE: &str = "TESTS_SIGN_IN_CHILD";

/// Returns the stored tokens.
fn stored(path: &Path) -> Tokens {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
    runtime.block_on(FileStore::new(path).load()).expect("the store is valid").expect("the tokens are saved")
}

/// Sends a POST with the credentials of [`VARIABLE`], as a process of its own; or with the kind `hold`, keeps the store
/// locked. Does nothing without the variable.
#[tokio::test]
async fn child_process() {
    let Ok(settings) = std::env::var(VARIABLE) else { return };
    let settings: Vec<&str> = settings.split(' ').collect();
    let [base_url, path, kind, secret] = settings[..] else { panic!("four settings: {settings:?}") };
    if kind == "hold" {
        let _lock = FileStore::new(path).lock().await.expect("the store can be locked");
        std::fs::write(secret, "").expect("the file can be written");
        std::future::pending::<()>().await;
    }
    let credentials = match kind {
        "key" => Credentials::api_key(&application(), secret),
        _ => Credentials::refresh_token(&application(), secret),
    };
    let credentials = credentials.store(FileStore::new(path));
    let client = Client::builder().base_url(base_url).credentials(credentials).build();
    let client = client.expect("the settings are valid");
    client.invoices().create_comment(7, &Comment::default().comment(secret)).await.expect("the call succeeds");
    // Without a rotated refresh token, the tokens are saved while the call continues.
    let is_saved = async {
        while !Path::new(path).exists() {
            tokio::time::sleep(millis(5)).await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), is_saved).await.expect("the tokens are saved");
}

fn start(server: &Server, store: &Path, kind: &str, secret: &str) -> Child {
    let program = std::env::current_exe().expect("the test binary has a path");
    let settings = format!("{} {} {kind} {secret}", server.url(), store.display());
    let mut command = Command::new(program);
    command.args(["--exact", "sign_in::two_processes::child_process"]).env(VARIABLE, settings);
    command.stdout(Stdio::null()).spawn().expect("the process starts")
}

fn wait(mut child: Child) {
    assert!(child.wait().expect("the process ends").success());
}

/// Returns the token and the body of each POST of a call.
fn posts(server: &Server) -> Vec<(String, String)> {
    let is_call = |request: &&Request| !request.line.contains("/oauth/");
    let token = |request: &Request| request.header_text("authorization").unwrap_or_default().to_owned();
    server.requests().iter().filter(is_call).map(|request| (token(request), request.body().to_owned())).collect()
}

fn sign_ins(server: &Server) -> usize {
    server.requests().iter().filter(|request| request.line.contains("/oauth/")).count()
}

/// Process 1 has the key of company A, process 2 that of company B, with the store of the first.
#[test]
fn process_with_other_api_key_does_not_use_stored_token() {
    let server = Server::start(|request| {
        let key = request.body().split_once("api_key=").map(|(_, key)| key.to_owned());
        match key {
            Some(key) => fault_server::json(format!(r#"{{"access_token":"token-of-{key}","expires_in":3600}}"#)),
            None => fault_server::json("{}"),
        }
    });
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let store = folder.path().join("tokens");
    for key in ["a", "b", "a"] {
        wait(start(&server, &store, "key", key));
        let (token, body) = posts(&server).pop().expect("the process sends a POST");
        assert_eq!(token, format!("Bearer token-of-{key}"));
        assert!(body.contains(&format!(r#""{key}""#)), "{body}");
        assert_eq!(stored(&store).access_token.expose(), "token-of-a");
    }
    assert_eq!((sign_ins(&server), posts(&server).len()), (2, 3), "the second process with key a uses the store");
}

/// Each refresh token is valid once. The processes start at the same time; one of them refreshes.
#[test]
fn one_of_several_processes_refreshes() {
    let issued = AtomicUsize::new(0);
    let server = Server::start(move |request| {
        if !request.line.contains("/oauth/") {
            return fault_server::json("{}");
        }
        let number = issued.fetch_add(1, SeqCst) + 1;
        let reply = match request.body().ends_with(&format!("refresh_token=refresh-{number}")) {
            true => fault_server::json(format!(
                r#"{{"access_token":"token-{number}","expires_in":3600,"refresh_token":"refresh-{}"}}"#,
                number + 1
            )),
            false => fault_server::response("400 Bad Request", &[], r#"{"error":"invalid_grant"}"#),
        };
        reply.after(millis(200))
    });
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let store = folder.path().join("tokens");
    let start_all = || {
        let processes: Vec<Child> = (0..4).map(|_| start(&server, &store, "refresh", "refresh-1")).collect();
        processes.into_iter().for_each(wait);
    };
    start_all();
    assert_eq!((sign_ins(&server), posts(&server).len()), (1, 4));
    // The access token has expired: one process refreshes with the token of the store.
    let mut tokens = stored(&store);
    tokens.expires_at = SystemTime::now();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
    runtime.block_on(FileStore::new(&store).save(&tokens)).expect("the store can be written");
    start_all();
    assert_eq!((sign_ins(&server), posts(&server).len()), (2, 8));
    let tokens: Vec<String> = posts(&server).into_iter().map(|(token, _)| token).collect();
    assert_eq!(tokens[..4], ["Bearer token-1"; 4]);
    assert_eq!(tokens[4..], ["Bearer token-2"; 4]);
}

/// The operating system releases the lock of a process that is killed.
#[test]
fn killed_process_releases_its_lock() {
    let server = Server::start(|request| match request.line.contains("/oauth/") {
        true => fault_server::json(r#"{"access_token":"token","expires_in":3600}"#),
        false => fault_server::json("{}"),
    });
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let (store, marker) = (folder.path().join("tokens"), folder.path().join("locked"));
    let mut holder = start(&server, &store, "hold", &marker.display().to_string());
    assert!(fault_server::wait_until(|| marker.exists()), "the store is locked");
    let waiting = start(&server, &store, "key", "a");
    std::thread::sleep(millis(300));
    assert_eq!(sign_ins(&server), 0, "the process waits for the lock");
    holder.kill().expect("the process can be killed");
    holder.wait().expect("the process ends");
    wait(waiting);
    assert_eq!((sign_ins(&server), posts(&server).len()), (1, 1));
}
