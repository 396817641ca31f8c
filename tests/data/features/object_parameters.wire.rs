//! Calls of the client of `object_parameters.yaml`, as bytes on a loopback socket.

mod loopback;

use loopback::serve;
use procountor_client::Client;
use procountor_client::models::{Filter, GetTreesItemItemTheme};

type TestResult = Result<(), Box<dyn std::error::Error>>;

const DONE: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn parameters_of_all_styles_are_sent() -> TestResult {
    let (url, served) = serve(DONE);
    let client = Client::builder().base_url(&url).token("secret").build()?;
    let call = client.trees().get_by_by(7, ["a,b", "c"], "s;1=ä");
    let call = call.deep_colour("red & blue").deep_sizes([1, 2]).colour("green").sizes([3]);
    let call = call.text(&Filter::default().colour("x")).theme(GetTreesItemItemTheme::Dark);
    call.user_id("u").user_id_upper_5("U").await?;
    let head = served.join().expect("one request");
    let target = "GET /base/trees/.7/;list=a%2Cb,c?deep%5Bcolour%5D=red%20%26%20blue&deep%5Bsizes%5D=1&deep%5Bsizes%5D=2\
        &colour=green&sizes=3&text=%7B%22colour%22%3A%22x%22%7D&user_id=u&userId=U HTTP/1.1\r\n";
    assert!(head.starts_with(target), "{head}");
    assert!(head.contains("cookie: session=s%3B1%3D%C3%A4; theme=dark\r\n"), "{head}");
    Ok(())
}
