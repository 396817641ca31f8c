//! The product register: sales, purchase and travel products with prices and VAT, and product groups.

use crate::call::{changing_search, operations, request, resource};
use crate::{ids, models, Date, DateTime, Method};

resource! {
    /// The product register: sales, purchase and travel products with prices and VAT, and product groups.
    #[doc(alias = "tuote")]
    pub struct Products(products);
}

impl Products {
    /// Creates a product.
    ///
    /// `POST /products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Product`](crate::models::Product). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Product::default()
    ///     .type_(models::ProductType::Sales)
    ///     .name("Sample")
    ///     .discount(Decimal::ZERO)
    ///     .price(Decimal::new(1250, 2))
    ///     .active(true)
    ///     .currency(models::Currency::Eur);
    /// let response = client.products().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addProduct", "/products"))]
    pub fn create(&self, body: &models::Product) -> Create {
        let call = self.0.call(Method::POST, "/products");
        Create::new(call.json(body))
    }

    /// Creates a group of products.
    ///
    /// `POST /products/groups` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ProductGroup`](crate::models::ProductGroup). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::ProductGroup::default().name("Sample");
    /// let response = client.products().create_group(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addProductGroupName", "/products/groups"))]
    pub fn create_group(&self, body: &models::ProductGroup) -> CreateGroup {
        let call = self.0.call(Method::POST, "/products/groups");
        CreateGroup::new(call.json(body))
    }

    /// Deletes a product.
    ///
    /// Travel products cannot be deleted; the response is then 400.
    ///
    /// - `product_id`: Identifier of the product, which must not be a travel product.
    ///
    /// `DELETE /products/{productId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.products().delete(7).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("removeProductById", "/products/{productId}"))]
    pub fn delete(&self, product_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/products/{productId}");
        Delete::new(call.path(product_id))
    }

    /// Deletes a group of products.
    ///
    /// Groups of type `TRAVEL` cannot be deleted. Nor can a group that still has products: the response is then 409, and its message lists the identifiers of those products.
    ///
    /// - `group_id`: Identifier of the product group, which must hold no products and not be of type `TRAVEL`.
    ///
    /// `DELETE /products/groups/{groupId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.products().delete_group(7).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("removeProductGroupById", "/products/groups/{groupId}"))]
    pub fn delete_group(&self, group_id: i64) -> DeleteGroup {
        let call = self.0.call(Method::DELETE, "/products/groups/{groupId}");
        DeleteGroup::new(call.path(group_id))
    }

    /// Gets a product, or several by their ids.
    ///
    /// One request takes at most 200 identifiers.
    ///
    /// - `product_id`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    ///
    /// `GET /products/{productId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Product`](crate::models::Product). Documented error statuses: 400, 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.products().get(7).include_localizations(true).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getProduct", "/products/{productId}"))]
    pub fn get(&self, product_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/products/{productId}");
        Get(call.path(product_id))
    }

