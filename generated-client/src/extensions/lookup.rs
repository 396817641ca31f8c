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

/// Maximum of [`CreateWithLookup::quiet_period`]. Clocks cannot represent every time in the future.
const MAX_QUIET_PERIOD: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A request that creates a resource, and searches for it if the response is lost.
///
/// Returned by `with_lookup()` of [`invoices::Create`](resources::invoices::Create),
/// [`business_partners::Create`](resources::business_partners::Create),
/// [`products::Create`](resources::products::Create) and [`persons::Create`](resources::persons::Create).
///
/// Like any other `POST`, the request is never resent if it may have been applied. If its outcome is [`Unknown`](Outcome::Unknown), or it was
/// applied and the response cannot be read, the resource is searched for by its key: at once, and again after the
/// [quiet period](Self::quiet_period), because the server may still be working on the request.
///
/// The key must be your own and new: Procountor does not check whether another resource has it, and the search would
/// find that one. A resource of another type, such as a supplier instead of a customer, may have it. Only the letters and
/// digits of keys are compared, without regard to case.
///
/// ```no_run
/// # async fn run(client: procountor_client::Client, invoice: procountor_client::models::Invoice)
/// # -> Result<(), procountor_client::Error> {
/// use procountor_client::Creation;
///
/// match client.invoices().create(&invoice).with_lookup().send().await? {
///     Creation::Created(response) => println!("created: {:?}", response.id),
///     Creation::Found { id, .. } => println!("created, and found after the response was lost: {id}"),
///     Creation::NotFound(error) => println!("{error}; not created, so it can be resent"),
///     Creation::CannotTell { error, reason, .. } => println!("{error}; check before you resend it: {reason}"),
///     _ => println!("check before you resend it"),
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
        /// The reason that the lookup was inconclusive.
        reason: LookupFailure,
    },
}

/// The reason that a lookup was inconclusive.
#[derive(Debug)]
#[non_exhaustive]
pub enum LookupFailure {
    /// The resource has no key, so it cannot be searched for.
    NoKey,
    /// Several resources may be the one, because they have the key or a similar one. Of those with the key, these are the
    /// ids.
    Ambiguous(Vec<i64>),
    /// The resource that was found has no id.
    NoId,
    /// A search failed.
    Search(Error),
    /// The server responded with success, and the searches did not find the resource.
    NotVisible,
}

impl fmt::Display for LookupFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKey => f.write_str("the resource has no key to search for"),
            Self::Ambiguous(_) => f.write_str("the search does not identify the resource"),
            Self::NoId => f.write_str("the resource that was found has no id"),
            Self::Search(error) => write!(f, "the search failed: {error}"),
            Self::NotVisible => {
                f.write_str("the server responded with success, and the search does not find the resource")
            }
        }
    }
}

/// The result of a search.
#[derive(Default)]
struct Found {
    /// Ids of the resources with the key.
    ids: Vec<Option<i64>>,
    /// Number of further items that may be the resource.
    doubtful: usize,
}

type SearchFuture = Pin<Box<dyn Future<Output = Result<Found, Error>> + Send>>;

