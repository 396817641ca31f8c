//! Salary types, which classify the rows of salary slips.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// Salary types, which classify the rows of salary slips.
    #[doc(alias = "palkkalaji")]
    pub struct SalaryTypes(salary_types);
}

impl SalaryTypes {
    /// Lists salary types.
    ///
    /// `GET /payrolls/salarytypes` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryTypeSearchResult`](crate::models::SalaryTypeSearchResult). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.salary_types().list().name("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryTypes", "/payrolls/salarytypes"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salarytypes"))
    }
}

request! {
    /// Request of [`SalaryTypes::list`]: `GET /payrolls/salarytypes`.
    pub struct List(models::SalaryTypeSearchResult);
}

search! {
    const List: [models::SalaryType] = Paging::new()
        .page("page")
        .size("size", 200)
        .order("orderByCode", "ASC");
}

impl List {
    /// Name of the salary type to search for; part of it suffices. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Code of the salary type. Query parameter `code`.
    pub fn code(self, code: i64) -> Self {
        Self(self.0.query("code", code))
    }

    /// Category that the salary types belong to, such as fringe benefits or tax-free items. Query parameter `category`.
    pub fn category(self, category: models::SalaryTypeCategory) -> Self {
        Self(self.0.query("category", category))
    }

    /// Name of the income type, as in the incomes register, to search for; part of it suffices. Query parameter `incomeType`.
    pub fn income_type(self, income_type: impl Into<String>) -> Self {
        Self(self.0.query::<String>("incomeType", income_type.into()))
    }

    /// Code of the income type in the incomes register, such as 201 for time-rate pay. Query parameter `incomeTypeCode`.
    pub fn income_type_code(self, income_type_code: i64) -> Self {
        Self(self.0.query("incomeTypeCode", income_type_code))
    }

    /// Number of salary types on a full page. Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Sort order by salary type code. Query parameter `orderByCode`. Default `ASC`.
    pub fn order_by_code(self, order_by_code: models::SortOrder) -> Self {
        Self(self.0.query("orderByCode", order_by_code))
    }
}
