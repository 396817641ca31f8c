//! Whatever a text is, it is a date and time and keeps its bytes, or it is none.
#![no_main]

use libfuzzer_sys::fuzz_target;
use procountor_client::DateTime;
use procountor_client::model::{from_json, to_json};
use procountor_client::models::Invoice;

fuzz_target!(|text: &str| {
    let Ok(moment) = text.parse::<DateTime>() else { return };
    assert_eq!((moment.to_string().as_str(), moment.as_str(), format!("{moment:?}").as_str()), (text, text, text));
    let naive = moment.naive();
    let shown = naive.to_string();
    assert!(shown.starts_with(&text[..10]), "{shown}: a year of four digits, and the day as it is written");
    assert_eq!(shown[11..16], text[11..16]);
    // A date-time that is made of it writes the same moment.
    let made = DateTime::from(naive);
    assert_eq!(made.to_string().parse::<DateTime>().map(|made| made.naive()), Ok(naive));
    // As a lock token it goes back as it came.
    let document = format!("{{\"version\":\"{text}\"}}");
    let (invoice, unread) = from_json::<Invoice>(&document, false).expect("a token");
    assert!(unread.is_empty());
    assert_eq!(invoice.version.as_ref().map(DateTime::as_str), Some(text));
    assert_eq!(to_json(&invoice), document);
});
