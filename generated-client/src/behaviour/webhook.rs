//! What Procountor posts to the URL of a webhook: a [`WebhookMessage`], read from the body of a request that came.
//!
//! # Whether it is Procountor that speaks
//!
//! Anybody can post to a URL. A webhook of the kind [`Hmac`](crate::models::WebhookAuthenticationType::Hmac) signs
//! what it posts, but the vendor publishes neither the header that carries the signature, nor what is signed, nor by
//! which algorithm. So this crate checks no signature: [`WebhookMessage::receive`] takes a function that does, and
//! reads nothing of a body that it has not let through. The function gets the body as it came; headers and the key
//! it takes from where it is written.
//!
//! Once you know from Procountor how your webhook signs, compute the code of the body with your key (a crate such as
//! `hmac` does it), decode the header's value, and compare the two by that crate's own check, which takes the same
//! time wherever they differ. Comparing them with `==` tells an attacker, by and by, what the code would be.
//!
//! Without a signature, a message is a hint at most: ask the API whether the thing has happened.
//!
//! # What is not known
//!
//! The form of the payload is not published. For what a user must confirm, it is said to hold the identifier of the
//! transaction and the body of the answer; [`WebhookMessage::transaction_identifier`] and
//! [`WebhookMessage::content`] look for them under the names that the API gives them elsewhere, and the payload
//! itself is there as it came. Whether Procountor posts a message again, and after which answers, is not known
//! either: let the same message come twice.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::value::RawValue;

use crate::model::{FromJsonError, Value, from_json};
use crate::models::{
    DirectSalaryPaymentResult, InvoicePaymentSummaries, PaymentSummaries, WebhookEvent, WebhookMessage,
};

/// The most bytes that a message may have: 1 MiB. Let the server that receives it stop there, too.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// How far below the payload an answer is looked for: in the payload, its members, and theirs.
const LEVELS: u32 = 3;

/// The name that Procountor gives the identifier in the answers of its operations.
const IDENTIFIER: &str = "transactionIdentifier";

/// Why a body was not read as a message. Shows nothing of the body.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The body is longer than [`BODY_LIMIT`]. It was not verified.
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// The function that verifies said no. Nothing was read.
    NotVerified,
    /// The body is not UTF-8, or not JSON, or no object.
    Form(FromJsonError),
    /// The body is an object that says no event, or says it otherwise than as text.
    NoEvent,
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(f, "the message has {bytes} bytes, at most {BODY_LIMIT} are read"),
            Self::NotVerified => f.write_str("the message is not verified"),
            Self::Form(error) => write!(f, "the message cannot be read: {error}"),
            Self::NoEvent => f.write_str("the message has no `eventType`"),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Form(error) => Some(error),
            _ => None,
        }
    }
}

/// What was done, as the operation itself would have answered.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Content {
    /// Invoices were paid.
    InvoicePayments(InvoicePaymentSummaries),
    /// Direct bank transfers were made.
    DirectBankTransfers(PaymentSummaries),
    /// Direct salary payments were made.
    DirectSalaryPayments(DirectSalaryPaymentResult),
    /// The event has no answer that is known, or the payload does not hold it: see
    /// [`payload`](WebhookMessage::payload).
    Other,
}

impl WebhookMessage {
    /// Reads a message from the body of a request, if the function lets it through.
    ///
    /// The function gets the body as it came, before anything of it is read: see the [module](self) for what it
    /// should do. An event that this crate does not know passes as itself, and members that are missing, or that
    /// no field can hold, are `None`.
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
            let error = serde::de::Error::custom(format_args!("no UTF-8 from byte {} on", error.valid_up_to()));
            WebhookError::Form(FromJsonError::Syntax(error))
        })?;
        let (message, _) = from_json::<Self>(text, true).map_err(WebhookError::Form)?;
        if message.event_type.is_none() {
            return Err(WebhookError::NoEvent);
        }
        Ok(message)
    }

    /// When the message was sent; `None` where it does not say, or says what no clock can show.
    pub fn sent_at(&self) -> Option<SystemTime> {
        let milliseconds = u64::try_from(self.meta.as_ref()?.timestamp?).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
    }

    /// The identifier of the transaction that a user has confirmed: what the operation had answered before, and what
    /// [`mfa().result`](crate::resources::mfa::Mfa::result) takes.
    pub fn transaction_identifier(&self) -> Option<String> {
        let (_, identifier) = holder(self.payload.as_ref()?.as_str(), IDENTIFIER, LEVELS)?;
        serde_json::from_str(identifier).ok()
    }

    /// What the payload says was done, for the three events whose answers the API describes.
    pub fn content(&self) -> Content {
        let content = match &self.event_type {
            Some(WebhookEvent::InvoicePaymentCreated) => self.answer("transactions").map(Content::InvoicePayments),
            Some(WebhookEvent::DirectbankdatatransferPaymentCreated) => {
                self.answer("transactions").map(Content::DirectBankTransfers)
            }
            Some(WebhookEvent::DirectSalaryPaymentsCreated) => {
                self.answer("payments").map(Content::DirectSalaryPayments)
            }
            _ => None,
        };
        content.unwrap_or(Content::Other)
    }

    /// The object in the payload that holds a list of this name.
    fn answer<T: Value>(&self, list: &str) -> Option<T> {
        let (object, value) = holder(self.payload.as_ref()?.as_str(), list, LEVELS)?;
        let (answer, unread) = value.starts_with('[').then(|| from_json(object, false).ok())??;
        unread.is_empty().then_some(answer)
    }
}

/// The object that has a member of this name, and the member's value: the one given, else one among its members'
/// values.
fn holder<'a>(object: &'a str, name: &str, levels: u32) -> Option<(&'a str, &'a str)> {
    let below = levels.checked_sub(1)?;
    let members: BTreeMap<String, &'a RawValue> = serde_json::from_str(object).ok()?;
    match members.get(name) {
        Some(value) => Some((object, value.get())),
        None => members.values().find_map(|value| holder(value.get(), name, below)),
    }
}
