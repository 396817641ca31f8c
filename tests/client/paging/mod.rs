//! Searches page by page, changes since the last time, and many things by their ids.

mod changes;
mod pages;
mod several;
mod shelf;
