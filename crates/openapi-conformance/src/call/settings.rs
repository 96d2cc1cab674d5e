//! How a generated client is configured, and how its caller makes a call, apart from the parameters.

use std::time::Duration;

/// The settings of a client and of a call. The default is a client with default settings, and a call by its method.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The tokens that the client presents.
    pub tokens: Tokens,
    /// Header fields that the caller adds to the request.
    pub headers: Vec<(String, String)>,
    /// The longest response body that the client accepts, in bytes.
    pub response_limit: Option<usize>,
    /// The settings of the client's builder; without them the client retries nothing.
    pub retries: Option<Retries>,
    /// How many calls the caller makes before this one, with the same client, without regard to their results.
    pub earlier_calls: usize,
    /// Whether the call is a method of the trait of the operations, with the request as data.
    pub is_by_trait: bool,
}

/// The tokens that a client presents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tokens {
    /// The [secret](super::secret) of the scheme.
    #[default]
    Given,
    /// Those of a token provider whose first token has expired.
    Expired {
        /// How many refreshes fail before one succeeds.
        failed_refreshes: usize,
    },
}

/// How often a client sends a request, and how long it waits for a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retries {
    /// How often the client sends a request at most.
    pub attempts: u32,
    /// The longest time of an attempt.
    pub timeout: Duration,
    /// The longest time of a call.
    pub deadline: Duration,
}

impl Retries {
    /// The first and the longest delay between two attempts.
    pub const DELAY: Duration = Duration::from_millis(1);

    /// Attempts without a limit on the time that matters to a test.
    #[must_use]
    pub fn attempts(attempts: u32) -> Retries {
        Retries {
            attempts,
            timeout: Duration::from_secs(60),
            deadline: Duration::from_secs(60),
        }
    }
}
