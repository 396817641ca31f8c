//! Currencies and exchange rates.

use crate::call::{operations, request, resource};
use crate::{models, Date, Method};

resource! {
    /// Currencies and exchange rates.
    pub struct Currencies(currencies);
}

impl Currencies {
    /// Looks up an exchange rate for a day.
    ///
    /// The rate is between the two currencies and of the chosen type; its direction is not documented. `PaymentInfo.currencyRate` is foreign units per home unit: compare one known rate before you use it there. If there is none, the response is 404.
    ///
    /// - `base_currency`: Base currency of the rate, as an ISO 4217 code. The direction of the rate is not documented. Query parameter `baseCurrency`.
    /// - `currency`: Other currency of the rate, as an ISO 4217 code.
    /// - `day`: Day whose exchange rate to return.
    /// - `rate_type`: Type of rate: the Procountor accounting rate, or an average, buying, selling, cash buying or cash selling rate. Query parameter `rateType`.
    ///
    /// `GET /currencies/exchangerate` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CurrencyExchangeRate`](crate::models::CurrencyExchangeRate). Documented error statuses: 400, 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .currencies()
    ///     .exchange_rate(
    ///         "EUR",
    ///         "SEK",
    ///         Date::constant(2026, 1, 31),
    ///         models::ExchangeRateType::AccountCurrencyAverageRate,
    ///     )
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCurrencyExchangeRate", "/currencies/exchangerate"))]
    pub fn exchange_rate(
        &self,
        base_currency: impl Into<String>,
        currency: impl Into<String>,
        day: Date,
        rate_type: models::ExchangeRateType,
    ) -> ExchangeRate {
        let call = self.0.call(Method::GET, "/currencies/exchangerate");
        ExchangeRate::new(
            call
                .query::<String>("baseCurrency", base_currency.into())
                .query::<String>("currency", currency.into())
                .query("day", day)
                .query("rateType", rate_type),
        )
    }

    /// Gets the company's accounting currency.
    ///
    /// `GET /currencies/company` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyCurrency`](crate::models::CompanyCurrency). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.currencies().get_company().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCurrenciesForCompany", "/currencies/company"))]
    pub fn get_company(&self) -> GetCompany {
        GetCompany::new(self.0.call(Method::GET, "/currencies/company"))
    }

    /// Gets the newest exchange rates.
    ///
    /// They are relative to the company's base currency and of one type: the Procountor accounting rate, or an average, buying, selling, cash buying or cash selling rate.
    ///
    /// `GET /currencies/latest` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CurrencyGroupRates`](crate::models::CurrencyGroupRates). Documented error statuses: 400, 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.currencies().latest_rates().rate_type(1).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCompanyLatestRates", "/currencies/latest"))]
    pub fn latest_rates(&self) -> LatestRates {
        LatestRates(self.0.call(Method::GET, "/currencies/latest"))
    }

    /// Gets the currencies in use.
    ///
    /// `GET /currencies` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Currencies`](crate::models::Currencies). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.currencies().list().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCurrencies", "/currencies"))]
    pub fn list(&self) -> List {
        List::new(self.0.call(Method::GET, "/currencies"))
    }
}

/// Request of [`Currencies::exchange_rate`]: `GET /currencies/exchangerate`.
pub type ExchangeRate = crate::PlainRequest<operations::ExchangeRate>;

/// Request of [`Currencies::get_company`]: `GET /currencies/company`.
pub type GetCompany = crate::PlainRequest<operations::GetCompany>;

request! {
    /// Request of [`Currencies::latest_rates`]: `GET /currencies/latest`.
    pub struct LatestRates(models::CurrencyGroupRates);
}

impl LatestRates {
    /// Type of rate: 1 for the Procountor accounting rate, 2 average, 3 buying, 4 selling, 5 cash buying, 6 cash selling. Query parameter `rateType`. One of 1, 2, 3, 4, 5, 6. Default `1`.
    pub fn rate_type(self, rate_type: i64) -> Self {
        Self(self.0.query("rateType", rate_type))
    }
}

/// Request of [`Currencies::list`]: `GET /currencies`.
pub type List = crate::PlainRequest<operations::List>;

operations! {
    pub struct ExchangeRate(models::CurrencyExchangeRate);
    pub struct GetCompany(models::CompanyCurrency);
    pub struct List(models::Currencies);
}
