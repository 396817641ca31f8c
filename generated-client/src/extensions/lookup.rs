//! Search for a resource after the response to its creation was lost.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::codec::{Model, Value, from_json};
use crate::{Client, Error, Items, Outcome, Request, Response, models, resources};

/// Default of [`CreateWithLookup::quiet_period`].
const QUIET_PERIOD: Duration = Duration::from_secs(120);

/// A request that creates a resource, and searches for it if the response is lost.
///
/// Returned by `with_lookup()` of [`invoices::Create`](resources::invoices::Create),
/// [`business_partners::Create`](resources::business_partners::Create),
/// [`products::Create`](resources::products::Create) and [`persons::Create`](resources::persons::Create).
///
/// The request is sent at most once, like any other `POST`. If its outcome is [`Unknown`](Outcome::Unknown), or it was
/// applied and the response cannot be read, the resource is searched for by its key: at once, and again after the
/// [quiet period](Self::quiet_period), because the server may still be working on the request.
///
/// The key must be your own and new: Procountor does not check whether another resource has it, and the search would
/// find that one. It is compared without regard to case and to spaces at its ends.
///
/// ```no_run
/// # async fn run(client: procountor_client::Client, invoice: procountor_client::models::Invoice)
/// # -> Result<(), procountor_client::Error> {
/// use procountor_client::Creation;
///
/// match client.invoices().create(&invoice).with_lookup().send().await? {
///     Creation::Created(response) => println!("created: {:?}", response.id),
///     Creation::Found { id, .. } => println!("created, and found after the response was lost: {id}"),
///     Creation::NotFound(error) => println!("{error}; not created, so it can be sent again"),
///     Creation::CannotTell { error, reason, .. } => println!("{error}; check before you send it again: {reason}"),
///     _ => println!("check before you send it again"),
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a request does nothing until it is sent"]
pub struct CreateWithLookup<R> {
    request: R,
    /// Starts a search; `None` if the resource has no key.
    search: Option<Search>,
    quiet_period: Duration,
}

/// The result of a creation with a lookup.
#[derive(Debug)]
#[non_exhaustive]
pub enum Creation<T> {
    /// The resource was created, with this response.
    Created(Response<T>),
    /// The response was lost, and the search found the resource.
    #[non_exhaustive]
    Found {
        /// Id of the resource.
        id: i64,
        /// The error of the creation.
        error: Error,
    },
    /// The response was lost, and neither search found the resource: it was not created, unless the server still works
    /// on the request after the quiet period. The error is that of the creation.
    NotFound(Error),
    /// The response was lost, and it is unknown whether the resource was created.
    #[non_exhaustive]
    CannotTell {
        /// The error of the creation.
        error: Error,
        /// The reason that the search gives no answer.
        reason: LookupFailure,
    },
}

/// The reason that a lookup does not tell whether a resource was created.
#[derive(Debug)]
#[non_exhaustive]
pub enum LookupFailure {
    /// The resource has no key, so it cannot be searched for.
    NoKey,
    /// Several resources have the key, with these ids.
    Ambiguous(Vec<i64>),
    /// A search failed.
    Search(Error),
    /// The server responded with success, and the searches did not find the resource.
    NotVisible,
}

impl fmt::Display for LookupFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKey => f.write_str("the resource has no key to search for"),
            Self::Ambiguous(ids) => write!(f, "{} resources have the key", ids.len()),
            Self::Search(error) => write!(f, "the search failed: {error}"),
            Self::NotVisible => {
                f.write_str("the server responded with success, and the search does not find the resource")
            }
        }
    }
}

type SearchFuture = Pin<Box<dyn Future<Output = Result<Vec<i64>, Error>> + Send>>;

/// Starts a search for the resources with a key, which returns their ids.
type Search = Box<dyn Fn() -> SearchFuture + Send + Sync>;

impl<R: Request> CreateWithLookup<R> {
    /// Creates the request. The key is read from the request's body.
    fn new<M: NaturalKey>(request: R) -> Self {
        let call = request.call();
        let (client, key) = (call.client().clone(), call.json_text().and_then(key_in_body::<M>));
        let search = key.map(|key| -> Search { Box::new(move || M::search(&client, key.clone())) });
        Self { request, search, quiet_period: QUIET_PERIOD }
    }

    /// Sets the time between the error and the second search, within which the server must have finished the request;
    /// the default is two minutes.
    pub fn quiet_period(self, quiet_period: Duration) -> Self {
        Self { quiet_period, ..self }
    }

    /// Sends the request, and searches for the resource if the response is lost.
    ///
    /// # Errors
    /// The resource was not created: the request was [not sent](Outcome::NotSent) or [rejected](Outcome::Rejected).
    pub async fn send(self) -> Result<Creation<R::Value>, Error>
    where
        R::IntoFuture: Send,
    {
        let error = match self.request.await {
            Ok(response) => return Ok(Creation::Created(response)),
            Err(error) if matches!(error.outcome(), Outcome::NotSent | Outcome::Rejected) => return Err(error),
            Err(error) => error,
        };
        let Some(search) = self.search else {
            return Ok(Creation::CannotTell { error, reason: LookupFailure::NoKey });
        };
        let second_at = Instant::now().checked_add(self.quiet_period);
        let found = match search().await {
            Ok(ids) if ids.is_empty() => {
                if let Some(second_at) = second_at {
                    sleep_until(second_at).await;
                }
                search().await
            }
            found => found,
        };
        let reason = match found.as_deref() {
            Ok([id]) => return Ok(Creation::Found { id: *id, error }),
            Ok([]) if error.outcome() == Outcome::Unknown => return Ok(Creation::NotFound(error)),
            Ok([]) => LookupFailure::NotVisible,
            Ok(ids) => LookupFailure::Ambiguous(ids.to_vec()),
            Err(_) => found.map_or_else(LookupFailure::Search, LookupFailure::Ambiguous),
        };
        Ok(Creation::CannotTell { error, reason })
    }
}

