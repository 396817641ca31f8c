//! The rate limit of a fleet.

use std::sync::LazyLock;
use std::time::Duration;

use ::redis::Script;

use super::{Redis, RedisFailure};
use crate::Limit;

static SCRIPT: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("limit.lua")));

/// A rate limit that all processes share whose clients have the same server and client id: see
/// [`ClientBuilder::shared_limit`](crate::ClientBuilder::shared_limit).
///
/// The limits are those of [`ClientBuilder::limits`](crate::ClientBuilder::limits); set the same ones, and the same
/// timeouts, in all processes. A request counts as [`Limit`] describes, by the clock of Redis: clocks of the processes
/// do not matter. Within a process, calls are served in order; between processes, each gets at most an eighth of the
/// limit at a time.
///
/// # Redis fails
///
/// If Redis is unreachable, or responds later than [`Redis::timeout`], calls wait for it for that time again, and then
/// fail with [`Error::SharedLimit`](crate::Error::SharedLimit). Nothing was sent then. With a
/// [`fallback`](Self::fallback), they continue with a limit of each process alone.
///
/// When Redis is used for the first time, and when it has lost its data, was restarted or was replaced by a replica, it
/// grants nothing for the longest period of the limits, because it may not know earlier requests. A process that still
/// knows some reports them when it connects. The keys need no persistence. An evicted key has the same effect as a loss.
///
/// # Exceptions
///
/// Requests can exceed the limit at the server in these cases only, besides those of [`Limit`]:
///
/// - Redis loses its data or is replaced, and a request that was sent before arrives later than one period after.
/// - The clock of Redis is set forward.
/// - A fallback is set, and for longer than [`Timeouts::connect`](crate::Timeouts::connect) some processes reach Redis
///   and others do not. The calls of the latter, at most the sum of their fallback limits, are then additional.
/// - A process is suspended, with the whole machine, while a request starts.
///
/// A process that is killed leaves its requests in flight, which count for the sum of the timeouts of
/// [`connecting`](crate::Timeouts::connect) and of the [`first byte`](crate::Timeouts::first_byte), and one period.
#[derive(Clone, Debug)]
pub struct RedisLimiter {
    redis: Redis,
    fallback: Vec<Limit>,
}

impl RedisLimiter {
    /// Creates a limit that is shared through a server.
    pub fn new(redis: &Redis) -> Self {
        Self { redis: redis.clone(), fallback: Vec::new() }
    }

    /// Sets limits of this process alone, with which calls continue while Redis is unreachable. Together, the processes
    /// stay within the limit if the sum of their fallbacks does: see [`Limit::divided_by`].
    ///
    /// The fallback begins when every request that Redis has granted is a period old: after [`Timeouts::connect`], the
    /// longest period and twice [`Redis::timeout`], about 13 seconds by default. Calls wait meanwhile. When Redis returns,
    /// processes report their recent requests, and nothing is granted for about twice [`Redis::timeout`], until all of
    /// them have returned. The same wait applies after all processes were idle for longer than [`Timeouts::connect`] and a
    /// period. A rejected password causes no fallback.
    ///
    /// [`Timeouts::connect`]: crate::Timeouts::connect
    #[must_use]
    pub fn fallback(self, limits: impl IntoIterator<Item = Limit>) -> Self {
        Self { fallback: limits.into_iter().collect(), ..self }
    }

    pub(crate) fn fallback_limits(&self) -> &[Limit] {
        &self.fallback
    }

    /// Returns an error message if a setting is invalid.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        if self.redis.response_timeout().is_zero() {
            return Some("the timeout of Redis must be greater than zero");
        }
        self.fallback.iter().find_map(Limit::problem)
    }

    pub(crate) fn response_timeout(&self) -> Duration {
        self.redis.response_timeout()
    }

    /// Returns the key of an API client.
    pub(crate) fn key(&self, host: &str, client_id: Option<&str>) -> String {
        self.redis.key(&["limit", host, client_id.unwrap_or_default()])
    }

    /// Reports changes and asks for permits.
    pub(crate) async fn exchange(&self, key: &str, request: &LimitRequest) -> Result<LimitReply, RedisFailure> {
        let mut script = SCRIPT.key(key);
        for number in request.settings {
            script.arg(number);
        }
        script.arg(request.limits.len());
        for limit in &request.limits {
            script.arg(&limit[..]);
        }
        script.arg(request.counted.len());
        for (member, offset) in &request.counted {
            script.arg(*offset).arg(member);
        }
        script.arg(request.removed.len()).arg(&request.removed[..]).arg(&request.wanted[..]);
        let (state, now, wait, granted): (u64, u64, u64, usize) = self.redis.run(&script).await?;
        Ok(LimitReply { state, now, wait: Duration::from_micros(wait), granted })
    }
}

/// The arguments of the script, in its order. All times are in microseconds.
pub(crate) struct LimitRequest {
    /// Estimated time of the server, the maximum delay of the request, and the durations of the limiter.
    pub(crate) settings: [u64; 7],
    /// Calls and period of each limit.
    pub(crate) limits: Vec<[u64; 2]>,
    /// Members to count, with the time of their release relative to now.
    pub(crate) counted: Vec<(String, i64)>,
    pub(crate) removed: Vec<String>,
    /// Members that ask for a permit.
    pub(crate) wanted: Vec<String>,
}

/// The result of the script.
pub(crate) struct LimitReply {
    /// Identifies the state of the server, which changes when the server loses it; 0 if the request came too late.
    pub(crate) state: u64,
    /// Time of the server.
    pub(crate) now: u64,
    /// Time until a permit may be granted; zero if it depends on a request in flight.
    pub(crate) wait: Duration,
    pub(crate) granted: usize,
}
