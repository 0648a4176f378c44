//! What a walk can differ in, every walk there is, and which of them are walked: few, in which any two things meet, or all
//! ways there are, in which any three do.

use std::collections::BTreeSet;
use std::fmt;

use crate::browser::Browser;

/// The five, each taken by its own way in.
const CONVERSATIONS: [&str; 5] = ["own-mistake", "client-mistake", "boundaries", "late-payment", "ending"];
const LANGUAGES: [&str; 2] = ["fr", "en"];
/// A window under this is had by Chromium alone; elsewhere a frame stands in for it.
pub(crate) const LEAST_WINDOW: u32 = 500;

/// What presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hand {
    /// A mouse.
    Mouse,
    /// Tab, arrows, Space and Enter.
    Keyboard,
    /// A finger.
    Touch,
}

/// Where the widget stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The page, from disk.
    File,
    /// The page, from a site.
    Http,
    /// A page of somebody else's that lets a named script run and nothing else.
    Policy,
    /// A frame that may run scripts and nothing else.
    Sandbox,
    /// A page of somebody else's.
    Embed,
}

/// The colours a reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colours {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// The few of the reader's own.
    Forced,
}

/// How wide the page may be, in CSS pixels: a phone, a tablet, a desk, and a desk at 400 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// 360.
    Phone,
    /// 768.
    Tablet,
    /// 1280.
    Desk,
    /// 320 wide and as low as a quarter of a desk's window.
    Zoomed,
}

/// One walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    /// In what.
    pub browser: Browser,
    /// To which conversation.
    pub conversation: &'static str,
    /// By what.
    pub hand: Hand,
    /// Where.
    pub place: Place,
    /// In which language.
    pub language: &'static str,
    /// In which colours.
    pub colours: Colours,
    /// How wide.
    pub room: Room,
    /// Whether the reader has set the text apart as WCAG 1.4.12 has it.
    pub spaced: bool,
}

impl fmt::Display for Walk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { browser, conversation, hand, place, language, colours, room, spaced } = self;
        let spaced = if *spaced { ", spaced" } else { "" };
        write!(
            formatter,
            "{browser}, {conversation}, {hand:?}, {place:?}, {language}, {colours:?}, {room:?}{spaced}"
        )
    }
}

impl Room {
    /// In CSS pixels.
    pub(crate) fn width(self) -> u32 {
        match self {
            Self::Phone => 360,
            Self::Tablet => 768,
            Self::Desk => 1280,
            Self::Zoomed => 320,
        }
    }

    /// In CSS pixels.
    pub(crate) fn height(self) -> u64 {
        if self == Self::Zoomed { 256 } else { 800 }
    }
}

impl Walk {
    /// Whether the browser can do it: touch, forced colours and a narrow window for a file are Chromium's, whose driver
    /// does not force colours in a frame of another origin.
    fn is_possible(&self) -> bool {
        let plain = self.hand != Hand::Touch
            && self.colours != Colours::Forced
            && (self.place != Place::File || self.room.width() >= LEAST_WINDOW);
        let forced_in_a_frame = self.colours == Colours::Forced && self.place == Place::Sandbox;
        (plain || self.browser == Browser::Chromium) && !forced_in_a_frame
    }

    /// What it consists of, a number each.
    fn values(&self) -> [usize; 8] {
        let at = |names: &[&str], name: &str| names.iter().position(|one| *one == name).unwrap_or_default();
        [
            self.browser as usize,
            at(&CONVERSATIONS, self.conversation),
            self.hand as usize,
            self.place as usize,
            at(&LANGUAGES, self.language),
            self.colours as usize,
            self.room as usize,
            usize::from(self.spaced),
        ]
    }

    /// All but what is only looked at.
    fn way(&self) -> (usize, &'static str, Hand, Place, &'static str) {
        (self.browser as usize, self.conversation, self.hand, self.place, self.language)
    }

    /// Everything that meets in it, so many at a time.
    fn meetings(&self, of: u32) -> Vec<Meeting> {
        let mut all: Vec<Meeting> = vec![0];
        for (place, value) in self.values().into_iter().enumerate() {
            let bit = 1 << (place * 8 + value);
            all.extend(all.clone().iter().filter(|met| met.count_ones() < of).map(|met| met | bit));
        }
        all.retain(|met| met.count_ones() == of);
        all
    }
}

