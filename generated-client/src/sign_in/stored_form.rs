//! The form in which this crate's stores keep tokens: a JSON object with `version`, `access_token`, `expires_at` in
//! seconds since 1970, and optionally `refresh_token` and `owner`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::Tokens;
use crate::Secret;
use crate::codec::write_string;

/// The version of the stored form.
const FORMAT_VERSION: u64 = 1;

/// Maximum number of bytes that a byte of a string takes in JSON, as in `\u0001`.
const MAX_ESCAPE: usize = 6;

/// Parses stored tokens. The error is a clause that describes the problem.
pub(crate) fn parse(json: &[u8]) -> Result<Tokens, &'static str> {
    const NOT_TOKENS: &str = "the store does not contain tokens";
    let mut stored: Map<String, Value> = serde_json::from_slice(json).map_err(|_| NOT_TOKENS)?;
    let mut string = |name| match stored.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(string)) => Ok(Some(string)),
        Some(_) => Err(NOT_TOKENS),
    };
    let (access_token, refresh_token, owner) =
        (string("access_token")?.ok_or(NOT_TOKENS)?, string("refresh_token")?, string("owner")?);
    let number = |name| stored.get(name).and_then(Value::as_u64).ok_or(NOT_TOKENS);
    let expires_at = UNIX_EPOCH.checked_add(Duration::from_secs(number("expires_at")?));
    if number("version")? != FORMAT_VERSION {
        return Err("the tokens have the format of a later release");
    }
    let mut tokens = Tokens::new(access_token, expires_at.ok_or("the expiry of the tokens is not a valid time")?);
    tokens.refresh_token = refresh_token.map(Secret::from);
    tokens.owner = owner;
    Ok(tokens)
}

/// Writes tokens with an expiry by the clock of the store.
pub(crate) fn to_json(tokens: &Tokens, expires_at: SystemTime) -> Zeroizing<String> {
    let expires_at = expires_at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let strings = [
        ("access_token", Some(tokens.access_token.expose())),
        ("refresh_token", tokens.refresh_token.as_ref().map(Secret::expose)),
        ("owner", tokens.owner.as_deref()),
    ];
    let numbers = format!("{{\"version\":{FORMAT_VERSION},\"expires_at\":{expires_at}");
    // The capacity is that of the longest text, as a string that grows leaves a copy of the secrets behind.
    let strings = strings.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let length: usize = strings.clone().map(|(name, value)| name.len() + value.len() * MAX_ESCAPE + 6).sum();
    let mut text = Zeroizing::new(String::with_capacity(numbers.len() + length + 1));
    text.push_str(&numbers);
    for (name, value) in strings {
        text.extend([",\"", name, "\":"]);
        write_string(value, &mut text);
    }
    text.push('}');
    text
}
