//! `WebDriver` on the wire: one JSON answer per HTTP request to a driver on this machine.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// Longer than any single step takes, a browser's start on a busy machine included.
const PATIENCE: Duration = Duration::from_secs(90);
/// A picture of a very long page is still smaller.
const LARGEST: u64 = 64_000_000;

/// Where a driver listens.
#[derive(Debug)]
pub(crate) struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    /// Speaks to the driver on this port, never through a proxy of the surroundings.
    pub(crate) fn to_port(port: u16) -> Self {
        let settings = Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build();
        Self { agent: settings.into(), base: format!("http://127.0.0.1:{port}") }
    }

    /// The same driver, below a path.
    pub(crate) fn below(self, path: &str) -> Self {
        Self { base: format!("{}{path}", self.base), agent: self.agent }
    }

    /// Sends a command and gives what it returns.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let request = self.agent.post(format!("{}{path}", self.base)).content_type("application/json");
        read(path, request.send(body.to_string()))
    }

    /// Asks for something.
    pub(crate) fn get(&self, path: &str) -> Result<Value, String> {
        read(path, self.agent.get(format!("{}{path}", self.base)).call())
    }

    /// Ends something.
    pub(crate) fn delete(&self, path: &str) -> Result<Value, String> {
        read(path, self.agent.delete(format!("{}{path}", self.base)).call())
    }
}

fn read(path: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
    let failed = |error: ureq::Error| format!("the driver did not answer {path}: {error}");
    let text =
        answer.map_err(failed)?.body_mut().with_config().limit(LARGEST).read_to_string().map_err(failed)?;
    let mut body: Value =
        serde_json::from_str(&text).map_err(|error| format!("the driver's answer to {path}: {error}"))?;
    let value = body.get_mut("value").map_or(json!(null), Value::take);
    match value.get("error") {
        Some(kind) => Err(format!("the driver refused {path}: {kind}, {}", value["message"])),
        None => Ok(value),
    }
}
