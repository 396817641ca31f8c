//! Models used only by `employees`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AccidentInsurance",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", ValueKind::Integer, "7"),
            Property::new("percent", ValueKind::Decimal, "12.50").required(),
            Property::new("occupationalTitleId", ValueKind::String, r#""Sample""#),
            Property::new("kevaOccupationalTitleId", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "CarBenefitRowDetails",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("carAgeGroup", ValueKind::Enum("CarAgeGroup"), r#""A""#)
                .required(),
            Property::new("benefitLimited", ValueKind::Bool, "true").required(),
            Property::new("emissionValue", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "Employee",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("lastName", ValueKind::String, r#""Sample""#),
            Property::new("firstName", ValueKind::String, r#""Sample""#),
            Property::new("ssn", ValueKind::String, r#""Sample""#),
            Property::model("employeeAddress", "PersonBasicAddress"),
            Property::new("personNumber", ValueKind::String, r#""Sample""#),
            Property::new(
                "salaryChannel",
                ValueKind::Enum("SalaryChannel"),
                r#""EMAIL""#,
            ),
            Property::new("automatedTaxCard", ValueKind::Bool, "true"),
            Property::new("active", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "Employment",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("type", ValueKind::Enum("EmploymentForm"), r#""FIXED_TERM""#),
            Property::new(
                    "terminationReason",
                    ValueKind::Enum("TerminationReason"),
                    r#""EMPLOYEES_RESIGNATION""#,
                )
                .required(),
            Property::new("registrationGroundId", ValueKind::String, r#""Sample""#),
            Property::new("hoursPerWeek", ValueKind::Decimal, "12.50"),
            Property::new(
                "employmentType",
                ValueKind::Enum("EmploymentType"),
                r#""FULL_TIME""#,
            ),
            Property::new("partTimePercent", ValueKind::Decimal, "12.50"),
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("keva", ValueKind::Bool, "true").required(),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "HolidayPay",
        &[
            Property::new("useHolidayCalculation", ValueKind::Bool, "true"),
            Property::new("holidayEarningStartDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                "holidayBonusEarningStartDate",
                ValueKind::Date,
                r#""2024-02-29""#,
            ),
            Property::new("totalRemainingHolidayDays", ValueKind::Decimal, "12.50"),
            Property::new("totalRemainingHolidayPay", ValueKind::Decimal, "12.50"),
            Property::new("totalRemainingHolidayBonusDays", ValueKind::Decimal, "12.50"),
            Property::new("totalRemainingAdditionalLeaveDays", ValueKind::Integer, "7"),
            Property::list(
                "yearlyRemainings",
                &ValueKind::Model("HolidayPayYearlyRemaining"),
            ),
        ],
    ),
    Model::read(
        "HolidayPayYearlyRemaining",
        &[
            Property::new("holidayCreditYear", ValueKind::Integer, "7"),
            Property::new("remainingHolidayDays", ValueKind::Integer, "7"),
            Property::new("remainingHolidayPay", ValueKind::Decimal, "12.50"),
            Property::new("remainingHolidayBonusDays", ValueKind::Integer, "7"),
            Property::new("remainingAdditionalLeaveDays", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "IncomeConfiguration",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("baseSalaryValue", ValueKind::Decimal, "12.50").required(),
            Property::new(
                    "baseSalaryType",
                    ValueKind::Enum("BaseSalaryType"),
                    r#""COMPENSATION""#,
                )
                .required(),
            Property::new(
                "compensationForWorkBaseSalaryTypeCode",
                ValueKind::Integer,
                "7",
            ),
            Property::new("baseSalaryHours", ValueKind::Decimal, "12.50").required(),
            Property::new("monthlyBaseSalary", ValueKind::Decimal, "12.50"),
            Property::new("personalHourlySalary", ValueKind::Decimal, "12.50"),
            Property::new(
                    "travelExpensesSpecialHandling",
                    ValueKind::Enum("TravelExpensesSpecialHandling"),
                    r#""NONE""#,
                )
                .required(),
            Property::new(
                "earnerTypes",
                ValueKind::List(&ValueKind::Enum("EarnerType")),
                r#""ATHLETE""#,
            ),
            Property::new("taxNumber", ValueKind::String, r#""Sample""#),
            Property::new(
                    "salaryChannel",
                    ValueKind::Enum("SalaryChannel"),
                    r#""EMAIL""#,
                )
                .required(),
            Property::new(
                    "excludedFromAutomatedWithholdingPercentageRequest",
                    ValueKind::Bool,
                    "true",
                )
                .required(),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "InsurancesConfiguration",
        &[
            Property::model("pensionInsurance", "PensionInsurance").required(),
            Property::model("accidentInsurance", "AccidentInsurance").required(),
            Property::new(
                "noObligationExceptionTypes",
                ValueKind::List(&ValueKind::Enum("NoObligationException")),
                r#""NO_OBLIGATION_TO_PROVIDE_INSURANCE_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new(
                "notSubjectExceptionTypes",
                ValueKind::List(&ValueKind::Enum("NotSubjectException")),
                r#""NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new("pensionVoluntarilyPaid", ValueKind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "InternationalSituationsConfiguration",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new(
                "socialSecurityCertificate",
                ValueKind::Enum("SocialSecurityCertificate"),
                r#""FROM_FINLAND_A1""#,
            ),
            Property::new("notSubjectToWithholding", ValueKind::Bool, "true").required(),
            Property::new("nonResidentTaxPayer", ValueKind::Bool, "true").required(),
            Property::new("taxIdentificationNumber", ValueKind::String, r#""Sample""#),
            Property::new(
                "sixMonthRuleApplicability",
                ValueKind::Enum("SixMonthRuleApplicability"),
                r#""NO""#,
            ),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "LaborUnionMembership",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("laborUnionSettingId", ValueKind::Integer, "7").required(),
            Property::new("department", ValueKind::String, r#""Sample""#),
            Property::new("membershipId", ValueKind::String, r#""Sample""#),
            Property::new("membershipStart", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("membershipEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("explanation", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "PensionInsurance",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("type", ValueKind::Enum("PensionInsuranceType"), r#""MYEL""#)
                .required(),
            Property::new("pensionContractId", ValueKind::Integer, "7"),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "RecoveryRowDetails",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("netRecoveryTaxValue", ValueKind::Decimal, "12.50"),
            Property::new("paymentPeriodStart", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("earningsPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::sent(
        "SalaryBase",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("employeeId", ValueKind::Integer, "7"),
            Property::new("notes", ValueKind::String, r#""Sample""#),
            Property::list("rows", &ValueKind::Model("SalaryBaseRow")).required(),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "SalaryBaseRow",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("salaryTypeCode", ValueKind::Integer, "7").required(),
            Property::new("customName", ValueKind::String, r#""Sample""#),
            Property::new("quantity", ValueKind::Decimal, "12.50"),
            Property::new("unitValue", ValueKind::Decimal, "12.50"),
            Property::new("paymentPercent", ValueKind::Decimal, "12.50"),
            Property::model("recoveryDetails", "RecoveryRowDetails"),
            Property::model("carBenefitDetails", "CarBenefitRowDetails"),
            Property::new("baseSalaryRow", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "SalaryInfo",
        &[
            Property::new("employeeId", ValueKind::Integer, "7"),
            Property::new("personId", ValueKind::Integer, "7").required(),
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
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("type", ValueKind::Enum("TaxCardType"), r#""A""#).required(),
            Property::new("revised", ValueKind::Bool, "true").required(),
            Property::new("incomeType", ValueKind::String, r#""Sample""#),
            Property::new("validFrom", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("basePercent", ValueKind::Decimal, "12.50").required(),
            Property::new("additionalPercent", ValueKind::Decimal, "12.50").required(),
            Property::new("annualIncomeLimit", ValueKind::Decimal, "12.50").required(),
            Property::new("limitUsed", ValueKind::Decimal, "12.50"),
            Property::new("comments", ValueKind::String, r#""Sample""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "WorkingHourReduction",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                "totalRemainingWorkingHourReductionHours",
                ValueKind::Decimal,
                "12.50",
            ),
            Property::new(
                "totalRemainingWorkingHourReductionDays",
                ValueKind::Decimal,
                "12.50",
            ),
        ],
    ),
];
