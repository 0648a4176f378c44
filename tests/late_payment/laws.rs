//! What no sheet of a late payment may say, over all paths: nothing untrue of what was sent, nothing to strangers.

use crate::common::walks::{self, Path};
use crate::common::{languages, none_of, sheet_of, today, words};
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};
use franc_parler::payment::days_after;
use franc_parler::sheet::{Block, Place, Rung, Sheet};
use franc_parler::texts::date;
use std::collections::BTreeSet;

/// A path for all that changes a late payment, each with its due date unknown, to come and more and more days past.
fn every_delay() -> Vec<(&'static Path, Answers)> {
    let mut seen = BTreeSet::new();
    let mut other = |path: &&Path| {
        let ids = ["payment-kind", "silence-about", "price-when", "already"];
        let given = ids.map(|id| path.answers.get(id).map(walks::written));
        path.conversation == "late-payment" && seen.insert((given, path.answers.chose("start", "quick")))
    };
    let late = walks::all().iter().filter(|path| other(path));
    let mut all = Vec::new();
    for path in late {
        all.push((path, path.answers.clone()));
        for days in [-3, 1, 9, 20, 60] {
            let mut answers = path.answers.clone();
            let due = days_after(today(), -days).to_string();
            answers.set("due", Answer::Text(due));
            all.push((path, answers));
        }
    }
    all
}

/// Where a sheet says one of these.
fn said(place: &str, text: &str, never: &[&str]) -> Vec<String> {
    let text = text.replace(['\u{202f}', '\u{a0}'], " ");
    never.iter().filter(|words| text.contains(**words)).map(|words| format!("{place}: “{words}”")).collect()
}

/// The ladders of a sheet.
fn ladders(sheet: &Sheet) -> impl Iterator<Item = &Vec<Rung>> {
    let blocks = sheet.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Ladder(rungs) = block { Some(rungs) } else { None })
}

