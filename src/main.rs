//! The page's program. The element starts each widget; nothing is left to do here.

// Links the library, whose exports the element calls.
use franc_parler as _;

/// What gives out memory: the smallest there is that gives it back in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
