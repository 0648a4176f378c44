//! The published rates as data: one line a half-year, each with the address where it was read. Imports:
//! nothing of the crate beyond this module.
//!
//! A new line goes to the end of its list; the lists begin and end where something was found, and nothing is
//! made up beyond. `tests/payment.rs` refuses a gap, an overlap and a line without a source.

use super::calendar::HalfYear;
use super::exact::Rate;

/// One published rate: it holds from the first to the last day of its half-year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The half-year it holds for.
    pub half: HalfYear,
    /// The rate.
    pub rate: Rate,
    /// Where it was read. The page shows it nowhere, and does not carry the addresses.
    #[cfg(feature = "json")]
    pub source: &'static str,
}

/// A line of a table: year, half, hundredths of a percent, source.
#[cfg_attr(not(feature = "json"), allow(unused_variables))]
const fn published(year: i32, half: u8, hundredths: i64, source: &'static str) -> Published {
    Published {
        half: HalfYear::new(year, half),
        rate: Rate::hundredths(hundredths),
        #[cfg(feature = "json")]
        source,
    }
}

const BDF: &str = "https://www.banque-france.fr/en/policy-rates";
const BSI: &str = "http://www.bsi.si/en/ecb-interest-rates";
/// The base rate from January 2026, and the refinancing rate of June and December 2025 it follows.
const BUNDESBANK_2026: &str =
    "https://finanzmarktnachrichten.de/basiszinssatz-bleibt-ab-1-januar-2026-bei-127";
const INFONET: &str = "https://infonet.fr/actualite/juridique/taux-dinteret-legal/";
const BPI_2024: &str =
    "https://bpifrance-creation.fr/entrepreneur/actualites/taux-linteret-legal-deuxieme-semestre-2024";
const LEGIFISCAL: &str =
    "https://www.legifiscal.fr/actualites-fiscales/4371-taux-interet-legal-1er-semestre-2026.html";
const PAY_ON_TIME: &str = "https://payontime.co.uk/how-to-calculate-late-payment-interest-and-compensation";
/// The cut to 5 % of 1 August 2024: 5.25 % until then.
const ZAWYA: &str =
    "https://www.zawya.com/en/world/uk-and-europe/bank-of-england-cuts-interest-rate-to-5-vakjhk2v";
/// The cut to 4.5 % of 6 February 2025: 4.75 % until then.
const VUS: &str =
    "https://veryusefulsolutions.client-link.co.uk/new-flashes/late-payment-interest-rates-changed-again";
/// The cut from 4.25 % to 4 % of 7 August 2025.
const LANGHAM_WALSH: &str =
    "https://langhamwalsh.co.uk/news/hmrc-interest-rates-to-fall-following-base-rate-cut";
const ACCESS: &str = "https://help-proclaim.theaccessgroup.com/en/articles/13185069-debt-debtors-case-type\
    -late-payment-interest-updates-december-2025";
/// -0.88 % since 1 July 2016, 1.62 % from 1 January 2023.
const STB_BRUNS: &str = "https://stb-bruns.com/basiszinssatz-wurde-angepasst/";
const BGB_INTEREST: &str = "https://github.com/ameax/bgb-interest";
const IHK_KASSEL: &str = "https://news.kassel.ihk.de/d?p000c30i000o4mb0c0000oiy000000000cqjipo7cgz432zy0q6\
    dl0fy00000g00000003kvd6i";
/// The rule by which it moves, applied to `ECB`.
const BGB_247: &str = "https://gesetze-in-app.de/BGB/247";
/// 8 % for the second half of 2022, as in every half-year since the second of 2016.
const WOLTERS_KLUWER: &str =
    "https://www.wolterskluwer.com/fr-be/expert-insights/late-payment-in-commercial-transactions";
const TREASURY_2023: &str = "https://etaamb.openjustice.be/nl/mededeling_n2023041019.html";
const WEBWIN: &str = "https://subaccount.webwin.be/newsletter-by-email/le-taux-legal-dinteret-de-retard-re\
    ste-inchange-a-125-pour-toute-lannee-2024";
const LEUROPE: &str = "https://leuropeinfo.eu/?p=1197";
/// 10.5 % for the first half of 2026, unchanged.
const EMBUILD: &str = "https://embuild.be/fr/actualit%C3%A9s/le-retard-de-paiement-le-taux-dint%C3%A9r%C3%\
    AAt-applicable-en-2026";

