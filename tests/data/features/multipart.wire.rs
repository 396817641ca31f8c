//! Calls of the client of `multipart.yaml`, as bytes on a loopback socket.

mod loopback;

use loopback::serve;
use procountor_client::models::{Kind, Photo};
use procountor_client::{Client, File};

type TestResult = Result<(), Box<dyn std::error::Error>>;

#[tokio::test]
async fn list_is_a_part_for_each_item_and_enum_is_text() -> TestResult {
    let (url, served) = serve("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
    let client = Client::builder().base_url(&url).token("secret").build()?;
    let file = |name: &str| File::new(name, "content");
    let call = client.albums().update_all(Kind::A, file("cover"));
    let call = call.pictures([file("old")]).pictures([file("1"), file("2")]).kinds([Kind::A, Kind::B]).sizes([1, 2]);
    call.photos(&[Photo::default().name("x"), Photo::default().name("y")]).await?;
    let body = served.join().expect("one request").replace("\r\n", "\n");
    let count = |part: &str| body.matches(part).count();
    assert_eq!(count("name=\"pictures\"; filename="), 2, "{body}");
    assert!(!body.contains("filename=\"old\""), "{body}");
    assert_eq!((count("name=\"kind\"\n\na\n"), count("name=\"kinds\"\n\nb\n")), (1, 1), "{body}");
    assert_eq!(count("name=\"sizes\"\n\n1\n") + count("name=\"sizes\"\n\n2\n"), 2, "{body}");
    let photo = "name=\"photos\"\nContent-Type: application/json\n\n{\"name\":";
    assert_eq!(count(photo), 2, "{body}");
    Ok(())
}
