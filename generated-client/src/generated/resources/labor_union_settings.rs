//! Settings of labor unions, which memberships of employees refer to.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Settings of labor unions, which memberships of employees refer to.
    pub struct LaborUnionSettings(labor_union_settings);
}

impl LaborUnionSettings {
    /// Lists the settings of labor unions.
    ///
    /// The response contains basic data of all settings.
    ///
    /// `GET /payrolls/laborunionsettings` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`LaborUnionSettingsBasicData`](crate::models::LaborUnionSettingsBasicData). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.labor_union_settings().list().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getLaborUnionSettingsBasicData", "/payrolls/laborunionsettings"))]
    pub fn list(&self) -> List {
        List::new(self.0.call(Method::GET, "/payrolls/laborunionsettings"))
    }
}

/// Request of [`LaborUnionSettings::list`]: `GET /payrolls/laborunionsettings`.
pub type List = crate::PlainRequest<operations::List>;

operations! {
    pub struct List(Vec<models::LaborUnionSettingsBasicData>);
}
