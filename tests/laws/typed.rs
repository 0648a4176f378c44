//! Whatever is typed: it is kept, it is written to every file, and it is never anything but text.

use super::law;
use super::steps::{fresh, go_on, place};
use crate::common::tags::{self, Piece};
use crate::common::{cases, languages, sheet_of, today, words};
use franc_parler::app::{Effect, Event, FieldKind, Model, Screen, read_answers, to_json};
use franc_parler::conversations::{CHOOSABLE, question};
use franc_parler::export::{self, Format};
use franc_parler::flow::{Answer, Answers, Kind, Money, currency_sign, parse_date, parse_number};
use franc_parler::texts::{Texts, money};
use proptest::prelude::*;

thread_local! {
    static WORDS: Texts = words("fr");
    static LANGUAGES: Vec<Texts> = languages().iter().map(|language| words(language)).collect();
}

/// What people type, and what they should not: markup, quotes, signs of the words' own language, marks of direction.
fn typed() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "</style></main>",
        "<!--",
        "-->",
        "&amp; &lt;",
        "\"><img src=x onerror=alert(1)>",
        "'\"`",
        "{what}",
        "[x|{y}]",
        "<tu|vous>",
        "| a | b |",
        "# t\n- [ ] x",
        "**_~~",
        "![i](javascript:1)",
        "\u{202e}abc\u{202c}",
        "\u{200f}שלום",
        "\u{feff}",
        "\u{0}",
        "\r\n",
        "#n #d #l",
        "a\n\n\nb",
        "\\",
        "1 250,50 €",
        "2026-02-30",
        "0",
        "-1",
        "٣",
    ]);
    let piece = prop_oneof![3 => nasty.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-zà-ÿ ]{0,12}"];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

/// A worked case in which every typed text is another.
fn case() -> impl Strategy<Value = Answers> {
    let name = prop::sample::select(cases::names("json"));
    (name, prop::collection::vec(typed(), 30)).prop_map(|(name, texts)| {
        let answers = WORDS.with(|words| cases::answers(&name, words));
        let mut texts = texts.into_iter().cycle();
        let mut retyped = |(id, answer): (&str, &Answer)| {
            let kind = question(id).map(|question| question.kind);
            let text = matches!(kind, Some(Kind::Text | Kind::Lines)).then(|| texts.next()).flatten();
            (id.to_owned(), text.map_or_else(|| answer.clone(), Answer::Text))
        };
        answers.iter().map(&mut retyped).collect()
    })
}

