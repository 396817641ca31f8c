//! Operations of an OpenAPI description, read from the raw document.

use procountor_generator::document::METHODS;
use serde_json::Value;

/// Returns the method and the path of each operation.
pub fn operations(description: &Value) -> impl Iterator<Item = (&'static str, &str)> {
    let paths = description.get("paths").and_then(Value::as_object).into_iter().flatten();
    let items = paths.filter_map(|(path, item)| Some((path.as_str(), item.as_object()?)));
    items.flat_map(|(path, item)| {
        METHODS.into_iter().filter(move |method| item.contains_key(*method)).map(move |method| (method, path))
    })
}

/// Returns a path without the names of its parameters, in lower case: `/Products/{productId}` is `/products/{}`.
pub fn erase_parameters(path: &str) -> String {
    let erased = |segment: &str| if segment.starts_with('{') { "{}".to_owned() } else { segment.to_lowercase() };
    path.split('/').map(erased).collect::<Vec<_>>().join("/")
}
