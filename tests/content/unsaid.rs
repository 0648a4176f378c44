//! Nothing is owned up to, quoted or claimed on a sheet that the person has not said.

use super::said::sheet;

/// What was never answered is not confessed: neither that nothing was said, nor that nothing is written.
#[test]
fn only_who_said_so_has_said_nothing_or_written_nothing() {
    let confessed = [
        ("fr", ["je n’ai rien dit", "ce n’est pas écrit clairement"]),
        ("en", ["I didn’t say anything", "it isn’t clearly written"]),
    ];
    for (language, [silent, unwritten]) in confessed {
        for (already, written) in [("nothing", "nothing"), ("unknown", "unknown")] {
            let given = |kind| {
                let kind = [("start", "boundaries"), ("limits-kind", kind)];
                sheet(language, &[&kind[..], &[("already", already), ("written", written)]].concat())
            };
            let said = already == "nothing";
            assert_eq!(given("out-of-hours").contains(silent), said, "{language}, {already}");
            assert_eq!(given("scope-creep").contains(unwritten), said, "{language}, {written}");
            let quick = sheet(language, &[("start", "quick"), ("blocking", "requests")]);
            assert!(!quick.contains(silent) && !quick.contains(unwritten), "{quick}");
        }
    }
}

/// Whoever said that tiredness or anger speaks is told to sleep on it, and is made to claim no calm.
#[test]
fn an_end_decided_in_tiredness_is_read_again_first() {
    for (language, sleep) in [("fr", "après une bonne nuit"), ("en", "after a good night’s sleep")] {
        let ending = |months| {
            let led =
                [("start", "full"), ("safety", "none"), ("blocking", "work"), ("second-matter", "none")];
            let on = [("work-kind", "late-inputs"), ("already", "wrote"), ("written", "terms")];
            let overruled = [("six-months", months), ("diagnosis", "ending"), ("ending-kind", "no-fit")];
            sheet(language, &[&led[..], &on, &overruled].concat())
        };
        assert_eq!(["tired", "decided"].map(|months| ending(months).contains(sleep)), [true, false]);
    }
}

/// Harm that goes on waits for no day twelve days off, whether or not the day it was found is known.
#[test]
fn a_talk_about_harm_that_goes_on_is_brought_forward() {
    for (running, day, late) in
        [("yes", "2026-12-05", true), ("yes", "2026-11-24", false), ("no", "2026-12-05", false)]
    {
        let kind = [("start", "own-mistake"), ("mistake-kind", "delivered-error")];
        let told = sheet("fr", &[&kind[..], &[("harm-running", running), ("talk-date", day)]].concat());
        assert_eq!(told.contains("Avancer l’échange"), late, "{running}, {day}");
    }
}

/// Whoever depends on a client says first that they care for the work together, but to no stranger at a switchboard.
#[test]
fn a_bond_is_spoken_of_to_whom_there_is_one() {
    for (kind, spoken) in [("late", true), ("no-answer", false), ("insolvency", false)] {
        let given = [("start", "late-payment"), ("payment-kind", kind), ("already", "wrote-often")];
        let more = [("due", "2026-10-01"), ("dependence", "most")];
        let told = sheet("fr", &[&given[..], &more].concat());
        assert_eq!(told.contains("Je tiens à notre collaboration"), spoken, "{kind}: {told}");
    }
}

/// A private person has no business to be touched, and no clause between businesses binds them.
#[test]
fn a_loss_of_a_private_person_is_none_of_a_business() {
    for (language, between) in [("fr", "Entre professionnels"), ("en", "Between businesses")] {
        let loss = |client| {
            let kind = [("start", "own-mistake"), ("mistake-kind", "client-loss"), ("harm-running", "no")];
            sheet(language, &[&kind[..], &[("client-kind", client)]].concat())
        };
        assert_eq!(["consumer", "company"].map(|client| loss(client).contains(between)), [false, true]);
    }
}
