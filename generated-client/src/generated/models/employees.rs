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
    /// An employee's cover against occupational accidents, part of the insurances in the salary information.
    ///
    /// Schema `AccidentInsurance`.
    pub struct AccidentInsurance {
        #[wire("id")]
        /// Identifier of the employee's accident insurance. JSON member `id`.
        pub id: Option<i64>,
        #[wire("accidentInsurancePolicyId")]
        /// Identifier of the accident insurance policy, one of those that [`GET /payrolls/salariesbasicinfo`](crate::resources::salaries_basic_info::SalariesBasicInfo::get) lists. JSON member `accidentInsurancePolicyId`.
        pub accident_insurance_policy_id: Option<i64>,
        #[wire("percent", required)]
        /// Rate of the accident insurance by category of risk, in percent with at most two decimals. JSON member `percent`. 0 to 100. Required in requests.
        pub percent: Option<Decimal>,
        #[wire("occupationalTitleId")]
        /// Occupation of the employee as a code of TK10, the classification by Statistics Finland. JSON member `occupationalTitleId`. At most 20 characters.
        pub occupational_title_id: Option<String>,
        #[wire("kevaOccupationalTitleId")]
        /// Occupation of the employee as a title code of Keva, the Finnish public-sector pension insurer. JSON member `kevaOccupationalTitleId`. At most 20 characters.
        pub keva_occupational_title_id: Option<String>,
        #[wire("version", lock)]
        /// Version of the accident insurance, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Details of the car behind a car benefit row of an employee's salary base.
    ///
    /// Schema `CarBenefitRowDetails`.
    pub struct CarBenefitRowDetails {
        #[wire("id")]
        /// Identifier of these details within the row. JSON member `id`.
        pub id: Option<i64>,
        #[wire("carAgeGroup", required)]
        /// Age group of the car in Finnish taxation: A, B or C by year of first registration, or a car abroad. JSON member `carAgeGroup`. Required in requests.
        pub car_age_group: Option<CarAgeGroup>,
        #[wire("benefitLimited", required)]
        /// Whether the car benefit is limited (Finnish: käyttöetu), with fuel at the employee's expense. JSON member `benefitLimited`. Required in requests.
        pub benefit_limited: Option<bool>,
        #[wire("emissionValue")]
        /// Carbon dioxide emissions of the car in g/km, with at most two decimals. JSON member `emissionValue`. 0 to 100.
        pub emission_value: Option<Decimal>,
    }
}

read_model! {
    /// A person on the company's payroll in brief, as listed by the search for employees.
    ///
    /// Schema `Employee`.
    pub struct Employee {
        #[wire("id")]
        /// Identifier of the employee, as the calls below `/payrolls/employees/{id}` take it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("lastName")]
        /// Family name of the employee. JSON member `lastName`.
        pub last_name: Option<String>,
        #[wire("firstName")]
        /// First name of the employee. JSON member `firstName`.
        pub first_name: Option<String>,
        #[wire("ssn", personal)]
        /// Personal identity code of the employee, or possibly a Finnish business ID. JSON member `ssn`. Hidden in `Debug`.
        pub ssn: Option<String>,
        #[wire("employeeAddress")]
        /// Address of the employee. JSON member `employeeAddress`.
        pub employee_address: Option<PersonBasicAddress>,
        #[wire("personNumber")]
        /// Person number of the employee; searches match parts of it too. JSON member `personNumber`.
        pub person_number: Option<String>,
        #[wire("salaryChannel")]
        /// Channel through which the employee gets salary slips; `NO_SENDING` if they are not sent. JSON member `salaryChannel`.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("automatedTaxCard")]
        /// Whether the employee has an automated tax card. JSON member `automatedTaxCard`.
        pub automated_tax_card: Option<bool>,
        #[wire("active")]
        /// Whether the employee is active. JSON member `active`.
        pub active: Option<bool>,
    }
}

/// One page of results from the search for employees.
///
/// Schema `EmployeeSearchResult`.
pub type EmployeeSearchResult = Page<Employee>;

