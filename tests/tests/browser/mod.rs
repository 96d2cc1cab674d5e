//! A headless Chromium, driven over the WebDriver protocol.

#![allow(
    dead_code,
    reason = "each program that tests a page uses its own part of this"
)]

use serde_json::{Value, json};
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// The longest duration of one step.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A session of a browser; dropping it ends both processes.
pub(crate) struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts driver and browser. Panics with what is missing and the command that installs it.
    pub(crate) fn start() -> Browser {
        let browser = installed(&["chromium", "chromium-browser", "google-chrome"]);
        let driver = installed(&["chromedriver"]);
        let (Some(browser), Some(driver)) = (browser, driver) else {
            panic!(
                "the page is tested in Chromium, and chromium or chromedriver is not in PATH; \
                 on Debian: apt-get install --yes chromium chromium-driver"
            );
        };
        let mut driver = Command::new(driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = driver.stdout.take().unwrap();
        // From here on, a panic also ends the driver.
        let mut session = Browser {
            driver,
            port: 0,
            session: String::new(),
        };
        session.port = port(output);
        // Without the sandbox, which is not available to root and in containers; the page is trusted.
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
        ];
        let capabilities = json!({"capabilities": {"alwaysMatch": {
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": browser, "args": arguments},
            "timeouts": {"script": 20_000, "pageLoad": 30_000},
        }}});
        let value = session.send("POST", "/session", &capabilities);
        let id = value["sessionId"].as_str().unwrap();
        session.session = format!("/session/{id}");
        session
    }

    /// Opens a file, at an anchor if there is one.
    pub(crate) fn open(&self, page: &Path, anchor: &str) {
        // Changing only the fragment would not reload the page.
        self.visit("about:blank");
        self.visit(&format!("file://{}{anchor}", page.display()));
    }

    /// Opens an address.
    pub(crate) fn visit(&self, url: &str) {
        self.command("/url", &json!({ "url": url }));
    }

    /// Returns a screenshot, as a PNG in base64.
    pub(crate) fn screenshot(&self) -> String {
        let image = self.send("GET", &format!("{}/screenshot", self.session), &json!({}));
        image.as_str().unwrap().to_owned()
    }

    /// Evaluates a JavaScript expression and awaits promises.
    #[track_caller]
    pub(crate) fn eval(&self, expression: &str) -> Value {
        self.command(
            "/execute/sync",
            &json!({"script": format!("return {expression};"), "args": []}),
        )
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn until(&self, expression: &str) {
        let script = format!(
            "const done = arguments[0]; const look = () => ({expression}) ? done(true) : requestAnimationFrame(look); look();"
        );
        let held = self.command("/execute/async", &json!({"script": script, "args": []}));
        assert_eq!(held, json!(true), "{expression}");
    }

    /// Presses keys one after another on the focused element.
    pub(crate) fn press(&self, keys: &str) {
        let strokes = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key.to_string()})));
        let strokes: Vec<Value> = strokes.collect();
        self.command(
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]}),
        );
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.command("/goog/cdp/execute", &json!({"cmd": method, "params": parameters}))
    }

    /// Resizes the window, and emulates a phone if it is small.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Emulates a preferred color scheme, `light` or `dark`.
    pub(crate) fn prefer(&self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// Emulates a color scheme and returns the background color, its luminance, and the lowest contrast of a
    /// text by WCAG 2.2, with the element that has it.
    pub(crate) fn colors(&self, scheme: &str) -> Value {
        self.prefer(scheme);
        self.eval(
            "(() => { const rgb = (text) => text.match(/[\\d.]+/g).map(Number); \
             const light = (text) => { const [r, g, b] = rgb(text).map((one) => { one /= 255; return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; }; \
             const behind = (node) => { for (; node; node = node.parentElement) { const back = getComputedStyle(node).backgroundColor; const parts = rgb(back); if (parts.length === 3 || parts[3] === 1) return back; } return 'rgb(255, 255, 255)'; }; \
             let worst = [99, '']; \
             for (const node of document.querySelectorAll('body *')) { \
               if (!node.getClientRects().length || ![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue; \
               const [one, two] = [light(getComputedStyle(node).color), light(behind(node))]; \
               const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05); \
               if (ratio < worst[0]) worst = [ratio, node.outerHTML.slice(0, 80)]; } \
             return [getComputedStyle(document.body).backgroundColor, light(getComputedStyle(document.body).backgroundColor), ...worst]; })()",
        )
    }

    /// Takes the errors in the log of the console.
    pub(crate) fn console_errors(&self) -> Value {
        self.command("/se/log", &json!({"type": "browser"}))
    }

    #[track_caller]
    fn command(&self, command: &str, body: &Value) -> Value {
        self.send("POST", &format!("{}{command}", self.session), body)
    }

    /// Sends a request; an error of the driver fails the test.
    #[track_caller]
    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )
        .unwrap();
        let mut stream = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            stream.read_line(&mut line).unwrap();
            let line = line.trim_end().to_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        let mut body_bytes = vec![0; length];
        stream.read_exact(&mut body_bytes).unwrap();
        let mut response: Value = serde_json::from_slice(&body_bytes).unwrap();
        let value = response["value"].take();
        assert!(
            value.get("error").is_none(),
            "{path} {body}: {} {}",
            value["error"],
            value["message"]
        );
        value
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser with the session; the driver itself is killed.
        if !self.session.is_empty() && !std::thread::panicking() {
            self.send("DELETE", &self.session, &json!({}));
        } else if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            drop(stream.set_read_timeout(Some(TIMEOUT)));
            drop(write!(
                stream,
                "DELETE {} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                self.session
            ));
            drop(stream.read(&mut [0]));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

fn installed(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let all = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|file| file.is_file())
}

/// Returns the port that the driver prints.
fn port(output: ChildStdout) -> u16 {
    let (found, waiting) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let port = line.strip_prefix("ChromeDriver was started successfully on port ");
            if let Some(port) = port.and_then(|number| number.trim_end_matches('.').parse().ok()) {
                // The receiver may be gone. The rest is read so that the driver does not block.
                let _ = found.send(port);
            }
        }
    });
    waiting
        .recv_timeout(TIMEOUT)
        .expect("chromedriver printed no port")
}
