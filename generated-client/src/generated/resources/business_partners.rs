//! The business partner register: customers, suppliers and persons, with the defaults for their invoices.

use crate::call::{changing_search, operations, request, resource, search};
use crate::{ids, models, DateTime, Json, Method};

resource! {
    /// The business partner register: customers, suppliers and persons, with the defaults for their invoices.
    #[doc(alias("asiakas", "toimittaja"))]
    pub struct BusinessPartners(business_partners);
}

impl BusinessPartners {
    /// Creates a business partner.
    ///
    /// Creates customers and suppliers; for persons there is [`POST /persons`](crate::resources::persons::Persons::create).
    ///
    /// `POST /businesspartners` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartner`](crate::models::BusinessPartner). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::BusinessPartner::default()
    ///     .name("Sample")
    ///     .type_(models::BusinessPartnerType::Supplier)
    ///     .payment_info(
    ///         models::BusinessPartnerPaymentInfo::default()
    ///             .payment_method(models::PartnerPaymentMethod::BankTransfer),
    ///     );
    /// let response = client.business_partners().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertBusinessPartner", "/businesspartners"))]
    pub fn create(&self, body: &models::BusinessPartner) -> Create {
        let call = self.0.call(Method::POST, "/businesspartners");
        Create::new(call.json(body))
    }

    /// Creates a group of business partners.
    ///
    /// `POST /businesspartners/groups` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerGroup`](crate::models::BusinessPartnerGroup). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::BusinessPartnerGroup::default()
    ///     .name("Sample")
    ///     .type_(models::BusinessPartnerType::Customer);
    /// let response = client.business_partners().create_group(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("createBusinessPartnerGroup", "/businesspartners/groups"))]
    pub fn create_group(&self, body: &models::BusinessPartnerGroup) -> CreateGroup {
        let call = self.0.call(Method::POST, "/businesspartners/groups");
        CreateGroup::new(call.json(body))
    }

