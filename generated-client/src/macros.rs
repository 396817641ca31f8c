//! Macros that generated requests and resources expand to.
//!
//! These macros, like all that expand in generated modules, use full paths: a request or a model may itself be
//! named `Result` or `Into`.

/// Defines the request of an operation.
///
/// `request! { /// Docs. pub struct List(InvoiceSearchResult); }`
macro_rules! request {
    ($(#[$meta:meta])* pub struct $name:ident($value:ty $(,)?);) => {
        $(#[$meta])*
        #[must_use = "a request does nothing until it is awaited"]
        pub struct $name(pub(crate) $crate::call::Call);

        // Shorter than what `derive` expands to, and therefore faster to compile.
        impl ::std::clone::Clone for $name {
            fn clone(&self) -> Self {
                Self(self.0.clone())
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::call::debug_request(stringify!($name), &self.0, f)
            }
        }

        impl $name {
            /// Sets the failures after which this call is retried.
            pub fn retry(self, retry: $crate::Retry) -> Self {
                Self(self.0.retry(retry))
            }

            /// Sets the total timeout of this call.
            pub fn timeout(self, total: ::std::time::Duration) -> Self {
                Self(self.0.timeout(total))
            }

            /// Sends the request, like awaiting it.
            pub fn send(self) -> $crate::call::ResponseFuture<$value> {
                self.0.send()
            }

            /// Sends the request and blocks until the response: see [`blocking`]($crate::blocking).
            #[cfg(feature = "blocking")]
            pub fn send_blocking(self) -> ::std::result::Result<$crate::Response<$value>, $crate::Error> {
                $crate::blocking::block_on(self.0.send())
            }

            /// Sets the timeouts of this call's phases.
            pub fn timeouts(self, timeouts: $crate::Timeouts) -> Self {
                Self(self.0.timeouts(timeouts))
            }
        }

        impl $crate::Request for $name {
            type Value = $value;

            fn call(&self) -> &$crate::call::Call {
                &self.0
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output = ::std::result::Result<$crate::Response<$value>, $crate::Error>;
            type IntoFuture = $crate::call::ResponseFuture<$value>;

            fn into_future(self) -> Self::IntoFuture {
                self.0.send()
            }
        }
    };
}

/// Defines the module of the operations whose requests are [`PlainRequest`](crate::PlainRequest)s, each with the type of
/// its response, and with `WithBody` if its request has a body with members.
///
/// `operations! { pub struct Approve(models::InfoMessage, WithBody); }`
macro_rules! operations {
    ($(pub struct $name:ident($value:ty $(, $body:ident)? $(,)?);)*) => {
        /// Operations without optional parameters, which distinguish their requests.
        pub mod operations {
            #[allow(unused_imports, reason = "the types of some responses need none")]
            use super::*;

            $(
                #[doc = concat!("Operation of the request [`", stringify!($name), "`](super::", stringify!($name), ").")]
                pub enum $name {}

                impl $crate::PlainOperation for $name {
                    type Value = $value;
                    type Body = $crate::call::body_marker!($($body)?);
                }
            )*
        }
    };
}

/// Expands to the marker of an operation's body.
macro_rules! body_marker {
    () => {
        $crate::NoBody
    };
    (WithBody) => {
        $crate::WithBody
    };
}

/// Defines the method `stream` of a request for a file, within the request's `impl`.
///
/// The argument is the type of the metadata that the response may contain beside the file.
macro_rules! download {
    ($meta:ty) => {
        /// Sends the request and resolves as soon as the file begins. The file is then read in chunks or
        /// [saved](crate::Download::save).
        pub async fn stream(self) -> ::std::result::Result<$crate::Download<$meta>, $crate::Error> {
            self.0.stream().await
        }
    };
}

/// Defines the method `allow_missing` of a request with a body, within the request's `impl`.
macro_rules! allow_missing {
    () => {
        /// Sends the request even if members that Procountor requires are not set.
        pub fn allow_missing(self) -> Self {
            Self(self.0.allow_missing())
        }
    };
}

/// Defines a resource, which is a group of operations, and the method of the client that returns it.
///
/// `resource! { /// Docs. pub struct Invoices(invoices); }`
macro_rules! resource {
    ($(#[$meta:meta])* pub struct $name:ident($method:ident $(,)?);) => {
        $(#[$meta])*
        ///
        #[doc = concat!("Returned by [`Client::", stringify!($method), "`](crate::Client::", stringify!($method), ").")]
        #[derive(::std::clone::Clone, ::std::fmt::Debug)]
        pub struct $name(pub(crate) $crate::Client);

        impl $crate::Client {
            $(#[$meta])*
            pub fn $method(&self) -> $name {
                $name(self.clone())
            }
        }
    };
}

/// Defines the streams of a search, which is a request for one of several pages.
///
/// `search! { const List: [models::Item] = Paging::new().page("page").key("id"); }`
macro_rules! search {
    (const $name:ident: [$item:ty $(,)?] = Paging::new() $(.$step:ident($($argument:expr),* $(,)?))*;) => {
        impl $name {
            const PAGING: $crate::paging::Paging = $crate::paging::Paging::new()$(.$step($($argument),*))*;

            /// Returns a stream of the pages. It requests pages of the maximum size, unless the size is set.
            pub fn pages(self) -> $crate::Pages<$item> {
                $crate::Pages::new(self.0, Self::PAGING)
            }

            /// Returns a stream of the items of all pages.
            pub fn items(self) -> $crate::Items<$item> {
                $crate::Items::new(self.0, Self::PAGING)
            }
        }
    };
}

/// Defines the streams of a search that can filter by the time of the last change.
macro_rules! changing_search {
    (const $name:ident: [$item:ty $(,)?] = $($paging:tt)*) => {
        $crate::call::search! { const $name: [$item] = $($paging)* }

        impl $name {
            /// Returns a stream of the items that have changed since the checkpoint, each change once.
            pub fn changes(self, since: &$crate::Checkpoint) -> $crate::Changes<$item> {
                $crate::Changes::new(self.0, Self::PAGING, since)
            }
        }
    };
}

pub(crate) use {allow_missing, body_marker, changing_search, download, operations, request, resource, search};
