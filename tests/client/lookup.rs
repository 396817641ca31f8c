//! Lookup of a resource whose creation has an unknown outcome.

use std::time::Duration;

use procountor_client::models::{BusinessPartner, BusinessPartnerType, Invoice, InvoicingInfo, RegistryInfo};
use procountor_client::{Client, CreateWithLookup, Creation, LookupFailure, Outcome, Retry, resources};
use tests::memory_server::{self, MemoryServer, Received, Reply};

const QUIET_PERIOD: Duration = Duration::from_secs(120);

fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").retry(Retry::Never);
    builder.transport(server.clone()).build().expect("the settings are valid")
}

fn create(client: &Client, number: &str) -> CreateWithLookup<resources::invoices::Create> {
    client.invoices().create(&Invoice::default().original_invoice_number(number)).allow_missing().with_lookup()
}

fn page(numbers: &[(i64, &str)]) -> Reply {
    page_of(numbers.len(), numbers)
}

/// A page of a result with this number of items on all pages.
fn page_of(total: usize, numbers: &[(i64, &str)]) -> Reply {
    let items = numbers.iter().map(|(id, number)| format!(r#"{{"id":{id},"originalInvoiceNumber":"{number}"}}"#));
    let items = items.collect::<Vec<_>>().join(",");
    let count = numbers.len();
    let meta = format!(r#"{{"pageNumber":0,"pageSize":200,"resultCount":{count},"totalCount":{total}}}"#);
    memory_server::ok(format!(r#"{{"results":[{items}],"meta":{meta}}}"#))
}

/// A server that loses the response to the first request and responds to the searches in this order.
fn losing(searches: Vec<Reply>) -> MemoryServer {
    MemoryServer::new(move |received: &Received| match received.nth.checked_sub(1) {
        None => memory_server::lost(),
        Some(search) => searches[search.min(searches.len() - 1)].clone(),
    })
}

#[tokio::test(start_paused = true)]
async fn response_or_definite_error_needs_no_search() {
    let server = MemoryServer::play([memory_server::ok(r#"{"id":7}"#)]);
    let creation = create(&client(&server), "A-1").send().await.expect("the call succeeds");
    assert!(matches!(&creation, Creation::Created(response) if response.id == Some(7)), "{creation:?}");
    for reply in [memory_server::status(400, ""), memory_server::refused()] {
        let server = MemoryServer::always(reply);
        let error = create(&client(&server), "A-1").send().await.expect_err("nothing was created");
        assert!(matches!(error.outcome(), Outcome::NotSent | Outcome::Rejected), "{error}");
        assert_eq!(server.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn resource_is_found_at_once_or_after_quiet_period() {
    let others = page(&[(5, "A-10"), (6, "XA-1")]);
    let found = page(&[(5, "A-10"), (7, " a-1 ")]);
    for (searches, time) in [(vec![found.clone()], Duration::ZERO), (vec![others, found], QUIET_PERIOD)] {
        let server = losing(searches);
        let creation = create(&client(&server), "A-1").send().await.expect("the outcome is unknown");
        let Creation::Found { id, error, .. } = creation else { panic!("{creation:?}") };
        assert_eq!((id, error.outcome(), server.elapsed()), (7, Outcome::Unknown, time));
    }
}

#[tokio::test(start_paused = true)]
async fn resource_is_not_found_only_after_quiet_period_and_second_search() {
    for quiet_period in [QUIET_PERIOD, Duration::from_secs(600)] {
        let server = losing(vec![page(&[])]);
        let request = create(&client(&server), "A-1").quiet_period(quiet_period);
        let creation = request.send().await.expect("the outcome is unknown");
        assert!(matches!(creation, Creation::NotFound(_)), "{creation:?}");
        assert_eq!((server.count(), server.elapsed()), (3, quiet_period));
    }
}

/// Returns the reason that a creation cannot be resolved, and the number of requests.
async fn reason(server: &MemoryServer, number: &str) -> (LookupFailure, usize) {
    let creation = create(&client(server), number).send().await.expect("the outcome is unknown");
    let Creation::CannotTell { error, reason, .. } = creation else { panic!("{creation:?}") };
    assert!(matches!(error.outcome(), Outcome::Unknown | Outcome::Applied), "{error}");
    (reason, server.count())
}

#[tokio::test(start_paused = true)]
async fn unresolved_lookup_states_its_reason() {
    for empty in ["", "  "] {
        let (reason, requests) = reason(&losing(vec![page(&[])]), empty).await;
        assert!(matches!(reason, LookupFailure::NoKey) && requests == 1, "{reason}");
    }
    let (several, _) = reason(&losing(vec![page(&[(7, "A-1"), (8, "A-1")])]), "A-1").await;
    assert!(matches!(&several, LookupFailure::Ambiguous(ids) if ids == &[7, 8]), "{several}");
    for searches in [vec![memory_server::status(500, "")], vec![page(&[]), memory_server::lost()]] {
        let (failed, _) = reason(&losing(searches), "A-1").await;
        assert!(matches!(failed, LookupFailure::Search(_)), "{failed}");
    }
    // The server responded with success, so that an empty search proves nothing.
    let server = MemoryServer::new(|received: &Received| match received.nth {
        0 => memory_server::ok("[odd"),
        _ => page(&[]),
    });
    let (invisible, requests) = reason(&server, "A-1").await;
    assert!(matches!(invisible, LookupFailure::NotVisible) && requests == 3, "{invisible}");
}

fn found_page(item: &str) -> Reply {
    let meta = r#"{"pageNumber":0,"pageSize":200,"resultCount":1,"totalCount":1}"#;
    memory_server::ok(format!(r#"{{"results":[{item}],"meta":{meta}}}"#))
}

/// The searches find what their defaults would hide.
#[tokio::test(start_paused = true)]
async fn offer_and_inactive_resource_are_searched_for() {
    let server = losing(vec![found_page(r#"{"id":7,"originalInvoiceNumber":"A-1","isOffer":true}"#)]);
    let offer = Invoice::default().original_invoice_number("A-1").is_offer(true);
    let create = client(&server).invoices().create(&offer).allow_missing().with_lookup();
    assert!(matches!(create.send().await, Ok(Creation::Found { id: 7, .. })));
    assert!(server.calls()[1].line().contains("isOffer=true"), "{}", server.calls()[1].line());

    let server = losing(vec![found_page(r#"{"id":7,"invoicingInfo":{"customerNumber":"C-1"}}"#)]);
    let info = InvoicingInfo::default().customer_number("C-1");
    let registry = RegistryInfo::default().active(false);
    let partner = BusinessPartner::default().invoicing_info(info).registry_info(registry);
    let create = client(&server).business_partners().create(&partner).allow_missing().with_lookup();
    assert!(matches!(create.send().await, Ok(Creation::Found { id: 7, .. })));
    assert!(server.calls()[1].line().contains("active=false"), "{}", server.calls()[1].line());
}

/// A company that is both customer and supplier is two partners with one identifier.
#[tokio::test(start_paused = true)]
async fn resource_of_another_type_is_another_resource() {
    let item = r#"{"id":7,"type":"SUPPLIER","invoicingInfo":{"identifier":"1234567-8"}}"#;
    let info = InvoicingInfo::default().identifier_type("FI").identifier("1234567-8");
    let partner = BusinessPartner::default().type_(BusinessPartnerType::Customer).invoicing_info(info);
    let server = losing(vec![found_page(item)]);
    let create = client(&server).business_partners().create(&partner).allow_missing().with_lookup();
    assert!(matches!(create.send().await, Ok(Creation::NotFound(_))));
}

/// The server's filter is trusted more than another spelling, or none.
#[tokio::test(start_paused = true)]
async fn item_with_unclear_key_is_ambiguous() {
    let info = || InvoicingInfo::default().identifier_type("FI").identifier("1234567-8");
    let partner = BusinessPartner::default().invoicing_info(info());
    for item in [r#"{"id":7,"invoicingInfo":{"identifier":"FI12345678"}}"#, r#"{"id":7}"#] {
        let server = losing(vec![found_page(item)]);
        let create = client(&server).business_partners().create(&partner).allow_missing().with_lookup();
        let creation = create.send().await.expect("the outcome is unknown");
        let is_ambiguous = matches!(&creation, Creation::CannotTell { reason: LookupFailure::Ambiguous(_), .. });
        assert!(is_ambiguous, "{item}: {creation:?}");
        assert_eq!(server.count(), 2);
    }
    let server = losing(vec![found_page(r#"{"originalInvoiceNumber":"A-1"}"#)]);
    assert!(matches!(reason(&server, "A-1").await.0, LookupFailure::NoId));
}

#[tokio::test(start_paused = true)]
async fn all_pages_of_search_are_compared() {
    let others = || page_of(3, &[(9, "A-10"), (8, "XA-1")]);
    let server = losing(vec![others(), page_of(3, &[(7, "A-1")])]);
    let creation = create(&client(&server), "A-1").send().await.expect("the outcome is unknown");
    assert!(matches!(creation, Creation::Found { id: 7, .. }), "{creation:?}");
    assert_eq!((server.count(), server.elapsed()), (3, Duration::ZERO));

    let server = losing(vec![page_of(3, &[(9, "A-1"), (8, "A-2")]), page_of(3, &[(7, "A-1")])]);
    let (several, requests) = reason(&server, "A-1").await;
    assert!(matches!(&several, LookupFailure::Ambiguous(ids) if ids == &[9, 7]) && requests == 3, "{several}");

    // A match on the first page proves nothing while the second page is unknown.
    let server = losing(vec![page_of(3, &[(9, "A-1"), (8, "A-2")]), memory_server::lost()]);
    let (failed, requests) = reason(&server, "A-1").await;
    assert!(matches!(failed, LookupFailure::Search(_)) && requests == 3, "{failed}");
}

#[test]
fn blocking_lookup_finds_resource() {
    let server = losing(vec![page(&[]), page(&[(7, "A-1")])]);
    let creation = create(&client(&server), "A-1").quiet_period(Duration::ZERO).send_blocking();
    assert!(matches!(creation, Ok(Creation::Found { id: 7, .. })), "{creation:?}");
    assert_eq!(server.count(), 3);
}

#[tokio::test(start_paused = true)]
async fn longest_quiet_period_is_a_year() {
    let server = losing(vec![page(&[])]);
    let request = create(&client(&server), "A-1").quiet_period(Duration::MAX);
    assert!(matches!(request.send().await, Ok(Creation::NotFound(_))));
    assert_eq!(server.elapsed(), Duration::from_secs(365 * 24 * 60 * 60));
}

#[tokio::test(start_paused = true)]
async fn business_partner_is_searched_by_number_or_identifier() {
    let partner = |info: InvoicingInfo| BusinessPartner::default().invoicing_info(info);
    let identified = || InvoicingInfo::default().identifier_type("FI").identifier("1234567-8");
    let cases = [
        (partner(identified().customer_number("C-1")), Some("customerNumber=C-1"), None),
        (partner(identified()), Some("identifierType=FI"), Some("1234567-8")),
        (partner(InvoicingInfo::default().identifier("1234567-8")), None, None),
    ];
    for (partner, query, header) in cases {
        let item = r#"{"id":7,"invoicingInfo":{"customerNumber":"C-1","identifier":"1234567-8"}}"#;
        let server = losing(vec![found_page(item)]);
        let create = client(&server).business_partners().create(&partner).allow_missing();
        let creation = create.with_lookup().send().await.expect("the outcome is unknown");
        assert_eq!(matches!(creation, Creation::Found { id: 7, .. }), query.is_some(), "{creation:?}");
        let received = server.calls();
        let search = received.get(1);
        assert_eq!(search.is_some(), query.is_some());
        if let (Some(search), Some(query)) = (search, query) {
            assert!(search.line().contains(query), "{}", search.line());
            let sent = search.request.headers().get("identifier").map(|value| value.as_bytes());
            assert_eq!(sent, header.map(str::as_bytes));
        }
    }
}
