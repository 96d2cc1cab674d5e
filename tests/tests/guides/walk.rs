//! The walk through each page: block after block, as its reader takes them.

use crate::copy::Copy;
use crate::languages;
use crate::listed::{is_executed_elsewhere, is_only_shown};
use crate::page::{Block, Page, pages};
use crate::printed::agrees;
use crate::shell::{Shell, is_server};
use std::thread;

#[test]
fn every_block_of_every_page_does_what_the_page_says() {
    let pages = pages();
    // Side by side: a page waits for its servers more than it works.
    let failures: Vec<String> = thread::scope(|scope| {
        let walks: Vec<_> = pages
            .iter()
            .map(|page| (page, scope.spawn(|| Walk::new(page).go())))
            .collect();
        let ends = walks.into_iter().map(|(page, walk)| match walk.join() {
            Ok(faults) => faults,
            Err(_) => vec![format!("{}: see the panic above", page.path)],
        });
        ends.flatten().collect()
    });
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
}

/// What a `text` block is compared with.
enum Printed {
    /// This.
    By(String),
    /// What a server prints, which is known at the end.
    Server(usize),
    /// Nothing was run.
    Nothing,
}

struct Walk<'a> {
    page: &'a Page,
    faults: Vec<String>,
    /// What the block before printed, and in which section.
    last: (Printed, usize),
    servers: usize,
    /// What servers are said to print.
    promised: Vec<(usize, &'a Block)>,
}

impl<'a> Walk<'a> {
    fn new(page: &'a Page) -> Self {
        Self {
            page,
            faults: Vec::new(),
            last: (Printed::Nothing, 0),
            servers: 0,
            promised: Vec::new(),
        }
    }

    /// Takes every block, and tells what was otherwise than the page says.
    fn go(mut self) -> Vec<String> {
        let works = |block: &Block| ["sh", "diff"].contains(&block.language.as_str());
        // A page without commands needs no copy.
        let copy = self.page.blocks.iter().any(works).then(Copy::new);
        let mut shell = copy.as_ref().map(Shell::new);
        for block in &self.page.blocks {
            let at = self.page.at(block);
            match (block.language.as_str(), &copy, &mut shell) {
                ("sh", _, Some(shell)) => {
                    if !self.run(shell, block) {
                        return self.faults;
                    }
                }
                ("diff", Some(copy), _) => copy.edit(&block.text, &at),
                ("text", ..) => self.compare(block),
                ("rust", ..) => self.faults.extend(languages::rust(self.page, block)),
                ("yaml", ..) => self.faults.extend(languages::yaml(&at, &block.text)),
                ("json", ..) => self.faults.extend(languages::json(&at, &block.text)),
                ("toml", ..) => self.faults.extend(languages::toml(&at, &block.text)),
                _ if is_only_shown(&self.page.path, &block.text) => {}
                (other, ..) => self
                    .faults
                    .push(format!("{at}: no test executes a block of `{other}`")),
            }
        }
        if let Some(shell) = shell {
            let printed = shell.end();
            for (server, block) in std::mem::take(&mut self.promised) {
                self.hold(block, &printed[server]);
            }
        }
        self.faults
    }

    /// Runs the commands of a block; whether the page can go on.
    fn run(&mut self, shell: &mut Shell<'_>, block: &Block) -> bool {
        let lines: Vec<&str> = block
            .text
            .lines()
            .filter(|line| !is_executed_elsewhere(line))
            .collect();
        self.last = (Printed::Nothing, block.section);
        let (server, commands) = match lines.split_last() {
            Some((last, commands)) if is_server(last) => (Some(*last), commands),
            _ => (None, &lines[..]),
        };
        if !commands.is_empty() {
            let ended = shell.run(&commands.join("\n"), block.has("fails"));
            if (ended.status == 0) == block.has("fails") {
                let at = self.page.at(block);
                self.faults.push(format!(
                    "{at}: status {}\n{}{}",
                    ended.status, ended.printed, ended.said
                ));
                return false;
            }
            self.last.0 = Printed::By(ended.printed);
        }
        if let Some(server) = server {
            shell.start(server);
            self.last.0 = Printed::Server(self.servers);
            self.servers += 1;
        }
        true
    }

    /// A `text` block is what the block before it prints, in the same section.
    fn compare(&mut self, block: &'a Block) {
        match &self.last {
            (Printed::By(printed), section) if *section == block.section => {
                let printed = printed.clone();
                self.hold(block, &printed);
            }
            (Printed::Server(server), section) if *section == block.section => {
                self.promised.push((*server, block));
            }
            _ if is_only_shown(&self.page.path, &block.text) => {}
            _ => {
                let at = self.page.at(block);
                self.faults
                    .push(format!("{at}: no command before it prints this"));
            }
        }
    }

    fn hold(&mut self, block: &Block, printed: &str) {
        if !agrees(&block.text, printed) {
            let at = self.page.at(block);
            self.faults.push(format!("{at}: what is printed is\n{printed}"));
        }
    }
}
