//! A page of the documentation: its blocks, headings and prose.

use std::fs;
use std::path::{Path, PathBuf};

/// A fenced block.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// The info string up to the first comma.
    pub(crate) language: String,
    /// The rest of the info string, such as `fails`.
    pub(crate) flags: Vec<String>,
    pub(crate) text: String,
    /// The line of the fence, counted from 1.
    pub(crate) line: usize,
    /// The number of headings above it.
    pub(crate) section: usize,
}

impl Block {
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|one| one == flag)
    }
}

/// A page, and its path relative to the repository's root.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) headings: Vec<String>,
    /// The text outside of fenced blocks.
    pub(crate) prose: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Returns every page whose blocks are executed.
pub(crate) fn pages() -> Vec<Page> {
    let mut paths = vec!["README.md".to_owned(), "CONTRIBUTING.md".to_owned()];
    for entry in fs::read_dir(root().join("docs")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".md") {
            paths.push(format!("docs/{name}"));
        }
    }
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let path = format!("crates/{name}/README.md");
        if root().join(&path).is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    assert!(paths.len() > 9, "too few pages: {paths:?}");
    paths.into_iter().map(|path| Page::read(&path)).collect()
}

impl Page {
    pub(crate) fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap();
        Self::parse(path, &text)
    }

    fn parse(path: &str, text: &str) -> Self {
        let mut page = Self {
            path: path.to_owned(),
            blocks: Vec::new(),
            headings: Vec::new(),
            prose: String::new(),
        };
        let mut lines = text.lines().zip(1..);
        while let Some((line, number)) = lines.next() {
            let bare = line.trim_start();
            if let Some(info) = bare.strip_prefix("```") {
                let indent = line.len() - bare.len();
                let body = lines.by_ref().map(|(line, _)| line);
                let body: Vec<&str> = body
                    .take_while(|line| line.trim() != "```")
                    .map(|line| line.get(indent..).unwrap_or_default())
                    .collect();
                page.push(info, &body, number);
                continue;
            }
            if line.starts_with('#') {
                page.headings.push(line.trim_start_matches('#').trim().to_owned());
            }
            page.prose.push_str(line);
            page.prose.push('\n');
        }
        page
    }

    fn push(&mut self, info: &str, body: &[&str], line: usize) {
        let mut words = info.split(',').map(|word| word.trim().to_owned());
        self.blocks.push(Block {
            language: words.next().unwrap_or_default(),
            flags: words.collect(),
            text: body.join("\n"),
            line,
            section: self.headings.len(),
        });
    }

    /// Returns the location of a block, for messages.
    pub(crate) fn at(&self, block: &Block) -> String {
        format!("{}:{}", self.path, block.line)
    }
}
