//! The fenced blocks of a guide.

use crate::failure::Failure;

/// A guide's blocks, each with its language.
pub(super) struct Guide(Vec<(String, String)>);

impl Guide {
    pub(super) fn parse(page: &str) -> Self {
        let mut blocks = Vec::new();
        let mut lines = page.lines();
        while let Some(line) = lines.next() {
            if let Some(info) = line.strip_prefix("```") {
                let language = info.split(',').next().unwrap_or_default().to_owned();
                let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
                blocks.push((language, body.join("\n")));
            }
        }
        Self(blocks)
    }

    /// Returns the first block of a language.
    pub(super) fn first(&self, language: &str) -> Option<&str> {
        let block = self.0.iter().find(|block| block.0 == language);
        block.map(|block| block.1.as_str())
    }

    /// Returns the first block that contains a line.
    pub(super) fn block_with(&self, line: &str) -> Option<&str> {
        let block = self.0.iter().find(|block| block.1.lines().any(|own| own == line));
        block.map(|block| block.1.as_str())
    }

    /// Fails if an output is not that of the block below the one with a command.
    pub(super) fn expect_output(&self, command: &str, output: &str) -> Result<(), Failure> {
        let mut below = self.0.iter().skip_while(|block| block.1 != command).skip(1);
        let expected = below.next().map_or("", |block| block.1.as_str());
        match expected == output.trim_end() && !expected.is_empty() {
            true => Ok(()),
            false => Err(Failure::Failed(format!(
                "expected {expected:?} of `{command}`, got {output:?}"
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Guide;

    #[test]
    fn blocks_are_found_by_language_and_line() {
        let guide = Guide::parse(
            "# A\n\n```toml\na = 1\n```\n\n```sh\nrun\n```\n\n```text\nb\nc\n```\n\n```toml\nd = 1\n```\n",
        );
        assert_eq!(guide.first("toml"), Some("a = 1"));
        assert_eq!(guide.block_with("c"), Some("b\nc"));
        assert!(guide.expect_output("run", "b\nc\n").is_ok());
        assert!(guide.expect_output("run", "b\n").is_err());
        assert!(guide.expect_output("other", "").is_err());
    }
}
