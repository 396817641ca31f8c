//! What Procountor's character set has no place for stays here, and is named.

use std::time::Duration;

use procountor_client::model::from_json;
use procountor_client::models::{Attachment, AttachmentRename, Invoice};
use procountor_client::{Client, Error, Outcome, Response};
use tests::memory_server::{MemoryServer, ok};

/// Windows-1252 from 0x80 to 0x9F, byte by byte; spaces stand for the five bytes that it leaves out.
const UPPER: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

fn client(server: &MemoryServer, any_text: bool) -> Client {
    let builder = Client::builder().base_url("https://host.example/api").transport(server.clone()).limits([]);
    builder.timeout(Duration::from_secs(60)).any_text(any_text).build().expect("the settings are valid")
}

/// Runs what needs no sockets.
fn wait<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(future)
}

/// What is said of a call that was not sent; `None` of one that was, and how many requests left.
fn refusal<T>(result: Result<Response<T>, Error>) -> Option<String> {
    match result {
        Ok(_) | Err(Error::Decode(_)) => None,
        Err(error @ Error::Build(_)) => {
            assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
            let text = error.to_string();
            Some(text.split_once("not sent: ").map(|(_, problem)| problem.to_owned()).expect("it says so"))
        }
        Err(error) => panic!("{error}"),
    }
}

/// Overwrites an invoice with one that came as this text. Gives what is said, and the body that left.
fn overwrite(json: &str, any_text: bool) -> (Option<String>, Option<String>) {
    let server = MemoryServer::always(ok("{}"));
    let (invoice, _) = from_json::<Invoice>(json, true).expect("an invoice");
    let said = refusal(wait(client(&server, any_text).invoices().update(7, &invoice).allow_missing().into_future()));
    let mut sent = server.take();
    assert!(sent.len() <= 1);
    (said, sent.pop().map(|request| String::from_utf8(request.into_body().into()).expect("UTF-8")))
}

fn problem(json: &str) -> Option<String> {
    let (said, sent) = overwrite(json, false);
    assert_ne!(said.is_some(), sent.is_some(), "what is refused is not sent");
    said
}

#[test]
fn the_characters_of_windows_1252_pass_and_no_others() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server, false);
    let own = || ('\0'..='\u{7f}').chain('\u{a0}'..='\u{ff}').chain(UPPER.chars().filter(|upper| *upper != ' '));
    assert_eq!((UPPER.chars().count(), own().count()), (32, 251));
    let sent = async |character: char| {
        let mut rename = AttachmentRename::default();
        rename.name = Some(format!("a{character}"));
        let said = refusal(client.attachments().rename(7, &rename).await);
        let left = server.take().len();
        assert_eq!(left, usize::from(said.is_none()), "{character:?}");
        said
    };
    wait(async {
        for character in own() {
            assert_eq!(sent(character).await, None, "{character:?}");
        }
        let others = ('\u{80}'..'\u{3000}').chain(('\u{3000}'..=char::MAX).step_by(997));
        for character in others.filter(|other| !own().any(|own| own == *other)) {
            let said = sent(character).await.unwrap_or_else(|| panic!("{character:?} was sent"));
            let code = format!("U+{:04X}", u32::from(character));
            assert!(said.starts_with("`name` holds ") && said.contains(&code), "{said}");
        }
    });
}

#[test]
fn the_first_place_is_named_and_the_others_are_counted() {
    let rows = r#"{"invoiceRows":[{"product":"a"},{},{"product":"\"a\\","comment":"x, [y] {z}: łŁ"}]}"#;
    let expected = "`invoiceRows[2].comment` holds 'ł' (U+0142), which Procountor's Windows-1252 has no place for";
    assert_eq!(problem(rows).as_deref(), Some(expected));
    let several = r#"{"invoiceRows":[{"product":"ж"},{"product":"€"},{"product":"ж"}],"notes":"\u0085"}"#;
    let expected = "`invoiceRows[0].product` holds 'ж' (U+0436), which Procountor's Windows-1252 has no place for \
        (2 more such texts)";
    assert_eq!(problem(several).as_deref(), Some(expected));
    let control = "`notes` holds U+0085, which Procountor's Windows-1252 has no place for";
    assert_eq!(problem(r#"{"notes":"\u0085"}"#).as_deref(), Some(control), "a control character is not shown");
}

/// Members that no field can hold go out as they came, escapes and all.
#[test]
fn kept_members_are_looked_at_too_through_their_escapes() {
    for (json, place) in [
        (r#"{"new":{"deep":[1,[true,"x\u0142"]]}}"#, "`new.deep[1][1]` holds 'ł' (U+0142)"),
        (r#"{"new":"\ud83d\ude00"}"#, "`new` holds '😀' (U+1F600)"),
        (r#"{"new":["\ud83d"]}"#, "`new[0]` holds '\u{fffd}' (U+FFFD)"),
        (r#"{"new":{"\u0142":1}}"#, "the name of `new.ł` holds 'ł' (U+0142)"),
        (r#"{"ł":1}"#, "the name of `ł` holds 'ł' (U+0142)"),
        (r#"{"new":[{},{"a":[],"b":{}},"ł"]}"#, "`new[2]` holds 'ł' (U+0142)"),
        (r#"{"new": { "a" : "ok" , "b" : [ "€" , "ł" ] } }"#, "`new.b[1]` holds 'ł' (U+0142)"),
    ] {
        let said = problem(json).unwrap_or_else(|| panic!("{json} was sent"));
        assert!(said.starts_with(place), "{said}");
    }
    for json in [
        r#"{"new":"\u20ac\u00e4\u0041\\u0142\"\\"}"#,
        r#"{"notes":"C:\\u0142 is a path"}"#,
        r#"{"new":{"ä€":["\u0000"]}}"#,
        r#"{"new":[{"a":"\\"},"\"",{}]}"#,
        "{}",
    ] {
        assert_eq!(problem(json), None, "{json}");
    }
}

/// What came from the server cannot be told from what the caller wrote, and the server would refuse it.
#[test]
fn what_came_from_the_server_is_no_exception_unless_any_text_may_go() {
    let json = r#"{"notes":"Łódź","new":"\u0142"}"#;
    let said = problem(json).expect("it is refused");
    assert!(said.starts_with("`notes` holds 'Ł' (U+0141)") && said.ends_with("(1 more such texts)"), "{said}");
    assert_eq!(overwrite(json, true), (None, Some(json.to_owned())));
}

#[test]
fn the_json_of_an_upload_counts_and_the_file_does_not() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server, false);
    let mut meta = Attachment::default();
    let upload = |meta: &Attachment| {
        let call = client.attachments().upload(meta, ("Łódź.txt", "Łódź".as_bytes().to_vec())).allow_missing();
        refusal(wait(call.into_future()))
    };
    assert_eq!(upload(&meta), None);
    assert_eq!(server.take().len(), 1);
    meta.name = Some("Łódź.txt".to_owned());
    let said = upload(&meta).expect("it is refused");
    assert!(said.starts_with("`meta.name` holds 'Ł' (U+0141)"), "{said}");
    assert!(server.take().is_empty());
}

#[test]
fn parameters_are_not_looked_at() {
    let server = MemoryServer::always(ok("{}"));
    let call = client(&server, false).products().list().name("Łódź");
    assert_eq!(refusal(wait(call.into_future())), None);
    assert_eq!(server.take().len(), 1);
}
