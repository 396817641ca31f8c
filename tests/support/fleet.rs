//! A fleet: processes that share the limit and the token of one API client, and the server that they call.
//!
//! A program starts its processes as itself, with the settings in a variable. Each makes calls until its standard input
//! is closed, and then writes its counts to a file.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use procountor_client::redis::{Redis, RedisLimiter, RedisTokenStore};
use procountor_client::{Application, Client, Credentials, Limit, Outcome, Timeouts};
use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use crate::fault_server::{self, Script, Server};

/// The variable with the settings of a process.
const VARIABLE: &str = "TESTS_FLEET_MEMBER";

/// Settings of a process.
#[derive(Clone, Serialize, Deserialize)]
pub struct Member {
    /// Base URL of the API.
    pub api: String,
    /// URL of Redis.
    pub redis: String,
    /// Calls per second of the whole fleet.
    pub limit: u32,
    /// Calls per second of the process alone while Redis fails.
    pub fallback: Option<u32>,
    /// Number of calls at the same time.
    pub workers: usize,
    /// Timeout of Redis, and of connecting to the API, in milliseconds.
    pub timeout: u64,
    /// Whether the process signs in, with a token store in Redis. Otherwise it has a token.
    pub signs_in: bool,
    /// File with the certificate authorities that the process trusts instead of those of the system.
    pub authorities: Option<PathBuf>,
}

/// Counts of a process.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Number of calls that succeeded.
    pub succeeded: usize,
    /// Number of errors by kind and outcome.
    pub errors: BTreeMap<String, usize>,
}

impl Member {
    /// Returns the client of the process.
    pub fn client(&self) -> Client {
        let timeout = Duration::from_millis(self.timeout);
        let redis = Redis::new(self.redis.as_str()).expect("the URL is valid").timeout(timeout);
        let mut limiter = RedisLimiter::new(&redis);
        if let Some(calls) = self.fallback {
            limiter = limiter.fallback([Limit::per_second(calls)]);
        }
        let credentials = match self.signs_in {
            true => {
                let store = RedisTokenStore::new(&redis, "the-client", "company-1");
                Credentials::api_key(&Application::new("the-client", "the-secret"), "the-key").store(store)
            }
            false => Credentials::access_token("token"),
        };
        let timeouts = Timeouts::default().connect(timeout).first_byte(Duration::from_secs(5));
        let builder = Client::builder().base_url(&self.api).credentials(credentials).timeouts(timeouts);
        builder.limits([Limit::per_second(self.limit)]).shared_limit(limiter).build().expect("the settings are valid")
    }

