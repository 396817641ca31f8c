//! Models used only by `salary_slips`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AverageDailyActualWorkdays",
        &[
            Property::new("actualWorkdaysInFirstYear", ValueKind::Integer, "7")
                .required(),
            Property::new("actualWorkdaysInSecondYear", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "HolidayRowDetails",
        &[
            Property::new("holidayCreditYear", ValueKind::Integer, "7"),
            Property::new("holidayPayPercentage", ValueKind::Decimal, "12.50"),
            Property::new("holidayDaysSpent", ValueKind::Integer, "7"),
            Property::new(
                "holidayBonusCalculationBasis",
                ValueKind::Enum("HolidayBonusCalculationBasis"),
                r#""AVERAGE_DAILY""#,
            ),
            Property::new("correction", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "HolidaysWorkingTimeAllocation",
        &[
            Property::new("workingTimeInFirstMonth", ValueKind::Decimal, "12.50")
                .required(),
            Property::new("workingTimeInSecondMonth", ValueKind::Decimal, "12.50"),
            Property::new(
                "workingTimeType",
                ValueKind::Enum("WorkingTimeType"),
                r#""DAYS""#,
            ),
            Property::model("averageDailyActualWorkdays", "AverageDailyActualWorkdays"),
        ],
    ),
    Model::sent(
        "SalarySlip",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("employeeId", ValueKind::Integer, "7"),
            Property::new("employeeName", ValueKind::String, r#""Sample""#),
            Property::new(
                "status",
                ValueKind::Enum("SalarySlipStatus"),
                r#""APPROVED""#,
            ),
            Property::new(
                "paidStatusDetails",
                ValueKind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNumber", ValueKind::Integer, "7"),
            Property::new("salaryBaseNote", ValueKind::String, r#""Sample""#),
            Property::new(
                    "incomesRegisterReportingSetting",
                    ValueKind::Enum("IncomesRegisterReportingSetting"),
                    r#""DO_NOT_REPORT_DATA_ON_SLIP""#,
                )
                .required(),
            Property::model("workingTimeAllocation", "SalarySlipWorkingTimeAllocation"),
            Property::list("rows", &ValueKind::Model("SalarySlipRow")).required(),
            Property::model("settings", "SalarySlipSettings").required(),
            Property::model("adjustments", "SalarySlipAdjustments").required(),
            Property::new("slipNotes", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAccounting",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("receiptDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("accountantsNotes", ValueKind::String, r#""Sample""#),
            Property::new("transactionDescription", ValueKind::String, r#""Sample""#),
            Property::new(
                "receiptValidity",
                ValueKind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", ValueKind::Date, r#""2024-02-29""#),
            Property::list("transactions", &ValueKind::Model("SalarySlipTransaction"))
                .required(),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAdjustments",
        &[
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::model("employment", "SalarySlipEmployment"),
            Property::new("pensionContractId", ValueKind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SalarySlipCarBenefitRowDetails",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("carAgeGroup", ValueKind::Enum("CarAgeGroup"), r#""A""#)
                .required(),
            Property::new("benefitLimited", ValueKind::Bool, "true").required(),
            Property::new("emissionValue", ValueKind::Decimal, "12.50"),
            Property::new("odometerReading", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SalarySlipEmployment",
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
        ],
    ),
    Model::sent(
        "SalarySlipRecoveryRowDetails",
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
            Property::new("taxAtSourceValue", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "SalarySlipRow",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("salaryTypeCode", ValueKind::Integer, "7").required(),
            Property::new("customName", ValueKind::String, r#""Sample""#),
            Property::new("quantity", ValueKind::Decimal, "12.50"),
            Property::new("unitValue", ValueKind::Decimal, "12.50"),
            Property::new("paymentPercent", ValueKind::Decimal, "12.50"),
            Property::model("recoveryDetails", "SalarySlipRecoveryRowDetails"),
            Property::model("carBenefitDetails", "SalarySlipCarBenefitRowDetails"),
            Property::new("baseSalaryRow", ValueKind::Bool, "true"),
            Property::new("earningsPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("showEarningPeriodInExport", ValueKind::Bool, "true")
                .required(),
            Property::new("unjustEnrichment", ValueKind::Bool, "true").required(),
            Property::new("comment", ValueKind::String, r#""Sample""#),
            Property::model("holidayRowDetails", "HolidayRowDetails"),
            Property::model(
                "workingHourReductionRowDetails",
                "WorkingHourReductionRowDetails",
            ),
            Property::new("systemNotification", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipSettings",
        &[
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
            Property::new("accountingDate", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new(
                    "salaryChannel",
                    ValueKind::Enum("SalaryChannel"),
                    r#""EMAIL""#,
                )
                .required(),
            Property::new("additionalInformation", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipTransaction",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new(
                    "transactionType",
                    ValueKind::Enum("TransactionType"),
                    r#""ENTRY""#,
                )
                .required(),
            Property::new("account", ValueKind::String, r#""Sample""#).required(),
            Property::new("accountingValue", ValueKind::Decimal, "12.50").required(),
            Property::new("description", ValueKind::String, r#""Sample""#),
            Property::new("balanceCode", ValueKind::String, r#""Sample""#),
            Property::list(
                "dimensionItemValues",
                &ValueKind::Model("DimensionItemValue"),
            ),
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
        &[Property::new("year", ValueKind::Integer, "7")],
    ),
    Model::sent(
        "WorkingHourReductionWorkingTimeAllocation",
        &[
            Property::new("workingDaysInFirstYear", ValueKind::Decimal, "12.50")
                .required(),
            Property::new("workingDaysInSecondYear", ValueKind::Decimal, "12.50"),
        ],
    ),
];
