//! Models used only by `bank_accounts`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "BankAccountAlias",
        &[
            Property::new("type", Kind::Enum("BankAccountAliasType"), r#""BANKGIRO""#)
                .required(),
            Property::new("accountNumber", Kind::String, r#""Sample""#).required(),
        ],
    ),
    Model::sent(
        "CompanyBankAccount",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("iban", Kind::String, r#""Sample""#).required(),
            Property::new("bic", Kind::String, r#""Sample""#),
            Property::new("bankName", Kind::String, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("defaultForInvoice", Kind::Bool, "true").required(),
            Property::new("defaultForPayment", Kind::Bool, "true").required(),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", Kind::Integer, "7"),
            Property::list("associatedAccounts", &Kind::Model("BankAccountAlias")),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new("bankAddress", Kind::String, r#""Sample""#),
            Property::new("ledgerAccount", Kind::String, r#""Sample""#).required(),
            Property::new("bankingCode", Kind::String, r#""Sample""#),
            Property::new("serviceNumbers", Kind::List(&Kind::String), r#""Sample""#),
            Property::new("showAccountOnInvoice", Kind::Bool, "true").required(),
            Property::new("allowPayments", Kind::Bool, "true").required(),
            Property::new("allowForeignPayments", Kind::Bool, "true").required(),
            Property::new("allowSalaryPayments", Kind::Bool, "true"),
            Property::new("allowExpressPayments", Kind::Bool, "true"),
            Property::new("withholdingTax", Kind::Bool, "true"),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::read(
        "CompanyBankAccountBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("iban", Kind::String, r#""Sample""#).required(),
            Property::new("bic", Kind::String, r#""Sample""#),
            Property::new("bankName", Kind::String, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("defaultForInvoice", Kind::Bool, "true").required(),
            Property::new("defaultForPayment", Kind::Bool, "true").required(),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", Kind::Integer, "7"),
            Property::list("associatedAccounts", &Kind::Model("BankAccountAlias")),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
];
