//! Generated files, the folders that hold them, and what is done with them.

use std::path::PathBuf;

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GeneratedFile {
    /// Path relative to the output folder, with `/` as separator.
    pub path: String,
    /// The whole text.
    pub contents: String,
}

/// A folder that holds generated files and nothing else.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Path relative to [`Output::base`], with `/` as separator.
    pub path: String,
    /// Every file that belongs in it.
    pub files: Vec<GeneratedFile>,
}

/// All output of one run of the generator.
#[derive(Debug, Clone)]
pub struct Output {
    /// The folder that contains all output folders, on the same file system as they are. The staging folder of a
    /// transaction is created in it.
    pub base: PathBuf,
    /// The output folders; none is inside another.
    pub folders: Vec<Folder>,
}

/// What [`Output::apply`] does with the difference between the generated files and those on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Writes it: changed files only, and either all of them or none.
    Write,
    /// Reports whether there is one, with the first lines of each file's difference.
    Check,
    /// Reports all of it.
    Diff,
}
