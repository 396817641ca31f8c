//! Models used only by `salary_slips`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AverageDailyActualWorkdays",
        &[
            Property::new("actualWorkdaysInFirstYear", Kind::Integer, "7").required(),
            Property::new("actualWorkdaysInSecondYear", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "HolidayRowDetails",
        &[
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("holidayPayPercentage", Kind::Decimal, "12.50"),
            Property::new("holidayDaysSpent", Kind::Integer, "7"),
            Property::new(
                "holidayBonusCalculationBasis",
                Kind::Enum("HolidayBonusCalculationBasis"),
                r#""AVERAGE_DAILY""#,
            ),
            Property::new("correction", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "HolidaysWorkingTimeAllocation",
        &[
            Property::new("workingTimeInFirstMonth", Kind::Decimal, "12.50").required(),
            Property::new("workingTimeInSecondMonth", Kind::Decimal, "12.50"),
            Property::new("workingTimeType", Kind::Enum("WorkingTimeType"), r#""DAYS""#),
            Property::model("averageDailyActualWorkdays", "AverageDailyActualWorkdays"),
        ],
    ),
    Model::sent(
        "SalarySlip",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("employeeName", Kind::String, r#""Sample""#),
            Property::new("status", Kind::Enum("SalarySlipStatus"), r#""APPROVED""#),
            Property::new(
                "paidStatusDetails",
                Kind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNumber", Kind::Integer, "7"),
            Property::new("salaryBaseNote", Kind::String, r#""Sample""#),
            Property::new(
                    "incomesRegisterReportingSetting",
                    Kind::Enum("IncomesRegisterReportingSetting"),
                    r#""DO_NOT_REPORT_DATA_ON_SLIP""#,
                )
                .required(),
            Property::model("workingTimeAllocation", "SalarySlipWorkingTimeAllocation"),
            Property::list("rows", &Kind::Model("SalarySlipRow")).required(),
            Property::model("settings", "SalarySlipSettings").required(),
            Property::model("adjustments", "SalarySlipAdjustments").required(),
            Property::new("slipNotes", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAccounting",
        &[
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("accountantsNotes", Kind::String, r#""Sample""#),
            Property::new("transactionDescription", Kind::String, r#""Sample""#),
            Property::new(
                "receiptValidity",
                Kind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", Kind::Date, r#""2024-02-29""#),
            Property::list("transactions", &Kind::Model("SalarySlipTransaction"))
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAdjustments",
        &[
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::model("employment", "SalarySlipEmployment"),
            Property::new("pensionContractId", Kind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SalarySlipCarBenefitRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("carAgeGroup", Kind::Enum("CarAgeGroup"), r#""A""#).required(),
            Property::new("benefitLimited", Kind::Bool, "true").required(),
            Property::new("emissionValue", Kind::Decimal, "12.50"),
            Property::new("odometerReading", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SalarySlipEmployment",
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
        ],
    ),
    Model::sent(
        "SalarySlipRecoveryRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("netRecoveryTaxValue", Kind::Decimal, "12.50"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("taxAtSourceValue", Kind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "SalarySlipRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("salaryTypeCode", Kind::Integer, "7").required(),
            Property::new("customName", Kind::String, r#""Sample""#),
            Property::new("quantity", Kind::Decimal, "12.50"),
            Property::new("unitValue", Kind::Decimal, "12.50"),
            Property::new("paymentPercent", Kind::Decimal, "12.50"),
            Property::model("recoveryDetails", "SalarySlipRecoveryRowDetails"),
            Property::model("carBenefitDetails", "SalarySlipCarBenefitRowDetails"),
            Property::new("baseSalaryRow", Kind::Bool, "true"),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("showEarningPeriodInExport", Kind::Bool, "true").required(),
            Property::new("unjustEnrichment", Kind::Bool, "true").required(),
            Property::new("comment", Kind::String, r#""Sample""#),
            Property::model("holidayRowDetails", "HolidayRowDetails"),
            Property::model(
                "workingHourReductionRowDetails",
                "WorkingHourReductionRowDetails",
            ),
            Property::new("systemNotification", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipSettings",
        &[
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
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#)
                .required(),
            Property::new("additionalInformation", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipTransaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("transactionType", Kind::Enum("TransactionType"), r#""ENTRY""#)
                .required(),
            Property::new("account", Kind::String, r#""Sample""#).required(),
            Property::new("accountingValue", Kind::Decimal, "12.50").required(),
            Property::new("description", Kind::String, r#""Sample""#),
            Property::new("balanceCode", Kind::String, r#""Sample""#),
            Property::list("dimensionItemValues", &Kind::Model("DimensionItemValue")),
        ],
    ),
    Model::sent(
        "SalarySlipWorkingTimeAllocation",
        &[
            Property::model("holidaysWorkingTime", "HolidaysWorkingTimeAllocation"),
            Property::model(
                "workingHourReductionWorkingDays",
                "WorkingHourReductionWorkingTimeAllocation",
            ),
        ],
    ),
    Model::sent(
        "WorkingHourReductionRowDetails",
        &[Property::new("year", Kind::Integer, "7")],
    ),
    Model::sent(
        "WorkingHourReductionWorkingTimeAllocation",
        &[
            Property::new("workingDaysInFirstYear", Kind::Decimal, "12.50").required(),
            Property::new("workingDaysInSecondYear", Kind::Decimal, "12.50"),
        ],
    ),
];