model! {
    /// One period of employment of an employee, as listed, read, added and updated.
    ///
    /// Schema `Employment`.
    pub struct Employment {
        #[wire("startDate")]
        /// Day on which the employment starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the employment ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("type")]
        /// Nature of the employment, as one of the known values or any other text. JSON member `type`. At most 255 characters.
        pub type_: Option<EmploymentForm>,
        #[wire("terminationReason", required)]
        /// Reason why the employment ends, `NOT_APPLICABLE` if it does not. In Keva employments, one of Keva's numeric codes. JSON member `terminationReason`. At most 255 characters. Required in requests.
        pub termination_reason: Option<TerminationReason>,
        #[wire("registrationGroundId")]
        /// Keva's identifier of the grounds for registration, for Keva employments. JSON member `registrationGroundId`. At most 80 characters.
        pub registration_ground_id: Option<String>,
        #[wire("hoursPerWeek")]
        /// Working hours per week, with at most two decimals. JSON member `hoursPerWeek`. 0.01 to 168.
        pub hours_per_week: Option<Decimal>,
        #[wire("employmentType")]
        /// Extent of the employment: full-time, part-time or not available. JSON member `employmentType`.
        pub employment_type: Option<EmploymentType>,
        #[wire("partTimePercent")]
        /// Share of full-time work in percent, with at most two decimals; required if the employment type is `PART_TIME`. JSON member `partTimePercent`. 0.01 to 100.
        pub part_time_percent: Option<Decimal>,
        #[wire("id")]
        /// Identifier of the employment, as [`GET /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`](crate::resources::employees::Employees::get_employment) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("keva", required)]
        /// Whether this is a Keva employment, insured by the Finnish public-sector pension insurer. JSON member `keva`. Required in requests.
        pub keva: Option<bool>,
        #[wire("version", lock)]
        /// Version of the employment, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Holidays, holiday pay and holiday bonus that an employee has left, in total and by holiday credit year.
    ///
    /// Schema `HolidayPay`.
    pub struct HolidayPay {
        #[wire("useHolidayCalculation")]
        /// Whether holiday calculation is switched on for the employee. JSON member `useHolidayCalculation`.
        pub use_holiday_calculation: Option<bool>,
        #[wire("holidayEarningStartDate")]
        /// Day from which the employee accrues holiday. JSON member `holidayEarningStartDate`.
        pub holiday_earning_start_date: Option<Date>,
        #[wire("holidayBonusEarningStartDate")]
        /// Day from which the employee accrues holiday bonus (Finnish: lomaraha). JSON member `holidayBonusEarningStartDate`.
        pub holiday_bonus_earning_start_date: Option<Date>,
        #[wire("totalRemainingHolidayDays")]
        /// Holiday days left to the employee, over all holiday credit years. JSON member `totalRemainingHolidayDays`.
        pub total_remaining_holiday_days: Option<Decimal>,
        #[wire("totalRemainingHolidayPay", personal)]
        /// Holiday pay left to the employee, over all holiday credit years. JSON member `totalRemainingHolidayPay`. Hidden in `Debug`.
        pub total_remaining_holiday_pay: Option<Decimal>,
        #[wire("totalRemainingHolidayBonusDays")]
        /// Days of holiday bonus left to the employee, over all holiday credit years. JSON member `totalRemainingHolidayBonusDays`.
        pub total_remaining_holiday_bonus_days: Option<Decimal>,
        #[wire("totalRemainingAdditionalLeaveDays")]
        /// Days of additional leave left to the employee, over all holiday credit years. JSON member `totalRemainingAdditionalLeaveDays`.
        pub total_remaining_additional_leave_days: Option<i64>,
        #[wire("yearlyRemainings")]
        /// What is left of each holiday credit year, latest year first. JSON member `yearlyRemainings`.
        pub yearly_remainings: Option<Vec<HolidayPayYearlyRemaining>>,
    }
}

read_model! {
    /// Holidays, holiday pay and holiday bonus that an employee has left from one holiday credit year.
    ///
    /// Schema `HolidayPayYearlyRemaining`.
    pub struct HolidayPayYearlyRemaining {
        #[wire("holidayCreditYear")]
        /// Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. JSON member `holidayCreditYear`.
        pub holiday_credit_year: Option<i64>,
        #[wire("remainingHolidayDays")]
        /// Holiday days left to the employee from the holiday credit year. JSON member `remainingHolidayDays`.
        pub remaining_holiday_days: Option<i64>,
        #[wire("remainingHolidayPay", personal)]
        /// Holiday pay left to the employee from the holiday credit year. JSON member `remainingHolidayPay`. Hidden in `Debug`.
        pub remaining_holiday_pay: Option<Decimal>,
        #[wire("remainingHolidayBonusDays")]
        /// Days of holiday bonus left to the employee from the holiday credit year. JSON member `remainingHolidayBonusDays`.
        pub remaining_holiday_bonus_days: Option<i64>,
        #[wire("remainingAdditionalLeaveDays")]
        /// Days of additional leave left to the employee from the holiday credit year. JSON member `remainingAdditionalLeaveDays`.
        pub remaining_additional_leave_days: Option<i64>,
    }
}

model! {
    /// An employee's base salary, earner types and delivery of salary slips, part of the salary information.
    ///
    /// Schema `IncomeConfiguration`.
    pub struct IncomeConfiguration {
        #[wire("id")]
        /// Identifier of the configuration within the salary information. JSON member `id`.
        pub id: Option<i64>,
        #[wire("baseSalaryValue", required, personal)]
        /// Base salary per hour, month or other unit of the base salary type, with at most two decimals. JSON member `baseSalaryValue`. 0 to 999999999.99. Required in requests. Hidden in `Debug`.
        pub base_salary_value: Option<Decimal>,
        #[wire("baseSalaryType", required)]
        /// Unit for which the base salary is paid, such as an hour, a month or a job. JSON member `baseSalaryType`. Required in requests.
        pub base_salary_type: Option<BaseSalaryType>,
        #[wire("compensationForWorkBaseSalaryTypeCode")]
        /// Salary type code of a base salary that is compensation for work (Finnish: työkorvaus): 2900, 2901 or 2902. JSON member `compensationForWorkBaseSalaryTypeCode`.
        pub compensation_for_work_base_salary_type_code: Option<i64>,
        #[wire("baseSalaryHours", required)]
        /// Hours that the base salary covers, with at most two decimals; has to be 1 if the base salary type is `HOURLY`. JSON member `baseSalaryHours`. 0.01 to 8760. Required in requests.
        pub base_salary_hours: Option<Decimal>,
        #[wire("monthlyBaseSalary", personal)]
        /// Base salary per month, with at most two decimals. JSON member `monthlyBaseSalary`. 0 to 999999999.99. Hidden in `Debug`.
        pub monthly_base_salary: Option<Decimal>,
        #[wire("personalHourlySalary", personal)]
        /// Hourly salary of the employee, with at most two decimals; not allowed on creation. JSON member `personalHourlySalary`. 0 to 999999999.99. Hidden in `Debug`.
        pub personal_hourly_salary: Option<Decimal>,
        #[wire("travelExpensesSpecialHandling", required)]
        /// Special treatment of the employee's travel expenses, for non-profit organisations or compensation for work. JSON member `travelExpensesSpecialHandling`. Required in requests.
        pub travel_expenses_special_handling: Option<TravelExpensesSpecialHandling>,
        #[wire("earnerTypes")]
        /// Types of income earner that apply to the employee, in the terms of the Finnish incomes register. JSON member `earnerTypes`.
        pub earner_types: Option<Vec<EarnerType>>,
        #[wire("taxNumber", personal)]
        /// Finnish tax number (veronumero) of the employee, which is not the personal identity code. JSON member `taxNumber`. At most 12 characters. Hidden in `Debug`.
        pub tax_number: Option<String>,
        #[wire("salaryChannel", required)]
        /// Channel through which the employee gets salary slips; `NO_SENDING` if they are not sent. JSON member `salaryChannel`. Required in requests.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("excludedFromAutomatedWithholdingPercentageRequest", required)]
        /// Whether the employee is left out when withholding rates are requested automatically through the tax authority's VeroAPI. JSON member `excludedFromAutomatedWithholdingPercentageRequest`. Required in requests.
        pub excluded_from_automated_withholding_percentage_request: Option<bool>,
        #[wire("version", lock)]
        /// Version of the income configuration, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// An employee's pension and accident insurance with the exceptions that apply, part of the salary information.
    ///
    /// Schema `InsurancesConfiguration`.
    pub struct InsurancesConfiguration {
        #[wire("pensionInsurance", required)]
        /// Pension insurance of the employee. JSON member `pensionInsurance`. Required in requests.
        pub pension_insurance: Option<PensionInsurance>,
        #[wire("accidentInsurance", required)]
        /// Insurance of the employee against occupational accidents. JSON member `accidentInsurance`. Required in requests.
        pub accident_insurance: Option<AccidentInsurance>,
        #[wire("noObligationExceptionTypes")]
        /// Insurances that the employer is not obliged to provide for the employee. JSON member `noObligationExceptionTypes`.
        pub no_obligation_exception_types: Option<Vec<NoObligationException>>,
        #[wire("notSubjectExceptionTypes")]
        /// Insurances that do not apply because the employee is outside Finnish social security. JSON member `notSubjectExceptionTypes`.
        pub not_subject_exception_types: Option<Vec<NotSubjectException>>,
        #[wire("pensionVoluntarilyPaid", required)]
        /// Whether earnings-related pension insurance in Finland is paid voluntarily. JSON member `pensionVoluntarilyPaid`. Required in requests.
        pub pension_voluntarily_paid: Option<bool>,
    }
}

model! {
    /// Tax residence and social security of an employee across borders, part of the salary information.
    ///
    /// Schema `InternationalSituationsConfiguration`.
    pub struct InternationalSituationsConfiguration {
        #[wire("id")]
        /// Identifier of the configuration within the salary information. JSON member `id`.
        pub id: Option<i64>,
        #[wire("socialSecurityCertificate")]
        /// Certificate showing which country's social security applies, such as an A1 from or to Finland. JSON member `socialSecurityCertificate`.
        pub social_security_certificate: Option<SocialSecurityCertificate>,
        #[wire("notSubjectToWithholding", required)]
        /// Whether no tax is withheld from the employee's pay in Finland. JSON member `notSubjectToWithholding`. Required in requests.
        pub not_subject_to_withholding: Option<bool>,
        #[wire("nonResidentTaxPayer", required)]
        /// Whether the employee is a non-resident taxpayer, with limited tax liability in Finland. JSON member `nonResidentTaxPayer`. Required in requests.
        pub non_resident_tax_payer: Option<bool>,
        #[wire("taxIdentificationNumber", personal)]
        /// Tax identification number (TIN) of the employee. JSON member `taxIdentificationNumber`. At most 30 characters. Hidden in `Debug`.
        pub tax_identification_number: Option<String>,
        #[wire("sixMonthRuleApplicability")]
        /// Whether the six-month rule applies, which exempts income from long work abroad from Finnish tax. JSON member `sixMonthRuleApplicability`.
        pub six_month_rule_applicability: Option<SixMonthRuleApplicability>,
        #[wire("country")]
        /// Country concerned, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("version", lock)]
        /// Version of the configuration, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// An employee's membership in a labor union, as listed, read, added and updated.
    ///
    /// Schema `LaborUnionMembership`.
    pub struct LaborUnionMembership {
        #[wire("id")]
        /// Identifier of the membership, as [`GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`](crate::resources::employees::Employees::get_labor_union_membership) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("laborUnionSettingId", required)]
        /// Identifier of the labor union's settings, one of those that [`GET /payrolls/laborunionsettings`](crate::resources::labor_union_settings::LaborUnionSettings::list) lists. JSON member `laborUnionSettingId`. Required in requests.
        pub labor_union_setting_id: Option<i64>,
        #[wire("department")]
        /// Department of the labor union that the employee is in. JSON member `department`. At most 80 characters.
        pub department: Option<String>,
        #[wire("membershipId")]
        /// Membership number of the employee in the labor union. JSON member `membershipId`. At most 80 characters.
        pub membership_id: Option<String>,
        #[wire("membershipStart", required)]
        /// Day on which the membership starts. JSON member `membershipStart`. Required in requests.
        pub membership_start: Option<Date>,
        #[wire("membershipEnd")]
        /// Day on which the membership ends. JSON member `membershipEnd`.
        pub membership_end: Option<Date>,
        #[wire("explanation")]
        /// Explanation of the membership, as free text. JSON member `explanation`. At most 200 characters.
        pub explanation: Option<String>,
        #[wire("version", lock)]
        /// Version of the membership, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// An employee's earnings-related pension insurance, part of the insurances in the salary information.
    ///
    /// Schema `PensionInsurance`.
    pub struct PensionInsurance {
        #[wire("id")]
        /// Identifier of the employee's pension insurance. JSON member `id`.
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Finnish pension act that applies: TyEL for employees, YEL for the self-employed, MYEL for farmers, or none. JSON member `type`. Required in requests.
        pub type_: Option<PensionInsuranceType>,
        #[wire("pensionContractId")]
        /// Identifier of the pension contract, one of those that [`GET /payrolls/salariesbasicinfo`](crate::resources::salaries_basic_info::SalariesBasicInfo::get) lists. JSON member `pensionContractId`.
        pub pension_contract_id: Option<i64>,
        #[wire("version", lock)]
        /// Version of the pension insurance, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Details of the overpayment that a row of an employee's salary base recovers.
    ///
    /// Schema `RecoveryRowDetails`.
    pub struct RecoveryRowDetails {
        #[wire("id")]
        /// Identifier of these details within the row. JSON member `id`.
        pub id: Option<i64>,
        #[wire("netRecoveryTaxValue", personal)]
        /// Amount of overpaid tax, with at most two decimals. JSON member `netRecoveryTaxValue`. 0 to 999999999.99. Hidden in `Debug`.
        pub net_recovery_tax_value: Option<Decimal>,
        #[wire("paymentPeriodStart", required)]
        /// First day of the payment period with the overpayment. JSON member `paymentPeriodStart`. Required in requests.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd", required)]
        /// Last day of the payment period with the overpayment. JSON member `paymentPeriodEnd`. Required in requests.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// First day of the period in which the overpaid salary was earned. JSON member `earningsPeriodStart`.
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Last day of the period in which the overpaid salary was earned. JSON member `earningsPeriodEnd`.
        pub earnings_period_end: Option<Date>,
        #[wire("payday")]
        /// Day on which the salary is expected to reach the employee. JSON member `payday`.
        pub payday: Option<Date>,
    }
}

model! {
    /// Rows from which an employee's salary slips start, renewed when salary information, tax cards or union memberships change.
    ///
    /// Schema `SalaryBase`.
    pub struct SalaryBase {
        #[wire("id")]
        /// Identifier of the salary base; calls find it by the employee instead. JSON member `id`.
        pub id: Option<i64>,
        #[wire("employeeId")]
        /// Identifier of the employee that the rows belong to, as [`GET /payrolls/employees/{id}/salarybase`](crate::resources::employees::Employees::get_salary_base) takes it. JSON member `employeeId`.
        pub employee_id: Option<i64>,
        #[wire("notes")]
        /// Notes that users keep on the salary base. JSON member `notes`.
        pub notes: Option<String>,
        #[wire("rows", required)]
        /// Rows of the salary base, at least one. Procountor creates some of them itself, and more can be added. JSON member `rows`. At least 1 item. Required in requests.
        pub rows: Option<Vec<SalaryBaseRow>>,
        #[wire("version", lock)]
        /// Version of the salary base, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// One kind of pay, benefit or deduction in an employee's salary base, with quantity and value.
    ///
    /// Schema `SalaryBaseRow`.
    pub struct SalaryBaseRow {
        #[wire("id")]
        /// Identifier of the row within the salary base. JSON member `id`.
        pub id: Option<i64>,
        #[wire("salaryTypeCode", required)]
        /// Code of the row's salary type, one of those that [`GET /payrolls/salarytypes`](crate::resources::salary_types::SalaryTypes::list) lists. JSON member `salaryTypeCode`. Required in requests.
        pub salary_type_code: Option<i64>,
        #[wire("customName")]
        /// Custom name for the row's salary type. JSON member `customName`. At most 255 characters.
        pub custom_name: Option<String>,
        #[wire("quantity", personal)]
        /// Number of units, with at most five decimals. JSON member `quantity`. -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub quantity: Option<Decimal>,
        #[wire("unitValue", personal)]
        /// Value of one unit, with at most five decimals. JSON member `unitValue`. -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Percentage at which the salary type is paid, with at most two decimals. JSON member `paymentPercent`. 0 to 2147483647.
        pub payment_percent: Option<Decimal>,
        #[wire("recoveryDetails")]
        /// Details of the overpayment, for rows that recover one. JSON member `recoveryDetails`.
        pub recovery_details: Option<RecoveryRowDetails>,
        #[wire("carBenefitDetails")]
        /// Details of the car, for rows that hold a car benefit. JSON member `carBenefitDetails`.
        pub car_benefit_details: Option<CarBenefitRowDetails>,
        #[wire("baseSalaryRow")]
        /// Whether the row holds the base salary and stems from the employee's configuration. JSON member `baseSalaryRow`.
        pub base_salary_row: Option<bool>,
    }
}

model! {
    /// Salary information of an employee: income, insurances and international situations, as read, created and updated.
    ///
    /// Schema `SalaryInfo`.
    pub struct SalaryInfo {
        #[wire("employeeId")]
        /// Identifier of the employee, as [`GET /payrolls/employees/{id}/salaryinfo`](crate::resources::employees::Employees::get_salary_info) takes it. JSON member `employeeId`.
        pub employee_id: Option<i64>,
        #[wire("personId", required)]
        /// Identifier of the person in the person register, which ties the employee to that person. JSON member `personId`. Required in requests.
        pub person_id: Option<i64>,
        #[wire("incomeConfiguration", required)]
        /// Base salary, earner types and delivery of salary slips. JSON member `incomeConfiguration`. Required in requests.
        pub income_configuration: Option<IncomeConfiguration>,
        #[wire("insurancesConfiguration", required)]
        /// Pension and accident insurance with the exceptions that apply. JSON member `insurancesConfiguration`. Required in requests.
        pub insurances_configuration: Option<InsurancesConfiguration>,
        #[wire("internationalSituationsConfiguration", required)]
        /// Tax residence and social security of the employee across borders. JSON member `internationalSituationsConfiguration`. Required in requests.
        pub international_situations_configuration: Option<
            InternationalSituationsConfiguration,
        >,
    }
}

model! {
    /// An employee's tax card with its withholding rates, as listed, read, added and updated.
    ///
    /// Schema `TaxCard`.
    pub struct TaxCard {
        #[wire("id")]
        /// Identifier of the tax card, as [`GET /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`](crate::resources::employees::Employees::get_tax_card) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Type of tax card. Despite the longer list, only `ONE_INCOME_LIMIT` and `TAX_AT_SOURCE` are accepted. JSON member `type`. Required in requests.
        pub type_: Option<TaxCardType>,
        #[wire("revised", required)]
        /// Whether the card is a revised one (Finnish: muutosverokortti). JSON member `revised`. Required in requests.
        pub revised: Option<bool>,
        #[wire("incomeType")]
        /// Code of the income type that the card is for, with leading zeros: `000024` to `000040`, or `000042`. JSON member `incomeType`.
        pub income_type: Option<String>,
        #[wire("validFrom", required)]
        /// Day from which the tax card is valid. JSON member `validFrom`. Required in requests.
        pub valid_from: Option<Date>,
        #[wire("basePercent", required, personal)]
        /// Withholding rate up to the annual income limit, in percent with at most two decimals. JSON member `basePercent`. 0 to 100. Required in requests. Hidden in `Debug`.
        pub base_percent: Option<Decimal>,
        #[wire("additionalPercent", required, personal)]
        /// Withholding rate above the annual income limit, in percent with at most two decimals; must be 0 for `TAX_AT_SOURCE` cards. JSON member `additionalPercent`. 0 to 100. Required in requests. Hidden in `Debug`.
        pub additional_percent: Option<Decimal>,
        #[wire("annualIncomeLimit", required, personal)]
        /// Yearly income up to which the base rate applies, with at most two decimals; must be 0 for `TAX_AT_SOURCE` cards. JSON member `annualIncomeLimit`. 0 to 999999999.99. Required in requests. Hidden in `Debug`.
        pub annual_income_limit: Option<Decimal>,
        #[wire("limitUsed", personal)]
        /// Part of the annual income limit that is used up, with at most two decimals; must be 0 for `TAX_AT_SOURCE` cards. JSON member `limitUsed`. 0 to 999999999.99. Hidden in `Debug`.
        pub limit_used: Option<Decimal>,
        #[wire("comments")]
        /// Comments on the tax card. JSON member `comments`. At most 80 characters.
        pub comments: Option<String>,
        #[wire("created")]
        /// Time at which the tax card was created. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version of the tax card, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Hours and days of working hour reduction (Finnish: työajan lyhennys) that an employee has left.
    ///
    /// Schema `WorkingHourReduction`.
    pub struct WorkingHourReduction {
        #[wire("startDate")]
        /// Day from which working hour reduction is in use for the employee. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("totalRemainingWorkingHourReductionHours")]
        /// Working hour reduction left to the employee, in hours. JSON member `totalRemainingWorkingHourReductionHours`.
        pub total_remaining_working_hour_reduction_hours: Option<Decimal>,
        #[wire("totalRemainingWorkingHourReductionDays")]
        /// Working hour reduction left to the employee, in days. JSON member `totalRemainingWorkingHourReductionDays`.
        pub total_remaining_working_hour_reduction_days: Option<Decimal>,
    }
}