proptest! {
    #![proptest_config(law(64))]

    #[test]
    fn what_was_answered_is_read_again_as_it_was(answers in case()) {
        let (read, problems) = read_answers(&to_json(&answers));
        prop_assert!(problems.is_empty(), "{problems:?}");
        prop_assert_eq!(read, answers);
    }

    #[test]
    fn what_was_typed_is_kept_even_where_it_cannot_be_read(
        id in prop::sample::select(vec!["since", "amount", "count", "client", "facts", "edit.goal.goal"]),
        text in typed(),
    ) {
        let mut model = fresh();
        model.update(&Event::Began("own-mistake".to_owned()));
        model.update(&Event::Typed(id.to_owned(), text));
        let (read, problems) = read_answers(&to_json(model.answers()));
        prop_assert_eq!(&read, model.answers(), "what is kept cannot be taken up again: {:?}", problems);
    }

    #[test]
    fn a_saved_page_holds_what_was_typed_as_text_and_nothing_else(answers in case()) {
        let page = WORDS.with(|texts| export::html(&sheet_of(&answers, texts), texts, ""));
        let pieces = tags::pieces(&page);
        for piece in &pieces {
            let Piece::Open(tag, attributes) = piece else { continue };
            prop_assert!(TAGS.contains(&tag.as_str()), "a tag <{tag}> that no sheet has");
            let foreign = attributes.iter().find(|(name, _)| !ATTRIBUTES.contains(&name.as_str()));
            prop_assert!(foreign.is_none(), "<{tag}> has {foreign:?}");
        }
        let read = tags::read(&pieces);
        let goal = answers.text("goal").unwrap_or_default();
        let lost = goal.lines().find(|line| !read.contains(line));
        prop_assert!(lost.is_none(), "{lost:?} is not on the page");
    }

    #[test]
    fn every_file_is_written_whatever_was_typed(answers in case(), edited in typed()) {
        let mut answers = answers;
        for key in ["edit.goal.goal", "edit.opening.1", "edit.recap.2", "edit.letter-firm-reminder.1", "edit.objections.trust.said"] {
            answers.set(key, Answer::Text(edited.clone()));
        }
        WORDS.with(|texts| {
            let sheet = sheet_of(&answers, texts);
            for format in Format::ALL {
                let page = match format {
                    Format::Markdown => export::markdown(&sheet, texts),
                    Format::Text => export::text(&sheet, texts),
                    Format::Html => export::html(&sheet, texts, ""),
                    Format::Calendar => {
                        let file = export::calendar(&sheet, today());
                        assert!(file.replace("\r\n", "").chars().all(|sign| !sign.is_control()), "{file}");
                        continue;
                    }
                    Format::Json => serde_json::Value::from(export::json(&sheet)).to_string(),
                };
                assert!(page.len() > 1_000, "{}", format.extension());
            }
            let markdown = without_escapes(&export::markdown(&sheet, texts));
            let raw = ["<script", "<img", "<!--", "](javascript"].iter().find(|sign| markdown.contains(**sign));
            assert!(raw.is_none(), "Markdown holds {raw:?} unescaped");
        });
    }

    #[test]
    fn sums_days_and_numbers_are_read_or_not_but_never_wrongly(text in prop_oneof![typed(), "[0-9 .,€-]{0,24}", "[0-9]{1,5}[.,][0-9]{1,3}", any::<String>()]) {
        if let Some(Money(cents)) = Money::parse(&text) {
            prop_assert!((0..=9_999_999_999).contains(&cents), "{text:?} is read as {cents} cents");
            let written = format!("{}.{:02}", cents / 100, cents % 100);
            prop_assert_eq!(Money::parse(&written), Some(Money(cents)));
        }
        // One decimal counts tens of cents: 1,5 is 1,50.
        let mut last = text.trim().chars().rev();
        if last.next().is_some_and(|sign| sign.is_ascii_digit()) && last.next().is_some_and(|sign| ".,".contains(sign)) {
            prop_assert_eq!(Money::parse(&format!("{}0", text.trim())), Money::parse(&text), "{:?}", text);
        }
        if let Some(day) = parse_date(&text) {
            prop_assert_eq!(franc_parler::flow::iso(day), text.trim());
        }
        if let Some(number) = parse_number(&text) {
            prop_assert!(number < 1_000_000, "{text:?} is read as {number}");
        }
    }

    #[test]
    fn a_sum_is_read_as_the_sheet_writes_it(cents in prop_oneof![0..1_000_000_i64, 0..10_000_000_000_i64]) {
        let sum = Money(cents);
        for sign in [None, Some("€"), Some("£"), Some("$"), Some("CHF")] {
            let all = LANGUAGES.with(|all| all.iter().map(|words| money(words, sum, sign)).collect::<Vec<_>>());
            for written in all {
                prop_assert_eq!(Money::parse(&written), Some(sum), "{}", written);
                prop_assert!(sign.is_none() || currency_sign(&written) == sign, "{}", written);
            }
        }
    }

    /// What stands beside a sum is a currency, and leaves the sum as it is; or nothing is read.
    #[test]
    fn what_stands_beside_a_sum_does_not_change_it(
        cents in 0..10_000_000_000_i64,
        beside in prop_oneof![
            prop::sample::select(vec!["CHF", "Fr.", "eur", "euros", "GBP", "US$", "$ CA", "CAD", "-", ".-", "F CFA"]).prop_map(str::to_owned),
            "[A-Za-z$€£.,' -]{1,4}",
        ],
        space in "[ \u{a0}\u{202f}]?",
    ) {
        let digits = format!("{}.{:02}", cents / 100, cents % 100);
        for written in [[&*beside, &space, &digits].concat(), [&*digits, &space, &beside].concat()] {
            let read = Money::parse(&written);
            prop_assert!(read.is_none_or(|sum| sum == Money(cents)), "{written} is read as {read:?}");
        }
    }
}

/// Neither on to the next details nor past them all, straight to the sheet.
#[test]
fn no_way_leads_past_what_cannot_be_read() {
    let mut tried = 0;
    for conversation in CHOOSABLE {
        let mut model = fresh();
        model.update(&Event::Began(conversation.id.to_owned()));
        while let Screen::Question(_) | Screen::Diagnosis(_) = model.screen() {
            go_on(&mut model, 0, "");
        }
        while let Screen::Details(screen) = model.screen() {
            let here = place(&model);
            for field in screen.fields.iter().filter(|field| !matches!(field.kind, FieldKind::Choice(_))) {
                let mut typed = model.clone();
                typed.update(&Event::Typed(field.id.to_owned(), "trois ou quatre".to_owned()));
                let readable =
                    question(field.id).is_some_and(|one| matches!(one.kind, Kind::Text | Kind::Lines));
                for way in [Event::Continued, Event::AskedForSheet] {
                    let mut left = typed.clone();
                    let stopped = left.update(&way) == [Effect::FocusProblem];
                    assert_eq!((stopped, place(&left) == here), (!readable, !readable), "{}", field.id);
                }
                tried += usize::from(!readable);
            }
            model.update(&Event::Continued);
        }
    }
    assert!(tried > 10, "only {tried} fields were tried");
}

proptest! {
    #![proptest_config(law(24))]

    #[test]
    fn typing_anywhere_breaks_no_screen(number in 0..12_usize, text in typed()) {
        let mut model: Model = fresh();
        for step in 0..24 {
            go_on(&mut model, number + step, &text);
            model.screen();
        }
    }
}

/// Markdown without the signs that are escaped: what is left of them counts as markup.
fn without_escapes(markdown: &str) -> String {
    let mut signs = markdown.chars();
    std::iter::from_fn(|| {
        signs.next().map(|sign| if sign == '\\' { signs.next().map_or(' ', |_| ' ') } else { sign })
    })
    .collect()
}

pub(super) const TAGS: [&str; 27] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "div",
    "section",
    "p",
    "h1",
    "h2",
    "b",
    "span",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
    "em",
    "strong",
];
pub(super) const ATTRIBUTES: [&str; 6] = ["lang", "dir", "charset", "name", "content", "class"];
