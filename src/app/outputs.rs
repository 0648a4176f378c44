//! What leaves the widget: the sheet and its annexes as text, as files, as drafts of e-mails.

use super::event::{Effect, File};
use super::model::Model;
use crate::export::{self, Format};
use crate::sheet::Annex;
use crate::texts::Texts;

impl Model {
    /// Does something with the annex of this id, where the sheet has it.
    pub(super) fn with_annex(&self, id: &str, effect: fn(&Annex, &Texts) -> Effect) -> Vec<Effect> {
        let sheet = self.sheet();
        let annex = sheet.annexes.iter().find(|annex| annex.id == id);
        annex.map(|annex| effect(annex, &self.texts)).into_iter().collect()
    }

    /// The sheet as text, with what is joined to it: each letter has a button of its own.
    pub(super) fn copy(&self) -> Effect {
        let mut sheet = self.sheet();
        sheet.annexes.retain(|annex| self.is_joined(annex));
        Effect::Copy(export::text(&sheet, &self.texts))
    }

    /// The sheet as a file; nothing for JSON, which the command line alone writes.
    pub(super) fn file(&self, format: Format) -> Option<File> {
        let sheet = self.sheet();
        let content = match format {
            Format::Html => export::html(&sheet, &self.texts, &self.paper_styles),
            Format::Text => export::text(&sheet, &self.texts),
            Format::Calendar => export::calendar(&sheet, self.seen_on()),
            Format::Markdown => export::markdown(&sheet, &self.texts),
            Format::Json => return None,
        };
        let name = ["franc-parler-", sheet.situation, ".", format.extension()].concat();
        Some(File { name, media_type: format.media_type(), content })
    }
}

/// An annex as a draft of an e-mail. Its name holds nothing that was typed.
pub(super) fn draft(annex: &Annex, texts: &Texts) -> Effect {
    Effect::Save(File {
        name: ["franc-parler-", &annex.id, ".eml"].concat(),
        media_type: "message/rfc822",
        content: export::mail::draft(annex, texts),
    })
}
