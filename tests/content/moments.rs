//! The days given are held against each other and against today, and what was typed stands once, where it belongs.

use super::said::sheet;

/// The sheet of a mistake of this kind, with these days; the tests live on 23 November 2026.
fn mistake(language: &str, days: &[(&str, &str)]) -> String {
    let kind = [("start", "own-mistake"), ("mistake-kind", "delivered-error"), ("harm-running", "no")];
    sheet(language, &[&kind[..], days].concat())
}

fn limit(language: &str, kind: &str, details: &[(&str, &str)]) -> String {
    sheet(language, &[&[("start", "boundaries"), ("limits-kind", kind)], details].concat())
}

#[test]
fn a_talk_that_comes_too_late_after_the_discovery_is_brought_forward() {
    for (language, sooner) in [("fr", "Avancer l’échange"), ("en", "Bring the talk forward")] {
        for (found, talk, late) in [
            ("2026-11-20", "2026-12-10", true),
            ("2026-11-22", "2026-11-24", false),
            ("2026-11-22", "2026-11-26", true),
            // Tomorrow is as soon as it can be had.
            ("2026-11-10", "2026-11-24", false),
        ] {
            let sheet = mistake(language, &[("found", found), ("talk-date", talk)]);
            assert_eq!(sheet.contains(sooner), late, "{found}, {talk}: {sheet}");
        }
        let unset = mistake(language, &[("found", "2026-11-20")]);
        // Without a day, what can no longer be kept is not promised either.
        let promised = ["48 h après la découverte", "48 hours of finding out"];
        assert!(!unset.contains(sooner) && promised.iter().all(|words| !unset.contains(words)), "{unset}");
    }
}

#[test]
fn what_is_mended_before_the_talk_is_told_as_done() {
    for (language, done, ahead) in [
        ("fr", "en place depuis le 24", ["arrive le 24", "Le 24 novembre 2026\u{202f}: livrer"]),
        ("en", "in place since 24", ["with you on 24", "On 24 November 2026: deliver"]),
    ] {
        let told = mistake(language, &[("repair-date", "2026-11-24"), ("talk-date", "2026-11-25")]);
        assert_eq!(told.matches(done).count(), 2, "{told}");
        assert!(ahead.iter().all(|words| !told.contains(words)), "{told}");
        let sooner = mistake(language, &[("repair-date", "2026-11-24"), ("talk-date", "2026-11-23")]);
        assert!(ahead.iter().all(|words| sooner.contains(words)) && !sooner.contains(done), "{sooner}");
    }
}

/// Not only where the situation has words for it: no line of any sheet announces a repair for a day before the talk.
#[test]
fn no_mistake_of_any_kind_announces_what_is_mended() {
    let option = |option: &'static franc_parler::flow::Choice| option.id;
    let kinds =
        franc_parler::conversations::question("mistake-kind").unwrap().kind.options().iter().map(option);
    let (mut told, mut announced) = (0, Vec::new());
    for kind in kinds {
        for (language, day, done) in [
            ("fr", "24 novembre 2026", &["depuis le ", "faite le ", "Réparé le ", "sa date, le "][..]),
            (
                "en",
                "24 November 2026",
                &["since ", "made on ", "Repaired on ", "Repair done on ", "its date, "][..],
            ),
        ] {
            let given = [("start", "own-mistake"), ("mistake-kind", kind), ("harm-running", "no")];
            let days = [("repair-date", "2026-11-24"), ("talk-date", "2026-11-25")];
            let sheet = sheet(language, &[&given[..], &days[..]].concat());
            for (at, _) in sheet.match_indices(day) {
                told += 1;
                let before = &sheet[..at];
                if !done.iter().any(|words| before.ends_with(words)) {
                    let line = before.lines().next_back().unwrap_or_default();
                    announced.push(format!("{kind}, {language}: {line}{day}"));
                }
            }
        }
    }
    assert!(told > 30, "{told}");
    crate::common::none_of("repairs announced for a day before the talk", &announced);
}

#[test]
fn a_day_that_has_passed_or_is_no_working_day_is_said_first() {
    for (language, passed, weekend) in
        [("fr", "échange est passé", "tombe un week-end"), ("en", "talk has passed", "falls on a weekend")]
    {
        let said = |day| {
            let sheet = limit(language, "out-of-hours", &[("talk-date", day)]);
            (sheet.contains(passed), sheet.contains(weekend))
        };
        assert_eq!(
            ["2026-11-20", "2026-11-23", "2026-11-28"].map(said),
            [(true, false), (false, false), (false, true)]
        );
        // A mistake waits for no Monday.
        assert!(!mistake(language, &[("talk-date", "2026-11-28")]).contains(weekend), "{language}");
        let late = [("start", "late-payment"), ("payment-kind", "late"), ("due", "2026-10-20")];
        let owed = |day| sheet(language, &[&late[..], &[("already", "wrote"), ("talk-date", day)]].concat());
        assert!(owed("2026-11-20").contains(passed) && owed("2026-11-28").contains(weekend), "{language}");
        // Once it was held, no day is to be chosen.
        let held = [("talk-date", "2026-11-20"), ("after.day", "2026-11-20")];
        assert!(!limit(language, "out-of-hours", &held).contains(passed), "{language}");
    }
}

