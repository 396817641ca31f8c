//! Operations on `users` and their requests.

use crate::call::{request, resource};
use crate::{models, Method, Pending};

resource! {
    /// Operations on `users`.
    pub struct Users(users);
}

impl Users {
    /// Asks whether the user has confirmed a change of their own data. Confirms nothing itself.
    ///
    /// `PUT /users/{transactionIdentifier}/confirm`
    ///
    /// Documented error statuses: 401, 403, 404, 406, 408, 409, 429.
    #[deprecated = "deprecated in the API description"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/users/{transactionIdentifier}/confirm");
        Confirm(call.path(transaction_identifier))
    }

    /// Gets the user of the access token.
    ///
    /// `GET /users`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn current(&self) -> Current {
        Current(self.0.call(Method::GET, "/users"))
    }

    /// Gets the profile of a user.
    ///
    /// `GET /users/profiles/{userId}`
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn get_profile(&self, user_id: i64) -> GetProfile {
        let call = self.0.call(Method::GET, "/users/profiles/{userId}");
        GetProfile(call.path(user_id))
    }

    /// Gets the rights of the user of the access token.
    ///
    /// `GET /users/rights`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get_rights(&self) -> GetRights {
        GetRights(self.0.call(Method::GET, "/users/rights"))
    }

    /// Overwrites the user of the access token. The user has to confirm it.
    ///
    /// `PUT /users`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn update_current(&self, body: &models::User) -> UpdateCurrent {
        let call = self.0.call(Method::PUT, "/users");
        UpdateCurrent(call.json(body))
    }
}

request! {
    /// Request of [`Users::confirm`].
    pub struct Confirm(Pending<models::InfoMessage, models::InfoMessage>);
}

request! {
    /// Request of [`Users::current`].
    pub struct Current(models::User);
}

request! {
    /// Request of [`Users::get_profile`].
    pub struct GetProfile(models::UserProfile);
}

request! {
    /// Request of [`Users::get_rights`].
    pub struct GetRights(models::UserPrivileges);
}

request! {
    /// Request of [`Users::update_current`].
    pub struct UpdateCurrent(Pending<(), models::TransactionIdentifier>);
}
