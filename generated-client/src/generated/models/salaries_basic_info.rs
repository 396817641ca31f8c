//! Models used only by `salaries_basic_info`.

use super::PayerType;
use crate::codec::read_model;
use crate::{DateTime, Decimal};

read_model! {
    /// Accident insurance policy (schema `AccidentInsurancePolicy`).
    pub struct AccidentInsurancePolicy {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("providerName")]
        /// Provider name (`providerName`).
        pub provider_name: Option<String>,
        #[wire("providerCode")]
        /// Provider code (`providerCode`).
        pub provider_code: Option<String>,
        #[wire("number")]
        /// Number (`number`).
        pub number: Option<String>,
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
        #[wire("label")]
        /// Label (`label`).
        pub label: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Incomes register configuration (schema `IncomesRegisterConfiguration`).
    pub struct IncomesRegisterConfiguration {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("kevaSuborganisationId")]
        /// Keva suborganisation id (`kevaSuborganisationId`).
        pub keva_suborganisation_id: Option<String>,
        #[wire("payerTypes")]
        /// Payer types (`payerTypes`).
        pub payer_types: Option<Vec<PayerType>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Pension contract (schema `PensionContract`).
    pub struct PensionContract {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("providerName")]
        /// Provider name (`providerName`).
        pub provider_name: Option<String>,
        #[wire("number")]
        /// Number (`number`).
        pub number: Option<String>,
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
        #[wire("label")]
        /// Label (`label`).
        pub label: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Salaries basic info (schema `SalariesBasicInfo`).
    pub struct SalariesBasicInfo {
        #[wire("yearlyFigures")]
        /// Yearly figures (`yearlyFigures`).
        pub yearly_figures: Option<YearlyFigures>,
        #[wire("workHours")]
        /// Work hours (`workHours`).
        pub work_hours: Option<WorkHours>,
        #[wire("incomesRegisterConfiguration")]
        /// Incomes register configuration (`incomesRegisterConfiguration`).
        pub incomes_register_configuration: Option<IncomesRegisterConfiguration>,
        #[wire("pensionContracts")]
        /// Pension contracts (`pensionContracts`).
        pub pension_contracts: Option<Vec<PensionContract>>,
        #[wire("accidentInsurancePolicies")]
        /// Accident insurance policies (`accidentInsurancePolicies`).
        pub accident_insurance_policies: Option<Vec<AccidentInsurancePolicy>>,
    }
}

read_model! {
    /// Work hours (schema `WorkHours`).
    pub struct WorkHours {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("monthly")]
        /// Monthly (`monthly`).
        pub monthly: Option<Decimal>,
        #[wire("weekly")]
        /// Weekly (`weekly`).
        pub weekly: Option<Decimal>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Yearly figures (schema `YearlyFigures`).
    pub struct YearlyFigures {
        #[wire("year")]
        /// Year (`year`).
        pub year: Option<i64>,
        #[wire("paidSalariesSum")]
        /// Paid salaries sum (`paidSalariesSum`).
        pub paid_salaries_sum: Option<Decimal>,
        #[wire("pensionInsuranceContributionPercent")]
        /// Pension insurance contribution percent (`pensionInsuranceContributionPercent`).
        pub pension_insurance_contribution_percent: Option<Decimal>,
        #[wire("unemploymentInsurancePercentBasic")]
        /// Unemployment insurance percent basic (`unemploymentInsurancePercentBasic`).
        pub unemployment_insurance_percent_basic: Option<Decimal>,
        #[wire("unemploymentInsurancePercentAdditional")]
        /// Unemployment insurance percent additional (`unemploymentInsurancePercentAdditional`).
        pub unemployment_insurance_percent_additional: Option<Decimal>,
        #[wire("accidentInsurancePercent")]
        /// Accident insurance percent (`accidentInsurancePercent`).
        pub accident_insurance_percent: Option<Decimal>,
        #[wire("groupLifeInsurancePercent")]
        /// Group life insurance percent (`groupLifeInsurancePercent`).
        pub group_life_insurance_percent: Option<Decimal>,
        #[wire("healthCareInsurancePercent")]
        /// Health care insurance percent (`healthCareInsurancePercent`).
        pub health_care_insurance_percent: Option<Decimal>,
    }
}
