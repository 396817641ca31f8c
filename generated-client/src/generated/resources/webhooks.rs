//! Webhooks: addresses that Procountor notifies of changes, with the event types that each subscribes to.

use crate::call::{operations, request, resource, search};
use crate::{models, Method};

resource! {
    /// Webhooks: addresses that Procountor notifies of changes, with the event types that each subscribes to.
    pub struct Webhooks(webhooks);
}

impl Webhooks {
    /// Creates a webhook.
    ///
    /// The webhook reports changes of state of the resources whose event types it subscribes to. The response contains the UUID that the API generated for it.
    ///
    /// `POST /webhooks` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CreatedWebhookResponse`](crate::models::CreatedWebhookResponse). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Webhook::default()
    ///     .url("https://example.com/")
    ///     .authentication_type(models::WebhookAuthenticationType::Hmac)
    ///     .subscriptions([models::WebhookEvent::InvoicePaymentCreated]);
    /// let response = client.webhooks().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addWebhook", "/webhooks"))]
    pub fn create(&self, body: &models::Webhook) -> Create {
        let call = self.0.call(Method::POST, "/webhooks");
        Create::new(call.json(body))
    }

    /// Deletes a webhook.
    ///
    /// This also ends all its subscriptions.
    ///
    /// - `uuid`: UUID of the webhook, as [`GET /webhooks`](crate::resources::webhooks::Webhooks::list) lists it.
    ///
    /// `DELETE /webhooks/{uuid}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.webhooks().delete("uuid").await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("deleteWebhook", "/webhooks/{uuid}"))]
    pub fn delete(&self, uuid: &str) -> Delete {
        let call = self.0.call(Method::DELETE, "/webhooks/{uuid}");
        Delete::new(call.path(uuid))
    }

    /// Lists webhooks.
    ///
    /// Each comes with the event types that it subscribes to.
    ///
    /// `GET /webhooks` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`WebhookSearchResult`](crate::models::WebhookSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.webhooks().list().url("https://example.com/").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getWebhooks", "/webhooks"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/webhooks"))
    }

    /// Overwrites a webhook.
    ///
    /// Both its properties and the event types that it subscribes to can be changed.
    ///
    /// - `uuid`: UUID of the webhook, as [`GET /webhooks`](crate::resources::webhooks::Webhooks::list) lists it.
    ///
    /// `PUT /webhooks/{uuid}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Webhook::default()
    ///     .url("https://example.com/")
    ///     .authentication_type(models::WebhookAuthenticationType::Hmac)
    ///     .subscriptions([models::WebhookEvent::InvoicePaymentCreated]);
    /// let response = client.webhooks().update("uuid", &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateWebhook", "/webhooks/{uuid}"))]
    pub fn update(&self, uuid: &str, body: &models::Webhook) -> Update {
        let call = self.0.call(Method::PUT, "/webhooks/{uuid}");
        Update::new(call.path(uuid).json(body))
    }
}

/// Request of [`Webhooks::create`]: `POST /webhooks`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`Webhooks::delete`]: `DELETE /webhooks/{uuid}`.
pub type Delete = crate::PlainRequest<operations::Delete>;

request! {
    /// Request of [`Webhooks::list`]: `GET /webhooks`.
    pub struct List(models::WebhookSearchResult);
}

search! {
    const List: [models::Webhook] = Paging::new()
        .page("page")
        .key("uuid")
        .size("size", 200)
        .order("orderByCreatedDate", "DESC");
}

impl List {
    /// Address that the webhooks to find deliver to. Query parameter `url`.
    pub fn url(self, url: impl Into<String>) -> Self {
        Self(self.0.query::<String>("url", url.into()))
    }

    /// Event types that the webhooks to find subscribe to. Query parameter `eventType`.
    pub fn event_type(
        self,
        event_type: impl IntoIterator<Item = models::WebhookEvent>,
    ) -> Self {
        Self(self.0.query_joined("eventType", event_type, ','))
    }

    /// Sort order by the time at which the webhooks were created. Query parameter `orderByCreatedDate`. Default `DESC`.
    pub fn order_by_created_date(
        self,
        order_by_created_date: models::SortOrder,
    ) -> Self {
        Self(self.0.query("orderByCreatedDate", order_by_created_date))
    }

    /// Number of webhooks on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

/// Request of [`Webhooks::update`]: `PUT /webhooks/{uuid}`.
pub type Update = crate::PlainRequest<operations::Update>;

operations! {
    pub struct Create(models::CreatedWebhookResponse, WithBody);
    pub struct Delete(());
    pub struct Update(models::InfoMessage, WithBody);
}
