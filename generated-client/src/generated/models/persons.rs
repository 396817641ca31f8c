//! Models used only by `persons`.

use super::{
    Country, Gender, IdentifierType, Language, PartnerPaymentMethod, PersonBasicAddress,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// A person in the person register with all details, as read, created and updated.
    ///
    /// Schema `Person`.
    pub struct Person {
        #[wire("id")]
        /// Identifier of the person in the person register, equal to the partner ID of the business partner of type `PERSON`. JSON member `id`.
        pub id: Option<i64>,
        #[wire("firstName")]
        /// First name of the person. JSON member `firstName`. At most 80 characters.
        pub first_name: Option<String>,
        #[wire("lastName", required)]
        /// Family name of the person. JSON member `lastName`. 1 to 80 characters. Required in requests.
        pub last_name: Option<String>,
        #[wire("jobTitle")]
        /// Job title of the person. JSON member `jobTitle`. At most 80 characters.
        pub job_title: Option<String>,
        #[wire("deliveryAddress")]
        /// Address of the person, besides the one in the home country. JSON member `deliveryAddress`.
        pub delivery_address: Option<PersonFullAddress>,
        #[wire("homeCountryAddress")]
        /// Address of the person in the home country. JSON member `homeCountryAddress`.
        pub home_country_address: Option<PersonFullAddress>,
        #[wire("paymentInfo", required)]
        /// Payment method, bank account and terms of the person. JSON member `paymentInfo`. Required in requests.
        pub payment_info: Option<PersonPaymentInfo>,
        #[wire("invoicingInfo", required)]
        /// Person number, official identifier, date of birth, language and gender of the person. JSON member `invoicingInfo`. Required in requests.
        pub invoicing_info: Option<PersonInvoicingInfo>,
        #[wire("registryInfo", required)]
        /// Registry data of the person, such as phone numbers, groups and whether they are active. JSON member `registryInfo`. Required in requests.
        pub registry_info: Option<PersonRegistryInfo>,
        #[wire("version", lock)]
        /// Version of the person, to be sent back unchanged when updating it and not allowed on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// A person in the person register in brief, as listed by the search for persons.
    ///
    /// Schema `PersonBasicInfo`.
    pub struct PersonBasicInfo {
        #[wire("id")]
        /// Identifier of the person in the person register, equal to the partner ID of the business partner of type `PERSON`. JSON member `id`.
        pub id: Option<i64>,
        #[wire("lastName")]
        /// Family name of the person. JSON member `lastName`.
        pub last_name: Option<String>,
        #[wire("firstName")]
        /// First name of the person. JSON member `firstName`.
        pub first_name: Option<String>,
        #[wire("deliveryAddress")]
        /// Address of the person. JSON member `deliveryAddress`.
        pub delivery_address: Option<PersonBasicAddress>,
        #[wire("invoicingInfo")]
        /// Person number and official identifier of the person. JSON member `invoicingInfo`.
        pub invoicing_info: Option<PersonBasicInvoicingInfo>,
        #[wire("registryInfo")]
        /// Registry data of the person, that is, whether they are active. JSON member `registryInfo`.
        pub registry_info: Option<PersonBasicRegistryInfo>,
    }
}

read_model! {
    /// Person number and official identifier of a person, as shown in lists.
    ///
    /// Schema `PersonBasicInvoicingInfo`.
    pub struct PersonBasicInvoicingInfo {
        #[wire("personNumber")]
        /// Person number in the person register; searches match parts of it too. JSON member `personNumber`. At most 40 characters.
        pub person_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier of the person, such as a personal identity code; the identifier type says which. JSON member `identifier`. At most 80 characters. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Type of the person's identifier: a country such as FI, or for example HETU for a Finnish personal identity code. JSON member `identifierType`. At most 20 characters.
        pub identifier_type: Option<IdentifierType>,
    }
}

read_model! {
    /// Registry data of a person as shown in lists: whether they are active.
    ///
    /// Schema `PersonBasicRegistryInfo`.
    pub struct PersonBasicRegistryInfo {
        #[wire("active")]
        /// Whether the person is active. JSON member `active`.
        pub active: Option<bool>,
    }
}

model! {
    /// Address of a person in the person register, for deliveries or in the home country.
    ///
    /// Schema `PersonFullAddress`.
    pub struct PersonFullAddress {
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name; not allowed in Swedish environments. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("subdivision")]
        /// District or other subdivision of the city. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
        #[wire("postOfficeBox")]
        /// Post office box; not allowed in Swedish environments. JSON member `postOfficeBox`. At most 80 characters.
        pub post_office_box: Option<String>,
    }
}

