//! Executes the blocks of each page in order, as its reader does.

use crate::copy::Copy;
use crate::languages;
use crate::listed::{is_executed_elsewhere, is_only_shown};
use crate::output::output_matches;
use crate::page::{Block, Page, pages};
use crate::shell::{Shell, is_server};
use std::thread;

#[test]
fn every_block_of_every_page_works_as_described() {
    let pages = pages();
    // In parallel: a page mostly waits for its servers.
    let failures: Vec<String> = thread::scope(|scope| {
        let walks: Vec<_> = pages
            .iter()
            .map(|page| (page, scope.spawn(|| Walk::new(page).go())))
            .collect();
        let ends = walks.into_iter().map(|(page, walk)| match walk.join() {
            Ok(failures) => failures,
            Err(_) => vec![format!("{}: see the panic above", page.path)],
        });
        ends.flatten().collect()
    });
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
}

/// The output with which a `text` block is compared.
enum Printed {
    /// The output of a command.
    Command(String),
    /// The output of a server, which is complete only at the end.
    Server(usize),
    /// Nothing was run.
    Nothing,
}

struct Walk<'a> {
    page: &'a Page,
    failures: Vec<String>,
    /// The output of the previous block, and its section.
    last: (Printed, usize),
    servers: usize,
    /// The expected output of servers.
    expected_of_servers: Vec<(usize, &'a Block)>,
}

impl<'a> Walk<'a> {
    fn new(page: &'a Page) -> Self {
        Self {
            page,
            failures: Vec::new(),
            last: (Printed::Nothing, 0),
            servers: 0,
            expected_of_servers: Vec::new(),
        }
    }

    /// Executes every block and returns the differences from the page.
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
                        return self.failures;
                    }
                }
                ("diff", Some(copy), _) => copy.edit(&block.text, &at),
                ("text", ..) => self.compare(block),
                ("rust", ..) => self.failures.extend(languages::rust(self.page, block)),
                ("yaml", ..) => self.failures.extend(languages::yaml(&at, &block.text)),
                ("json", ..) => self.failures.extend(languages::json(&at, &block.text)),
                ("toml", ..) => self.failures.extend(languages::toml(&at, &block.text)),
                _ if is_only_shown(&self.page.path, &block.text) => {}
                (other, ..) => self
                    .failures
                    .push(format!("{at}: no test executes a block of `{other}`")),
            }
        }
        if let Some(shell) = shell {
            let printed = shell.end();
            for (server, block) in std::mem::take(&mut self.expected_of_servers) {
                self.check(block, &printed[server]);
            }
        }
        self.failures
    }

    /// Runs the commands of a block. Returns whether the page can continue.
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
            let result = shell.run(&commands.join("\n"), block.has("fails"));
            if (result.status == 0) == block.has("fails") {
                let at = self.page.at(block);
                self.failures.push(format!(
                    "{at}: status {}\n{}{}",
                    result.status, result.printed, result.stderr
                ));
                return false;
            }
            self.last.0 = Printed::Command(result.printed);
        }
        if let Some(server) = server {
            shell.start(server);
            self.last.0 = Printed::Server(self.servers);
            self.servers += 1;
        }
        true
    }

    /// Compares a `text` block with the output of the block before it in the same section.
    fn compare(&mut self, block: &'a Block) {
        match &self.last {
            (Printed::Command(printed), section) if *section == block.section => {
                let printed = printed.clone();
                self.check(block, &printed);
            }
            (Printed::Server(server), section) if *section == block.section => {
                self.expected_of_servers.push((*server, block));
            }
            _ if is_only_shown(&self.page.path, &block.text) => {}
            _ => {
                let at = self.page.at(block);
                self.failures
                    .push(format!("{at}: no command before it prints this"));
            }
        }
    }

    fn check(&mut self, block: &Block, printed: &str) {
        if !output_matches(&block.text, printed) {
            let at = self.page.at(block);
            self.failures.push(format!("{at}: actual output:\n{printed}"));
        }
    }
}
