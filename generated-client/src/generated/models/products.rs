//! Models used only by `products`.

use super::{Product, ProductType};
use crate::codec::{model, read_model};
use crate::Page;

model! {
    /// Product group (schema `ProductGroup`).
    pub struct ProductGroup {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name (`name`). At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<ProductType>,
    }
}

read_model! {
    /// Product groups (schema `ProductGroups`).
    pub struct ProductGroups {
        #[wire("productGroups")]
        /// Product groups (`productGroups`).
        pub product_groups: Option<Vec<ProductGroup>>,
    }
}

/// Product search result (schema `ProductSearchResult`).
pub type ProductSearchResult = Page<Product>;
