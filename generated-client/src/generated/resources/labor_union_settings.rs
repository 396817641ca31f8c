//! Calls of `labor_union_settings`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `labor_union_settings`, from [`Client::labor_union_settings`](crate::Client::labor_union_settings).
    pub struct LaborUnionSettings(labor_union_settings);
}

impl LaborUnionSettings {
    /// Lists the settings of labor unions.
    ///
    /// `GET /payrolls/laborunionsettings`
    ///
    /// Documented failures: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/laborunionsettings"))
    }
}

request! {
    /// A call of [`LaborUnionSettings::list`].
    pub struct List(Vec<models::LaborUnionSettingsBasicData>);
}
