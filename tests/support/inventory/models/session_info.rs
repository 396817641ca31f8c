//! Models that only `session_info` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CompanySettings",
        &[Property::new("invoiceDiscussionEnabled", Kind::Bool, "true")],
    ),
    Model::read(
        "SessionInfo",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                Kind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("userName", Kind::Text, r#""Sample""#),
            Property::model("companySettings", "CompanySettings"),
        ],
    ),
];
