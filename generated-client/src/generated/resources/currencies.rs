//! Operations on `currencies` and their requests.

use crate::call::{request, resource};
use crate::{models, Date, Method};

resource! {
    /// Operations on `currencies`.
    pub struct Currencies(currencies);
}

impl Currencies {
    /// Looks up an exchange rate for a day.
    ///
    /// `GET /currencies/exchangerate`
    ///
    /// Query parameter `baseCurrency`.
    ///
    /// Query parameter `currency`.
    ///
    /// Query parameter `day`.
    ///
    /// Query parameter `rateType`.
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn exchange_rate(
        &self,
        base_currency: impl Into<String>,
        currency: impl Into<String>,
        day: Date,
        rate_type: models::ExchangeRateType,
    ) -> ExchangeRate {
        let call = self.0.call(Method::GET, "/currencies/exchangerate");
        ExchangeRate(
            call
                .query::<String>("baseCurrency", base_currency.into())
                .query::<String>("currency", currency.into())
                .query("day", day)
                .query("rateType", rate_type),
        )
    }

    /// Gets the currency in which the company keeps its books.
    ///
    /// `GET /currencies/company`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get_company(&self) -> GetCompany {
        GetCompany(self.0.call(Method::GET, "/currencies/company"))
    }

    /// Gets the newest exchange rates.
    ///
    /// `GET /currencies/latest`
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn latest_rates(&self) -> LatestRates {
        LatestRates(self.0.call(Method::GET, "/currencies/latest"))
    }

    /// Gets the currencies in use.
    ///
    /// `GET /currencies`
    ///
    /// Documented error statuses: 401, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/currencies"))
    }
}

request! {
    /// Request of [`Currencies::exchange_rate`].
    pub struct ExchangeRate(models::CurrencyExchangeRate);
}

request! {
    /// Request of [`Currencies::get_company`].
    pub struct GetCompany(models::CompanyCurrency);
}

request! {
    /// Request of [`Currencies::latest_rates`].
    pub struct LatestRates(models::CurrencyGroupRates);
}

impl LatestRates {
    /// The kind of rate, one to six.
    /// Query parameter `rateType`. One of 1, 2, 3, 4, 5, 6. Default `1`.
    pub fn rate_type(self, rate_type: i64) -> Self {
        Self(self.0.query("rateType", rate_type))
    }
}

request! {
    /// Request of [`Currencies::list`].
    pub struct List(models::Currencies);
}
