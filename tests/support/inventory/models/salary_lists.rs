//! Models used only by `salary_lists`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "EmployeeDataForSalarySlip",
        &[
            Property::new("employeeId", Kind::Integer, "7").required(),
            Property::new("calendarWorkdays", Kind::Integer, "7"),
            Property::new("absentDays", Kind::Integer, "7"),
            Property::new("pensionInsuranceContributionPercent", Kind::Decimal, "12.50"),
            Property::new("unemploymentInsurancePercent", Kind::Decimal, "12.50"),
            Property::new("accidentInsurancePercent", Kind::Decimal, "12.50"),
            Property::new("groupLifeInsurancePercent", Kind::Decimal, "12.50"),
            Property::new("healthCareInsurancePercent", Kind::Decimal, "12.50"),
            Property::model("holidayPayData", "HolidayPayData"),
            Property::model("workingHourReductionPayData", "WorkingHourReductionPayData"),
        ],
    ),
    Model::sent(
        "HolidayPayData",
        &[
            Property::new("holidayDays", Kind::Integer, "7"),
            Property::new("rightForTimeOffAmount", Kind::Decimal, "12.50"),
            Property::new("holidayBonusDays", Kind::Integer, "7"),
            Property::new("holidayAdditionalLeaveDays", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "NewSalaryList",
        &[
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("holidayYear", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::list(
                    "employeesDataForSalarySlip",
                    &Kind::Model("EmployeeDataForSalarySlip"),
                )
                .required(),
        ],
    ),
    Model::read(
        "SalaryList",
        &[
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("holidayYear", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("id", Kind::Integer, "7"),
            Property::list("salarySlips", &Kind::Model("SalarySlipBasicData")),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "SalaryListBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("numberOfSlips", Kind::Integer, "7"),
            Property::new("unfinished", Kind::Integer, "7"),
            Property::new("sent", Kind::Integer, "7"),
            Property::new("paid", Kind::Integer, "7"),
            Property::new("reported", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("createdBy", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "WorkingHourReductionPayData",
        &[
            Property::new("workingHourReductionDays", Kind::Decimal, "12.50"),
            Property::new("workingHourReductionHours", Kind::Decimal, "12.50"),
        ],
    ),
];
