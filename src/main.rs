//! The page's program. The element starts each widget; nothing is left to do here.

// Links the library, whose exports the element calls.
use franc_parler as _;

/// Small, and it gives back what widgets that come and go have used (ADR 0011).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
