//! Tests of the builder methods that no operation of the current release covers.

use super::*;
use crate::codec::{ReadError, ReadQuality, Reader};

/// A list element with a required member.
#[derive(Clone)]
struct Element;

impl Value for Element {
    const EXPECTED: &'static str = "an element";

    fn read(_: &mut Option<Self>, _: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        Err(ReadError::Syntax)
    }

    fn write(&self, out: &mut String) {
        out.push_str("{}");
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        names.push(format!("{path}.a"));
    }
}

fn call(method: Method, template: &'static str) -> Result<Call, Error> {
    let client = Client::builder().base_url("http://127.0.0.1/v1/api/").build()?;
    Ok(client.call(method, template))
}

/// Returns the path and query of a call.
fn target(call: Call) -> Result<String, Error> {
    let uri = call.prepare()?.uri;
    assert_eq!(uri.host(), Some("127.0.0.1"));
    let uri = uri.to_string();
    let text = uri.strip_prefix("http://127.0.0.1/v1/api").unwrap_or_default();
    Ok(text.to_owned())
}

fn problem(call: Call) -> String {
    call.prepare().err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn path_encodes_every_reserved_character() -> Result<(), Error> {
    let base = call(Method::GET, "/a/{x}/b")?;
    // A sample of the higher code points keeps the test short.
    for character in ('\0'..'\u{3000}').chain(('\u{3000}'..=char::MAX).step_by(97)) {
        let value = format!(".{character}.");
        let path = target(base.clone().path(&value))?;
        let segment = path.strip_prefix("/a/").and_then(|rest| rest.strip_suffix("/b"));
        let segment = segment.unwrap_or_else(|| unreachable!("{path}"));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
        assert!(segment.bytes().all(plain), "{path}");
        assert!(segment.starts_with('.') && segment.ends_with('.') && segment.len() >= 3, "{path}");
    }
    Ok(())
}

#[test]
fn path_parameter_within_segment_is_filled() -> Result<(), Error> {
    let file = call(Method::GET, "/a/{x}/{y}.json")?;
    assert_eq!(target(file.clone().path("1/2").path(3))?, "/a/1%2F2/3.json");
    assert!(problem(file.clone().path(1)).ends_with("a different number of parameters"));
    assert!(problem(file.path(1).path(2).path(3)).ends_with("a different number of parameters"));
    Ok(())
}

#[test]
fn path_literals_are_encoded_once() -> Result<(), Error> {
    let odd = call(Method::GET, "/käyttäjät/{x}/a b/100%/%C3%A4;v=1,(2)/{y}:send")?;
    let target = target(odd.path("ä").path("1:2"))?;
    assert_eq!(target, "/k%C3%A4ytt%C3%A4j%C3%A4t/%C3%A4/a%20b/100%25/%C3%A4;v=1,(2)/1%3A2:send");
    assert!(problem(call(Method::GET, "/a/%2e%2E/b")?).ends_with("would change the path (dot segment or backslash)"));
    Ok(())
}

#[test]
fn path_list_encodes_commas_within_values() -> Result<(), Error> {
    let several = call(Method::GET, "/a/{x}")?;
    assert_eq!(target(several.clone().path_list(["a,b", "c"], 2))?, "/a/a%2Cb,c");
    for invalid in [several.clone().path_list(["a", ""], 2), several.path_list(["..", "a"], 2)] {
        assert!(problem(invalid).starts_with("GET /a/{x}: not sent: path parameter `x` is "));
    }
    Ok(())
}

#[test]
fn query_setter_replaces_earlier_values() -> Result<(), Error> {
    let list = call(Method::GET, "/a")?.query("keep", "1").query_each("x y", ["1", "a&b"]);
    assert_eq!(target(list.clone())?, "/a?keep=1&x%20y=1&x%20y=a%26b");
    assert_eq!(target(list.clone().query_joined("x y", ["1|2", "3"], '|'))?, "/a?keep=1&x%20y=1%7C2|3");
    assert_eq!(target(list.clone().query_joined("x y", ["1", "2"], ' '))?, "/a?keep=1&x%20y=1%202");
    assert_eq!(target(list.query_each("x y", [0; 0]))?, "/a?keep=1");
    assert_eq!(target(call(Method::GET, "/a")?.query("x", ""))?, "/a?x=");
    Ok(())
}

#[test]
fn header_list_rejects_commas_within_values() -> Result<(), Error> {
    let get = call(Method::GET, "/a")?;
    let prepared = get.clone().header_list("Names", ["a", "b"]).prepare()?;
    assert_eq!(prepared.headers.get("names").map(HeaderValue::as_bytes), Some(&b"a,b"[..]));
    assert!(get.clone().header_list("Names", [""; 0]).prepare()?.headers.is_empty());
    assert!(problem(get.header_list("Names", ["a,b"])).ends_with("contains a comma within a value"));
    Ok(())
}

#[test]
fn json_list_reports_missing_members_of_elements() -> Result<(), Error> {
    let put = call(Method::PUT, "/a")?.json_list(&[Element, Element]);
    assert!(problem(put.clone()).contains("not sent: required members are not set: [0].a, [1].a; "));
    let prepared = put.allow_missing().prepare()?;
    assert_eq!(&prepared.body[..], b"[{},{}]");
    assert!(
        problem(call(Method::POST, "/a")?.part_json("meta", &Element))
            .contains("required members are not set: meta.a; ")
    );
    Ok(())
}

#[test]
fn get_rejects_body() -> Result<(), Error> {
    assert!(problem(call(Method::GET, "/a")?.bytes("text/plain", "x")).ends_with("a GET request cannot have a body"));
    let prepared = call(Method::GET, "/a")?.prepare()?;
    assert!(prepared.body.is_empty() && prepared.headers.is_empty());
    Ok(())
}

#[test]
fn prepare_returns_first_problem() -> Result<(), Error> {
    let twice = call(Method::GET, "/a/{x}/{y}")?.path(1).path("..").header("h", "\n").path("");
    assert!(problem(twice).ends_with("path parameter `y` is a dot segment, which URL parsing removes"));
    Ok(())
}

#[test]
fn boundary_is_deterministic_and_occurs_in_no_part() -> Result<(), Error> {
    let parts =
        |file: Vec<u8>| call(Method::POST, "/a").map(|call| call.part_text("t", "").part_file("f", ("n", file)));
    let boundary = |call: Call| -> Result<String, Error> {
        let headers = call.prepare()?.headers;
        let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(value.rsplit('=').next().unwrap_or_default().to_owned())
    };
    let first = boundary(parts(b"x".to_vec())?)?;
    assert_eq!(first, boundary(parts(b"x".to_vec())?)?, "equal parts must give equal bytes");
    let second = boundary(parts(first.clone().into_bytes())?)?;
    assert_ne!(first, second);
    // The hash must not depend on the Rust release.
    assert_eq!(first, "procountor-af63f54c86021707");
    Ok(())
}

#[test]
fn cookies_are_joined_and_encoded_and_replace_earlier_values() -> Result<(), Error> {
    let call = call(Method::GET, "/a")?.cookie("session", "1").cookie("theme", "dark").cookie("session", "a; b=ä");
    let prepared = call.prepare()?;
    let value = prepared.headers.get(http::header::COOKIE).and_then(|value| value.to_str().ok());
    assert_eq!(value, Some("theme=dark; session=a%3B%20b%3D%C3%A4"));
    Ok(())
}

#[test]
fn path_values_are_joined_by_commas() -> Result<(), Error> {
    let joined = call(Method::GET, "/a/;x={x}")?;
    assert_eq!(target(joined.clone().path_joined(["1", "2,3"]))?, "/a/;x=1,2%2C3");
    assert!(problem(joined.clone().path_joined([""])).contains("path parameter `x`"));
    assert!(problem(joined.path_joined(std::iter::empty::<i64>())).ends_with("has no values"));
    Ok(())
}

#[test]
fn list_is_a_part_for_each_item_and_replaces_earlier_parts() -> Result<(), Error> {
    let file = |name: &str| (name.to_owned(), "x");
    let call = call(Method::POST, "/a")?.part_files("files", [file("old")]).part_texts("tags", ["a", "b"]);
    let RequestBody::Multipart(parts) = call.part_files("files", [file("1"), file("2")]).part_text("tags", "c").body
    else {
        unreachable!("the body is a form");
    };
    let (_, body) = form_data::encode(&parts);
    let body = String::from_utf8_lossy(&body).into_owned();
    assert_eq!(body.matches("name=\"files\"; filename=").count(), 2, "{body}");
    assert!(body.contains("filename=\"1\"") && body.contains("filename=\"2\"") && !body.contains("old"), "{body}");
    assert_eq!(body.matches("name=\"tags\"\r\n\r\nc\r\n").count(), 1, "{body}");
    assert_eq!(body.matches("name=\"tags\"").count(), 1, "{body}");
    Ok(())
}
