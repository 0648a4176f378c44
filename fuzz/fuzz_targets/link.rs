//! A link from any text: it is read or refused, and what is read is written again as it was.
#![no_main]

use franc_parler::app::{from_link, to_link};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for link in [text.to_owned(), format!("#franc-parler=1&{text}")] {
        let Some((answers, _)) = from_link(&link) else { continue };
        let written = to_link(&answers, true);
        assert!(written.is_ascii(), "{written}");
        let (again, lost) = from_link(&written).expect("what was written can be read");
        assert!(lost.iter().all(|problem| answers.get(&problem.place).is_some()), "{lost:?}");
        for (id, answer) in again.iter() {
            assert_eq!(Some(answer), answers.get(id), "{id}");
        }
    }
});
