//! Salary slips, their approval and their accounting entries.

use crate::call::{operations, request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Salary slips, their approval and their accounting entries.
    #[doc(alias = "palkkalaskelma")]
    pub struct SalarySlips(salary_slips);
}

impl SalarySlips {
    /// Approves a salary slip.
    ///
    /// The slip must be in status `CREATED` or `IN_CORRECTION`. The response is a message, not the slip.
    ///
    /// - `id`: Identifier of the salary slip, as [`GET /payrolls/salaryslips`](crate::resources::salary_slips::SalarySlips::list) lists it.
    ///
    /// `PUT /payrolls/salaryslips/{id}/approve` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_slips().approve(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("approveSlip", "/payrolls/salaryslips/{id}/approve"))]
    pub fn approve(&self, id: i64) -> Approve {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/approve");
        Approve::new(call.path(id))
    }

    /// Cancels the approval of a salary slip.
    ///
    /// The slip must be in status `APPROVED`. The response is a message, not the slip.
    ///
    /// - `id`: Identifier of the salary slip, which must be approved.
    ///
    /// `PUT /payrolls/salaryslips/{id}/cancelapproval` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_slips().cancel_approval(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("cancelSlipApproval", "/payrolls/salaryslips/{id}/cancelapproval"))]
    pub fn cancel_approval(&self, id: i64) -> CancelApproval {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/cancelapproval");
        CancelApproval::new(call.path(id))
    }

    /// Gets a salary slip, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. A request for several returns 404 only if none of them exists.
    ///
    /// - `id`: Identifier of the salary slip, as [`GET /payrolls/salaryslips`](crate::resources::salary_slips::SalarySlips::list) lists it.
    ///
    /// `GET /payrolls/salaryslips/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalarySlip`](crate::models::SalarySlip). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_slips().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalarySlipById", "/payrolls/salaryslips/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}");
        Get::new(call.path(id))
    }

    /// Gets a salary slip, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. A request for several returns 404 only if none of them exists.
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// - `ids`: Identifier of the salary slip, as [`GET /payrolls/salaryslips`](crate::resources::salary_slips::SalarySlips::list) lists it.
    ///
    /// `GET /payrolls/salaryslips/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`SalarySlip`](crate::models::SalarySlip). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_slips().get_many([7, 8]).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    pub fn get_many(&self, ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}");
        GetMany::new(call.path_list(ids, 200))
    }

    /// Gets the accounting entries of a salary slip.
    ///
    /// There are entries only once the slip has been approved.
    ///
    /// - `id`: Identifier of the salary slip, which must have reached at least the approved status.
    ///
    /// `GET /payrolls/salaryslips/{id}/accounting` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalarySlipAccounting`](crate::models::SalarySlipAccounting). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_slips().get_accounting(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getSalarySlipAccountingBySalarySlipId",
            "/payrolls/salaryslips/{id}/accounting"
        )
    )]
    pub fn get_accounting(&self, id: i64) -> GetAccounting {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}/accounting");
        GetAccounting::new(call.path(id))
    }

    /// Lists salary slips.
    ///
    /// `GET /payrolls/salaryslips` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalarySlipSearchResult`](crate::models::SalarySlipSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .salary_slips()
    ///     .list()
    ///     .payday_start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalarySlips", "/payrolls/salaryslips"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salaryslips"))
    }

    /// Overwrites a salary slip.
    ///
    /// Only slips in status `CREATED` can be updated. The response is 409 if another client has changed the slip in the meantime, and 404 also if its pension contract, accident insurance policy or employment does not exist.
    ///
    /// - `id`: Identifier of the salary slip, as [`GET /payrolls/salaryslips`](crate::resources::salary_slips::SalarySlips::list) lists it.
    ///
    /// `PUT /payrolls/salaryslips/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalarySlip`](crate::models::SalarySlip). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.salary_slips().get(7).await?.into_inner();
    /// let response = client.salary_slips().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateSalarySlip", "/payrolls/salaryslips/{id}"))]
    pub fn update(&self, id: i64, body: &models::SalarySlip) -> Update {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}");
        Update::new(call.path(id).json(body))
    }

    /// Overwrites the accounting entries of a salary slip.
    ///
    /// With `createReconciliation` set, the row that reconciles the entries is generated.
    ///
    /// - `id`: Identifier of the salary slip, as [`GET /payrolls/salaryslips`](crate::resources::salary_slips::SalarySlips::list) lists it.
    ///
    /// `PUT /payrolls/salaryslips/{id}/accounting` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalarySlipAccounting`](crate::models::SalarySlipAccounting). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.salary_slips().get_accounting(7).await?.into_inner();
    /// let response = client.salary_slips().update_accounting(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateSalarySlipAccounting", "/payrolls/salaryslips/{id}/accounting"))]
    pub fn update_accounting(
        &self,
        id: i64,
        body: &models::SalarySlipAccounting,
    ) -> UpdateAccounting {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/accounting");
        UpdateAccounting(call.path(id).json(body))
    }
}

