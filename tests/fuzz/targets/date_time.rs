//! `DateTime`: each string is either rejected, or parsed and preserved byte by byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use procountor_client::DateTime;
use procountor_client::codec::{from_json, to_json};
use procountor_client::models::Invoice;

fuzz_target!(|text: &str| {
    let Ok(date_time) = text.parse::<DateTime>() else { return };
    assert_eq!(
        (date_time.to_string().as_str(), date_time.as_str(), format!("{date_time:?}").as_str()),
        (text, text, text)
    );
    let civil = date_time.civil();
    let formatted = civil.to_string();
    assert!(formatted.starts_with(&text[..10]), "{formatted}: the year has four digits, and the date is unchanged");
    assert_eq!(formatted[11..16], text[11..16]);
    // Conversion from the civil date and time preserves the value.
    let converted = DateTime::from(civil);
    assert_eq!(converted.to_string().parse::<DateTime>().map(|parsed| parsed.civil()), Ok(civil));
    // A lock token is written as it was read.
    let document = format!("{{\"version\":\"{text}\"}}");
    let (invoice, unread) = from_json::<Invoice>(&document, false).expect("the lock token is valid");
    assert!(unread.is_empty());
    assert_eq!(invoice.version.as_ref().map(DateTime::as_str), Some(text));
    assert_eq!(to_json(&invoice), document);
});
