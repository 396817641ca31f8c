//! Models used only by `persons`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "Person",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("firstName", Kind::String, r#""Sample""#),
            Property::new("lastName", Kind::String, r#""Sample""#).required(),
            Property::new("jobTitle", Kind::String, r#""Sample""#),
            Property::model("deliveryAddress", "PersonFullAddress"),
            Property::model("homeCountryAddress", "PersonFullAddress"),
            Property::model("paymentInfo", "PersonPaymentInfo").required(),
            Property::model("invoicingInfo", "PersonInvoicingInfo").required(),
            Property::model("registryInfo", "PersonRegistryInfo").required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "PersonBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("lastName", Kind::String, r#""Sample""#),
            Property::new("firstName", Kind::String, r#""Sample""#),
            Property::model("deliveryAddress", "PersonBasicAddress"),
            Property::model("invoicingInfo", "PersonBasicInvoicingInfo"),
            Property::model("registryInfo", "PersonBasicRegistryInfo"),
        ],
    ),
    Model::read(
        "PersonBasicInvoicingInfo",
        &[
            Property::new("personNumber", Kind::String, r#""Sample""#),
            Property::new("identifier", Kind::String, r#""Sample""#),
            Property::new("identifierType", Kind::Enum("IdentifierType"), r#""AT""#),
        ],
    ),
    Model::read(
        "PersonBasicRegistryInfo",
        &[Property::new("active", Kind::Bool, "true").required()],
    ),
    Model::sent(
        "PersonFullAddress",
        &[
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("specifier", Kind::String, r#""Sample""#),
            Property::new("subdivision", Kind::String, r#""Sample""#),
            Property::new("postOfficeBox", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonInvoicingInfo",
        &[
            Property::new("personNumber", Kind::String, r#""Sample""#),
            Property::new("identifier", Kind::String, r#""Sample""#),
            Property::new("identifierType", Kind::Enum("IdentifierType"), r#""AT""#),
            Property::new("dateOfBirth", Kind::Date, r#""2024-02-29""#),
            Property::new("language", Kind::Enum("Language"), r#""ENGLISH""#).required(),
            Property::new("gender", Kind::Enum("Gender"), r#""FEMALE""#).required(),
            Property::new("homeCountryPersonId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonPaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    Kind::Enum("PartnerPaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("clearingCode", Kind::String, r#""Sample""#),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("bic", Kind::String, r#""Sample""#),
            Property::new("paymentTermDays", Kind::String, r#""Sam""#).required(),
            Property::new("paymentTermPercentage", Kind::Decimal, "12.50"),
            Property::new("penalInterestRate", Kind::Decimal, "12.50").required(),
            Property::new("discountPercentage", Kind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "PersonRegistryInfo",
        &[
            Property::new("active", Kind::Bool, "true").required(),
            Property::new("mobilePhone", Kind::String, r#""Sample""#),
            Property::new("fax", Kind::String, r#""Sample""#),
            Property::new("phone", Kind::String, r#""Sample""#),
            Property::new("email", Kind::String, r#""Sample""#),
            Property::new("contactPerson", Kind::String, r#""Sample""#),
            Property::new("defaultReference", Kind::String, r#""Sample""#),
            Property::new("section", Kind::String, r#""Sample""#),
            Property::new("personGroupsIds", Kind::List(&Kind::Integer), "7"),
            Property::new("reportGroupId", Kind::Integer, "7"),
            Property::new("homeMunicipality", Kind::String, r#""Sample""#),
        ],
    ),
];
