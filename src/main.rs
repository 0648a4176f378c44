//! The page's program. The element starts each widget; nothing is left to do here.

// Links the library, whose exports the element calls.
use franc_parler as _;

fn main() {}
