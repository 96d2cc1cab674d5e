//! Answers that the contract does not know: a client must neither swallow them nor take them for
//! something that they resemble.

use super::answer::answer;
use super::mutate::{Change, mutants};
use super::{Case, Subject, Taken};
use crate::judge::{Direction, shorten};
use crate::script::Reply;
use crate::wire::Response;

/// Statuses that few contracts declare.
const RARE: [u16; 6] = [202, 226, 300, 402, 418, 599];

impl Subject<'_> {
    pub(super) fn hostile_answers(&self) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let replies = self.replies()?;
        let mut cases = Vec::new();
        let mut add = |what: String, reply: &Reply, answer: Response, taken: Taken| {
            cases.push(self.recorded(&what, &alternative, &call, reply, answer, taken));
        };
        let mut statuses = Vec::new();
        for (name, reply) in &replies {
            let good = answer(self.operation, reply);
            for status in RARE {
                if self.operation.response(status).is_none() && reply.status == replies[0].1.status {
                    let answer = Response {
                        status,
                        ..good.clone()
                    };
                    let what = format!("{name} under the undeclared status {status}");
                    add(what, reply, answer, Taken::Undeclared);
                }
            }
            // Once for each status: the headers and the media type of its examples are the same.
            if statuses.contains(&reply.status) {
                continue;
            }
            statuses.push(reply.status);
            for (what, answer) in self.broken(reply, &good) {
                add(format!("{name} {what}"), reply, answer, Taken::Unreadable);
            }
        }
        Ok(cases)
    }

    /// An answer with one thing wrong that no reader can overlook.
    fn broken(&self, reply: &Reply, good: &Response) -> Vec<(String, Response)> {
        let mut all = Vec::new();
        let Some(response) = self.operation.response(reply.status) else {
            return all;
        };
        for header in response.headers.iter().filter(|header| header.required) {
            let mut answer = good.clone();
            let fields = &mut answer.headers.0;
            fields.retain(|(name, _)| !name.eq_ignore_ascii_case(&header.name));
            all.push((format!("without its header {}", header.name), answer));
        }
        if reply.body.is_none() || self.operation.method == "HEAD" {
            return all;
        }
        let with_type = |media_type: Option<&str>| {
            let mut answer = good.clone();
            let fields = &mut answer.headers.0;
            fields.retain(|(name, _)| name != "Content-Type");
            fields.extend(media_type.map(|media_type| ("Content-Type".to_owned(), media_type.to_owned())));
            answer
        };
        let range = response
            .contents
            .iter()
            .any(|content| content.media_type.contains('*'));
        if !range {
            for other in ["text/html", "application/octet-stream"] {
                all.push((format!("as {other}"), with_type(Some(other))));
            }
            all.push(("without Content-Type".to_owned(), with_type(None)));
        }
        if crate::text::is_json(&reply.media_type) {
            all.extend(self.unreadable(reply, good));
        }
        all
    }

    fn unreadable(&self, reply: &Reply, good: &Response) -> Vec<(String, Response)> {
        let saying = |body: Vec<u8>| Response { body, ..good.clone() };
        let half = good.body[..good.body.len() / 2].to_vec();
        let mut all = vec![
            ("cut in half".to_owned(), saying(half)),
            ("with no body".to_owned(), saying(Vec::new())),
            (
                "with something behind it".to_owned(),
                saying([good.body.as_slice(), b"{"].concat()),
            ),
            ("of invalid UTF-8".to_owned(), saying(b"\"\xff\"".to_vec())),
        ];
        let (Some(schema), Some(body)) = (self.schema_of(reply), &reply.body) else {
            return all;
        };
        for mutant in mutants(self.document, schema, body) {
            let shape = matches!(mutant.change, Change::Kind | Change::Missing);
            if shape && !self.judge.holds(schema, Direction::Response, &mutant.value) {
                let mut what = format!("with {}", mutant.what);
                shorten(&mut what, 200);
                all.push((what, saying(mutant.value.to_string().into_bytes())));
            }
        }
        all
    }
}
