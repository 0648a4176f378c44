//! The days ahead as a calendar file (RFC 5545): whole days, so that no time zone can move them, and no alarms.

use crate::flow::iso;
use crate::sheet::{Appointment, Sheet};
use time::Date;

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;
/// How many bytes before that a fold may stand.
const WORD: usize = 12;

/// The days ahead of a sheet as a calendar file. `today` stands for the moment it was made; the core has no clock.
pub fn calendar(sheet: &Sheet, today: Date) -> String {
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Franc-parler//Franc-parler//FR"] {
        put(&mut file, line);
    }
    for appointment in &sheet.dates {
        event(&mut file, appointment, sheet, today);
    }
    put(&mut file, "END:VCALENDAR");
    file
}

fn event(file: &mut String, appointment: &Appointment, sheet: &Sheet, today: Date) {
    let day = compact(appointment.date);
    let mark = mark(&[&appointment.title, &sheet.title]);
    put(file, "BEGIN:VEVENT");
    // Taken in again, the same appointment replaces itself.
    let mut id = ["UID:", &day, "-"].concat();
    for byte in mark.to_be_bytes() {
        for half in [byte >> 4, byte & 15] {
            id.extend(char::from_digit(half.into(), 16));
        }
    }
    put(file, &[&id, "@franc-parler"].concat());
    put(file, &["DTSTAMP:", &compact(today), "T000000Z"].concat());
    put(file, &["DTSTART;VALUE=DATE:", &day].concat());
    put(file, &["SUMMARY:", &escaped(&appointment.title)].concat());
    put(file, &["DESCRIPTION:", &escaped(&sheet.title)].concat());
    // It takes no time out of the day.
    put(file, "TRANSP:TRANSPARENT");
    put(file, "END:VEVENT");
}

/// A day as 20261124.
fn compact(day: Date) -> String {
    iso(day).replace('-', "")
}

/// A number that tells texts apart (FNV-1a).
fn mark(texts: &[&str]) -> u64 {
    texts
        .iter()
        .flat_map(|text| text.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A text as a value: what would end or divide it is escaped, other control signs are left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(sign);
            }
            '\n' => value.push_str("\\n"),
            _ if sign.is_control() => {}
            _ => value.push(sign),
        }
    }
    value
}

/// Adds a line, folded where it is too long; no sign is cut in two. Within a word as far as possible: there are programs
/// that take the space after a fold away with it.
fn put(file: &mut String, line: &str) {
    let mut length = 0;
    for sign in line.chars() {
        let within = !sign.is_whitespace() && !file.ends_with(char::is_whitespace);
        let longest = if within { LONGEST - WORD } else { LONGEST };
        if length + sign.len_utf8() > longest {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(sign);
        length += sign.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_divide_a_value_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\ne\r\u{7}"), "a\\;b\\,c\\\\d\\ne");
    }

    #[test]
    fn a_long_line_is_folded_between_signs() {
        let mut file = String::new();
        put(&mut file, &"é".repeat(90));
        assert!(file.ends_with("\r\n") && file.lines().all(|line| line.len() <= LONGEST), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), "é".repeat(90));
    }
}
