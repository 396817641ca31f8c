//! Operations on `swedish_factoring_contracts` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `swedish_factoring_contracts`.
    pub struct SwedishFactoringContracts(swedish_factoring_contracts);
}

impl SwedishFactoringContracts {
    /// Creates a factoring contract of a Swedish company.
    ///
    /// `POST /se/factoringcontracts`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn create(&self, body: &models::BasicFactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/se/factoringcontracts");
        Create(call.json(body))
    }

    /// Lists factoring contracts of a Swedish company.
    ///
    /// `GET /se/factoringcontracts`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/se/factoringcontracts"))
    }
}

request! {
    /// Request of [`SwedishFactoringContracts::create`].
    pub struct Create(models::BasicFactoringContract);
}

request! {
    /// Request of [`SwedishFactoringContracts::list`].
    pub struct List(models::BasicFactoringContract);
}
