//! The requests that the benchmarks of the stub and of the client repeat. Those of `accountd` are in
//! `accountd/load.rs`.

use crate::service::WRITE_TOKEN;
use clap::ValueEnum;

/// A request that every compared server receives. Compared clients make the same requests, except the rejected one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scenario {
    /// `PATCH /v1/account` with the example of `openapi.yaml`.
    Patch,
    /// `GET /api/v2/account/details`.
    Details,
    /// `PATCH /v1/account` with a body that has three validation errors.
    Rejected,
}

impl Scenario {
    /// All scenarios, in the order of the report.
    pub(crate) const ALL: [Self; 3] = [Self::Patch, Self::Details, Self::Rejected];

    /// Returns the name on the command line of a worker process, from which clap parses the variant.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Details => "details",
            Self::Rejected => "rejected",
        }
    }

    /// Returns the column heading in the report.
    pub(crate) const fn heading(self) -> &'static str {
        match self {
            Self::Patch => "PATCH account",
            Self::Details => "GET details",
            Self::Rejected => "PATCH rejected",
        }
    }

    /// Returns whether the report compares the scenario's ratios with targets. The others are for information.
    pub(crate) const fn has_target(self) -> bool {
        !matches!(self, Self::Rejected)
    }

    /// Returns the expected status of the response.
    pub(crate) const fn status(self) -> u16 {
        match self {
            Self::Patch | Self::Details => 200,
            Self::Rejected => 400,
        }
    }

    /// Returns the bytes of the request.
    pub(crate) fn request(self) -> Vec<u8> {
        match self {
            Self::Patch => patch_request(PATCH_BODY),
            Self::Rejected => patch_request(REJECTED_BODY),
            Self::Details => format!(
                "GET /api/v2/account/details HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\n\
                 authorization: Bearer {WRITE_TOKEN}\r\naccept: application/vnd.api+json\r\n\r\n"
            )
            .into_bytes(),
        }
    }
}

const PATCH_BODY: &str = r#"{
  "name": "Acme Corp.",
  "email": "new_email@example.com",
  "settings": {
    "currency": "EUR",
    "timezone": "Europe/Berlin",
    "language": "de"
  }
}"#;

/// Violates three constraints: the name's length, the currency's pattern, and the names of the settings.
const REJECTED_BODY: &str = r#"{
  "name": "",
  "email": "new_email@example.com",
  "settings": {
    "currency": "euro",
    "timezone": "Europe/Berlin",
    "color": "blue"
  }
}"#;

fn patch_request(body: &str) -> Vec<u8> {
    format!(
        "PATCH /v1/account HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\n\
         authorization: Bearer {WRITE_TOKEN}\r\naccept: application/json\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
