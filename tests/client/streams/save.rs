//! `Download::save`: downloads written to disk.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::path::Path;

use bytes::Bytes;
use procountor_client::error::SaveError;

use super::{End, MIXED, attachment, client_with_body, open, pattern, split};

/// Returns the files of a folder and its subfolders with their contents.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut contents = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder entry can be read").path();
        let name = path.strip_prefix(folder).expect("the path is inside the folder").to_string_lossy().into_owned();
        if path.is_dir() {
            contents.extend(files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            contents.insert(name, std::fs::read(&path).expect("the file can be read"));
        }
    }
    contents
}

fn attachment_named(file_name: &str, content: &[u8]) -> Vec<u8> {
    let text =
        String::from_utf8_lossy(&attachment(b"CONTENT")).replace("\"a.pdf\"\r\n", &format!("\"{file_name}\"\r\n"));
    let (before, after) = text.split_once("CONTENT").expect("the text contains CONTENT");
    [before.as_bytes(), content, after.as_bytes()].concat()
}

#[tokio::test]
async fn save_ignores_file_name_of_response() {
    for name in ["../x", "..\\..\\x", "/etc/passwd", "kuitti ä €.pdf", "sub/other", ".."] {
        let home = tempfile::tempdir().expect("the temporary folder is created");
        let folder = home.path().join("inner");
        std::fs::create_dir(&folder).expect("the folder is created");
        let content = pattern(200_000);
        let client = client_with_body(MIXED, split(&attachment_named(name, &content), &[9_999]), End::Complete);
        let download = open(&client).await.expect("the response head arrives");
        assert!(download.file_name().is_none_or(|name| !name.contains(['/', '\\'])), "{name}");
        let length = download.save(folder.join("here.pdf")).await.expect("the file is written");
        assert_eq!(length, 200_000);
        assert!(files(home.path()) == BTreeMap::from([("inner/here.pdf".to_owned(), content)]), "{name}");
    }
}

#[tokio::test]
async fn failed_save_keeps_existing_file() {
    let body = attachment(&pattern(100_000));
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, "existing").expect("the file is written");
    let part = Bytes::copy_from_slice(&body[..90_000]);
    for end in [End::Broken, End::Complete] {
        let client = client_with_body(MIXED, vec![part.clone()], end);
        let error =
            open(&client).await.expect("the response head arrives").save(&path).await.expect_err("saving fails");
        assert!(matches!(error, SaveError::Download(_)), "{error}");
        assert!(error.source().is_some_and(|source| source.to_string().starts_with("GET /attachments/")));
        assert_eq!(files(folder.path()), BTreeMap::from([("a.pdf".to_owned(), b"existing".to_vec())]));
    }
    let client = client_with_body(MIXED, vec![Bytes::from(body)], End::Complete);
    open(&client).await.expect("the response head arrives").save(&path).await.expect("the file is written");
    assert!(files(folder.path()) == BTreeMap::from([("a.pdf".to_owned(), pattern(100_000))]));
}

#[tokio::test]
async fn save_to_invalid_path_is_io_error() {
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    std::fs::create_dir_all(folder.path().join("taken/by")).expect("the folders are created");
    for path in ["missing/a.pdf", "taken", ".."] {
        let client = client_with_body(MIXED, vec![Bytes::from(attachment(b"data"))], End::Complete);
        let saved = open(&client).await.expect("the response head arrives").save(folder.path().join(path)).await;
        let error = saved.expect_err("saving fails");
        assert!(matches!(error, SaveError::Io(_)), "{path}: {error}");
        assert!(files(folder.path()).is_empty(), "{path}");
    }
}

/// Returns the lengths of the files of a folder. Files deleted meanwhile are skipped.
fn lengths(folder: &Path) -> Vec<u64> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
    entries.filter_map(|entry| entry.metadata().ok()).map(|file| file.len()).collect()
}

#[tokio::test]
async fn dropped_save_leaves_no_file() {
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let client =
        client_with_body(MIXED, vec![Bytes::copy_from_slice(&attachment(&pattern(9_000))[..5_000])], End::Stalled);
    let download = open(&client).await.expect("the response head arrives");
    let saving = tokio::spawn(download.save(folder.path().join("a.pdf")));
    let folder_path = folder.path().to_owned();
    let started = move || tests::fault_server::wait_until(|| lengths(&folder_path).iter().any(|length| *length > 0));
    assert!(
        tokio::task::spawn_blocking(started).await.expect("the task does not panic"),
        "the temporary file is written"
    );
    saving.abort();
    assert!(saving.await.is_err_and(|error| error.is_cancelled()));
    let folder_path = folder.path().to_owned();
    let deleted = move || tests::fault_server::wait_until(|| lengths(&folder_path).is_empty());
    assert!(
        tokio::task::spawn_blocking(deleted).await.expect("the task does not panic"),
        "the temporary file is deleted"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn save_replaces_symlink_without_following_it() {
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let other = folder.path().join("other");
    std::fs::write(&other, "other").expect("the file is written");
    std::os::unix::fs::symlink(&other, folder.path().join("a.pdf")).expect("the symlink is created");
    let client = client_with_body(MIXED, vec![Bytes::from(attachment(b"data"))], End::Complete);
    open(&client)
        .await
        .expect("the response head arrives")
        .save(folder.path().join("a.pdf"))
        .await
        .expect("the file is written");
    let expected = [("a.pdf", "data"), ("other", "other")];
    assert_eq!(files(folder.path()), expected.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into());
}

#[tokio::test]
async fn partly_read_download_cannot_be_saved() {
    let body = attachment(&pattern(100_000));
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, "existing").expect("the file is written");
    // After one chunk, after the end, and after an error.
    for (pieces, length) in [(1, body.len()), (1_000, body.len()), (1_000, 90_000)] {
        let client = client_with_body(MIXED, split(&body[..length], &[50_000]), End::Complete);
        let mut download = open(&client).await.expect("the response head arrives");
        for _ in 0..pieces {
            let Ok(Some(_)) = download.chunk().await else { break };
        }
        let error = download.save(&path).await.expect_err("saving fails");
        assert!(matches!(error, SaveError::Io(_)), "{error}");
        assert_eq!(files(folder.path()), BTreeMap::from([("a.pdf".to_owned(), b"existing".to_vec())]));
    }
}

#[cfg(unix)]
#[tokio::test]
async fn save_keeps_permissions_of_replaced_file() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let path = folder.path().join("a.pdf");
    let mode = |path: &Path| std::fs::metadata(path).expect("the file exists").permissions().mode() & 0o777;
    for kept in [0o600, 0o640, 0o444] {
        std::fs::write(&path, "existing").expect("the file is written");
        std::fs::set_permissions(&path, PermissionsExt::from_mode(kept)).expect("the mode is set");
        let body = attachment(b"content");
        let client = client_with_body(MIXED, split(&body, &[body.len() - 20]), End::Complete);
        open(&client).await.expect("the response head arrives").save(&path).await.expect("the file is written");
        assert_eq!((mode(&path), std::fs::read(&path).ok()), (kept, Some(b"content".to_vec())));
        std::fs::remove_file(&path).expect("the file is removed");
    }
}
