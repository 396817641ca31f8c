//! Operations on `products` and their requests.

use crate::call::{changing_search, request, resource};
use crate::{ids, models, Date, DateTime, Method};

resource! {
    /// Operations on `products`.
    pub struct Products(products);
}

impl Products {
    /// Creates a product.
    ///
    /// `POST /products`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::Product) -> Create {
        let call = self.0.call(Method::POST, "/products");
        Create(call.json(body))
    }

    /// Creates a group of products.
    ///
    /// `POST /products/groups`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create_group(&self, body: &models::ProductGroup) -> CreateGroup {
        let call = self.0.call(Method::POST, "/products/groups");
        CreateGroup(call.json(body))
    }

    /// Deletes a product.
    ///
    /// `DELETE /products/{productId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn delete(&self, product_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/products/{productId}");
        Delete(call.path(product_id))
    }

    /// Deletes a group of products.
    ///
    /// `DELETE /products/groups/{groupId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
    pub fn delete_group(&self, group_id: i64) -> DeleteGroup {
        let call = self.0.call(Method::DELETE, "/products/groups/{groupId}");
        DeleteGroup(call.path(group_id))
    }

    /// Gets a product, or several by their ids.
    ///
    /// `GET /products/{productId}`
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn get(&self, product_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/products/{productId}");
        Get(call.path(product_id))
    }

    /// Gets a product, or several by their ids.
    ///
    /// `GET /products/{productId}`
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn get_many(&self, product_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/products/{productId}");
        GetMany(call.path_list(product_ids, 200))
    }

    /// Gets a default dimension of a product with its items.
    ///
    /// `GET /products/{productId}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_default_dimension(
        &self,
        product_id: i64,
        dimension_id: ids::DimensionId,
    ) -> GetDefaultDimension {
        let call = self
            .0
            .call(
                Method::GET,
                "/products/{productId}/defaults/dimensions/{dimensionId}",
            );
        GetDefaultDimension(call.path(product_id).path(dimension_id))
    }

    /// Gets a group of products.
    ///
    /// `GET /products/groups/{groupId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_group(&self, group_id: i64) -> GetGroup {
        let call = self.0.call(Method::GET, "/products/groups/{groupId}");
        GetGroup(call.path(group_id))
    }

    /// Lists products. Pages by the id of the last one, not by page number.
    ///
    /// `GET /products`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/products"))
    }

    /// Lists the dimensions that a product uses by default.
    ///
    /// `GET /products/{productId}/defaults/dimensions`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list_default_dimensions(&self, product_id: i64) -> ListDefaultDimensions {
        let call = self.0.call(Method::GET, "/products/{productId}/defaults/dimensions");
        ListDefaultDimensions(call.path(product_id))
    }

    /// Lists groups of products.
    ///
    /// `GET /products/groups`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_groups(&self) -> ListGroups {
        ListGroups(self.0.call(Method::GET, "/products/groups"))
    }

    /// Overwrites a product.
    ///
    /// `PUT /products/{productId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, product_id: i64, body: &models::Product) -> Update {
        let call = self.0.call(Method::PUT, "/products/{productId}");
        Update(call.path(product_id).json(body))
    }

    /// Overwrites a default dimension of a product.
    ///
    /// `PUT /products/{productId}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn update_default_dimension(
        &self,
        product_id: i64,
        dimension_id: ids::DimensionId,
        body: &models::DefaultDimension,
    ) -> UpdateDefaultDimension {
        let call = self
            .0
            .call(
                Method::PUT,
                "/products/{productId}/defaults/dimensions/{dimensionId}",
            );
        UpdateDefaultDimension(call.path(product_id).path(dimension_id).json(body))
    }

    /// Overwrites a group of products.
    ///
    /// `PUT /products/groups/{groupId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_group(
        &self,
        group_id: i64,
        body: &models::ProductGroup,
    ) -> UpdateGroup {
        let call = self.0.call(Method::PUT, "/products/groups/{groupId}");
        UpdateGroup(call.path(group_id).json(body))
    }
}

request! {
    /// Request of [`Products::create`].
    pub struct Create(models::Product);
}

request! {
    /// Request of [`Products::create_group`].
    pub struct CreateGroup(models::ProductGroup);
}

request! {
    /// Request of [`Products::delete`].
    pub struct Delete(());
}

request! {
    /// Request of [`Products::delete_group`].
    pub struct DeleteGroup(());
}

request! {
    /// Request of [`Products::get`].
    pub struct Get(models::Product);
}

impl Get {
    /// Include localizations (query parameter `includeLocalizations`). Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }
}

request! {
    /// Request of [`Products::get_many`].
    pub struct GetMany(Vec<models::Product>);
}

impl GetMany {
    /// Include localizations (query parameter `includeLocalizations`). Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }
}

request! {
    /// Request of [`Products::get_default_dimension`].
    pub struct GetDefaultDimension(models::DefaultDimension);
}

request! {
    /// Request of [`Products::get_group`].
    pub struct GetGroup(models::ProductGroup);
}

request! {
    /// Request of [`Products::list`].
    pub struct List(models::ProductSearchResult);
}

changing_search! {
    const List: [models::Product] = Paging::new()
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC")
        .other_orders(&["orderByVersion"])
        .changed("versionStartDate", "version");
}

impl List {
    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`. Default `0`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by version (query parameter `orderByVersion`).
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// Group (query parameter `group`).
    pub fn group(self, group: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("group", group, ','))
    }

    /// Type (query parameter `type`).
    pub fn type_(self, type_: models::ProductType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Code (query parameter `code`). At most 40 characters.
    pub fn code(self, code: impl Into<String>) -> Self {
        Self(self.0.query::<String>("code", code.into()))
    }

    /// Start date (query parameter `startDate`).
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date (query parameter `endDate`).
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Include localizations (query parameter `includeLocalizations`). Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }

    /// Active (query parameter `active`).
    pub fn active(self, active: bool) -> Self {
        Self(self.0.query("active", active))
    }

    /// Lower bound of the moment of the last change.
    /// Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// Upper bound of the moment of the last change.
    /// Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }
}

request! {
    /// Request of [`Products::list_default_dimensions`].
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
}

request! {
    /// Request of [`Products::list_groups`].
    pub struct ListGroups(models::ProductGroups);
}

impl ListGroups {
    /// Type (query parameter `type`).
    pub fn type_(self, type_: models::ProductType) -> Self {
        Self(self.0.query("type", type_))
    }
}

request! {
    /// Request of [`Products::update`].
    pub struct Update(models::Product);
}

request! {
    /// Request of [`Products::update_default_dimension`].
    pub struct UpdateDefaultDimension(models::DefaultDimension);
}

request! {
    /// Request of [`Products::update_group`].
    pub struct UpdateGroup(models::ProductGroup);
}
