//! Every group of details with everything wrong at once: each field says so itself, and a list above leads to each.

use crate::checks::Page;
use crate::common::tags::Piece;
use crate::common::{none_of, today, walks, words};
use crate::screens::{fill, render};
use franc_parler::app::{DetailsScreen, Effect, Event, FieldKind, Model, Screen};
use std::collections::BTreeSet;

/// No day, no sum, no number, no rate.
const TYPED: &str = "trois, je crois";
/// What has been looked at: a group with these fields wrong.
type Seen = BTreeSet<(&'static str, Vec<&'static str>)>;

#[test]
fn everything_wrong_in_a_group_is_listed_in_order_and_leads_to_its_field() {
    let fresh = Model::new(words("fr"), today(), "");
    let (mut situations, mut seen, mut told) = (BTreeSet::new(), Seen::new(), Vec::new());
    for path in walks::all() {
        let mode = path.answers.option("start").map(|start| start == "quick");
        if !situations.insert((path.conversation, path.situation, mode)) {
            continue;
        }
        let mut model = fresh.clone();
        model.resume(path.answers.clone());
        model.update(&Event::Accepted);
        while let Screen::Details(group) = model.screen() {
            for turn in 0..most_options(&group) {
                let complaints = all_wrong(model.clone(), turn, &mut seen);
                told.extend(complaints.into_iter().map(|complaint| format!("{}: {complaint}", group.id)));
            }
            fill(&mut model, "12");
            model.update(&Event::Continued);
        }
    }
    let most = seen.iter().map(|(_, wrong)| wrong.len()).max().unwrap_or_default();
    assert!(seen.len() > 20 && most > 3, "{} cases, never more than {most} at once", seen.len());
    none_of("problems that are not told", &told);
}

fn most_options(screen: &DetailsScreen) -> usize {
    let options = screen.fields.iter().map(|field| match &field.kind {
        FieldKind::Choice(options) => options.len(),
        _ => 1,
    });
    options.max().unwrap_or(1)
}

/// Types what cannot be read into every field that these options show, and lists what of it is not told.
fn all_wrong(mut model: Model, turn: usize, seen: &mut Seen) -> Vec<String> {
    // One answer can bring another question: twice, to choose in that too.
    for _ in 0..2 {
        for field in details(&model).fields {
            model.update(&match field.kind {
                FieldKind::Choice(options) => {
                    Event::Chose(field.id.to_owned(), options[turn % options.len()].id.to_owned())
                }
                _ => Event::Typed(field.id.to_owned(), TYPED.to_owned()),
            });
        }
    }
    if model.update(&Event::Continued) != [Effect::FocusProblem] {
        return Vec::new();
    }
    let screen = details(&model);
    let wrong: Vec<_> = screen.fields.iter().filter(|field| field.problem.is_some()).collect();
    if !seen.insert((screen.id, wrong.iter().map(|field| field.id).collect())) {
        return Vec::new();
    }
    let page = Page::new(screen.id, 2, &render(model.clone(), 2));
    let labels: Vec<String> = wrong.iter().map(|field| field.label.clone()).collect();
    let mut told = Vec::new();
    if listed(&page) != labels {
        told.push(format!("the list is {:?}, not {labels:?}", listed(&page)));
    }
    for field in wrong {
        if said_of(&page, field.id) != field.problem || field.value != TYPED {
            told.push(format!("{} is “{}”: {:?}", field.id, field.value, said_of(&page, field.id)));
        }
        if model.update(&Event::AskedForField(field.id)) != [Effect::FocusField(field.id)] {
            told.push(format!("nothing leads to {}", field.id));
        }
    }
    told
}

fn details(model: &Model) -> DetailsScreen {
    if let Screen::Details(screen) = model.screen() { Some(screen) } else { None }.unwrap()
}

/// What the buttons of the list say. Its heading is the first of its class, and so the one that takes the focus.
fn listed(page: &Page) -> Vec<String> {
    let first = |class: &str| {
        let mut all = page.elements(&["div", "h3", "p"]);
        all.find(|(_, piece)| piece.attribute("class") == Some(class))
    };
    let (Some((list, _)), Some((at, heading))) = (first("fp-problems"), first("fp-problem")) else {
        return Vec::new();
    };
    if heading.opens() != Some("h3") || heading.attribute("tabindex") != Some("-1") {
        return Vec::new();
    }
    let ways = page.elements(&["button"]).filter(|(way, _)| at < *way && *way < page.end_of(list));
    ways.map(|(way, _)| page.text_in(way)).collect()
}

/// The sentence that is tied to a field which says that it is wrong.
fn said_of(page: &Page, id: &str) -> Option<String> {
    let mut fields = page.elements(&["input", "textarea"]);
    let (_, field) = fields.find(|(_, field)| field.attribute("name") == Some(id))?;
    let tied = field.attribute("aria-invalid").and(field.attribute("aria-describedby"))?;
    let first = tied.split_whitespace().next();
    let sentence =
        page.elements(&["p"]).find(|(_, piece): &(usize, &Piece)| piece.attribute("id") == first)?;
    Some(page.text_in(sentence.0))
}
