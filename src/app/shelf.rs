//! Several preparations side by side: the one that is open, and the others, each as it was left.

use super::event::{Effect, Shelving};
use super::kept::{Preparation, kept_to_json, read_kept};
use super::link::PREFERENCES;
use super::model::{Model, Phase};
use super::start::Shelved;
use crate::diagnosis::{Step, diagnose, step};
use crate::flow::{Answer, Answers, Fault, iso, parse_date, parse_number};
use crate::json::Json;
use crate::sheet;
use crate::texts::date;

/// What the names of fields begin with in which a preparation is named; its place in the list follows.
pub const NAME: &str = "preparation.";

/// What alone makes no preparation: how one is spoken to, and how the client is.
const NO_ANSWERS: [&str; 3] = ["address", "language", "voice"];

impl Model {
    /// Everything as it is kept: the open preparation first.
    pub fn kept(&self) -> Json {
        kept_to_json(&self.open(), &self.others)
    }

    /// Whether there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.others.is_empty()
    }

    /// The open preparation alone, as a file holds it.
    pub fn kept_open(&self) -> Json {
        kept_to_json(&self.open(), &[])
    }

    /// Takes up what was kept; what of it cannot be read is said where it stands, once the person gets there. Where nothing
    /// of it can be read, gives what is wrong with the whole, and takes up nothing.
    pub fn take_up(&mut self, kept: &Json) -> Option<Fault> {
        let (mut preparations, problems) = read_kept(kept);
        if preparations.iter().all(|one| one.answers.is_empty()) {
            let whole = problems.into_iter().find(|problem| problem.place.is_empty());
            return whole.map(|problem| problem.fault);
        }
        let open = preparations.remove(0);
        self.others = preparations;
        self.open_up(open);
        None
    }

    /// The open preparation as it would be left now.
    pub(super) fn open(&self) -> Preparation {
        Preparation { shown: self.place(), answers: self.answers.clone(), ..self.named.clone() }
    }

    /// Whether anything was answered in a preparation.
    pub(super) fn is_begun(answers: &Answers) -> bool {
        answers.iter().any(|(id, _)| !NO_ANSWERS.contains(&id))
    }

    /// Does what was asked with the list.
    pub(super) fn shelved(&mut self, shelving: Shelving) -> Vec<Effect> {
        match shelving {
            Shelving::SetAside => self.set_aside(),
            Shelving::Took(place) => self.take(place),
            Shelving::Duplicated(place) => self.duplicate(place),
            Shelving::Discarded(place) => self.discard(place),
            Shelving::PutBack => self.put_back(),
        }
    }

    /// Leaves the open preparation as it is among the others, and begins a new one.
    fn set_aside(&mut self) -> Vec<Effect> {
        self.shelve();
        let listed = !matches!(self.phase, Phase::Start);
        let mut effects = self.begin_anew();
        // On a small screen the list is far below the heading of the first screen.
        effects.extend(listed.then_some(Effect::FocusOutcome));
        effects
    }

    /// A preparation with nothing in it, on the first screen.
    pub(super) fn begin_anew(&mut self) -> Vec<Effect> {
        self.empty();
        self.show(Phase::Start)
    }

    /// Leaves nothing of the open preparation but how one is spoken to.
    pub(super) fn empty(&mut self) {
        self.answers = self.begun(self.preferences());
        self.named = Preparation::default();
        self.joined.clear();
        self.linked_texts = false;
    }

    /// Answers in which the client is addressed as the host has it, where they do not say.
    pub(super) fn begun(&self, mut answers: Answers) -> Answers {
        if let (Some(voice), None) = (self.address_client, answers.option("voice")) {
            answers.set("voice", Answer::Option(voice.id().to_owned()));
        }
        answers
    }

    /// The day the open preparation was begun is today, unless it was begun before.
    pub(super) fn date_it(&mut self) {
        if !Self::is_begun(&self.answers) {
            self.named.made = iso(self.today);
        }
    }

    /// Puts the open preparation to the others, where there is anything in it.
    fn shelve(&mut self) {
        if Self::is_begun(&self.answers) {
            let open = self.open();
            self.others.insert(0, open);
        }
    }

    /// How one is spoken to, without any answer.
    fn preferences(&self) -> Answers {
        let mut preferences = Answers::default();
        for id in PREFERENCES {
            if let Some(answer) = self.answers.get(id) {
                preferences.set(id, answer.clone());
            }
        }
        preferences
    }

    /// Opens the preparation at this place of the list: 0 is the open one.
    fn take(&mut self, place: usize) -> Vec<Effect> {
        if let Some(at) = place.checked_sub(1) {
            if at >= self.others.len() {
                return Vec::new();
            }
            let taken = self.others.remove(at);
            self.shelve();
            self.open_up(taken);
        } else {
            self.phase = self.next_phase();
        }
        self.show(self.phase)
    }

    /// Adds preparations to the list and opens the first of them: nothing is written over.
    pub(super) fn add(&mut self, mut added: Vec<Preparation>) -> Vec<Effect> {
        if added.is_empty() {
            return Vec::new();
        }
        for one in &added {
            for (_, answer) in one.answers.iter() {
                if let Answer::Text(text) = answer {
                    self.warn_of_signs(text);
                }
            }
        }
        self.shelve();
        let first = added.remove(0);
        added.append(&mut self.others);
        self.others = added;
        self.open_up(first);
        self.show(self.phase)
    }

    /// Gives the preparation at this place of the list a name.
    pub(super) fn rename(&mut self, place: &str, name: String) -> Vec<Effect> {
        let named = match parse_number(place) {
            Some(0) => Some(&mut self.named),
            Some(place) => self.others.get_mut(place as usize - 1),
            None => None,
        };
        if let Some(preparation) = named {
            preparation.name = name;
        }
        vec![Effect::Keep]
    }

    /// Puts a copy of the preparation at this place of the list behind it.
    fn duplicate(&mut self, place: usize) -> Vec<Effect> {
        let copied =
            place.checked_sub(1).map_or_else(|| Some(self.open()), |at| self.others.get(at).cloned());
        if let Some(copied) = copied {
            self.others.insert(place, copied);
            self.report = Some(self.texts.get("ui.kept.duplicated"));
        }
        vec![Effect::Keep]
    }

    /// Takes the preparation at this place out of the list; it can be put back until something else is done.
    fn discard(&mut self, place: usize) -> Vec<Effect> {
        self.discarded = match place.checked_sub(1) {
            None => {
                let open = self.open();
                self.empty();
                Some((0, open))
            }
            Some(at) if at < self.others.len() => Some((place, self.others.remove(at))),
            Some(_) => None,
        };
        self.report = self.discarded.is_some().then(|| self.texts.get("ui.kept.discarded"));
        vec![Effect::Keep, Effect::FocusHeading, Effect::FocusOutcome]
    }

    /// Puts it back where it was.
    fn put_back(&mut self) -> Vec<Effect> {
        match self.discarded.take() {
            Some((0, preparation)) => {
                self.answers = preparation.answers.clone();
                self.named = Preparation { answers: Answers::default(), ..preparation };
            }
            Some((place, preparation)) => self.others.insert(place - 1, preparation),
            None => {}
        }
        vec![Effect::Keep, Effect::FocusHeading, Effect::FocusOutcome]
    }

    pub(super) fn open_up(&mut self, preparation: Preparation) {
        let Preparation { name, made, shown, mut answers } = preparation;
        for (id, preference) in self.preferences().iter() {
            answers.set(id, preference.clone());
        }
        self.joined.clear();
        self.linked_texts = false;
        self.named = Preparation { name, made, ..Preparation::default() };
        self.resume(self.begun(answers));
        self.phase = self.place_of(&shown);
    }

    /// The list as it is shown.
    pub(super) fn on_shelf(&self) -> Vec<Shelved> {
        let mut begun: Vec<Shelved> = Vec::new();
        let mut add = |place, preparation: &Preparation| {
            if Self::is_begun(&preparation.answers) {
                let mut line = self.line(place, preparation);
                // A copy, or another one without a name: its place tells it from the first.
                if begun.iter().any(|known| known.title == line.title) {
                    line.title = [&line.title, " (", &(begun.len() + 1).to_string(), ")"].concat();
                }
                begun.push(line);
            }
        };
        add(0, &self.open());
        for (place, other) in self.others.iter().enumerate() {
            add(place + 1, other);
        }
        begun
    }

    fn line(&self, place: usize, preparation: &Preparation) -> Shelved {
        let answers = &preparation.answers;
        let own = Some(preparation.name.trim()).filter(|name| !name.is_empty());
        let name = own.or_else(|| answers.text("client")).or_else(|| answers.text("contact"));
        let title = name.map_or_else(|| self.texts.get("ui.kept.unnamed"), str::to_owned);
        let matter = match step(answers, self.today) {
            Step::Question(_) => self.texts.get("ui.kept.begun"),
            _ => sheet::title(&diagnose(answers, self.today), &self.texts),
        };
        let made = parse_date(&preparation.made).map(|day| date(&self.texts, day));
        let about = match made {
            Some(day) => self.texts.told("ui.kept.about", &[('m', &matter), ('d', &day)]),
            None => matter,
        };
        Shelved { place, title, about, name: preparation.name.clone() }
    }
}
