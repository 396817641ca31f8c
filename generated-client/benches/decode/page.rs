//! A page of 200 invoices, as it comes from a server.

/// 200 invoices, each the sample with its own id, in the description's order of members; compact, as
/// servers write.
pub fn page() -> String {
    let sample: String =
        include_str!("invoice.json").lines().map(|line| line.trim_start().replacen("\": ", "\":", 1)).collect();
    let invoices: Vec<_> = (0..200).map(|id| sample.replacen("123456", &id.to_string(), 1)).collect();
    format!("{{\"results\":[{}]}}", invoices.join(","))
}

/// The same page with the members of each object in the order of their names.
pub fn sorted_page() -> String {
    let mut page: serde_json::Value = serde_json::from_str(&page()).unwrap();
    page.sort_all_objects();
    page.to_string()
}
