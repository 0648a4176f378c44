//! The sheet as a page that stands alone: the node tree of the paper, written out and escaped.

use super::paper::{Node, paper};
use crate::sheet::Sheet;
use crate::texts::Texts;

/// Elements without an end tag.
const VOID: &str = "br";
/// The class by which the print styles know a saved page from a host page.
const PAGE: &str = "paper-page";

/// The sheet as a page that stands alone. The styles are the project's own and hold nothing a person typed.
pub fn html(sheet: &Sheet, texts: &Texts, styles: &str) -> String {
    let mut page = String::from("<!doctype html>\n<html lang=\"");
    page.push_str(&html_escape::encode_double_quoted_attribute(&texts.get("format.lang")));
    page.push_str("\" dir=\"");
    page.push_str(&html_escape::encode_double_quoted_attribute(&texts.get("format.direction")));
    page.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page.push_str(&html_escape::encode_double_quoted_attribute(&sheet.title));
    page.push_str("</title>\n<style>\n");
    page.push_str(styles);
    page.push_str("</style>\n</head>\n<body>\n<main class=\"");
    page.push_str(PAGE);
    page.push_str("\">\n");
    write(&paper(sheet, texts, &|_| true), &mut page);
    page.push_str("\n</main>\n</body>\n</html>\n");
    page
}

fn write(node: &Node, page: &mut String) {
    match node {
        Node::Text(text) => page.push_str(&html_escape::encode_double_quoted_attribute(text)),
        Node::Element { tag, class, children } => {
            page.push('<');
            page.push_str(tag);
            if !class.is_empty() {
                page.push_str(" class=\"");
                page.push_str(class);
                page.push('"');
            }
            page.push('>');
            if *tag != VOID {
                for child in children {
                    write(child, page);
                }
                page.push_str("</");
                page.push_str(tag);
                page.push('>');
            }
        }
    }
}
