//! Models used only by `salary_types`.

use super::{SalaryTypeCategory, SalaryTypeUnit};
use crate::codec::read_model;
use crate::{Decimal, Page};

read_model! {
    /// Salary type (schema `SalaryType`).
    pub struct SalaryType {
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("code")]
        /// Code (`code`).
        pub code: Option<i64>,
        #[wire("category")]
        /// Category (`category`).
        pub category: Option<SalaryTypeCategory>,
        #[wire("unit")]
        /// Unit (`unit`).
        pub unit: Option<SalaryTypeUnit>,
        #[wire("unitValue")]
        /// Unit value (`unitValue`).
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Payment percent (`paymentPercent`).
        pub payment_percent: Option<Decimal>,
        #[wire("paymentPercentEditable")]
        /// Payment percent editable (`paymentPercentEditable`).
        pub payment_percent_editable: Option<bool>,
        #[wire("affectsHealthInsurance")]
        /// Affects health insurance (`affectsHealthInsurance`).
        pub affects_health_insurance: Option<bool>,
        #[wire("affectsPensionInsurance")]
        /// Affects pension insurance (`affectsPensionInsurance`).
        pub affects_pension_insurance: Option<bool>,
        #[wire("affectsUnemploymentInsurance")]
        /// Affects unemployment insurance (`affectsUnemploymentInsurance`).
        pub affects_unemployment_insurance: Option<bool>,
        #[wire("affectsAccidentAndGroupLifeInsurance")]
        /// Affects accident and group life insurance (`affectsAccidentAndGroupLifeInsurance`).
        pub affects_accident_and_group_life_insurance: Option<bool>,
        #[wire("incomeType")]
        /// Income type (`incomeType`).
        pub income_type: Option<String>,
        #[wire("incomeTypeCode")]
        /// Income type code (`incomeTypeCode`).
        pub income_type_code: Option<i64>,
        #[wire("translations")]
        /// Translations (`translations`).
        pub translations: Option<Vec<SalaryTypeTranslation>>,
    }
}

/// Salary type search result (schema `SalaryTypeSearchResult`).
pub type SalaryTypeSearchResult = Page<SalaryType>;

read_model! {
    /// Salary type translation (schema `SalaryTypeTranslation`).
    pub struct SalaryTypeTranslation {
        #[wire("languageCode")]
        /// Language code (`languageCode`).
        pub language_code: Option<String>,
        #[wire("translation")]
        /// Translation (`translation`).
        pub translation: Option<String>,
    }
}
