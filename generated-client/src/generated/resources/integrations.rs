//! Operations on `integrations` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `integrations`.
    pub struct Integrations(integrations);
}

impl Integrations {
    /// Answers a request to activate an integration, company by company.
    ///
    /// `PUT /integrations/{requestId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 410, 429.
    pub fn answer_request(
        &self,
        request_id: i64,
        body: &models::ApiIntegrationApproveRequest,
    ) -> AnswerRequest {
        let call = self.0.call(Method::PUT, "/integrations/{requestId}");
        AnswerRequest(call.path(request_id).json(body))
    }

    /// Gets a request to activate an integration.
    ///
    /// `GET /integrations/{requestId}`
    ///
    /// Documented error statuses: 401, 403, 404, 410, 429.
    pub fn get_request(&self, request_id: i64) -> GetRequest {
        let call = self.0.call(Method::GET, "/integrations/{requestId}");
        GetRequest(call.path(request_id))
    }

    /// Lists the companies that use an integration.
    ///
    /// `GET /integrations/{integrationId}/customers`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list_customers(&self, integration_id: &str) -> ListCustomers {
        let call = self.0.call(Method::GET, "/integrations/{integrationId}/customers");
        ListCustomers(call.path(integration_id))
    }
}

request! {
    /// Request of [`Integrations::answer_request`].
    pub struct AnswerRequest(models::ApiIntegrationApproveResult);
}

request! {
    /// Request of [`Integrations::get_request`].
    pub struct GetRequest(models::ApiIntegrationRequestData);
}

request! {
    /// Request of [`Integrations::list_customers`].
    pub struct ListCustomers(models::ApiIntegrationCustomer);
}
