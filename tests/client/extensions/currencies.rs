//! ISO 4217 properties of the currencies that Procountor lists.

use procountor_client::Iso4217;
use procountor_client::models::Currency;

/// Codes that ISO 4217 has withdrawn.
const WITHDRAWN: &str = "ANG ATS BEF BGN CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE SIT \
    SKK SLL ZWL";
/// Codes that were never in ISO 4217.
const NON_ISO: &str = "CNH CNT GGP IMP JEP KID NIS NTD PRB RMB SLS TVD ZWB";
/// Current codes without a minor unit.
const WITHOUT_MINOR_UNIT: &str = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

fn is_in(currency: &Currency, list: &str) -> bool {
    list.split(' ').any(|code| code == currency.as_str())
}

#[test]
fn each_currency_is_current_or_withdrawn_or_outside_iso() {
    for currency in Currency::ALL {
        let expected = match (is_in(currency, WITHDRAWN), is_in(currency, NON_ISO)) {
            (false, false) => Some(Iso4217::Current),
            (true, false) => Some(Iso4217::Withdrawn),
            (false, true) => None,
            (true, true) => panic!("{currency} is in two lists"),
        };
        assert_eq!(
            currency.iso_4217(),
            expected,
            "{currency}: help: add \"{currency}\" to WITHDRAWN in generated-client/src/extensions/iso.rs and here if ISO 4217 \
             has withdrawn it, or to NON_ISO here if it was never in ISO 4217"
        );
        assert_eq!(currency.is_iso(), expected == Some(Iso4217::Current));
        let found = expected.map(|_| currency.clone());
        assert_eq!(Currency::from_iso(currency.as_str()), found);
        assert_eq!(Currency::from_iso(&currency.as_str().to_lowercase()), found);
    }
}

#[test]
fn current_currency_has_its_minor_units() {
    for currency in Currency::ALL.iter().filter(|currency| currency.is_iso()) {
        let expected = match currency.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => Some(0),
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => Some(3),
            "CLF" | "UYW" => Some(4),
            _ if is_in(currency, WITHOUT_MINOR_UNIT) => None,
            _ => Some(2),
        };
        assert_eq!(currency.minor_units(), expected, "{currency}");
    }
    assert_eq!(Currency::Fim.minor_units(), None);
    assert_eq!(Currency::Rmb.minor_units(), None);
}

#[test]
fn iso_properties_of_unlisted_currency_follow_its_code() {
    let new = Currency::from("XCG");
    assert!(new.is_iso());
    assert_eq!(new.minor_units(), Some(2));
    assert_eq!(Currency::from_iso("XCG").is_some(), new.is_listed());
    for text in ["", "E", "EURO", "€", "QQQ"] {
        assert_eq!(Currency::from_iso(text), None, "{text:?}");
        assert_eq!(Currency::from(text).iso_4217(), None, "{text:?}");
    }
}
