//! Models used only by `vats`.

use crate::codec::read_model;
use crate::Decimal;

read_model! {
    /// Vat country info (schema `VatCountryInfo`).
    pub struct VatCountryInfo {
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<String>,
        #[wire("percentages")]
        /// Percentages (`percentages`).
        pub percentages: Option<Vec<VatInfo>>,
    }
}

read_model! {
    /// Vat info (schema `VatInfo`).
    pub struct VatInfo {
        #[wire("vatPercent")]
        /// Vat percent (`vatPercent`).
        pub vat_percent: Option<Decimal>,
        #[wire("sales")]
        /// Sales (`sales`).
        pub sales: Option<bool>,
        #[wire("purchase")]
        /// Purchase (`purchase`).
        pub purchase: Option<bool>,
    }
}

read_model! {
    /// Vat information (schema `VatInformation`).
    pub struct VatInformation {
        #[wire("vatInformation")]
        /// Vat information (`vatInformation`).
        pub vat_information: Option<Vec<VatCountryInfo>>,
        #[wire("vatStatuses")]
        /// Vat statuses (`vatStatuses`).
        pub vat_statuses: Option<Vec<VatStatusInfo>>,
    }
}

read_model! {
    /// Vat percentages (schema `VatPercentages`).
    pub struct VatPercentages {
        #[wire("vatPercentages")]
        /// Vat percentages (`vatPercentages`).
        pub vat_percentages: Option<Vec<Decimal>>,
    }
}

read_model! {
    /// Vat settings (schema `VatSettings`).
    pub struct VatSettings {
        #[wire("unitPricesIncludeVatSales")]
        /// Unit prices include vat sales (`unitPricesIncludeVatSales`).
        pub unit_prices_include_vat_sales: Option<bool>,
        #[wire("unitPricesIncludeVatPurchase")]
        /// Unit prices include vat purchase (`unitPricesIncludeVatPurchase`).
        pub unit_prices_include_vat_purchase: Option<bool>,
    }
}

read_model! {
    /// Vat status info (schema `VatStatusInfo`).
    pub struct VatStatusInfo {
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("description")]
        /// Description (`description`).
        pub description: Option<String>,
        #[wire("sales")]
        /// Sales (`sales`).
        pub sales: Option<bool>,
        #[wire("purchase")]
        /// Purchase (`purchase`).
        pub purchase: Option<bool>,
    }
}
