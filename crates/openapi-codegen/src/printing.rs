//! Formats generated Rust code.

mod entries;
mod quick;

use crate::model::Api;
use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{File, ImplItem, Item, ItemMacro, TraitItem, parse_quote};

/// The name of the placeholder item that becomes a blank line.
const MARKER: &str = "__BLANK_LINE";

/// The name that stands for the entries of a macro until the text is printed.
const TABLE: &str = "__ENTRIES";

/// The number of operations from which on code is laid out quickly: nobody reads that much generated code, and laying it
/// out as rustfmt does takes most of the time of generation.
const MANY_OPERATIONS: usize = 500;

/// How code is laid out.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    /// As rustfmt does, by prettyplease.
    Careful,
    /// With a line for each statement and each entry of a long list.
    Quick,
}

impl Layout {
    /// Returns the layout of the code that is generated from a document.
    pub(crate) fn of(api: &Api) -> Self {
        match api.operations.len() {
            0..MANY_OPERATIONS => Layout::Careful,
            _ => Layout::Quick,
        }
    }
}

/// Formats items, with a blank line between items that span several lines.
///
/// # Errors
/// The tokens are not valid Rust. The quick layout does not detect that.
pub(crate) fn print(items: TokenStream, layout: Layout) -> Result<String, syn::Error> {
    match layout {
        Layout::Careful => syn::parse2(items).map(|file| print_file(file, layout)),
        Layout::Quick => Ok(quick::print(items)),
    }
}

/// Formats items that are made one after another, so that the quick layout needs the tokens of only one at a time.
///
/// # Errors
/// See [`print`].
pub(crate) fn print_parts(
    head: TokenStream,
    parts: impl Iterator<Item = TokenStream>,
    layout: Layout,
) -> Result<String, syn::Error> {
    let parts = std::iter::once(head).chain(parts);
    match layout {
        Layout::Careful => print(parts.collect(), layout),
        Layout::Quick => Ok(parts.map(quick::print).collect::<Vec<_>>().join("\n")),
    }
}

/// Formats a file, with a blank line between items that span several lines.
pub(crate) fn print_file(mut file: File, layout: Layout) -> String {
    if layout == Layout::Quick {
        return quickly(file.items);
    }
    let mut tables = Vec::new();
    file.items = spaced(std::mem::take(&mut file.items), &mut tables);
    let marker = format!("const {MARKER}: () = ();");
    let mut tables = tables.into_iter();
    let mut text = String::new();
    for line in prettyplease::unparse(&file).lines() {
        let content = line.trim_start();
        if content == TABLE {
            let indent = &line[..line.len() - content.len()];
            for entry in tables.next().into_iter().flatten() {
                text.push_str(indent);
                text.push_str(&entry);
                text.push('\n');
            }
            continue;
        }
        if content != marker {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// Lays out items quickly, each by itself, since the tokens of all would need much memory.
fn quickly(items: Vec<Item>) -> String {
    let mut text = String::new();
    for mut item in items {
        let content = match &mut item {
            Item::Mod(module) => module.content.as_mut().map(|(_, items)| std::mem::take(items)),
            _ => None,
        };
        let printed = quick::print(item.into_token_stream());
        match (content, printed.trim_end().strip_suffix("{}")) {
            (Some(items), Some(start)) if !items.is_empty() => {
                text.push_str(start);
                text.push_str("{\n");
                text.push_str(&quickly(items));
                text.push_str("}\n");
            }
            _ => text.push_str(&printed),
        }
        text.push('\n');
    }
    text
}

/// Takes the entries of a macro's input, which end in semicolons, so that each gets a line: prettyplease fills lines with
/// tokens instead. Another macro is left as it is.
fn take_entries(item: &mut ItemMacro) -> Option<Vec<String>> {
    let marker = quote::format_ident!("{TABLE}");
    let tokens = std::mem::replace(&mut item.mac.tokens, quote::quote!(#marker));
    let entries = entries::of(tokens.clone());
    if entries.is_some() && item.mac.path.segments.len() > 1 {
        return entries;
    }
    item.mac.tokens = tokens;
    None
}

/// Inserts a placeholder between items, and replaces the entries of macros by one.
fn spaced(items: Vec<Item>, tables: &mut Vec<Vec<String>>) -> Vec<Item> {
    let mut all: Vec<Item> = Vec::new();
    for mut item in items {
        match &mut item {
            Item::Impl(block) => block.items = spaced_methods(std::mem::take(&mut block.items)),
            Item::Trait(definition) => {
                definition.items = spaced_declarations(std::mem::take(&mut definition.items));
            }
            Item::Mod(module) => {
                if let Some((_, items)) = &mut module.content {
                    *items = spaced(std::mem::take(items), tables);
                }
            }
            Item::Macro(invocation) => tables.extend(take_entries(invocation)),
            _ => {}
        }
        if all.last().is_some_and(|last| !belong_together(last, &item)) {
            let marker = quote::format_ident!("{MARKER}");
            all.push(parse_quote!(const #marker: () = ();));
        }
        all.push(item);
    }
    all
}

/// Returns whether no blank line separates two items: imports, and modules in files of their own.
fn belong_together(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Use(_), Item::Use(_)) => true,
        (Item::Mod(one), Item::Mod(other)) => one.content.is_none() && other.content.is_none(),
        _ => false,
    }
}

fn spaced_methods(items: Vec<ImplItem>) -> Vec<ImplItem> {
    let mut all: Vec<ImplItem> = Vec::new();
    for item in items {
        if !all.is_empty() {
            let marker = quote::format_ident!("{MARKER}");
            all.push(parse_quote!(const #marker: () = ();));
        }
        all.push(item);
    }
    all
}

fn spaced_declarations(items: Vec<TraitItem>) -> Vec<TraitItem> {
    let mut all: Vec<TraitItem> = Vec::new();
    for item in items {
        if !all.is_empty() {
            let marker = quote::format_ident!("{MARKER}");
            all.push(parse_quote!(const #marker: () = ();));
        }
        all.push(item);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Layout, print};
    use quote::quote;

    #[test]
    fn a_blank_line_separates_items_but_not_imports() {
        let items = quote! {
            use a::B;
            use c::D;
            mod e;
            mod f;
            pub struct G {
                h: u8,
                i: u8,
            }
            impl G {
                fn j(&self) {}
                fn k(&self) {}
            }
            mod l {
                trait M {
                    type N;
                    fn o();
                }
                static P: u8 = 0;
            }
        };
        let expected = "\
use a::B;
use c::D;

mod e;
mod f;

pub struct G {
    h: u8,
    i: u8,
}

impl G {
    fn j(&self) {}

    fn k(&self) {}
}

mod l {
    trait M {
        type N;

        fn o();
    }

    static P: u8 = 0;
}
";
        assert_eq!(print(items, Layout::Careful).ok().as_deref(), Some(expected));
    }
    #[test]
    fn each_entry_of_a_macro_has_a_line() {
        let items = quote! {
            mod a {
                b::table! {
                    struct C, others d;
                    required e = "f , g";
                    optional r#type = "type";
                }
                b::other!(x, y);
            }
        };
        let expected = "\
mod a {
    b::table! {
        struct C, others d;
        required e = \"f , g\";
        optional r#type = \"type\";
    }

    b::other!(x, y);
}
";
        assert_eq!(print(items, Layout::Careful).ok().as_deref(), Some(expected));
    }
}
