//! Operations on `salary_lists` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Operations on `salary_lists`.
    pub struct SalaryLists(salary_lists);
}

impl SalaryLists {
    /// Creates a salary list.
    ///
    /// `POST /payrolls/salarylists`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::NewSalaryList) -> Create {
        let call = self.0.call(Method::POST, "/payrolls/salarylists");
        Create(call.json(body))
    }

    /// Gets a salary list.
    ///
    /// `GET /payrolls/salarylists/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salarylists/{id}");
        Get(call.path(id))
    }

    /// Lists salary lists.
    ///
    /// `GET /payrolls/salarylists`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salarylists"))
    }
}

request! {
    /// Request of [`SalaryLists::create`].
    pub struct Create(models::SalaryList);
}

request! {
    /// Request of [`SalaryLists::get`].
    pub struct Get(models::SalaryList);
}

request! {
    /// Request of [`SalaryLists::list`].
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
    /// Payment period start (query parameter `paymentPeriodStart`).
    pub fn payment_period_start(self, payment_period_start: Date) -> Self {
        Self(self.0.query("paymentPeriodStart", payment_period_start))
    }

    /// Payment period end (query parameter `paymentPeriodEnd`).
    pub fn payment_period_end(self, payment_period_end: Date) -> Self {
        Self(self.0.query("paymentPeriodEnd", payment_period_end))
    }

    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
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

    /// Order by id. There is no common default.
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}
