//! The money of a late payment: published rates, interest, fixed sums, due dates, working days. Every figure
//! has its source beside it, no figure is a float, and interest is rounded once, half up, to the cent. What
//! is not known is refused by name, never guessed. Imports: `flow` (sums).

mod account;
mod calendar;
mod case;
mod country;
mod due;
mod exact;
mod fixed;
mod holidays;
mod limitation;
mod lines;
mod plan;
mod rates;
mod refusal;
mod sum;
mod tables;
mod warnings;
mod workday;

pub use account::Account;
pub use calendar::{HalfYear, days_after, days_between, month_end, years_after};
pub use case::{Agreed, Case, Invoice, PartPayment, Payment};
pub use country::{Country, Debtor};
pub use due::{Due, Reading, Term, Terms, due};
pub use exact::{Interest, Rate, money_text};
pub use fixed::fixed_sum;
pub use holidays::{Rest, rest};
pub use limitation::limitation;
pub use lines::Line;
pub use plan::{Instalment, LONGEST_PLAN, instalments};
pub use rates::{Entered, Missing, Series, Statutory, Taken, rate_of, statutory};
pub use refusal::{Cause, Field, Refusal};
pub use sum::{Owed, Sum, sum};
pub use tables::Published;
pub use warnings::Warning;
pub use workday::{WorkDay, work_day};
