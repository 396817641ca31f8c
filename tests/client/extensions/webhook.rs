//! Messages of webhooks, from the bytes that come.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use procountor_client::models::{WebhookEvent, WebhookMessage};
use procountor_client::webhook::{BODY_LIMIT, Content, WebhookError};
use proptest::prelude::*;

fn receive(body: &str) -> Result<WebhookMessage, WebhookError> {
    WebhookMessage::receive(body.as_bytes(), |_| true)
}

fn message(event: &str, payload: &str) -> WebhookMessage {
    let text = format!(
        r#"{{"eventType":"{event}","webhookUuid":"b1f6","payload":{payload},"meta":{{"version":"1","timestamp":1700000000123}},"new":1}}"#
    );
    let message = receive(&text).expect("a message");
    assert_eq!(message.event_type.as_ref().map(WebhookEvent::as_str), Some(event));
    assert_eq!(message.webhook_uuid.as_deref(), Some("b1f6"));
    assert_eq!(message.payload.as_ref().map(procountor_client::Json::as_str), Some(payload), "as it came");
    assert_eq!(message.sent_at(), Some(SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_123)));
    message
}

#[test]
fn each_event_is_read() {
    for event in WebhookEvent::ALL {
        let message = message(event.as_str(), r#"{ "transactionIdentifier": "t-1", "other": [1.10] }"#);
        assert!(message.event_type.as_ref().is_some_and(WebhookEvent::is_listed));
        assert_eq!(message.transaction_identifier().as_deref(), Some("t-1"));
        assert!(matches!(message.content(), Content::Other));
    }
}

#[test]
fn an_event_that_is_new_passes_as_itself() {
    let message = message("COFFEE_MADE", r#""no object""#);
    assert!(message.event_type.as_ref().is_some_and(|event| !event.is_listed()));
    assert_eq!(message.transaction_identifier(), None);
    assert!(matches!(message.content(), Content::Other));
}

#[test]
fn the_answer_is_found_where_the_payload_holds_it() {
    let invoices = r#"{"transactions":[{"paymentId":7,"invoiceId":8}]}"#;
    let wrapped = [
        invoices.to_owned(),
        format!(r#"{{"transactionIdentifier":"t","response":{invoices}}}"#),
        format!(r#"{{"a":1,"response":{{"b":null,"InvoicePaymentSummaries":{invoices}}}}}"#),
    ];
    for payload in &wrapped {
        let Content::InvoicePayments(paid) = message("INVOICE_PAYMENT_CREATED", payload).content() else {
            panic!("{payload}")
        };
        let paid = paid.transactions.expect("the list");
        assert_eq!((paid[0].payment_id, paid[0].invoice_id), (Some(7), Some(8)));
    }
    let transfers = r#"{"transactions":[{"paymentId":9,"customId":"c"}]}"#;
    let Content::DirectBankTransfers(made) = message("DIRECTBANKDATATRANSFER_PAYMENT_CREATED", transfers).content()
    else {
        panic!("no transfers")
    };
    assert_eq!(made.transactions.expect("the list")[0].custom_id.as_deref(), Some("c"));
    let salaries = r#"{"x":{"id":3,"customId":"s","payments":[{"id":4}]}}"#;
    let Content::DirectSalaryPayments(paid) = message("DIRECT_SALARY_PAYMENTS_CREATED", salaries).content() else {
        panic!("no salaries")
    };
    assert_eq!((paid.id, paid.payments.map(|payments| payments.len())), (Some(3), Some(1)));
}

#[test]
fn an_answer_of_another_form_is_none() {
    for payload in [
        "null",
        "[]",
        "{}",
        r#"{"transactions":7}"#,
        r#"{"transactions":[{"paymentId":"seven"}]}"#,
        r#"{"a":{"b":{"c":{"transactions":[]}}}}"#,
    ] {
        let text = format!(r#"{{"eventType":"INVOICE_PAYMENT_CREATED","payload":{payload}}}"#);
        assert!(matches!(receive(&text).expect("a message").content(), Content::Other), "{payload}");
    }
}

#[test]
fn what_is_missing_is_none() {
    let message = receive(r#"{"eventType":"USER_UPDATED"}"#).expect("a message");
    assert!(message.payload.is_none() && message.meta.is_none() && message.webhook_uuid.is_none());
    assert_eq!((message.sent_at(), message.transaction_identifier()), (None, None));
    assert!(matches!(message.content(), Content::Other));
    for timestamp in ["-1", "\"now\"", "1e99", "null"] {
        let text = format!(r#"{{"eventType":"USER_UPDATED","meta":{{"timestamp":{timestamp}}}}}"#);
        assert_eq!(receive(&text).expect("a message").sent_at(), None, "{timestamp}");
    }
}

#[test]
fn nothing_is_read_before_it_is_verified() {
    for body in [&br#"{"eventType":"USER_UPDATED"}"#[..], b"no JSON", b"\xff"] {
        let seen = Cell::new(None);
        let refused = WebhookMessage::receive(body, |bytes| {
            seen.set(Some(bytes.to_vec()));
            false
        });
        assert!(matches!(refused, Err(WebhookError::NotVerified)), "{refused:?}");
        assert_eq!(seen.take().as_deref(), Some(body), "it sees the bytes as they came");
    }
}

#[test]
fn a_body_that_is_too_large_is_not_even_verified() {
    let long = format!(r#"{{"eventType":"USER_UPDATED","payload":"{}"}}"#, "x".repeat(BODY_LIMIT));
    let refused = WebhookMessage::receive(long.as_bytes(), |_| panic!("it is asked"));
    assert!(matches!(refused, Err(WebhookError::TooLarge { bytes }) if bytes == long.len()));
    let short = r#"{"eventType":"USER_UPDATED"}"#;
    let most = format!("{short}{}", " ".repeat(BODY_LIMIT - short.len()));
    assert!(receive(&most).is_ok());
    let deep = format!(r#"{{"eventType":"INVOICE_PAYMENT_CREATED","payload":{}}}"#, "{\"a\":".repeat(100_000));
    assert!(matches!(receive(&deep), Err(WebhookError::Form(_))));
    let deep = format!(r#"{{"eventType":"X","payload":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(receive(&deep).expect("a message").transaction_identifier(), None);
}

#[test]
fn what_is_no_message_is_told_without_its_content() {
    for body in ["", "null", "[]", "7", "secret", "{\"eventType\":\"secret", "{}", r#"{"eventType":7}"#, "{}{}"] {
        let error = receive(body).expect_err(body);
        assert!(matches!(error, WebhookError::Form(_) | WebhookError::NoEvent), "{body}: {error}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
    let error = WebhookMessage::receive(b"{\"eventType\":\"\xff\"}", |_| true).expect_err("no UTF-8");
    assert_eq!(error.to_string(), "the message cannot be read: no UTF-8 from byte 14 on");
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(body: Vec<u8>) {
        let _ = WebhookMessage::receive(&body, |_| true).map(|message| message.content());
    }

    #[test]
    fn no_payload_is_too_strange(text in r#"[{}\[\]",:a-c0-9\\u \-.e]{0,60}"#, event in 0..WebhookEvent::ALL.len()) {
        let event = WebhookEvent::ALL[event].as_str();
        let body = format!(r#"{{"eventType":"{event}","payload":{text}}}"#);
        if let Ok(message) = receive(&body) {
            let _ = (message.content(), message.transaction_identifier(), message.sent_at());
        }
    }
}
