//! Reads and writes products and their prices.
//!
//! # Calls
//!
//! 1. [`products().list`] with `items` or `changes`; travel products only with `type_(ProductType::Travel)`.
//! 2. [`products().list_groups`] for the groups.
//! 3. [`products().create`] with `with_lookup()`, [`products().update`] for the whole product.
//! 4. [`business_partners().list_default_products`] for the prices of a customer, which are read-only.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{Currency, Product, ProductType, Unit};
//! use procountor_client::{Client, Creation, Decimal};
//!
//! /// Sets the price of the product with a code, or creates the product.
//! async fn set_price(client: &Client, code: &str, price: Decimal) -> Result<(), Box<dyn std::error::Error>> {
//!     let search = client.products().list().type_(ProductType::Sales).code(code).include_localizations(true);
//!     let found = search.items().into_vec().await?;
//!     // The search may find similar codes.
//!     if let Some(id) = found.iter().find(|row| row.code.as_deref() == Some(code)).and_then(|row| row.id) {
//!         // With the names in other languages, which the update would clear otherwise.
//!         let mut product = client.products().get(id).include_localizations(true).await?.into_inner();
//!         product.price = Some(price);
//!         client.products().update(id, &product).await?;
//!         return Ok(());
//!     }
//!     let product = Product::default()
//!         .type_(ProductType::Sales)
//!         .name("Consulting")
//!         .code(code)
//!         .unit(Unit::Hour)
//!         .price(price)
//!         .discount(Decimal::ZERO)
//!         .vat(Decimal::new(255, 1))
//!         .vat_status(1)
//!         .currency(Currency::Eur)
//!         .active(true);
//!     match client.products().create(&product).with_lookup().send().await? {
//!         Creation::Created(_) | Creation::Found { .. } => Ok(()),
//!         other => Err(format!("check whether it was created: {other:?}").into()),
//!     }
//! }
//! ```
//!
//! # Traps
//!
//! - There are three registers: `SALES`, `PURCHASE` and `TRAVEL`. Searches omit travel products and their groups
//!   unless `type_` names them.
//! - `vat_status` must be one of [`vats().company_rates`] (400).
//! - `update` does not require `version`: the last writer wins (inferred). Without localizations it probably clears
//!   them (inferred).
//! - A row of an invoice is a copy: `product_id` links to the product, but name and price are those of the row. The
//!   product's account is used only with `accounting_by_row`.
//! - Units are values such as `PIECE`, `HOUR` and `NO_UNIT`, not "pcs".
//! - Deletion: travel products and travel groups 400; a group in use 409. `active(false)` is the safe way (inferred).
//!
//! # Special cases
//!
//! - `start_date`, `end_date` and `bookkeeping_account` belong to travel products (400, likely).
//! - Prices of a partner count only if `use_special_price` and the like are true.
//!
//! # Not documented
//!
//! - Whether `price` includes VAT, and whether a product that invoices use can be deleted.
//!
//! [`business_partners().list_default_products`]: crate::resources::business_partners::BusinessPartners::list_default_products
//! [`products().create`]: crate::resources::products::Products::create
//! [`products().list_groups`]: crate::resources::products::Products::list_groups
//! [`products().list`]: crate::resources::products::Products::list
//! [`products().update`]: crate::resources::products::Products::update
//! [`vats().company_rates`]: crate::resources::vats::Vats::company_rates
