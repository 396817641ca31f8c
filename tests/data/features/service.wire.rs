//! Calls of the client of `service.yaml`, as bytes on a loopback socket.

mod loopback;

use loopback::serve;
use procountor_client::models::Job;
use procountor_client::transport::{Body, Transport, TransportFuture};
use procountor_client::{Application, Client, ClientBuilder, Credentials};

type TestResult = Result<(), Box<dyn std::error::Error>>;

fn client(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token("secret")
}

#[tokio::test]
async fn accepted_response_is_a_success_and_all_characters_are_sent() -> TestResult {
    let (url, served) =
        serve("HTTP/1.1 202 Accepted\r\nconnection: close\r\ncontent-length: 12\r\n\r\n{\"name\":\"a\"}");
    let job = client(&url).build()?.jobs().create(&Job::default().name("Łódź 😀")).await?.into_inner();
    assert_eq!(job.and_then(|job| job.name).as_deref(), Some("a"));
    assert!(served.join().expect("one request").ends_with("{\"name\":\"Łódź 😀\"}"));
    Ok(())
}

#[tokio::test]
async fn empty_response_beside_accepted_is_none() -> TestResult {
    let (url, _served) = serve("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
    assert!(client(&url).build()?.jobs().create(&Job::default()).await?.into_inner().is_none());
    let (url, _served) = serve("HTTP/1.1 202 Accepted\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    client(&url).build()?.jobs().delete_all().await?;
    Ok(())
}

#[tokio::test]
async fn number_out_of_range_costs_only_its_field() -> TestResult {
    let (url, _served) = serve(concat!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 50\r\n\r\n",
        r#"{"name":"a","size":1.8e308,"weights":[1e-40,2.5]} "#,
    ));
    let job = client(&url).build()?.jobs().list().await?;
    assert_eq!((job.name.as_deref(), job.size, job.weights.as_deref()), (Some("a"), None, None));
    let unread: Vec<String> = job.unread().iter().map(|unread| unread.path.clone()).collect();
    assert_eq!(unread, ["size", "weights"]);
    Ok(())
}

#[tokio::test]
async fn operation_with_server_needs_its_url_if_the_base_url_differs() -> TestResult {
    let refused = client("http://127.0.0.1:1").build()?.jobs().update_all().await;
    let message = refused.expect_err("the call is refused").to_string();
    assert!(message.contains("https://upload.example/v2") && message.contains("server_url"), "{message}");
    let done = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";
    let (url, served) = serve(done);
    let (other, _unused) = serve(done);
    let client_of_other = client(&other).server_url("https://upload.example/v2", &url).build()?;
    client_of_other.jobs().update_all().await?;
    let head = served.join().expect("one request");
    assert!(head.starts_with("PUT /base/jobs HTTP/1.1") && head.contains("authorization: Bearer secret"), "{head}");
    let (url, served) = serve(done);
    client(&url).single_server(true).build()?.jobs().update_all().await?;
    assert!(served.join().expect("one request").starts_with("PUT /base/jobs HTTP/1.1"));
    assert!(client(&url).server_url("https://other.example", &url).build().is_err());
    Ok(())
}

/// Never reached, because no call is made.
struct NoTransport;

impl Transport for NoTransport {
    fn send(&self, _: http::Request<bytes::Bytes>) -> TransportFuture<'_> {
        Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
    }
}

#[test]
fn plain_http_is_allowed_where_declared_or_permitted() {
    let build = |builder: ClientBuilder| builder.transport(NoTransport).build();
    assert!(build(Client::builder()).is_ok(), "the description declares http");
    assert!(build(Client::builder().base_url("http://other.example")).is_err());
    assert!(build(Client::builder().base_url("http://other.example").allow_http(true)).is_ok());
    let application = Application::new("id", "secret");
    assert!(build(Client::builder().credentials(Credentials::api_key(&application, "key"))).is_err());
}
