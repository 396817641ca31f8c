//! Decodes a page of 200 invoices with the generated models, which preserve unknown members, and with handwritten serde
//! structs with the same fields and types, which do not.

use std::hint::black_box;

use procountor_client::Page;
use procountor_client::codec::from_json;
use procountor_client::models::Invoice;
use tests::thread_time;
use xtask::measure::Measurement;

use crate::{Failure, Times, page, serde_models};

const RUNS: usize = 300;

/// Decodes pages with members in the order of the description and in another order.
pub fn measure() -> Result<Vec<Measurement>, Failure> {
    Ok(vec![
        decode("a page of 200 invoices in the order of the description", &page::page())?,
        decode("a page of 200 invoices in another order", &page::page_with_sorted_members())?,
    ])
}

fn decode(title: &str, text: &str) -> Result<Measurement, Failure> {
    let mut times = Times::default();
    for _ in 0..RUNS {
        let start = thread_time();
        let (page, unread) = from_json::<Page<Invoice>>(black_box(text), false)?;
        times.client.push(thread_time() - start);
        assert!(page.results.len() == 200 && unread.is_empty());
        drop(black_box(page));
        let start = thread_time();
        let page: serde_models::Page<serde_models::Invoice> = serde_json::from_str(black_box(text))?;
        times.handwritten.push(thread_time() - start);
        assert_eq!(page.results.len(), 200);
        drop(black_box(page));
    }
    Ok(times.speed("decode", title))
}
