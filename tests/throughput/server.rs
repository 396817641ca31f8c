//! A server whose pages are ready before they are asked for.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use crate::{Failure, PAGES, page};

/// How many items a page has.
pub const SIZE: u32 = 200;

/// Answers by the item that a page is to begin behind; by 0 where a request names none.
type Answers = HashMap<u32, Vec<u8>>;

/// Serves the search, newest first: pages that are full, and an empty one.
pub fn serve() -> Result<String, Failure> {
    let answers = Arc::new(answers()?);
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/api", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answers = Arc::clone(&answers);
            std::thread::spawn(move || answer(stream, &answers));
        }
    });
    Ok(url)
}

/// Answers until the other side has gone.
fn answer(mut stream: TcpStream, answers: &Answers) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut buffer, mut filled) = ([0_u8; 4096], 0);
    loop {
        let count = stream.read(&mut buffer[filled..])?;
        if count == 0 {
            return Ok(());
        }
        filled += count;
        if buffer[..filled].ends_with(b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..filled]).into_owned();
            filled = 0;
            let behind = head.split_once("previousId=").map_or("0", |(_, rest)| rest);
            let behind: String = behind.chars().take_while(char::is_ascii_digit).collect();
            let answer = behind.parse().ok().and_then(|behind: u32| answers.get(&behind));
            stream.write_all(answer.ok_or(std::io::ErrorKind::InvalidInput)?)?;
        }
    }
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

fn head_and_body(page: u32, items: &[String]) -> Vec<u8> {
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
