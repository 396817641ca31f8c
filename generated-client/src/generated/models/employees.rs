//! Models used only by `employees`.

use super::{
    BaseSalaryType, CarAgeGroup, Country, EarnerType, EmploymentForm, EmploymentType,
    NoObligationException, NotSubjectException, PensionInsuranceType, PersonBasicAddress,
    SalaryChannel, SixMonthRuleApplicability, SocialSecurityCertificate, TaxCardType,
    TerminationReason, TravelExpensesSpecialHandling,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Accident insurance (schema `AccidentInsurance`).
    pub struct AccidentInsurance {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("accidentInsurancePolicyId")]
        /// Accident insurance policy id (`accidentInsurancePolicyId`).
        pub accident_insurance_policy_id: Option<i64>,
        #[wire("percent", required)]
        /// Percent (`percent`). 0 to 100. Required in requests.
        pub percent: Option<Decimal>,
        #[wire("occupationalTitleId")]
        /// Occupational title id (`occupationalTitleId`). At most 20 characters.
        pub occupational_title_id: Option<String>,
        #[wire("kevaOccupationalTitleId")]
        /// Keva occupational title id (`kevaOccupationalTitleId`). At most 20 characters.
        pub keva_occupational_title_id: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Car benefit row details (schema `CarBenefitRowDetails`).
    pub struct CarBenefitRowDetails {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("carAgeGroup", required)]
        /// Car age group (`carAgeGroup`). Required in requests.
        pub car_age_group: Option<CarAgeGroup>,
        #[wire("benefitLimited", required)]
        /// Benefit limited (`benefitLimited`). Required in requests.
        pub benefit_limited: Option<bool>,
        #[wire("emissionValue")]
        /// Emission value (`emissionValue`). 0 to 100.
        pub emission_value: Option<Decimal>,
    }
}

read_model! {
    /// Employee (schema `Employee`).
    pub struct Employee {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("lastName")]
        /// Last name (`lastName`).
        pub last_name: Option<String>,
        #[wire("firstName")]
        /// First name (`firstName`).
        pub first_name: Option<String>,
        #[wire("ssn", personal)]
        /// Ssn (`ssn`). Hidden in `Debug`.
        pub ssn: Option<String>,
        #[wire("employeeAddress")]
        /// Employee address (`employeeAddress`).
        pub employee_address: Option<PersonBasicAddress>,
        #[wire("personNumber")]
        /// Person number (`personNumber`).
        pub person_number: Option<String>,
        #[wire("salaryChannel")]
        /// Salary channel (`salaryChannel`).
        pub salary_channel: Option<SalaryChannel>,
        #[wire("automatedTaxCard")]
        /// Automated tax card (`automatedTaxCard`).
        pub automated_tax_card: Option<bool>,
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
    }
}

/// Employee search result (schema `EmployeeSearchResult`).
pub type EmployeeSearchResult = Page<Employee>;

model! {
    /// Employment (schema `Employment`).
    pub struct Employment {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("type")]
        /// Type (`type`). At most 255 characters.
        pub type_: Option<EmploymentForm>,
        #[wire("terminationReason", required)]
        /// Termination reason (`terminationReason`). At most 255 characters. Required in requests.
        pub termination_reason: Option<TerminationReason>,
        #[wire("registrationGroundId")]
        /// Registration ground id (`registrationGroundId`). At most 80 characters.
        pub registration_ground_id: Option<String>,
        #[wire("hoursPerWeek")]
        /// Hours per week (`hoursPerWeek`). 0.01 to 168.
        pub hours_per_week: Option<Decimal>,
        #[wire("employmentType")]
        /// Employment type (`employmentType`).
        pub employment_type: Option<EmploymentType>,
        #[wire("partTimePercent")]
        /// Part time percent (`partTimePercent`). 0.01 to 100.
        pub part_time_percent: Option<Decimal>,
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("keva", required)]
        /// Keva (`keva`). Required in requests.
        pub keva: Option<bool>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Holiday pay (schema `HolidayPay`).
    pub struct HolidayPay {
        #[wire("useHolidayCalculation")]
        /// Use holiday calculation (`useHolidayCalculation`).
        pub use_holiday_calculation: Option<bool>,
        #[wire("holidayEarningStartDate")]
        /// Holiday earning start date (`holidayEarningStartDate`).
        pub holiday_earning_start_date: Option<Date>,
        #[wire("holidayBonusEarningStartDate")]
        /// Holiday bonus earning start date (`holidayBonusEarningStartDate`).
        pub holiday_bonus_earning_start_date: Option<Date>,
        #[wire("totalRemainingHolidayDays")]
        /// Total remaining holiday days (`totalRemainingHolidayDays`).
        pub total_remaining_holiday_days: Option<Decimal>,
        #[wire("totalRemainingHolidayPay", personal)]
        /// Total remaining holiday pay (`totalRemainingHolidayPay`). Hidden in `Debug`.
        pub total_remaining_holiday_pay: Option<Decimal>,
        #[wire("totalRemainingHolidayBonusDays")]
        /// Total remaining holiday bonus days (`totalRemainingHolidayBonusDays`).
        pub total_remaining_holiday_bonus_days: Option<Decimal>,
        #[wire("totalRemainingAdditionalLeaveDays")]
        /// Total remaining additional leave days (`totalRemainingAdditionalLeaveDays`).
        pub total_remaining_additional_leave_days: Option<i64>,
        #[wire("yearlyRemainings")]
        /// Yearly remainings (`yearlyRemainings`).
        pub yearly_remainings: Option<Vec<HolidayPayYearlyRemaining>>,
    }
}

