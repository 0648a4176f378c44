//! Whether `src/shell/unpack.js` reads back what is written here, in Node. Where Node is not there, the tests in browsers
//! are left to tell.

use super::engine;
use super::letters::letters;
use super::pack::{base91, wide};
use super::squeeze::squeeze;
use crate::tools::on_path;
use crate::words::root;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

/// Runs lines of JavaScript after `unpack.js`; none where Node is not there.
fn node(name: &str, lines: &str) -> Option<String> {
    let node = on_path("node")?;
    let read = |name: &str| fs::read_to_string(root().join(format!("src/shell/{name}.js"))).unwrap();
    // Both ways to write bytes as text are read by the same.
    let both = ["narrow", "wide"].map(|way| format!("{}return bytesOf;", read(way)));
    let either = format!(
        "const [narrow, wide] = [() => {{ {} }}, () => {{ {} }}].map((way) => way());
        const bytesOf = narrow;\n",
        both[0], both[1]
    );
    let script = either + &read("unpack") + lines;
    let folder = root().join("target/unpack");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.js"));
    fs::write(&file, script).unwrap();
    let output = Command::new(node).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

fn packed(parts: &[Vec<u8>]) -> String {
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    format!("atOnce(unpacking({:?}))", base91(&squeeze(&parts)))
}

/// Bytes without an order, the same each time.
fn noise(count: usize) -> Vec<u8> {
    let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    std::iter::successors(Some(7), next).map(|state| state.to_be_bytes()[0]).take(count).collect()
}

#[test]
fn both_ways_to_write_bytes_are_read_back() {
    let cases = [vec![], vec![0; 40], vec![255; 41], noise(5000), (0..=255).collect()];
    let mut lines = String::new();
    for case in &cases {
        let (one, other) = (base91(case), wide(case));
        let _ = writeln!(
            lines,
            "for (const bytes of [narrow({one:?}), wide({other:?})]) console.log(JSON.stringify([...bytes.slice(0, {})]));",
            case.len()
        );
    }
    let Some(read) = node("both", &lines) else { return };
    let twice = cases.iter().flat_map(|case| [case, case]);
    for (line, case) in read.lines().zip(twice) {
        assert_eq!(line, serde_json::to_string(case).unwrap());
    }
    assert_eq!(read.lines().count(), 2 * cases.len());
}

#[test]
fn parts_are_read_back() {
    let cases: [Vec<Vec<u8>>; 7] = [
        vec![],
        vec![vec![]],
        vec![b"a".to_vec(), vec![], b"banana".to_vec()],
        vec![vec![0; 5000], vec![255; 300]],
        vec![(0..=255).collect(), (0..=255).rev().collect()],
        vec![noise(20_000)],
        vec![(0..=255).cycle().take(9000).collect(), noise(3), b"banana".repeat(99)],
    ];
    let mut lines = String::new();
    for case in &cases {
        let _ = writeln!(lines, "console.log(JSON.stringify({}.map((part) => [...part])));", packed(case));
    }
    let Some(read) = node("parts", &lines) else { return };
    for (line, case) in read.lines().zip(&cases) {
        assert_eq!(line, serde_json::to_string(case).unwrap());
    }
    assert_eq!(read.lines().count(), cases.len());
}

#[test]
fn texts_are_read_back() {
    let all: String = ('\0'..'\u{3000}').collect();
    let latin: String = ('\0'..'\u{c0}').collect();
    let cases = ["", "é", "Élan, ÉLAN et œuvre", "\u{2}A\u{2}\u{2}", "\u{feff}İẞǅ 😀", &all, &latin];
    let mut lines = String::new();
    for case in cases {
        let _ = writeln!(
            lines,
            "console.log(JSON.stringify([...atOnce(reading({}))].map((sign) => sign.codePointAt())));",
            packed(&letters(case))
        );
    }
    let Some(read) = node("texts", &lines) else { return };
    for (line, case) in read.lines().zip(cases) {
        assert_eq!(line, serde_json::to_string(&case.chars().map(u32::from).collect::<Vec<_>>()).unwrap());
    }
    assert_eq!(read.lines().count(), cases.len());
}

/// A number as wasm writes it.
fn number(value: usize) -> Vec<u8> {
    let rest = value >> 7;
    let low = u8::try_from(value & 127).unwrap();
    if rest == 0 { vec![low] } else { [vec![low | 128], number(rest)].concat() }
}

#[test]
fn an_engine_is_put_together_again() {
    let mut wasm = b"\0asm\x01\0\0\0\x01\x02\0\0\x0a".to_vec();
    // Every operation with numbers, then a function that is long enough for a length of three bytes.
    let mut all =
        vec![1, 2, 0x7f, 2, 0x40, 3, 0x40, 0x0c, 1, 0x0e, 2, 0, 1, 0, 0x0b, 0x0b, 0x10, 0x85, 1, 0x11, 3, 0];
    all.extend([
        0x20, 0, 0x20, 1, 0x6a, 0x22, 0x81, 1, 0x21, 1, 0x23, 0, 0x28, 2, 0x90, 2, 0x36, 0, 5, 0x3f, 0, 0x41,
        0x80, 0x80, 0x40, 0x42, 0x7f, 0x43, 1, 2, 3, 4,
    ]);
    all.extend([0x44, 8, 7, 6, 5, 4, 3, 0xff, 0x80, 0xfc, 0, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0x0b]);
    let mut long = vec![0];
    long.extend([0x41, 0xff, 1].repeat(9000));
    long.push(0x0b);
    let mut code = vec![2];
    for function in [all, long] {
        code.extend(number(function.len()));
        code.extend(function);
    }
    wasm.extend(number(code.len()));
    wasm.extend(code);
    wasm.extend(b"\0\x02\x01n");
    assert!(!engine::parts(&wasm)[2].is_empty());
    let cases = [wasm, b"no wasm".to_vec(), vec![]];
    let mut lines = String::new();
    for case in &cases {
        let _ = writeln!(
            lines,
            "console.log(JSON.stringify([...atOnce(assembling({}))]));",
            packed(&engine::parts(case))
        );
    }
    let Some(read) = node("engine", &lines) else { return };
    for (line, case) in read.lines().zip(&cases) {
        assert_eq!(line, serde_json::to_string(case).unwrap());
    }
}

#[test]
fn both_sides_know_the_same_kinds() {
    let ours: Vec<usize> = (0..=0xfc).map(|operation| engine::kind(operation).unwrap_or_default()).collect();
    let Some(read) = node("kinds", "console.log(JSON.stringify([...kinds]));") else { return };
    assert_eq!(read.trim_end(), serde_json::to_string(&ours).unwrap());
}

#[test]
fn whatever_is_damaged_is_named() {
    let text = base91(&squeeze(&[b"a damaged file is told from an old browser".as_slice(), &noise(200)]));
    let lines = format!(
        "const whole = {text:?};
        for (let at = 0; at < whole.length; at += 1) for (const sign of ['~', '!', '']) {{
          const other = whole.slice(0, at) + sign + whole.slice(at + 1);
          if (other === whole) continue;
          try {{
            if (JSON.stringify(atOnce(unpacking(other))) !== JSON.stringify(atOnce(unpacking(whole)))) console.log('read', at, sign);
          }} catch (error) {{
            if (!(error instanceof Damaged)) console.log(at, sign, error.message);
          }}
        }}"
    );
    let Some(read) = node("damaged", &lines) else { return };
    assert_eq!(read, "");
}