    /// Gets a business partner, or several by their ids.
    ///
    /// One request takes at most 200 identifiers.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    ///
    /// `GET /businesspartners/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartner`](crate::models::BusinessPartner). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getBusinessPartner", "/businesspartners/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/businesspartners/{id}");
        Get::new(call.path(id))
    }

    /// Gets a business partner, or several by their ids.
    ///
    /// One request takes at most 200 identifiers.
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// - `ids`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    ///
    /// `GET /businesspartners/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`BusinessPartner`](crate::models::BusinessPartner). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().get_many([7, 8]).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    pub fn get_many(&self, ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/businesspartners/{id}");
        GetMany::new(call.path_list(ids, 200))
    }

    /// Gets the ledger accounts that a business partner's invoices use by default.
    ///
    /// VAT information comes with them. Partners of type `PERSON` have none: the response is then 404.
    ///
    /// - `id`: Identifier of the business partner, a customer or a supplier.
    ///
    /// `GET /businesspartners/{id}/defaults/accounts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerDefaultAccounts`](crate::models::BusinessPartnerDefaultAccounts). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().get_default_accounts(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDefaultAccounts", "/businesspartners/{id}/defaults/accounts"))]
    pub fn get_default_accounts(&self, id: i64) -> GetDefaultAccounts {
        let call = self.0.call(Method::GET, "/businesspartners/{id}/defaults/accounts");
        GetDefaultAccounts::new(call.path(id))
    }

    /// Gets a default dimension of a business partner with its items.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `GET /businesspartners/{id}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .business_partners()
    ///     .get_default_dimension(7, ids::DimensionId(7))
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getDefaultDimension1",
            "/businesspartners/{id}/defaults/dimensions/{dimensionId}"
        )
    )]
    pub fn get_default_dimension(
        &self,
        id: i64,
        dimension_id: ids::DimensionId,
    ) -> GetDefaultDimension {
        let call = self
            .0
            .call(
                Method::GET,
                "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
            );
        GetDefaultDimension::new(call.path(id).path(dimension_id))
    }

    /// Gets a group of business partners.
    ///
    /// - `id`: Identifier of the business partner group, as [`GET /businesspartners/groups`](crate::resources::business_partners::BusinessPartners::list_groups) lists it.
    ///
    /// `GET /businesspartners/groups/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerGroup`](crate::models::BusinessPartnerGroup). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().get_group(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPartnerGroup", "/businesspartners/groups/{id}"))]
    pub fn get_group(&self, id: i64) -> GetGroup {
        let call = self.0.call(Method::GET, "/businesspartners/groups/{id}");
        GetGroup::new(call.path(id))
    }

    /// Gets the personal details of the current user.
    ///
    /// They come from the person register: among others name, address, invoicing and payment information. [`GET /persons/{id}`](crate::resources::persons::Persons::get) gives more.
    ///
    /// `GET /businesspartners/personaldetails` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PersonalDetails`](crate::models::PersonalDetails). Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().get_personal_details().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPersonalDetails", "/businesspartners/personaldetails"))]
    pub fn get_personal_details(&self) -> GetPersonalDetails {
        GetPersonalDetails::new(
            self.0.call(Method::GET, "/businesspartners/personaldetails"),
        )
    }

    /// Lists customers, suppliers and persons.
    ///
    /// Each result holds basic data only. Name and business identifier may be searched for by HTTP headers.
    ///
    /// `GET /businesspartners` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerSearchResult`](crate::models::BusinessPartnerSearchResult). Documented error statuses: 400, 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.business_partners().list().identifier_type("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchBusinessPartners", "/businesspartners"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/businesspartners"))
    }

    /// Lists the dimensions that a business partner uses by default.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    ///
    /// `GET /businesspartners/{id}/defaults/dimensions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`DefaultDimensionBasicData`](crate::models::DefaultDimensionBasicData). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().list_default_dimensions(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDefaultDimensions1", "/businesspartners/{id}/defaults/dimensions"))]
    pub fn list_default_dimensions(&self, id: i64) -> ListDefaultDimensions {
        let call = self
            .0
            .call(Method::GET, "/businesspartners/{id}/defaults/dimensions");
        ListDefaultDimensions::new(call.path(id))
    }

    /// Lists the products that a business partner uses by default.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    ///
    /// `GET /businesspartners/{id}/defaults/products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`DefaultProduct`](crate::models::DefaultProduct). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.business_partners().list_default_products(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getDefaultProducts", "/businesspartners/{id}/defaults/products"))]
    pub fn list_default_products(&self, id: i64) -> ListDefaultProducts {
        let call = self.0.call(Method::GET, "/businesspartners/{id}/defaults/products");
        ListDefaultProducts::new(call.path(id))
    }

    /// Lists groups of business partners.
    ///
    /// Groups are ordered by identifier.
    ///
    /// `GET /businesspartners/groups` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerGroupSearchResult`](crate::models::BusinessPartnerGroupSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.business_partners().list_groups().name("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPartnerGroups", "/businesspartners/groups"))]
    pub fn list_groups(&self) -> ListGroups {
        ListGroups(self.0.call(Method::GET, "/businesspartners/groups"))
    }

    /// Changes some fields of a business partner.
    ///
    /// Works on customers and suppliers. It can change name, type, address, invoicing and payment information, but neither billing nor delivery address. The version must be given, in the query or in the body. Whether an address is merged or replaced is not documented: [`PUT /businesspartners/{id}`](crate::resources::business_partners::BusinessPartners::update) replaces the partner.
    ///
    /// - `id`: Identifier of the business partner, a customer or a supplier.
    ///
    /// `PATCH /businesspartners/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to `Json`. Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PATCH` changes a part: the members that the model requires may be absent.
    /// let body = models::BusinessPartner::default().name("Sample");
    /// let response = client
    ///     .business_partners()
    ///     .patch(7, &body)
    ///     .version("2026-01-31T12:00:00")
    ///     .allow_missing()
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateBusinessPartner", "/businesspartners/{id}"))]
    pub fn patch(&self, id: i64, body: &models::BusinessPartner) -> Patch {
        let call = self.0.call(Method::PATCH, "/businesspartners/{id}");
        Patch(call.path(id).json(body))
    }

    /// Overwrites a business partner.
    ///
    /// All its details are replaced: get the partner, change it and put it back. Whether `version` is checked is not documented. [`PATCH /businesspartners/{id}`](crate::resources::business_partners::BusinessPartners::patch) changes a part.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    ///
    /// `PUT /businesspartners/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartner`](crate::models::BusinessPartner). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.business_partners().get(7).await?.into_inner();
    /// let response = client.business_partners().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("putBusinessPartner", "/businesspartners/{id}"))]
    pub fn update(&self, id: i64, body: &models::BusinessPartner) -> Update {
        let call = self.0.call(Method::PUT, "/businesspartners/{id}");
        Update::new(call.path(id).json(body))
    }

    /// Sets the default shares of a dimension for a business partner.
    ///
    /// Shares are percentages; items are named by `codeName`.
    ///
    /// - `id`: Identifier of the business partner, as [`GET /businesspartners`](crate::resources::business_partners::BusinessPartners::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `PUT /businesspartners/{id}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .business_partners()
    ///     .get_default_dimension(7, ids::DimensionId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .business_partners()
    ///     .update_default_dimension(7, ids::DimensionId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateDefaultDimension2",
            "/businesspartners/{id}/defaults/dimensions/{dimensionId}"
        )
    )]
    pub fn update_default_dimension(
        &self,
        id: i64,
        dimension_id: ids::DimensionId,
        body: &models::DefaultDimension,
    ) -> UpdateDefaultDimension {
        let call = self
            .0
            .call(
                Method::PUT,
                "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
            );
        UpdateDefaultDimension::new(call.path(id).path(dimension_id).json(body))
    }

    /// Overwrites a group of business partners.
    ///
    /// - `id`: Identifier of the business partner group, as [`GET /businesspartners/groups`](crate::resources::business_partners::BusinessPartners::list_groups) lists it.
    ///
    /// `PUT /businesspartners/groups/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BusinessPartnerGroup`](crate::models::BusinessPartnerGroup). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.business_partners().get_group(7).await?.into_inner();
    /// let response = client.business_partners().update_group(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateBusinessPartnerGroup", "/businesspartners/groups/{id}"))]
    pub fn update_group(
        &self,
        id: i64,
        body: &models::BusinessPartnerGroup,
    ) -> UpdateGroup {
        let call = self.0.call(Method::PUT, "/businesspartners/groups/{id}");
        UpdateGroup::new(call.path(id).json(body))
    }
}