/// Request of [`SalarySlips::approve`]: `PUT /payrolls/salaryslips/{id}/approve`.
pub type Approve = crate::PlainRequest<operations::Approve>;

/// Request of [`SalarySlips::cancel_approval`]: `PUT /payrolls/salaryslips/{id}/cancelapproval`.
pub type CancelApproval = crate::PlainRequest<operations::CancelApproval>;

/// Request of [`SalarySlips::get`]: `GET /payrolls/salaryslips/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`SalarySlips::get_many`]: `GET /payrolls/salaryslips/{id}`.
pub type GetMany = crate::PlainRequest<operations::GetMany>;

/// Request of [`SalarySlips::get_accounting`]: `GET /payrolls/salaryslips/{id}/accounting`.
pub type GetAccounting = crate::PlainRequest<operations::GetAccounting>;

request! {
    /// Request of [`SalarySlips::list`]: `GET /payrolls/salaryslips`.
    pub struct List(models::SalarySlipSearchResult);
}

search! {
    const List: [models::SalarySlipBasicData] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl List {
    /// Start of the payday range to search. Query parameter `paydayStartDate`.
    pub fn payday_start_date(self, payday_start_date: Date) -> Self {
        Self(self.0.query("paydayStartDate", payday_start_date))
    }

    /// End of the payday range to search. Query parameter `paydayEndDate`.
    pub fn payday_end_date(self, payday_end_date: Date) -> Self {
        Self(self.0.query("paydayEndDate", payday_end_date))
    }

    /// Name of the employee to search for, regardless of case; part of it suffices. Query parameter `employeeName`.
    pub fn employee_name(self, employee_name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("employeeName", employee_name.into()))
    }

    /// Numbers of the salary slips to find, one or several. Query parameter `slipNumber`.
    pub fn slip_number(self, slip_number: impl IntoIterator<Item = String>) -> Self {
        Self(self.0.query_joined("slipNumber", slip_number, ','))
    }

    /// Statuses of the salary slips to find, one or several. Query parameter `status`.
    pub fn status(
        self,
        status: impl IntoIterator<Item = models::SalarySlipSearchStatus>,
    ) -> Self {
        Self(self.0.query_joined("status", status, ','))
    }

    /// Number of salary slips on a full page. Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Sort order by salary slip identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

/// Request of [`SalarySlips::update`]: `PUT /payrolls/salaryslips/{id}`.
pub type Update = crate::PlainRequest<operations::Update>;

request! {
    /// Request of [`SalarySlips::update_accounting`]: `PUT /payrolls/salaryslips/{id}/accounting`.
    pub struct UpdateAccounting(models::SalarySlipAccounting);
}

impl UpdateAccounting {
    crate::call::allow_missing!();
    /// Whether a reconciliation row, which makes the entries sum to zero, is generated. Query parameter `createReconciliation`. Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

operations! {
    pub struct Approve(models::InfoMessage);
    pub struct CancelApproval(models::InfoMessage);
    pub struct Get(models::SalarySlip);
    pub struct GetMany(Vec<models::SalarySlip>);
    pub struct GetAccounting(models::SalarySlipAccounting);
    pub struct Update(models::SalarySlip, WithBody);
}
