//! Requests of companies to activate an integration, and the companies that use it.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Requests of companies to activate an integration, and the companies that use it.
    pub struct Integrations(integrations);
}

impl Integrations {
    /// Approves companies of a request to activate an integration.
    ///
    /// The user's company must have the API Integrator tool. Every company of the request must be approved or rejected, otherwise the response is 400; an expired request returns 410. Each approved company gets a technical user, unless it has one, and the response contains that user's API key: a secret.
    ///
    /// - `request_id`: Identifier of the activation request, which must not have expired.
    ///
    /// `PUT /integrations/{requestId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ApiIntegrationApproveResult`](crate::models::ApiIntegrationApproveResult). Documented error statuses: 400, 401, 403, 404, 410, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::ApiIntegrationApproveRequest::default().approve([7]);
    /// let response = client.integrations().answer_request(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateIntegrationRequest", "/integrations/{requestId}"))]
    pub fn answer_request(
        &self,
        request_id: i64,
        body: &models::ApiIntegrationApproveRequest,
    ) -> AnswerRequest {
        let call = self.0.call(Method::PUT, "/integrations/{requestId}");
        AnswerRequest::new(call.path(request_id).json(body))
    }

    /// Gets a request to activate an integration.
    ///
    /// The user's company must have the API Integrator tool. One request may concern several companies. Extra data is returned as far as the integration's specification asks the user's consent to it. An expired request returns 410.
    ///
    /// - `request_id`: Identifier of the activation request, which must not have expired.
    ///
    /// `GET /integrations/{requestId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ApiIntegrationRequestData`](crate::models::ApiIntegrationRequestData). Documented error statuses: 401, 403, 404, 410, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.integrations().get_request(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getIntegrationRequest", "/integrations/{requestId}"))]
    pub fn get_request(&self, request_id: i64) -> GetRequest {
        let call = self.0.call(Method::GET, "/integrations/{requestId}");
        GetRequest::new(call.path(request_id))
    }

    /// Lists the companies that use an integration.
    ///
    /// The current company must own the integration and have the API Integrator tool, otherwise the response is 403.
    ///
    /// - `integration_id`: Identifier of the integration, which the current company must own.
    ///
    /// `GET /integrations/{integrationId}/customers` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ApiIntegrationCustomer`](crate::models::ApiIntegrationCustomer). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.integrations().list_customers("integration-id").await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "fetchIntegrationOwnerCustomersInfo",
            "/integrations/{integrationId}/customers"
        )
    )]
    pub fn list_customers(&self, integration_id: &str) -> ListCustomers {
        let call = self.0.call(Method::GET, "/integrations/{integrationId}/customers");
        ListCustomers::new(call.path(integration_id))
    }
}

/// Request of [`Integrations::answer_request`]: `PUT /integrations/{requestId}`.
pub type AnswerRequest = crate::PlainRequest<operations::AnswerRequest>;

/// Request of [`Integrations::get_request`]: `GET /integrations/{requestId}`.
pub type GetRequest = crate::PlainRequest<operations::GetRequest>;

/// Request of [`Integrations::list_customers`]: `GET /integrations/{integrationId}/customers`.
pub type ListCustomers = crate::PlainRequest<operations::ListCustomers>;

operations! {
    pub struct AnswerRequest(models::ApiIntegrationApproveResult, WithBody);
    pub struct GetRequest(models::ApiIntegrationRequestData);
    pub struct ListCustomers(models::ApiIntegrationCustomer);
}
