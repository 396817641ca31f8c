//! Models used only by `integrations`.

use super::{BusinessIdentifier, Country, IntegrationVersionStatus};
use crate::codec::{model, read_model};

model! {
    /// Decision on a request to activate an API integration, which must cover all companies in the request.
    ///
    /// Schema `ApiIntegrationApproveRequest`.
    pub struct ApiIntegrationApproveRequest {
        #[wire("approve")]
        /// Identifiers of the companies to approve. JSON member `approve`.
        pub approve: Option<Vec<i64>>,
        #[wire("reject")]
        /// Companies to reject, each with a reason. JSON member `reject`.
        pub reject: Option<Vec<ApiIntegrationRejected>>,
    }
}

read_model! {
    /// Companies for which an API integration was approved, with their API keys.
    ///
    /// Schema `ApiIntegrationApproveResult`.
    pub struct ApiIntegrationApproveResult {
        #[wire("integrationId")]
        /// Identifier of the integration that the companies were approved for. JSON member `integrationId`.
        pub integration_id: Option<String>,
        #[wire("companiesIntegrated")]
        /// Approved companies, each with its API key. JSON member `companiesIntegrated`.
        pub companies_integrated: Option<Vec<ApiIntegrationApproved>>,
    }
}

read_model! {
    /// A company for which an API integration was approved, with its API key.
    ///
    /// Schema `ApiIntegrationApprovedDTO`.
    #[doc(alias = "ApiIntegrationApprovedDTO")]
    pub struct ApiIntegrationApproved {
        #[wire("companyId")]
        /// Identifier of the company that the API key is for. JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("apiKey", secret)]
        /// API key of the company's technical user: a new one, or the existing one if the company had that user already. JSON member `apiKey`. Hidden in `Debug`.
        pub api_key: Option<String>,
    }
}

read_model! {
    /// A company that wants to activate an API integration, as part of an integration request.
    ///
    /// Schema `ApiIntegrationCompany`.
    pub struct ApiIntegrationCompany {
        #[wire("companyId")]
        /// Identifier of the company that may be approved or rejected. JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("extraInfo")]
        /// Further details of the company, limited to those that its user agreed to share. JSON member `extraInfo`.
        pub extra_info: Option<ApiIntegrationCompanyExtraInfo>,
    }
}

read_model! {
    /// The details that a company shares with an API integration when it asks to activate it.
    ///
    /// Schema `ApiIntegrationCompanyExtraInfo`.
    pub struct ApiIntegrationCompanyExtraInfo {
        #[wire("companyName")]
        /// Name of the company. Present only if the integration asks for it and the user has agreed to share it. JSON member `companyName`.
        pub company_name: Option<String>,
        #[wire("country")]
        /// Country of the company. Present only if the integration asks for it and the user has agreed to share it. JSON member `country`.
        pub country: Option<Country>,
        #[wire("accountingOfficeName")]
        /// Name of the company's accounting office. Present only if the integration asks for it and the user has agreed to share it. JSON member `accountingOfficeName`.
        pub accounting_office_name: Option<String>,
        #[wire("businessIdentifier")]
        /// Business registration number of the company, with its type. JSON member `businessIdentifier`.
        pub business_identifier: Option<BusinessIdentifier>,
    }
}

read_model! {
    /// A company that uses an API integration, as listed for the owner of the integration.
    ///
    /// Schema `ApiIntegrationCustomer`.
    pub struct ApiIntegrationCustomer {
        #[wire("companyId")]
        /// Identifier of the company that uses the integration. JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("integrationVersionStatus")]
        /// Status of the integration template version that the customer uses. JSON member `integrationVersionStatus`.
        pub integration_version_status: Option<IntegrationVersionStatus>,
    }
}

read_model! {
    /// The user who started a request to activate an API integration.
    ///
    /// Schema `ApiIntegrationInitiator`.
    pub struct ApiIntegrationInitiator {
        #[wire("email")]
        /// Email address of the initiating user. Present only if the integration asks for it and the user has agreed to share it. JSON member `email`.
        pub email: Option<String>,
        #[wire("userFullName")]
        /// First and last name of the initiating user. Present only if the integration asks for it and the user has agreed to share it. JSON member `userFullName`.
        pub user_full_name: Option<String>,
    }
}

model! {
    /// A company for which an API integration is rejected, with the reason.
    ///
    /// Schema `ApiIntegrationRejected`.
    pub struct ApiIntegrationRejected {
        #[wire("companyId")]
        /// Identifier of the company that is not to use the integration. JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("reason")]
        /// Reason for which the company is rejected. JSON member `reason`. At most 255 characters.
        pub reason: Option<String>,
    }
}

read_model! {
    /// A request to activate an API integration for one or more companies.
    ///
    /// Schema `ApiIntegrationRequestData`.
    pub struct ApiIntegrationRequestData {
        #[wire("integrationId")]
        /// Identifier of the integration, with which [`GET /integrations/{integrationId}/customers`](crate::resources::integrations::Integrations::list_customers) lists its companies. JSON member `integrationId`.
        pub integration_id: Option<String>,
        #[wire("expires")]
        /// Date on which the request expires; an expired request can no longer be read (status 410). JSON member `expires`.
        pub expires: Option<String>,
        #[wire("initiator")]
        /// User who started the request. JSON member `initiator`.
        pub initiator: Option<ApiIntegrationInitiator>,
        #[wire("companiesToIntegrate")]
        /// Companies for which the integration is to be activated. JSON member `companiesToIntegrate`.
        pub companies_to_integrate: Option<Vec<ApiIntegrationCompany>>,
    }
}
