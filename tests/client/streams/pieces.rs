//! Whatever pieces a body comes in, it gives what it gives whole.

use proptest::prelude::*;

use super::{MIXED, End, attachment, canned, cut, drain, open};

/// What an answer gives: id, media type, name and content of the file; or the error's words.
type Given = Result<(Option<i64>, Option<String>, Option<String>, Vec<u8>), String>;

fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime").block_on(future)
}

fn whole(media_type: &str, body: &[u8]) -> Given {
    let client = canned(media_type, cut(body, &[body.len()]), End::Complete);
    let answer = run(async { client.attachments().download(3).await }).map_err(|error| error.to_string())?;
    let answer = answer.into_inner();
    let file = answer.file;
    Ok((answer.meta.and_then(|meta| meta.id), file.content_type, file.file_name, file.content.to_vec()))
}

fn streamed(media_type: &str, body: &[u8], lengths: &[usize]) -> Given {
    let client = canned(media_type, cut(body, lengths), End::Complete);
    let given = run(async {
        let mut download = open(&client).await?;
        let content = drain(&mut download).await?;
        assert!(matches!(download.chunk().await, Ok(None)), "after the end there is nothing");
        let meta = download.meta().and_then(|meta| meta.id);
        let (media_type, name) = (download.content_type(), download.file_name());
        Ok((meta, media_type.map(str::to_owned), name.map(str::to_owned), content))
    });
    given.map_err(|error: procountor_client::Error| error.to_string())
}

/// The words of an error without how many bytes had come.
fn without_count(given: Given) -> Given {
    given.map_err(|words| words.split(" (status").next().unwrap_or_default().to_owned())
}

const BODIES: [&str; 14] = [
    "preamble\r\n--b1\r\n\r\n{\"id\":3}\r\n--b1\r\nContent-Disposition: attachment;\r\n filename=\"../ä.pdf\"\r\n\r\n\
     \r\n x--b1\r\n--b1x\r\n-\r\n--b\r\n\n\r\r\n--b1--\r\nepilogue",
    "--b1\n\n{\"id\":3}\n--b1\n\ndata\r\n\r\n--b1--",
    "--b1\r\n\r\n{\"id\":3}\n--b1 \t\r\n\r\ndata\n\r\n--b1--  \n--b1\n",
    "--b1\r\nContent-Type: image/png\r\n\r\npng\r\n--b1--\r\n",
    "--b1\r\nContent-Type: application/json\r\n\r\n{}\r\n--b1--\r\n",
    "--b1\r\n\r\n{\"id\":1}\r\n--b1\r\n\r\nsecond\r\n--b1\r\n\r\nthird\r\n--b1--",
    "--b1\r\n\r\nno JSON\r\n--b1\r\n\r\ndata\r\n--b1--",
    "--b1\r\n\r\n{}\r\n--b1\r\n\r\n\r\n--b1--",
    "--b1\r\n\r\n{}\r\n--b1\r\n\r\n--b1--",
    "--b1\r\n\r\n{}\r\n--b1\r\n\r\nhalf a fi",
    "--b1\r\n\r\n{}\r\n--b1\r\n--b1--",
    "--b1\r\n\r\n{}\r\n--b1\r\nno end",
    "--b1--",
    "",
];

#[test]
fn a_body_may_be_cut_anywhere() {
    for body in BODIES {
        let expected = without_count(whole(MIXED, body.as_bytes()));
        for first in 1..=body.len().max(1) {
            let lengths = [first, body.len().max(1)];
            assert_eq!(without_count(streamed(MIXED, body.as_bytes(), &lengths)), expected, "{first} of {body:?}");
        }
        assert_eq!(without_count(streamed(MIXED, body.as_bytes(), &[1])), expected, "{body:?}");
    }
}

#[test]
fn a_body_without_parts_is_the_file() {
    let expected = Ok((None, Some("application/pdf".to_owned()), None, b"%PDF".to_vec()));
    assert_eq!(whole("application/pdf", b"%PDF"), expected);
    assert_eq!(streamed("application/pdf", b"%PDF", &[1]), expected);
    assert_eq!(streamed("application/pdf", b"", &[1]).map(|given| given.3), Ok(Vec::new()));
    for media_type in ["application/json", "text/html", "multipart/mixed"] {
        let refused = without_count(whole(media_type, b"{}"));
        assert!(refused.is_err());
        assert_eq!(without_count(streamed(media_type, b"{}", &[1])), refused);
    }
}

#[test]
fn a_first_part_that_is_long_is_the_file() {
    let mebibyte = 1024 * 1024;
    for (length, is_file) in [(mebibyte, false), (mebibyte + 1, true)] {
        let mut first = br#"{"id":3}"#.to_vec();
        first.resize(length, b' ');
        let body = [b"--b1\r\n\r\n", &first[..], b"\r\n--b1\r\n\r\nsecond\r\n--b1--"].concat();
        let expected = if is_file { (None, first) } else { (Some(3), b"second".to_vec()) };
        for given in [whole(MIXED, &body), streamed(MIXED, &body, &[70_001])] {
            let (id, _, _, content) = given.expect("the file");
            assert!((id, content) == expected, "{length}");
        }
    }
}

#[test]
fn the_headers_of_a_part_have_a_limit() {
    for (length, fine) in [(64 * 1024, true), (64 * 1024 + 1, false)] {
        let headers = format!("X: {}\r\n\r\n", "y".repeat(length - 7));
        let body = format!("--b1\r\n{headers}data\r\n--b1--");
        for given in [whole(MIXED, body.as_bytes()), streamed(MIXED, body.as_bytes(), &[8_191])] {
            assert_eq!(given.is_ok(), fine, "{length}");
        }
    }
}

/// What bodies are made of: what matters to the rules, and what looks like it.
fn token() -> impl Strategy<Value = &'static str> {
    let tokens = [
        "--b1",
        "--b1--",
        "\r\n",
        "\n",
        "\r",
        "\r\n\r\n",
        "-",
        "--",
        "b1",
        " ",
        "\t",
        "{}",
        "{\"id\":3}",
        "data",
        ":",
        "Content-Type: application/json",
        "Content-Disposition: attachment; filename=x",
        "\r\n--b1\r\n",
        "\n--b1\n",
        "\r\n--b1--",
        "\n--b1--\n",
        "--b1\r\n\r\n",
    ];
    proptest::sample::select(tokens.to_vec())
}

proptest! {
    #[test]
    fn any_pieces_give_the_same(
        tokens in proptest::collection::vec(token(), 0..40),
        lengths in proptest::collection::vec(1_usize..9, 1..8),
    ) {
        let body = tokens.concat();
        let expected = without_count(whole(MIXED, body.as_bytes()));
        prop_assert_eq!(without_count(streamed(MIXED, body.as_bytes(), &lengths)), expected);
    }

    #[test]
    fn any_content_comes_out_as_it_went_in(
        content in proptest::collection::vec(token(), 0..20).prop_map(|tokens| tokens.concat()),
        lengths in proptest::collection::vec(1_usize..40, 1..8),
    ) {
        // Any boundary that is a whole line of it would end it.
        let content = content.replace("--b1", "--b2");
        let given = streamed(MIXED, &attachment(content.as_bytes()), &lengths).expect("the file");
        prop_assert_eq!(given, (Some(3), Some("application/pdf".to_owned()), Some("a.pdf".to_owned()), content.into_bytes()));
    }
}
