//! What a British or Irish reader is told: their law, their forms of address, their days; in French too where it is wrong
//! there as well.

use super::said::sheet;
use crate::common::words;
use franc_parler::app::question_text;

/// The sheet of an invoice that was due in October, with what is given on top.
pub(super) fn invoice<'a>(language: &str, given: &[(&'a str, &'a str)]) -> String {
    let usual = [
        ("start", "late-payment"),
        ("payment-kind", "late"),
        ("already", "wrote, spoke"),
        ("client-kind", "company"),
        ("amount", "£940"),
        ("due", "2026-10-26"),
        ("country", "gb"),
    ];
    let kept = usual.iter().filter(|(id, _)| !given.iter().any(|(known, _)| known == id));
    let answers: Vec<(&str, &str)> = kept.chain(given).copied().collect();
    sheet(language, &answers)
}

pub(super) fn has(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
}

pub(super) fn lacks(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(!said.contains(part), "“{part}” is in:\n{said}");
    }
}

#[test]
fn a_consumer_is_told_the_law_of_their_own_country() {
    let told = |country| invoice("en", &[("client-kind", "consumer"), ("country", country)]);
    let awarded = "only if our contract provides for it, or if a court awards it";
    for country in ["gb", "ie"] {
        has(&told(country), &[awarded]);
        lacks(&told(country), &["at the legal rate, and only from the formal demand"]);
        let french = invoice("fr", &[("client-kind", "consumer"), ("country", country)]);
        lacks(&french, &["taux légal, et seulement"]);
    }
    has(
        &told("gb"),
        &[
            "you have 30 days from the date of this letter to reply",
            "information sheet, reply form and financial statement form",
        ],
    );
    lacks(&told("ie"), &["you have 30 days"]);
    has(&told("fr"), &["at the legal rate, and only from the formal demand"]);
}

#[test]
fn a_delay_without_a_due_date_has_no_length() {
    let said = |already| invoice("en", &[("already", already), ("due", "")]);
    lacks(&said("wrote, spoke"), &["two weeks"]);
    lacks(&said("wrote"), &["more than a week"]);
}

#[test]
fn a_letter_greets_the_person_it_is_for_and_closes_as_it_began() {
    let known = invoice(
        "en",
        &[("contact", "Mrs Lowe"), ("client", "Mrs Patricia Lowe"), ("talk-date", "2026-11-30")],
    );
    has(&known, &["Dear Mrs Lowe,", "Yours sincerely,", "With: Mrs Patricia Lowe\n"]);
    lacks(&known, &["Dear Sir or Madam", "faithfully", "To whom it may concern", "with Mrs Lowe"]);
    let unknown = invoice("en", &[]);
    has(&unknown, &["Dear Sir or Madam,", "Yours faithfully,"]);
    // Whoever handles payments, whoever was appointed: not the person one knows.
    for kind in ["no-answer", "insolvency"] {
        let someone_else = invoice("en", &[("contact", "Helen"), ("payment-kind", kind)]);
        lacks(&someone_else, &["Dear Helen", "sincerely"]);
    }
}

#[test]
fn hours_so_far_are_no_hours_to_come_and_a_price_that_was_named_is_not_accepted() {
    let late = [("start", "client-mistake"), ("work-kind", "late-inputs"), ("hours", "6"), ("price", "£420")];
    let said = sheet("en", &late);
    has(&said, &["Extra time so far: 6 hours; price proposed: £420.00"]);
    lacks(&said, &["takes 6 more hours", "price accepted"]);
    lacks(&sheet("fr", &late), &["prix accepté"]);
}

#[test]
fn nobody_in_the_uk_or_ireland_is_sent_to_the_places_of_france() {
    for country in ["gb", "ie"] {
        for kind in ["late", "disputed", "cannot-pay"] {
            let said = invoice("en", &[("payment-kind", kind), ("country", country)]);
            lacks(&said, &["in France", "point-justice", "bodacc", "banque-france"]);
        }
    }
    has(&invoice("en", &[]), &["Bank Rate on 30 June 2026 is missing"]);
    let irish = invoice("en", &[("country", "ie"), ("payment-kind", "cannot-pay")]);
    has(
        &irish,
        &["rate on 1 July 2026 is missing: see https://www.ecb.europa.eu", "in examinership or liquidation"],
    );
    has(&invoice("fr", &[("country", "ie")]), &["de la BCE du 1er juillet 2026"]);
}

