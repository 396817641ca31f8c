//! Models used only by `integrations`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "ApiIntegrationApproveRequest",
        &[
            Property::new("approve", ValueKind::List(&ValueKind::Integer), "7"),
            Property::list("reject", &ValueKind::Model("ApiIntegrationRejected")),
        ],
    ),
    Model::read(
        "ApiIntegrationApproveResult",
        &[
            Property::new("integrationId", ValueKind::String, r#""Sample""#),
            Property::list(
                "companiesIntegrated",
                &ValueKind::Model("ApiIntegrationApproved"),
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationApproved",
        &[
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::new("apiKey", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationCompany",
        &[
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::model("extraInfo", "ApiIntegrationCompanyExtraInfo"),
        ],
    ),
    Model::read(
        "ApiIntegrationCompanyExtraInfo",
        &[
            Property::new("companyName", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("accountingOfficeName", ValueKind::String, r#""Sample""#),
            Property::model("businessIdentifier", "BusinessIdentifier"),
        ],
    ),
    Model::read(
        "ApiIntegrationCustomer",
        &[
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::new(
                "integrationVersionStatus",
                ValueKind::Enum("IntegrationVersionStatus"),
                r#""APPROVED""#,
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationInitiator",
        &[
            Property::new("email", ValueKind::String, r#""Sample""#),
            Property::new("userFullName", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "ApiIntegrationRejected",
        &[
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::new("reason", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationRequestData",
        &[
            Property::new("integrationId", ValueKind::String, r#""Sample""#).required(),
            Property::new("expires", ValueKind::String, r#""Sample""#),
            Property::model("initiator", "ApiIntegrationInitiator"),
            Property::list(
                "companiesToIntegrate",
                &ValueKind::Model("ApiIntegrationCompany"),
            ),
        ],
    ),
];
