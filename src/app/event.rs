//! What can happen to a widget, and what it wants done about it: all of it data.

use super::kept::Preparation;
use crate::export::Format;
use crate::flow::Problem;
use crate::texts::{Texts, Voice};
use std::rc::Rc;

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A way in was taken: an option of `start`.
    Began(String),
    /// An option of a choice was chosen, or one of several turned on or off.
    Chose(String, String),
    /// Something was typed: into the field of a question, or over a line of the sheet.
    Typed(String, String),
    /// Go on.
    Continued,
    /// Go back.
    WentBack,
    /// Change the answer to this question or detail.
    AskedToChange(String),
    /// The diagnosis is right.
    Accepted,
    /// The diagnosis is not right: show the others.
    AskedForOthers,
    /// This conversation instead.
    Overruled(String),
    /// Straight to the sheet, whatever is still open.
    AskedForSheet,
    /// Rehearsing the objections.
    Rehearsal(Rehearsing),
    /// The sheet for other eyes, or one's own again.
    Veiled(bool),
    /// A link with answers was opened: what stands after its `#`.
    Linked(String),
    /// What was typed goes into the link too, or no longer.
    LinkedTexts,
    /// Copy the link.
    AskedToCopyLink,
    /// Leave at once, and leave nothing of this preparation behind.
    Left,
    /// Another tab has kept other preparations under the same name.
    Elsewhere(Vec<Preparation>),
    /// Go on with what is here, or with what is there.
    Settled {
        /// What is here.
        here: bool,
    },
    /// Every line of the sheet that was written over has its own words again.
    Unedited,
    /// The talk took place: note what came of it.
    TalkTookPlace,
    /// Go to a field of this screen, by its id.
    AskedForField(&'static str),
    /// How the client is addressed.
    Addressed(Voice),
    /// How the tool addresses the freelancer.
    SpokenTo(Voice),
    /// Another language is wanted, by its tag.
    AskedForLanguage(String),
    /// The words of another language have come.
    Worded(Rc<Texts>),
    /// An annex is wanted on paper, or no longer: its id.
    Joined(String),
    /// Copy an annex as text: its id.
    AskedToCopyAnnex(String),
    /// Write an annex as an e-mail in the person's own program: its id.
    AskedToMail(String),
    /// Save an annex as a draft of an e-mail: its id.
    AskedToSaveDraft(String),
    /// Print the sheet.
    AskedToPrint,
    /// Copy the sheet as text.
    AskedToCopy,
    /// Save the sheet in a format.
    AskedToSave(Format),
    /// Hand the sheet as a page to another app.
    AskedToShare,
    /// Other lines of the coach for the foot of the sheet.
    Marked(Vec<String>),
    /// Something is done to the list of preparations.
    Shelved(Shelving),
    /// Preparations from a file: they are added to the list.
    Added(Vec<Preparation>),
    /// Open a file with preparations.
    AskedToOpen,
    /// Save the open preparation as a file.
    AskedToKeepFile,
    /// What was to be added cannot be read.
    Refused(Vec<Problem>),
    /// Every preparation is forgotten.
    Forgot,
    /// Begin again: every answer is forgotten.
    StartedOver,
    /// Something asked of the page was refused or done: a key of words to announce.
    Reported(String),
}

/// What is done while rehearsing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rehearsing {
    /// Mix the cards and show the first.
    Began,
    /// Show the answer.
    Turned,
    /// Say how it went, and take the next card.
    Rated(Rating),
    /// A second has passed.
    Ticked,
    /// Read out the side that is shown.
    SaidAloud,
}

/// How an answer went, in the person's own eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// It has to come again.
    Again,
    /// It will do.
    Fair,
    /// It sits.
    Sure,
}

/// What is done to the list of preparations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelving {
    /// Leave this preparation among the others, begin a new one.
    SetAside,
    /// Open the preparation at this place of the list; 0 is the open one.
    Took(usize),
    /// Put a copy of it behind it.
    Duplicated(usize),
    /// Take it out of the list.
    Discarded(usize),
    /// Put back what was taken out last, and undo what was done to the sheet last.
    PutBack,
}

/// What the page is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the heading of the new screen.
    FocusHeading,
    /// Move the focus to what is wrong.
    FocusProblem,
    /// Move the focus to what came of what was pressed, where there is anything: the answer of a card, the list of
    /// preparations.
    FocusOutcome,
    /// Move the focus to the field of this id.
    FocusField(&'static str),
    /// Keep the answers as they are now.
    Keep,
    /// Bring the words of this language.
    Speak(String),
    /// Tell the host page, by ids only.
    Tell(Notice),
    /// Print the sheet.
    Print,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open the person's own mail program at this address.
    Mail(String),
    /// Save a file.
    Save(File),
    /// Hand a file to another app.
    Share(File),
    /// Let the person choose a file, and bring what is in it.
    OpenFile,
    /// Save the open preparation as a file.
    KeepFile,
    /// Send a `Ticked` every second, or no longer.
    Time(bool),
    /// Read a text out, with a voice that stands on the device.
    Say(String),
    /// Leave the page at once.
    Leave,
    /// The person has chosen between two tabs: what is kept from now on counts.
    Settle,
}

/// A file to be saved or handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name. It holds nothing that was typed.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub content: String,
}

/// What a host page is told: ids, never anything that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Another screen is shown.
    Step,
    /// A diagnosis was made.
    Diagnosed {
        /// Id of the conversation to have now.
        conversation: &'static str,
        /// Id of the situation in it.
        situation: &'static str,
        /// Id of the conversation to have after it.
        second: Option<&'static str>,
    },
    /// The sheet is shown.
    Sheet,
}