/// What England and Wales ask of a demand is asked of nobody in Ireland or New York.
#[test]
fn what_england_asks_for_is_asked_of_nobody_elsewhere() {
    let demand = |country| invoice("en", &[("already", "wrote-often"), ("country", country)]);
    has(&demand("gb"), &["30 if the client is an individual or sole trader", "the protocol’s three forms"]);
    for country in ["ie", "ny", "other"] {
        lacks(&demand(country), &["sole trader", "the protocol’s three forms", "UK or Irish", "VAT"]);
    }
    let opened = |country| invoice("en", &[("payment-kind", "insolvency"), ("country", country)]);
    has(&opened("gb"), &["In Great Britain, a supplier mostly"]);
    lacks(&opened("ny"), &["Great Britain", "In France"]);
    // Once a part was paid, what is asked for is what is left.
    let part = [("country", "ny"), ("part-paid", "yes"), ("payments", "100 ; 01/03/2026")];
    lacks(&invoice("en", &part), &["already paid))"]);
}

#[test]
fn what_holds_for_private_clients_alone_is_said_to_nobody_else() {
    let demand = "Statutory demand";
    let said = |kind, amount| invoice("en", &[("client-kind", kind), ("amount", amount)]);
    has(&said("company", "£940"), &[demand]);
    has(&said("consumer", "£6000"), &[demand]);
    lacks(&said("consumer", "£940"), &[demand]);
    for (language, cancel) in [("en", "Private client: check"), ("fr", "Client particulier")] {
        let back = |kind| {
            let back = [("payment-kind", "claimed-back"), ("written", "email"), ("client-kind", kind)];
            invoice(language, &back)
        };
        has(&back("consumer"), &[cancel]);
        lacks(&back("company"), &[cancel]);
    }
}

/// The deposit is on the freelancer's account already: nobody is asked to pay a part of it.
#[test]
fn whoever_claims_a_deposit_back_is_asked_for_none_of_it_and_may_choose_between_the_offers() {
    let back = [
        ("payment-kind", "claimed-back"),
        ("talk-date", "2026-12-02"),
        ("pay-by", "2026-12-11"),
        ("offer", "Half of it\nA credit for 2027"),
    ];
    let english = invoice("en", &back);
    lacks(&english, &["the undisputed part", "pay the part that is not disputed", "open until 11 December"]);
    has(&english, &["Date: 11 December 2026", "one of these:\n– Half of it\n– A credit for 2027"]);
    let french = invoice("fr", &back);
    lacks(&french, &["part non discutée", "part qui n’est pas discutée", "ouverte jusqu’au 11 décembre"]);
}

#[test]
fn bad_news_has_no_lead_in_and_an_offer_is_not_the_whole_of_it() {
    let news = [
        ("start", "own-mistake"),
        ("mistake-kind", "bad-news"),
        ("dependence", "most"),
        ("offer", "Ash instead of oak by 18 December"),
        ("repair-date", "2027-01-15"),
    ];
    lacks(&sheet("en", &news), &["I value our work together", "All of it arrives"]);
    lacks(&sheet("fr", &news), &["Tout arrive"]);
}

#[test]
fn a_new_rate_is_asked_for_and_said_as_a_rate() {
    let rate = [
        ("start", "boundaries"),
        ("limits-kind", "rate-rise"),
        ("rule", "£330 a newsletter"),
        ("rule-from", "2027-02-01"),
        ("count", "3"),
    ];
    let said = sheet("en", &rate);
    has(&said, &["From 1 February 2027, my rate will be £330 a newsletter."]);
    lacks(&said, &["How many times"]);
    let rule = franc_parler::conversations::question("rule").unwrap();
    let asked = |places: &[&str]| question_text(&words("en"), rule, places, "text").unwrap_or_default();
    assert!(asked(&["rate-rise", "boundaries"]).contains("new rate"));
    assert!(asked(&["scope-creep", "boundaries"]).contains("What rule"));
}

