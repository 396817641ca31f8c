//! Operations on `mfa` and their requests.

use crate::call::{request, resource};
use crate::{models, Method, Pending};

resource! {
    /// Operations on `mfa`.
    pub struct Mfa(mfa);
}

impl Mfa {
    /// Gets the outcome of a call that its user had to confirm. 408 and 409 are outcomes, not faults to retry.
    ///
    /// `GET /mfatransactionresult/{transactionIdentifier}`
    ///
    /// Documented error statuses: 401, 403, 404, 406, 408, 409, 429.
    pub fn result(&self, transaction_identifier: &str) -> Result_ {
        let call = self
            .0
            .call(Method::GET, "/mfatransactionresult/{transactionIdentifier}");
        Result_(call.path(transaction_identifier))
    }
}

request! {
    /// Request of [`Mfa::result`].
    pub struct Result_(Pending<models::MfaTransactionResult, models::InfoMessage>);
}
