//! Table tests of environments, versions, base URLs and rate limits.

use super::*;

type TestResult = Result<(), InvalidSetting>;

#[test]
fn environment_parses_and_displays() -> TestResult {
    for text in ["production", "Production", "PRODUCTION"] {
        assert_eq!(text.parse::<Environment>()?, Environment::Production, "{text}");
    }
    for text in ["test", "Test", "TEST"] {
        assert_eq!(text.parse::<Environment>()?, Environment::Test, "{text}");
    }
    for environment in [Environment::Production, Environment::Test] {
        assert_eq!(environment.to_string().parse::<Environment>()?, environment);
    }
    for text in ["", " test", "test ", "prod", "tests", "tést", "TEST\u{212a}"] {
        assert!(text.parse::<Environment>().is_err(), "{text}");
    }
    assert_eq!(Environment::default(), Environment::Production);
    Ok(())
}

#[test]
fn version_parses_and_displays() -> TestResult {
    let texts = ["", "latest", "supported", "v2602", "v2612", "v2310", "v0001", "v9912"];
    for text in texts {
        assert_eq!(text.parse::<Version>()?.to_string(), text);
    }
    assert_eq!("".parse::<Version>()?, Version::Unversioned);
    assert_eq!("latest".parse::<Version>()?, Version::Latest);
    assert_eq!("supported".parse::<Version>()?, Version::Supported);
    assert_eq!("v2602".parse::<Version>()?, Version::numbered("v2602")?);
    assert_eq!(format!("{:>7}|{:<7}|", Version::numbered("v0612")?, Version::Latest), "  v0612|latest |");
    assert_eq!(Version::default(), Version::Unversioned);
    let [old, new] = ["v2512", "v2602"].map(str::parse::<VersionNumber>);
    assert!(old? < new?);
    Ok(())
}

#[test]
fn version_rejects_other_strings() {
    let texts = [
        " ",
        "v",
        "v1",
        "v26",
        "v260",
        "v26020",
        "v12602",
        "v02602",
        "v602",
        "2602",
        "V2602",
        "v2600",
        "v2613",
        "v2699",
        "v+602",
        "v-602",
        "v 602",
        "v26 2",
        "v26.2",
        "v2602 ",
        " v2602",
        "v2602/",
        "v2602/../..",
        "v26０2",
        "v²602",
        "Latest",
        "newest",
        "latest/",
        "..",
    ];
    for text in texts {
        assert!(text.parse::<Version>().is_err(), "{text}");
        assert!(Version::numbered(text).is_err(), "{text}");
    }
    for text in ["", "latest", "supported"] {
        assert!(Version::numbered(text).is_err(), "{text}");
    }
}

#[test]
fn invalid_setting_displays_expectation() {
    let shown = |error: Option<InvalidSetting>| error.map(|error| error.to_string()).unwrap_or_default();
    assert_eq!(
        shown("v26".parse::<Version>().err()),
        "`v26` is not a version: expected latest, supported, or v and four digits such as v2602 (a year and a month)"
    );
    assert_eq!(
        shown(Version::numbered("latest").err()),
        "`latest` is not the number of a version: expected v and four digits such as v2602 (a year and a month)"
    );
    assert_eq!(shown("live".parse::<Environment>().err()), "`live` is not an environment: expected production or test");
}

#[test]
fn invalid_setting_truncates_and_hides_control_characters() {
    let shown = |text: &str| text.parse::<Environment>().err().map(|error| (error.to_string(), error));
    for (length, shown_length, mark) in [(39, 39, ""), (40, 40, ""), (41, 40, "…"), (1_000_000, 40, "…")] {
        let expected =
            format!("`{}{mark}` is not an environment: expected production or test", "å".repeat(shown_length));
        assert_eq!(shown(&"å".repeat(length)).map(|(text, _)| text), Some(expected), "{length}");
    }
    let all: Vec<char> = ('\0'..='\u{ffff}').collect();
    for piece in all.chunks(MAX_SHOWN) {
        let text: String = piece.iter().collect();
        let Some((text, error)) = shown(&text) else { unreachable!("{text:?} is an environment") };
        // `Debug` output also goes to logs.
        for text in [text, format!("{error:?}")] {
            assert!(!text.chars().any(char::is_control), "{text:?}");
            assert!(!text.contains(['\u{2028}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{feff}']), "{text:?}");
        }
    }
}

