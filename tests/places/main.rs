//! Where calls go: to the base URL that was checked, and nowhere else.

mod base_urls;
mod redirects;
