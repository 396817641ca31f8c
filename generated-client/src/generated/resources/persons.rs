//! Operations on `persons` and their requests.

use crate::call::{request, resource, search};
use crate::{ids, models, Method};

resource! {
    /// Operations on `persons`.
    pub struct Persons(persons);
}

impl Persons {
    /// Creates a person.
    ///
    /// `POST /persons`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::Person) -> Create {
        let call = self.0.call(Method::POST, "/persons");
        Create(call.json(body))
    }

    /// Gets a person.
    ///
    /// `GET /persons/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/persons/{id}");
        Get(call.path(id))
    }

    /// Gets a default dimension of a person with its items.
    ///
    /// `GET /persons/{id}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_default_dimension(
        &self,
        id: i64,
        dimension_id: ids::DimensionId,
    ) -> GetDefaultDimension {
        let call = self
            .0
            .call(Method::GET, "/persons/{id}/defaults/dimensions/{dimensionId}");
        GetDefaultDimension(call.path(id).path(dimension_id))
    }

    /// Lists persons.
    ///
    /// `GET /persons`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/persons"))
    }

    /// Lists the dimensions that a person uses by default.
    ///
    /// `GET /persons/{id}/defaults/dimensions`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_default_dimensions(&self, id: i64) -> ListDefaultDimensions {
        let call = self.0.call(Method::GET, "/persons/{id}/defaults/dimensions");
        ListDefaultDimensions(call.path(id))
    }

    /// Lists the products that a person uses by default.
    ///
    /// `GET /persons/{id}/defaults/products`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_default_products(&self, id: i64) -> ListDefaultProducts {
        let call = self.0.call(Method::GET, "/persons/{id}/defaults/products");
        ListDefaultProducts(call.path(id))
    }

    /// Overwrites a person.
    ///
    /// `PUT /persons/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, id: i64, body: &models::Person) -> Update {
        let call = self.0.call(Method::PUT, "/persons/{id}");
        Update(call.path(id).json(body))
    }

    /// Overwrites a default dimension of a person.
    ///
    /// `PUT /persons/{id}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_default_dimension(
        &self,
        id: i64,
        dimension_id: ids::DimensionId,
        body: &models::DefaultDimension,
    ) -> UpdateDefaultDimension {
        let call = self
            .0
            .call(Method::PUT, "/persons/{id}/defaults/dimensions/{dimensionId}");
        UpdateDefaultDimension(call.path(id).path(dimension_id).json(body))
    }
}

request! {
    /// Request of [`Persons::create`].
    pub struct Create(models::Person);
}

request! {
    /// Request of [`Persons::get`].
    pub struct Get(models::Person);
}

request! {
    /// Request of [`Persons::get_default_dimension`].
    pub struct GetDefaultDimension(models::DefaultDimension);
}

request! {
    /// Request of [`Persons::list`].
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
    /// Person number (query parameter `personNumber`).
    pub fn person_number(self, person_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("personNumber", person_number.into()))
    }

    /// Main person group (query parameter `mainPersonGroup`).
    pub fn main_person_group(self, main_person_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("mainPersonGroup", main_person_group.into()))
    }

    /// Person group id (query parameter `personGroupId`).
    pub fn person_group_id(self, person_group_id: i64) -> Self {
        Self(self.0.query("personGroupId", person_group_id))
    }

    /// Include inactive (query parameter `includeInactive`). Default `false`.
    pub fn include_inactive(self, include_inactive: bool) -> Self {
        Self(self.0.query("includeInactive", include_inactive))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

request! {
    /// Request of [`Persons::list_default_dimensions`].
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
}

request! {
    /// Request of [`Persons::list_default_products`].
    pub struct ListDefaultProducts(Vec<models::DefaultProduct>);
}

request! {
    /// Request of [`Persons::update`].
    pub struct Update(models::Person);
}

request! {
    /// Request of [`Persons::update_default_dimension`].
    pub struct UpdateDefaultDimension(models::DefaultDimension);
}
