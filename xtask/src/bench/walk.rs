//! How the walk over the questions grows with them: the questions there are, many times over, each copy under ids of its
//! own and answered.

use franc_parler::conversations::ROUTING;
use franc_parler::flow::{Answer, Answers, Kind, Question, walk};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;

const COPIES: [usize; 3] = [1, 10, 100];
/// The quickest of these counts: everything else is what the machine does besides.
const RUNS: usize = 50;

/// How long one walk takes, for each number of copies.
pub(super) fn times() -> Value {
    let times = COPIES.iter().map(|copies| {
        let (questions, answers) = grown(*copies);
        let run = |_| {
            let begun = Instant::now();
            black_box(walk(black_box(&questions), black_box(&answers)));
            begun.elapsed().as_nanos()
        };
        let quickest = u64::try_from((0..RUNS).map(run).min().unwrap_or_default()).unwrap_or(u64::MAX);
        json!({ "questions": questions.len(), "nanoseconds": quickest })
    });
    times.collect()
}

/// The questions so many times, and an answer to each.
fn grown(copies: usize) -> (Vec<&'static Question>, Answers) {
    let (mut questions, mut answers) = (Vec::new(), Answers::default());
    for copy in 0..copies {
        for question in ROUTING {
            let id = if copy == 0 { question.id.to_owned() } else { format!("{}-{copy}", question.id) };
            if let Some(option) = question.kind.options().first() {
                let option = option.id.to_owned();
                let several = matches!(question.kind, Kind::Choices(_));
                answers
                    .set(&id, if several { Answer::Options(vec![option]) } else { Answer::Option(option) });
            }
            // Questions are constants, and this program ends soon.
            let id = Box::leak(id.into_boxed_str());
            questions.push(&*Box::leak(Box::new(Question { id, ..*question })));
        }
    }
    (questions, answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_copy_is_walked_to_its_end() {
        let (questions, answers) = grown(3);
        let walked = walk(&questions, &answers);
        assert!(walked.next.is_none(), "it stops at {:?}", walked.next.map(|question| question.id));
        assert_eq!((questions.len(), walked.asked.len() % 3), (3 * ROUTING.len(), 0));
    }
}