#[test]
fn with_version_inserts_or_replaces_segment() -> TestResult {
    let table = [
        ("https://h/api", "latest", Some("https://h/latest/api")),
        ("https://h/api/", "latest", Some("https://h/latest/api")),
        ("https://h/api///", "supported", Some("https://h/supported/api")),
        ("https://h:8443/api", "v2602", Some("https://h:8443/v2602/api")),
        ("http://[::1]:80/api", "v2602", Some("http://[::1]:80/v2602/api")),
        ("https://h/a/b/api", "latest", Some("https://h/a/b/latest/api")),
        ("https://h/v1/api", "latest", Some("https://h/latest/api")),
        ("https://h/latest/api", "supported", Some("https://h/supported/api")),
        ("https://h/supported/api/", "v2602", Some("https://h/v2602/api")),
        ("https://h/v2602/api", "v2603", Some("https://h/v2603/api")),
        ("https://h/v2602/api", "v2602", Some("https://h/v2602/api")),
        ("https://h/a/v2602/api", "latest", Some("https://h/a/latest/api")),
        // One version is replaced, and no segment that only resembles one.
        ("https://h/v1/v2/api", "latest", Some("https://h/v1/latest/api")),
        ("https://h/v/api", "latest", Some("https://h/v/latest/api")),
        ("https://h/v1a/api", "latest", Some("https://h/v1a/latest/api")),
        ("https://h/av1/api", "latest", Some("https://h/av1/latest/api")),
        ("https://h/api/api", "latest", Some("https://h/api/latest/api")),
        ("https://latest/api", "v2602", Some("https://latest/v2602/api")),
        ("https://h/%C3%A5/api", "latest", Some("https://h/%C3%A5/latest/api")),
        ("https://h", "latest", None),
        ("https://h/", "latest", None),
        ("https://api", "latest", None),
        ("https://api/", "latest", None),
        ("https://h/myapi", "latest", None),
        ("https://h/api/v1", "latest", None),
        ("https://h/API", "latest", None),
        ("api", "latest", None),
        ("", "latest", None),
        ("https://h/v1/api", "", Some("https://h/v1/api")),
        ("https://h/v1/api/", "", Some("https://h/v1/api/")),
        ("https://h", "", Some("https://h")),
    ];
    for (base_url, version, expected) in table {
        assert_eq!(with_version(base_url, version.parse()?).as_deref(), expected, "{base_url:?}, {version:?}");
    }
    Ok(())
}

#[test]
fn environment_base_url_contains_version() -> TestResult {
    assert_eq!(Environment::Production.base_url(Version::Unversioned), crate::generated::BASE_URL);
    assert_eq!(Environment::Test.base_url(Version::Latest), "https://pts-api.procountor.com/latest/api");
    for environment in [Environment::Production, Environment::Test] {
        let plain = environment.base_url(Version::Unversioned);
        for version in [Version::Unversioned, Version::Latest, Version::Supported, Version::numbered("v2602")?] {
            let url = environment.base_url(version);
            assert_eq!(with_version(&plain, version), Some(url.clone()));
            assert!(crate::base_url::BaseUrl::parse(&url).is_ok_and(|checked| checked.as_str() == url), "{url}");
        }
    }
    Ok(())
}

#[test]
fn limits_of_host_returns_its_rate_limits() {
    let production: &[Limit] = &[Limit::per_second(60)];
    let test: &[Limit] = &[Limit::per_minute(90), Limit::per_second(10)];
    let table = [
        ("api.procountor.com", production),
        ("API.procountor.com", production),
        ("pts-api.procountor.com", test),
        ("localhost", &[]),
        ("127.0.0.1", &[]),
        ("127.255.255.254", &[]),
        ("[::1]", &[]),
        ("::1", &[]),
        ("example.com", production),
        ("api.procountor.com.example.com", production),
        ("localhost.example.com", production),
        ("128.0.0.1", production),
        ("10.0.0.1", production),
        ("[::2]", production),
        ("", production),
    ];
    for (host, expected) in table {
        assert_eq!(limits_of(host), expected, "{host:?}");
    }
    for environment in [Environment::Production, Environment::Test] {
        let host = environment.host().strip_prefix("https://").unwrap_or_default();
        assert!(LIMITS.iter().any(|(name, _)| *name == host), "{environment} has no rate limits");
    }
    assert!(LIMITS.iter().flat_map(|(_, limits)| *limits).all(|limit| limit.problem().is_none()));
}
