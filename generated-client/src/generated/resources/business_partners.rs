//! Operations on `business_partners` and their requests.

use crate::call::{changing_search, request, resource, search};
use crate::{ids, models, DateTime, Json, Method};

resource! {
    /// Operations on `business_partners`.
    pub struct BusinessPartners(business_partners);
}

impl BusinessPartners {
    /// Creates a business partner.
    ///
    /// `POST /businesspartners`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::BusinessPartner) -> Create {
        let call = self.0.call(Method::POST, "/businesspartners");
        Create(call.json(body))
    }

    /// Creates a group of business partners.
    ///
    /// `POST /businesspartners/groups`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create_group(&self, body: &models::BusinessPartnerGroup) -> CreateGroup {
        let call = self.0.call(Method::POST, "/businesspartners/groups");
        CreateGroup(call.json(body))
    }

    /// Gets a business partner, or several by their ids.
    ///
    /// `GET /businesspartners/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/businesspartners/{id}");
        Get(call.path(id))
    }

    /// Gets a business partner, or several by their ids.
    ///
    /// `GET /businesspartners/{id}`
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_many(&self, ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/businesspartners/{id}");
        GetMany(call.path_list(ids, 200))
    }

    /// Gets the ledger accounts that a business partner's invoices use by default.
    ///
    /// `GET /businesspartners/{id}/defaults/accounts`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_default_accounts(&self, id: i64) -> GetDefaultAccounts {
        let call = self.0.call(Method::GET, "/businesspartners/{id}/defaults/accounts");
        GetDefaultAccounts(call.path(id))
    }

    /// Gets a default dimension of a business partner with its items.
    ///
    /// `GET /businesspartners/{id}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        GetDefaultDimension(call.path(id).path(dimension_id))
    }

    /// Gets a group of business partners.
    ///
    /// `GET /businesspartners/groups/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_group(&self, id: i64) -> GetGroup {
        let call = self.0.call(Method::GET, "/businesspartners/groups/{id}");
        GetGroup(call.path(id))
    }

    /// Gets the personal details of the current user.
    ///
    /// `GET /businesspartners/personaldetails`
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn get_personal_details(&self) -> GetPersonalDetails {
        GetPersonalDetails(self.0.call(Method::GET, "/businesspartners/personaldetails"))
    }

    /// Lists customers, suppliers and persons.
    ///
    /// `GET /businesspartners`
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/businesspartners"))
    }

    /// Lists the dimensions that a business partner uses by default.
    ///
    /// `GET /businesspartners/{id}/defaults/dimensions`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list_default_dimensions(&self, id: i64) -> ListDefaultDimensions {
        let call = self
            .0
            .call(Method::GET, "/businesspartners/{id}/defaults/dimensions");
        ListDefaultDimensions(call.path(id))
    }

    /// Lists the products that a business partner uses by default.
    ///
    /// `GET /businesspartners/{id}/defaults/products`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_default_products(&self, id: i64) -> ListDefaultProducts {
        let call = self.0.call(Method::GET, "/businesspartners/{id}/defaults/products");
        ListDefaultProducts(call.path(id))
    }

    /// Lists groups of business partners.
    ///
    /// `GET /businesspartners/groups`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_groups(&self) -> ListGroups {
        ListGroups(self.0.call(Method::GET, "/businesspartners/groups"))
    }

    /// Changes some fields of a business partner.
    ///
    /// `PATCH /businesspartners/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn patch(&self, id: i64, body: &models::BusinessPartner) -> Patch {
        let call = self.0.call(Method::PATCH, "/businesspartners/{id}");
        Patch(call.path(id).json(body))
    }

    /// Overwrites a business partner.
    ///
    /// `PUT /businesspartners/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, id: i64, body: &models::BusinessPartner) -> Update {
        let call = self.0.call(Method::PUT, "/businesspartners/{id}");
        Update(call.path(id).json(body))
    }

    /// Overwrites a default dimension of a business partner.
    ///
    /// `PUT /businesspartners/{id}/defaults/dimensions/{dimensionId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        UpdateDefaultDimension(call.path(id).path(dimension_id).json(body))
    }

    /// Overwrites a group of business partners.
    ///
    /// `PUT /businesspartners/groups/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_group(
        &self,
        id: i64,
        body: &models::BusinessPartnerGroup,
    ) -> UpdateGroup {
        let call = self.0.call(Method::PUT, "/businesspartners/groups/{id}");
        UpdateGroup(call.path(id).json(body))
    }
}

