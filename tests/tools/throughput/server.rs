//! A server with the pages of a search, which are prepared in advance.

use std::collections::HashMap;
use std::io::ErrorKind;

use bytes::Bytes;
use tests::prepared_server;

use crate::{Failure, PAGES, page};

/// Number of items per page.
pub const SIZE: u32 = 200;

/// Responses by the `previousId` of the request; 0 without one.
type Responses = HashMap<u32, Bytes>;

/// Serves the search, newest first: [`PAGES`] full pages, then an empty one. Returns the API URL.
pub fn serve() -> Result<String, Failure> {
    let responses = responses()?;
    let url = prepared_server::serve(move |request| {
        if !request.ends_with(b"\r\n\r\n") {
            return Ok(None);
        }
        let head = String::from_utf8_lossy(request);
        let previous_id = head.split_once("previousId=").map_or("0", |(_, rest)| rest);
        let previous_id: String = previous_id.chars().take_while(char::is_ascii_digit).collect();
        let response = previous_id.parse().ok().and_then(|id: u32| responses.get(&id).cloned());
        response.ok_or(ErrorKind::InvalidInput.into()).map(Some)
    })?;
    Ok(url)
}

fn responses() -> Result<Responses, Failure> {
    let members = members_after_id()?;
    let newest = PAGES * SIZE;
    let mut responses: Responses = (0..PAGES)
        .map(|page| {
            let first = newest - page * SIZE;
            let items: Vec<_> = (0..SIZE).map(|item| format!("{{\"id\":{},{members}", first - item)).collect();
            (if page == 0 { 0 } else { first + 1 }, response(page, &items))
        })
        .collect();
    responses.insert(1, response(PAGES, &[]));
    Ok(responses)
}

fn response(page: u32, items: &[String]) -> Bytes {
    let (count, total) = (items.len(), PAGES * SIZE);
    let meta = format!("{{\"pageNumber\":{page},\"pageSize\":{SIZE},\"resultCount\":{count},\"totalCount\":{total}}}");
    let body = format!("{{\"results\":[{}],\"meta\":{meta}}}", items.join(","));
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}").into()
}

/// Returns the members of an item after its id, in the order of the description, with the values of the sample invoice.
fn members_after_id() -> Result<String, Failure> {
    const COPIED: &[&str] =
        &["partnerId", "type", "status", "invoiceNumber", "originalInvoiceNumber", "invoiceChannel", "date"];
    let page: serde_json::Value = serde_json::from_str(&page::page())?;
    let invoice = &page["results"][0];
    let member = |name: &str, value: &serde_json::Value| format!("\"{name}\":{value}");
    let mut members: Vec<_> = COPIED.iter().map(|name| member(name, &invoice[name])).collect();
    members.push(member("dueDate", &invoice["date"]));
    members.push(member("newDueDate", &invoice["date"]));
    members.push(member("created", &invoice["version"]));
    for name in ["version", "invoiceSumInfo", "creatorId", "counterParty", "isOffer"] {
        members.push(member(name, &invoice[name]));
    }
    Ok(format!("{}}}", members.join(",")))
}