    /// Makes calls until standard input is closed.
    async fn run(&self) -> Counts {
        let client = self.client();
        let counts: Arc<Mutex<Counts>> = Arc::default();
        let workers: JoinSet<()> = (0..self.workers).map(|_| work(client.clone(), Arc::clone(&counts))).collect();
        let closed = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
        closed.await.expect("the task ends").expect("standard input can be read");
        drop(workers);
        counts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn work(client: Client, counts: Arc<Mutex<Counts>>) {
    loop {
        let result = client.invoices().get(7).await;
        let is_error = result.is_err();
        {
            let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
            match result {
                Ok(_) => counts.succeeded += 1,
                Err(error) => {
                    let sent = if error.outcome() == Outcome::NotSent { "not sent" } else { "sent" };
                    *counts.errors.entry(format!("{}, {sent}", error.kind())).or_default() += 1;
                }
            }
        }
        if is_error {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Runs this process as a member of a fleet if it was started as one. Returns whether it was.
pub async fn run_member() -> bool {
    let Ok(settings) = std::env::var(VARIABLE) else { return false };
    let (member, path): (Member, PathBuf) = serde_json::from_str(&settings).expect("the settings are JSON");
    let counts = member.run().await;
    let json = serde_json::to_vec(&counts).expect("the counts can be written as JSON");
    std::fs::write(path, json).expect("the counts can be saved");
    true
}

/// A running process, which is killed when it is dropped.
pub struct RunningMember {
    process: Child,
    results: tempfile::TempDir,
}

impl RunningMember {
    /// Starts a process with these arguments, and with a wrong clock if `skew` is given, such as `+10s`. Its system clock
    /// is then that of the library faketime, which replaces the functions of libc.
    pub fn start(member: &Member, arguments: &[&str], skew: Option<&str>) -> Self {
        let results = tempfile::tempdir().expect("a temporary folder can be created");
        let program = std::env::current_exe().expect("the program has a path");
        let mut command = match skew {
            Some(skew) => {
                let mut command = Command::new("faketime");
                command.args(["--exclude-monotonic", "-f", skew]).arg(program);
                command
            }
            None => Command::new(program),
        };
        let settings = serde_json::to_string(&(member, results.path().join("counts")));
        command.args(arguments).env(VARIABLE, settings.expect("the settings can be written as JSON"));
        if let Some(path) = &member.authorities {
            command.env("SSL_CERT_FILE", path);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::null());
        let process = command.spawn().unwrap_or_else(|error| {
            panic!(
                "a process cannot be started: {error}\n  help: install the Debian packages redis-server and faketime"
            )
        });
        Self { process, results }
    }

    /// Ends the process and returns its counts.
    pub fn stop(mut self) -> Counts {
        drop(self.process.stdin.take());
        let status = self.process.wait().expect("the process ends");
        assert!(status.success(), "a process of the fleet failed: {status}");
        let counts = std::fs::read(self.results.path().join("counts")).expect("the process has saved its counts");
        serde_json::from_slice(&counts).expect("the counts are JSON")
    }

    /// Kills the process.
    pub fn kill(mut self) {
        self.process.kill().expect("the process can be killed");
        self.process.wait().expect("the process ends");
    }
}

impl Drop for RunningMember {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A server of the API that records arrivals and issues tokens.
pub struct Api {
    /// The server itself.
    pub server: Server,
    arrivals: Arc<Mutex<Vec<Instant>>>,
    issued: Arc<AtomicUsize>,
    rejected: Arc<AtomicUsize>,
}

impl Api {
    /// Starts a server that issues `token-n` for the nth token request, and responds to calls after a delay.
    pub fn start(delay: Duration) -> Self {
        let arrivals: Arc<Mutex<Vec<Instant>>> = Arc::default();
        let (issued, rejected): (Arc<AtomicUsize>, Arc<AtomicUsize>) = Default::default();
        let (log, tokens, limit) = (Arc::clone(&arrivals), Arc::clone(&issued), Arc::clone(&rejected));
        let respond = move |request: &fault_server::Request| -> Script {
            log.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
            if request.line.contains("/oauth/") {
                let number = tokens.fetch_add(1, SeqCst) + 1;
                return fault_server::json(format!(r#"{{"access_token":"token-{number}","expires_in":3600}}"#));
            }
            let token = request.header_text("authorization").and_then(|value| value.strip_prefix("Bearer token-"));
            let number: Option<usize> = token.and_then(|number| number.parse().ok());
            if number.is_some_and(|number| number <= limit.load(SeqCst)) {
                return fault_server::response("401 Unauthorized", &[], "{}");
            }
            fault_server::json(r#"{"id":7}"#).after(delay)
        };
        Self { server: Server::start(respond), arrivals, issued, rejected }
    }

    /// Rejects all tokens so far.
    pub fn expire_tokens(&self) {
        self.rejected.store(self.issued.load(SeqCst), SeqCst);
    }

    /// Returns the number of token requests.
    pub fn token_requests(&self) -> usize {
        self.issued.load(SeqCst)
    }

    /// Returns the number of requests so far.
    pub fn count(&self) -> usize {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Returns the highest number of arrivals in any second, and the number of seconds with more than the limit, of those
    /// that start with an arrival.
    pub fn windows(&self, limit: usize) -> (usize, usize) {
        let mut arrivals = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone();
        arrivals.sort_unstable();
        let within = |from: usize| {
            arrivals[from..].iter().take_while(|at| **at - arrivals[from] < Duration::from_secs(1)).count()
        };
        let counts: Vec<usize> = (0..arrivals.len()).map(within).collect();
        let over = counts.iter().filter(|count| **count > limit).count();
        (counts.into_iter().max().unwrap_or_default(), over)
    }

    /// Returns the time between the first arrival and the last one.
    pub fn span(&self) -> Duration {
        let arrivals = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = arrivals.iter().min().zip(arrivals.iter().max());
        ends.map_or(Duration::ZERO, |(first, last)| *last - *first)
    }
}
