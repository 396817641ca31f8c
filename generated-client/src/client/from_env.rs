//! Settings from environment variables.

use std::collections::BTreeMap;

use super::variables::{VARIABLES, probable_typo};
use super::{Client, ClientBuilder};
use crate::{Application, Credentials, Error};

/// The variables to set, as error messages list them.
const ADVICE: &str = "set PROCOUNTOR_CLIENT_ID, PROCOUNTOR_CLIENT_SECRET and either PROCOUNTOR_API_KEY or \
    PROCOUNTOR_REFRESH_TOKEN; or PROCOUNTOR_TOKEN alone; optional are PROCOUNTOR_ENVIRONMENT (production by default) or \
    PROCOUNTOR_BASE_URL, PROCOUNTOR_VERSION and PROCOUNTOR_REDIRECT_URI";

impl Client {
    /// Builds a client from environment variables; a shorthand for [`ClientBuilder::from_env`] and
    /// [`build`](ClientBuilder::build) that requires credentials.
    ///
    /// # Errors
    /// As [`ClientBuilder::from_env`] and [`ClientBuilder::build`]; and [`Error::Config`] if no credentials are set.
    pub fn from_env() -> Result<Self, Error> {
        let builder = ClientBuilder::from_env()?;
        if builder.credentials.is_none() {
            return Err(Error::config(format!("no credentials are set: {ADVICE}")));
        }
        builder.build()
    }
}

impl ClientBuilder {
    /// Reads settings from environment variables. An empty variable counts as unset.
    ///
    /// | variable | value |
    /// |---|---|
    /// | `PROCOUNTOR_ENVIRONMENT` | `production` (the default) or `test` |
    /// | `PROCOUNTOR_BASE_URL` | [`base_url`](Self::base_url), instead of an environment |
    /// | `PROCOUNTOR_VERSION` | `latest`, `supported` or a number such as `v2602` |
    /// | `PROCOUNTOR_CLIENT_ID`, `PROCOUNTOR_CLIENT_SECRET` | id and secret of the [`Application`] |
    /// | `PROCOUNTOR_REDIRECT_URI` | redirect URI of the application |
    /// | `PROCOUNTOR_API_KEY` | API key to sign in with |
    /// | `PROCOUNTOR_REFRESH_TOKEN` | refresh token to sign in with, instead of an API key |
    /// | `PROCOUNTOR_TOKEN` | access token, instead of a sign-in |
    ///
    /// Other variables are ignored, unless the name looks like a misspelling of an unset one, such as
    /// `PROCOUNTOR_ENV` or `PROCOUNTER_TOKEN`: a client for the wrong server would be worse than an error.
    ///
    /// # Errors
    /// [`Error::Config`] if none of the variables is set, if a value is invalid, if two kinds of credentials are set,
    /// if one is incomplete, or if a name is probably misspelt.
    pub fn from_env() -> Result<Self, Error> {
        for name in VARIABLES {
            if let Err(std::env::VarError::NotUnicode(_)) = std::env::var(name) {
                return Err(Error::config(format!("{name} is not UTF-8")));
            }
        }
        let unicode = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            // Only the name of another variable matters.
            Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
        };
        Self::from_variables(std::env::vars_os().filter_map(unicode))
    }

    /// Reads the same settings from names and values of another source. If a name is repeated, the last value counts.
    ///
    /// # Errors
    /// As [`from_env`](Self::from_env).
    pub fn from_variables(
        variables: impl IntoIterator<Item = (impl AsRef<str>, impl Into<String>)>,
    ) -> Result<Self, Error> {
        let mut known = BTreeMap::new();
        let mut others = Vec::new();
        for (name, value) in variables {
            let (name, value) = (name.as_ref(), value.into());
            match VARIABLES.iter().find(|known| **known == name) {
                Some(name) => drop(known.insert(*name, value)),
                None if value.is_empty() => {}
                None => others.push(name.to_owned()),
            }
        }
        known.retain(|_, value| !value.is_empty());
        others.sort_unstable();
        let unset: Vec<_> = VARIABLES.into_iter().filter(|name| !known.contains_key(name)).collect();
        if let Some((name, closest)) = probable_typo(&others, &unset) {
            let name = name.escape_debug();
            return Err(Error::config(format!(
                "{name} is not a variable of this client, and {closest} is not set: rename or unset {name}"
            )));
        }
        if known.is_empty() {
            return Err(Error::config(format!("no variable of this client is set: {ADVICE}")));
        }
        let variable = |name: &str| known.get(name).cloned();
        let mut builder = Self::default();
        builder = match (variable("PROCOUNTOR_ENVIRONMENT"), variable("PROCOUNTOR_BASE_URL")) {
            (Some(_), Some(_)) => return Err(conflict("PROCOUNTOR_ENVIRONMENT", "PROCOUNTOR_BASE_URL")),
            (Some(name), None) => builder.environment(name.parse().map_err(invalid("PROCOUNTOR_ENVIRONMENT"))?),
            (None, Some(url)) => builder.base_url(&url),
            (None, None) => builder,
        };
        if let Some(version) = variable("PROCOUNTOR_VERSION") {
            builder = builder.version(version.parse().map_err(invalid("PROCOUNTOR_VERSION"))?);
        }
        builder.credentials = credentials(&variable)?;
        Ok(builder)
    }
}

