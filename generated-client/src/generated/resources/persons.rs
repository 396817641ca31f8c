//! Persons in the business partner register, such as employees.

use crate::call::{operations, request, resource, search};
use crate::{ids, models, Method};

resource! {
    /// Persons in the business partner register, such as employees.
    pub struct Persons(persons);
}

impl Persons {
    /// Creates a person.
    ///
    /// `POST /persons` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Person`](crate::models::Person). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Person::default()
    ///     .last_name("Sample")
    ///     .payment_info(
    ///         models::PersonPaymentInfo::default()
    ///             .payment_method(models::PartnerPaymentMethod::BankTransfer)
    ///             .payment_term_days("14")
    ///             .penal_interest_rate(Decimal::new(1250, 2)),
    ///     )
    ///     .invoicing_info(
    ///         models::PersonInvoicingInfo::default()
    ///             .language(models::Language::English)
    ///             .gender(models::Gender::Female),
    ///     )
    ///     .registry_info(models::PersonRegistryInfo::default().active(true));
    /// let response = client.persons().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertPerson", "/persons"))]
    pub fn create(&self, body: &models::Person) -> Create {
        let call = self.0.call(Method::POST, "/persons");
        Create::new(call.json(body))
    }

    /// Gets a person.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    ///
    /// `GET /persons/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Person`](crate::models::Person). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.persons().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPersonById", "/persons/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/persons/{id}");
        Get::new(call.path(id))
    }

    /// Gets a default dimension of a person with its items.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `GET /persons/{id}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.persons().get_default_dimension(7, ids::DimensionId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getPersonDefaultDimensionById",
            "/persons/{id}/defaults/dimensions/{dimensionId}"
        )
    )]
    pub fn get_default_dimension(
        &self,
        id: i64,
        dimension_id: ids::DimensionId,
    ) -> GetDefaultDimension {
        let call = self
            .0
            .call(Method::GET, "/persons/{id}/defaults/dimensions/{dimensionId}");
        GetDefaultDimension::new(call.path(id).path(dimension_id))
    }

    /// Lists persons.
    ///
    /// Each result holds basic data only: identifier, names, address, person number, and the person's business identifier with its type.
    ///
    /// `GET /persons` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PersonSearchResult`](crate::models::PersonSearchResult). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.persons().list().person_number("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPersons", "/persons"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/persons"))
    }

    /// Lists the dimensions that a person uses by default.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    ///
    /// `GET /persons/{id}/defaults/dimensions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`DefaultDimensionBasicData`](crate::models::DefaultDimensionBasicData). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.persons().list_default_dimensions(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getPersonDefaultDimensionsByPersonId",
            "/persons/{id}/defaults/dimensions"
        )
    )]
    pub fn list_default_dimensions(&self, id: i64) -> ListDefaultDimensions {
        let call = self.0.call(Method::GET, "/persons/{id}/defaults/dimensions");
        ListDefaultDimensions::new(call.path(id))
    }

    /// Lists the products that a person uses by default.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    ///
    /// `GET /persons/{id}/defaults/products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`DefaultProduct`](crate::models::DefaultProduct). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.persons().list_default_products(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPersonDefaultProducts", "/persons/{id}/defaults/products"))]
    pub fn list_default_products(&self, id: i64) -> ListDefaultProducts {
        let call = self.0.call(Method::GET, "/persons/{id}/defaults/products");
        ListDefaultProducts::new(call.path(id))
    }

    /// Overwrites a person.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    ///
    /// `PUT /persons/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Person`](crate::models::Person). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.persons().get(7).await?.into_inner();
    /// let response = client.persons().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updatePerson", "/persons/{id}"))]
    pub fn update(&self, id: i64, body: &models::Person) -> Update {
        let call = self.0.call(Method::PUT, "/persons/{id}");
        Update::new(call.path(id).json(body))
    }

    /// Sets the default shares of a dimension for a person.
    ///
    /// Shares are percentages; items are named by `codeName`.
    ///
    /// - `id`: Identifier of the person, as [`GET /persons`](crate::resources::persons::Persons::list) lists it.
    /// - `dimension_id`: Identifier of the dimension, as [`GET /dimensions`](crate::resources::dimensions::Dimensions::list) lists it.
    ///
    /// `PUT /persons/{id}/defaults/dimensions/{dimensionId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DefaultDimension`](crate::models::DefaultDimension). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .persons()
    ///     .get_default_dimension(7, ids::DimensionId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .persons()
    ///     .update_default_dimension(7, ids::DimensionId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateDefaultDimension1",
            "/persons/{id}/defaults/dimensions/{dimensionId}"
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
            .call(Method::PUT, "/persons/{id}/defaults/dimensions/{dimensionId}");
        UpdateDefaultDimension::new(call.path(id).path(dimension_id).json(body))
    }
}

/// Request of [`Persons::create`]: `POST /persons`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`Persons::get`]: `GET /persons/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`Persons::get_default_dimension`]: `GET /persons/{id}/defaults/dimensions/{dimensionId}`.
pub type GetDefaultDimension = crate::PlainRequest<operations::GetDefaultDimension>;

request! {
    /// Request of [`Persons::list`]: `GET /persons`.
    pub struct List(models::PersonSearchResult);
}

search! {
    const List: [models::PersonBasicInfo] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl List {
    /// Person number to search for; part of it suffices. Query parameter `personNumber`.
    pub fn person_number(self, person_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("personNumber", person_number.into()))
    }

    /// Name of the persons' main group, which must match exactly. Query parameter `mainPersonGroup`.
    pub fn main_person_group(self, main_person_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("mainPersonGroup", main_person_group.into()))
    }

    /// Identifier of the person group (a business partner group whose type is `PERSON`). Query parameter `personGroupId`.
    pub fn person_group_id(self, person_group_id: i64) -> Self {
        Self(self.0.query("personGroupId", person_group_id))
    }

    /// Whether inactive persons are listed too. Query parameter `includeInactive`. Default `false`.
    pub fn include_inactive(self, include_inactive: bool) -> Self {
        Self(self.0.query("includeInactive", include_inactive))
    }

    /// Number of persons on a full page. Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Sort order by person identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

/// Request of [`Persons::list_default_dimensions`]: `GET /persons/{id}/defaults/dimensions`.
pub type ListDefaultDimensions = crate::PlainRequest<operations::ListDefaultDimensions>;

/// Request of [`Persons::list_default_products`]: `GET /persons/{id}/defaults/products`.
pub type ListDefaultProducts = crate::PlainRequest<operations::ListDefaultProducts>;

/// Request of [`Persons::update`]: `PUT /persons/{id}`.
pub type Update = crate::PlainRequest<operations::Update>;

/// Request of [`Persons::update_default_dimension`]: `PUT /persons/{id}/defaults/dimensions/{dimensionId}`.
pub type UpdateDefaultDimension = crate::PlainRequest<
    operations::UpdateDefaultDimension,
>;

operations! {
    pub struct Create(models::Person, WithBody);
    pub struct Get(models::Person);
    pub struct GetDefaultDimension(models::DefaultDimension);
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
    pub struct ListDefaultProducts(Vec<models::DefaultProduct>);
    pub struct Update(models::Person, WithBody);
    pub struct UpdateDefaultDimension(models::DefaultDimension, WithBody);
}
