//! The company's own bank accounts.

use crate::call::{operations, request, resource, search};
use crate::{models, Method};

resource! {
    /// The company's own bank accounts.
    pub struct BankAccounts(bank_accounts);
}

impl BankAccounts {
    /// Adds a bank account to the company.
    ///
    /// The response is 409 if the account is already in use.
    ///
    /// `POST /bankaccounts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyBankAccount`](crate::models::CompanyBankAccount). Documented error statuses: 400, 401, 403, 409, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::CompanyBankAccount::default()
    ///     .iban("FI2112345600000785")
    ///     .currency(models::Currency::Eur)
    ///     .default_for_invoice(true)
    ///     .default_for_payment(true)
    ///     .status(models::ActiveStatus::Active)
    ///     .ledger_account("1910")
    ///     .show_account_on_invoice(true)
    ///     .allow_payments(false)
    ///     .allow_foreign_payments(false);
    /// let response = client.bank_accounts().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("createBankAccount", "/bankaccounts"))]
    pub fn create(&self, body: &models::CompanyBankAccount) -> Create {
        let call = self.0.call(Method::POST, "/bankaccounts");
        Create::new(call.json(body))
    }

    /// Gets one of the company's bank accounts.
    ///
    /// - `id`: Identifier of the bank account, as [`GET /bankaccounts`](crate::resources::bank_accounts::BankAccounts::list) lists it.
    ///
    /// `GET /bankaccounts/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyBankAccount`](crate::models::CompanyBankAccount). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bank_accounts().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getBankAccount", "/bankaccounts/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/bankaccounts/{id}");
        Get::new(call.path(id))
    }

    /// Lists the company's bank accounts.
    ///
    /// The response is 404 if `previousId` names no existing account.
    ///
    /// `GET /bankaccounts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyBankAccountSearchResult`](crate::models::CompanyBankAccountSearchResult). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.bank_accounts().list().items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getBankAccounts", "/bankaccounts"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/bankaccounts"))
    }

    /// Overwrites one of the company's bank accounts.
    ///
    /// The response is 409 if the account is already in use.
    ///
    /// - `id`: Identifier of the bank account, as [`GET /bankaccounts`](crate::resources::bank_accounts::BankAccounts::list) lists it.
    ///
    /// `PUT /bankaccounts/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyBankAccount`](crate::models::CompanyBankAccount). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.bank_accounts().get(7).await?.into_inner();
    /// let response = client.bank_accounts().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateBankAccount", "/bankaccounts/{id}"))]
    pub fn update(&self, id: i64, body: &models::CompanyBankAccount) -> Update {
        let call = self.0.call(Method::PUT, "/bankaccounts/{id}");
        Update::new(call.path(id).json(body))
    }
}

/// Request of [`BankAccounts::create`]: `POST /bankaccounts`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`BankAccounts::get`]: `GET /bankaccounts/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

request! {
    /// Request of [`BankAccounts::list`]: `GET /bankaccounts`.
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
    /// Identifier of the last bank account on the page before; when sorting by order number, the company must have that account. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by bank account identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by the order number of the bank accounts. Query parameter `orderByOrderNo`. Default `ASC`.
    pub fn order_by_order_no(self, order_by_order_no: models::SortOrder) -> Self {
        Self(self.0.query("orderByOrderNo", order_by_order_no))
    }

    /// Number of bank accounts on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

/// Request of [`BankAccounts::update`]: `PUT /bankaccounts/{id}`.
pub type Update = crate::PlainRequest<operations::Update>;

operations! {
    pub struct Create(models::CompanyBankAccount, WithBody);
    pub struct Get(models::CompanyBankAccount);
    pub struct Update(models::CompanyBankAccount, WithBody);
}
