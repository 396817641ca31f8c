//! Models used only by `employees`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AccidentInsurance",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", Kind::Integer, "7"),
            Property::new("percent", Kind::Decimal, "12.50").required(),
            Property::new("occupationalTitleId", Kind::String, r#""Sample""#),
            Property::new("kevaOccupationalTitleId", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "CarBenefitRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("carAgeGroup", Kind::Enum("CarAgeGroup"), r#""A""#).required(),
            Property::new("benefitLimited", Kind::Bool, "true").required(),
            Property::new("emissionValue", Kind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "Employee",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("lastName", Kind::String, r#""Sample""#),
            Property::new("firstName", Kind::String, r#""Sample""#),
            Property::new("ssn", Kind::String, r#""Sample""#),
            Property::model("employeeAddress", "PersonBasicAddress"),
            Property::new("personNumber", Kind::String, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#),
            Property::new("automatedTaxCard", Kind::Bool, "true"),
            Property::new("active", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "Employment",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("EmploymentForm"), r#""FIXED_TERM""#),
            Property::new(
                    "terminationReason",
                    Kind::Enum("TerminationReason"),
                    r#""EMPLOYEES_RESIGNATION""#,
                )
                .required(),
            Property::new("registrationGroundId", Kind::String, r#""Sample""#),
            Property::new("hoursPerWeek", Kind::Decimal, "12.50"),
            Property::new(
                "employmentType",
                Kind::Enum("EmploymentType"),
                r#""FULL_TIME""#,
            ),
            Property::new("partTimePercent", Kind::Decimal, "12.50"),
            Property::new("id", Kind::Integer, "7"),
            Property::new("keva", Kind::Bool, "true").required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "HolidayPay",
        &[
            Property::new("useHolidayCalculation", Kind::Bool, "true"),
            Property::new("holidayEarningStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("holidayBonusEarningStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("totalRemainingHolidayDays", Kind::Decimal, "12.50"),
            Property::new("totalRemainingHolidayPay", Kind::Decimal, "12.50"),
            Property::new("totalRemainingHolidayBonusDays", Kind::Decimal, "12.50"),
            Property::new("totalRemainingAdditionalLeaveDays", Kind::Integer, "7"),
            Property::list("yearlyRemainings", &Kind::Model("HolidayPayYearlyRemaining")),
        ],
    ),
    Model::read(
        "HolidayPayYearlyRemaining",
        &[
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("remainingHolidayDays", Kind::Integer, "7"),
            Property::new("remainingHolidayPay", Kind::Decimal, "12.50"),
            Property::new("remainingHolidayBonusDays", Kind::Integer, "7"),
            Property::new("remainingAdditionalLeaveDays", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "IncomeConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("baseSalaryValue", Kind::Decimal, "12.50").required(),
            Property::new(
                    "baseSalaryType",
                    Kind::Enum("BaseSalaryType"),
                    r#""COMPENSATION""#,
                )
                .required(),
            Property::new("compensationForWorkBaseSalaryTypeCode", Kind::Integer, "7"),
            Property::new("baseSalaryHours", Kind::Decimal, "12.50").required(),
            Property::new("monthlyBaseSalary", Kind::Decimal, "12.50"),
            Property::new("personalHourlySalary", Kind::Decimal, "12.50"),
            Property::new(
                    "travelExpensesSpecialHandling",
                    Kind::Enum("TravelExpensesSpecialHandling"),
                    r#""NONE""#,
                )
                .required(),
            Property::new(
                "earnerTypes",
                Kind::List(&Kind::Enum("EarnerType")),
                r#""ATHLETE""#,
            ),
            Property::new("taxNumber", Kind::String, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#)
                .required(),
            Property::new(
                    "excludedFromAutomatedWithholdingPercentageRequest",
                    Kind::Bool,
                    "true",
                )
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "InsurancesConfiguration",
        &[
            Property::model("pensionInsurance", "PensionInsurance").required(),
            Property::model("accidentInsurance", "AccidentInsurance").required(),
            Property::new(
                "noObligationExceptionTypes",
                Kind::List(&Kind::Enum("NoObligationException")),
                r#""NO_OBLIGATION_TO_PROVIDE_INSURANCE_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new(
                "notSubjectExceptionTypes",
                Kind::List(&Kind::Enum("NotSubjectException")),
                r#""NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new("pensionVoluntarilyPaid", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "InternationalSituationsConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                "socialSecurityCertificate",
                Kind::Enum("SocialSecurityCertificate"),
                r#""FROM_FINLAND_A1""#,
            ),
            Property::new("notSubjectToWithholding", Kind::Bool, "true").required(),
            Property::new("nonResidentTaxPayer", Kind::Bool, "true").required(),
            Property::new("taxIdentificationNumber", Kind::String, r#""Sample""#),
            Property::new(
                "sixMonthRuleApplicability",
                Kind::Enum("SixMonthRuleApplicability"),
                r#""NO""#,
            ),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "LaborUnionMembership",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("laborUnionSettingId", Kind::Integer, "7").required(),
            Property::new("department", Kind::String, r#""Sample""#),
            Property::new("membershipId", Kind::String, r#""Sample""#),
            Property::new("membershipStart", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("membershipEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("explanation", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "PensionInsurance",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("PensionInsuranceType"), r#""MYEL""#)
                .required(),
            Property::new("pensionContractId", Kind::Integer, "7"),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "RecoveryRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("netRecoveryTaxValue", Kind::Decimal, "12.50"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::sent(
        "SalaryBase",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("notes", Kind::String, r#""Sample""#),
            Property::list("rows", &Kind::Model("SalaryBaseRow")).required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalaryBaseRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("salaryTypeCode", Kind::Integer, "7").required(),
            Property::new("customName", Kind::String, r#""Sample""#),
            Property::new("quantity", Kind::Decimal, "12.50"),
            Property::new("unitValue", Kind::Decimal, "12.50"),
            Property::new("paymentPercent", Kind::Decimal, "12.50"),
            Property::model("recoveryDetails", "RecoveryRowDetails"),
            Property::model("carBenefitDetails", "CarBenefitRowDetails"),
            Property::new("baseSalaryRow", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "SalaryInfo",
        &[
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("personId", Kind::Integer, "7").required(),
            Property::model("incomeConfiguration", "IncomeConfiguration").required(),
            Property::model("insurancesConfiguration", "InsurancesConfiguration")
                .required(),
            Property::model(
                    "internationalSituationsConfiguration",
                    "InternationalSituationsConfiguration",
                )
                .required(),
        ],
    ),
    Model::sent(
        "TaxCard",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("TaxCardType"), r#""A""#).required(),
            Property::new("revised", Kind::Bool, "true").required(),
            Property::new("incomeType", Kind::String, r#""Sample""#),
            Property::new("validFrom", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("basePercent", Kind::Decimal, "12.50").required(),
            Property::new("additionalPercent", Kind::Decimal, "12.50").required(),
            Property::new("annualIncomeLimit", Kind::Decimal, "12.50").required(),
            Property::new("limitUsed", Kind::Decimal, "12.50"),
            Property::new("comments", Kind::String, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "WorkingHourReduction",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "totalRemainingWorkingHourReductionHours",
                Kind::Decimal,
                "12.50",
            ),
            Property::new(
                "totalRemainingWorkingHourReductionDays",
                Kind::Decimal,
                "12.50",
            ),
        ],
    ),
];
