//! Messages that Procountor posts to the URL of a webhook, read from request bodies as [`WebhookMessage`]s.
//!
//! # Authenticity
//!
//! Anyone can post to a URL. A webhook of type [`Hmac`](crate::models::WebhookAuthenticationType::Hmac) signs its
//! messages, but Procountor does not publish the header with the signature, the signed content or the algorithm.
//! This crate therefore does not verify signatures: [`WebhookMessage::receive`] takes a function that does, and
//! parses the body only if the function accepts it. The function gets the unchanged body; it can capture headers and
//! the key.
//!
//! Once Procountor has told you how your webhook signs messages, compute the code of the body with your key, for
//! example with the crate `hmac`, decode the header value and compare the two with that crate's constant-time
//! verification. A comparison with `==` leaks the expected code through its timing.
//!
//! Without a verified signature, treat a message only as a hint and check with the API whether the event happened.
//!
//! # Unpublished details
//!
//! The form of the payload is not published. For operations that require confirmation, it is said to contain the
//! transaction identifier and the body of the response; [`WebhookMessage::transaction_identifier`] and
//! [`WebhookMessage::content`] search for them under the names that the API uses elsewhere, and the payload itself is
//! available unchanged. It is also not known whether and after which responses Procountor resends a message: accept
//! duplicates.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::value::RawValue;

use crate::Unread;
use crate::codec::{FromJsonError, Value, from_json};
use crate::models::{
    DirectSalaryPaymentResult, InvoicePaymentSummaries, PaymentSummaries, WebhookEvent, WebhookMessage,
};

/// Maximum length of a message in bytes: 1 MiB. Use the same limit in the receiving server.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// Depth of the search for a response: the payload, its members, and their members.
const SEARCH_DEPTH: u32 = 3;

/// Name of the transaction identifier in the responses of the API.
const IDENTIFIER: &str = "transactionIdentifier";

/// An error of reading a webhook message. It does not show the body.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The body is longer than [`BODY_LIMIT`]. It was not verified.
    TooLarge {
        /// Length of the body.
        bytes: usize,
    },
    /// The verification function returned false. The body was not parsed.
    NotVerified,
    /// The body is not UTF-8, not JSON, or not an object.
    Malformed(FromJsonError),
    /// The body is an object without an event, or with an event that is not a string.
    NoEvent,
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(f, "message of {bytes} bytes exceeds the limit of {BODY_LIMIT} bytes"),
            Self::NotVerified => f.write_str("message rejected by the verification function"),
            Self::Malformed(error) => write!(f, "invalid message: {error}"),
            Self::NoEvent => f.write_str("message has no `eventType`"),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Malformed(error) => Some(error),
            _ => None,
        }
    }
}

/// The result of the operation that a message reports, in the form of its response.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Content {
    /// Invoices were paid.
    InvoicePayments(InvoicePaymentSummaries),
    /// Direct bank transfers were made.
    DirectBankTransfers(PaymentSummaries),
    /// Direct salary payments were made.
    DirectSalaryPayments(DirectSalaryPaymentResult),
    /// No response of a documented form: see [`payload`](WebhookMessage::payload).
    Other,
}

impl WebhookMessage {
    /// Reads a message from the body of a request, if the verification function returns true.
    ///
    /// The function gets the unchanged body before it is parsed: see the [module](self) for its task. Unknown events
    /// are accepted, and members that are missing or cannot be read are `None`.
    ///
    /// # Errors
    /// The body is too large, is not verified, or is not a message.
    pub fn receive(body: &[u8], verify: impl FnOnce(&[u8]) -> bool) -> Result<Self, WebhookError> {
        if body.len() > BODY_LIMIT {
            return Err(WebhookError::TooLarge { bytes: body.len() });
        }
        if !verify(body) {
            return Err(WebhookError::NotVerified);
        }
        let text = std::str::from_utf8(body).map_err(|error| {
            let error = serde::de::Error::custom(format_args!("invalid UTF-8 at byte {}", error.valid_up_to()));
            WebhookError::Malformed(FromJsonError::Syntax(error))
        })?;
        let (message, _) = from_json::<Self>(text, true).map_err(WebhookError::Malformed)?;
        if message.event_type.is_none() {
            return Err(WebhookError::NoEvent);
        }
        Ok(message)
    }

    /// Returns the time at which the message was sent; `None` if it is missing or out of range.
    pub fn sent_at(&self) -> Option<SystemTime> {
        let milliseconds = u64::try_from(self.meta.as_ref()?.timestamp?).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
    }

    /// Returns the identifier of the confirmed transaction, which is the one in the operation's response and the
    /// argument of [`mfa().result`](crate::resources::mfa::Mfa::result).
    pub fn transaction_identifier(&self) -> Option<String> {
        let (_, identifier) = find_member(self.payload.as_ref()?.as_str(), IDENTIFIER, SEARCH_DEPTH)?;
        serde_json::from_str(identifier).ok()
    }

    /// Returns the result in the payload, for the three events with responses that the API documents.
    pub fn content(&self) -> Content {
        let content = match &self.event_type {
            Some(WebhookEvent::InvoicePaymentCreated) => self.response("transactions").map(Content::InvoicePayments),
            Some(WebhookEvent::DirectbankdatatransferPaymentCreated) => {
                self.response("transactions").map(Content::DirectBankTransfers)
            }
            Some(WebhookEvent::DirectSalaryPaymentsCreated) => {
                self.response("payments").map(Content::DirectSalaryPayments)
            }
            _ => None,
        };
        content.unwrap_or(Content::Other)
    }

    /// Reads the object in the payload that contains a list of this name.
    fn response<T: Value>(&self, list: &str) -> Option<T> {
        let (object, value) = find_member(self.payload.as_ref()?.as_str(), list, SEARCH_DEPTH)?;
        let (response, unread) = value.starts_with('[').then(|| from_json(object, false).ok())??;
        unread.iter().all(Unread::is_unknown_member).then_some(response)
    }
}

/// Finds a member of this name in an object or, recursively, in the values of its members; returns the object that
/// contains it, and its value.
fn find_member<'a>(object: &'a str, name: &str, depth: u32) -> Option<(&'a str, &'a str)> {
    let remaining_depth = depth.checked_sub(1)?;
    let members: BTreeMap<String, &'a RawValue> = serde_json::from_str(object).ok()?;
    match members.get(name) {
        Some(value) => Some((object, value.get())),
        None => members.values().find_map(|value| find_member(value.get(), name, remaining_depth)),
    }
}
