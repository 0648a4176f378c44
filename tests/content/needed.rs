//! The words the structure asks for: derived from questions, options, conversations, situations and sections, in the
//! order in which the code looks for them.

use super::faults::{faults, words_faults};
use super::reached::{self, shown};
use franc_parler::conversations::{
    ALL, CHOOSABLE, Conversation, DOORS, LADDER, Section, Shape, all_questions, question,
};
use franc_parler::flow::Question;
use franc_parler::payment::{Country, Warning};
use franc_parler::sheet::PointState;

/// One text or list that is looked for under one key after another.
pub(super) struct Want {
    pub(super) keys: Vec<String>,
    pub(super) list: bool,
    /// Whether something is missing where none of the keys exists.
    pub(super) must: bool,
}

/// Everything that is looked for.
pub(super) fn wants() -> Vec<Want> {
    let mut wants = Wants(Vec::new());
    all_questions().into_iter().for_each(|question| wants.question(question));
    conversations().into_iter().for_each(|conversation| wants.conversation(conversation));
    wants.pairs();
    wants.common();
    wants.0
}

/// The conversations, each once.
fn conversations() -> Vec<&'static Conversation> {
    let none = ALL.into_iter().find(|conversation| conversation.id == "none");
    CHOOSABLE.into_iter().chain(none).collect()
}

/// The conversations in which a question is asked as a detail; every one for a routing question.
fn conversations_of(question: &Question) -> Vec<&'static str> {
    let of = |conversation: &&Conversation| {
        conversation
            .details
            .iter()
            .chain(conversation.quick_details)
            .any(|group| group.questions.iter().any(|known| known.id == question.id))
    };
    let routed = franc_parler::conversations::ROUTING.iter().any(|known| known.id == question.id);
    conversations()
        .into_iter()
        .filter(|conversation| routed || of(conversation))
        .map(|known| known.id)
        .collect()
}

struct Wants(Vec<Want>);

impl Wants {
    fn text(&mut self, keys: &[String]) {
        self.0.push(Want { keys: keys.to_vec(), list: false, must: true });
    }

    fn optional(&mut self, keys: &[String]) {
        self.0.push(Want { keys: keys.to_vec(), list: false, must: false });
    }

    fn list(&mut self, keys: &[String]) {
        self.0.push(Want { keys: keys.to_vec(), list: true, must: true });
    }

    fn question(&mut self, question: &Question) {
        let id = question.id;
        let key = |conversation: &str, part: &str| {
            [format!("question.{id}.{conversation}.{part}"), format!("question.{id}.{part}")]
        };
        for situation in conversations().into_iter().flat_map(|known| known.situations) {
            self.optional(&[format!("question.{id}.{}.text", situation.id)]);
            self.optional(&[format!("question.{id}.{}.hint", situation.id)]);
        }
        for conversation in conversations_of(question) {
            self.text(&key(conversation, "text"));
            self.optional(&key(conversation, "hint"));
            self.optional(&key(conversation, "why"));
        }
        if id == "diagnosis" {
            self.text(&["question.diagnosis.text".to_owned()]);
        }
        for option in question.kind.options() {
            self.option(id, option.id);
        }
    }

    fn option(&mut self, question: &str, option: &str) {
        let kind = CHOOSABLE.into_iter().find(|known| known.kind.is_some_and(|kind| kind.id == question));
        let mut keys = vec![format!("question.{question}.{option}")];
        keys.extend(kind.map(|known| format!("{}.situation.{option}.sign", known.id)));
        keys.extend([format!("{option}.choose"), format!("ui.option.{option}")]);
        self.text(&keys);
    }

