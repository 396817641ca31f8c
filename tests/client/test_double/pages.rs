//! Canned pages, in the three families of searches.

use procountor_client::models::{PersonBasicInfo, Product, SortOrder};

use super::{row, started};

fn ids<'a>(ids: impl IntoIterator<Item = &'a Option<i64>>) -> Vec<i64> {
    ids.into_iter().map(|id| id.expect("it has an id")).collect()
}

#[tokio::test]
async fn by_number_alone() {
    let double = started().await;
    let client = double.client();
    let person = |id| {
        let mut person = PersonBasicInfo::default();
        person.id = Some(id);
        person
    };
    double.on(client.persons().list()).pages([3, 1, 2, 5, 4].map(person));
    let mut seen = Vec::new();
    for number in 0..4 {
        let page = client.persons().list().size(2).page(number).await.expect("there is a page");
        let meta = page.meta.clone().expect("it says where it stands");
        assert_eq!((meta.page_number, meta.page_size, meta.total_count), (Some(number), Some(2), Some(5)));
        assert_eq!(meta.result_count, i64::try_from(page.results.len()).ok());
        seen.push(ids(page.results.iter().map(|person| &person.id)));
    }
    assert_eq!(seen, [vec![3, 1], vec![2, 5], vec![4], vec![]]);
    let ordered = client.persons().list().size(3).page(1).order_by_id(SortOrder::Asc).await.expect("there is a page");
    assert_eq!(ids(ordered.results.iter().map(|person| &person.id)), [4, 5]);
}

#[tokio::test]
async fn by_the_id_before_alone() {
    let double = started().await;
    let client = double.client();
    let product = |id| {
        let mut product = Product::default();
        product.id = Some(id);
        product
    };
    double.on(client.products().list()).pages([30, 10, 20].map(product));
    for (order, expected) in [(SortOrder::Asc, [vec![10, 20], vec![30]]), (SortOrder::Desc, [vec![30, 20], vec![10]])] {
        let list = || client.products().list().size(2).order_by_id(order.clone());
        let first = list().await.expect("there is a page");
        let last = first.results.last().and_then(|product| product.id).expect("it has an id");
        let second = list().previous_id(last).await.expect("there is a page");
        let seen = [&first, &second].map(|page| ids(page.results.iter().map(|product| &product.id)));
        assert_eq!(seen, expected);
        let end = second.results.last().and_then(|product| product.id).expect("it has an id");
        assert!(list().previous_id(end).await.expect("there is a page").results.is_empty());
    }
}

#[tokio::test]
async fn by_both() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().list()).pages([1, 4, 2, 3].map(row));
    let list = || client.invoices().list().size(1);
    let seen = |page: &procountor_client::models::InvoiceSearchResult| ids(page.results.iter().map(|row| &row.id));
    assert_eq!(seen(&list().page(1).await.expect("there is a page")), [4]);
    assert_eq!(seen(&list().previous_id(4).await.expect("there is a page")), [2], "in the order that was told");
    let descending = list().order_by_id(SortOrder::Desc).previous_id(3).page(1);
    assert_eq!(seen(&descending.await.expect("there is a page")), [1], "pages count from behind the id");
}

#[tokio::test]
async fn a_page_has_fifty_items_and_never_more_than_two_hundred() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().list()).pages((1..=300).map(row));
    let length = async |size: Option<i64>| {
        let list = client.invoices().list();
        let list = if let Some(size) = size { list.size(size) } else { list };
        list.await.expect("there is a page").results.len()
    };
    assert_eq!([length(None).await, length(Some(120)).await, length(Some(500)).await], [50, 120, 200]);
}

#[tokio::test]
async fn an_id_that_no_item_has_is_refused() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().list()).pages([1, 2].map(row));
    let error = client.invoices().list().previous_id(9).await.expect_err("there is no such page");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
}
