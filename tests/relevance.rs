//! x
mod common;
use std::collections::*;
#[test]
fn count() {
    let t = std::time::Instant::now();
    let all = common::walks::all();
    println!("{} paths {:?}", all.len(), t.elapsed());
    let d: BTreeSet<_> = all.iter().map(|p| (p.conversation, p.situation)).collect();
    println!("{} situations", d.len());
    let d: BTreeSet<_> = all.iter().map(|p| (p.conversation, p.situation, p.second)).collect();
    println!("{} diagnoses", d.len());
    let d: BTreeSet<_> =
        all.iter().map(|p| (p.conversation, p.situation, p.second, p.asked.clone())).collect();
    println!("{} with asked", d.len());
    let d: BTreeSet<_> = all.iter().filter_map(|p| Some((p.conversation, p.second?))).collect();
    println!("{d:?}");
    let tx = common::words("fr");
    println!("{:?}", t.elapsed());
    for p in all.iter().step_by(500).take(50) {
        let _ = common::sheet_of(&p.answers, &tx);
    }
    println!("{:?}", t.elapsed());
    let v: serde_json::Value = serde_json::from_str("1").unwrap();
}
