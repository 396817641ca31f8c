//! The trait of all requests.

use super::Call;
#[cfg(feature = "rules")]
use crate::rules::{RuleSet, Violations};
use crate::{Error, Response};

/// A call of one operation, returned by the methods of a resource. Awaiting it sends it.
pub trait Request: Clone + IntoFuture<Output = Result<Response<Self::Value>, Error>> + Send + 'static {
    /// Type of the response's value.
    type Value;

    #[doc(hidden)]
    fn call(&self) -> &Call;

    /// Checks the request against the certain rules that it alone decides, without sending anything. Of a call for more
    /// ids than one request can contain, the first request is checked. Requires the feature `rules`.
    ///
    /// # Errors
    /// All violations, each with its rule and source: see [`rules`](crate::rules).
    #[cfg(feature = "rules")]
    fn check(&self) -> Result<(), Violations> {
        self.check_with(&RuleSet::new())
    }

    /// Checks the request against the rules of a set, like [`check`](Self::check).
    ///
    /// # Errors
    /// All violations, each with its rule and source: see [`rules`](crate::rules).
    #[cfg(feature = "rules")]
    fn check_with(&self, rules: &RuleSet) -> Result<(), Violations> {
        crate::rules::check(self, rules)
    }
}
