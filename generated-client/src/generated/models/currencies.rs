//! Models used only by `currencies`.

use super::{BaseCurrency, Currency};
use crate::codec::read_model;
use crate::{Date, Decimal};

read_model! {
    /// The currency in which the current company keeps its books.
    ///
    /// Schema `CompanyCurrency`.
    pub struct CompanyCurrency {
        #[wire("companyCurrency")]
        /// Currency in which the company keeps its books, as an ISO 4217 code. JSON member `companyCurrency`.
        pub company_currency: Option<BaseCurrency>,
    }
}

read_model! {
    /// The currencies available in Procountor.
    ///
    /// Schema `Currencies`.
    pub struct Currencies {
        #[wire("currencies")]
        /// ISO 4217 codes of the available currencies. JSON member `currencies`.
        pub currencies: Option<Vec<String>>,
    }
}

read_model! {
    /// The exchange rate of a currency on a requested day.
    ///
    /// Schema `CurrencyExchangeRate`.
    pub struct CurrencyExchangeRate {
        #[wire("queryDay")]
        /// Day for which the rate was requested. JSON member `queryDay`.
        pub query_day: Option<Date>,
        #[wire("currency")]
        /// Target currency of the rate, as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("day")]
        /// Day that the rate itself is from, as opposed to the requested one. JSON member `day`.
        pub day: Option<Date>,
        #[wire("rate")]
        /// Exchange rate between the requested base and target currencies. The direction is not documented. JSON member `rate`.
        pub rate: Option<Decimal>,
    }
}

read_model! {
    /// The latest exchange rates for the company's base currency.
    ///
    /// Schema `CurrencyGroupRates`.
    pub struct CurrencyGroupRates {
        #[wire("baseCurrency")]
        /// Base currency of the company, as an ISO 4217 code. JSON member `baseCurrency`.
        pub base_currency: Option<String>,
        #[wire("currencyDate")]
        /// Day that the rates are from. JSON member `currencyDate`.
        pub currency_date: Option<Date>,
        #[wire("rates")]
        /// Rate of each currency for the base currency. JSON member `rates`.
        pub rates: Option<Vec<CurrencyRate>>,
    }
}

read_model! {
    /// The rate of one currency among the latest exchange rates.
    ///
    /// Schema `CurrencyRate`.
    pub struct CurrencyRate {
        #[wire("currencyRate")]
        /// Exchange rate between the currency and the company's base currency. The direction is not documented. JSON member `currencyRate`.
        pub currency_rate: Option<Decimal>,
        #[wire("currencyCode")]
        /// Currency that the rate belongs to, as an ISO 4217 code. JSON member `currencyCode`.
        pub currency_code: Option<String>,
    }
}
