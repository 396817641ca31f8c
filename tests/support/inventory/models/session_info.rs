//! Models used only by `session_info`.

use crate::inventory::{Model, Property, ValueKind as Kind};

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
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                Kind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("userName", Kind::String, r#""Sample""#),
            Property::model("companySettings", "CompanySettings"),
        ],
    ),
];
