//! A headless Chromium, driven over the WebDriver protocol: what the tests of the page need of it.

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

/// The longest that one step may take.
const LONGEST: Duration = Duration::from_secs(60);

/// A session of a browser; both processes end with it.
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
        // From here on a panic ends the driver.
        let mut session = Browser {
            driver,
            port: 0,
            session: String::new(),
        };
        session.port = port(output);
        // Without the sandbox, which root and containers have no right to; the page is our own.
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
        // Only another address is loaded anew, and one anchor of the same page is none.
        self.visit("about:blank");
        self.visit(&format!("file://{}{anchor}", page.display()));
    }

    /// Opens an address.
    pub(crate) fn visit(&self, url: &str) {
        self.command("/url", &json!({ "url": url }));
    }

    /// What the window shows, as a PNG in base64.
    pub(crate) fn screenshot(&self) -> String {
        let image = self.send("GET", &format!("{}/screenshot", self.session), &json!({}));
        image.as_str().unwrap().to_owned()
    }

    /// What a JavaScript expression evaluates to, promises awaited.
    #[track_caller]
    pub(crate) fn eval(&self, expression: &str) -> Value {
        self.command(
            "/execute/sync",
            &json!({"script": format!("return {expression};"), "args": []}),
        )
    }

    /// Waits in the page until an expression holds.
    #[track_caller]
    pub(crate) fn until(&self, expression: &str) {
        let script = format!(
            "const done = arguments[0]; const look = () => ({expression}) ? done(true) : requestAnimationFrame(look); look();"
        );
        let held = self.command("/execute/async", &json!({"script": script, "args": []}));
        assert_eq!(held, json!(true), "{expression}");
    }

    /// Presses keys one after the other, whatever has the focus.
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

    /// A command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.command("/goog/cdp/execute", &json!({"cmd": method, "params": parameters}))
    }

    /// Makes the window this large, as a phone's if it is small.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Prefers `light` or `dark`.
    pub(crate) fn prefer(&self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// Prefers a scheme, and gives the colour of the background, its luminance, and the lowest contrast of
    /// a text with what is behind it, as WCAG 2.2 reckons both, with the element that has it.
    pub(crate) fn colours(&self, scheme: &str) -> Value {
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

    /// What the browser complained of since the last time.
    pub(crate) fn complaints(&self) -> Value {
        self.command("/se/log", &json!({"type": "browser"}))
    }

    #[track_caller]
    fn command(&self, command: &str, body: &Value) -> Value {
        self.send("POST", &format!("{}{command}", self.session), body)
    }

    /// One request; an error of the driver fails the test.
    #[track_caller]
    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
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
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer).unwrap();
        let mut answer: Value = serde_json::from_slice(&answer).unwrap();
        let value = answer["value"].take();
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
        // The driver ends the browser when it ends the session; a driver that hangs is ended anyhow.
        if !self.session.is_empty() && !std::thread::panicking() {
            self.send("DELETE", &self.session, &json!({}));
        } else if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            drop(stream.set_read_timeout(Some(LONGEST)));
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

/// The port that the driver says it took.
fn port(output: ChildStdout) -> u16 {
    let (found, waiting) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let told = line.strip_prefix("ChromeDriver was started successfully on port ");
            if let Some(port) = told.and_then(|number| number.trim_end_matches('.').parse().ok()) {
                // Whoever waited may have given up. The rest is read so that the driver can go on.
                let _ = found.send(port);
            }
        }
    });
    waiting.recv_timeout(LONGEST).expect("chromedriver says no port")
}
