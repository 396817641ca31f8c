//! Operations on `dimensions` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `dimensions`.
    pub struct Dimensions(dimensions);
}

impl Dimensions {
    /// Adds an item to a dimension.
    ///
    /// `POST /dimensions/{dimensionId}/items`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_item(
        &self,
        dimension_id: i64,
        body: &models::DimensionItem,
    ) -> CreateItem {
        let call = self.0.call(Method::POST, "/dimensions/{dimensionId}/items");
        CreateItem(call.path(dimension_id).json(body))
    }

    /// Gets a dimension with its items.
    ///
    /// `GET /dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, dimension_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/dimensions/{dimensionId}");
        Get(call.path(dimension_id))
    }

    /// Lists dimensions with their items.
    ///
    /// `GET /dimensions`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/dimensions"))
    }

    /// Renames a dimension.
    ///
    /// `PUT /dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, dimension_id: i64, body: &models::DimensionName) -> Update {
        let call = self.0.call(Method::PUT, "/dimensions/{dimensionId}");
        Update(call.path(dimension_id).json(body))
    }

    /// Overwrites an item of a dimension. The body holds the item's id.
    ///
    /// `PUT /dimensions/{dimensionId}/items`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_item(
        &self,
        dimension_id: i64,
        body: &models::DimensionItem,
    ) -> UpdateItem {
        let call = self.0.call(Method::PUT, "/dimensions/{dimensionId}/items");
        UpdateItem(call.path(dimension_id).json(body))
    }
}

request! {
    /// Request of [`Dimensions::create_item`].
    pub struct CreateItem(models::DimensionItem);
}

request! {
    /// Request of [`Dimensions::get`].
    pub struct Get(models::Dimension);
}

request! {
    /// Request of [`Dimensions::list`].
    pub struct List(Vec<models::Dimension>);
}

impl List {
    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Code name (query parameter `codeName`).
    pub fn code_name(self, code_name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("codeName", code_name.into()))
    }
}

request! {
    /// Request of [`Dimensions::update`].
    pub struct Update(models::DimensionName);
}

request! {
    /// Request of [`Dimensions::update_item`].
    pub struct UpdateItem(models::DimensionItem);
}
