//! Models used only by `session_info`.

use super::{Country, ProductVersion};
use crate::codec::read_model;

read_model! {
    /// Features that the current company has switched on, part of the session information.
    ///
    /// Schema `CompanySettings`.
    pub struct CompanySettings {
        #[wire("invoiceDiscussionEnabled")]
        /// Whether discussions on invoices are switched on. JSON member `invoiceDiscussionEnabled`.
        pub invoice_discussion_enabled: Option<bool>,
    }
}

read_model! {
    /// Company and user of the current session, with what the company can use.
    ///
    /// Schema `SessionInfo`.
    pub struct SessionInfo {
        #[wire("companyId")]
        /// Identifier of the current company. JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("name")]
        /// Name of the current company. JSON member `name`.
        pub name: Option<String>,
        #[wire("country")]
        /// Country of the current company, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("productVersion")]
        /// Edition of Procountor that the current company uses. JSON member `productVersion`.
        pub product_version: Option<ProductVersion>,
        #[wire("userId")]
        /// Identifier of the current user. JSON member `userId`.
        pub user_id: Option<i64>,
        #[wire("userName")]
        /// Name of the current user. JSON member `userName`.
        pub user_name: Option<String>,
        #[wire("companySettings")]
        /// Features usable in the current company, from which a client can tell which requests would fail. JSON member `companySettings`.
        pub company_settings: Option<CompanySettings>,
    }
}
