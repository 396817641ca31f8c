//! Operations on `factoring_contracts` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// Operations on `factoring_contracts`.
    pub struct FactoringContracts(factoring_contracts);
}

impl FactoringContracts {
    /// Creates a factoring contract.
    ///
    /// `POST /factoringcontracts`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::FactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/factoringcontracts");
        Create(call.json(body))
    }

    /// Lists factoring contracts.
    ///
    /// `GET /factoringcontracts`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/factoringcontracts"))
    }
}

request! {
    /// Request of [`FactoringContracts::create`].
    pub struct Create(models::FactoringContract);
}

request! {
    /// Request of [`FactoringContracts::list`].
    pub struct List(models::FactoringContractSearchResult);
}

search! {
    const List: [models::FactoringContract] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200);
}

impl List {
    /// Financing company id (query parameter `financingCompanyId`).
    pub fn financing_company_id(self, financing_company_id: impl Into<String>) -> Self {
        Self(self.0.query::<String>("financingCompanyId", financing_company_id.into()))
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