/// Every walk that is possible.
fn possible() -> Vec<Walk> {
    let mut walks = Vec::new();
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        for conversation in CONVERSATIONS {
            for hand in [Hand::Mouse, Hand::Keyboard, Hand::Touch] {
                for place in [Place::File, Place::Http, Place::Policy, Place::Sandbox, Place::Embed] {
                    for language in LANGUAGES {
                        for colours in [Colours::Light, Colours::Dark, Colours::Forced] {
                            for room in [Room::Phone, Room::Tablet, Room::Desk, Room::Zoomed] {
                                for spaced in [false, true] {
                                    walks.push(Walk {
                                        browser,
                                        conversation,
                                        hand,
                                        place,
                                        language,
                                        colours,
                                        room,
                                        spaced,
                                    });
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    walks.retain(Walk::is_possible);
    walks
}

/// Walks that are still to choose from, and what has not met yet in those that were.
struct Choice {
    left: Vec<(Walk, Vec<Meeting>)>,
    unmet: BTreeSet<Meeting>,
    taken: Vec<Walk>,
}

/// How far apart those are that are taken one after the other: no count of colours, rooms or hands goes into it.
const STRIDE: usize = 7;

/// Some values, a bit each: eight bits for each thing a walk can differ in.
type Meeting = u64;

impl Choice {
    /// So many at a time are to meet.
    fn of(count: u32) -> Self {
        let left: Vec<_> = possible().into_iter().map(|walk| (walk, walk.meetings(count))).collect();
        let unmet = left.iter().flat_map(|(_, meetings)| meetings.iter().copied()).collect();
        Self { left, unmet, taken: Vec::new() }
    }

    /// Takes the walk in which most meets that has not met yet. Of several another one each time, by count and not by chance,
    /// so that the choice stays the same from run to run.
    fn take(&mut self, among: impl Fn(&Walk) -> bool) {
        let Self { left, unmet, taken } = self;
        for (_, meetings) in left.iter_mut() {
            meetings.retain(|met| unmet.contains(met));
        }
        let among: Vec<_> = left.iter().filter(|(walk, _)| among(walk)).collect();
        let most = among.iter().map(|(_, meetings)| meetings.len()).max();
        let best: Vec<_> = among.into_iter().filter(|(_, meetings)| Some(meetings.len()) == most).collect();
        let Some((walk, meetings)) = best.get(taken.len() * STRIDE % best.len().max(1)) else { return };
        for met in meetings {
            unmet.remove(met);
        }
        taken.push(*walk);
    }

    /// Takes walk after walk until everything has met.
    fn take_all(mut self) -> Vec<Walk> {
        while !self.unmet.is_empty() {
            self.take(|_| true);
        }
        self.taken
    }
}

/// The walks of every day: any two things meet in one of them.
pub fn pairwise() -> Vec<Walk> {
    Choice::of(2).take_all()
}

/// The whole: every conversation by every hand in every place, language and browser, colours and room turned in such a way
/// that any three things meet.
pub fn whole() -> Vec<Walk> {
    let mut choice = Choice::of(3);
    let ways: BTreeSet<_> = possible().iter().map(Walk::way).collect();
    for way in ways {
        choice.take(|walk| walk.way() == way);
    }
    choice.take_all()
}

#[cfg(test)]
mod tests {
    use super::{Walk, pairwise, possible, whole};
    use std::collections::BTreeSet;

    fn met(walks: &[Walk], of: u32) -> BTreeSet<super::Meeting> {
        walks.iter().flat_map(|walk| walk.meetings(of)).collect()
    }

    #[test]
    fn any_two_that_can_meet_do_and_the_walks_are_few() {
        let few = pairwise();
        assert!(few.len() <= 60, "{} walks", few.len());
        assert_eq!(met(&few, 2), met(&possible(), 2));
    }

    #[test]
    fn the_whole_has_every_way_and_any_three_that_can_meet() {
        let walks = whole();
        assert_eq!(met(&walks, 3), met(&possible(), 3));
        let ways = |walks: &[Walk]| walks.iter().map(Walk::way).collect::<BTreeSet<_>>();
        assert_eq!(ways(&walks), ways(&possible()));
    }
}
