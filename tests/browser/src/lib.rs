//! The built file in real browsers: opened from `file://`, walked by keyboard, printed, with every guard on.
//!
//! [`visit()`] is the only way to a page: it starts a driver and a browser of its own with an empty profile, and when the
//! journey is over it looks at what the guards saw. A journey that wrote to the console or asked for anything fails.
//!
//! Needed: `chromium`, `chromium-driver`, `firefox-esr`, `webkit2gtk-driver`, `xvfb`, `poppler-utils`, `fonts-dejavu` from
//! Debian, and `geckodriver`
//! (`GECKODRIVER` or PATH). The page is `FRANC_PARLER_PAGE`, else `dist/franc-parler.html`.

mod audit;
mod bare;
mod browser;
mod deed;
mod display;
mod driver;
mod files;
mod grey;
mod guards;
mod hand;
mod hook;
mod journey;
mod keys;
mod leaf;
mod likeness;
mod looks;
mod matrix;
mod outline;
mod page;
mod paper;
mod proxy;
mod relay;
mod server;
mod session;
mod shots;
mod site;
mod stage;
mod tags;
mod tour;
mod visit;
mod walk;
mod wire;

pub use bare::{BarePage, without_scripts};
pub use browser::Browser;
pub use deed::{Deed, each};
pub use files::{altered_page, built_page, damaged, embed_folder, host_page, stand_in, without_policy};
pub use hand::LATE_PAYMENT;
pub use journey::{Focus, Place};
pub use keys::Key;
pub use leaf::letters;
pub use likeness::looks_as_kept;
pub use looks::Looks;
pub use matrix::{Colours, Hand, Place as Standing, Room, Walk, pairwise, whole};
pub use outline::{as_kept, shaped_as_kept};
pub use page::Page;
pub use paper::{Format, Paper, print_on_both, print_pages};
pub use server::{fetched, leads_to_sheets, server};
pub use shots::Scheme;
pub use site::Site;
pub use stage::walk_site;
pub use tags::Tag;
pub use visit::{Setting, visit, visit_beside, visit_site, visit_with};
