//! The money of a late payment: worked examples to the cent, wrong readings that must not come out, laws over
//! arbitrary cases, refusals, and the tables of rates.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "payment/cases.rs"]
mod cases;
#[path = "payment/countries.rs"]
mod countries;
#[path = "payment/days.rs"]
mod days;
#[path = "payment/examples.rs"]
mod examples;
#[path = "payment/laws.rs"]
mod laws;
#[path = "payment/refusals.rs"]
mod refusals;
#[path = "payment/tables.rs"]
mod tables;
