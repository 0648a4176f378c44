//! Keys as `WebDriver` names them, pressed one after the other as a person would.

use serde_json::{Value, json};

/// A key, or two held together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the control before: Shift and Tab.
    BackTab,
    /// Presses a button.
    Enter,
    /// Ticks a box.
    Space,
    /// To the next radio button of a group.
    Down,
    /// To the next part of a date.
    Right,
    /// Selects all that is in a field: Control and A.
    SelectAll,
    /// Types a character.
    Character(char),
}

const SHIFT: char = '\u{E008}';
const CONTROL: char = '\u{E009}';

impl Key {
    /// The key held down meanwhile, and the key.
    fn codes(self) -> (Option<char>, char) {
        match self {
            Self::Tab => (None, '\u{E004}'),
            Self::BackTab => (Some(SHIFT), '\u{E004}'),
            Self::Enter => (None, '\u{E007}'),
            Self::Space => (None, ' '),
            Self::Down => (None, '\u{E015}'),
            Self::Right => (None, '\u{E014}'),
            Self::SelectAll => (Some(CONTROL), 'a'),
            Self::Character(character) => (None, character),
        }
    }

    fn strokes(self) -> Vec<Value> {
        let (held, key) = self.codes();
        let down = |code: char| json!({"type": "keyDown", "value": code.to_string()});
        let up = |code: char| json!({"type": "keyUp", "value": code.to_string()});
        let mut strokes: Vec<Value> = held.map(down).into_iter().collect();
        strokes.extend([down(key), up(key)]);
        strokes.extend(held.map(up));
        strokes
    }
}

/// The body of the `WebDriver` command that presses these keys.
pub(crate) fn action(keys: &[Key]) -> Value {
    let strokes: Vec<Value> = keys.iter().flat_map(|key| key.strokes()).collect();
    json!({"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})
}
