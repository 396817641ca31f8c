//! Each country that Procountor lists, and its codes.

use std::collections::BTreeMap;

use procountor_client::models::Country;

/// A line for each country: Procountor's name, alpha-2, alpha-3; hyphens where ISO 3166-1 has no code. It was read
/// by a person, and comes from another source than the client's own tables.
const REVIEWED: &str = include_str!("countries.txt");

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
fn each_country_has_the_codes_that_were_reviewed() {
    let mut reviewed = reviewed();
    for country in Country::ALL {
        let codes = (country.alpha2(), country.alpha3());
        let add = format!("{country} {} {}", codes.0.unwrap_or("-"), codes.1.unwrap_or("-"));
        let expected = reviewed.remove(country.as_str());
        assert_eq!(expected, Some(codes), "if it is right, add to tests/behaviour/countries.txt: {add}");
        assert_eq!(
            codes.0.is_none(),
            WITHOUT_CODE.contains(&country.as_str()),
            "add (\"{country}\", \"its alpha-2 code\") to NAMED_OTHERWISE in generated-client/src/behaviour/iso.rs, \
             or \"{country}\" to WITHOUT_CODE here if ISO 3166-1 has no code for it"
        );
    }
    assert!(reviewed.is_empty(), "remove from tests/behaviour/countries.txt: {:?}", reviewed.keys());
}

#[test]
fn each_code_leads_back_in_either_case() {
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
fn each_code_of_iso_has_its_country() {
    let letters = || ('A'..='Z').chain('a'..='z');
    let mut known = 0;
    for code in letters().flat_map(|one| letters().map(move |two| format!("{one}{two}"))) {
        let Some(country) = Country::from_alpha2(&code) else { continue };
        assert_eq!(country.alpha2(), Some(code.to_uppercase().as_str()), "{country}");
        known += usize::from(code == code.to_uppercase());
    }
    // ISO 3166-1 has so many codes, and Procountor a country for each.
    assert_eq!(known, 249);
}

#[test]
fn what_is_no_code_or_no_country_gives_none() {
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
