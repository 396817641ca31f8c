//! A stand-in for Procountor on this machine: answers `GET /invoices` with two pages of invoices.
//!
//! `cargo run -p procountor-client --example stub_server [-- ADDRESS] [--requests N]`
//!
//! Listens on 127.0.0.1:8095 unless another address or port is given; stops by Ctrl-C, or after N
//! requests.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

const ADDRESS: &str = "127.0.0.1:8095";

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

const NO_SUCH_THING: &str = r#"{"errors":[{"status":404,"message":"NOT_FOUND"}]}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (address, requests) = arguments()?;
    let listener = TcpListener::bind(&address)?;
    println!("http://{}/api", listener.local_addr()?);
    for stream in listener.incoming().take(requests.unwrap_or(usize::MAX)) {
        // A client that goes away is its own affair.
        if let Err(error) = stream.and_then(|stream| answer(&stream)) {
            eprintln!("a request got no answer: {error}");
        }
    }
    Ok(())
}

/// The address, and after how many requests to stop.
fn arguments() -> Result<(String, Option<usize>), Box<dyn std::error::Error>> {
    let (mut address, mut requests) = (ADDRESS.to_owned(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--requests" {
            requests = Some(arguments.next().ok_or("--requests needs a number")?.parse()?);
        } else if argument.contains(':') {
            address = argument;
        } else {
            let port: u16 = argument.parse().map_err(|_| "usage: stub_server [ADDRESS|PORT] [--requests N]")?;
            address = format!("127.0.0.1:{port}");
        }
    }
    Ok((address, requests))
}

/// Reads one request without a body, and answers it.
fn answer(mut stream: &TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let (status, body) = reply(&first);
    println!("{first} -> {status}");
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
}

/// The status and body for a request's first line.
fn reply(line: &str) -> (&'static str, &'static str) {
    let target = line.strip_prefix("GET ").and_then(|rest| rest.strip_suffix(" HTTP/1.1")).unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if path != "/api/invoices" {
        return ("404 Not Found", NO_SUCH_THING);
    }
    let page = query.split('&').find_map(|pair| pair.strip_prefix("page="));
    let page: usize = page.and_then(|page| page.parse().ok()).unwrap_or_default();
    let empty = r#"{"results":[],"meta":{"resultCount":0,"totalCount":3}}"#;
    ("200 OK", PAGES.get(page).copied().unwrap_or(empty))
}
