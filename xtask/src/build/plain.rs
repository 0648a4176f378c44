//! Our scripts and styles without comments and indents, for what is shipped.

/// The glue without the line that looks for its own address: inside a page it has none, and in a document without an
/// address of its own the line fails.
pub(super) fn glue(source: &str) -> Result<String, String> {
    let start = source.find("    if (typeof document !== 'undefined' && document.currentScript !== null) {");
    let end = start.and_then(|start| source[start..].find("\n    }\n").map(|end| start + end + 7));
    let (Some(start), Some(end)) = (start, end) else {
        return Err("The glue of wasm-bindgen looks different: the line that reads document.currentScript is not where it was.".to_owned());
    };
    Ok(plain_js(&format!("{}{}", &source[..start], &source[end..])))
}

/// JavaScript without its comments of whole lines, indents and empty lines.
pub(super) fn plain_js(source: &str) -> String {
    let lines = source.lines().map(str::trim);
    let kept = lines.filter(|line| {
        !line.is_empty()
            && !line.starts_with("//")
            && !line.starts_with("/**")
            && !line.starts_with("* ")
            && *line != "*"
            && *line != "*/"
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// CSS without comments and indents.
pub(super) fn plain_css(source: &str) -> String {
    let mut plain = String::new();
    for (index, part) in source.split("/*").enumerate() {
        plain.push_str(if index == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) });
    }
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .collect::<Vec<_>>()
        .join("\n")
        .replace(": ", ":")
        .replace(" {\n", "{")
        .replace(";\n", ";")
        .replace(",\n", ",")
}
