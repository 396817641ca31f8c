//! Factoring contracts of Swedish companies.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Factoring contracts of Swedish companies.
    pub struct SwedishFactoringContracts(swedish_factoring_contracts);
}

impl SwedishFactoringContracts {
    /// Creates a factoring contract of a Swedish company.
    ///
    /// Available in Swedish environments only. The contract can then be used on sales invoices.
    ///
    /// `POST /se/factoringcontracts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BasicFactoringContract`](crate::models::BasicFactoringContract). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::BasicFactoringContract::default()
    ///     .financing_company_name("Sample")
    ///     .financing_company_bank_account("SE4550000000058398257466")
    ///     .contract_number("Sample");
    /// let response = client.swedish_factoring_contracts().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addFactoringContract", "/se/factoringcontracts"))]
    pub fn create(&self, body: &models::BasicFactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/se/factoringcontracts");
        Create::new(call.json(body))
    }

    /// Lists factoring contracts of a Swedish company.
    ///
    /// The response is 403 also if external financing is not enabled for the company.
    ///
    /// `GET /se/factoringcontracts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BasicFactoringContract`](crate::models::BasicFactoringContract). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.swedish_factoring_contracts().list().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getBasicFactoringContracts", "/se/factoringcontracts"))]
    pub fn list(&self) -> List {
        List::new(self.0.call(Method::GET, "/se/factoringcontracts"))
    }
}

/// Request of [`SwedishFactoringContracts::create`]: `POST /se/factoringcontracts`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`SwedishFactoringContracts::list`]: `GET /se/factoringcontracts`.
pub type List = crate::PlainRequest<operations::List>;

operations! {
    pub struct Create(models::BasicFactoringContract, WithBody);
    pub struct List(models::BasicFactoringContract);
}
