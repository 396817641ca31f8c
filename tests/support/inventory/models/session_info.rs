//! Models used only by `session_info`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CompanySettings",
        &[Property::new("invoiceDiscussionEnabled", ValueKind::Bool, "true")],
    ),
    Model::read(
        "SessionInfo",
        &[
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                ValueKind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new("userId", ValueKind::Integer, "7"),
            Property::new("userName", ValueKind::String, r#""Sample""#),
            Property::model("companySettings", "CompanySettings"),
        ],
    ),
];
