//! Models used only by `status`.

use super::ServiceStatus;
use crate::codec::read_model;

read_model! {
    /// Status (schema `Status`).
    pub struct Status {
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("version")]
        /// Version (`version`).
        pub version: Option<String>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<ServiceStatus>,
        #[wire("procountorVersion")]
        /// Procountor version (`procountorVersion`).
        pub procountor_version: Option<String>,
    }
}
