//! Dimensions, such as cost centres and projects, and their items, by which transactions are divided.

use crate::call::{operations, request, resource};
use crate::{models, Method};

resource! {
    /// Dimensions, such as cost centres and projects, and their items, by which transactions are divided.
    #[doc(alias("laskentakohde", "seurantakohde"))]
    pub struct Dimensions(dimensions);
}

impl Dimensions {
    /// Adds an item to a dimension.
    ///
    /// An item cannot be deleted; users close it in Procountor.
    ///
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `POST /dimensions/{dimensionId}/items` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DimensionItem`](crate::models::DimensionItem). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DimensionItem::default().code_name("Sample");
    /// let response = client.dimensions().create_item(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addDimensionItem", "/dimensions/{dimensionId}/items"))]
    pub fn create_item(
        &self,
        dimension_id: i64,
        body: &models::DimensionItem,
    ) -> CreateItem {
        let call = self.0.call(Method::POST, "/dimensions/{dimensionId}/items");
        CreateItem::new(call.path(dimension_id).json(body))
    }

    /// Gets a dimension with its items.
    ///
    /// Without access to dimensions the response is 403.
    ///
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `GET /dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Dimension`](crate::models::Dimension). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dimensions().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDimension", "/dimensions/{dimensionId}"))]
    pub fn get(&self, dimension_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/dimensions/{dimensionId}");
        Get::new(call.path(dimension_id))
    }

    /// Lists dimensions with their items.
    ///
    /// The response contains all dimensions of the current company, which users maintain in Procountor itself. Without access to dimensions it is 403.
    ///
    /// `GET /dimensions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`Dimension`](crate::models::Dimension). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dimensions().list().name("Sample").await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDimensions", "/dimensions"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/dimensions"))
    }

    /// Renames a dimension.
    ///
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `PUT /dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DimensionName`](crate::models::DimensionName). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DimensionName::default().name("Sample");
    /// let response = client.dimensions().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateDimension", "/dimensions/{dimensionId}"))]
    pub fn update(&self, dimension_id: i64, body: &models::DimensionName) -> Update {
        let call = self.0.call(Method::PUT, "/dimensions/{dimensionId}");
        Update::new(call.path(dimension_id).json(body))
    }

    /// Overwrites an item of a dimension. The body contains the item's id.
    ///
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `PUT /dimensions/{dimensionId}/items` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DimensionItem`](crate::models::DimensionItem). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DimensionItem::default().code_name("Sample").id(7);
    /// let response = client.dimensions().update_item(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateDimensionItem", "/dimensions/{dimensionId}/items"))]
    pub fn update_item(
        &self,
        dimension_id: i64,
        body: &models::DimensionItem,
    ) -> UpdateItem {
        let call = self.0.call(Method::PUT, "/dimensions/{dimensionId}/items");
        UpdateItem::new(call.path(dimension_id).json(body))
    }
}

/// Request of [`Dimensions::create_item`]: `POST /dimensions/{dimensionId}/items`.
pub type CreateItem = crate::PlainRequest<operations::CreateItem>;

/// Request of [`Dimensions::get`]: `GET /dimensions/{dimensionId}`.
pub type Get = crate::PlainRequest<operations::Get>;

request! {
    /// Request of [`Dimensions::list`]: `GET /dimensions`.
    pub struct List(Vec<models::Dimension>);
}

impl List {
    /// Name of the dimension to search for; part of it suffices. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Name of the dimension item to search for; part of it suffices. Query parameter `codeName`.
    pub fn code_name(self, code_name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("codeName", code_name.into()))
    }
}

/// Request of [`Dimensions::update`]: `PUT /dimensions/{dimensionId}`.
pub type Update = crate::PlainRequest<operations::Update>;

/// Request of [`Dimensions::update_item`]: `PUT /dimensions/{dimensionId}/items`.
pub type UpdateItem = crate::PlainRequest<operations::UpdateItem>;

operations! {
    pub struct CreateItem(models::DimensionItem, WithBody);
    pub struct Get(models::Dimension);
    pub struct Update(models::DimensionName, WithBody);
    pub struct UpdateItem(models::DimensionItem, WithBody);
}