/// Request of [`BusinessPartners::create`]: `POST /businesspartners`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`BusinessPartners::create_group`]: `POST /businesspartners/groups`.
pub type CreateGroup = crate::PlainRequest<operations::CreateGroup>;

/// Request of [`BusinessPartners::get`]: `GET /businesspartners/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`BusinessPartners::get_many`]: `GET /businesspartners/{id}`.
pub type GetMany = crate::PlainRequest<operations::GetMany>;

/// Request of [`BusinessPartners::get_default_accounts`]: `GET /businesspartners/{id}/defaults/accounts`.
pub type GetDefaultAccounts = crate::PlainRequest<operations::GetDefaultAccounts>;

/// Request of [`BusinessPartners::get_default_dimension`]: `GET /businesspartners/{id}/defaults/dimensions/{dimensionId}`.
pub type GetDefaultDimension = crate::PlainRequest<operations::GetDefaultDimension>;

/// Request of [`BusinessPartners::get_group`]: `GET /businesspartners/groups/{id}`.
pub type GetGroup = crate::PlainRequest<operations::GetGroup>;

/// Request of [`BusinessPartners::get_personal_details`]: `GET /businesspartners/personaldetails`.
pub type GetPersonalDetails = crate::PlainRequest<operations::GetPersonalDetails>;

request! {
    /// Request of [`BusinessPartners::list`]: `GET /businesspartners`.
    pub struct List(models::BusinessPartnerSearchResult);
}

changing_search! {
    const List: [models::BusinessPartnerBasicInfo] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC")
        .changed("versionStartDate", "version");
}

impl List {
    /// Type of the partner's business identifier, such as `FN`. Query parameter `identifierType`.
    pub fn identifier_type(self, identifier_type: impl Into<String>) -> Self {
        Self(self.0.query::<String>("identifierType", identifier_type.into()))
    }