    /// Gets a product, or several by their ids.
    ///
    /// One request takes at most 200 identifiers.
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// - `product_ids`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    ///
    /// `GET /products/{productId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`Product`](crate::models::Product). Documented error statuses: 400, 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.products().get_many([7, 8]).include_localizations(true).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    pub fn get_many(&self, product_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/products/{productId}");
        GetMany(call.path_list(product_ids, 200))
    }

    /// Gets a default dimension of a product with its items.
    ///
    /// - `product_id`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `GET /products/{productId}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .products()
    ///     .get_default_dimension(7, ids::DimensionId(7))
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getDefaultDimension",
            "/products/{productId}/defaults/dimensions/{dimensionId}"
        )
    )]
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
        GetDefaultDimension::new(call.path(product_id).path(dimension_id))
    }

    /// Gets a group of products.
    ///
    /// - `group_id`: Identifier of the product group, as [`GET /products/groups`](crate::resources::products::Products::list_groups) lists it.
    ///
    /// `GET /products/groups/{groupId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ProductGroup`](crate::models::ProductGroup). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.products().get_group(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getProductGroupByGroupId", "/products/groups/{groupId}"))]
    pub fn get_group(&self, group_id: i64) -> GetGroup {
        let call = self.0.call(Method::GET, "/products/groups/{groupId}");
        GetGroup::new(call.path(group_id))
    }

    /// Lists products. Pages follow the id of the last product, not a page number.
    ///
    /// Travel products are found only if `type` asks for them.
    ///
    /// `GET /products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ProductSearchResult`](crate::models::ProductSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.products().list().name("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getProducts", "/products"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/products"))
    }

    /// Lists the dimensions that a product uses by default.
    ///
    /// - `product_id`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    ///
    /// `GET /products/{productId}/defaults/dimensions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`DefaultDimensionBasicData`](crate::models::DefaultDimensionBasicData). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.products().list_default_dimensions(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDefaultDimensions", "/products/{productId}/defaults/dimensions"))]
    pub fn list_default_dimensions(&self, product_id: i64) -> ListDefaultDimensions {
        let call = self.0.call(Method::GET, "/products/{productId}/defaults/dimensions");
        ListDefaultDimensions::new(call.path(product_id))
    }

    /// Lists groups of products.
    ///
    /// Groups of travel products are listed only if `type` asks for them.
    ///
    /// `GET /products/groups` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ProductGroups`](crate::models::ProductGroups). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .products()
    ///     .list_groups()
    ///     .type_(models::ProductType::Purchase)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getProductGroups", "/products/groups"))]
    pub fn list_groups(&self) -> ListGroups {
        ListGroups(self.0.call(Method::GET, "/products/groups"))
    }

    /// Overwrites a product.
    ///
    /// - `product_id`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    ///
    /// `PUT /products/{productId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Product`](crate::models::Product). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.products().get(7).await?.into_inner();
    /// let response = client.products().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateProduct", "/products/{productId}"))]
    pub fn update(&self, product_id: i64, body: &models::Product) -> Update {
        let call = self.0.call(Method::PUT, "/products/{productId}");
        Update::new(call.path(product_id).json(body))
    }

    /// Sets the default shares of a dimension for a product.
    ///
    /// Shares are percentages; items are named by `codeName`.
    ///
    /// - `product_id`: Identifier of the product, as [`GET /products`](crate::resources::products::Products::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `PUT /products/{productId}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .products()
    ///     .get_default_dimension(7, ids::DimensionId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .products()
    ///     .update_default_dimension(7, ids::DimensionId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateDefaultDimension",
            "/products/{productId}/defaults/dimensions/{dimensionId}"
        )
    )]
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
        UpdateDefaultDimension::new(call.path(product_id).path(dimension_id).json(body))
    }

    /// Renames a group of products.
    ///
    /// Its purpose is to rename the group.
    ///
    /// - `group_id`: Identifier of the product group, as [`GET /products/groups`](crate::resources::products::Products::list_groups) lists it.
    ///
    /// `PUT /products/groups/{groupId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ProductGroup`](crate::models::ProductGroup). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.products().get_group(7).await?.into_inner();
    /// let response = client.products().update_group(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateProductGroupName", "/products/groups/{groupId}"))]
    pub fn update_group(
        &self,
        group_id: i64,
        body: &models::ProductGroup,
    ) -> UpdateGroup {
        let call = self.0.call(Method::PUT, "/products/groups/{groupId}");
        UpdateGroup::new(call.path(group_id).json(body))
    }
}

/// Request of [`Products::create`]: `POST /products`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`Products::create_group`]: `POST /products/groups`.
pub type CreateGroup = crate::PlainRequest<operations::CreateGroup>;

/// Request of [`Products::delete`]: `DELETE /products/{productId}`.
pub type Delete = crate::PlainRequest<operations::Delete>;

/// Request of [`Products::delete_group`]: `DELETE /products/groups/{groupId}`.
pub type DeleteGroup = crate::PlainRequest<operations::DeleteGroup>;

