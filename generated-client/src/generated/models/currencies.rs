//! Models used only by `currencies`.

use super::{BaseCurrency, Currency};
use crate::codec::read_model;
use crate::{Date, Decimal};

read_model! {
    /// Company currency (schema `CompanyCurrency`).
    pub struct CompanyCurrency {
        #[wire("companyCurrency")]
        /// Company currency (`companyCurrency`).
        pub company_currency: Option<BaseCurrency>,
    }
}

read_model! {
    /// Currencies (schema `Currencies`).
    pub struct Currencies {
        #[wire("currencies")]
        /// Currencies (`currencies`).
        pub currencies: Option<Vec<String>>,
    }
}

read_model! {
    /// Currency exchange rate (schema `CurrencyExchangeRate`).
    pub struct CurrencyExchangeRate {
        #[wire("queryDay")]
        /// Query day (`queryDay`).
        pub query_day: Option<Date>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("day")]
        /// Day (`day`).
        pub day: Option<Date>,
        #[wire("rate")]
        /// Rate (`rate`).
        pub rate: Option<Decimal>,
    }
}

read_model! {
    /// Currency group rates (schema `CurrencyGroupRates`).
    pub struct CurrencyGroupRates {
        #[wire("baseCurrency")]
        /// Base currency (`baseCurrency`).
        pub base_currency: Option<String>,
        #[wire("currencyDate")]
        /// Currency date (`currencyDate`).
        pub currency_date: Option<Date>,
        #[wire("rates")]
        /// Rates (`rates`).
        pub rates: Option<Vec<CurrencyRate>>,
    }
}

read_model! {
    /// Currency rate (schema `CurrencyRate`).
    pub struct CurrencyRate {
        #[wire("currencyRate")]
        /// The rate against the company's currency.
        /// JSON member `currencyRate`.
        pub currency_rate: Option<Decimal>,
        #[wire("currencyCode")]
        /// Currency code (`currencyCode`).
        pub currency_code: Option<String>,
    }
}
