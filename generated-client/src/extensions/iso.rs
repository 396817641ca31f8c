//! ISO 3166-1 codes of countries and ISO 4217 properties of currencies.
//!
//! Procountor usually names a country by its English short name in ISO 3166-1: in upper case, with words joined by
//! underscores and the text after a comma first (`Korea, Republic of` is `REPUBLIC_OF_KOREA`). The codes are found by
//! these names, which `rust_iso3166` provides; other names are listed in [`EXCEPTIONS`].

use rust_iso3166::CountryCode;

use crate::models::{Country, Currency};

/// Procountor's names that do not follow from the standard's, with their alpha-2 codes: the standard's name contains a
/// letter outside ASCII, has changed since, or is longer or shorter.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("ALAND_ISLANDS", "AX"),
    ("COTE_D_IVOIRE", "CI"),
    ("CURACAO", "CW"),
    ("CZECH_REPUBLIC", "CZ"),
    ("HOLY_SEE_VATICAN_CITY_STATE", "VA"),
    ("NETHERLANDS", "NL"),
    ("REUNION", "RE"),
    ("SAINT_BARTHELEMY", "BL"),
    ("SWAZILAND", "SZ"),
    ("THE_DEMOCRATIC_REPUBLIC_OF_THE_CONGO", "CD"),
    ("THE_FORMER_YUGOSLAV_REPUBLIC_OF_MACEDONIA", "MK"),
    ("TURKEY", "TR"),
];

impl Country {
    /// Returns the country's alpha-2 code in ISO 3166-1, such as `FI`.
    ///
    /// `None` for an [`Unlisted`](Self::Unlisted) value, and for Kosovo and Northern Ireland, which have no code in the
    /// standard. `XK` and `XI`, which are sometimes used for them, are user-assigned codes.
    pub fn alpha2(&self) -> Option<&'static str> {
        self.code().map(|code| code.alpha2)
    }

    /// Returns the country's alpha-3 code in ISO 3166-1, such as `FIN`; `None` as for [`alpha2`](Self::alpha2).
    pub fn alpha3(&self) -> Option<&'static str> {
        self.code().map(|code| code.alpha3)
    }

    /// Returns the country with this alpha-2 code in ISO 3166-1, in upper or lower case.
    ///
    /// `None` if ISO or Procountor has no such country. No two of Procountor's countries share a code.
    pub fn from_alpha2(code: &str) -> Option<Self> {
        rust_iso3166::ALL.iter().find(|country| country.alpha2.eq_ignore_ascii_case(code)).and_then(country)
    }

    /// Returns the country with this alpha-3 code in ISO 3166-1, in upper or lower case; `None` as for
    /// [`from_alpha2`](Self::from_alpha2).
    pub fn from_alpha3(code: &str) -> Option<Self> {
        rust_iso3166::ALL.iter().find(|country| country.alpha3.eq_ignore_ascii_case(code)).and_then(country)
    }

    fn code(&self) -> Option<&'static CountryCode> {
        if !self.is_listed() {
            return None;
        }
        let name = self.as_str();
        match EXCEPTIONS.iter().find(|(exception, _)| *exception == name) {
            Some((_, alpha2)) => rust_iso3166::ALL.iter().find(|code| code.alpha2 == *alpha2),
            None => rust_iso3166::ALL.iter().find(|code| matches_name(name, code.name)),
        }
    }
}

/// Returns Procountor's value for a country code.
fn country(code: &CountryCode) -> Option<Country> {
    match EXCEPTIONS.iter().find(|(_, alpha2)| *alpha2 == code.alpha2) {
        Some((name, _)) => Country::ALL.iter().find(|country| country.as_str() == *name).cloned(),
        None => Country::ALL.iter().find(|country| matches_name(country.as_str(), code.name)).cloned(),
    }
}

/// Whether Procountor's name has the words of the standard's name, in order or with the words after the first comma or
/// parenthesis moved to the front.
fn matches_name(name: &str, standard: &str) -> bool {
    let (first, last) = standard.split_at(standard.find([',', '(']).unwrap_or(standard.len()));
    has_words(name, words(standard)) || has_words(name, words(last).chain(words(first)))
}

fn has_words<'a>(name: &str, mut words: impl Iterator<Item = &'a str>) -> bool {
    let mut parts = name.split('_');
    words.all(|word| parts.next().is_some_and(|part| part.eq_ignore_ascii_case(word))) && parts.next().is_none()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Status of a currency code in ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Iso4217 {
    /// In the current list: a currency, a fund, a metal, or a special code such as `XXX`.
    Current,
    /// Formerly in the list.
    Withdrawn,
}

/// Procountor's codes that ISO 4217 has withdrawn and `iso_currency` no longer contains.
const WITHDRAWN: &[&str] = &[
    "ANG", "ATS", "BEF", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "LTL", "LUF", "LVL", "MRO",
    "MTL", "NLG", "PTE", "SIT", "SKK",
];

/// A code with a successor in `iso_currency` that is a second code of the same currency: ISO 4217 lists both.
const LISTED_WITH_SUCCESSOR: &str = "VES";

impl Currency {
    /// Returns the status of the code in ISO 4217; `None` if it was never in the standard. Procountor lists some codes
    /// that are in use without the standard, such as `RMB` and `GGP`.
    ///
    /// The result depends only on the code, so it is also available for an [`Unlisted`](Self::Unlisted) value.
    pub fn iso_4217(&self) -> Option<Iso4217> {
        let code = self.as_str();
        match iso_currency::Currency::from_code(code) {
            Some(currency) if currency.is_superseded().is_some() && code != LISTED_WITH_SUCCESSOR => {
                Some(Iso4217::Withdrawn)
            }
            Some(_) => Some(Iso4217::Current),
            None => WITHDRAWN.contains(&code).then_some(Iso4217::Withdrawn),
        }
    }

    /// Whether the code is in the current list of ISO 4217.
    pub fn is_iso(&self) -> bool {
        self.iso_4217() == Some(Iso4217::Current)
    }

    /// Returns the currency with this current or former code in ISO 4217, in upper or lower case.
    ///
    /// `None` if ISO or Procountor has no such code, or if Procountor added it after the release of this crate.
    pub fn from_iso(code: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|currency| currency.as_str().eq_ignore_ascii_case(code))?;
        found.iso_4217().map(|_| found.clone())
    }

    /// Returns the number of decimals of the currency's minor unit in ISO 4217: 2 for `EUR`, 0 for `JPY`, 3 for `KWD`.
    ///
    /// `None` for currencies without a minor unit, such as gold, and for some withdrawn codes. Procountor may round
    /// amounts differently.
    pub fn minor_units(&self) -> Option<u32> {
        iso_currency::Currency::from_code(self.as_str())?.exponent().map(u32::from)
    }
}
