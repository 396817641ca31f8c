//! Calls of `salary_lists`.

use crate::call::{request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// The operations of `salary_lists`, from [`Client::salary_lists`](crate::Client::salary_lists).
    pub struct SalaryLists(salary_lists);
}

impl SalaryLists {
    /// Creates a salary list.
    ///
    /// `POST /payrolls/salarylists`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::NewSalaryList) -> Create {
        let call = self.0.call(Method::POST, "/payrolls/salarylists");
        Create(call.json(body))
    }

    /// Gets a salary list.
    ///
    /// `GET /payrolls/salarylists/{id}`
    ///
    /// Documented failures: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salarylists/{id}");
        Get(call.path(id))
    }

    /// Lists salary lists.
    ///
    /// `GET /payrolls/salarylists`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salarylists"))
    }
}

request! {
    /// A call of [`SalaryLists::create`].
    pub struct Create(models::SalaryList);
}

request! {
    /// A call of [`SalaryLists::get`].
    pub struct Get(models::SalaryList);
}

request! {
    /// A call of [`SalaryLists::list`].
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
    /// Payment period start, `paymentPeriodStart`.
    pub fn payment_period_start(self, payment_period_start: Date) -> Self {
        Self(self.0.query("paymentPeriodStart", payment_period_start))
    }

    /// Payment period end, `paymentPeriodEnd`.
    pub fn payment_period_end(self, payment_period_end: Date) -> Self {
        Self(self.0.query("paymentPeriodEnd", payment_period_end))
    }

    /// Name, `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// `size`: 1 to 200, by default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// `page`: at least 0, by default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Order by id. There is no common default.
    /// `orderById`: by default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}
