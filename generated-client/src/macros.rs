//! What generated requests and resources expand to.
//!
//! Here and in the other macros that expand in generated modules, names are written whole: a request
//! or a model may itself be called `Result` or `Into`.

/// A request: what an operation gives, and what is awaited.
///
/// `request! { /// Words. pub struct List(InvoiceSearchResult); }`
macro_rules! request {
    ($(#[$meta:meta])* pub struct $name:ident($answer:ty $(,)?);) => {
        $(#[$meta])*
        #[derive(::std::clone::Clone, ::std::fmt::Debug)]
        #[must_use = "a request does nothing until it is awaited"]
        pub struct $name(pub(crate) $crate::call::Call);

        impl $name {
            /// Sends even if fields that Procountor asks for are not set.
            pub fn allow_missing(self) -> Self {
                Self(self.0.allow_missing())
            }

            /// Says after which failures this call is sent again.
            pub fn retry(self, retry: $crate::Retry) -> Self {
                Self(self.0.retry(retry))
            }

            /// Says how long this call may take in all.
            pub fn timeout(self, total: ::std::time::Duration) -> Self {
                Self(self.0.timeout(total))
            }

            /// Sends the call, as awaiting it does.
            pub fn send(self) -> $crate::call::Sending<$answer> {
                self.0.send()
            }

            /// Sends the call and waits for its answer, without async: see
            /// [`blocking`]($crate::blocking).
            #[cfg(feature = "blocking")]
            pub fn send_blocking(self) -> ::std::result::Result<$crate::Response<$answer>, $crate::Error> {
                $crate::blocking::wait(self.0.send())
            }

            /// Says how long this call may take, part by part.
            pub fn timeouts(self, timeouts: $crate::Timeouts) -> Self {
                Self(self.0.timeouts(timeouts))
            }
        }

        impl $crate::Request for $name {
            type Answer = $answer;

            fn call(&self) -> &$crate::call::Call {
                &self.0
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output = ::std::result::Result<$crate::Response<$answer>, $crate::Error>;
            type IntoFuture = $crate::call::Sending<$answer>;

            fn into_future(self) -> Self::IntoFuture {
                self.0.send()
            }
        }
    };
}

/// What a request has beside, whose answer holds a file. It stands within the request's `impl`; its argument
/// is what the answer may say about the file.
macro_rules! download {
    ($meta:ty) => {
        /// Sends the call, and resolves once its answer is there up to the file, which is then read piece by
        /// piece or [saved](crate::Download::save).
        pub async fn stream(self) -> ::std::result::Result<$crate::Download<$meta>, $crate::Error> {
            self.0.stream().await
        }
    };
}

/// A resource: a group of operations, and the client's way to it.
///
/// `resource! { /// Words. pub struct Invoices(invoices); }`
macro_rules! resource {
    ($(#[$meta:meta])* pub struct $name:ident($way:ident $(,)?);) => {
        $(#[$meta])*
        #[derive(::std::clone::Clone, ::std::fmt::Debug)]
        pub struct $name(pub(crate) $crate::Client);

        impl $crate::Client {
            $(#[$meta])*
            pub fn $way(&self) -> $name {
                $name(self.clone())
            }
        }
    };
}

/// A search: a request whose answer is one of several pages.
///
/// `search! { const List: [models::Item] = Paging::new().page("page").key("id"); }`
macro_rules! search {
    (const $name:ident: [$item:ty $(,)?] = Paging::new() $(.$step:ident($($argument:expr),* $(,)?))*;) => {
        impl $name {
            const PAGING: $crate::paging::Paging = $crate::paging::Paging::new()$(.$step($($argument),*))*;

            /// The pages, one after the other: a stream. It asks for pages as large as they may be, unless the
            /// size is set.
            pub fn pages(self) -> $crate::Pages<$item> {
                $crate::Pages::new(self.0, Self::PAGING)
            }

            /// The items of all pages, one after the other: a stream.
            pub fn items(self) -> $crate::Items<$item> {
                $crate::Items::new(self.0, Self::PAGING)
            }
        }
    };
}

/// A search that can leave out what has not changed.
macro_rules! changing_search {
    (const $name:ident: [$item:ty $(,)?] = $($paging:tt)*) => {
        $crate::call::search! { const $name: [$item] = $($paging)* }

        impl $name {
            /// The items that have changed since the last time, each change once: a stream.
            pub fn changes(self, since: &$crate::Checkpoint) -> $crate::Changes<$item> {
                $crate::Changes::new(self.0, Self::PAGING, since)
            }
        }
    };
}

pub(crate) use {changing_search, download, request, resource, search};
