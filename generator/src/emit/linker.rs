//! Linker of documentation to operations.

use std::collections::BTreeMap;

use crate::ir::{Api, Docs};
use crate::words::operation_key;

/// The methods of all operations, by method and path.
pub(super) struct Linker<'a> {
    methods: BTreeMap<String, Method<'a>>,
    /// The URL of the vendor's documentation.
    reference: Option<&'a str>,
}

struct Method<'a> {
    module: &'a str,
    handle: &'a str,
    name: &'a str,
}

impl<'a> Linker<'a> {
    pub(super) fn of(api: &'a Api) -> Self {
        let mut methods = BTreeMap::new();
        for (module, resource) in &api.resources {
            for operation in resource.operations.values() {
                let (module, handle, name) = (module.as_str(), resource.handle.as_str(), operation.name.as_str());
                let key = operation_key(operation.method, &operation.template);
                methods.insert(key, Method { module, handle, name });
            }
        }
        Self { methods, reference: api.reference.as_deref() }
    }

    /// Linker each operation that a paragraph names, such as `` `GET /invoices` ``, to its method.
    pub(super) fn paragraph(&self, text: &str) -> String {
        let mut linked = String::with_capacity(text.len());
        for (index, part) in text.split('`').enumerate() {
            // Every second part is code.
            if index % 2 == 0 {
                linked.push_str(part);
                continue;
            }
            match self.methods.get(part) {
                Some(Method { module, handle, name }) => {
                    linked.push_str(&format!("[`{part}`](crate::resources::{module}::{handle}::{name})"));
                }
                None => linked.push_str(&format!("`{part}`")),
            }
        }
        linked
    }

    /// Returns the note for users of a deprecated item.
    pub(super) fn deprecation(&self, docs: &Docs) -> String {
        match docs.instead.as_ref().and_then(|key| self.methods.get(key)) {
            Some(Method { module, name, .. }) => format!("use `{module}().{name}` instead"),
            None => "deprecated in the API description".to_owned(),
        }
    }

    /// Returns the method and path of an operation as code, with a link to the vendor's documentation.
    pub(super) fn operation(&self, key: &str) -> String {
        let code = super::docs::code(key);
        self.reference.map_or_else(|| code.clone(), |url| format!("{code} ([vendor's reference]({url}))"))
    }
}
