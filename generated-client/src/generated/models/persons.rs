//! Models used only by `persons`.

use super::{
    Country, Gender, IdentifierType, Language, PartnerPaymentMethod, PersonBasicAddress,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Person (schema `Person`).
    pub struct Person {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("firstName")]
        /// First name (`firstName`). At most 80 characters.
        pub first_name: Option<String>,
        #[wire("lastName", required)]
        /// Last name (`lastName`). 1 to 80 characters. Required in requests.
        pub last_name: Option<String>,
        #[wire("jobTitle")]
        /// Job title (`jobTitle`). At most 80 characters.
        pub job_title: Option<String>,
        #[wire("deliveryAddress")]
        /// Delivery address (`deliveryAddress`).
        pub delivery_address: Option<PersonFullAddress>,
        #[wire("homeCountryAddress")]
        /// Home country address (`homeCountryAddress`).
        pub home_country_address: Option<PersonFullAddress>,
        #[wire("paymentInfo", required)]
        /// Payment info (`paymentInfo`). Required in requests.
        pub payment_info: Option<PersonPaymentInfo>,
        #[wire("invoicingInfo", required)]
        /// Invoicing info (`invoicingInfo`). Required in requests.
        pub invoicing_info: Option<PersonInvoicingInfo>,
        #[wire("registryInfo", required)]
        /// Registry info (`registryInfo`). Required in requests.
        pub registry_info: Option<PersonRegistryInfo>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Person basic info (schema `PersonBasicInfo`).
    pub struct PersonBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("lastName")]
        /// Last name (`lastName`).
        pub last_name: Option<String>,
        #[wire("firstName")]
        /// First name (`firstName`).
        pub first_name: Option<String>,
        #[wire("deliveryAddress")]
        /// Delivery address (`deliveryAddress`).
        pub delivery_address: Option<PersonBasicAddress>,
        #[wire("invoicingInfo")]
        /// Invoicing info (`invoicingInfo`).
        pub invoicing_info: Option<PersonBasicInvoicingInfo>,
        #[wire("registryInfo")]
        /// Registry info (`registryInfo`).
        pub registry_info: Option<PersonBasicRegistryInfo>,
    }
}

read_model! {
    /// Person basic invoicing info (schema `PersonBasicInvoicingInfo`).
    pub struct PersonBasicInvoicingInfo {
        #[wire("personNumber")]
        /// Person number (`personNumber`). At most 40 characters.
        pub person_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier (`identifier`). At most 80 characters. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Identifier type (`identifierType`). At most 20 characters.
        pub identifier_type: Option<IdentifierType>,
    }
}

read_model! {
    /// Person basic registry info (schema `PersonBasicRegistryInfo`).
    pub struct PersonBasicRegistryInfo {
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
    }
}

model! {
    /// Person full address (schema `PersonFullAddress`).
    pub struct PersonFullAddress {
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("subdivision")]
        /// Subdivision (`subdivision`). At most 35 characters.
        pub subdivision: Option<String>,
        #[wire("postOfficeBox")]
        /// Post office box (`postOfficeBox`). At most 80 characters.
        pub post_office_box: Option<String>,
    }
}

model! {
    /// Person invoicing info (schema `PersonInvoicingInfo`).
    pub struct PersonInvoicingInfo {
        #[wire("personNumber")]
        /// Person number (`personNumber`). At most 40 characters.
        pub person_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier (`identifier`). At most 80 characters. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Identifier type (`identifierType`). At most 20 characters.
        pub identifier_type: Option<IdentifierType>,
        #[wire("dateOfBirth", personal)]
        /// Date of birth (`dateOfBirth`). Hidden in `Debug`.
        pub date_of_birth: Option<Date>,
        #[wire("language", required)]
        /// Language (`language`). Required in requests.
        pub language: Option<Language>,
        #[wire("gender", required)]
        /// Gender (`gender`). Required in requests.
        pub gender: Option<Gender>,
        #[wire("homeCountryPersonId", personal)]
        /// Home country person id (`homeCountryPersonId`). At most 45 characters. Hidden in `Debug`.
        pub home_country_person_id: Option<String>,
    }
}

model! {
    /// Person payment info (schema `PersonPaymentInfo`).
    pub struct PersonPaymentInfo {
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("clearingCode")]
        /// Clearing code (`clearingCode`). At most 80 characters.
        pub clearing_code: Option<String>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). At most 40 characters. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("bic")]
        /// Bic (`bic`). At most 40 characters.
        pub bic: Option<String>,
        #[wire("paymentTermDays", required)]
        /// Payment term days (`paymentTermDays`). 1 to 3 characters. Required in requests.
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Payment term percentage (`paymentTermPercentage`). 0 to 100.
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate", required)]
        /// Penal interest rate (`penalInterestRate`). 0 to 1000. Required in requests.
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// Discount percentage (`discountPercentage`). 0 to 100.
        pub discount_percentage: Option<Decimal>,
    }
}

model! {
    /// Person registry info (schema `PersonRegistryInfo`).
    pub struct PersonRegistryInfo {
        #[wire("active", required)]
        /// Active (`active`). Required in requests.
        pub active: Option<bool>,
        #[wire("mobilePhone")]
        /// Mobile phone (`mobilePhone`). At most 40 characters.
        pub mobile_phone: Option<String>,
        #[wire("fax")]
        /// Fax (`fax`). At most 40 characters.
        pub fax: Option<String>,
        #[wire("phone")]
        /// Phone (`phone`). At most 40 characters.
        pub phone: Option<String>,
        #[wire("email")]
        /// Email (`email`). At most 80 characters.
        pub email: Option<String>,
        #[wire("contactPerson")]
        /// Contact person (`contactPerson`). At most 80 characters.
        pub contact_person: Option<String>,
        #[wire("defaultReference")]
        /// Default reference (`defaultReference`). At most 40 characters.
        pub default_reference: Option<String>,
        #[wire("section")]
        /// Section (`section`). At most 80 characters.
        pub section: Option<String>,
        #[wire("personGroupsIds")]
        /// Person groups ids (`personGroupsIds`).
        pub person_groups_ids: Option<Vec<i64>>,
        #[wire("reportGroupId")]
        /// Report group id (`reportGroupId`).
        pub report_group_id: Option<i64>,
        #[wire("homeMunicipality")]
        /// Home municipality (`homeMunicipality`). At most 40 characters.
        pub home_municipality: Option<String>,
    }
}

/// Person search result (schema `PersonSearchResult`).
pub type PersonSearchResult = Page<PersonBasicInfo>;
