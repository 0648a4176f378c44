//! The same preparations, changed in another tab: the person sees it and chooses which to go on with. Whichever it is, the
//! other stays in the list, so that no word is lost.

use super::event::Effect;
use super::kept::Preparation;
use super::model::Model;

impl Model {
    /// Another tab has kept something else.
    pub(super) fn meet(&mut self, theirs: Vec<Preparation>) -> Vec<Effect> {
        self.elsewhere = Some(theirs).filter(|theirs| !theirs.is_empty());
        Vec::new()
    }

    /// Goes on with what is here, or with what is there.
    pub(super) fn settle(&mut self, here: bool) -> Vec<Effect> {
        let Some(mut theirs) = self.elsewhere.take() else { return Vec::new() };
        let mut mine = vec![self.open()];
        mine.append(&mut self.others);
        if here {
            keep_new(&mut theirs, &mine);
            mine.append(&mut theirs);
            self.others = mine.split_off(1);
            return vec![Effect::Settle, Effect::Keep, Effect::FocusHeading];
        }
        keep_new(&mut mine, &theirs);
        let open = theirs.remove(0);
        mine.append(&mut theirs);
        self.others = mine;
        self.open_up(open);
        let mut effects = vec![Effect::Settle];
        effects.extend(self.show(self.phase));
        effects
    }
}

/// Keeps of them what was begun and is not among the others, whatever screen it was left on.
fn keep_new(all: &mut Vec<Preparation>, others: &[Preparation]) {
    let same =
        |one: &Preparation, other: &Preparation| other.name == one.name && other.answers == one.answers;
    all.retain(|one| Model::is_begun(&one.answers) && !others.iter().any(|other| same(one, other)));
}
