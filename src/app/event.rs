//! What can happen to a widget, and what it wants done about it: all of it data.

use crate::flow::Answers;
use crate::texts::{Texts, Voice};

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
    /// Change the answer to this question.
    AskedToChange(String),
    /// The diagnosis is right.
    Accepted,
    /// The diagnosis is not right: show the others.
    AskedForOthers,
    /// This conversation instead.
    Overruled(String),
    /// Straight to the sheet, whatever is still open.
    AskedForSheet,
    /// How the client is addressed.
    Addressed(Voice),
    /// How the tool addresses the freelancer.
    SpokenTo(Voice),
    /// Another language is wanted, by its tag.
    AskedForLanguage(String),
    /// The words of another language have come.
    Worded(Texts),
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
    /// Save the sheet as a page.
    AskedToSave,
    /// Hand the sheet as a page to another app.
    AskedToShare,
    /// Other lines of the coach for the foot of the sheet.
    Marked(Vec<String>),
    /// Answers from elsewhere take the place of those given: go to where they lead.
    Resumed(Answers),
    /// Begin again: every answer is forgotten.
    StartedOver,
    /// Something asked of the page was refused or done: a key of words to announce.
    Reported(String),
}

/// What the page is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the heading of the new screen.
    FocusHeading,
    /// Move the focus to what is wrong.
    FocusProblem,
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
    /// A diagnosis was made: conversation, situation, second conversation.
    Diagnosed(&'static str, &'static str, Option<&'static str>),
    /// The sheet is shown.
    Sheet,
}
