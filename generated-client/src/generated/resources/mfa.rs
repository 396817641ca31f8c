//! Outcomes of calls that the user has to confirm with a second factor, such as payments.

use crate::call::{operations, resource};
use crate::{models, Method, Pending};

resource! {
    /// Outcomes of calls that the user has to confirm with a second factor, such as payments.
    pub struct Mfa(mfa);
}

impl Mfa {
    /// Gets the outcome of a call that the user had to confirm. 408 and 409 are outcomes, not errors to retry.
    ///
    /// Available in Finnish environments only. The response is 202 until the user decides, 406 after a rejection, 408 once the transaction has expired, and 409 if it was processed before. Only one field of the result is set, according to the call that was confirmed.
    ///
    /// - `transaction_identifier`: Identifier of the two-factor transaction, as returned by the call that waits for confirmation.
    ///
    /// `GET /mfatransactionresult/{transactionIdentifier}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 406, 408, 409, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.mfa().result("transaction-identifier").await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("getMfaTransactionResult", "/mfatransactionresult/{transactionIdentifier}")
    )]
    pub fn result(&self, transaction_identifier: &str) -> Result_ {
        let call = self
            .0
            .call(Method::GET, "/mfatransactionresult/{transactionIdentifier}");
        Result_::new(call.path(transaction_identifier))
    }
}

/// Request of [`Mfa::result`]: `GET /mfatransactionresult/{transactionIdentifier}`.
pub type Result_ = crate::PlainRequest<operations::Result_>;

operations! {
    pub struct Result_(Pending<models::MfaTransactionResult, models::InfoMessage>);
}
