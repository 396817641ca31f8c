//! Conditions of errors: version conflicts, rate limits and rejected members.

use procountor_client::error::{PathStep, ValidationError};
use procountor_client::{Client, Error, Method, Retry};
use tests::memory_server::{MemoryServer, status};

/// Returns the error of a call whose response has this status and body.
async fn error_of(method: Method, path: &'static str, code: u16, body: &'static str) -> Error {
    let server = MemoryServer::always(status(code, body));
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").retry(Retry::Never);
    let client = builder.transport(server).build().expect("the settings are valid");
    client.request(method, path).send::<()>().await.expect_err("the call fails")
}

const VERSION: &str = r#"{"errors":[{"status":400,"field":"version","message":"canary"}]}"#;
const NESTED: &str = r#"{"errors":[{"field":"a"},{"field":"rows[2].pensionInsurance.version","message":"canary"}]}"#;
const PAYMENT: &str = r#"{"errors":[{"field":"payments[0].invoiceVersion","message":"canary"}]}"#;
const OTHER: &str =
    r#"{"errors":[{"field":"versionNumber","message":"canary"},{"field":"version.x"},{"message":"version"}]}"#;

#[tokio::test]
async fn version_conflict_is_recognised_by_status_and_field() {
    let cases = [
        (Method::PUT, "/invoices/7", 400, VERSION, true),
        (Method::PATCH, "/businesspartners/7", 409, VERSION, true),
        (Method::PUT, "/invoices/7", 400, NESTED, true),
        (Method::POST, "/payments", 400, PAYMENT, true),
        (Method::PUT, "/payrolls/employees/7/salarybase", 409, "", true),
        (Method::PUT, "/payrolls/salaryslips/7", 409, OTHER, true),
        (Method::POST, "/payrolls/salarylists", 409, "", false),
        (Method::PUT, "/payrolls/employees/7/salarybase", 400, OTHER, false),
        (Method::PUT, "/bankaccounts/7", 409, "", false),
        (Method::PUT, "/invoices/7", 400, OTHER, false),
        (Method::PUT, "/invoices/7", 400, "<html>version</html>", false),
        (Method::PUT, "/invoices/7", 403, VERSION, false),
        (Method::PUT, "/invoices/7", 500, VERSION, false),
    ];
    for (method, path, code, body, expected) in cases {
        let error = error_of(method.clone(), path, code, body).await;
        assert_eq!(error.is_version_conflict(), expected, "{method} {path} {code} {body}");
    }
}

#[tokio::test(start_paused = true)]
async fn rate_limit_of_call_or_sign_in_is_recognised() {
    for (code, expected) in [(429, true), (400, false), (503, false)] {
        assert_eq!(error_of(Method::POST, "/new", code, "").await.is_rate_limited(), expected, "{code}");
    }
    let server = MemoryServer::always(status(429, ""));
    let application = procountor_client::Application::new("id", "secret");
    let credentials = procountor_client::Credentials::api_key(&application, "key");
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").credentials(credentials).transport(server);
    let error = builder.build().expect("the settings are valid").users().current().await.expect_err("the call fails");
    assert!(matches!(error, Error::SignIn(_)) && error.is_rate_limited(), "{error}");
}

#[tokio::test]
async fn address_without_api_names_base_url_and_version() {
    let procountor = r#"{"errors":[{"status":404,"message":"NOT_FOUND"}]}"#;
    for (code, body, is_gone) in
        [(404, "<html>", true), (404, "", true), (410, procountor, true), (404, procountor, false)]
    {
        let error = error_of(Method::GET, "/users", code, body).await;
        assert_eq!(error.to_string().contains("the API version may have ended"), is_gone, "{code} {body}: {error}");
    }
}

#[tokio::test]
async fn statuses_that_another_call_can_change_are_transient() {
    let cases = [
        (400, false),
        (401, false),
        (404, false),
        (408, true),
        (409, false),
        (425, true),
        (429, true),
        (499, false),
        (500, true),
        (501, false),
        (502, true),
        (503, true),
        (504, true),
        (505, false),
        (599, true),
    ];
    for (code, expected) in cases {
        assert_eq!(error_of(Method::GET, "/users", code, "").await.is_transient(), expected, "{code}");
    }
}

#[tokio::test]
async fn rejected_members_have_paths() {
    let body = r#"{"errors":[{"field":"invoiceRows[12].product","message":"TOO_LONG"},{"field":"","message":"A_B"},
        {"message":"C_D"},{"field":"a.0.b"},{"field":"dueDate","message":"DUE_DATE_BEFORE_BILL_DATE"}]}"#;
    let error = error_of(Method::POST, "/invoices", 400, body).await;
    let errors: Vec<ValidationError<'_>> = error.validation_errors().collect();
    let fields: Vec<_> = errors.iter().map(|error| (error.field, error.message)).collect();
    let code = "DUE_DATE_BEFORE_BILL_DATE";
    assert_eq!(fields, [("invoiceRows[12].product", Some("TOO_LONG")), ("a.0.b", None), ("dueDate", Some(code))]);
    let paths: Vec<Vec<PathStep<'_>>> = errors.iter().map(|error| error.path().collect()).collect();
    use PathStep::{Index, Member};
    assert_eq!(paths[0], [Member("invoiceRows"), Index(12), Member("product")]);
    assert_eq!(paths[1], [Member("a"), Index(0), Member("b")]);
    assert_eq!(paths[2], [Member("dueDate")]);
    assert_eq!(error_of(Method::POST, "/invoices", 500, body).await.validation_errors().count(), 0);
    assert_eq!(error_of(Method::POST, "/invoices", 400, "<html>").await.validation_errors().count(), 0);
}
