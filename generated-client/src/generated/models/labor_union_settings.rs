//! Models used only by `labor_union_settings`.

use crate::codec::read_model;

read_model! {
    /// Labor union settings basic data (schema `LaborUnionSettingsBasicData`).
    pub struct LaborUnionSettingsBasicData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
    }
}
