//! Calls of `vats`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `vats`, from [`Client::vats`](crate::Client::vats).
    pub struct Vats(vats);
}

impl Vats {
    /// Gets the VAT percentages that the company uses.
    ///
    /// `GET /vats/default`
    ///
    /// Documented failures: 401, 429.
    pub fn company_rates(&self) -> CompanyRates {
        CompanyRates(self.0.call(Method::GET, "/vats/default"))
    }

    /// Gets the company's VAT settings.
    ///
    /// `GET /vats/settings`
    ///
    /// Documented failures: 401, 429.
    pub fn get_settings(&self) -> GetSettings {
        GetSettings(self.0.call(Method::GET, "/vats/settings"))
    }

    /// Gets the VAT percentages of a country, named by its two-letter code.
    ///
    /// `GET /vats/country`
    ///
    /// `countryCode`. Two letters, such as DK; elsewhere countries are long names.
    ///
    /// Documented failures: 400, 401, 429.
    pub fn rates_of_country(&self, country_code: impl Into<String>) -> RatesOfCountry {
        let call = self.0.call(Method::GET, "/vats/country");
        RatesOfCountry(call.query::<String>("countryCode", country_code.into()))
    }
}

request! {
    /// A call of [`Vats::company_rates`].
    pub struct CompanyRates(models::VatInformation);
}

request! {
    /// A call of [`Vats::get_settings`].
    pub struct GetSettings(models::VatSettings);
}

request! {
    /// A call of [`Vats::rates_of_country`].
    pub struct RatesOfCountry(models::VatPercentages);
}
