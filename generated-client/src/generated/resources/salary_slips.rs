//! Operations on `salary_slips` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Operations on `salary_slips`.
    pub struct SalarySlips(salary_slips);
}

impl SalarySlips {
    /// Approves a salary slip.
    ///
    /// `PUT /payrolls/salaryslips/{id}/approve`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn approve(&self, id: i64) -> Approve {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/approve");
        Approve(call.path(id))
    }

    /// Takes back the approval of a salary slip.
    ///
    /// `PUT /payrolls/salaryslips/{id}/cancelapproval`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn cancel_approval(&self, id: i64) -> CancelApproval {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/cancelapproval");
        CancelApproval(call.path(id))
    }

    /// Gets a salary slip, or several by their ids.
    ///
    /// `GET /payrolls/salaryslips/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}");
        Get(call.path(id))
    }

    /// Gets a salary slip, or several by their ids.
    ///
    /// `GET /payrolls/salaryslips/{id}`
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn get_many(&self, ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}");
        GetMany(call.path_list(ids, 200))
    }

    /// Gets the accounting entries of a salary slip.
    ///
    /// `GET /payrolls/salaryslips/{id}/accounting`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_accounting(&self, id: i64) -> GetAccounting {
        let call = self.0.call(Method::GET, "/payrolls/salaryslips/{id}/accounting");
        GetAccounting(call.path(id))
    }

    /// Lists salary slips.
    ///
    /// `GET /payrolls/salaryslips`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/salaryslips"))
    }

    /// Overwrites a salary slip.
    ///
    /// `PUT /payrolls/salaryslips/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
    pub fn update(&self, id: i64, body: &models::SalarySlip) -> Update {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}");
        Update(call.path(id).json(body))
    }

    /// Overwrites the accounting entries of a salary slip.
    ///
    /// `PUT /payrolls/salaryslips/{id}/accounting`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_accounting(
        &self,
        id: i64,
        body: &models::SalarySlipAccounting,
    ) -> UpdateAccounting {
        let call = self.0.call(Method::PUT, "/payrolls/salaryslips/{id}/accounting");
        UpdateAccounting(call.path(id).json(body))
    }
}

request! {
    /// Request of [`SalarySlips::approve`].
    pub struct Approve(models::InfoMessage);
}

request! {
    /// Request of [`SalarySlips::cancel_approval`].
    pub struct CancelApproval(models::InfoMessage);
}

request! {
    /// Request of [`SalarySlips::get`].
    pub struct Get(models::SalarySlip);
}

request! {
    /// Request of [`SalarySlips::get_many`].
    pub struct GetMany(Vec<models::SalarySlip>);
}

request! {
    /// Request of [`SalarySlips::get_accounting`].
    pub struct GetAccounting(models::SalarySlipAccounting);
}

request! {
    /// Request of [`SalarySlips::list`].
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
    /// Payday start date (query parameter `paydayStartDate`).
    pub fn payday_start_date(self, payday_start_date: Date) -> Self {
        Self(self.0.query("paydayStartDate", payday_start_date))
    }

    /// Payday end date (query parameter `paydayEndDate`).
    pub fn payday_end_date(self, payday_end_date: Date) -> Self {
        Self(self.0.query("paydayEndDate", payday_end_date))
    }

    /// Employee name (query parameter `employeeName`).
    pub fn employee_name(self, employee_name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("employeeName", employee_name.into()))
    }

    /// Slip number (query parameter `slipNumber`).
    pub fn slip_number(self, slip_number: impl IntoIterator<Item = String>) -> Self {
        Self(self.0.query_joined("slipNumber", slip_number, ','))
    }

    /// Status (query parameter `status`).
    pub fn status(
        self,
        status: impl IntoIterator<Item = models::SalarySlipSearchStatus>,
    ) -> Self {
        Self(self.0.query_joined("status", status, ','))
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

request! {
    /// Request of [`SalarySlips::update`].
    pub struct Update(models::SalarySlip);
}

request! {
    /// Request of [`SalarySlips::update_accounting`].
    pub struct UpdateAccounting(models::SalarySlipAccounting);
}

impl UpdateAccounting {
    /// Create reconciliation (query parameter `createReconciliation`). Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}
