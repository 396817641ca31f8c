//! Properties of the API that the generated code passes to the runtime.

/// Properties of the API.
pub(crate) struct Service {
    /// Servers of operations that are not sent to the base URL, as the description declares them.
    pub(crate) servers: &'static [&'static str],
}
