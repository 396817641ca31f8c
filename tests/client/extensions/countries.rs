//! ISO 3166-1 codes of the countries that Procountor lists.

use std::collections::BTreeMap;

use procountor_client::models::Country;

/// One line per country: Procountor's name, alpha-2 code and alpha-3 code, with `-` where ISO 3166-1 has no code.
/// Reviewed by hand, and from another source than the client's tables.
const REVIEWED: &str = include_str!("countries.txt");

/// Countries without a code in ISO 3166-1.
const WITHOUT_CODE: [&str; 2] = ["KOSOVO_TEMPORARY", "NORTHERN_IRELAND_TEMPORARY"];

fn reviewed() -> BTreeMap<&'static str, (Option<&'static str>, Option<&'static str>)> {
    let code = |text: &'static str| Some(text).filter(|text| *text != "-");
    let line = |line: &'static str| {
        let mut words = line.split(' ');
        let mut next = || words.next().expect("a line has three words");
        (next(), (code(next()), code(next())))
    };
    REVIEWED.lines().map(line).collect()
}

#[test]
fn country_codes_match_reviewed_table() {
    let mut reviewed = reviewed();
    for country in Country::ALL {
        let codes = (country.alpha2(), country.alpha3());
        let add = format!("{country} {} {}", codes.0.unwrap_or("-"), codes.1.unwrap_or("-"));
        let expected = reviewed.remove(country.as_str());
        assert_eq!(expected, Some(codes), "help: if correct, add to tests/client/extensions/countries.txt: {add}");
        assert_eq!(
            codes.0.is_none(),
            WITHOUT_CODE.contains(&country.as_str()),
            "help: add (\"{country}\", \"ALPHA-2\") to EXCEPTIONS in generated-client/src/extensions/iso.rs, \
             or \"{country}\" to WITHOUT_CODE here if ISO 3166-1 has no code for it"
        );
    }
    assert!(reviewed.is_empty(), "help: remove from tests/client/extensions/countries.txt: {:?}", reviewed.keys());
}

#[test]
fn country_is_found_by_its_code_in_either_case() {
    for country in Country::ALL {
        if let Some(code) = country.alpha2() {
            assert_eq!(Country::from_alpha2(code).as_ref(), Some(country));
            assert_eq!(Country::from_alpha2(&code.to_lowercase()).as_ref(), Some(country));
        }
        if let Some(code) = country.alpha3() {
            assert_eq!(Country::from_alpha3(code).as_ref(), Some(country));
            assert_eq!(Country::from_alpha3(&code.to_lowercase()).as_ref(), Some(country));
        }
    }
}

#[test]
fn alpha2_codes_and_countries_match_one_to_one() {
    let letters = || ('A'..='Z').chain('a'..='z');
    let mut found = 0;
    for code in letters().flat_map(|one| letters().map(move |two| format!("{one}{two}"))) {
        let Some(country) = Country::from_alpha2(&code) else { continue };
        assert_eq!(country.alpha2(), Some(code.to_uppercase().as_str()), "{country}");
        found += usize::from(code == code.to_uppercase());
    }
    assert_eq!(found, reviewed().values().filter(|codes| codes.0.is_some()).count());
}

#[test]
fn unknown_code_and_unknown_country_return_none() {
    for text in ["", "F", "XK", "XI", "UK", "EU", "ZZ", "FIN", " FI", "fi ", "ÄÖ", "\u{131}t"] {
        assert_eq!(Country::from_alpha2(text), None, "{text:?}");
    }
    for text in ["", "FI", "XKX", "ZZZ", "FINL", "F\0N"] {
        assert_eq!(Country::from_alpha3(text), None, "{text:?}");
    }
    for text in ["", "_", "FI", "Finland", "ATLANTIS", "FINLAND_"] {
        let country = Country::from(text);
        assert_eq!((country.alpha2(), country.alpha3()), (None, None), "{text:?}");
    }
}
