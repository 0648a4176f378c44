//! The countries whose rules are known, who owes, and the currency. Imports: nothing.

/// A country, province or state whose rules for a late payment are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Country {
    /// France.
    Fr,
    /// Belgium.
    Be,
    /// Luxembourg.
    Lu,
    /// Germany.
    De,
    /// Spain.
    Es,
    /// Ireland.
    Ie,
    /// The United Kingdom.
    Gb,
    /// Switzerland.
    Ch,
    /// Québec.
    Qc,
    /// New York.
    Ny,
}

impl Country {
    /// All of them.
    pub const ALL: [Self; 10] =
        [Self::Fr, Self::Be, Self::Lu, Self::De, Self::Es, Self::Ie, Self::Gb, Self::Ch, Self::Qc, Self::Ny];

    /// The code by which a case names it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "FR",
            Self::Be => "BE",
            Self::Lu => "LU",
            Self::De => "DE",
            Self::Es => "ES",
            Self::Ie => "IE",
            Self::Gb => "GB",
            Self::Ch => "CH",
            Self::Qc => "QC",
            Self::Ny => "NY",
        }
    }

    /// The sign of the currency of its sums, or its code where it has none.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Gb => "£",
            Self::Ch => "CHF",
            Self::Qc | Self::Ny => "$",
            _ => "€",
        }
    }

    /// The currency of its sums, as ISO 4217 writes it.
    pub const fn currency(self) -> &'static str {
        match self {
            Self::Gb => "GBP",
            Self::Ch => "CHF",
            Self::Qc => "CAD",
            Self::Ny => "USD",
            _ => "EUR",
        }
    }

    /// Whether directive 2011/7/EU on late payment holds there.
    pub const fn is_european_union(self) -> bool {
        matches!(self, Self::Fr | Self::Be | Self::Lu | Self::De | Self::Es | Self::Ie)
    }
}

/// Who owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Debtor {
    /// Another professional.
    Business,
    /// A public buyer.
    Public,
    /// Somebody who buys for private use.
    Consumer,
}

impl Debtor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Business, Self::Public, Self::Consumer];

    /// The id by which a case names them.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Public => "public",
            Self::Consumer => "consumer",
        }
    }
}
