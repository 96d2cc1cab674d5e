//! Pages of lists: their links and their `meta`, as HashiCorp's API has them.

use account_server::types::{PageLinks, PageMeta, Pagination};

const DEFAULT_SIZE: u32 = 20;

/// The page that a request asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    /// From 1.
    number: u32,
    /// The number of items on a full page, at least 1.
    size: u32,
}

impl Page {
    /// Reads `page[number]` and `page[size]`, whose bounds the contract checks.
    pub(super) fn new(number: Option<i32>, size: Option<i32>) -> Self {
        let positive = |value: i32| u32::try_from(value).ok().filter(|value| *value > 0);
        Self {
            number: number.and_then(positive).unwrap_or(1),
            size: size.and_then(positive).unwrap_or(DEFAULT_SIZE),
        }
    }

    /// Returns the number of items before the page.
    pub(super) fn offset(self) -> u64 {
        u64::from(self.number - 1) * u64::from(self.size)
    }

    /// Returns the maximum number of items on the page.
    pub(super) fn size(self) -> u32 {
        self.size
    }

    /// Returns the links of the page in a list of `total` items at a path.
    pub(super) fn links(self, path: &str, total: u64) -> PageLinks {
        let link = |number: u32| format!("{path}?page%5Bnumber%5D={number}&page%5Bsize%5D={}", self.size);
        PageLinks {
            self_: link(self.number),
            first: link(1),
            prev: self.previous(total).map(link),
            next: self.next(total).map(link),
            last: link(self.last(total)),
        }
    }

    /// Returns `meta` of the page in a list of `total` items.
    pub(super) fn meta(self, total: u64) -> PageMeta {
        PageMeta {
            pagination: Pagination {
                current_page: number(self.number),
                page_size: number(self.size),
                prev_page: self.previous(total).map(number),
                next_page: self.next(total).map(number),
                total_pages: number(self.last(total)),
                total_count: number(total),
            },
        }
    }

    /// Returns the number of the last page. An empty list has one page.
    fn last(self, total: u64) -> u32 {
        let pages = total.div_ceil(self.size.into()).max(1);
        u32::try_from(pages).unwrap_or(u32::MAX)
    }

    fn next(self, total: u64) -> Option<u32> {
        (self.number < self.last(total)).then(|| self.number + 1)
    }

    /// Returns the page before this one, which is the last one if this one is after it.
    fn previous(self, total: u64) -> Option<u32> {
        (self.number > 1).then(|| (self.number - 1).min(self.last(total)))
    }
}

fn number(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Page;

    /// Returns previous, next and last page.
    fn neighbours(number: i32, size: i32, total: u64) -> (Option<i32>, Option<i32>, i32) {
        let page = Page::new(Some(number), Some(size));
        let pagination = page.meta(total).pagination;
        assert_eq!((pagination.current_page, pagination.page_size), (number, size));
        (pagination.prev_page, pagination.next_page, pagination.total_pages)
    }

    #[test]
    fn pages_have_the_neighbours_that_exist() {
        assert_eq!(neighbours(1, 20, 0), (None, None, 1));
        assert_eq!(neighbours(1, 20, 20), (None, None, 1));
        assert_eq!(neighbours(1, 20, 21), (None, Some(2), 2));
        assert_eq!(neighbours(2, 20, 60), (Some(1), Some(3), 3));
        assert_eq!(neighbours(3, 20, 60), (Some(2), None, 3));
        assert_eq!(neighbours(4, 20, 60), (Some(3), None, 3));
        assert_eq!(neighbours(9, 20, 60), (Some(3), None, 3));
        assert_eq!(neighbours(9, 20, 0), (Some(1), None, 1));
        assert_eq!(neighbours(i32::MAX, 100, 1000), (Some(10), None, 10));
    }

    #[test]
    fn the_offset_does_not_overflow() {
        assert_eq!(Page::new(None, None).offset(), 0);
        assert_eq!(Page::new(Some(3), Some(7)).offset(), 14);
        assert_eq!(Page::new(Some(i32::MAX), Some(100)).offset(), 214_748_364_600);
    }

    #[test]
    fn links_keep_the_size() {
        let links = Page::new(Some(2), Some(5)).links("/list", 11);
        assert_eq!(links.self_, "/list?page%5Bnumber%5D=2&page%5Bsize%5D=5");
        assert_eq!(
            links.next.as_deref(),
            Some("/list?page%5Bnumber%5D=3&page%5Bsize%5D=5")
        );
        assert_eq!(links.last, "/list?page%5Bnumber%5D=3&page%5Bsize%5D=5");
        assert_eq!(Page::new(None, None).links("/list", 0).prev, None);
    }
}
