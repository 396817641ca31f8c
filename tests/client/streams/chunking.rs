//! Bodies in pieces: the result does not depend on how the body is split.

use proptest::prelude::*;

use super::{End, MIXED, attachment, client_with_body, open, read_all, split};

/// The id, media type, name and content of the file, or the error message.
type ParsedFile = Result<(Option<i64>, Option<String>, Option<String>, Vec<u8>), String>;

fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("the runtime starts").block_on(future)
}

fn whole(media_type: &str, body: &[u8]) -> ParsedFile {
    let client = client_with_body(media_type, split(body, &[body.len()]), End::Complete);
    let response = run(async { client.attachments().download(3).await }).map_err(|error| error.to_string())?;
    let response = response.into_inner();
    let file = response.file;
    Ok((response.meta.and_then(|meta| meta.id), file.content_type, file.file_name, file.content.to_vec()))
}

fn streamed(media_type: &str, body: &[u8], lengths: &[usize]) -> ParsedFile {
    let client = client_with_body(media_type, split(body, lengths), End::Complete);
    let parsed = run(async {
        let mut download = open(&client).await?;
        let content = read_all(&mut download).await?;
        assert!(matches!(download.chunk().await, Ok(None)), "the stream stays at its end");
        let meta = download.meta().and_then(|meta| meta.id);
        let (media_type, name) = (download.content_type(), download.file_name());
        Ok((meta, media_type.map(str::to_owned), name.map(str::to_owned), content))
    });
    parsed.map_err(|error: procountor_client::Error| error.to_string())
}

/// Removes the number of bytes from an error message.
fn without_byte_count(parsed: ParsedFile) -> ParsedFile {
    parsed.map_err(|message| message.split(" (status").next().unwrap_or_default().to_owned())
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
fn split_position_does_not_change_result() {
    for body in BODIES {
        let expected = without_byte_count(whole(MIXED, body.as_bytes()));
        for first in 1..=body.len().max(1) {
            let lengths = [first, body.len().max(1)];
            assert_eq!(without_byte_count(streamed(MIXED, body.as_bytes(), &lengths)), expected, "{first} of {body:?}");
        }
        assert_eq!(without_byte_count(streamed(MIXED, body.as_bytes(), &[1])), expected, "{body:?}");
    }
}

#[test]
fn body_without_parts_is_file() {
    let expected = Ok((None, Some("application/pdf".to_owned()), None, b"%PDF".to_vec()));
    assert_eq!(whole("application/pdf", b"%PDF"), expected);
    assert_eq!(streamed("application/pdf", b"%PDF", &[1]), expected);
    assert_eq!(streamed("application/pdf", b"", &[1]).map(|parsed| parsed.3), Ok(Vec::new()));
    for media_type in ["application/json", "text/html", "multipart/mixed"] {
        let error = without_byte_count(whole(media_type, b"{}"));
        assert!(error.is_err());
        assert_eq!(without_byte_count(streamed(media_type, b"{}", &[1])), error);
    }
}

#[test]
fn first_part_longer_than_one_mebibyte_is_file() {
    let mebibyte = 1024 * 1024;
    for (length, is_file) in [(mebibyte, false), (mebibyte + 1, true)] {
        let mut first = br#"{"id":3}"#.to_vec();
        first.resize(length, b' ');
        let body = [b"--b1\r\n\r\n", &first[..], b"\r\n--b1\r\n\r\nsecond\r\n--b1--"].concat();
        let expected = if is_file { (None, first) } else { (Some(3), b"second".to_vec()) };
        for parsed in [whole(MIXED, &body), streamed(MIXED, &body, &[70_001])] {
            let (id, _, _, content) = parsed.expect("the body is valid");
            assert!((id, content) == expected, "{length}");
        }
    }
}

#[test]
fn part_headers_are_limited_to_64_kib() {
    for (length, accepted) in [(64 * 1024, true), (64 * 1024 + 1, false)] {
        let headers = format!("X: {}\r\n\r\n", "y".repeat(length - 7));
        let body = format!("--b1\r\n{headers}data\r\n--b1--");
        for parsed in [whole(MIXED, body.as_bytes()), streamed(MIXED, body.as_bytes(), &[8_191])] {
            assert_eq!(parsed.is_ok(), accepted, "{length}");
        }
    }
}

/// Fragments of bodies: boundaries, line breaks, headers, and similar text.
fn fragment() -> impl Strategy<Value = &'static str> {
    let fragments = [
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
    proptest::sample::select(fragments.to_vec())
}

proptest! {
    #[test]
    fn any_split_gives_same_result(
        fragments in proptest::collection::vec(fragment(), 0..40),
        lengths in proptest::collection::vec(1_usize..9, 1..8),
    ) {
        let body = fragments.concat();
        let expected = without_byte_count(whole(MIXED, body.as_bytes()));
        prop_assert_eq!(without_byte_count(streamed(MIXED, body.as_bytes(), &lengths)), expected);
    }

    #[test]
    fn any_content_is_preserved(
        content in proptest::collection::vec(fragment(), 0..20).prop_map(|fragments| fragments.concat()),
        lengths in proptest::collection::vec(1_usize..40, 1..8),
    ) {
        // A boundary line within the content would end the part.
        let content = content.replace("--b1", "--b2");
        let parsed = streamed(MIXED, &attachment(content.as_bytes()), &lengths).expect("the body is valid");
        let (media_type, name) = ("application/pdf".to_owned(), "a.pdf".to_owned());
        prop_assert_eq!(parsed, (Some(3), Some(media_type), Some(name), content.into_bytes()));
    }
}
