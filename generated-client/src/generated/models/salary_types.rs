//! Models used only by `salary_types`.

use super::{SalaryTypeCategory, SalaryTypeUnit};
use crate::codec::read_model;
use crate::{Decimal, Page};

read_model! {
    /// A kind of pay, benefit, tax or deduction used on salary rows, as listed by the search for salary types.
    ///
    /// Schema `SalaryType`.
    pub struct SalaryType {
        #[wire("name")]
        /// Name of the salary type. JSON member `name`.
        pub name: Option<String>,
        #[wire("code")]
        /// Code of the salary type, by which salary rows refer to it. JSON member `code`.
        pub code: Option<i64>,
        #[wire("category")]
        /// Group to which the salary type belongs, such as fringe benefits, tax-free items or tax. JSON member `category`.
        pub category: Option<SalaryTypeCategory>,
        #[wire("unit")]
        /// Unit in which the salary type is counted: hours or pieces. JSON member `unit`.
        pub unit: Option<SalaryTypeUnit>,
        #[wire("unitValue")]
        /// Value of one unit of the salary type. JSON member `unitValue`.
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Percentage at which the salary type is paid. JSON member `paymentPercent`.
        pub payment_percent: Option<Decimal>,
        #[wire("paymentPercentEditable")]
        /// Whether the percentage at which the salary type is paid can be changed. JSON member `paymentPercentEditable`.
        pub payment_percent_editable: Option<bool>,
        #[wire("affectsHealthInsurance")]
        /// Whether pay of this type counts for the health insurance contribution. JSON member `affectsHealthInsurance`.
        pub affects_health_insurance: Option<bool>,
        #[wire("affectsPensionInsurance")]
        /// Whether pay of this type counts for pension insurance. JSON member `affectsPensionInsurance`.
        pub affects_pension_insurance: Option<bool>,
        #[wire("affectsUnemploymentInsurance")]
        /// Whether pay of this type counts for unemployment insurance. JSON member `affectsUnemploymentInsurance`.
        pub affects_unemployment_insurance: Option<bool>,
        #[wire("affectsAccidentAndGroupLifeInsurance")]
        /// Whether pay of this type counts for occupational accident insurance and group life insurance. JSON member `affectsAccidentAndGroupLifeInsurance`.
        pub affects_accident_and_group_life_insurance: Option<bool>,
        #[wire("incomeType")]
        /// Name of the income type under which pay of this type is reported to the Finnish incomes register. JSON member `incomeType`.
        pub income_type: Option<String>,
        #[wire("incomeTypeCode")]
        /// Code of the income type under which pay of this type is reported to the Finnish incomes register. JSON member `incomeTypeCode`.
        pub income_type_code: Option<i64>,
        #[wire("translations")]
        /// Names of the salary type in other languages. JSON member `translations`.
        pub translations: Option<Vec<SalaryTypeTranslation>>,
    }
}

/// One page of results from the search for salary types.
///
/// Schema `SalaryTypeSearchResult`.
pub type SalaryTypeSearchResult = Page<SalaryType>;

read_model! {
    /// Name of a salary type in one language.
    ///
    /// Schema `SalaryTypeTranslation`.
    pub struct SalaryTypeTranslation {
        #[wire("languageCode")]
        /// Language of the name as an ISO 639-1 code. JSON member `languageCode`.
        pub language_code: Option<String>,
        #[wire("translation")]
        /// Name of the salary type in that language. JSON member `translation`.
        pub translation: Option<String>,
    }
}
