//! Rejection of strings that Procountor's character set does not support.

use std::time::Duration;

use procountor_client::codec::from_json;
use procountor_client::models::{Attachment, AttachmentRename, Invoice};
use procountor_client::{Client, Error, Outcome, Response};
use tests::memory_server::{MemoryServer, ok};

/// The characters of Windows-1252 from 0x80 to 0x9F, in byte order. A space marks each of the five unassigned bytes.
const UPPER: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

fn client(server: &MemoryServer, allow_any_characters: bool) -> Client {
    let builder = Client::builder().base_url("https://host.example/api").transport(server.clone()).limits([]);
    builder
        .timeout(Duration::from_secs(60))
        .allow_any_characters(allow_any_characters)
        .build()
        .expect("the settings are valid")
}

/// Runs a future on a runtime without I/O.
fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(future)
}

/// Returns the reason why a call was not sent, or `None` if it was sent.
fn rejection<T>(result: Result<Response<T>, Error>) -> Option<String> {
    match result {
        Ok(_) | Err(Error::Decode(_)) => None,
        Err(error @ Error::Build(_)) => {
            assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
            let text = error.to_string();
            Some(
                text.split_once("not sent: ")
                    .map(|(_, problem)| problem.to_owned())
                    .expect("the message names the problem"),
            )
        }
        Err(error) => panic!("{error}"),
    }
}

/// Updates an invoice with the invoice in `json`. Returns the reason for a rejection and the body that was sent.
fn update(json: &str, allow_any_characters: bool) -> (Option<String>, Option<String>) {
    let server = MemoryServer::always(ok("{}"));
    let (invoice, _) = from_json::<Invoice>(json, true).expect("the invoice is read");
    let message = rejection(block_on(
        client(&server, allow_any_characters).invoices().update(7, &invoice).allow_missing().into_future(),
    ));
    let mut sent = server.take();
    assert!(sent.len() <= 1);
    (message, sent.pop().map(|request| String::from_utf8(request.into_body().into()).expect("the body is UTF-8")))
}

/// Returns the reason why an update with `json` is rejected, or `None` if it is sent.
fn update_rejection(json: &str) -> Option<String> {
    let (message, sent) = update(json, false);
    assert_ne!(message.is_some(), sent.is_some(), "a call is either rejected or sent");
    message
}

#[test]
fn only_characters_of_windows_1252_are_sent() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server, false);
    let supported = || ('\0'..='\u{7f}').chain('\u{a0}'..='\u{ff}').chain(UPPER.chars().filter(|upper| *upper != ' '));
    assert_eq!((UPPER.chars().count(), supported().count()), (32, 251));
    let send = async |character: char| {
        let mut rename = AttachmentRename::default();
        rename.name = Some(format!("a{character}"));
        let message = rejection(client.attachments().rename(7, &rename).await);
        let requests = server.take().len();
        assert_eq!(requests, usize::from(message.is_none()), "{character:?}");
        message
    };
    block_on(async {
        for character in supported() {
            assert_eq!(send(character).await, None, "{character:?}");
        }
        let others = ('\u{80}'..'\u{3000}').chain(('\u{3000}'..=char::MAX).step_by(997));
        for character in others.filter(|other| !supported().any(|character| character == *other)) {
            let message = send(character).await.unwrap_or_else(|| panic!("{character:?} was sent"));
            let code = format!("U+{:04X}", u32::from(character));
            assert!(message.starts_with("`name` contains ") && message.contains(&code), "{message}");
        }
    });
}

