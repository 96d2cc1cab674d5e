//! Formats generated Rust code.

use proc_macro2::TokenStream;
use syn::{File, ImplItem, Item, TraitItem, parse_quote};

/// The name of the placeholder item that becomes a blank line.
const MARKER: &str = "__BLANK_LINE";

/// Formats items, with a blank line between items that span several lines.
///
/// # Errors
/// The tokens are not valid Rust.
pub(crate) fn print(items: TokenStream) -> Result<String, syn::Error> {
    syn::parse2(items).map(print_file)
}

/// Formats a file, with a blank line between items that span several lines.
pub(crate) fn print_file(mut file: File) -> String {
    file.items = spaced(std::mem::take(&mut file.items));
    let marker = format!("const {MARKER}: () = ();");
    let mut text = String::new();
    for line in prettyplease::unparse(&file).lines() {
        if line.trim() != marker {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// Inserts a placeholder between items.
fn spaced(items: Vec<Item>) -> Vec<Item> {
    let mut all: Vec<Item> = Vec::new();
    for mut item in items {
        match &mut item {
            Item::Impl(block) => block.items = spaced_methods(std::mem::take(&mut block.items)),
            Item::Trait(definition) => {
                definition.items = spaced_declarations(std::mem::take(&mut definition.items));
            }
            Item::Mod(module) => {
                if let Some((_, items)) = &mut module.content {
                    *items = spaced(std::mem::take(items));
                }
            }
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
    use super::print;
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
        assert_eq!(print(items).ok().as_deref(), Some(expected));
    }
}