request! {
    /// Request of [`BusinessPartners::create`].
    pub struct Create(models::BusinessPartner);
}

request! {
    /// Request of [`BusinessPartners::create_group`].
    pub struct CreateGroup(models::BusinessPartnerGroup);
}

request! {
    /// Request of [`BusinessPartners::get`].
    pub struct Get(models::BusinessPartner);
}

request! {
    /// Request of [`BusinessPartners::get_many`].
    pub struct GetMany(Vec<models::BusinessPartner>);
}

request! {
    /// Request of [`BusinessPartners::get_default_accounts`].
    pub struct GetDefaultAccounts(models::BusinessPartnerDefaultAccounts);
}

request! {
    /// Request of [`BusinessPartners::get_default_dimension`].
    pub struct GetDefaultDimension(models::DefaultDimension);
}

request! {
    /// Request of [`BusinessPartners::get_group`].
    pub struct GetGroup(models::BusinessPartnerGroup);
}

request! {
    /// Request of [`BusinessPartners::get_personal_details`].
    pub struct GetPersonalDetails(models::PersonalDetails);
}

request! {
    /// Request of [`BusinessPartners::list`].
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
    /// Identifier type (query parameter `identifierType`).
    pub fn identifier_type(self, identifier_type: impl Into<String>) -> Self {
        Self(self.0.query::<String>("identifierType", identifier_type.into()))
    }

    /// Customer number (query parameter `customerNumber`).
    pub fn customer_number(self, customer_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("customerNumber", customer_number.into()))
    }

    /// Main group (query parameter `mainGroup`).
    pub fn main_group(self, main_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("mainGroup", main_group.into()))
    }

    /// Partner group (query parameter `partnerGroup`).
    pub fn partner_group(self, partner_group: impl Into<String>) -> Self {
        Self(self.0.query::<String>("partnerGroup", partner_group.into()))
    }

    /// Type (query parameter `type`).
    pub fn type_(self, type_: models::BusinessPartnerType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Active (query parameter `active`). Default `true`.
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

    /// A private search term: travels as a header, not in the URL.
    /// Header `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.header::<String>("name", name.into()))
    }

    /// A private search term: travels as a header, not in the URL.
    /// Header `identifier`.
    pub fn identifier(self, identifier: impl Into<String>) -> Self {
        Self(self.0.header::<String>("identifier", identifier.into()))
    }
}

request! {
    /// Request of [`BusinessPartners::list_default_dimensions`].
    pub struct ListDefaultDimensions(Vec<models::DefaultDimensionBasicData>);
}

request! {
    /// Request of [`BusinessPartners::list_default_products`].
    pub struct ListDefaultProducts(Vec<models::DefaultProduct>);
}

request! {
    /// Request of [`BusinessPartners::list_groups`].
    pub struct ListGroups(models::BusinessPartnerGroupSearchResult);
}

search! {
    const ListGroups: [models::BusinessPartnerGroup] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200);
}

impl ListGroups {
    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Type (query parameter `type`).
    pub fn type_(self, type_: models::BusinessPartnerType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Active (query parameter `active`).
    pub fn active(self, active: bool) -> Self {
        Self(self.0.query("active", active))
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
    /// Request of [`BusinessPartners::patch`].
    pub struct Patch(Json);
}

impl Patch {
    /// The lock, if the body does not carry it.
    /// Query parameter `version`.
    pub fn version(self, version: impl Into<String>) -> Self {
        Self(self.0.query::<String>("version", version.into()))
    }
}

request! {
    /// Request of [`BusinessPartners::update`].
    pub struct Update(models::BusinessPartner);
}

request! {
    /// Request of [`BusinessPartners::update_default_dimension`].
    pub struct UpdateDefaultDimension(models::DefaultDimension);
}

request! {
    /// Request of [`BusinessPartners::update_group`].
    pub struct UpdateGroup(models::BusinessPartnerGroup);
}