read_model! {
    /// Holiday pay yearly remaining (schema `HolidayPayYearlyRemaining`).
    pub struct HolidayPayYearlyRemaining {
        #[wire("holidayCreditYear")]
        /// Holiday credit year (`holidayCreditYear`).
        pub holiday_credit_year: Option<i64>,
        #[wire("remainingHolidayDays")]
        /// Remaining holiday days (`remainingHolidayDays`).
        pub remaining_holiday_days: Option<i64>,
        #[wire("remainingHolidayPay", personal)]
        /// Remaining holiday pay (`remainingHolidayPay`). Hidden in `Debug`.
        pub remaining_holiday_pay: Option<Decimal>,
        #[wire("remainingHolidayBonusDays")]
        /// Remaining holiday bonus days (`remainingHolidayBonusDays`).
        pub remaining_holiday_bonus_days: Option<i64>,
        #[wire("remainingAdditionalLeaveDays")]
        /// Remaining additional leave days (`remainingAdditionalLeaveDays`).
        pub remaining_additional_leave_days: Option<i64>,
    }
}

model! {
    /// Income configuration (schema `IncomeConfiguration`).
    pub struct IncomeConfiguration {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("baseSalaryValue", required, personal)]
        /// Base salary value (`baseSalaryValue`). 0 to 999999999.99. Required in requests. Hidden in `Debug`.
        pub base_salary_value: Option<Decimal>,
        #[wire("baseSalaryType", required)]
        /// Base salary type (`baseSalaryType`). Required in requests.
        pub base_salary_type: Option<BaseSalaryType>,
        #[wire("compensationForWorkBaseSalaryTypeCode")]
        /// Compensation for work base salary type code (`compensationForWorkBaseSalaryTypeCode`).
        pub compensation_for_work_base_salary_type_code: Option<i64>,
        #[wire("baseSalaryHours", required)]
        /// Base salary hours (`baseSalaryHours`). 0.01 to 8760. Required in requests.
        pub base_salary_hours: Option<Decimal>,
        #[wire("monthlyBaseSalary", personal)]
        /// Monthly base salary (`monthlyBaseSalary`). 0 to 999999999.99. Hidden in `Debug`.
        pub monthly_base_salary: Option<Decimal>,
        #[wire("personalHourlySalary", personal)]
        /// Personal hourly salary (`personalHourlySalary`). 0 to 999999999.99. Hidden in `Debug`.
        pub personal_hourly_salary: Option<Decimal>,
        #[wire("travelExpensesSpecialHandling", required)]
        /// Travel expenses special handling (`travelExpensesSpecialHandling`). Required in requests.
        pub travel_expenses_special_handling: Option<TravelExpensesSpecialHandling>,
        #[wire("earnerTypes")]
        /// Earner types (`earnerTypes`).
        pub earner_types: Option<Vec<EarnerType>>,
        #[wire("taxNumber", personal)]
        /// Tax number (`taxNumber`). At most 12 characters. Hidden in `Debug`.
        pub tax_number: Option<String>,
        #[wire("salaryChannel", required)]
        /// Salary channel (`salaryChannel`). Required in requests.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("excludedFromAutomatedWithholdingPercentageRequest", required)]
        /// Excluded from automated withholding percentage request (`excludedFromAutomatedWithholdingPercentageRequest`). Required in requests.
        pub excluded_from_automated_withholding_percentage_request: Option<bool>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Insurances configuration (schema `InsurancesConfiguration`).
    pub struct InsurancesConfiguration {
        #[wire("pensionInsurance", required)]
        /// Pension insurance (`pensionInsurance`). Required in requests.
        pub pension_insurance: Option<PensionInsurance>,
        #[wire("accidentInsurance", required)]
        /// Accident insurance (`accidentInsurance`). Required in requests.
        pub accident_insurance: Option<AccidentInsurance>,
        #[wire("noObligationExceptionTypes")]
        /// No obligation exception types (`noObligationExceptionTypes`).
        pub no_obligation_exception_types: Option<Vec<NoObligationException>>,
        #[wire("notSubjectExceptionTypes")]
        /// Not subject exception types (`notSubjectExceptionTypes`).
        pub not_subject_exception_types: Option<Vec<NotSubjectException>>,
        #[wire("pensionVoluntarilyPaid", required)]
        /// Pension voluntarily paid (`pensionVoluntarilyPaid`). Required in requests.
        pub pension_voluntarily_paid: Option<bool>,
    }
}