#[test]
fn where_nothing_was_said_no_sheet_speaks_of_a_message() {
    let never = [
        "Mes rappels",
        "Mes messages",
        "mes messages au sujet",
        "messages précédents",
        "J’ai déjà écrit",
        "Ma précédente demande",
        "My reminders",
        "Your messages get",
        "earlier messages",
        "my messages about",
    ];
    let (mut wrong, mut seen) = (BTreeSet::new(), 0);
    for language in languages() {
        let texts = words(&language);
        for (path, answers) in every_delay() {
            if answers.chose("already", "nothing") {
                seen += 1;
                let text = export::text(&sheet_of(&answers, &texts), &texts);
                wrong.extend(said(path.situation, &text, &never));
            }
        }
    }
    assert!(seen > 20, "only {seen} sheets are read");
    none_of("messages nobody sent", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn nobody_is_told_that_a_notice_has_run_out_before_it_has() {
    let passed = ["date fixée par ma mise en demeure du", "date set in my formal demand of"];
    let early = ["dernière demande avant", "dernière date avant", "suspendrai", "last request before"];
    let never = [&passed[..], &early].concat();
    let mut wrong = BTreeSet::new();
    for language in languages() {
        let texts = words(&language);
        let told = |answers: &Answers| export::text(&sheet_of(answers, &texts), &texts);
        let remedies = |answers: &Answers| diagnose(answers, today()).situation == "remedies";
        for (path, answers) in every_delay().into_iter().filter(|(_, answers)| remedies(answers)) {
            let sent = |days: i64| {
                let mut answers = answers.clone();
                answers.set("notice-date", Answer::Text(days_after(today(), -days).to_string()));
                answers
            };
            for days in [0, 1, 14, 15] {
                wrong.extend(said(&format!("{days} days after it"), &told(&sent(days)), &never));
            }
            // A shorter time was given in it, or a longer one; a date set once it is over is another.
            for (days, pay_by, over) in [(9, -1, true), (9, 0, false), (9, 20, false), (16, 20, true)] {
                let mut answers = sent(days);
                answers.set("pay-by", Answer::Text(days_after(today(), pay_by).to_string()));
                let found = said("", &told(&answers), &passed);
                assert_eq!(!found.is_empty(), over, "{pay_by}: {}", path.told());
            }
            wrong.extend(said("the day it went unknown", &told(&answers), &passed));
        }
    }
    none_of("said of a notice that still runs", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn the_ladder_has_a_step_to_take_and_dates_none_that_may_not_have_been_taken() {
    let (texts, mut wrong) = (words("fr"), BTreeSet::new());
    for (path, answers) in every_delay().into_iter().filter(|(_, answers)| answers.is_answered("due")) {
        let sheet = sheet_of(&answers, &texts);
        for rungs in ladders(&sheet) {
            let here = rungs.iter().filter(|rung| rung.place == Place::Here).count();
            if here != 1 && sheet.situation != "general" {
                wrong.insert(format!("{here} steps to take now in {}", path.situation));
            }
            let passed = rungs.iter().filter(|rung| rung.place == Place::Passed);
            let dated = passed.filter(|rung| rung.line.text.contains("202"));
            wrong.extend(dated.map(|rung| format!("{}: {}", path.situation, rung.line.text)));
        }
        let marked = export::markdown(&sheet, &texts);
        wrong.extend(said(sheet.situation, &marked, &["[x]"]));
    }
    none_of("steps of a ladder", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn no_step_was_missed_before_anything_is_due() {
    let (texts, mut missed) = (words("en"), BTreeSet::new());
    let not_due = |path: &&Path| path.situation == "before-due";
    for path in walks::all().iter().filter(not_due).take(4) {
        for (first, ahead) in [("-10", 23), ("-10", 4), ("-1", 23), ("-365", 23), ("-3", 4), ("0", 1)] {
            let mut answers = path.answers.clone();
            let due = days_after(today(), ahead).to_string();
            answers.set("due", Answer::Text(due));
            answers.set("ladder-days", Answer::Text(format!("{first}, 1, 8, 15, 22, 37")));
            let text = export::text(&sheet_of(&answers, &texts), &texts);
            if text.contains("Some steps were missed") {
                missed.insert(format!("{first} days, due in {ahead}: {}", path.told()));
            }
        }
    }
    none_of("missed before they were due", &missed.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_private_person_who_is_silent_is_looked_for_in_person_and_a_company_through_somebody_else() {
    let strangers = [
        "standard",
        "siège",
        "bodacc",
        "La compta",
        "transmettre",
        "pour rien",
        "qui traite les paiements",
        "switchboard",
        "registered office",
        "Companies House",
        "Accounts are",
        "pass my message",
        "your doing",
        "handles payments",
    ];
    let mut wrong = BTreeSet::new();
    for language in languages() {
        let texts = words(&language);
        let greeting = texts.get("sheet.greeting");
        let hello = greeting.split('[').next().unwrap_or_default();
        for (_, mut answers) in every_delay() {
            answers.set("contact", Answer::Text("Zoé".to_owned()));
            for kind in ["consumer", "friend", "company", "association"] {
                answers.set("client-kind", Answer::Option(kind.to_owned()));
                if diagnose(&answers, today()).situation != "ghosting" || answers.chose("start", "quick") {
                    continue;
                }
                let mut sheet = sheet_of(&answers, &texts);
                // What the doors ask for is said of every client.
                sheet.annexes.retain(|annex| annex.id != "doors");
                let told = export::text(&sheet, &texts);
                let private = ["consumer", "friend"].contains(&kind);
                let never = format!("{hello} Zoé");
                let never = if private { &strangers[..] } else { &[never.as_str()] };
                wrong.extend(said(kind, &told, never));
                let call = if private { "letter-call" } else { "letter-call-other" };
                assert!(sheet.annexes.iter().any(|annex| annex.id == call), "{kind}: no {call}");
                assert!(private == said("", &told, &[&format!("{hello} ………")]).is_empty(), "{kind}");
            }
        }
    }
    none_of("said to a stranger", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn whoever_is_asked_for_money_back_is_told_of_no_debt_to_chase() {
    let never = [
        "Une relance",
        "Si vous insistez",
        "On la fixe maintenant",
        "indemnité",
        "mise en demeure",
        "A reminder has",
        "If you push",
        "fixed sum",
        "formal demand to",
    ];
    let mut wrong = BTreeSet::new();
    for language in languages() {
        let texts = words(&language);
        for (path, mut answers) in every_delay() {
            // What was sent is the person's own word.
            let own = ["wrote-often", "formal-notice"].iter().any(|sent| answers.chose("already", sent));
            if path.situation == "money-back" && !own {
                for kind in ["company", "consumer", "agency", "friend"] {
                    answers.set("client-kind", Answer::Option(kind.to_owned()));
                    let text = export::text(&sheet_of(&answers, &texts), &texts);
                    wrong.extend(said(kind, &text, &never));
                }
            }
        }
    }
    none_of("said to whoever owes nothing", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_price_cut_is_expected_first_where_the_price_is_cut() {
    let texts = words("fr");
    for (id, option, first) in
        [("price-when", "cut", "price-cut"), ("payment-kind", "claimed-back", "refund")]
    {
        let (path, _) = every_delay().into_iter().find(|(path, _)| path.answers.chose(id, option)).unwrap();
        let sheet = sheet_of(&path.answers, &texts);
        let blocks = sheet.sections.iter().flat_map(|section| &section.blocks);
        let rows =
            blocks.filter_map(|block| if let Block::Pairs { rows, .. } = block { Some(rows) } else { None });
        let key = rows.flatten().next().map(|(said, _)| said.key.clone());
        assert_eq!(key, Some(format!("edit.late-payment.objections.{first}.said")));
    }
}

#[test]
fn what_is_long_overdue_is_put_off_to_no_due_date_in_an_ending() {
    let mut wrong = BTreeSet::new();
    for language in languages() {
        let texts = words(&language);
        for path in ["unpaid", "already-ended"] {
            let path = walks::all().iter().find(|known| known.situation == path).unwrap();
            let told = export::text(&sheet_of(&path.answers, &texts), &texts);
            wrong.extend(said(path.situation, &told, &["à l’échéance prévue", "on its due date"]));
        }
    }
    none_of("put off", &wrong.into_iter().collect::<Vec<_>>());
}

#[test]
fn letters_sums_and_the_step_to_take_are_of_the_day_the_client_hears_of_it() {
    let (texts, mut wrong) = (words("fr"), BTreeSet::new());
    let now = date(&texts, today());
    for (_, mut answers) in every_delay() {
        answers.set("talk-date", Answer::Text(days_after(today(), 7).to_string()));
        answers.set("country", Answer::Option("fr".to_owned()));
        let mut sheet = sheet_of(&answers, &texts);
        let here = ladders(&sheet).flatten().filter(|rung| rung.place == Place::Here);
        let told: String = here.map(|rung| rung.line.text.as_str()).collect();
        wrong.extend(said(sheet.situation, &told, &[&now]));
        // The letters alone.
        sheet.sections.clear();
        sheet.meta.clear();
        wrong.extend(said(sheet.situation, &export::text(&sheet, &texts), &[&now]));
    }
    none_of("dated today, though it is said in a week", &wrong.into_iter().collect::<Vec<_>>());
}
