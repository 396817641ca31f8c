//! Each currency that Procountor lists, and what ISO 4217 says of it.

use procountor_client::Iso4217;
use procountor_client::models::Currency;

/// Once of ISO 4217.
const WITHDRAWN: &str = "ANG ATS BEF BGN CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE SIT \
    SKK SLL ZWL";
/// In use, or made up, without a code of ISO 4217.
const FOREIGN: &str = "CNH CNT GGP IMP JEP KID NIS NTD PRB RMB SLS TVD ZWB";
/// Of ISO 4217, and without a smallest unit.
const WHOLE: &str = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

fn is_among(currency: &Currency, list: &str) -> bool {
    list.split(' ').any(|code| code == currency.as_str())
}

#[test]
fn each_currency_is_of_today_or_withdrawn_or_foreign() {
    for currency in Currency::ALL {
        let expected = match (is_among(currency, WITHDRAWN), is_among(currency, FOREIGN)) {
            (false, false) => Some(Iso4217::Current),
            (true, false) => Some(Iso4217::Withdrawn),
            (false, true) => None,
            (true, true) => panic!("{currency} stands in two lists"),
        };
        assert_eq!(
            currency.iso_4217(),
            expected,
            "{currency}: add \"{currency}\" to WITHDRAWN in generated-client/src/behaviour/iso.rs and here if ISO 4217 \
             had it once, or to FOREIGN here if it never had it"
        );
        assert_eq!(currency.is_iso(), expected == Some(Iso4217::Current));
        let back = expected.map(|_| currency.clone());
        assert_eq!(Currency::from_iso(currency.as_str()), back);
        assert_eq!(Currency::from_iso(&currency.as_str().to_lowercase()), back);
    }
}

#[test]
fn each_currency_of_today_has_its_decimals() {
    for currency in Currency::ALL.iter().filter(|currency| currency.is_iso()) {
        let expected = match currency.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => Some(0),
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => Some(3),
            "CLF" | "UYW" => Some(4),
            _ if is_among(currency, WHOLE) => None,
            _ => Some(2),
        };
        assert_eq!(currency.minor_units(), expected, "{currency}");
    }
    assert_eq!(Currency::Fim.minor_units(), None);
    assert_eq!(Currency::Rmb.minor_units(), None);
}

#[test]
fn a_currency_that_procountor_does_not_list_goes_by_its_code() {
    let new = Currency::from("XCG");
    assert!(!new.is_listed() && new.is_iso());
    assert_eq!(new.minor_units(), Some(2));
    assert_eq!(Currency::from_iso("XCG"), None);
    for text in ["", "E", "EURO", "€", "QQQ"] {
        assert_eq!(Currency::from_iso(text), None, "{text:?}");
        assert_eq!(Currency::from(text).iso_4217(), None, "{text:?}");
    }
}
