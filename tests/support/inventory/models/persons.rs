//! Models that only `persons` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "Person",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("lastName", Kind::Text, r#""Sample""#).required(),
            Property::new("jobTitle", Kind::Text, r#""Sample""#),
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
            Property::new("lastName", Kind::Text, r#""Sample""#),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::model("deliveryAddress", "PersonBasicAddress"),
            Property::model("invoicingInfo", "PersonBasicInvoicingInfo"),
            Property::model("registryInfo", "PersonBasicRegistryInfo"),
        ],
    ),
    Model::read(
        "PersonBasicInvoicingInfo",
        &[
            Property::new("personNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
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
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
            Property::new("postOfficeBox", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonInvoicingInfo",
        &[
            Property::new("personNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Enum("IdentifierType"), r#""AT""#),
            Property::new("dateOfBirth", Kind::Date, r#""2024-02-29""#),
            Property::new("language", Kind::Enum("Language"), r#""ENGLISH""#).required(),
            Property::new("gender", Kind::Enum("Gender"), r#""FEMALE""#).required(),
            Property::new("homeCountryPersonId", Kind::Text, r#""Sample""#),
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
            Property::new("clearingCode", Kind::Text, r#""Sample""#),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("bic", Kind::Text, r#""Sample""#),
            Property::new("paymentTermDays", Kind::Text, r#""Sam""#).required(),
            Property::new("paymentTermPercentage", Kind::Amount, "12.50"),
            Property::new("penalInterestRate", Kind::Amount, "12.50").required(),
            Property::new("discountPercentage", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "PersonRegistryInfo",
        &[
            Property::new("active", Kind::Bool, "true").required(),
            Property::new("mobilePhone", Kind::Text, r#""Sample""#),
            Property::new("fax", Kind::Text, r#""Sample""#),
            Property::new("phone", Kind::Text, r#""Sample""#),
            Property::new("email", Kind::Text, r#""Sample""#),
            Property::new("contactPerson", Kind::Text, r#""Sample""#),
            Property::new("defaultReference", Kind::Text, r#""Sample""#),
            Property::new("section", Kind::Text, r#""Sample""#),
            Property::new("personGroupsIds", Kind::List(&Kind::Integer), "7"),
            Property::new("reportGroupId", Kind::Integer, "7"),
            Property::new("homeMunicipality", Kind::Text, r#""Sample""#),
        ],
    ),
];