model! {
    /// International situations configuration (schema `InternationalSituationsConfiguration`).
    pub struct InternationalSituationsConfiguration {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("socialSecurityCertificate")]
        /// Social security certificate (`socialSecurityCertificate`).
        pub social_security_certificate: Option<SocialSecurityCertificate>,
        #[wire("notSubjectToWithholding", required)]
        /// Not subject to withholding (`notSubjectToWithholding`). Required in requests.
        pub not_subject_to_withholding: Option<bool>,
        #[wire("nonResidentTaxPayer", required)]
        /// Non resident tax payer (`nonResidentTaxPayer`). Required in requests.
        pub non_resident_tax_payer: Option<bool>,
        #[wire("taxIdentificationNumber", personal)]
        /// Tax identification number (`taxIdentificationNumber`). At most 30 characters. Hidden in `Debug`.
        pub tax_identification_number: Option<String>,
        #[wire("sixMonthRuleApplicability")]
        /// Six month rule applicability (`sixMonthRuleApplicability`).
        pub six_month_rule_applicability: Option<SixMonthRuleApplicability>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Labor union membership (schema `LaborUnionMembership`).
    pub struct LaborUnionMembership {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("laborUnionSettingId", required)]
        /// Labor union setting id (`laborUnionSettingId`). Required in requests.
        pub labor_union_setting_id: Option<i64>,
        #[wire("department")]
        /// Department (`department`). At most 80 characters.
        pub department: Option<String>,
        #[wire("membershipId")]
        /// Membership id (`membershipId`). At most 80 characters.
        pub membership_id: Option<String>,
        #[wire("membershipStart", required)]
        /// Membership start (`membershipStart`). Required in requests.
        pub membership_start: Option<Date>,
        #[wire("membershipEnd")]
        /// Membership end (`membershipEnd`).
        pub membership_end: Option<Date>,
        #[wire("explanation")]
        /// Explanation (`explanation`). At most 200 characters.
        pub explanation: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Pension insurance (schema `PensionInsurance`).
    pub struct PensionInsurance {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<PensionInsuranceType>,
        #[wire("pensionContractId")]
        /// Pension contract id (`pensionContractId`).
        pub pension_contract_id: Option<i64>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Recovery row details (schema `RecoveryRowDetails`).
    pub struct RecoveryRowDetails {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("netRecoveryTaxValue", personal)]
        /// Net recovery tax value (`netRecoveryTaxValue`). 0 to 999999999.99. Hidden in `Debug`.
        pub net_recovery_tax_value: Option<Decimal>,
        #[wire("paymentPeriodStart", required)]
        /// Payment period start (`paymentPeriodStart`). Required in requests.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd", required)]
        /// Payment period end (`paymentPeriodEnd`). Required in requests.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// Earnings period start (`earningsPeriodStart`).
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Earnings period end (`earningsPeriodEnd`).
        pub earnings_period_end: Option<Date>,
        #[wire("payday")]
        /// Payday (`payday`).
        pub payday: Option<Date>,
    }
}

