//! Pages of searches by page number, by previous id, and by both.

use procountor_client::models::{PersonBasicInfo, Product, SortOrder};

use super::{basic_info, start_server};

fn ids<'a>(ids: impl IntoIterator<Item = &'a Option<i64>>) -> Vec<i64> {
    ids.into_iter().map(|id| id.expect("the item has an id")).collect()
}

#[tokio::test]
async fn pages_by_number() {
    let server = start_server().await;
    let client = server.client();
    let person = |id| {
        let mut person = PersonBasicInfo::default();
        person.id = Some(id);
        person
    };
    server.on(client.persons().list()).pages([3, 1, 2, 5, 4].map(person));
    let mut page_ids = Vec::new();
    for number in 0..4 {
        let page = client.persons().list().size(2).page(number).await.expect("the call succeeds");
        let meta = page.meta.clone().expect("the page has meta");
        assert_eq!((meta.page_number, meta.page_size, meta.total_count), (Some(number), Some(2), Some(5)));
        assert_eq!(meta.result_count, i64::try_from(page.results.len()).ok());
        page_ids.push(ids(page.results.iter().map(|person| &person.id)));
    }
    assert_eq!(page_ids, [vec![3, 1], vec![2, 5], vec![4], vec![]]);
    let ordered = client.persons().list().size(3).page(1).order_by_id(SortOrder::Asc).await.expect("the call succeeds");
    assert_eq!(ids(ordered.results.iter().map(|person| &person.id)), [4, 5]);
}

#[tokio::test]
async fn pages_by_previous_id() {
    let server = start_server().await;
    let client = server.client();
    let product = |id| {
        let mut product = Product::default();
        product.id = Some(id);
        product
    };
    server.on(client.products().list()).pages([30, 10, 20].map(product));
    for (order, expected) in [(SortOrder::Asc, [vec![10, 20], vec![30]]), (SortOrder::Desc, [vec![30, 20], vec![10]])] {
        let list = || client.products().list().size(2).order_by_id(order.clone());
        let first = list().await.expect("the call succeeds");
        let last = first.results.last().and_then(|product| product.id).expect("the item has an id");
        let second = list().previous_id(last).await.expect("the call succeeds");
        let page_ids = [&first, &second].map(|page| ids(page.results.iter().map(|product| &product.id)));
        assert_eq!(page_ids, expected);
        let end = second.results.last().and_then(|product| product.id).expect("the item has an id");
        assert!(list().previous_id(end).await.expect("the call succeeds").results.is_empty());
    }
}

#[tokio::test]
async fn pages_by_number_and_previous_id() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().list()).pages([1, 4, 2, 3].map(basic_info));
    let list = || client.invoices().list().size(1);
    let page_ids = |page: &procountor_client::models::InvoiceSearchResult| {
        ids(page.results.iter().map(|basic_info| &basic_info.id))
    };
    assert_eq!(page_ids(&list().page(1).await.expect("the call succeeds")), [4]);
    assert_eq!(page_ids(&list().previous_id(4).await.expect("the call succeeds")), [2], "in the given order");
    let descending = list().order_by_id(SortOrder::Desc).previous_id(3).page(1);
    assert_eq!(page_ids(&descending.await.expect("the call succeeds")), [1], "page numbers count from the previous id");
}

#[tokio::test]
async fn page_size_defaults_to_50_and_is_limited_to_200() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().list()).pages((1..=300).map(basic_info));
    let length = async |size: Option<i64>| {
        let list = client.invoices().list();
        let list = if let Some(size) = size { list.size(size) } else { list };
        list.await.expect("the call succeeds").results.len()
    };
    assert_eq!([length(None).await, length(Some(120)).await, length(Some(500)).await], [50, 120, 200]);
}

#[tokio::test]
async fn unknown_previous_id_is_rejected() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().list()).pages([1, 2].map(basic_info));
    let error = client.invoices().list().previous_id(9).await.expect_err("the call fails");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
}
