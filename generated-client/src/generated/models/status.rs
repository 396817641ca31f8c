//! Models used only by `status`.

use super::ServiceStatus;
use crate::codec::read_model;

read_model! {
    /// Name, versions and health of the API.
    ///
    /// Schema `Status`.
    pub struct Status {
        #[wire("name")]
        /// Name by which the API reports itself. JSON member `name`.
        pub name: Option<String>,
        #[wire("version")]
        /// Version of the API that responses. JSON member `version`.
        pub version: Option<String>,
        #[wire("status")]
        /// Health of the API: fine, degraded because an external service is down, or failing (started but not in working order). JSON member `status`.
        pub status: Option<ServiceStatus>,
        #[wire("procountorVersion")]
        /// Version of Procountor behind the API. JSON member `procountorVersion`.
        pub procountor_version: Option<String>,
    }
}