    fn conversation(&mut self, conversation: &'static Conversation) {
        let id = conversation.id;
        self.text(&[format!("{id}.name")]);
        if conversation.kind.is_some() {
            self.text(&[format!("{id}.choose")]);
            self.text(&[format!("{id}.about")]);
            self.list(&[format!("known.{id}")]);
            self.notes(id);
            ["first", "opening", "fallback"]
                .iter()
                .for_each(|part| self.text(&[format!("{id}.careful.{part}")]));
        }
        for situation in conversation.situations {
            let key = |part: &str| format!("{id}.situation.{}.{part}", situation.id);
            self.text(&[key("title")]);
            self.text(&[key("summary")]);
            self.list(&[key("avoid"), format!("{id}.avoid")]);
            self.letter(id, situation.id, false);
            for section in shown(conversation, situation.id) {
                self.section(section, id, situation.id);
            }
        }
        conversation.letters.iter().for_each(|(letter, _)| self.letter(id, letter, true));
        for objection in conversation.objections {
            if id == "late-payment" {
                self.list(&[format!("{id}.objection.{}.reply", objection.id)]);
            }
            self.text(&[format!("{id}.objection.{}.said", objection.id)]);
            self.text(&[format!("{id}.objection.{}.answer", objection.id)]);
        }
        // What a solution of somebody's own still lacks; how to ask for the talk.
        ["terms", "payer", "invite"].iter().for_each(|part| self.optional(&[format!("{id}.{part}")]));
        for group in conversation.details.iter().chain(conversation.quick_details) {
            let key = |part: &str| {
                [format!("group.{}.{id}.{part}", group.id), format!("group.{}.{part}", group.id)]
            };
            self.text(&key("heading"));
            self.optional(&key("hint"));
        }
    }

    fn section(&mut self, section: &Section, conversation: &str, situation: &str) {
        let key = |part: &str| {
            [format!("{conversation}.situation.{situation}.{part}"), format!("{conversation}.{part}")]
        };
        self.text(&[format!("sheet.{}", section.id)]);
        match section.shape {
            Shape::First | Shape::Advice | Shape::Law | Shape::Steps | Shape::Boxes | Shape::Solutions => {
                self.list(&key(section.id));
            }
            Shape::Goal => {
                self.text(&key("goal"));
                self.0.push(Want {
                    keys: key("proportion").to_vec(),
                    list: false,
                    must: conversation != "own-mistake",
                });
            }
            Shape::Channel => {
                self.text(&key("channel"));
                self.text(&key("channel-why"));
            }
            Shape::Opening | Shape::Quote => self.text(&key(section.id)),
            Shape::Clause => self.text(&key("clause")),
            Shape::Documents => {
                // The situation's own come first and the common ones after them: both are shown.
                let [own, common] = key("documents");
                self.list(&[own.clone(), common.clone()]);
                self.0.push(Want { keys: vec![common], list: true, must: false });
            }
            Shape::Questions => self.list(&key("ask")),
            Shape::Limits => ["fallback", "calm", "close"].iter().for_each(|part| self.text(&key(part))),
            Shape::Recap => {
                self.text(&key("silence"));
                self.text(&key("recap.subject"));
                self.list(&key("recap.lines"));
            }
            Shape::Ladder => {
                LADDER
                    .iter()
                    .for_each(|rung| self.text(&[format!("late-payment.ladder.{}", rung.situation)]));
            }
            Shape::Plan => self.list(&key(section.id)),
            Shape::Doors => {
                self.list(&key(section.id));
                self.doors();
            }
            Shape::Sum => Country::ALL.iter().for_each(|country| {
                self.text(&[format!("late-payment.rule.{}", country.code().to_ascii_lowercase())]);
            }),
            Shape::Facts | Shape::Objections | Shape::Second => {}
        }
    }

    /// A letter: heading, subject, lines.
    fn letter(&mut self, conversation: &str, id: &str, must: bool) {
        for (part, list) in [("heading", false), ("subject", false), ("lines", true)] {
            // What is said on the phone has no subject.
            if part == "subject" && id.starts_with("call") {
                continue;
            }
            self.0.push(Want { keys: vec![format!("{conversation}.letter.{id}.{part}")], list, must });
        }
    }