    /// Customer number of the partner. Query parameter `customerNumber`.
    pub fn customer_number(self, customer_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("customerNumber", customer_number.into()))
    }

    /// Name of the main group that the partner belongs to. Query parameter `mainGroup`.
    pub fn main_group(self, main_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("mainGroup", main_group.into()))
    }

    /// Name of the business partner group that the partner belongs to. Query parameter `partnerGroup`.
    pub fn partner_group(self, partner_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("partnerGroup", partner_group.into()))
    }

    /// Type of the partners to find: customers, suppliers or persons. Query parameter `type`.
    pub fn type_(self, type_: models::BusinessPartnerType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Sort order by business partner identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Identifier of the last business partner on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Whether the partners to find are active (`true`) or inactive (`false`). Query parameter `active`. Default `true`.
    pub fn active(self, active: bool) -> Self {
        Self(self.0.query("active", active))
    }

    /// Start of the range in which the business partner was last changed. Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// End of the range in which the business partner was last changed. Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }

    /// Number of business partners on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Name of the business partner. Header `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.header::<String>("name", name.into()))
    }

    /// Business identifier of the partner, of the type that `identifierType` names. Header `identifier`.
    pub fn identifier(self, identifier: impl Into<String>) -> Self {
        Self(self.0.header::<String>("identifier", identifier.into()))
    }
}

/// Request of [`BusinessPartners::list_default_dimensions`]: `GET /businesspartners/{id}/defaults/dimensions`.
pub type ListDefaultDimensions = crate::PlainRequest<operations::ListDefaultDimensions>;

/// Request of [`BusinessPartners::list_default_products`]: `GET /businesspartners/{id}/defaults/products`.
pub type ListDefaultProducts = crate::PlainRequest<operations::ListDefaultProducts>;

request! {
    /// Request of [`BusinessPartners::list_groups`]: `GET /businesspartners/groups`.
    pub struct ListGroups(models::BusinessPartnerGroupSearchResult);
}

search! {
    const ListGroups: [models::BusinessPartnerGroup] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200);
}

impl ListGroups {
    /// Text that the group name must contain. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Type of the groups to find: customers, suppliers or persons. Query parameter `type`.
    pub fn type_(self, type_: models::BusinessPartnerType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Whether the groups to find are active (`true`) or inactive (`false`). Query parameter `active`.
    pub fn active(self, active: bool) -> Self {
        Self(self.0.query("active", active))
    }

    /// Number of groups on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`BusinessPartners::patch`]: `PATCH /businesspartners/{id}`.
    pub struct Patch(Json);
}

impl Patch {
    crate::call::allow_missing!();
    /// Version of the business partner, the time of its last change; required unless the body contains it. Query parameter `version`.
    pub fn version(self, version: impl Into<String>) -> Self {
        Self(self.0.query::<String>("version", version.into()))
    }
}

/// Request of [`BusinessPartners::update`]: `PUT /businesspartners/{id}`.
pub type Update = crate::PlainRequest<operations::Update>;

/// Request of [`BusinessPartners::update_default_dimension`]: `PUT /businesspartners/{id}/defaults/dimensions/{dimensionId}`.
pub type UpdateDefaultDimension = crate::PlainRequest<
    operations::UpdateDefaultDimension,
>;

/// Request of [`BusinessPartners::update_group`]: `PUT /businesspartners/groups/{id}`.
pub type UpdateGroup = crate::PlainRequest<operations::UpdateGroup>;

operations! {
    pub struct Create(models::BusinessPartner, WithBody);
    pub struct CreateGroup(models::BusinessPartnerGroup, WithBody);
    pub struct Get(models::BusinessPartner);
    pub struct GetMany(Vec<models::BusinessPartner>);
    pub struct GetDefaultAccounts(models::BusinessPartnerDefaultAccounts);
    pub struct GetDefaultDimension(models::DefaultDimension);
    pub struct GetGroup(models::BusinessPartnerGroup);
    pub struct GetPersonalDetails(models::PersonalDetails);
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
    pub struct ListDefaultProducts(Vec<models::DefaultProduct>);
    pub struct Update(models::BusinessPartner, WithBody);
    pub struct UpdateDefaultDimension(models::DefaultDimension, WithBody);
    pub struct UpdateGroup(models::BusinessPartnerGroup, WithBody);
}
