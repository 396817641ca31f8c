//! Serves many companies with one client id, as accounting firms and integrations do.
//!
//! # Calls
//!
//! 1. In each company, a user creates a key for your client id: by hand ([`first_day`](super::first_day)), in the
//!    browser ([`Login::key_url`]), or by activation ([`webhooks`](super::webhooks)).
//! 2. Build one client, then [`Client::with_credentials`] for each company. Keep these clients: each signs in once.
//! 3. [`session_info().get`] of each, to check that the key belongs to the expected company.
//! 4. Run the companies concurrently. The clients share connections and the rate limit of the client id, and nothing
//!    else: an error of one company does not delay the others.
//! 5. [`Client::replace_credentials`] for a key that was renewed.
//!
//! # Example
//!
//! ```no_run
//! use std::collections::BTreeMap;
//!
//! use procountor_client::sign_in::FileStore;
//! use procountor_client::{Application, Client, Credentials, Error, Required as _};
//!
//! /// Returns a client for each company, by the id of the company, and the companies whose keys are rejected.
//! async fn connect(
//!     application: &Application,
//!     keys: BTreeMap<i64, String>,
//! ) -> Result<(BTreeMap<i64, Client>, Vec<i64>), Error> {
//!     let first = Client::builder().build()?;
//!     let (mut clients, mut rejected) = (BTreeMap::new(), Vec::new());
//!     for (company, key) in keys {
//!         let store = FileStore::new(format!("tokens/company-{company}.json")); // one for each company
//!         let client = first.with_credentials(Credentials::api_key(application, key).store(store))?;
//!         match client.session_info().get().await {
//!             Ok(session) if session.company_id.required("companyId")? == company => {
//!                 clients.insert(company, client);
//!             }
//!             Ok(_) => rejected.push(company), // the key of another company
//!             Err(Error::SignIn(error)) if error.is_refused() => rejected.push(company),
//!             Err(error) => return Err(error),
//!         }
//!     }
//!     Ok((clients, rejected))
//! }
//! ```
//!
//! # Traps
//!
//! - Ids are unique in one company only: use company and id as the key of stored data.
//! - VAT statuses, accounts, dimensions, channels and rights are settings of each company: read them per company.
//! - Procountor counts calls per client id, across companies and processes. Divide the limit between processes
//!   ([`production`](crate::production)).
//! - A token store is for one company. Never put keys into URLs or logs.
//!
//! # Not documented
//!
//! - The use of `customer_company_id` in report requests; it seems to be for accounting offices (inferred).
//!
//! [`Client::replace_credentials`]: crate::Client::replace_credentials
//! [`Client::with_credentials`]: crate::Client::with_credentials
//! [`Login::key_url`]: crate::sign_in::Login::key_url
//! [`session_info().get`]: crate::resources::session_info::SessionInfo::get
