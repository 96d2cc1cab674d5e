//! Reads the copies of page 1 in a write-ahead log of SQLite, as SQLite itself would after a crash: up to the last
//! transaction whose checksums are right. See <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.

use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};

const HEADER_SIZE: usize = 32;
const FRAME_HEADER_SIZE: usize = 24;

/// The magic number; its last bit is the byte order of the checksums.
const MAGIC: u32 = 0x377f_0682;

/// Returns the copies of page 1 in the committed transactions of a log, oldest first.
pub(super) fn committed_first_pages(log: File) -> io::Result<impl Iterator<Item = io::Result<Vec<u8>>>> {
    let mut log = BufReader::new(log);
    let reader = LogReader::read_header(&mut log)?;
    Ok(FirstPages {
        reader,
        log,
        pending: Vec::new(),
        committed: Vec::new(),
    })
}

/// Reads frames one by one.
struct LogReader {
    page_size: usize,
    is_big_endian: bool,
    salts: [u8; 8],
    checksum: [u32; 2],
}

/// A frame: one page, as a transaction has left it.
struct Frame {
    page_number: u32,
    /// Whether the frame is the last of its transaction.
    is_commit: bool,
    page: Vec<u8>,
}

impl LogReader {
    /// Returns `None` for a log that SQLite ignores.
    fn read_header(log: &mut impl Read) -> io::Result<Option<Self>> {
        let mut header = [0; HEADER_SIZE];
        if !read_all(log, &mut header)? {
            return Ok(None);
        }
        let magic = word(&header, 0);
        let mut reader = Self {
            page_size: word(&header, 8) as usize,
            is_big_endian: magic & 1 == 1,
            salts: [0; 8],
            checksum: [0; 2],
        };
        reader.salts.copy_from_slice(&header[16..24]);
        reader.add_to_checksum(&header[..24]);
        let is_valid = magic & !1 == MAGIC
            && (512..=65536).contains(&reader.page_size)
            && reader.page_size.is_power_of_two()
            && reader.checksum == [word(&header, 24), word(&header, 28)];
        Ok(is_valid.then_some(reader))
    }

    /// Returns the next frame, or `None` at the end of the valid part.
    fn read_frame(&mut self, log: &mut impl Read) -> io::Result<Option<Frame>> {
        let mut header = [0; FRAME_HEADER_SIZE];
        let mut page = vec![0; self.page_size];
        // The rest of the file may be that of an earlier log.
        if !read_all(log, &mut header)? || header[8..16] != self.salts || !read_all(log, &mut page)? {
            return Ok(None);
        }
        self.add_to_checksum(&header[..8]);
        self.add_to_checksum(&page);
        if self.checksum != [word(&header, 16), word(&header, 20)] {
            return Ok(None);
        }
        Ok(Some(Frame {
            page_number: word(&header, 0),
            is_commit: word(&header, 4) != 0,
            page,
        }))
    }

    fn add_to_checksum(&mut self, bytes: &[u8]) {
        let [mut first, mut second] = self.checksum;
        for pair in bytes.chunks_exact(8) {
            let word = |start: usize| {
                let bytes = [pair[start], pair[start + 1], pair[start + 2], pair[start + 3]];
                match self.is_big_endian {
                    true => u32::from_be_bytes(bytes),
                    false => u32::from_le_bytes(bytes),
                }
            };
            first = first.wrapping_add(word(0)).wrapping_add(second);
            second = second.wrapping_add(word(4)).wrapping_add(first);
        }
        self.checksum = [first, second];
    }
}

/// Iterates over the copies of page 1.
struct FirstPages<R> {
    reader: Option<LogReader>,
    log: R,
    /// Copies in the transaction that is being read.
    pending: Vec<Vec<u8>>,
    /// Copies that were not returned yet.
    committed: Vec<Vec<u8>>,
}

impl<R: Read> Iterator for FirstPages<R> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.committed.is_empty() {
            let frame = match self.reader.as_mut()?.read_frame(&mut self.log) {
                Ok(frame) => frame?,
                Err(error) => return Some(Err(error)),
            };
            if frame.page_number == 1 {
                self.pending.push(frame.page);
            }
            if frame.is_commit {
                self.committed.append(&mut self.pending);
            }
        }
        Some(Ok(self.committed.remove(0)))
    }
}

/// Fills the buffer. Returns whether the file was long enough.
fn read_all(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match file.read_exact(buffer) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        read => read.map(|()| true),
    }
}

/// Returns the big-endian number at a position of a header.
fn word(header: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
}
