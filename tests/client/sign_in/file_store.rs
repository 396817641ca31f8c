//! Token store in a file: content, permissions and unreadable files.

use std::fs;
use std::path::Path;
use std::task::{Context, Waker};
use std::time::{Duration, SystemTime};

use procountor_client::sign_in::{FileStore, TokenStore, Tokens};

fn tokens() -> Tokens {
    let mut tokens = Tokens::new("the-token", SystemTime::UNIX_EPOCH + Duration::from_secs(2_000_000_000));
    tokens.refresh_token = Some("the-refresh-token".into());
    tokens.owner = Some("the-owner".to_owned());
    tokens
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("the entry can be read").file_name();
    entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect()
}

#[tokio::test]
async fn saved_tokens_are_loaded() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("tokens.json");
    let store = FileStore::new(&path);
    assert!(store.load().await.expect("a missing file is no error").is_none());
    for _ in 0..2 {
        store.save(&tokens()).await.expect("the tokens are saved");
    }
    let loaded = store.load().await.expect("the file is valid").expect("the tokens are there");
    assert_eq!(loaded.access_token.expose(), "the-token");
    assert_eq!(loaded.refresh_token.as_ref().map(|token| token.expose()), Some("the-refresh-token"));
    assert_eq!((loaded.owner, loaded.expires_at), (tokens().owner, tokens().expires_at));
    assert_eq!(names(folder.path()), ["tokens.json"]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_user_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("tokens.json");
    // Another program has created the file for everybody.
    fs::write(&path, "").expect("the file can be written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).expect("the permissions can be set");
    let store = FileStore::new(&path);
    let _lock = store.lock().await.expect("the store can be locked");
    store.save(&tokens()).await.expect("the tokens are saved");
    for name in names(folder.path()) {
        let mode = fs::metadata(folder.path().join(&name)).expect("the file exists").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

/// The client drops a save after its timeout, and then the lock. The write continues on its thread.
#[test]
fn dropped_save_keeps_lock_until_it_ends() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let store = FileStore::new(folder.path().join("tokens.json"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(1).build();
    runtime.expect("the runtime starts").block_on(async {
        let lock = store.lock().await.expect("the store can be locked");
        // Keeps the only thread for files busy, so that the write waits behind it.
        let (release, busy) = std::sync::mpsc::channel::<()>();
        let thread = tokio::task::spawn_blocking(move || busy.recv().is_err());
        let tokens = tokens();
        let mut save = store.save(&tokens);
        let mut context = Context::from_waker(Waker::noop());
        assert!(save.as_mut().poll(&mut context).is_pending(), "the write waits");
        drop((save, lock));
        let file = fs::File::open(folder.path().join("tokens.json.lock")).expect("the lock file exists");
        assert!(file.try_lock().is_err(), "the store is still locked");
        drop(release);
        assert!(thread.await.is_ok(), "the thread is free");
        // Runs after the write.
        assert!(store.load().await.expect("the file is valid").is_some(), "the tokens are saved");
        assert!(file.try_lock().is_ok(), "the store is unlocked");
    });
}

#[tokio::test]
async fn file_without_tokens_is_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("tokens.json");
    let store = FileStore::new(&path);
    let later = r#"{"version":2,"access_token":"canary","expires_at":1}"#;
    let endless = r#"{"version":1,"access_token":"canary","expires_at":18446744073709551615}"#;
    for content in ["", "canary", "[]", r#"{"version":1,"access_token":"canary"}"#, later, endless] {
        fs::write(&path, content).expect("the file can be written");
        let error = store.load().await.expect_err("the file does not contain tokens").to_string();
        assert!(!error.contains("canary"), "{error}");
    }
    let error = FileStore::new(folder.path().join("missing/tokens")).save(&tokens()).await;
    assert!(error.is_err(), "the folder does not exist");
}
