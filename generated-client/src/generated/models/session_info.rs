//! Models used only by `session_info`.

use super::{Country, ProductVersion};
use crate::codec::read_model;

read_model! {
    /// Company settings (schema `CompanySettings`).
    pub struct CompanySettings {
        #[wire("invoiceDiscussionEnabled")]
        /// Invoice discussion enabled (`invoiceDiscussionEnabled`).
        pub invoice_discussion_enabled: Option<bool>,
    }
}

read_model! {
    /// Session info (schema `SessionInfo`).
    pub struct SessionInfo {
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("productVersion")]
        /// Product version (`productVersion`).
        pub product_version: Option<ProductVersion>,
        #[wire("userId")]
        /// User id (`userId`).
        pub user_id: Option<i64>,
        #[wire("userName")]
        /// User name (`userName`).
        pub user_name: Option<String>,
        #[wire("companySettings")]
        /// Company settings (`companySettings`).
        pub company_settings: Option<CompanySettings>,
    }
}