request! {
    /// Request of [`Products::get`]: `GET /products/{productId}`.
    pub struct Get(models::Product);
}

impl Get {
    /// Whether product names in other languages are returned as well. Query parameter `includeLocalizations`. Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }
}

request! {
    /// Request of [`Products::get_many`]: `GET /products/{productId}`.
    pub struct GetMany(Vec<models::Product>);
}

impl GetMany {
    /// Whether product names in other languages are returned as well. Query parameter `includeLocalizations`. Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }
}

/// Request of [`Products::get_default_dimension`]: `GET /products/{productId}/defaults/dimensions/{dimensionId}`.
pub type GetDefaultDimension = crate::PlainRequest<operations::GetDefaultDimension>;

/// Request of [`Products::get_group`]: `GET /products/groups/{groupId}`.
pub type GetGroup = crate::PlainRequest<operations::GetGroup>;

request! {
    /// Request of [`Products::list`]: `GET /products`.
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
    /// Text that the product name must contain. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Identifier of the last product on the page before, after which this page starts. Query parameter `previousId`. Default `0`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Number of products on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Sort order by product identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by product version, that is by the time of the last change. Query parameter `orderByVersion`.
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// Identifiers of the product groups that the products belong to. Query parameter `group`.
    pub fn group(self, group: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("group", group, ','))
    }

    /// Product register to search: sales, purchase or travel. Without it, sales and purchase products are found, but no travel products. Query parameter `type`.
    pub fn type_(self, type_: models::ProductType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Text that the product code, which the product's owner assigns, must contain. Query parameter `code`. At most 40 characters.
    pub fn code(self, code: impl Into<String>) -> Self {
        Self(self.0.query::<String>("code", code.into()))
    }

    /// Day after which the product must expire. Applies to travel products only. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// Day before which the product's validity must start. Applies to travel products only. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Whether product names in other languages are returned as well. Query parameter `includeLocalizations`. Default `false`.
    pub fn include_localizations(self, include_localizations: bool) -> Self {
        Self(self.0.query("includeLocalizations", include_localizations))
    }

    /// Whether the products to find are active (`true`) or inactive (`false`). Query parameter `active`.
    pub fn active(self, active: bool) -> Self {
        Self(self.0.query("active", active))
    }

    /// Start of the range in which the product was last changed. Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// End of the range in which the product was last changed. Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }
}

/// Request of [`Products::list_default_dimensions`]: `GET /products/{productId}/defaults/dimensions`.
pub type ListDefaultDimensions = crate::PlainRequest<operations::ListDefaultDimensions>;

request! {
    /// Request of [`Products::list_groups`]: `GET /products/groups`.
    pub struct ListGroups(models::ProductGroups);
}

impl ListGroups {
    /// Kind of products in the groups to list. Without it, groups of sales and purchase products are listed, but none of travel products. Query parameter `type`.
    pub fn type_(self, type_: models::ProductType) -> Self {
        Self(self.0.query("type", type_))
    }
}

/// Request of [`Products::update`]: `PUT /products/{productId}`.
pub type Update = crate::PlainRequest<operations::Update>;

/// Request of [`Products::update_default_dimension`]: `PUT /products/{productId}/defaults/dimensions/{dimensionId}`.
pub type UpdateDefaultDimension = crate::PlainRequest<
    operations::UpdateDefaultDimension,
>;

/// Request of [`Products::update_group`]: `PUT /products/groups/{groupId}`.
pub type UpdateGroup = crate::PlainRequest<operations::UpdateGroup>;

operations! {
    pub struct Create(models::Product, WithBody);
    pub struct CreateGroup(models::ProductGroup, WithBody);
    pub struct Delete(());
    pub struct DeleteGroup(());
    pub struct GetDefaultDimension(models::DefaultDimension);
    pub struct GetGroup(models::ProductGroup);
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
    pub struct Update(models::Product, WithBody);
    pub struct UpdateDefaultDimension(models::DefaultDimension, WithBody);
    pub struct UpdateGroup(models::ProductGroup, WithBody);
}
