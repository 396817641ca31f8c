//! Models used only by `integrations`.

use super::{BusinessIdentifier, Country, IntegrationVersionStatus};
use crate::codec::{model, read_model};

model! {
    /// Api integration approve request (schema `ApiIntegrationApproveRequest`).
    pub struct ApiIntegrationApproveRequest {
        #[wire("approve")]
        /// Ids of the companies that accept.
        /// JSON member `approve`.
        pub approve: Option<Vec<i64>>,
        #[wire("reject")]
        /// Reject (`reject`).
        pub reject: Option<Vec<ApiIntegrationRejected>>,
    }
}

read_model! {
    /// Api integration approve result (schema `ApiIntegrationApproveResult`).
    pub struct ApiIntegrationApproveResult {
        #[wire("integrationId")]
        /// Integration id (`integrationId`).
        pub integration_id: Option<String>,
        #[wire("companiesIntegrated")]
        /// Companies integrated (`companiesIntegrated`).
        pub companies_integrated: Option<Vec<ApiIntegrationApproved>>,
    }
}

read_model! {
    /// Api integration approved (schema `ApiIntegrationApprovedDTO`).
    pub struct ApiIntegrationApproved {
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("apiKey", secret)]
        /// Api key (`apiKey`). Hidden in `Debug`.
        pub api_key: Option<String>,
    }
}

read_model! {
    /// Api integration company (schema `ApiIntegrationCompany`).
    pub struct ApiIntegrationCompany {
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("extraInfo")]
        /// Extra info (`extraInfo`).
        pub extra_info: Option<ApiIntegrationCompanyExtraInfo>,
    }
}

read_model! {
    /// Api integration company extra info (schema `ApiIntegrationCompanyExtraInfo`).
    pub struct ApiIntegrationCompanyExtraInfo {
        #[wire("companyName")]
        /// Company name (`companyName`).
        pub company_name: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("accountingOfficeName")]
        /// Accounting office name (`accountingOfficeName`).
        pub accounting_office_name: Option<String>,
        #[wire("businessIdentifier")]
        /// Business identifier (`businessIdentifier`).
        pub business_identifier: Option<BusinessIdentifier>,
    }
}

read_model! {
    /// Api integration customer (schema `ApiIntegrationCustomer`).
    pub struct ApiIntegrationCustomer {
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("integrationVersionStatus")]
        /// Integration version status (`integrationVersionStatus`).
        pub integration_version_status: Option<IntegrationVersionStatus>,
    }
}

read_model! {
    /// Api integration initiator (schema `ApiIntegrationInitiator`).
    pub struct ApiIntegrationInitiator {
        #[wire("email")]
        /// Email (`email`).
        pub email: Option<String>,
        #[wire("userFullName")]
        /// User full name (`userFullName`).
        pub user_full_name: Option<String>,
    }
}

model! {
    /// Api integration rejected (schema `ApiIntegrationRejected`).
    pub struct ApiIntegrationRejected {
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("reason")]
        /// Reason (`reason`). At most 255 characters.
        pub reason: Option<String>,
    }
}

read_model! {
    /// Api integration request data (schema `ApiIntegrationRequestData`).
    pub struct ApiIntegrationRequestData {
        #[wire("integrationId")]
        /// Integration id (`integrationId`).
        pub integration_id: Option<String>,
        #[wire("expires")]
        /// Expires (`expires`).
        pub expires: Option<String>,
        #[wire("initiator")]
        /// Initiator (`initiator`).
        pub initiator: Option<ApiIntegrationInitiator>,
        #[wire("companiesToIntegrate")]
        /// Companies to integrate (`companiesToIntegrate`).
        pub companies_to_integrate: Option<Vec<ApiIntegrationCompany>>,
    }
}
