//! VAT percentages, VAT statuses and VAT settings.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// VAT percentages, VAT statuses and VAT settings.
    #[doc(alias("alv", "arvonlisavero"))]
    pub struct Vats(vats);
}

impl Vats {
    /// Gets the VAT percentages and VAT statuses that the company uses.
    ///
    /// The percentages are grouped by country. The percentages that a status allows are not documented.
    ///
    /// `GET /vats/default` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`VatInformation`](crate::models::VatInformation). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.vats().company_rates().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getVatStatusesForCompany", "/vats/default"))]
    pub fn company_rates(&self) -> CompanyRates {
        CompanyRates::new(self.0.call(Method::GET, "/vats/default"))
    }

    /// Gets the company's VAT settings.
    ///
    /// `GET /vats/settings` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`VatSettings`](crate::models::VatSettings). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.vats().get_settings().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getVatSettings", "/vats/settings"))]
    pub fn get_settings(&self) -> GetSettings {
        GetSettings::new(self.0.call(Method::GET, "/vats/settings"))
    }

    /// Gets the VAT percentages of a country, given by its two-letter code.
    ///
    /// - `country_code`: Country as an ISO 3166-1 alpha-2 code, such as `DK`. Query parameter `countryCode`.
    ///
    /// `GET /vats/country` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`VatPercentages`](crate::models::VatPercentages). Documented error statuses: 400, 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.vats().rates_of_country("Sample").await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getVatStatusesForCountry", "/vats/country"))]
    pub fn rates_of_country(&self, country_code: impl Into<String>) -> RatesOfCountry {
        let call = self.0.call(Method::GET, "/vats/country");
        RatesOfCountry::new(call.query::<String>("countryCode", country_code.into()))
    }
}

/// Request of [`Vats::company_rates`]: `GET /vats/default`.
pub type CompanyRates = crate::PlainRequest<operations::CompanyRates>;

/// Request of [`Vats::get_settings`]: `GET /vats/settings`.
pub type GetSettings = crate::PlainRequest<operations::GetSettings>;

/// Request of [`Vats::rates_of_country`]: `GET /vats/country`.
pub type RatesOfCountry = crate::PlainRequest<operations::RatesOfCountry>;

operations! {
    pub struct CompanyRates(models::VatInformation);
    pub struct GetSettings(models::VatSettings);
    pub struct RatesOfCountry(models::VatPercentages);
}