/// Shows no content of the request.
impl<R> fmt::Debug for CreateWithLookup<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("CreateWithLookup");
        shown.field("has_key", &self.search.is_some()).field("quiet_period", &self.quiet_period).finish_non_exhaustive()
    }
}

/// A model with a value by which a search finds the resource.
trait NaturalKey: Model + Value + Default {
    /// The value, and for identifiers their type.
    type Key: Clone + Send + Sync + 'static;

    /// Returns the key; `None` if it is not set.
    fn key(&self) -> Option<Self::Key>;

    /// Searches for the resources with a key and returns their ids.
    fn search(client: &Client, key: Self::Key) -> SearchFuture;
}

fn key_in_body<M: NaturalKey>(body: &str) -> Option<M::Key> {
    from_json::<M>(body, true).ok()?.0.key()
}

fn non_empty(value: Option<&String>) -> Option<String> {
    value.filter(|value| !value.trim().is_empty()).cloned()
}

/// Whether two spellings may be the same key to the server.
fn is_same(key: &str, other: Option<&String>) -> bool {
    other.is_some_and(|other| other.trim().to_lowercase() == key.trim().to_lowercase())
}

/// Returns the ids of the items with a key. `id_of` returns the id of an item if it has the key.
fn matching<T, F>(mut items: Items<T>, id_of: F) -> SearchFuture
where
    T: Model + Value + Send + 'static,
    F: Fn(&T) -> Option<Option<i64>> + Send + 'static,
{
    Box::pin(async move {
        let mut ids = Vec::new();
        while let Some(item) = items.next().await {
            // A search result without an id identifies nothing.
            ids.extend(id_of(&item?).map(Option::unwrap_or_default));
        }
        Ok(ids)
    })
}

impl NaturalKey for models::Invoice {
    type Key = String;

    fn key(&self) -> Option<String> {
        non_empty(self.original_invoice_number.as_ref())
    }

    fn search(client: &Client, key: String) -> SearchFuture {
        matching(client.invoices().list().original_invoice_number(&*key).items(), move |item| {
            is_same(&key, item.original_invoice_number.as_ref()).then_some(item.id)
        })
    }
}

impl NaturalKey for models::Product {
    type Key = String;

    fn key(&self) -> Option<String> {
        non_empty(self.code.as_ref())
    }

    fn search(client: &Client, key: String) -> SearchFuture {
        matching(client.products().list().code(&*key).items(), move |item| {
            is_same(&key, item.code.as_ref()).then_some(item.id)
        })
    }
}

impl NaturalKey for models::Person {
    type Key = String;

    fn key(&self) -> Option<String> {
        non_empty(self.invoicing_info.as_ref()?.person_number.as_ref())
    }

    fn search(client: &Client, key: String) -> SearchFuture {
        matching(client.persons().list().person_number(&*key).items(), move |item| {
            let number = item.invoicing_info.as_ref().and_then(|info| info.person_number.as_ref());
            is_same(&key, number).then_some(item.id)
        })
    }
}

/// The key of a business partner.
#[derive(Clone)]
enum PartnerKey {
    CustomerNumber(String),
    Identifier { kind: String, identifier: String },
}

impl NaturalKey for models::BusinessPartner {
    type Key = PartnerKey;

    fn key(&self) -> Option<PartnerKey> {
        let info = self.invoicing_info.as_ref()?;
        if let Some(number) = non_empty(info.customer_number.as_ref()) {
            return Some(PartnerKey::CustomerNumber(number));
        }
        let (kind, identifier) = (non_empty(info.identifier_type.as_ref())?, non_empty(info.identifier.as_ref())?);
        Some(PartnerKey::Identifier { kind, identifier })
    }

    fn search(client: &Client, key: PartnerKey) -> SearchFuture {
        let list = client.business_partners().list();
        let list = match &key {
            PartnerKey::CustomerNumber(number) => list.customer_number(&**number),
            PartnerKey::Identifier { kind, identifier } => list.identifier_type(&**kind).identifier(&**identifier),
        };
        matching(list.items(), move |item| {
            let info = item.invoicing_info.as_ref()?;
            let has_key = match &key {
                PartnerKey::CustomerNumber(number) => is_same(number, info.customer_number.as_ref()),
                PartnerKey::Identifier { identifier, .. } => is_same(identifier, info.identifier.as_ref()),
            };
            has_key.then_some(item.id)
        })
    }
}

macro_rules! with_lookup {
    ($request:path, $model:path, $key:literal) => {
        impl $request {
            /// Searches for the resource if the response is lost,
            #[doc = concat!("by its ", $key, ": see [`CreateWithLookup`].")]
            pub fn with_lookup(self) -> CreateWithLookup<Self> {
                CreateWithLookup::new::<$model>(self)
            }
        }
    };
}

with_lookup!(resources::invoices::Create, models::Invoice, "`originalInvoiceNumber`");
with_lookup!(resources::products::Create, models::Product, "`code`");
with_lookup!(resources::persons::Create, models::Person, "`personNumber`");
with_lookup!(
    resources::business_partners::Create,
    models::BusinessPartner,
    "`customerNumber`, or its `identifier` if that is not set"
);
