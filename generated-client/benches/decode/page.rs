//! A page of 200 invoices in the format of a server.

/// Returns a page of 200 invoices: the sample with different ids, members in the description's order, without white
/// space.
pub fn page() -> String {
    let sample: String =
        include_str!("invoice.json").lines().map(|line| line.trim_start().replacen("\": ", "\":", 1)).collect();
    let invoices: Vec<_> = (0..200).map(|id| sample.replacen("123456", &id.to_string(), 1)).collect();
    format!("{{\"results\":[{}]}}", invoices.join(","))
}

/// Returns the same page with the members of each object sorted by name.
pub fn page_with_sorted_members() -> String {
    let mut page: serde_json::Value = serde_json::from_str(&page()).unwrap();
    page.sort_all_objects();
    page.to_string()
}
