//! Cookies of a request.

use std::fmt::Display;

use http::HeaderValue;
use http::header::COOKIE;

use super::Call;
use crate::percent_encoding;

#[allow(dead_code, reason = "an API may have no cookie parameters")]
impl Call {
    /// Sets a cookie, replacing an earlier value. The value is percent-encoded.
    pub(crate) fn cookie<V: Display>(mut self, name: &'static str, value: V) -> Self {
        let mut cookie = format!("{name}=");
        percent_encoding::encode(&value.to_string(), &mut cookie);
        let earlier = self.headers.get(COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let is_other = |pair: &&str| !pair.is_empty() && pair.split_once('=').is_none_or(|(other, _)| other != name);
        let mut cookies: Vec<&str> = earlier.split("; ").filter(is_other).collect();
        cookies.push(&cookie);
        match HeaderValue::try_from(cookies.join("; ")) {
            Ok(mut value) => {
                value.set_sensitive(true);
                self.headers.insert(COOKIE, value);
                self
            }
            Err(_) => self.reject(format!("cookie `{name}` has an invalid name")),
        }
    }
}
