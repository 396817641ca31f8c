//! Calls of `factoring_contracts`.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// The operations of `factoring_contracts`, from [`Client::factoring_contracts`](crate::Client::factoring_contracts).
    pub struct FactoringContracts(factoring_contracts);
}

impl FactoringContracts {
    /// Creates a factoring contract.
    ///
    /// `POST /factoringcontracts`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn create(&self, body: &models::FactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/factoringcontracts");
        Create(call.json(body))
    }

    /// Lists factoring contracts.
    ///
    /// `GET /factoringcontracts`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/factoringcontracts"))
    }
}

request! {
    /// A call of [`FactoringContracts::create`].
    pub struct Create(models::FactoringContract);
}

request! {
    /// A call of [`FactoringContracts::list`].
    pub struct List(models::FactoringContractSearchResult);
}

search! {
    const List: [models::FactoringContract] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200);
}

impl List {
    /// Financing company id, `financingCompanyId`.
    pub fn financing_company_id(self, financing_company_id: impl Into<String>) -> Self {
        Self(self.0.query::<String>("financingCompanyId", financing_company_id.into()))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// `size`: at most 200, by default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// `page`: by default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}
