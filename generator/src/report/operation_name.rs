//! Names of operations in a description and in a client.

use std::fmt;

/// An operation, as a description spells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationName {
    /// An operation that the client calls.
    Call {
        /// HTTP method in upper case.
        method: String,
        /// Path template.
        path: String,
    },
    /// A callback of an operation, which the server calls.
    Callback {
        /// Name of the callback.
        name: String,
        /// HTTP method in upper case.
        method: String,
        /// Expression for the URL.
        url: String,
        /// Identity of the operation that registers it: method and path.
        parent: (String, String),
    },
    /// A webhook, which the server calls.
    Webhook {
        /// Name of the webhook.
        name: String,
        /// HTTP method in upper case.
        method: String,
    },
}

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call { method, path } => write!(f, "{method} {path}"),
            Self::Callback { name, method, url, parent } => {
                write!(f, "callback {name} {method} {url} of {} {}", parent.0, parent.1)
            }
            Self::Webhook { name, method } => write!(f, "webhook {name} {method}"),
        }
    }
}

/// A method of the client for an operation, such as `invoices.list`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientMethod {
    /// Module of the resource.
    pub module: String,
    /// Name of the method.
    pub name: String,
}

impl ClientMethod {
    /// Returns the beginning of a call, such as `invoices().list`.
    pub fn call(&self) -> String {
        format!("{}().{}", self.module, self.name)
    }
}

impl fmt::Display for ClientMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.module, self.name)
    }
}
