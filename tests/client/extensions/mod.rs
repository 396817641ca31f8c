//! What types can do beyond being read and written, and which texts leave at all.

mod countries;
mod currencies;
mod text;
mod webhook;
