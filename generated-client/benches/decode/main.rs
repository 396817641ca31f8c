//! Decoding and encoding a page of 200 invoices: the generated models, which keep a resource
//! whole, beside hand-written serde structs, which do not. `cargo bench -p procountor-client`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::struct_field_names)]

mod page;
mod plain;

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use page::{page, sorted_page};
use procountor_client::Page;
use procountor_client::models::Invoice;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 200)]
fn decode_generated(bencher: Bencher<'_, '_>) {
    let page = page();
    bencher.counter(BytesCount::of_str(&page)).bench(|| {
        let (page, unread) = procountor_client::model::from_json::<Page<Invoice>>(black_box(&page), false).unwrap();
        assert!(page.results.len() == 200 && unread.is_empty());
        page
    });
}

#[divan::bench(sample_count = 200)]
fn decode_generated_other_order(bencher: Bencher<'_, '_>) {
    let page = sorted_page();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench(|| procountor_client::model::from_json::<Page<Invoice>>(black_box(&page), false).unwrap());
}

#[divan::bench(sample_count = 200)]
fn decode_plain_serde_other_order(bencher: Bencher<'_, '_>) {
    let page = sorted_page();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench(|| serde_json::from_str::<plain::Page<plain::Invoice>>(black_box(&page)).unwrap());
}

#[divan::bench(sample_count = 200)]
fn decode_plain_serde(bencher: Bencher<'_, '_>) {
    let page = page();
    bencher.counter(BytesCount::of_str(&page)).bench(|| {
        let page: plain::Page<plain::Invoice> = serde_json::from_str(black_box(&page)).unwrap();
        assert!(page.results.len() == 200);
        page
    });
}

#[divan::bench(sample_count = 200)]
fn encode_generated(bencher: Bencher<'_, '_>) {
    let text = page();
    let (page, _) = procountor_client::model::from_json::<Page<Invoice>>(&text, false).unwrap();
    bencher.counter(BytesCount::of_str(&text)).bench(|| procountor_client::model::to_json(black_box(&page)));
}
