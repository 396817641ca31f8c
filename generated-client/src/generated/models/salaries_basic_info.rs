//! Models used only by `salaries_basic_info`.

use super::PayerType;
use crate::codec::read_model;
use crate::{DateTime, Decimal};

read_model! {
    /// The company's insurance policy against occupational accidents, part of the payroll settings.
    ///
    /// Schema `AccidentInsurancePolicy`.
    pub struct AccidentInsurancePolicy {
        #[wire("id")]
        /// Identifier of the policy, to which employees and salary slips refer. JSON member `id`.
        pub id: Option<i64>,
        #[wire("providerName")]
        /// Name of the insurance company. JSON member `providerName`.
        pub provider_name: Option<String>,
        #[wire("providerCode")]
        /// Code of the insurance company. JSON member `providerCode`.
        pub provider_code: Option<String>,
        #[wire("number")]
        /// Number of the policy at the insurance company. JSON member `number`.
        pub number: Option<String>,
        #[wire("active")]
        /// Whether the policy is active. JSON member `active`.
        pub active: Option<bool>,
        #[wire("label")]
        /// Label of the policy. JSON member `label`.
        pub label: Option<String>,
        #[wire("version", lock)]
        /// Version of the policy, as a timestamp. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// The company as a payer in the Finnish incomes register, part of the payroll settings.
    ///
    /// Schema `IncomesRegisterConfiguration`.
    pub struct IncomesRegisterConfiguration {
        #[wire("id")]
        /// Identifier of the configuration within the company's payroll settings. JSON member `id`.
        pub id: Option<i64>,
        #[wire("kevaSuborganisationId")]
        /// Identifier of the company's suborganisation at Keva, the Finnish public-sector pension insurer. JSON member `kevaSuborganisationId`.
        pub keva_suborganisation_id: Option<String>,
        #[wire("payerTypes")]
        /// Types of payer that apply to the company, in the terms of the Finnish incomes register. JSON member `payerTypes`.
        pub payer_types: Option<Vec<PayerType>>,
        #[wire("version", lock)]
        /// Version of the incomes register configuration, as a timestamp. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// The company's contract for its employees' pension insurance, part of the payroll settings.
    ///
    /// Schema `PensionContract`.
    pub struct PensionContract {
        #[wire("id")]
        /// Identifier of the contract, to which employees and salary slips refer. JSON member `id`.
        pub id: Option<i64>,
        #[wire("providerName")]
        /// Name of the pension insurer. JSON member `providerName`.
        pub provider_name: Option<String>,
        #[wire("number")]
        /// Number of the contract with the pension insurer. JSON member `number`.
        pub number: Option<String>,
        #[wire("active")]
        /// Whether the contract is active. JSON member `active`.
        pub active: Option<bool>,
        #[wire("label")]
        /// Label of the contract. JSON member `label`.
        pub label: Option<String>,
        #[wire("version", lock)]
        /// Version of the contract, as a timestamp. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// The company's payroll settings: working hours, insurances, incomes register data and the figures of one year.
    ///
    /// Schema `SalariesBasicInfo`.
    pub struct SalariesBasicInfo {
        #[wire("yearlyFigures")]
        /// Contribution rates of the employer and salaries paid, for the requested or current year. JSON member `yearlyFigures`.
        pub yearly_figures: Option<YearlyFigures>,
        #[wire("workHours")]
        /// Working hours per month and week. JSON member `workHours`.
        pub work_hours: Option<WorkHours>,
        #[wire("incomesRegisterConfiguration")]
        /// Data of the company as a payer in the Finnish incomes register. JSON member `incomesRegisterConfiguration`.
        pub incomes_register_configuration: Option<IncomesRegisterConfiguration>,
        #[wire("pensionContracts")]
        /// Contracts for the employees' pension insurance. JSON member `pensionContracts`.
        pub pension_contracts: Option<Vec<PensionContract>>,
        #[wire("accidentInsurancePolicies")]
        /// Insurance policies against occupational accidents. JSON member `accidentInsurancePolicies`.
        pub accident_insurance_policies: Option<Vec<AccidentInsurancePolicy>>,
    }
}

read_model! {
    /// Working hours per month and week in the company's payroll settings.
    ///
    /// Schema `WorkHours`.
    pub struct WorkHours {
        #[wire("id")]
        /// Identifier of the working hours. JSON member `id`.
        pub id: Option<i64>,
        #[wire("monthly")]
        /// Working hours per month. JSON member `monthly`.
        pub monthly: Option<Decimal>,
        #[wire("weekly")]
        /// Working hours per week. JSON member `weekly`.
        pub weekly: Option<Decimal>,
        #[wire("version", lock)]
        /// Version of the working hours, as a timestamp. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Salaries paid and the employer's contribution rates in one year, part of the payroll settings.
    ///
    /// Schema `YearlyFigures`.
    pub struct YearlyFigures {
        #[wire("year")]
        /// Calendar year of the figures. JSON member `year`.
        pub year: Option<i64>,
        #[wire("paidSalariesSum")]
        /// Total of the salaries paid in the year. JSON member `paidSalariesSum`.
        pub paid_salaries_sum: Option<Decimal>,
        #[wire("pensionInsuranceContributionPercent")]
        /// Employer's contribution under the Employees Pensions Act (TyEL), in percent. JSON member `pensionInsuranceContributionPercent`.
        pub pension_insurance_contribution_percent: Option<Decimal>,
        #[wire("unemploymentInsurancePercentBasic")]
        /// Basic rate of the employer's unemployment insurance contribution, in percent. JSON member `unemploymentInsurancePercentBasic`.
        pub unemployment_insurance_percent_basic: Option<Decimal>,
        #[wire("unemploymentInsurancePercentAdditional")]
        /// Additional rate of the employer's unemployment insurance contribution, in percent. JSON member `unemploymentInsurancePercentAdditional`.
        pub unemployment_insurance_percent_additional: Option<Decimal>,
        #[wire("accidentInsurancePercent")]
        /// Employer's rate for occupational accident insurance, in percent. JSON member `accidentInsurancePercent`.
        pub accident_insurance_percent: Option<Decimal>,
        #[wire("groupLifeInsurancePercent")]
        /// Employer's rate for group life insurance (Finnish: ryhmähenkivakuutus), in percent. JSON member `groupLifeInsurancePercent`.
        pub group_life_insurance_percent: Option<Decimal>,
        #[wire("healthCareInsurancePercent")]
        /// Employer's health insurance contribution, in percent. JSON member `healthCareInsurancePercent`.
        pub health_care_insurance_percent: Option<Decimal>,
    }
}
