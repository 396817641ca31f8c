//! Decoding and encoding of a page of 200 invoices, with the generated models, which preserve unknown members, and with
//! handwritten serde structs, which do not. Run with `cargo bench -p procountor-client`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::struct_field_names)]

mod page;
mod serde_models;

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use page::{page, page_with_sorted_members};
use procountor_client::Page;
use procountor_client::models::Invoice;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 200)]
fn decode_generated(bencher: Bencher<'_, '_>) {
    let page = page();
    bencher.counter(BytesCount::of_str(&page)).bench(|| {
        let (page, unread) = procountor_client::codec::from_json::<Page<Invoice>>(black_box(&page), false).unwrap();
        assert!(page.results.len() == 200 && unread.is_empty());
        page
    });
}

#[divan::bench(sample_count = 200)]
fn decode_generated_sorted_members(bencher: Bencher<'_, '_>) {
    let page = page_with_sorted_members();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench(|| procountor_client::codec::from_json::<Page<Invoice>>(black_box(&page), false).unwrap());
}

#[divan::bench(sample_count = 200)]
fn decode_serde_sorted_members(bencher: Bencher<'_, '_>) {
    let page = page_with_sorted_members();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench(|| serde_json::from_str::<serde_models::Page<serde_models::Invoice>>(black_box(&page)).unwrap());
}

#[divan::bench(sample_count = 200)]
fn decode_serde(bencher: Bencher<'_, '_>) {
    let page = page();
    bencher.counter(BytesCount::of_str(&page)).bench(|| {
        let page: serde_models::Page<serde_models::Invoice> = serde_json::from_str(black_box(&page)).unwrap();
        assert!(page.results.len() == 200);
        page
    });
}

#[divan::bench(sample_count = 200)]
fn encode_generated(bencher: Bencher<'_, '_>) {
    let text = page();
    let (page, _) = procountor_client::codec::from_json::<Page<Invoice>>(&text, false).unwrap();
    bencher.counter(BytesCount::of_str(&text)).bench(|| procountor_client::codec::to_json(black_box(&page)));
}
