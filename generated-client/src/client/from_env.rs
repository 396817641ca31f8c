//! Settings from environment variables.

use super::{Client, ClientBuilder};
use crate::{Application, Credentials, Error};

/// The variables that are read.
const VARIABLES: [&str; 9] = [
    "PROCOUNTOR_API_KEY",
    "PROCOUNTOR_BASE_URL",
    "PROCOUNTOR_CLIENT_ID",
    "PROCOUNTOR_CLIENT_SECRET",
    "PROCOUNTOR_ENVIRONMENT",
    "PROCOUNTOR_REDIRECT_URI",
    "PROCOUNTOR_REFRESH_TOKEN",
    "PROCOUNTOR_TOKEN",
    "PROCOUNTOR_VERSION",
];

impl Client {
    /// Builds a client from environment variables; a shorthand for [`ClientBuilder::from_env`] and
    /// [`build`](ClientBuilder::build).
    ///
    /// # Errors
    /// As [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }
}

impl ClientBuilder {
    /// Reads settings from environment variables. An empty variable counts as unset.
    ///
    /// | variable | value |
    /// |---|---|
    /// | `PROCOUNTOR_ENVIRONMENT` | `production` or `test` |
    /// | `PROCOUNTOR_BASE_URL` | [`base_url`](Self::base_url), instead of an environment |
    /// | `PROCOUNTOR_VERSION` | `latest`, `supported` or a number such as `v2602` |
    /// | `PROCOUNTOR_CLIENT_ID`, `PROCOUNTOR_CLIENT_SECRET` | id and secret of the [`Application`] |
    /// | `PROCOUNTOR_REDIRECT_URI` | redirect URI of the application |
    /// | `PROCOUNTOR_API_KEY` | API key to sign in with |
    /// | `PROCOUNTOR_REFRESH_TOKEN` | refresh token to sign in with, instead of an API key |
    /// | `PROCOUNTOR_TOKEN` | access token, instead of a sign-in |
    ///
    /// # Errors
    /// [`Error::Config`] if a value is invalid, if two kinds of credentials are set, or if one is incomplete.
    pub fn from_env() -> Result<Self, Error> {
        for name in VARIABLES {
            if let Err(std::env::VarError::NotUnicode(_)) = std::env::var(name) {
                return Err(Error::config(format!("{name} is not UTF-8")));
            }
        }
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Reads the same settings from another source of variables.
    ///
    /// # Errors
    /// As [`from_env`](Self::from_env).
    pub fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
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
