//! Models used only by `vats`.

use crate::codec::read_model;
use crate::Decimal;

read_model! {
    /// VAT rates of one country, part of the VAT defaults of the current company.
    ///
    /// Schema `VatCountryInfo`.
    pub struct VatCountryInfo {
        #[wire("country")]
        /// Country by name, as in `Finland`, and not as a code or as in `Company.country`. JSON member `country`.
        pub country: Option<String>,
        #[wire("percentages")]
        /// VAT rates of the country, each marked for use in sales and purchases. JSON member `percentages`.
        pub percentages: Option<Vec<VatInfo>>,
    }
}

read_model! {
    /// VAT rate of a country with its permitted use, part of the VAT defaults of the current company.
    ///
    /// Schema `VatInfo`.
    pub struct VatInfo {
        #[wire("vatPercent")]
        /// VAT rate, in percent. JSON member `vatPercent`.
        pub vat_percent: Option<Decimal>,
        #[wire("sales")]
        /// Whether the VAT rate may be used in sales. JSON member `sales`.
        pub sales: Option<bool>,
        #[wire("purchase")]
        /// Whether the VAT rate may be used in purchases. JSON member `purchase`.
        pub purchase: Option<bool>,
    }
}

read_model! {
    /// VAT defaults of the current company: VAT rates by country and the VAT statuses.
    ///
    /// Schema `VatInformation`.
    pub struct VatInformation {
        #[wire("vatInformation")]
        /// VAT rates available, grouped by country. JSON member `vatInformation`.
        pub vat_information: Option<Vec<VatCountryInfo>>,
        #[wire("vatStatuses")]
        /// VAT statuses available to the company. JSON member `vatStatuses`.
        pub vat_statuses: Option<Vec<VatStatusInfo>>,
    }
}

read_model! {
    /// VAT rates that can be used in one country.
    ///
    /// Schema `VatPercentages`.
    pub struct VatPercentages {
        #[wire("vatPercentages")]
        /// VAT rates available in the country, in percent. JSON member `vatPercentages`.
        pub vat_percentages: Option<Vec<Decimal>>,
    }
}

read_model! {
    /// VAT settings of the current company: whether unit prices include VAT.
    ///
    /// Schema `VatSettings`.
    pub struct VatSettings {
        #[wire("unitPricesIncludeVatSales")]
        /// Whether unit prices include VAT in sales. JSON member `unitPricesIncludeVatSales`.
        pub unit_prices_include_vat_sales: Option<bool>,
        #[wire("unitPricesIncludeVatPurchase")]
        /// Whether unit prices include VAT in purchases. JSON member `unitPricesIncludeVatPurchase`.
        pub unit_prices_include_vat_purchase: Option<bool>,
    }
}

read_model! {
    /// VAT status with its permitted use, part of the VAT defaults of the current company.
    ///
    /// Schema `VatStatusInfo`.
    pub struct VatStatusInfo {
        #[wire("vatStatus")]
        /// Number of the VAT status, by which products, invoices and receipts refer to it. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("description")]
        /// Meaning of the VAT status in words. JSON member `description`.
        pub description: Option<String>,
        #[wire("sales")]
        /// Whether the VAT status may be used in sales. JSON member `sales`.
        pub sales: Option<bool>,
        #[wire("purchase")]
        /// Whether the VAT status may be used in purchases. JSON member `purchase`.
        pub purchase: Option<bool>,
    }
}
