//! Models used only by `dimensions`.

use crate::codec::{model, read_model};

read_model! {
    /// A dimension for breaking down ledger transactions, such as cost centre or project, with its items.
    ///
    /// Schema `Dimension`.
    pub struct Dimension {
        #[wire("id")]
        /// Identifier of the dimension; required when updating it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the dimension. JSON member `name`.
        pub name: Option<String>,
        #[wire("items")]
        /// Items of the dimension. JSON member `items`.
        pub items: Option<Vec<DimensionItem>>,
    }
}

model! {
    /// An item of a dimension, for example one cost centre.
    ///
    /// Schema `DimensionItem`.
    pub struct DimensionItem {
        #[wire("id")]
        /// Identifier of the dimension item; required when updating it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("codeName", required)]
        /// Code and name of the item in one text. JSON member `codeName`. Required in requests.
        pub code_name: Option<String>,
        #[wire("status")]
        /// Status of the dimension item: "P" when it is inactive, absent when it is active. JSON member `status`.
        pub status: Option<String>,
        #[wire("description")]
        /// Description of the dimension item. JSON member `description`.
        pub description: Option<String>,
    }
}

model! {
    /// New name for a dimension.
    ///
    /// Schema `DimensionName`.
    pub struct DimensionName {
        #[wire("name", required)]
        /// New name of the dimension. JSON member `name`. 1 to 255 characters. Required in requests.
        pub name: Option<String>,
    }
}
