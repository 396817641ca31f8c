//! Real processes that share a token store: this test binary starts itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use procountor_client::models::Comment;
use procountor_client::sign_in::{BoxError, StoreLock, TokenFuture, TokenStore, Tokens};
use procountor_client::{Client, Credentials};
use serde_json::{Value, json};
use tests::fault_server::{self, Request, Server};

use super::{application, millis};

/// The variable that makes [`child_process`] sign in: the base URL, the path of the store, the kind of credentials and
/// the secret, separated by spaces.
const VARIABLE: &str = "TESTS_SIGN_IN_CHILD";

/// A store in a file, with a lock file beside it.
struct FileStore(PathBuf);

impl FileStore {
    fn read(path: &Path) -> Result<Option<Tokens>, BoxError> {
        let Ok(text) = fs::read_to_string(path) else { return Ok(None) };
        let document: Value = serde_json::from_str(&text)?;
        let string = |name: &str| document[name].as_str().map(str::to_owned);
        let expiry = UNIX_EPOCH + Duration::from_secs(document["expiry"].as_u64().ok_or("no expiry")?);
        let mut tokens = Tokens::new(string("access").ok_or("no access token")?, expiry);
        tokens.refresh_token = string("refresh").map(Into::into);
        tokens.owner = string("owner");
        Ok(Some(tokens))
    }

    fn write(path: &Path, tokens: &Tokens) -> Result<(), BoxError> {
        let document = json!({
            "access": tokens.access_token.expose(),
            "expiry": tokens.expires_at.duration_since(UNIX_EPOCH)?.as_secs(),
            "refresh": tokens.refresh_token.as_ref().map(|token| token.expose()),
            "owner": tokens.owner,
        });
        let draft = path.with_extension(std::process::id().to_string());
        fs::write(&draft, document.to_string())?;
        Ok(fs::rename(draft, path)?)
    }
}

/// Removes the lock file.
struct LockFile(PathBuf);

impl Drop for LockFile {
    fn drop(&mut self) {
        fs::remove_file(&self.0).expect("the lock file exists");
    }
}

impl TokenStore for FileStore {
    fn load(&self) -> TokenFuture<'_, Option<Tokens>> {
        Box::pin(async { Self::read(&self.0) })
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> TokenFuture<'a, ()> {
        Box::pin(async { Self::write(&self.0, tokens) })
    }

    fn lock(&self) -> TokenFuture<'_, Option<StoreLock>> {
        Box::pin(async {
            let path = self.0.with_extension("lock");
            while fs::File::create_new(&path).is_err() {
                tokio::time::sleep(millis(5)).await;
            }
            Ok(Some(StoreLock::new(LockFile(path))))
        })
    }
}

/// Sends a POST with the credentials of [`VARIABLE`], as a process of its own. Does nothing without the variable.
#[tokio::test]
async fn child_process() {
    let Ok(settings) = std::env::var(VARIABLE) else { return };
    let settings: Vec<&str> = settings.split(' ').collect();
    let [base_url, path, kind, secret] = settings[..] else { panic!("four settings: {settings:?}") };
    let credentials = match kind {
        "key" => Credentials::api_key(&application(), secret),
        _ => Credentials::refresh_token(&application(), secret),
    };
    let credentials = credentials.store(FileStore(path.into()));
    let client = Client::builder().base_url(base_url).credentials(credentials).build();
    let client = client.expect("the settings are valid");
    client.invoices().create_comment(7, &Comment::default().comment(secret)).await.expect("the call succeeds");
    // Without a rotated refresh token, the tokens are saved while the call continues.
    assert!(fault_server::wait_until(|| path_exists(path)));
}

fn path_exists(path: &str) -> bool {
    Path::new(path).exists()
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
        let stored = FileStore::read(&store).expect("the store is valid").expect("the token is saved");
        assert_eq!(stored.access_token.expose(), "token-of-a");
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
    let mut tokens = FileStore::read(&store).expect("the store is valid").expect("the token is saved");
    tokens.expires_at = SystemTime::now();
    FileStore::write(&store, &tokens).expect("the store can be written");
    start_all();
    assert_eq!((sign_ins(&server), posts(&server).len()), (2, 8));
    let tokens: Vec<String> = posts(&server).into_iter().map(|(token, _)| token).collect();
    assert_eq!(tokens[..4], ["Bearer token-1"; 4]);
    assert_eq!(tokens[4..], ["Bearer token-2"; 4]);
}
