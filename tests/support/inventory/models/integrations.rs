//! Models used only by `integrations`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "ApiIntegrationApproveRequest",
        &[
            Property::new("approve", Kind::List(&Kind::Integer), "7"),
            Property::list("reject", &Kind::Model("ApiIntegrationRejected")),
        ],
    ),
    Model::read(
        "ApiIntegrationApproveResult",
        &[
            Property::new("integrationId", Kind::String, r#""Sample""#),
            Property::list("companiesIntegrated", &Kind::Model("ApiIntegrationApproved")),
        ],
    ),
    Model::read(
        "ApiIntegrationApproved",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("apiKey", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationCompany",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::model("extraInfo", "ApiIntegrationCompanyExtraInfo"),
        ],
    ),
    Model::read(
        "ApiIntegrationCompanyExtraInfo",
        &[
            Property::new("companyName", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("accountingOfficeName", Kind::String, r#""Sample""#),
            Property::model("businessIdentifier", "BusinessIdentifier"),
        ],
    ),
    Model::read(
        "ApiIntegrationCustomer",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new(
                "integrationVersionStatus",
                Kind::Enum("IntegrationVersionStatus"),
                r#""APPROVED""#,
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationInitiator",
        &[
            Property::new("email", Kind::String, r#""Sample""#),
            Property::new("userFullName", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "ApiIntegrationRejected",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("reason", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationRequestData",
        &[
            Property::new("integrationId", Kind::String, r#""Sample""#).required(),
            Property::new("expires", Kind::String, r#""Sample""#),
            Property::model("initiator", "ApiIntegrationInitiator"),
            Property::list("companiesToIntegrate", &Kind::Model("ApiIntegrationCompany")),
        ],
    ),
];
