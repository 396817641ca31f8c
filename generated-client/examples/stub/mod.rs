//! A stand-in for Procountor on this machine, for the examples: it signs in, lists, creates, and goes
//! wrong where an example shows what to do then.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::time::Duration;

const PAGES: [&str; 2] = [
    r#"{"results":[
        {"id":501,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1001,"date":"2026-04-02",
         "counterParty":{"counterPartyAddress":{"name":"Mäkelän Puutyö Oy"}},
         "invoiceSumInfo":[{"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":1240.50}]},
        {"id":502,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1002,"date":"2026-04-09",
         "counterParty":{"counterPartyAddress":{"name":"Kahvila Aamu"}},
         "invoiceSumInfo":[{"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":86.80}]}
    ],"meta":{"pageNumber":0,"pageSize":2,"resultCount":2,"totalCount":3}}"#,
    r#"{"results":[
        {"id":503,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1003,"date":"2026-04-28",
         "counterParty":{"counterPartyAddress":{"name":"Öberg & Co Ab"}},
         "invoiceSumInfo":[{"currency":"SEK","inAccountingCurrency":false,"invoiceSumTotal":15000.00},
                           {"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":1342.17}]}
    ],"meta":{"pageNumber":1,"pageSize":2,"resultCount":1,"totalCount":3}}"#,
];
const NO_PAGE: &str = r#"{"results":[],"meta":{"resultCount":0,"totalCount":3}}"#;
const TOKEN: &str = r#"{"access_token":"stub.access.token","expires_in":3600}"#;
const LOGIN: &str = r#"{"access_token":"stub.access.token","refresh_token":"stub-refresh-token","expires_in":3600}"#;
const KEY: &str = r#"{"api_key":"stub-api-key"}"#;

/// Where the examples call: what `PROCOUNTOR_BASE_URL` says, or a server that is started here.
pub(crate) fn base_url() -> std::io::Result<String> {
    if let Ok(url) = std::env::var("PROCOUNTOR_BASE_URL") {
        return Ok(url);
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/api", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A client that goes away is its own affair.
            let _ = exchange(stream);
        }
    });
    Ok(url)
}

/// What was created so far: the answers to it get lost.
static CREATED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Reads one request, and answers it or not.
fn exchange(stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut reader = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        let Some((name, value)) = header.split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let Some((status, answer)) = answer(&line, &String::from_utf8_lossy(&body)) else { return Ok(()) };
    let length = answer.len();
    write!(
        reader.into_inner(),
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nX-Request-Id: stub-1\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{answer}"
    )
}

/// Status and body for a request; `None` where the connection breaks instead.
fn answer(line: &str, body: &str) -> Option<(&'static str, String)> {
    let (method, target) = line.split_once(' ').unwrap_or_default();
    let (path, query) = target.trim_end_matches(" HTTP/1.1\r\n").split_once('?').unwrap_or((target, ""));
    let path = path.trim_end_matches(" HTTP/1.1\r\n");
    let known = body.contains("client_id=stub") && body.contains("client_secret=stub-secret");
    Some(match (method, path) {
        ("POST", "/api/oauth/token" | "/api/oauth/key") if !known => ("401 Unauthorized", error(401, "INVALID_CLIENT")),
        ("POST", "/api/oauth/token") if body.contains("code=") => ("200 OK", LOGIN.to_owned()),
        ("POST", "/api/oauth/token") => ("200 OK", TOKEN.to_owned()),
        ("POST", "/api/oauth/key") => ("200 OK", KEY.to_owned()),
        ("GET", "/api/invoices") => ("200 OK", invoices(query)),
        ("POST", "/api/invoices") => {
            CREATED.lock().ok()?.push(body.to_owned());
            return None;
        }
        ("GET", "/api/invoices/400") => ("400 Bad Request", error(400, "DUE_DATE_BEFORE_BILL_DATE")),
        ("GET", "/api/invoices/403") => ("403 Forbidden", error(403, "NO_ACCESS")),
        ("GET", "/api/invoices/500") => ("500 Internal Server Error", "<html>down</html>".to_owned()),
        ("GET", "/api/invoices/601") => ("200 OK", r#"{"id":601,"invoiceRows":[{"unitPrice":"a lot"}]}"#.to_owned()),
        _ => ("404 Not Found", error(404, "NOT_FOUND")),
    })
}

fn error(status: u16, message: &str) -> String {
    format!(r#"{{"errors":[{{"status":{status},"field":"","message":"{message}"}}]}}"#)
}

/// A page of invoices, or those created here that have a certain number.
fn invoices(query: &str) -> String {
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name));
    if let Some(number) = value("originalInvoiceNumber=") {
        let created = CREATED.lock().map(|created| created.clone()).unwrap_or_default();
        let found = created.iter().any(|body| body.contains(&format!("\"{number}\"")));
        let result = format!(r#"{{"id":700,"originalInvoiceNumber":"{number}"}}"#);
        return format!(r#"{{"results":[{}]}}"#, if found { result.as_str() } else { "" });
    }
    let page: usize = value("page=").and_then(|page| page.parse().ok()).unwrap_or_default();
    PAGES.get(page).copied().unwrap_or(NO_PAGE).to_owned()
}