model! {
    /// Salary base (schema `SalaryBase`).
    pub struct SalaryBase {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("employeeId")]
        /// Employee id (`employeeId`).
        pub employee_id: Option<i64>,
        #[wire("notes")]
        /// Notes (`notes`).
        pub notes: Option<String>,
        #[wire("rows", required)]
        /// Rows (`rows`). At least 1 item. Required in requests.
        pub rows: Option<Vec<SalaryBaseRow>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Salary base row (schema `SalaryBaseRow`).
    pub struct SalaryBaseRow {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("salaryTypeCode", required)]
        /// Salary type code (`salaryTypeCode`). Required in requests.
        pub salary_type_code: Option<i64>,
        #[wire("customName")]
        /// Custom name (`customName`). At most 255 characters.
        pub custom_name: Option<String>,
        #[wire("quantity", personal)]
        /// Quantity (`quantity`). -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub quantity: Option<Decimal>,
        #[wire("unitValue", personal)]
        /// Unit value (`unitValue`). -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Payment percent (`paymentPercent`). 0 to 2147483647.
        pub payment_percent: Option<Decimal>,
        #[wire("recoveryDetails")]
        /// Recovery details (`recoveryDetails`).
        pub recovery_details: Option<RecoveryRowDetails>,
        #[wire("carBenefitDetails")]
        /// Car benefit details (`carBenefitDetails`).
        pub car_benefit_details: Option<CarBenefitRowDetails>,
        #[wire("baseSalaryRow")]
        /// Base salary row (`baseSalaryRow`).
        pub base_salary_row: Option<bool>,
    }
}

model! {
    /// Salary info (schema `SalaryInfo`).
    pub struct SalaryInfo {
        #[wire("employeeId")]
        /// Employee id (`employeeId`).
        pub employee_id: Option<i64>,
        #[wire("personId", required)]
        /// Person id (`personId`). Required in requests.
        pub person_id: Option<i64>,
        #[wire("incomeConfiguration", required)]
        /// Income configuration (`incomeConfiguration`). Required in requests.
        pub income_configuration: Option<IncomeConfiguration>,
        #[wire("insurancesConfiguration", required)]
        /// Insurances configuration (`insurancesConfiguration`). Required in requests.
        pub insurances_configuration: Option<InsurancesConfiguration>,
        #[wire("internationalSituationsConfiguration", required)]
        /// International situations configuration (`internationalSituationsConfiguration`). Required in requests.
        pub international_situations_configuration: Option<
            InternationalSituationsConfiguration,
        >,
    }
}

model! {
    /// Tax card (schema `TaxCard`).
    pub struct TaxCard {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<TaxCardType>,
        #[wire("revised", required)]
        /// Revised (`revised`). Required in requests.
        pub revised: Option<bool>,
        #[wire("incomeType")]
        /// Income type (`incomeType`).
        pub income_type: Option<String>,
        #[wire("validFrom", required)]
        /// Valid from (`validFrom`). Required in requests.
        pub valid_from: Option<Date>,
        #[wire("basePercent", required, personal)]
        /// Base percent (`basePercent`). 0 to 100. Required in requests. Hidden in `Debug`.
        pub base_percent: Option<Decimal>,
        #[wire("additionalPercent", required, personal)]
        /// Additional percent (`additionalPercent`). 0 to 100. Required in requests. Hidden in `Debug`.
        pub additional_percent: Option<Decimal>,
        #[wire("annualIncomeLimit", required, personal)]
        /// Annual income limit (`annualIncomeLimit`). 0 to 999999999.99. Required in requests. Hidden in `Debug`.
        pub annual_income_limit: Option<Decimal>,
        #[wire("limitUsed", personal)]
        /// Limit used (`limitUsed`). 0 to 999999999.99. Hidden in `Debug`.
        pub limit_used: Option<Decimal>,
        #[wire("comments")]
        /// Comments (`comments`). At most 80 characters.
        pub comments: Option<String>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Working hour reduction (schema `WorkingHourReduction`).
    pub struct WorkingHourReduction {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("totalRemainingWorkingHourReductionHours")]
        /// Total remaining working hour reduction hours (`totalRemainingWorkingHourReductionHours`).
        pub total_remaining_working_hour_reduction_hours: Option<Decimal>,
        #[wire("totalRemainingWorkingHourReductionDays")]
        /// Total remaining working hour reduction days (`totalRemainingWorkingHourReductionDays`).
        pub total_remaining_working_hour_reduction_days: Option<Decimal>,
    }
}
