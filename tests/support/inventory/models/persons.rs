//! Models used only by `persons`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "Person",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("firstName", ValueKind::String, r#""Sample""#),
            Property::new("lastName", ValueKind::String, r#""Sample""#).required(),
            Property::new("jobTitle", ValueKind::String, r#""Sample""#),
            Property::model("deliveryAddress", "PersonFullAddress"),
            Property::model("homeCountryAddress", "PersonFullAddress"),
            Property::model("paymentInfo", "PersonPaymentInfo").required(),
            Property::model("invoicingInfo", "PersonInvoicingInfo").required(),
            Property::model("registryInfo", "PersonRegistryInfo").required(),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "PersonBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("lastName", ValueKind::String, r#""Sample""#),
            Property::new("firstName", ValueKind::String, r#""Sample""#),
            Property::model("deliveryAddress", "PersonBasicAddress"),
            Property::model("invoicingInfo", "PersonBasicInvoicingInfo"),
            Property::model("registryInfo", "PersonBasicRegistryInfo"),
        ],
    ),
    Model::read(
        "PersonBasicInvoicingInfo",
        &[
            Property::new("personNumber", ValueKind::String, r#""Sample""#),
            Property::new("identifier", ValueKind::String, r#""Sample""#),
            Property::new("identifierType", ValueKind::Enum("IdentifierType"), r#""AT""#),
        ],
    ),
    Model::read(
        "PersonBasicRegistryInfo",
        &[Property::new("active", ValueKind::Bool, "true").required()],
    ),
    Model::sent(
        "PersonFullAddress",
        &[
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("specifier", ValueKind::String, r#""Sample""#),
            Property::new("subdivision", ValueKind::String, r#""Sample""#),
            Property::new("postOfficeBox", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonInvoicingInfo",
        &[
            Property::new("personNumber", ValueKind::String, r#""Sample""#),
            Property::new("identifier", ValueKind::String, r#""Sample""#),
            Property::new(
                "identifierType",
                ValueKind::Enum("IdentifierType"),
                r#""AT""#,
            ),
            Property::new("dateOfBirth", ValueKind::Date, r#""2024-02-29""#),
            Property::new("language", ValueKind::Enum("Language"), r#""ENGLISH""#)
                .required(),
            Property::new("gender", ValueKind::Enum("Gender"), r#""FEMALE""#).required(),
            Property::new("homeCountryPersonId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonPaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("PartnerPaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("clearingCode", ValueKind::String, r#""Sample""#),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("bic", ValueKind::String, r#""Sample""#),
            Property::new("paymentTermDays", ValueKind::String, r#""Sam""#).required(),
            Property::new("paymentTermPercentage", ValueKind::Decimal, "12.50"),
            Property::new("penalInterestRate", ValueKind::Decimal, "12.50").required(),
            Property::new("discountPercentage", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "PersonRegistryInfo",
        &[
            Property::new("active", ValueKind::Bool, "true").required(),
            Property::new("mobilePhone", ValueKind::String, r#""Sample""#),
            Property::new("fax", ValueKind::String, r#""Sample""#),
            Property::new("phone", ValueKind::String, r#""Sample""#),
            Property::new("email", ValueKind::String, r#""Sample""#),
            Property::new("contactPerson", ValueKind::String, r#""Sample""#),
            Property::new("defaultReference", ValueKind::String, r#""Sample""#),
            Property::new("section", ValueKind::String, r#""Sample""#),
            Property::new("personGroupsIds", ValueKind::List(&ValueKind::Integer), "7"),
            Property::new("reportGroupId", ValueKind::Integer, "7"),
            Property::new("homeMunicipality", ValueKind::String, r#""Sample""#),
        ],
    ),
];
