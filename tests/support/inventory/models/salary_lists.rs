//! Models used only by `salary_lists`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "EmployeeDataForSalarySlip",
        &[
            Property::new("employeeId", ValueKind::Integer, "7").required(),
            Property::new("calendarWorkdays", ValueKind::Integer, "7"),
            Property::new("absentDays", ValueKind::Integer, "7"),
            Property::new(
                "pensionInsuranceContributionPercent",
                ValueKind::Decimal,
                "12.50",
            ),
            Property::new("unemploymentInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::new("accidentInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::new("groupLifeInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::new("healthCareInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::model("holidayPayData", "HolidayPayData"),
            Property::model("workingHourReductionPayData", "WorkingHourReductionPayData"),
        ],
    ),
    Model::sent(
        "HolidayPayData",
        &[
            Property::new("holidayDays", ValueKind::Integer, "7"),
            Property::new("rightForTimeOffAmount", ValueKind::Decimal, "12.50"),
            Property::new("holidayBonusDays", ValueKind::Integer, "7"),
            Property::new("holidayAdditionalLeaveDays", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "NewSalaryList",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("holidayYear", ValueKind::Integer, "7"),
            Property::new("paymentPeriodStart", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("earningsPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::list(
                    "employeesDataForSalarySlip",
                    &ValueKind::Model("EmployeeDataForSalarySlip"),
                )
                .required(),
        ],
    ),
    Model::read(
        "SalaryList",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("holidayYear", ValueKind::Integer, "7"),
            Property::new("paymentPeriodStart", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("earningsPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", ValueKind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("id", ValueKind::Integer, "7"),
            Property::list("salarySlips", &ValueKind::Model("SalarySlipBasicData")),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "SalaryListBasicData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("numberOfSlips", ValueKind::Integer, "7"),
            Property::new("unfinished", ValueKind::Integer, "7"),
            Property::new("sent", ValueKind::Integer, "7"),
            Property::new("paid", ValueKind::Integer, "7"),
            Property::new("reported", ValueKind::Integer, "7"),
            Property::new("paymentPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("createdBy", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "WorkingHourReductionPayData",
        &[
            Property::new("workingHourReductionDays", ValueKind::Decimal, "12.50"),
            Property::new("workingHourReductionHours", ValueKind::Decimal, "12.50"),
        ],
    ),
];