fn credentials(variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Credentials>, Error> {
    let names = ["PROCOUNTOR_API_KEY", "PROCOUNTOR_REFRESH_TOKEN", "PROCOUNTOR_TOKEN"];
    let mut given = names.iter().filter_map(|name| Some((*name, variable(name)?)));
    let credential = given.next();
    if let (Some((first, _)), Some((second, _))) = (&credential, given.next()) {
        return Err(conflict(first, second));
    }
    let application = application(variable)?;
    Ok(match (credential, application) {
        (None, None) => None,
        (None, Some(_)) => {
            return Err(Error::config(
                "PROCOUNTOR_CLIENT_ID is set without PROCOUNTOR_API_KEY or PROCOUNTOR_REFRESH_TOKEN",
            ));
        }
        (Some(("PROCOUNTOR_TOKEN", token)), _) => Some(Credentials::access_token(token)),
        (Some((name, _)), None) => {
            return Err(Error::config(format!(
                "{name} is set without PROCOUNTOR_CLIENT_ID and PROCOUNTOR_CLIENT_SECRET"
            )));
        }
        (Some(("PROCOUNTOR_API_KEY", key)), Some(application)) => Some(Credentials::api_key(&application, key)),
        (Some((_, token)), Some(application)) => Some(Credentials::refresh_token(&application, token)),
    })
}

fn application(variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Application>, Error> {
    let (id, secret) = match (variable("PROCOUNTOR_CLIENT_ID"), variable("PROCOUNTOR_CLIENT_SECRET")) {
        (Some(id), Some(secret)) => (id, secret),
        (None, None) if variable("PROCOUNTOR_REDIRECT_URI").is_some() => {
            return Err(Error::config("PROCOUNTOR_REDIRECT_URI is set without PROCOUNTOR_CLIENT_ID"));
        }
        (None, None) => return Ok(None),
        (Some(_), None) => return Err(Error::config("PROCOUNTOR_CLIENT_ID is set without PROCOUNTOR_CLIENT_SECRET")),
        (None, Some(_)) => return Err(Error::config("PROCOUNTOR_CLIENT_SECRET is set without PROCOUNTOR_CLIENT_ID")),
    };
    let application = Application::new(id, secret);
    Ok(Some(match variable("PROCOUNTOR_REDIRECT_URI") {
        Some(uri) => application.redirect_uri(uri),
        None => application,
    }))
}

fn conflict(first: &str, second: &str) -> Error {
    Error::config(format!("{first} and {second} are both set: unset one"))
}

fn invalid(name: &'static str) -> impl Fn(crate::InvalidSetting) -> Error {
    move |problem| Error::config(format!("{name}: {problem}"))
}