    /// What the letters and the sum of a late payment are made from, beside its situations.
    fn doors(&mut self) {
        for door in DOORS {
            for part in ["name", "fits", "cost", "time", "bring", "sure"] {
                self.text(&[format!("door.{}.{part}", door.id)]);
            }
        }
        ["cost", "time", "bring", "sure"].iter().for_each(|part| self.text(&[format!("sheet.door-{part}")]));
        for what in ["claimed", "waived", "reserved", "consumer"] {
            self.text(&[format!("late-payment.penalties.{what}")]);
            self.text(&[format!("note.penalties.{what}")]);
        }
        let french = ["fr-business", "fr-public", "fr-consumer"].map(str::to_owned);
        let others = Country::ALL.map(|country| country.code().to_ascii_lowercase());
        for law in others.into_iter().filter(|code| !matches!(code.as_str(), "fr" | "ny")).chain(french) {
            self.text(&[format!("late-payment.law.{law}")]);
        }
        Warning::ALL
            .iter()
            .for_each(|warning| self.text(&[format!("late-payment.warning.{}", warning.id())]));
    }

    /// The lines that depend on one answer.
    fn notes(&mut self, conversation: &str) {
        let options = |id: &str| question(id).map_or(&[][..], |question| question.kind.options());
        for option in options("client-kind") {
            self.text(&[
                format!("{conversation}.buyer.{}", option.id),
                format!("note.client-kind.{}", option.id),
            ]);
        }
        for id in ["dependence", "savings", "their-notice", "six-months", "written"] {
            options(id).iter().for_each(|option| self.text(&[format!("note.{id}.{}", option.id)]));
        }
        self.text(&["note.insured.yes".to_owned()]);
        for option in options("already") {
            self.text(&[
                format!("already.{}.{conversation}", option.id),
                format!("already.{}.mend", option.id),
            ]);
        }
        if conversation == "ending" {
            options("ending-frame")
                .iter()
                .for_each(|option| self.optional(&[format!("ending.frame.{}", option.id)]));
            self.text(&["ending.frame.agency".to_owned()]);
        }
    }

    /// Two conversations in one case: the order, for every pair a person can come to.
    fn pairs(&mut self) {
        reached::pairs().iter().for_each(|(first, second)| self.text(&[format!("order.{first}.{second}")]));
    }

    fn common(&mut self) {
        for fault in faults() {
            self.text(&[format!("problem.{}", fault.key())]);
        }
        for kind in all_questions().into_iter().map(|question| question.kind.name()) {
            self.text(&[format!("problem.kind.{kind}")]);
        }
        words_faults().iter().for_each(|fault| self.text(&[format!("problem.texts.{}", fault.key())]));
        (1..=12).for_each(|month| self.text(&[format!("format.months.{month}")]));
        self.text(&["format.voices".to_owned()]);
        for voice in ["tu", "vous"] {
            self.text(&[format!("ui.start.address-{voice}")]);
        }
        for way in ["full", "quick"] {
            self.text(&[format!("ui.start.{way}")]);
            self.text(&[format!("ui.start.{way}-note")]);
        }
        for screen in ["start", "choosing"] {
            self.text(&[format!("ui.{screen}.heading")]);
            self.list(&[format!("ui.{screen}.lead")]);
        }
        self.list(&["sheet.silence".to_owned()]);
        self.list(&["sheet.check".to_owned()]);
        for days in ["1", "2", "3", "days"] {
            self.text(&[format!("sheet.within.{days}")]);
        }
        for state in PointState::ALL.map(PointState::id) {
            self.text(&[format!("sheet.after-{state}")]);
            self.text(&[format!("sheet.after-mail-{state}")]);
            self.text(&[format!("ui.after.{state}")]);
            self.text(&[format!("ui.after.what-{state}")]);
        }
        self.text(&["ui.after.none".to_owned()]);
        for key in ["at-once.channel", "at-once.channel-why", "letter.administrator"] {
            self.text(&[format!("sheet.{key}")]);
        }
        for label in
            ["reply", "reply-subject", "from", "to", "place-date", "salutation", "closing", "signature"]
        {
            self.text(&[format!("sheet.letter.{label}")]);
        }
    }
}
