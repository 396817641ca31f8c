//! Decoding of webhook messages.

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
    let message = receive(&text).expect("the message is read");
    assert_eq!(message.event_type.as_ref().map(WebhookEvent::as_str), Some(event));
    assert_eq!(message.webhook_uuid.as_deref(), Some("b1f6"));
    assert_eq!(
        message.payload.as_ref().map(procountor_client::Json::as_str),
        Some(payload),
        "the payload is unchanged"
    );
    assert_eq!(message.sent_at(), Some(SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_123)));
    message
}

#[test]
fn each_listed_event_is_read() {
    for event in WebhookEvent::ALL {
        let message = message(event.as_str(), r#"{ "transactionIdentifier": "t-1", "other": [1.10] }"#);
        assert!(message.event_type.as_ref().is_some_and(WebhookEvent::is_listed));
        assert_eq!(message.transaction_identifier().as_deref(), Some("t-1"));
        assert!(matches!(message.content(), Content::Other));
    }
}

#[test]
fn unlisted_event_is_preserved() {
    let message = message("COFFEE_MADE", r#""no object""#);
    assert!(message.event_type.as_ref().is_some_and(|event| !event.is_listed()));
    assert_eq!(message.transaction_identifier(), None);
    assert!(matches!(message.content(), Content::Other));
}

#[test]
fn content_is_found_at_any_level_of_payload() {
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
        let paid = paid.transactions.expect("the list is set");
        assert_eq!((paid[0].payment_id, paid[0].invoice_id), (Some(7), Some(8)));
    }
    let transfers = r#"{"transactions":[{"paymentId":9,"customId":"c"}]}"#;
    let Content::DirectBankTransfers(made) = message("DIRECTBANKDATATRANSFER_PAYMENT_CREATED", transfers).content()
    else {
        panic!("the content is not a list of transfers")
    };
    assert_eq!(made.transactions.expect("the list is set")[0].custom_id.as_deref(), Some("c"));
    let salaries = r#"{"x":{"id":3,"customId":"s","payments":[{"id":4}]}}"#;
    let Content::DirectSalaryPayments(paid) = message("DIRECT_SALARY_PAYMENTS_CREATED", salaries).content() else {
        panic!("the content is not a list of salary payments")
    };
    assert_eq!((paid.id, paid.payments.map(|payments| payments.len())), (Some(3), Some(1)));
}

#[test]
fn unexpected_payload_is_other_content() {
    for payload in [
        "null",
        "[]",
        "{}",
        r#"{"transactions":7}"#,
        r#"{"transactions":[{"paymentId":"seven"}]}"#,
        r#"{"a":{"b":{"c":{"transactions":[]}}}}"#,
    ] {
        let text = format!(r#"{{"eventType":"INVOICE_PAYMENT_CREATED","payload":{payload}}}"#);
        assert!(matches!(receive(&text).expect("the message is read").content(), Content::Other), "{payload}");
    }
}

#[test]
fn missing_members_are_none() {
    let message = receive(r#"{"eventType":"USER_UPDATED"}"#).expect("the message is read");
    assert!(message.payload.is_none() && message.meta.is_none() && message.webhook_uuid.is_none());
    assert_eq!((message.sent_at(), message.transaction_identifier()), (None, None));
    assert!(matches!(message.content(), Content::Other));
    for timestamp in ["-1", "\"now\"", "1e99", "null"] {
        let text = format!(r#"{{"eventType":"USER_UPDATED","meta":{{"timestamp":{timestamp}}}}}"#);
        assert_eq!(receive(&text).expect("the message is read").sent_at(), None, "{timestamp}");
    }
}

#[test]
fn body_is_verified_before_it_is_parsed() {
    for body in [&br#"{"eventType":"USER_UPDATED"}"#[..], b"no JSON", b"\xff"] {
        let verified = Cell::new(None);
        let result = WebhookMessage::receive(body, |bytes| {
            verified.set(Some(bytes.to_vec()));
            false
        });
        assert!(matches!(result, Err(WebhookError::NotVerified)), "{result:?}");
        assert_eq!(verified.take().as_deref(), Some(body), "the verifier receives the bytes unchanged");
    }
}

#[test]
fn oversized_body_is_rejected_before_verification() {
    let long = format!(r#"{{"eventType":"USER_UPDATED","payload":"{}"}}"#, "x".repeat(BODY_LIMIT));
    let result = WebhookMessage::receive(long.as_bytes(), |_| panic!("the verifier is called"));
    assert!(matches!(result, Err(WebhookError::TooLarge { bytes }) if bytes == long.len()));
    let short = r#"{"eventType":"USER_UPDATED"}"#;
    let longest = format!("{short}{}", " ".repeat(BODY_LIMIT - short.len()));
    assert!(receive(&longest).is_ok());
    let deep = format!(r#"{{"eventType":"INVOICE_PAYMENT_CREATED","payload":{}}}"#, "{\"a\":".repeat(100_000));
    assert!(matches!(receive(&deep), Err(WebhookError::Malformed(_))));
    let deep = format!(r#"{{"eventType":"X","payload":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(receive(&deep).expect("the message is read").transaction_identifier(), None);
}

#[test]
fn malformed_message_error_omits_content() {
    for body in ["", "null", "[]", "7", "secret", "{\"eventType\":\"secret", "{}", r#"{"eventType":7}"#, "{}{}"] {
        let error = receive(body).expect_err(body);
        assert!(matches!(error, WebhookError::Malformed(_) | WebhookError::NoEvent), "{body}: {error}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
    let error = WebhookMessage::receive(b"{\"eventType\":\"\xff\"}", |_| true).expect_err("the body is not UTF-8");
    assert_eq!(error.to_string(), "invalid message: invalid UTF-8 at byte 14");
}

proptest! {
    #[test]
    fn arbitrary_bytes_do_not_panic(body: Vec<u8>) {
        let _ = WebhookMessage::receive(&body, |_| true).map(|message| message.content());
    }

    #[test]
    fn arbitrary_payload_does_not_panic(text in r#"[{}\[\]",:a-c0-9\\u \-.e]{0,60}"#, event in 0..WebhookEvent::ALL.len()) {
        let event = WebhookEvent::ALL[event].as_str();
        let body = format!(r#"{{"eventType":"{event}","payload":{text}}}"#);
        if let Ok(message) = receive(&body) {
            let _ = (message.content(), message.transaction_identifier(), message.sent_at());
        }
    }
}