/// The rate of the European Central Bank's main refinancing operations, in force on 1 January and on 1 July.
///
/// C. com. L441-10 II and directive 2011/7 take it on these two days; a move between them changes nothing
/// before the next half-year.
pub(super) const ECB: [Published; 15] = [
    published(2019, 1, 0, BDF),
    published(2019, 2, 0, BDF),
    published(2020, 1, 0, BDF),
    published(2020, 2, 0, BDF),
    published(2021, 1, 0, BDF),
    published(2021, 2, 0, BDF),
    published(2022, 1, 0, BDF),
    published(2022, 2, 0, BDF),
    published(2023, 1, 250, BDF),
    published(2023, 2, 400, BDF),
    published(2024, 1, 450, BDF),
    published(2024, 2, 425, BDF),
    published(2025, 1, 315, BSI),
    published(2025, 2, 215, BUNDESBANK_2026),
    published(2026, 1, 215, BUNDESBANK_2026),
];

/// The French legal rate of interest for a professional creditor, set by order for each half-year.
///
/// The column depends on the creditor: a freelancer's is the professional one, against a consumer too.
pub(super) const LEGAL_PRO: [Published; 15] = [
    published(2019, 1, 86, INFONET),
    published(2019, 2, 87, INFONET),
    published(2020, 1, 87, INFONET),
    published(2020, 2, 84, INFONET),
    published(2021, 1, 79, INFONET),
    published(2021, 2, 76, INFONET),
    published(2022, 1, 76, INFONET),
    published(2022, 2, 77, INFONET),
    published(2023, 1, 206, INFONET),
    published(2023, 2, 422, INFONET),
    published(2024, 1, 507, INFONET),
    published(2024, 2, 492, BPI_2024),
    published(2025, 1, 371, LEGIFISCAL),
    published(2025, 2, 276, LEGIFISCAL),
    published(2026, 1, 262, LEGIFISCAL),
];

/// The Bank of England's official rate on 30 June for the second half-year, on 31 December for the first (SI
/// 2002/1675).
pub(super) const BOE: [Published; 15] = [
    published(2019, 1, 75, PAY_ON_TIME),
    published(2019, 2, 75, PAY_ON_TIME),
    published(2020, 1, 75, PAY_ON_TIME),
    published(2020, 2, 10, PAY_ON_TIME),
    published(2021, 1, 10, PAY_ON_TIME),
    published(2021, 2, 10, PAY_ON_TIME),
    published(2022, 1, 25, PAY_ON_TIME),
    published(2022, 2, 125, PAY_ON_TIME),
    published(2023, 1, 350, PAY_ON_TIME),
    published(2023, 2, 500, PAY_ON_TIME),
    published(2024, 1, 525, PAY_ON_TIME),
    published(2024, 2, 525, ZAWYA),
    published(2025, 1, 475, VUS),
    published(2025, 2, 425, LANGHAM_WALSH),
    published(2026, 1, 375, ACCESS),
];

/// The German base rate (§ 247 BGB): it moves by as many points as the rate of the main refinancing
/// operations.
pub(super) const BASE: [Published; 15] = [
    published(2019, 1, -88, STB_BRUNS),
    published(2019, 2, -88, STB_BRUNS),
    published(2020, 1, -88, STB_BRUNS),
    published(2020, 2, -88, STB_BRUNS),
    published(2021, 1, -88, STB_BRUNS),
    published(2021, 2, -88, STB_BRUNS),
    published(2022, 1, -88, STB_BRUNS),
    published(2022, 2, -88, STB_BRUNS),
    published(2023, 1, 162, STB_BRUNS),
    published(2023, 2, 312, BGB_INTEREST),
    published(2024, 1, 362, IHK_KASSEL),
    published(2024, 2, 337, BGB_247),
    published(2025, 1, 227, BGB_247),
    published(2025, 2, 127, BUNDESBANK_2026),
    published(2026, 1, 127, BUNDESBANK_2026),
];

/// The Belgian rate for late payment between undertakings and by public buyers (law of 2 August 2002, art.
/// 5), whole: no points are added.
pub(super) const BE: [Published; 15] = [
    published(2019, 1, 800, WOLTERS_KLUWER),
    published(2019, 2, 800, WOLTERS_KLUWER),
    published(2020, 1, 800, WOLTERS_KLUWER),
    published(2020, 2, 800, WOLTERS_KLUWER),
    published(2021, 1, 800, WOLTERS_KLUWER),
    published(2021, 2, 800, WOLTERS_KLUWER),
    published(2022, 1, 800, WOLTERS_KLUWER),
    published(2022, 2, 800, WOLTERS_KLUWER),
    published(2023, 1, 1050, TREASURY_2023),
    published(2023, 2, 1200, WEBWIN),
    published(2024, 1, 1250, WEBWIN),
    published(2024, 2, 1250, WEBWIN),
    published(2025, 1, 1150, LEUROPE),
    published(2025, 2, 1050, EMBUILD),
    published(2026, 1, 1050, EMBUILD),
];
