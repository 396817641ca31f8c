//! Models used only by `webhooks`.

use std::collections::BTreeMap;
use super::{WebhookAuthenticationType, WebhookEvent};
use crate::codec::{model, read_model};
use crate::{Json, Page};

read_model! {
    /// Created webhook response (schema `CreatedWebhookResponse`).
    pub struct CreatedWebhookResponse {
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<i64>,
        #[wire("uuid")]
        /// Uuid (`uuid`).
        pub uuid: Option<String>,
    }
}

model! {
    /// Webhook (schema `Webhook`).
    pub struct Webhook {
        #[wire("uuid")]
        /// Uuid (`uuid`).
        pub uuid: Option<String>,
        #[wire("url", required)]
        /// Url (`url`). Required in requests.
        pub url: Option<String>,
        #[wire("authenticationType", required)]
        /// Authentication type (`authenticationType`). Required in requests.
        pub authentication_type: Option<WebhookAuthenticationType>,
        #[wire("authenticationMeta", secret)]
        /// Free members that belong to the kind of authentication.
        /// JSON member `authenticationMeta`. Hidden in `Debug`.
        pub authentication_meta: Option<BTreeMap<String, Json>>,
        #[wire("subscriptions", required)]
        /// Subscriptions (`subscriptions`). At least 1 item. Required in requests.
        pub subscriptions: Option<Vec<WebhookEvent>>,
    }
}

/// Webhook search result (schema `WebhookSearchResult`).
pub type WebhookSearchResult = Page<Webhook>;
