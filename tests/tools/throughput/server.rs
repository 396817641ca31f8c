//! The search that is streamed: its pages are made before they are asked for.

use std::collections::HashMap;
use std::io::ErrorKind;

use bytes::Bytes;
use tests::prepared_server;

use crate::{Failure, PAGES, page};

/// How many items a page has.
pub const SIZE: u32 = 200;

/// Answers by the item that a page is to begin behind; by 0 where a request names none.
type Answers = HashMap<u32, Bytes>;

/// Serves the search, newest first: pages that are full, and an empty one.
pub fn serve() -> Result<String, Failure> {
    let answers = answers()?;
    let url = prepared_server::serve(move |request| {
        if !request.ends_with(b"\r\n\r\n") {
            return Ok(None);
        }
        let head = String::from_utf8_lossy(request);
        let behind = head.split_once("previousId=").map_or("0", |(_, rest)| rest);
        let behind: String = behind.chars().take_while(char::is_ascii_digit).collect();
        let answer = behind.parse().ok().and_then(|behind: u32| answers.get(&behind).cloned());
        answer.ok_or(ErrorKind::InvalidInput.into()).map(Some)
    })?;
    Ok(url)
}

fn answers() -> Result<Answers, Failure> {
    let row = row()?;
    let newest = PAGES * SIZE;
    let mut answers: Answers = (0..PAGES)
        .map(|page| {
            let first = newest - page * SIZE;
            let items: Vec<_> = (0..SIZE).map(|item| format!("{{\"id\":{},{row}", first - item)).collect();
            (if page == 0 { 0 } else { first + 1 }, head_and_body(page, &items))
        })
        .collect();
    answers.insert(1, head_and_body(PAGES, &[]));
    Ok(answers)
}

fn head_and_body(page: u32, items: &[String]) -> Bytes {
    let (count, all) = (items.len(), PAGES * SIZE);
    let meta = format!("{{\"pageNumber\":{page},\"pageSize\":{SIZE},\"resultCount\":{count},\"totalCount\":{all}}}");
    let body = format!("{{\"results\":[{}],\"meta\":{meta}}}", items.join(","));
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}").into()
}

/// The members behind the id of one item of the search, in the description's order, with the values of
/// the sample invoice.
fn row() -> Result<String, Failure> {
    const SAME: &[&str] =
        &["partnerId", "type", "status", "invoiceNumber", "originalInvoiceNumber", "invoiceChannel", "date"];
    let page: serde_json::Value = serde_json::from_str(&page::page())?;
    let invoice = &page["results"][0];
    let member = |name: &str, value: &serde_json::Value| format!("\"{name}\":{value}");
    let mut members: Vec<_> = SAME.iter().map(|name| member(name, &invoice[name])).collect();
    members.push(member("dueDate", &invoice["date"]));
    members.push(member("newDueDate", &invoice["date"]));
    members.push(member("created", &invoice["version"]));
    for name in ["version", "invoiceSumInfo", "creatorId", "counterParty", "isOffer"] {
        members.push(member(name, &invoice[name]));
    }
    Ok(format!("{}}}", members.join(",")))
}
