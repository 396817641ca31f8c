//! Models used only by `bank_accounts`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "BankAccountAlias",
        &[
            Property::new(
                    "type",
                    ValueKind::Enum("BankAccountAliasType"),
                    r#""BANKGIRO""#,
                )
                .required(),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#).required(),
        ],
    ),
    Model::sent(
        "CompanyBankAccount",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("iban", ValueKind::String, r#""Sample""#).required(),
            Property::new("bic", ValueKind::String, r#""Sample""#),
            Property::new("bankName", ValueKind::String, r#""Sample""#),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::new("defaultForInvoice", ValueKind::Bool, "true").required(),
            Property::new("defaultForPayment", ValueKind::Bool, "true").required(),
            Property::new("status", ValueKind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", ValueKind::Integer, "7"),
            Property::list("associatedAccounts", &ValueKind::Model("BankAccountAlias")),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
            Property::new("bankAddress", ValueKind::String, r#""Sample""#),
            Property::new("ledgerAccount", ValueKind::String, r#""Sample""#).required(),
            Property::new("bankingCode", ValueKind::String, r#""Sample""#),
            Property::new(
                "serviceNumbers",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
            Property::new("showAccountOnInvoice", ValueKind::Bool, "true").required(),
            Property::new("allowPayments", ValueKind::Bool, "true").required(),
            Property::new("allowForeignPayments", ValueKind::Bool, "true").required(),
            Property::new("allowSalaryPayments", ValueKind::Bool, "true"),
            Property::new("allowExpressPayments", ValueKind::Bool, "true"),
            Property::new("withholdingTax", ValueKind::Bool, "true"),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::read(
        "CompanyBankAccountBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("iban", ValueKind::String, r#""Sample""#).required(),
            Property::new("bic", ValueKind::String, r#""Sample""#),
            Property::new("bankName", ValueKind::String, r#""Sample""#),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::new("defaultForInvoice", ValueKind::Bool, "true").required(),
            Property::new("defaultForPayment", ValueKind::Bool, "true").required(),
            Property::new("status", ValueKind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", ValueKind::Integer, "7"),
            Property::list("associatedAccounts", &ValueKind::Model("BankAccountAlias")),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
];
