//! Things done to a page one after the other, each with the sign that it came of.

use crate::page::Page;

/// What it is, the script that does it, and what holds of the page once it has come of it.
pub type Deed = (&'static str, &'static str, &'static str);

/// Does them in turn.
///
/// # Errors
/// The first whose sign does not come.
pub fn each(page: &Page, deeds: &[Deed]) -> Result<(), String> {
    for (what, deed, sign) in deeds {
        page.run(deed)?;
        page.wait_for(what, &format!("return Boolean({sign})"))?;
    }
    Ok(())
}
