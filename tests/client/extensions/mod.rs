//! Handwritten extensions of generated types, and the check of strings against the character set.

mod character_set;
mod countries;
mod currencies;
mod webhook;
