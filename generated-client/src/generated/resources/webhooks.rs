//! Operations on `webhooks` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// Operations on `webhooks`.
    pub struct Webhooks(webhooks);
}

impl Webhooks {
    /// Creates a webhook.
    ///
    /// `POST /webhooks`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::Webhook) -> Create {
        let call = self.0.call(Method::POST, "/webhooks");
        Create(call.json(body))
    }

    /// Deletes a webhook.
    ///
    /// `DELETE /webhooks/{uuid}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn delete(&self, uuid: &str) -> Delete {
        let call = self.0.call(Method::DELETE, "/webhooks/{uuid}");
        Delete(call.path(uuid))
    }

    /// Lists webhooks.
    ///
    /// `GET /webhooks`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/webhooks"))
    }

    /// Overwrites a webhook.
    ///
    /// `PUT /webhooks/{uuid}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, uuid: &str, body: &models::Webhook) -> Update {
        let call = self.0.call(Method::PUT, "/webhooks/{uuid}");
        Update(call.path(uuid).json(body))
    }
}

request! {
    /// Request of [`Webhooks::create`].
    pub struct Create(models::CreatedWebhookResponse);
}

request! {
    /// Request of [`Webhooks::delete`].
    pub struct Delete(());
}

request! {
    /// Request of [`Webhooks::list`].
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
    /// Url (query parameter `url`).
    pub fn url(self, url: impl Into<String>) -> Self {
        Self(self.0.query::<String>("url", url.into()))
    }

    /// Event type (query parameter `eventType`).
    pub fn event_type(
        self,
        event_type: impl IntoIterator<Item = models::WebhookEvent>,
    ) -> Self {
        Self(self.0.query_joined("eventType", event_type, ','))
    }

    /// Order by created date (query parameter `orderByCreatedDate`). Default `DESC`.
    pub fn order_by_created_date(
        self,
        order_by_created_date: models::SortOrder,
    ) -> Self {
        Self(self.0.query("orderByCreatedDate", order_by_created_date))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`Webhooks::update`].
    pub struct Update(models::InfoMessage);
}
