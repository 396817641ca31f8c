//! Models used only by `products`.

use super::{Product, ProductType};
use crate::codec::{model, read_model};
use crate::Page;

model! {
    /// Group of products for purchases, sales or travel, managed on its own and referred to by products.
    ///
    /// Schema `ProductGroup`.
    pub struct ProductGroup {
        #[wire("id")]
        /// Identifier of the product group, as [`GET /products/groups/{groupId}`](crate::resources::products::Products::get_group) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name of the product group. JSON member `name`. At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type")]
        /// Kind of products in the group: for purchases, sales or travel. JSON member `type`.
        pub type_: Option<ProductType>,
    }
}

read_model! {
    /// Product groups of the company, as listed by product type.
    ///
    /// Schema `ProductGroups`.
    pub struct ProductGroups {
        #[wire("productGroups")]
        /// Product groups that the request matched. JSON member `productGroups`.
        pub product_groups: Option<Vec<ProductGroup>>,
    }
}

/// One page of results from the search for products.
///
/// Schema `ProductSearchResult`.
pub type ProductSearchResult = Page<Product>;