#[test]
fn calm_is_asked_about_where_somebody_was_hurt_or_wrote_in_anger() {
    for (language, calm) in [("fr", "Mon calme, de 0 à 10"), ("en", "How calm I am")] {
        for (kind, already, asked) in [
            ("out-of-hours", "angry", true),
            ("out-of-hours", "nothing", false),
            ("disrespect", "nothing", true),
        ] {
            assert_eq!(limit(language, kind, &[("already", already)]).contains(calm), asked, "{kind}");
        }
    }
}

#[test]
fn after_several_reminders_a_silence_goes_on_at_the_formal_note() {
    let what = "un accord sur la maquette";
    for (language, first, nudge, need) in [
        ("fr", "Jour 0", "48 heures", "il me faut\u{202f}: un accord sur la maquette."),
        ("en", "Day 0", "48 hours", "I need: un accord sur la maquette."),
    ] {
        for (count, last, reminded) in
            [("3", "2026-11-16", true), ("3", "2026-11-21", false), ("1", "2026-11-16", false)]
        {
            let sheet = limit(language, "silent-client", &[("count", count), ("last-contact", last)]);
            assert_eq!(!sheet.contains(first), reminded, "{count}, {last}: {sheet}");
            assert_eq!(!sheet.contains(nudge), reminded, "{count}, {last}: {sheet}");
        }
        let sheet = limit(language, "silent-client", &[("what", what)]);
        assert!(sheet.contains(need) && sheet.matches(what).count() >= 3, "{sheet}");
    }
}

#[test]
fn what_somebody_offers_comes_first_among_the_ways_out_and_nowhere_else() {
    for (language, offers, ways) in [
        ("fr", "Ce que je peux proposer", "Les issues que je propose"),
        ("en", "What I can offer", "The options I can offer"),
    ] {
        let sheet =
            limit(language, "out-of-hours", &[("offer", "un point le vendredi\nun numéro le samedi")]);
        assert!(!sheet.contains(offers), "{sheet}");
        let lines: Vec<&str> = sheet.split(ways).nth(1).unwrap_or_default().lines().skip(2).take(3).collect();
        assert_eq!(lines[..2], ["[ ] un point le vendredi", "[ ] un numéro le samedi"], "{sheet}");
        assert!(lines[2].starts_with("[ ] "), "{sheet}");
    }
}

#[test]
fn the_facts_of_a_limit_are_no_demand_and_the_count_stands_once() {
    let details = [("count", "14"), ("hours", "9"), ("rule", "pas le soir"), ("price", "60")];
    for (language, facts, count) in
        [("fr", "Les faits, dans", "Compté"), ("en", "The facts, in", "How many times")]
    {
        let section = |sheet: &str| {
            sheet.split(facts).nth(1).unwrap_or_default().split("\n\n").next().unwrap_or_default().to_owned()
        };
        let full = section(&limit(language, "out-of-hours", &details));
        assert!(!full.contains("[ ]"), "{full}");
        let quick = sheet(
            language,
            &[("start", "quick"), ("blocking", "requests"), ("limits-kind", "out-of-hours"), ("count", "14")],
        );
        assert!(section(&quick).contains(count), "{quick}");
        let chased = [("start", "client-mistake"), ("work-kind", "late-inputs"), ("count", "4")];
        assert!(!section(&sheet(language, &chased)).contains(count), "{language}");
    }
}

#[test]
fn a_talk_is_asked_for_in_a_line_unless_it_is_in_writing_or_at_once() {
    for (language, line) in [("fr", "Pour demander l’échange"), ("en", "To ask for the talk")] {
        for (kind, asked) in
            [("out-of-hours", true), ("disrespect", false), ("silent-client", false), ("rate-rise", false)]
        {
            assert_eq!(limit(language, kind, &[]).contains(line), asked, "{kind}");
        }
        for (kind, asked) in
            [("no-fit", true), ("bad-treatment", false), ("ethics", false), ("unpaid", false)]
        {
            let end = sheet(language, &[("start", "ending"), ("ending-kind", kind)]);
            assert_eq!(end.contains(line), asked, "{kind}");
        }
        assert!(mistake(language, &[]).contains(line), "{language}");
        // The call is made today: no meeting is added to the wait.
        let missed = sheet(language, &[("start", "own-mistake"), ("mistake-kind", "deadline-missed")]);
        assert!(!missed.contains(line), "{missed}");
        let past = limit(language, "out-of-hours", &[("talk-date", "2026-11-20")]);
        let asking = past.lines().find(|said| said.starts_with(line)).unwrap_or_default();
        assert!(!asking.is_empty() && !asking.contains("2026"), "{asking}");
        assert!(!mistake(language, &[("harm-running", "yes")]).contains(line), "{language}");
        let quick = sheet(language, &[("start", "quick"), ("blocking", "requests")]);
        assert!(!quick.contains(line), "{quick}");
    }
}

#[test]
fn the_second_talk_gets_a_day_and_a_first_step() {
    for (language, day, before) in [
        ("fr", "Jour choisi pour ce second échange", "À faire avant"),
        ("en", "Day chosen for this", "To do before it"),
    ] {
        let answers = [
            ("start", "full"),
            ("blocking", "slip"),
            ("whose-act", "mine"),
            ("mistake-kind", "delivered-error"),
            ("second-matter", "limits"),
            ("limits-kind", "out-of-hours"),
        ];
        let sheet = sheet(language, &answers);
        assert!(sheet.contains(day) && sheet.contains(before), "{sheet}");
        assert!(!mistake(language, &[]).contains(day), "{language}");
    }
}