model! {
    /// Identifiers, date of birth, gender and language of a person in the person register.
    ///
    /// Schema `PersonInvoicingInfo`.
    pub struct PersonInvoicingInfo {
        #[wire("personNumber")]
        /// Person number in the person register, not to be confused with the identifier of the person's entry. JSON member `personNumber`. At most 40 characters.
        pub person_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier of the person, such as a personal identity code; the identifier type says which. JSON member `identifier`. At most 80 characters. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Type of the person's identifier: a country such as FI, or for example HETU for a Finnish personal identity code. JSON member `identifierType`. At most 20 characters.
        pub identifier_type: Option<IdentifierType>,
        #[wire("dateOfBirth", personal)]
        /// Date on which the person was born; not allowed in Swedish environments. JSON member `dateOfBirth`. Hidden in `Debug`.
        pub date_of_birth: Option<Date>,
        #[wire("language", required)]
        /// Language of the person. JSON member `language`. Required in requests.
        pub language: Option<Language>,
        #[wire("gender", required)]
        /// Gender of the person, or `NOT_APPLICABLE`. JSON member `gender`. Required in requests.
        pub gender: Option<Gender>,
        #[wire("homeCountryPersonId", personal)]
        /// Identifier of the person in their home country. JSON member `homeCountryPersonId`. At most 45 characters. Hidden in `Debug`.
        pub home_country_person_id: Option<String>,
    }
}

model! {
    /// How a person in the person register is paid: method, bank account, terms and discounts.
    ///
    /// Schema `PersonPaymentInfo`.
    pub struct PersonPaymentInfo {
        #[wire("paymentMethod", required)]
        /// Method by which the person is paid. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("clearingCode")]
        /// Clearing code of the bank that holds the account. JSON member `clearingCode`. At most 80 characters.
        pub clearing_code: Option<String>,
        #[wire("accountNumber", personal)]
        /// Number of the person's bank account. JSON member `accountNumber`. At most 40 characters. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("bic")]
        /// BIC (SWIFT code) of the bank that holds the account. JSON member `bic`. At most 40 characters.
        pub bic: Option<String>,
        #[wire("paymentTermDays", required)]
        /// Payment term in days, as text. JSON member `paymentTermDays`. 1 to 3 characters. Required in requests.
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Discount in the payment term, in percent, for paying before the due date. JSON member `paymentTermPercentage`. 0 to 100.
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate", required)]
        /// Annual interest charged on late payment, in percent. JSON member `penalInterestRate`. 0 to 1000. Required in requests.
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// General discount, in percent. JSON member `discountPercentage`. 0 to 100.
        pub discount_percentage: Option<Decimal>,
    }
}

model! {
    /// Registry data of a person in the person register: contact data, groups and whether the person is active.
    ///
    /// Schema `PersonRegistryInfo`.
    pub struct PersonRegistryInfo {
        #[wire("active", required)]
        /// Whether the person is active. JSON member `active`. Required in requests.
        pub active: Option<bool>,
        #[wire("mobilePhone")]
        /// Mobile phone number of the person. JSON member `mobilePhone`. At most 40 characters.
        pub mobile_phone: Option<String>,
        #[wire("fax")]
        /// Fax number of the person. JSON member `fax`. At most 40 characters.
        pub fax: Option<String>,
        #[wire("phone")]
        /// Phone number of the person. JSON member `phone`. At most 40 characters.
        pub phone: Option<String>,
        #[wire("email")]
        /// Email address of the person. JSON member `email`. At most 80 characters.
        pub email: Option<String>,
        #[wire("contactPerson")]
        /// Contact person recorded for the person. JSON member `contactPerson`. At most 80 characters.
        pub contact_person: Option<String>,
        #[wire("defaultReference")]
        /// Reference used by default with the person. JSON member `defaultReference`. At most 40 characters.
        pub default_reference: Option<String>,
        #[wire("section")]
        /// Section recorded for the person. JSON member `section`. At most 80 characters.
        pub section: Option<String>,
        #[wire("personGroupsIds")]
        /// Identifiers of the groups that the person is in; [`GET /businesspartners/groups/{id}`](crate::resources::business_partners::BusinessPartners::get_group) gives their details. JSON member `personGroupsIds`.
        pub person_groups_ids: Option<Vec<i64>>,
        #[wire("reportGroupId")]
        /// Identifier of the report group that the person is in; [`GET /businesspartners/groups/{id}`](crate::resources::business_partners::BusinessPartners::get_group) gives its details. JSON member `reportGroupId`.
        pub report_group_id: Option<i64>,
        #[wire("homeMunicipality")]
        /// Municipality in which the person is at home. JSON member `homeMunicipality`. At most 40 characters.
        pub home_municipality: Option<String>,
    }
}

/// One page of results from the search for persons.
///
/// Schema `PersonSearchResult`.
pub type PersonSearchResult = Page<PersonBasicInfo>;