#[test]
fn whoever_insults_is_not_told_that_the_work_is_enjoyed() {
    let insulted = [("start", "boundaries"), ("limits-kind", "disrespect"), ("already", "spoke")];
    let said = sheet("en", &insulted);
    has(&said, &["almost friends", "I’ve raised this before"]);
    lacks(&said, &["go on enjoying the work", "raising it early"]);
    lacks(&sheet("fr", &insulted), &["on continue à bien travailler ensemble"]);
}

#[test]
fn an_ending_that_is_announced_comes_with_its_notice() {
    let leaving = |kind, frame| {
        let leaving =
            [("start", "ending"), ("ending-kind", kind), ("ending-frame", frame), ("end-date", "2027-01-29")];
        sheet("en", &leaving)
    };
    let notice = "I give notice to end our agreement. End date: 29 January 2027.";
    has(&leaving("new-direction", "open-ended"), &[notice]);
    has(
        &leaving("unpaid", "open-ended"),
        &["ending our work together on 29 January 2027.\nThe work already done"],
    );
    lacks(&leaving("new-direction", "fixed-term"), &[notice]);
    lacks(&leaving("bad-treatment", "open-ended"), &[notice]);
}

#[test]
fn a_bill_that_is_not_due_goes_after_what_blocks_and_the_ending_after_a_bill_of_somebody_who_insults() {
    let overworked = [
        ("start", "full"),
        ("blocking", "requests"),
        ("second-matter", "money"),
        ("payment-kind", "not-due"),
        ("limits-kind", "out-of-hours"),
    ];
    for (language, limits) in [("en", "Setting limits: "), ("fr", "Poser des limites")] {
        assert!(sheet(language, &overworked).starts_with(limits), "{language}");
    }
    let insulted = [
        ("start", "full"),
        ("safety", "insults"),
        ("second-matter", "money"),
        ("payment-kind", "late"),
        ("already", "spoke, wrote"),
        ("client-kind", "company"),
        ("six-months", "decided"),
    ];
    let said = sheet("en", &insulted);
    has(&said, &["If the tone rises, end the call", "Ending the work together"]);
    lacks(&said, &["Setting limits"]);
}

#[test]
fn a_private_person_has_thirty_days_after_the_demand_and_no_two_reminders_follow_at_once() {
    // The demand goes on 23 November; thirty days later it is 23 December.
    let said = |kind| invoice("en", &[("client-kind", kind), ("talk-date", "2026-11-23")]);
    has(&said("consumer"), &["(>) 23 November 2026: Formal demand", "( ) 24 December 2026: Final statement"]);
    has(&said("company"), &["( ) 2 December 2026: Final statement"]);
    // Before it goes, and with a deadline of one's own.
    let before = [("client-kind", "consumer"), ("already", "wrote"), ("pay-by", "2026-12-14")];
    has(
        &invoice("en", &before),
        &["( ) 15 December 2026: Formal demand", "( ) 15 January 2027: Final statement"],
    );
    let sent = [("client-kind", "consumer"), ("already", "formal-notice"), ("notice-date", "2026-11-20")];
    has(&invoice("en", &sent), &["(>) 22 December 2026: Final statement"]);
    let late = [("already", "nothing"), ("due", "2026-11-24"), ("talk-date", "2026-12-01")];
    has(&invoice("en", &late), &["(>) 1 December 2026: Short", "( ) 8 December 2026: Dated"]);
}

#[test]
fn the_fixed_sum_is_counted_with_the_interest_of_the_law_and_in_its_currency_alone() {
    let said = |given: &[(&str, &str)]| invoice("en", &[&[("reference-rate", "3.75")], given].concat());
    let (no, other) = ("isn’t automatic in the UK", "is in its own currency");
    has(&said(&[]), &["fixed compensation £40.00", "Fixed sum for recovery costs: £40.00"]);
    lacks(&said(&[]), &[no, other]);
    let agreed = said(&[("agreed-rate", "percent"), ("agreed-percent", "4")]);
    has(&agreed, &[no, "If 4.00% isn’t a substantial remedy"]);
    lacks(&agreed, &["Fixed sum for recovery costs: £"]);
    let dollars = said(&[("amount", "$3,200")]);
    has(&dollars, &[other]);
    lacks(&dollars, &["$70", "Fixed sum for recovery costs: $"]);
}
