//! Salary lists: the salary slips of several employees for one payday.

use crate::call::{operations, request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Salary lists: the salary slips of several employees for one payday.
    #[doc(alias = "palkkalista")]
    pub struct SalaryLists(salary_lists);
}

impl SalaryLists {
    /// Creates a salary list.
    ///
    /// Its salary slips are created along with it. The response is 404 if an employee does not exist or there are no yearly figures for the year of the payday.
    ///
    /// `POST /payrolls/salarylists` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryList`](crate::models::SalaryList). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::NewSalaryList::default()
    ///     .name("Sample")
    ///     .payment_period_start(Date::constant(2026, 1, 31))
    ///     .payment_period_end(Date::constant(2026, 1, 31))
    ///     .accounting_date(Date::constant(2026, 1, 31))
    ///     .due_date(Date::constant(2026, 1, 31))
    ///     .payday(Date::constant(2026, 1, 31))
    ///     .employees_data_for_salary_slip([
    ///         models::EmployeeDataForSalarySlip::default().employee_id(7),
    ///     ]);
    /// let response = client.salary_lists().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertSalaryList", "/payrolls/salarylists"))]
    pub fn create(&self, body: &models::NewSalaryList) -> Create {
        let call = self.0.call(Method::POST, "/payrolls/salarylists");
        Create::new(call.json(body))
    }

    /// Gets a salary list.
    ///
    /// - `id`: Identifier of the salary list, as [`GET /payrolls/salarylists`](crate::resources::salary_lists::SalaryLists::list) lists it.
    ///
    /// `GET /payrolls/salarylists/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryList`](crate::models::SalaryList). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_lists().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryListById", "/payrolls/salarylists/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salarylists/{id}");
        Get::new(call.path(id))
    }

    /// Lists salary lists.
    ///
    /// `GET /payrolls/salarylists` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryListSearchResult`](crate::models::SalaryListSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .salary_lists()
    ///     .list()
    ///     .payment_period_start(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryLists", "/payrolls/salarylists"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salarylists"))
    }
}

/// Request of [`SalaryLists::create`]: `POST /payrolls/salarylists`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`SalaryLists::get`]: `GET /payrolls/salarylists/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

request! {
    /// Request of [`SalaryLists::list`]: `GET /payrolls/salarylists`.
    pub struct List(models::SalaryListSearchResult);
}

search! {
    const List: [models::SalaryListBasicData] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl List {
    /// Day on which the payment period starts. Query parameter `paymentPeriodStart`.
    pub fn payment_period_start(self, payment_period_start: Date) -> Self {
        Self(self.0.query("paymentPeriodStart", payment_period_start))
    }

    /// Day on which the payment period ends. Query parameter `paymentPeriodEnd`.
    pub fn payment_period_end(self, payment_period_end: Date) -> Self {
        Self(self.0.query("paymentPeriodEnd", payment_period_end))
    }

    /// Text that the name of the salary list must contain. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Number of salary lists on a full page. Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Sort order by salary list identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

operations! {
    pub struct Create(models::SalaryList, WithBody);
    pub struct Get(models::SalaryList);
}