#[test]
fn message_names_first_string_and_counts_others() {
    let rows = r#"{"invoiceRows":[{"product":"a"},{},{"product":"\"a\\","comment":"x, [y] {z}: łŁ"}]}"#;
    let expected = "`invoiceRows[2].comment` contains 'ł' (U+0142), which Procountor's character set Windows-1252 does not support";
    assert_eq!(update_rejection(rows).as_deref(), Some(expected));
    let several = r#"{"invoiceRows":[{"product":"ж"},{"product":"€"},{"product":"ж"}],"notes":"\u0085"}"#;
    let expected = "`invoiceRows[0].product` contains 'ж' (U+0436), which Procountor's character set Windows-1252 does not support \
        (2 more strings contain such characters)";
    assert_eq!(update_rejection(several).as_deref(), Some(expected));
    let control = "`notes` contains U+0085, which Procountor's character set Windows-1252 does not support";
    assert_eq!(
        update_rejection(r#"{"notes":"\u0085"}"#).as_deref(),
        Some(control),
        "a control character is printed as its code only"
    );
}

/// Unknown members are written as they were read, escapes included.
#[test]
fn unknown_members_and_their_escapes_are_checked() {
    for (json, expected) in [
        (r#"{"new":{"deep":[1,[true,"x\u0142"]]}}"#, "`new.deep[1][1]` contains 'ł' (U+0142)"),
        (r#"{"new":"\ud83d\ude00"}"#, "`new` contains '😀' (U+1F600)"),
        (r#"{"new":["\ud83d"]}"#, "`new[0]` contains '\u{fffd}' (U+FFFD)"),
        (r#"{"new":{"\u0142":1}}"#, "the name of `new.ł` contains 'ł' (U+0142)"),
        (r#"{"ł":1}"#, "the name of `ł` contains 'ł' (U+0142)"),
        (r#"{"new":[{},{"a":[],"b":{}},"ł"]}"#, "`new[2]` contains 'ł' (U+0142)"),
        (r#"{"new": { "a" : "ok" , "b" : [ "€" , "ł" ] } }"#, "`new.b[1]` contains 'ł' (U+0142)"),
    ] {
        let message = update_rejection(json).unwrap_or_else(|| panic!("{json} was sent"));
        assert!(message.starts_with(expected), "{message}");
    }
    for json in [
        r#"{"new":"\u20ac\u00e4\u0041\\u0142\"\\"}"#,
        r#"{"notes":"C:\\u0142 is a path"}"#,
        r#"{"new":{"ä€":["\u0000"]}}"#,
        r#"{"new":[{"a":"\\"},"\"",{}]}"#,
        "{}",
    ] {
        assert_eq!(update_rejection(json), None, "{json}");
    }
}

/// The client cannot distinguish strings from the server from those of the caller, and the server would reject both.
#[test]
fn strings_from_server_are_checked_unless_any_characters_are_allowed() {
    let json = r#"{"notes":"Łódź","new":"\u0142"}"#;
    let message = update_rejection(json).expect("the call is rejected");
    assert!(
        message.starts_with("`notes` contains 'Ł' (U+0141)")
            && message.ends_with("(1 more string contains such characters)"),
        "{message}"
    );
    assert_eq!(update(json, true), (None, Some(json.to_owned())));
}

#[test]
fn upload_metadata_is_checked_and_file_is_not() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server, false);
    let mut meta = Attachment::default();
    let upload = |meta: &Attachment| {
        let call = client.attachments().upload(meta, ("Łódź.txt", "Łódź".as_bytes().to_vec())).allow_missing();
        rejection(block_on(call.into_future()))
    };
    assert_eq!(upload(&meta), None);
    assert_eq!(server.take().len(), 1);
    meta.name = Some("Łódź.txt".to_owned());
    let message = upload(&meta).expect("the call is rejected");
    assert!(message.starts_with("`meta.name` contains 'Ł' (U+0141)"), "{message}");
    assert!(server.take().is_empty());
}

#[test]
fn parameters_are_not_checked() {
    let server = MemoryServer::always(ok("{}"));
    let call = client(&server, false).products().list().name("Łódź");
    assert_eq!(rejection(block_on(call.into_future())), None);
    assert_eq!(server.take().len(), 1);
}
