//! Downloads that are written to the disk.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::path::Path;

use bytes::Bytes;
use procountor_client::error::SaveError;

use super::{MIXED, End, attachment, canned, cut, open, pattern};

/// The files of a folder and of those in it, with what they hold.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("its entries can be read").path();
        let name = path.strip_prefix(folder).expect("it is inside").to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, std::fs::read(&path).expect("it can be read"));
        }
    }
    found
}

fn named(file_name: &str, content: &[u8]) -> Vec<u8> {
    let text =
        String::from_utf8_lossy(&attachment(b"CONTENT")).replace("\"a.pdf\"\r\n", &format!("\"{file_name}\"\r\n"));
    let (before, after) = text.split_once("CONTENT").expect("the content is there");
    [before.as_bytes(), content, after.as_bytes()].concat()
}

#[tokio::test]
async fn the_path_alone_says_where_the_file_goes() {
    for name in ["../x", "..\\..\\x", "/etc/passwd", "kuitti ä €.pdf", "sub/other", ".."] {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("inner");
        std::fs::create_dir(&folder).expect("a folder");
        let content = pattern(200_000);
        let client = canned(MIXED, cut(&named(name, &content), &[9_999]), End::Complete);
        let download = open(&client).await.expect("its head");
        assert!(download.file_name().is_none_or(|name| !name.contains(['/', '\\'])), "{name}");
        let length = download.save(folder.join("here.pdf")).await.expect("it is written");
        assert_eq!(length, 200_000);
        assert!(files(home.path()) == BTreeMap::from([("inner/here.pdf".to_owned(), content)]), "{name}");
    }
}

#[tokio::test]
async fn a_failure_leaves_what_was_there() {
    let body = attachment(&pattern(100_000));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, "what was there").expect("it can be written");
    let part = Bytes::copy_from_slice(&body[..90_000]);
    for then in [End::Broken, End::Complete] {
        let client = canned(MIXED, vec![part.clone()], then);
        let error = open(&client).await.expect("its head").save(&path).await.expect_err("it is not whole");
        assert!(matches!(error, SaveError::Download(_)), "{error}");
        assert!(error.source().is_some_and(|source| source.to_string().starts_with("GET /attachments/")));
        assert_eq!(files(folder.path()), BTreeMap::from([("a.pdf".to_owned(), b"what was there".to_vec())]));
    }
    let client = canned(MIXED, vec![Bytes::from(body)], End::Complete);
    open(&client).await.expect("its head").save(&path).await.expect("it is written");
    assert!(files(folder.path()) == BTreeMap::from([("a.pdf".to_owned(), pattern(100_000))]));
}

#[tokio::test]
async fn a_path_that_cannot_be_written_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("taken/by")).expect("folders");
    for path in ["missing/a.pdf", "taken", ".."] {
        let client = canned(MIXED, vec![Bytes::from(attachment(b"data"))], End::Complete);
        let saved = open(&client).await.expect("its head").save(folder.path().join(path)).await;
        let error = saved.expect_err("it cannot be written");
        assert!(matches!(error, SaveError::Io(_)), "{path}: {error}");
        assert!(files(folder.path()).is_empty(), "{path}");
    }
}

/// How long the files of a folder are. One that goes meanwhile is none.
fn lengths(folder: &Path) -> Vec<u64> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
    entries.filter_map(|entry| entry.metadata().ok()).map(|file| file.len()).collect()
}

#[tokio::test]
async fn who_gives_up_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = canned(MIXED, vec![Bytes::copy_from_slice(&attachment(&pattern(9_000))[..5_000])], End::Stalled);
    let download = open(&client).await.expect("its head");
    let saving = tokio::spawn(download.save(folder.path().join("a.pdf")));
    let here = folder.path().to_owned();
    let begun = move || tests::fault_server::wait(|| lengths(&here).iter().any(|length| *length > 0));
    assert!(tokio::task::spawn_blocking(begun).await.expect("no panic"), "it begins");
    saving.abort();
    assert!(saving.await.is_err_and(|error| error.is_cancelled()));
    let here = folder.path().to_owned();
    let gone = move || tests::fault_server::wait(|| lengths(&here).is_empty());
    assert!(tokio::task::spawn_blocking(gone).await.expect("no panic"), "nothing is left");
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_is_replaced_and_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let other = folder.path().join("other");
    std::fs::write(&other, "somebody's").expect("it can be written");
    std::os::unix::fs::symlink(&other, folder.path().join("a.pdf")).expect("a link");
    let client = canned(MIXED, vec![Bytes::from(attachment(b"data"))], End::Complete);
    open(&client).await.expect("its head").save(folder.path().join("a.pdf")).await.expect("it is written");
    let expected = [("a.pdf", "data"), ("other", "somebody's")];
    assert_eq!(files(folder.path()), expected.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into());
}

#[tokio::test]
async fn what_is_left_of_a_download_is_not_taken_for_the_file() {
    let body = attachment(&pattern(100_000));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, "what was there").expect("it can be written");
    // After one piece, after the end, and after an error.
    for (pieces, length) in [(1, body.len()), (1_000, body.len()), (1_000, 90_000)] {
        let client = canned(MIXED, cut(&body[..length], &[50_000]), End::Complete);
        let mut download = open(&client).await.expect("its head");
        for _ in 0..pieces {
            let Ok(Some(_)) = download.chunk().await else { break };
        }
        let error = download.save(&path).await.expect_err("it is not whole");
        assert!(matches!(error, SaveError::Io(_)), "{error}");
        assert_eq!(files(folder.path()), BTreeMap::from([("a.pdf".to_owned(), b"what was there".to_vec())]));
    }
}
