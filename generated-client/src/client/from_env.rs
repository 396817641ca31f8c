//! Settings from the environment of the process.

use super::{Client, ClientBuilder};
use crate::{Application, Credentials, Error};

/// What is looked at.
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
    /// A client by the environment of the process: [`ClientBuilder::from_env`], built.
    ///
    /// # Errors
    /// As [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }
}

impl ClientBuilder {
    /// Settings from the environment of the process. A variable that is empty counts as not set.
    ///
    /// | variable | is |
    /// |---|---|
    /// | `PROCOUNTOR_ENVIRONMENT` | `production` or `test` |
    /// | `PROCOUNTOR_BASE_URL` | in place of an environment, [`base_url`](Self::base_url) |
    /// | `PROCOUNTOR_VERSION` | `latest`, `supported` or a number such as `v2602` |
    /// | `PROCOUNTOR_CLIENT_ID`, `PROCOUNTOR_CLIENT_SECRET` | the [`Application`] |
    /// | `PROCOUNTOR_REDIRECT_URI` | its redirect URI |
    /// | `PROCOUNTOR_API_KEY` | signs in by API key |
    /// | `PROCOUNTOR_REFRESH_TOKEN` | or by refresh token |
    /// | `PROCOUNTOR_TOKEN` | or is the access token |
    ///
    /// # Errors
    /// [`Error::Config`]: a value cannot be used, two ways to sign in are set, or one of them in part.
    pub fn from_env() -> Result<Self, Error> {
        for name in VARIABLES {
            if let Err(std::env::VarError::NotUnicode(_)) = std::env::var(name) {
                return Err(Error::config(format!("{name} is not UTF-8")));
            }
        }
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// The same, from variables that come from anywhere.
    ///
    /// # Errors
    /// As [`from_env`](Self::from_env).
    pub fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        let mut builder = Self::default();
        builder = match (variable("PROCOUNTOR_ENVIRONMENT"), variable("PROCOUNTOR_BASE_URL")) {
            (Some(_), Some(_)) => return Err(two("PROCOUNTOR_ENVIRONMENT", "PROCOUNTOR_BASE_URL")),
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
    let ways = ["PROCOUNTOR_API_KEY", "PROCOUNTOR_REFRESH_TOKEN", "PROCOUNTOR_TOKEN"];
    let mut given = ways.iter().filter_map(|name| Some((*name, variable(name)?)));
    let way = given.next();
    if let (Some((one, _)), Some((other, _))) = (&way, given.next()) {
        return Err(two(one, other));
    }
    let application = application(variable)?;
    Ok(match (way, application) {
        (None, None) => None,
        (None, Some(_)) => {
            return Err(Error::config(
                "PROCOUNTOR_API_KEY or PROCOUNTOR_REFRESH_TOKEN is missing beside the client id",
            ));
        }
        (Some(("PROCOUNTOR_TOKEN", token)), _) => Some(Credentials::access_token(token)),
        (Some((name, _)), None) => {
            return Err(Error::config(format!(
                "PROCOUNTOR_CLIENT_ID and PROCOUNTOR_CLIENT_SECRET are missing beside {name}"
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
        (Some(_), None) => return Err(Error::config("PROCOUNTOR_CLIENT_SECRET is missing")),
        (None, Some(_)) => return Err(Error::config("PROCOUNTOR_CLIENT_ID is missing")),
    };
    let application = Application::new(id, secret);
    Ok(Some(match variable("PROCOUNTOR_REDIRECT_URI") {
        Some(uri) => application.redirect_uri(uri),
        None => application,
    }))
}

fn two(one: &str, other: &str) -> Error {
    Error::config(format!("{one} and {other} are both set: unset one"))
}

fn invalid(name: &'static str) -> impl Fn(crate::InvalidSetting) -> Error {
    move |problem| Error::config(format!("{name}: {problem}"))
}
