//! Credentials, the test environment, and the first call.
//!
//! # Calls
//!
//! 1. Order a client id and a secret from Procountor. The test environment is free and has credentials of its own.
//! 2. In Procountor, allow API clients for the company: *Management > Company info > Usage settings > Integration
//!    settings*.
//! 3. Create a user for the program with the rights that it needs, as Procountor advises: a person may leave.
//! 4. As this user, create an API key for your client id: *Basics > API client keys > New API key*. It belongs to one
//!    user in one company, and is valid until it is revoked or the user leaves the company.
//! 5. Build a client with [`Credentials::api_key`] and [`Environment::Test`], or with [`Client::from_env`]. It signs
//!    in by itself; an access token is valid for an hour.
//! 6. Call [`session_info().get`], then read country, rights and settings of the [company](super::company).
//!
//! Instead of steps 3 and 4, a user can log in with the browser: [`Client::login`], with [`Login::key_url`] for an API
//! key or [`Login::url`] for a refresh token.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::{Application, Client, Credentials, Environment, Error, Required as _};
//!
//! async fn first_call(api_key: String) -> Result<Client, Error> {
//!     let application = Application::new("client id", "client secret");
//!     let client = Client::builder()
//!         .environment(Environment::Test) // the default is production
//!         .credentials(Credentials::api_key(&application, api_key))
//!         .build()?;
//!     let session = client.session_info().get().await;
//!     if let Err(error @ Error::SignIn(_)) = &session {
//!         println!("{error}"); // names the place in Procountor to check
//!     }
//!     println!("company {}", session?.company_id.required("companyId")?);
//!     Ok(client)
//! }
//! ```
//!
//! # Test environment
//!
//! - It has no bank: no statements or reference payments arrive, and payments cannot be made. Test these with
//!   [`test_util::TestServer`](crate::test_util) of the feature `test-util`. Its `strict()` refuses what Procountor is
//!   known to refuse, as [`check()`](crate::rules) of a request does before sending.
//! - It allows 90 calls per minute, according to third parties, production 60 per second; the client keeps to both.
//!
//! Production costs a monthly fee per company, and a charge per receipt that the API creates.
//!
//! # Tests
//!
//! - [`Request::check`] applies the [rules](crate::rules) that a request alone decides, before it is sent, and returns all
//!   violations with their sources. The client does not do so by itself.
//! - [`TestServer::strict`] refuses the same requests, and those that do not fit a stored object: an update with an
//!   outdated `version`, the sending of a draft, a call about an object that does not exist.
//! - Only what a source states is refused. [`RuleSet::likely`] adds what a source implies, and each rule can be switched
//!   off by its id. Rules that depend on country, settings or rights of the company are not applied.
//!
//! # Traps
//!
//! - A rejected sign-in ([`SignInError::is_refused`]): the key or session was revoked, or API clients are switched off
//!   for the company. [`Error::advice`] names the place in the user interface. When an integration has ended, stop
//!   calling.
//! - 403: the user lacks a right, the company lacks a feature, or the country has no such operation.
//! - 404 without error messages: the version of the API has ended, or the base URL is wrong.
//! - Procountor may suspend an API client that exceeds the rate limit. All companies and processes with one client id
//!   share it.
//! - Keep one client for each company and clone it: Procountor asks programs not to request a token for each call.
//! - Procountor accepts only the characters of Windows-1252; the client rejects others.
//!
//! # Special cases
//!
//! - Of refresh tokens, Procountor keeps 100 for each API client, company and user: the next one removes the oldest.
//!
//! # Not documented
//!
//! - The response to a call above the rate limit. The client respects 429 and `Retry-After`.
//! - The version of a path without a version segment. To choose one, set [`ClientBuilder::version`].
//!
//! [`Client::from_env`]: crate::Client::from_env
//! [`Client::login`]: crate::Client::login
//! [`ClientBuilder::version`]: crate::ClientBuilder::version
//! [`Credentials::api_key`]: crate::Credentials::api_key
//! [`Environment::Test`]: crate::Environment::Test
//! [`Error::advice`]: crate::Error::advice
//! [`Login::key_url`]: crate::sign_in::Login::key_url
//! [`Login::url`]: crate::sign_in::Login::url
//! [`Request::check`]: crate::Request::check
//! [`RuleSet::likely`]: crate::rules::RuleSet::likely
//! [`SignInError::is_refused`]: crate::error::SignInError::is_refused
//! [`TestServer::strict`]: crate::test_util::TestServer::strict
//! [`session_info().get`]: crate::resources::session_info::SessionInfo::get
