//! Operations on `labor_union_settings` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `labor_union_settings`.
    pub struct LaborUnionSettings(labor_union_settings);
}

impl LaborUnionSettings {
    /// Lists the settings of labor unions.
    ///
    /// `GET /payrolls/laborunionsettings`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/laborunionsettings"))
    }
}

request! {
    /// Request of [`LaborUnionSettings::list`].
    pub struct List(Vec<models::LaborUnionSettingsBasicData>);
}
