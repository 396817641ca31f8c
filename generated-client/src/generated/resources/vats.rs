//! Operations on `vats` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `vats`.
    pub struct Vats(vats);
}

impl Vats {
    /// Gets the VAT percentages that the company uses.
    ///
    /// `GET /vats/default`
    ///
    /// Documented error statuses: 401, 429.
    pub fn company_rates(&self) -> CompanyRates {
        CompanyRates(self.0.call(Method::GET, "/vats/default"))
    }

    /// Gets the company's VAT settings.
    ///
    /// `GET /vats/settings`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get_settings(&self) -> GetSettings {
        GetSettings(self.0.call(Method::GET, "/vats/settings"))
    }

    /// Gets the VAT percentages of a country, named by its two-letter code.
    ///
    /// `GET /vats/country`
    ///
    /// Query parameter `countryCode`. Two letters, such as DK; elsewhere countries are long names.
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn rates_of_country(&self, country_code: impl Into<String>) -> RatesOfCountry {
        let call = self.0.call(Method::GET, "/vats/country");
        RatesOfCountry(call.query::<String>("countryCode", country_code.into()))
    }
}

request! {
    /// Request of [`Vats::company_rates`].
    pub struct CompanyRates(models::VatInformation);
}

request! {
    /// Request of [`Vats::get_settings`].
    pub struct GetSettings(models::VatSettings);
}

request! {
    /// Request of [`Vats::rates_of_country`].
    pub struct RatesOfCountry(models::VatPercentages);
}
