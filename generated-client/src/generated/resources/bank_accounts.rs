//! Operations on `bank_accounts` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Method};

resource! {
    /// Operations on `bank_accounts`.
    pub struct BankAccounts(bank_accounts);
}

impl BankAccounts {
    /// Adds a bank account to the company.
    ///
    /// `POST /bankaccounts`
    ///
    /// Documented error statuses: 400, 401, 403, 409, 429.
    pub fn create(&self, body: &models::CompanyBankAccount) -> Create {
        let call = self.0.call(Method::POST, "/bankaccounts");
        Create(call.json(body))
    }

    /// Gets one of the company's bank accounts.
    ///
    /// `GET /bankaccounts/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/bankaccounts/{id}");
        Get(call.path(id))
    }

    /// Lists the company's bank accounts.
    ///
    /// `GET /bankaccounts`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/bankaccounts"))
    }

    /// Overwrites one of the company's bank accounts.
    ///
    /// `PUT /bankaccounts/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
    pub fn update(&self, id: i64, body: &models::CompanyBankAccount) -> Update {
        let call = self.0.call(Method::PUT, "/bankaccounts/{id}");
        Update(call.path(id).json(body))
    }
}

request! {
    /// Request of [`BankAccounts::create`].
    pub struct Create(models::CompanyBankAccount);
}

request! {
    /// Request of [`BankAccounts::get`].
    pub struct Get(models::CompanyBankAccount);
}

request! {
    /// Request of [`BankAccounts::list`].
    pub struct List(models::CompanyBankAccountSearchResult);
}

search! {
    const List: [models::CompanyBankAccountBasicInfo] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC")
        .other_orders(&["orderByOrderNo"]);
}

impl List {
    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by order no (query parameter `orderByOrderNo`). Default `ASC`.
    pub fn order_by_order_no(self, order_by_order_no: models::SortOrder) -> Self {
        Self(self.0.query("orderByOrderNo", order_by_order_no))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`BankAccounts::update`].
    pub struct Update(models::CompanyBankAccount);
}
