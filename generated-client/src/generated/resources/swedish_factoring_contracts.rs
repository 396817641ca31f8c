//! Calls of `swedish_factoring_contracts`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `swedish_factoring_contracts`, from [`Client::swedish_factoring_contracts`](crate::Client::swedish_factoring_contracts).
    pub struct SwedishFactoringContracts(swedish_factoring_contracts);
}

impl SwedishFactoringContracts {
    /// Creates a factoring contract of a Swedish company.
    ///
    /// `POST /se/factoringcontracts`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn create(&self, body: &models::BasicFactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/se/factoringcontracts");
        Create(call.json(body))
    }

    /// Lists factoring contracts of a Swedish company.
    ///
    /// `GET /se/factoringcontracts`
    ///
    /// Documented failures: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/se/factoringcontracts"))
    }
}

request! {
    /// A call of [`SwedishFactoringContracts::create`].
    pub struct Create(models::BasicFactoringContract);
}

request! {
    /// A call of [`SwedishFactoringContracts::list`].
    pub struct List(models::BasicFactoringContract);
}
