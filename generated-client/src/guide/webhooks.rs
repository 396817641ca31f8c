//! Receives messages from Procountor, and activates an integration for companies.
//!
//! # Calls
//!
//! 1. [`webhooks().create`] with a URL, an authentication type and at least one event.
//! 2. In your server, [`WebhookMessage::receive`] reads a message; then get the state with the API.
//! 3. Activation: the customer follows your link and agrees in Procountor, which redirects to your callback URL with a
//!    request id. [`integrations().get_request`], then [`integrations().answer_request`] with every company under
//!    `approve` or `reject`.
//! 4. The response contains an API key for each approved company: store it at once. It is a secret.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{Webhook, WebhookAuthenticationType, WebhookEvent, WebhookMessage};
//! use procountor_client::webhook::WebhookError;
//! use procountor_client::{Client, Error};
//!
//! async fn subscribe(client: &Client) -> Result<(), Error> {
//!     let webhook = Webhook::default()
//!         .url("https://acme.example/procountor")
//!         .authentication_type(WebhookAuthenticationType::None)
//!         .subscriptions([WebhookEvent::InvoicePaymentCreated, WebhookEvent::TrackingPeriodStatusUpdated]);
//!     client.webhooks().create(&webhook).await?;
//!     Ok(())
//! }
//!
//! /// Handles a message. Its signature is not checked, so get the state with the API afterwards.
//! fn handle(body: &[u8]) -> Result<(), WebhookError> {
//!     let message = WebhookMessage::receive(body, |_| true)?;
//!     println!("{:?} {:?}", message.event_type, message.transaction_identifier());
//!     Ok(())
//! }
//! ```
//!
//! # Program
//!
//! `receive_webhook` in the folder `jobs` of the repository.
//!
//! # Traps
//!
//! - There are no events for invoices, receipts or partners: search for [`changes`](crate::Changes) instead. Most
//!   events are those of confirmed calls.
//! - The signature is not published ([`webhook`](crate::webhook)): treat a message as a hint, and accept duplicates
//!   (inferred).
//! - Activation: a wrong number of companies 400, an expired request 410, a request of the other environment 404;
//!   `list_customers` of another integration 403.
//! - The integrator approves the companies, and the integrator's company needs the tool API Integrator (403).
//!
//! # Special cases
//!
//! - A message has no id of its own. `webhook_uuid`, `event_type` and [`WebhookMessage::transaction_identifier`] identify
//!   an event (inferred).
//! - [`webhooks().update`] can change URL and events; [`webhooks().delete`] ends all subscriptions of the webhook.
//! - A webhook without an event: 400. The search filter lacks one of the nine events.
//! - Each approved company gets a technical user. If it was there already, its existing key is returned.
//! - `reason` of a rejection has at most 255 characters. Name and country of a company may be absent from the request:
//!   they depend on its consent.
//! - An integration that asks for more rights shows "update required"; the old rights stay until the company agrees
//!   (third party).
//!
//! # Not documented
//!
//! - Retries, order and signature of messages.
//!
//! [`WebhookMessage::receive`]: crate::models::WebhookMessage::receive
//! [`WebhookMessage::transaction_identifier`]: crate::models::WebhookMessage::transaction_identifier
//! [`integrations().answer_request`]: crate::resources::integrations::Integrations::answer_request
//! [`integrations().get_request`]: crate::resources::integrations::Integrations::get_request
//! [`webhooks().create`]: crate::resources::webhooks::Webhooks::create
//! [`webhooks().delete`]: crate::resources::webhooks::Webhooks::delete
//! [`webhooks().update`]: crate::resources::webhooks::Webhooks::update
