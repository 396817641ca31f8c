//! Models used only by `labor_union_settings`.

use crate::codec::read_model;

read_model! {
    /// Labor union in the company's payroll settings, as listed for use in memberships.
    ///
    /// Schema `LaborUnionSettingsBasicData`.
    pub struct LaborUnionSettingsBasicData {
        #[wire("id")]
        /// Identifier of the labor union's settings, to which memberships refer. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name under which the labor union is set up. JSON member `name`.
        pub name: Option<String>,
    }
}
