//! Models used only by `dimensions`.

use crate::codec::{model, read_model};

read_model! {
    /// Dimension (schema `Dimension`).
    pub struct Dimension {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("items")]
        /// Items (`items`).
        pub items: Option<Vec<DimensionItem>>,
    }
}

model! {
    /// Dimension item (schema `DimensionItem`).
    pub struct DimensionItem {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("codeName", required)]
        /// Code name (`codeName`). Required in requests.
        pub code_name: Option<String>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<String>,
        #[wire("description")]
        /// Description (`description`).
        pub description: Option<String>,
    }
}

model! {
    /// Dimension name (schema `DimensionName`).
    pub struct DimensionName {
        #[wire("name", required)]
        /// Name (`name`). 1 to 255 characters. Required in requests.
        pub name: Option<String>,
    }
}
