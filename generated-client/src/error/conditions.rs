//! Conditions that programs react to: version conflicts, rate limits and rejected members.

use std::time::{Duration, SystemTime};

use http::{Method, StatusCode};
use tokio::time::Instant;

use super::{ApiError, Error};
use crate::retry;

/// A member of the request that Procountor rejected, from [`Error::validation_errors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationError<'a> {
    /// Path of the member as Procountor wrote it, such as `paymentInfo.dueDate`.
    pub field: &'a str,
    /// A code such as `DUE_DATE_BEFORE_BILL_DATE`, or a sentence. It may repeat content of the request.
    pub message: Option<&'a str>,
}

/// A step of a path: a member of an object, or an element of an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathStep<'a> {
    /// The member with this name.
    Member(&'a str),
    /// The element with this index, starting at 0.
    Index(usize),
}

impl<'a> ValidationError<'a> {
    /// Returns the steps of the path: `invoiceRows[0].product` has three. An index is either in brackets or between
    /// dots.
    pub fn path(&self) -> impl Iterator<Item = PathStep<'a>> + use<'a> {
        let steps = self.field.split(['.', '[', ']']).filter(|step| !step.is_empty());
        steps.map(|step| step.parse().map_or(PathStep::Member(step), PathStep::Index))
    }
}

impl Error {
    /// Whether the call was rejected because the resource has changed since it was read: get it again and repeat the
    /// change.
    ///
    /// Procountor rejects an outdated `version` with 400, in most of its payroll operations with 409. It documents no
    /// message for it, so this is true if an error item of a 400 or 409 is about a member named `version` or
    /// `invoiceVersion`, and for any 409 after a `PUT` under `/payrolls/`. A 409 of another operation has another
    /// reason, such as a bank account that is in use.
    pub fn is_version_conflict(&self) -> bool {
        let Self::Api(error) = self else { return false };
        let is_conflict = error.status == StatusCode::CONFLICT;
        let operation = &error.context.operation;
        let is_about_version = || error.errors.iter().filter_map(|item| item.field.as_deref()).any(is_lock_token);
        (is_conflict && operation.method == Method::PUT && operation.path.starts_with("/payrolls/"))
            || ((is_conflict || error.status == StatusCode::BAD_REQUEST) && is_about_version())
    }

    /// Whether the server rejected the call, or its sign-in, because of too many requests (429).
    ///
    /// The client has already waited and retried where its policy allows it.
    pub fn is_rate_limited(&self) -> bool {
        matches!(self, Self::Api(_) | Self::SignIn(_)) && self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns the time for which the server asked to wait after the response (`Retry-After`). For a failed sign-in, and
    /// for a call that was not sent because the wait exceeds its timeout, it is the time that is left.
    ///
    /// After a 429 or 503 the client sends no other call until then, for up to a day; it ignores the header of other statuses.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::SignIn(error) => error.retry_after(),
            Self::Api(error) => retry::retry_after(&error.headers, SystemTime::now()),
            Self::Timeout(error) => Some(error.paused_until?.saturating_duration_since(Instant::now())),
            _ => None,
        }
    }

    /// Returns the members of the request that Procountor rejected with a 4xx status, in its order; empty for other
    /// errors.
    ///
    /// Messages without a path are in [`ApiError::errors`] only.
    pub fn validation_errors(&self) -> impl Iterator<Item = ValidationError<'_>> {
        let api = match self {
            Self::Api(error) if error.status.is_client_error() => Some(&**error),
            _ => None,
        };
        api.into_iter().flat_map(ApiError::errors).filter_map(|item| {
            let field = item.field.as_deref().filter(|field| !field.is_empty())?;
            Some(ValidationError { field, message: item.message.as_deref() })
        })
    }
}

/// Whether a path ends in the name of a lock token.
fn is_lock_token(field: &str) -> bool {
    matches!(field.rsplit('.').next(), Some("version" | "invoiceVersion"))
}
