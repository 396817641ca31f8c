//! Secrets and personal data in the `Debug` output of models.

use std::fmt::Debug;

use procountor_client::Page;
use procountor_client::codec::{Model, Sensitivity, Value, from_json, to_json};
use procountor_client::models::{self, ApiIntegrationApproved, Invoice, Webhook};

/// JSON values of all types, which contain a text that occurs in no other output.
const CANARIES: [&str; 5] = ["\"canary\"", "98765432.25", "98765432", "\"1987-06-05\"", "{\"canary\":98765432}"];

/// Parts of names of properties that contain secrets or personal data, if their value is not an object.
const SUSPICIOUS: [&str; 10] = [
    "accountnumber",
    "apikey",
    "bankaccount",
    "birth",
    "iban",
    "password",
    "secret",
    "socialsecuritynumber",
    "ssn",
    "netpay",
];

/// Returns each property that a canary fits, with its sensitivity, the `Debug` output and the JSON text.
fn canaries<M: Model + Value + Default + Debug>() -> Vec<(&'static str, Sensitivity, [String; 2], String)> {
    let read = |name: &str| {
        CANARIES.iter().find_map(|canary| {
            let (model, unread) = from_json::<M>(&format!("{{\"{name}\":{canary}}}"), true).ok()?;
            let is_object = canary.starts_with('{') && format!("{model:?}").contains("{}");
            (unread.is_empty() && !is_object).then_some(model)
        })
    };
    let properties = M::default().properties();
    let found = properties.names.iter().filter_map(|name| {
        let model = read(name)?;
        Some((*name, properties.sensitivity(name), [format!("{model:?}"), format!("{model:#?}")], to_json(&model)))
    });
    found.collect()
}

fn has_canary(text: &str) -> bool {
    ["canary", "98765432", "1987-06-05"].iter().any(|canary| text.contains(canary))
}

#[test]
fn sensitive_properties_are_hidden_and_suspicious_names_are_sensitive() {
    let (mut hidden, mut shown) = (0, 0);
    macro_rules! check {
        ($($name:ident),* $(,)?) => {$(
            for (property, sensitivity, debug, json) in canaries::<models::$name>() {
                let context = format!("{}.{property}", stringify!($name));
                let is_sensitive = sensitivity != Sensitivity::Public;
                assert!(debug.iter().all(|text| has_canary(text) != is_sensitive), "{context}: {}", debug[0]);
                assert!(debug.iter().all(|text| text.contains("[hidden]") == is_sensitive), "{context}: {}", debug[0]);
                assert!(has_canary(&json), "{context}: {json}");
                let lower = property.to_lowercase();
                assert!(is_sensitive || !SUSPICIOUS.iter().any(|part| lower.contains(part)), "{context} is shown");
                *(if is_sensitive { &mut hidden } else { &mut shown }) += 1;
            }
        )*};
    }
    tests::for_each_model!(check);
    assert!(hidden > 50 && shown > 1_000, "{hidden} hidden, {shown} shown");
}

#[test]
fn sensitive_members_of_nested_models_are_hidden() {
    let text = r#"{"id":7,"counterParty":{"email":"a@b.fi","identifier":"311299-999X","unknown":"canary",
        "bankAccount":{"accountNumber":"FI2112345600000785","bic":"DEUTFIHH"}},"unknown":"canary"}"#;
    let invoice: Invoice = serde_json::from_str(text).expect("the text is an invoice");
    let expected = r#"Invoice { id: 7, counterParty: {"identifier":[hidden],"email":"a@b.fi","bankAccount":{"accountNumber":[hidden],"bic":"DEUTFIHH"}}, .. }"#;
    assert_eq!(format!("{invoice:?}"), expected);
    let page: Page<models::CompanyBankAccountBasicInfo> =
        serde_json::from_str(r#"{"results":[{"iban":"FI2112345600000785"}]}"#).expect("the text is a page");
    assert_eq!(format!("{page:?}"), r#"Page { results: [{"iban":[hidden]}], .. }"#);
}

#[test]
fn keys_are_hidden_as_secrets() {
    let approved = ApiIntegrationApproved::default().company_id(7).api_key("canary");
    assert_eq!(format!("{approved:?}"), "ApiIntegrationApproved { companyId: 7, apiKey: [hidden], .. }");
    assert_eq!(approved.properties().sensitivity("apiKey"), Sensitivity::Secret);
    assert_eq!(Webhook::default().properties().sensitivity("authenticationMeta"), Sensitivity::Secret);
}

/// Messages of serde contain the value that does not fit.
#[tokio::test]
async fn error_of_requested_type_contains_no_value() {
    use std::error::Error as _;

    use tests::memory_server::{MemoryServer, ok};

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "the value is never read")]
    struct Person {
        number: i64,
        kind: procountor_client::DateTime,
        level: std::net::IpAddr,
        gender: Gender,
    }
    #[derive(Debug, serde::Deserialize)]
    enum Gender {
        Any,
    }
    let message = async |body: &'static str| {
        let server = MemoryServer::always(ok(body));
        let client = crate::paging::client(&server);
        let request = client.request(procountor_client::Method::GET, "/persons");
        let error = request.send::<Person>().await.expect_err("the value does not fit");
        format!("{error} {error:?} {:?}", error.source().map(ToString::to_string))
    };
    for body in [
        r#"{"number":"311299-999X, expected i64"}"#,
        r#"{"number":1,"kind":"311299-999X"}"#,
        r#"{"number":1,"kind":"2026-01-01T00:00:00","level":"1.1.1.1","gender":"311299-999X"}"#,
    ] {
        let message = message(body).await;
        assert!(!message.contains("311299") && message.contains("expected"), "{message}");
    }
    assert!(message(r#"{"number":1}"#).await.contains("missing field `kind`"));
}