/// Starts a search for the resources with a key.
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
    /// the default is two minutes, the maximum a year.
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
        let second_at = Instant::now() + self.quiet_period.min(MAX_QUIET_PERIOD);
        let found = match search().await {
            Ok(found) if found.ids.is_empty() && found.doubtful == 0 => {
                sleep_until(second_at).await;
                search().await
            }
            found => found,
        };
        let reason = match found {
            Ok(Found { ids, doubtful: 0 }) => match ids[..] {
                [Some(id)] => return Ok(Creation::Found { id, error }),
                [] if error.outcome() == Outcome::Unknown => return Ok(Creation::NotFound(error)),
                [] => LookupFailure::NotVisible,
                [None] => LookupFailure::NoId,
                _ => LookupFailure::Ambiguous(ids.into_iter().flatten().collect()),
            },
            Ok(Found { ids, .. }) => LookupFailure::Ambiguous(ids.into_iter().flatten().collect()),
            Err(error) => LookupFailure::Search(error),
        };
        Ok(Creation::CannotTell { error, reason })
    }

    /// Like [`send`](Self::send), but blocks, for the quiet period too: see [`blocking`](crate::blocking).
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<Creation<R::Value>, Error>
    where
        R: Request<IntoFuture: Send, Value: Send> + Send + 'static,
    {
        crate::blocking::block_on(self.send())
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

/// Whether an item of a search result is the resource.
enum Match {
    Yes,
    No,
    /// The item passed the server's filter, and nothing in it proves that it is another resource.
    Doubtful,
}

impl Match {
    /// Compares two keys. The server may store another spelling: only letters and digits count, without case.
    fn of_key(key: &str, other: Option<&String>) -> Self {
        let normalized =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let Some(other) = other else { return Self::Doubtful };
        let (short_key, short_other): (String, String) = (normalized(key), normalized(other));
        let is_same = if short_key.is_empty() { key.trim() == other.trim() } else { short_key == short_other };
        if is_same { Self::Yes } else { Self::No }
    }

    /// Compares the type as well: resources of different types may have the same key.
    fn and_type<T: PartialEq>(self, kind: Option<&T>, other: Option<&T>) -> Self {
        match (kind, other) {
            (Some(kind), Some(other)) if kind != other => Self::No,
            _ => self,
        }
    }
}

/// Searches all pages for a resource. `compare` compares it with an item, and `id_of` returns the id of an item.
fn matching<T, F>(mut items: Items<T>, id_of: fn(&T) -> Option<i64>, compare: F) -> SearchFuture
where
    T: Model + Value + Send + 'static,
    F: Fn(&T) -> Match + Send + 'static,
{
    Box::pin(async move {
        let mut found = Found::default();
        while let Some(item) = items.next().await {
            let item = item?;
            match compare(&item) {
                Match::Yes => found.ids.push(id_of(&item)),
                Match::Doubtful => found.doubtful += 1,
                Match::No => {}
            }
        }
        Ok(found)
    })
}

impl NaturalKey for models::Invoice {
    type Key = (String, Option<models::InvoiceType>, bool);

    fn key(&self) -> Option<Self::Key> {
        let number = non_empty(self.original_invoice_number.as_ref())?;
        Some((number, self.type_.clone(), self.is_offer.unwrap_or(false)))
    }

    fn search(client: &Client, (number, kind, is_offer): Self::Key) -> SearchFuture {
        let list = client.invoices().list().original_invoice_number(&*number).is_offer(is_offer);
        matching(
            list.items(),
            |item| item.id,
            move |item| {
                let key = Match::of_key(&number, item.original_invoice_number.as_ref());
                key.and_type(kind.as_ref(), item.type_.as_ref())
            },
        )
    }
}

impl NaturalKey for models::Product {
    type Key = (String, Option<models::ProductType>);

    fn key(&self) -> Option<Self::Key> {
        Some((non_empty(self.code.as_ref())?, self.type_.clone()))
    }

    fn search(client: &Client, (code, kind): Self::Key) -> SearchFuture {
        let list = client.products().list().code(&*code);
        matching(
            list.items(),
            |item| item.id,
            move |item| Match::of_key(&code, item.code.as_ref()).and_type(kind.as_ref(), item.type_.as_ref()),
        )
    }
}

impl NaturalKey for models::Person {
    type Key = String;

    fn key(&self) -> Option<String> {
        non_empty(self.invoicing_info.as_ref()?.person_number.as_ref())
    }

    fn search(client: &Client, key: String) -> SearchFuture {
        let list = client.persons().list().person_number(&*key).include_inactive(true);
        matching(
            list.items(),
            |item| item.id,
            move |item| Match::of_key(&key, item.invoicing_info.as_ref().and_then(|info| info.person_number.as_ref())),
        )
    }
}

/// The key of a business partner. A company that is both customer and supplier is two partners.
#[derive(Clone)]
struct PartnerKey {
    number: PartnerNumber,
    kind: Option<models::BusinessPartnerType>,
    is_active: bool,
}

#[derive(Clone)]
enum PartnerNumber {
    Customer(String),
    Identifier { kind: String, identifier: String },
}

impl NaturalKey for models::BusinessPartner {
    type Key = PartnerKey;

    fn key(&self) -> Option<PartnerKey> {
        let info = self.invoicing_info.as_ref()?;
        let number = match non_empty(info.customer_number.as_ref()) {
            Some(number) => PartnerNumber::Customer(number),
            None => PartnerNumber::Identifier {
                kind: non_empty(info.identifier_type.as_ref())?,
                identifier: non_empty(info.identifier.as_ref())?,
            },
        };
        let is_active = self.registry_info.as_ref().and_then(|info| info.active).unwrap_or(true);
        Some(PartnerKey { number, kind: self.type_.clone(), is_active })
    }

    fn search(client: &Client, PartnerKey { number, kind, is_active }: PartnerKey) -> SearchFuture {
        let list = client.business_partners().list().active(is_active);
        let list = match &number {
            PartnerNumber::Customer(number) => list.customer_number(&**number),
            PartnerNumber::Identifier { kind, identifier } => list.identifier_type(&**kind).identifier(&**identifier),
        };
        matching(
            list.items(),
            |item| item.id,
            move |item| {
                let info = item.invoicing_info.as_ref();
                let key = match &number {
                    PartnerNumber::Customer(number) => {
                        Match::of_key(number, info.and_then(|info| info.customer_number.as_ref()))
                    }
                    // The spellings of identifiers differ by more than punctuation, such as the prefix of a country.
                    PartnerNumber::Identifier { identifier, .. } => {
                        match Match::of_key(identifier, info.and_then(|info| info.identifier.as_ref())) {
                            Match::No => Match::Doubtful,
                            other => other,
                        }
                    }
                };
                key.and_type(kind.as_ref(), item.type_.as_ref())
            },
        )
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
