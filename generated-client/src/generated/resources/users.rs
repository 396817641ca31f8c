//! The user that the access token belongs to, and profiles of other users of the company.

use crate::call::{operations, resource};
use crate::{models, Method, Pending};

resource! {
    /// The user that the access token belongs to, and profiles of other users of the company.
    pub struct Users(users);
}

impl Users {
    /// Gets the state of a change of user data that awaits confirmation. It confirms nothing itself.
    ///
    /// Deprecated: use [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result) instead. Its removal was announced for release 26.03 (Procountor 111.0). An unconfirmed transaction returns 202, a rejected one 406, an expired one 408, and one already processed 409.
    ///
    /// - `transaction_identifier`: Identifier of the two-factor transaction, as returned when the change of user data was requested.
    ///
    /// `PUT /users/{transactionIdentifier}/confirm` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 406, 408, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.users().confirm("transaction-identifier").await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/users/{transactionIdentifier}/confirm")]
    #[deprecated = "use `mfa().result` instead"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/users/{transactionIdentifier}/confirm");
        Confirm::new(call.path(transaction_identifier))
    }

    /// Gets the user that the access token belongs to.
    ///
    /// The response tells the identifier of the current company as well, but the vendor means to remove it here in favour of [`GET /company`](crate::resources::company::Company::get).
    ///
    /// `GET /users` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`User`](crate::models::User). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.users().current().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCurrentUser", "/users"))]
    pub fn current(&self) -> Current {
        Current::new(self.0.call(Method::GET, "/users"))
    }

    /// Gets the profile of a user.
    ///
    /// Only users of the same company can be looked up. The profile holds first name and surname.
    ///
    /// - `user_id`: Identifier of the user, who must belong to the same company.
    ///
    /// `GET /users/profiles/{userId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`UserProfile`](crate::models::UserProfile). Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.users().get_profile(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getUserProfile", "/users/profiles/{userId}"))]
    pub fn get_profile(&self, user_id: i64) -> GetProfile {
        let call = self.0.call(Method::GET, "/users/profiles/{userId}");
        GetProfile::new(call.path(user_id))
    }

    /// Gets the rights of the user that the access token belongs to.
    ///
    /// The response names the user's role, too.
    ///
    /// `GET /users/rights` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`UserPrivileges`](crate::models::UserPrivileges). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.users().get_rights().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCurrentUserRights", "/users/rights"))]
    pub fn get_rights(&self) -> GetRights {
        GetRights::new(self.0.call(Method::GET, "/users/rights"))
    }

    /// Overwrites the data of the user that the access token belongs to. The user has to confirm it.
    ///
    /// The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// `PUT /users` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 400, 401, 403, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.users().current().await?.into_inner();
    /// match client.users().update_current(&body).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateUserInfo", "/users"))]
    pub fn update_current(&self, body: &models::User) -> UpdateCurrent {
        let call = self.0.call(Method::PUT, "/users");
        UpdateCurrent::new(call.json(body))
    }
}

/// Request of [`Users::confirm`]: `PUT /users/{transactionIdentifier}/confirm`.
pub type Confirm = crate::PlainRequest<operations::Confirm>;

/// Request of [`Users::current`]: `GET /users`.
pub type Current = crate::PlainRequest<operations::Current>;

/// Request of [`Users::get_profile`]: `GET /users/profiles/{userId}`.
pub type GetProfile = crate::PlainRequest<operations::GetProfile>;

/// Request of [`Users::get_rights`]: `GET /users/rights`.
pub type GetRights = crate::PlainRequest<operations::GetRights>;

/// Request of [`Users::update_current`]: `PUT /users`.
pub type UpdateCurrent = crate::PlainRequest<operations::UpdateCurrent>;

operations! {
    pub struct Confirm(Pending<models::InfoMessage, models::InfoMessage>);
    pub struct Current(models::User);
    pub struct GetProfile(models::UserProfile);
    pub struct GetRights(models::UserPrivileges);
    pub struct UpdateCurrent(Pending<(), models::TransactionIdentifier>, WithBody);
}
