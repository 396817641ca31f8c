//! Countries by their ISO 3166-1 codes, and currencies by what ISO 4217 says of them.
//!
//! Procountor names a country by the English short name of ISO 3166-1, mostly: upper case, words joined by
//! underscores, and what follows a comma first (`Korea, Republic of` is `REPUBLIC_OF_KOREA`). So the names of the
//! standard, as `rust_iso3166` has them, give the codes; the others stand in [`NAMED_OTHERWISE`].

use rust_iso3166::CountryCode;

use crate::models::{Country, Currency};

/// Procountor's names that the standard's do not lead to, with their alpha-2 codes: the standard writes a letter
/// outside ASCII there, has changed the name since, or has it longer or shorter.
const NAMED_OTHERWISE: &[(&str, &str)] = &[
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
    /// The country's two letters in ISO 3166-1, such as `FI`.
    ///
    /// `None` for a value that this crate does not know ([`Unlisted`](Self::Unlisted)), and for those that the
    /// standard has no code for: Kosovo and Northern Ireland. `XK` and `XI`, which some use for these, are codes
    /// that ISO leaves to users.
    pub fn alpha2(&self) -> Option<&'static str> {
        self.code().map(|code| code.alpha2)
    }

    /// The country's three letters in ISO 3166-1, such as `FIN`; `None` as for [`alpha2`](Self::alpha2).
    pub fn alpha3(&self) -> Option<&'static str> {
        self.code().map(|code| code.alpha3)
    }

    /// The country that has these two letters in ISO 3166-1, in upper or lower case.
    ///
    /// `None` if ISO has no such country, or Procountor has not. No two of Procountor's countries have one code in
    /// common.
    pub fn from_alpha2(code: &str) -> Option<Self> {
        rust_iso3166::ALL.iter().find(|known| known.alpha2.eq_ignore_ascii_case(code)).and_then(of_code)
    }

    /// The country that has these three letters in ISO 3166-1, in upper or lower case; `None` as for
    /// [`from_alpha2`](Self::from_alpha2).
    pub fn from_alpha3(code: &str) -> Option<Self> {
        rust_iso3166::ALL.iter().find(|known| known.alpha3.eq_ignore_ascii_case(code)).and_then(of_code)
    }

    fn code(&self) -> Option<&'static CountryCode> {
        if !self.is_listed() {
            return None;
        }
        let name = self.as_str();
        match NAMED_OTHERWISE.iter().find(|(own, _)| *own == name) {
            Some((_, alpha2)) => rust_iso3166::ALL.iter().find(|code| code.alpha2 == *alpha2),
            None => rust_iso3166::ALL.iter().find(|code| is_name(name, code.name)),
        }
    }
}

fn of_code(code: &CountryCode) -> Option<Country> {
    match NAMED_OTHERWISE.iter().find(|(_, alpha2)| *alpha2 == code.alpha2) {
        Some((own, _)) => Country::ALL.iter().find(|country| country.as_str() == *own).cloned(),
        None => Country::ALL.iter().find(|country| is_name(country.as_str(), code.name)).cloned(),
    }
}

/// Whether Procountor's name is made of the standard's: its words in their order, or those behind the first comma
/// or bracket before the others.
fn is_name(own: &str, standard: &str) -> bool {
    let (first, last) = standard.split_at(standard.find([',', '(']).unwrap_or(standard.len()));
    are_words_of(own, words(standard)) || are_words_of(own, words(last).chain(words(first)))
}

fn are_words_of<'a>(own: &str, mut words: impl Iterator<Item = &'a str>) -> bool {
    let mut own = own.split('_');
    words.all(|word| own.next().is_some_and(|own| own.eq_ignore_ascii_case(word))) && own.next().is_none()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What ISO 4217 says of a currency's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Iso4217 {
    /// The code is in the list of today's: of a currency, a fund, a metal or one of the special ones such as `XXX`.
    Current,
    /// The code was in that list once.
    Withdrawn,
}

/// Codes of Procountor's that ISO 4217 has withdrawn and that `iso_currency` no longer has.
const WITHDRAWN: &[&str] = &[
    "ANG", "ATS", "BEF", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "LTL", "LUF", "LVL", "MRO",
    "MTL", "NLG", "PTE", "SIT", "SKK",
];

/// Has a successor in `iso_currency`, which is a second code of the same currency: both are in the list.
const BESIDE_ITS_SUCCESSOR: &str = "VES";

impl Currency {
    /// What ISO 4217 says of the code. `None` if it never was a code of that standard: Procountor lists some that
    /// are in use without it, such as `RMB` and `GGP`.
    ///
    /// It goes by the code alone, so it answers for a value that this crate does not know
    /// ([`Unlisted`](Self::Unlisted)), too.
    pub fn iso_4217(&self) -> Option<Iso4217> {
        let code = self.as_str();
        match iso_currency::Currency::from_code(code) {
            Some(known) if known.is_superseded().is_some() && code != BESIDE_ITS_SUCCESSOR => Some(Iso4217::Withdrawn),
            Some(_) => Some(Iso4217::Current),
            None => WITHDRAWN.contains(&code).then_some(Iso4217::Withdrawn),
        }
    }

    /// Whether ISO 4217 has the code in the list of today's.
    pub fn is_iso(&self) -> bool {
        self.iso_4217() == Some(Iso4217::Current)
    }

    /// The currency that has this code in ISO 4217, today or once, in upper or lower case.
    ///
    /// `None` if ISO has no such code, or Procountor has not: a code that is new there may be missing here.
    pub fn from_iso(code: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|currency| currency.as_str().eq_ignore_ascii_case(code))?;
        found.iso_4217().map(|_| found.clone())
    }

    /// How many decimals an amount has in the currency's smallest unit, by ISO 4217: 2 for `EUR`, 0 for `JPY`, 3 for
    /// `KWD`.
    ///
    /// `None` for what has no such unit, as gold, and for codes that are no longer in ISO's list, if this crate does
    /// not know it of them. How Procountor rounds is its own affair: this is no rule for its amounts.
    pub fn minor_units(&self) -> Option<u32> {
        iso_currency::Currency::from_code(self.as_str())?.exponent().map(u32::from)
    }
}
