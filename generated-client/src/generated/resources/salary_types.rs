//! Operations on `salary_types` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// Operations on `salary_types`.
    pub struct SalaryTypes(salary_types);
}

impl SalaryTypes {
    /// Lists salary types.
    ///
    /// `GET /payrolls/salarytypes`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salarytypes"))
    }
}

request! {
    /// Request of [`SalaryTypes::list`].
    pub struct List(models::SalaryTypeSearchResult);
}

search! {
    const List: [models::SalaryType] = Paging::new()
        .page("page")
        .size("size", 200)
        .order("orderByCode", "ASC");
}

impl List {
    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Code (query parameter `code`).
    pub fn code(self, code: i64) -> Self {
        Self(self.0.query("code", code))
    }

    /// Category (query parameter `category`).
    pub fn category(self, category: models::SalaryTypeCategory) -> Self {
        Self(self.0.query("category", category))
    }

    /// Income type (query parameter `incomeType`).
    pub fn income_type(self, income_type: impl Into<String>) -> Self {
        Self(self.0.query::<String>("incomeType", income_type.into()))
    }

    /// Income type code (query parameter `incomeTypeCode`).
    pub fn income_type_code(self, income_type_code: i64) -> Self {
        Self(self.0.query("incomeTypeCode", income_type_code))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Order by code (query parameter `orderByCode`). Default `ASC`.
    pub fn order_by_code(self, order_by_code: models::SortOrder) -> Self {
        Self(self.0.query("orderByCode", order_by_code))
    }
}
