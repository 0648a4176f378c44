//! What a British or Irish reader is told: their law, their forms of address, their days; in French too where it is wrong
//! there as well.

use super::said::sheet;

/// The sheet of an invoice that was due in October, with what is given on top.
fn invoice<'a>(language: &str, given: &[(&'a str, &'a str)]) -> String {
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

fn has(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
}

fn lacks(said: &str, parts: &[&str]) {
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
    has(&told("gb"), &["leaves you 30 days"]);
    lacks(&told("ie"), &["England and Wales, the formal demand"]);
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
