//! Decoding and encoding a page of 200 invoices: the generated models, which keep a resource
//! whole, beside hand-written serde structs, which do not. `cargo bench -p procountor-client`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::struct_field_names)]

mod plain;

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use procountor_client::Page;
use procountor_client::models::Invoice;

fn main() {
    divan::main();
}

/// 200 invoices, each the sample with its own id, in the description's order of members; compact,
/// as servers write.
fn page() -> String {
    let sample: String =
        include_str!("invoice.json").lines().map(|line| line.trim_start().replacen("\": ", "\":", 1)).collect();
    let invoices: Vec<_> = (0..200).map(|id| sample.replacen("123456", &id.to_string(), 1)).collect();
    format!("{{\"results\":[{}]}}", invoices.join(","))
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

/// The same page with the members of each object in another order than the description's.
fn sorted_page() -> String {
    serde_json::from_str::<serde_json::Value>(&page()).unwrap().to_string()
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
