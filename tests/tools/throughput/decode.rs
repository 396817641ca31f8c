//! A page of 200 invoices: the generated models, which keep a resource whole, beside hand-written
//! serde structs of the same fields and types, which do not.

use std::hint::black_box;

use procountor_client::Page;
use procountor_client::model::from_json;
use procountor_client::models::Invoice;

use crate::{Failure, Times, page, plain, processor};

const RUNS: usize = 300;

/// Reads pages with members in the description's order, and in another one.
pub fn measure() -> Result<bool, Failure> {
    let own = read("decode: a page of 200 invoices in the description's order", &page::page())?;
    let other = read("decode: a page of 200 invoices in another order", &page::sorted_page())?;
    Ok(own && other)
}

fn read(what: &str, text: &str) -> Result<bool, Failure> {
    let mut times = Times::default();
    for _ in 0..RUNS {
        let start = processor();
        let (page, unread) = from_json::<Page<Invoice>>(black_box(text), false)?;
        times.ours.push(processor() - start);
        assert!(page.results.len() == 200 && unread.is_empty());
        drop(black_box(page));
        let start = processor();
        let page: plain::Page<plain::Invoice> = serde_json::from_str(black_box(text))?;
        times.plain.push(processor() - start);
        assert_eq!(page.results.len(), 200);
        drop(black_box(page));
    }
    Ok(times.say(what))
}
