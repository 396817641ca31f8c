//! Contracts with finance companies to which the company's receivables are sold.

use crate::call::{operations, request, resource, search};
use crate::{models, Method};

resource! {
    /// Contracts with finance companies to which the company's receivables are sold.
    pub struct FactoringContracts(factoring_contracts);
}

impl FactoringContracts {
    /// Creates a factoring contract.
    ///
    /// Available in Finnish environments only. The contract can then be used on sales invoices.
    ///
    /// `POST /factoringcontracts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`FactoringContract`](crate::models::FactoringContract). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::FactoringContract::default()
    ///     .financing_company(models::FinancingCompany::default().name("Sample"))
    ///     .financing_company_bank_account("FI2112345600000785")
    ///     .contract_number("Sample")
    ///     .status(models::ActiveStatus::Active);
    /// let response = client.factoring_contracts().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addFactoringContract1", "/factoringcontracts"))]
    pub fn create(&self, body: &models::FactoringContract) -> Create {
        let call = self.0.call(Method::POST, "/factoringcontracts");
        Create::new(call.json(body))
    }

    /// Lists factoring contracts.
    ///
    /// Available in Finnish environments only. The response is 403 also if external financing is not enabled for the company.
    ///
    /// `GET /factoringcontracts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`FactoringContractSearchResult`](crate::models::FactoringContractSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .factoring_contracts()
    ///     .list()
    ///     .financing_company_id("Sample")
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getFactoringContracts", "/factoringcontracts"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/factoringcontracts"))
    }
}

/// Request of [`FactoringContracts::create`]: `POST /factoringcontracts`.
pub type Create = crate::PlainRequest<operations::Create>;

request! {
    /// Request of [`FactoringContracts::list`]: `GET /factoringcontracts`.
    pub struct List(models::FactoringContractSearchResult);
}

search! {
    const List: [models::FactoringContract] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200);
}

impl List {
    /// Code of the financing company whose contracts to find, such as `AK`. Query parameter `financingCompanyId`.
    pub fn financing_company_id(self, financing_company_id: impl Into<String>) -> Self {
        Self(self.0.query::<String>("financingCompanyId", financing_company_id.into()))
    }

    /// Number of factoring contracts on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

operations! {
    pub struct Create(models::FactoringContract, WithBody);
}
