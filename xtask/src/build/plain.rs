//! Our scripts and styles without comments and indents, for what is shipped.

/// How the glue starts the engine from bytes that are already there: nothing is fetched, so nothing of that is needed.
/// Every way into the engine tells of a trap in it: heard from the page, it could be the trap of another engine.
const START: &str = "    async function __wbg_init(bytes, trapped) {
        const { instance, module } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
        const told = (way) => (...given) => {
            try {
                return way(...given);
            } catch (error) {
                if (error instanceof WebAssembly.RuntimeError) trapped(error);
                throw error;
            }
        };
        const ways = Object.entries(instance.exports).map(([name, one]) => [name, one.call ? told(one) : one]);
        return __wbg_finalize_init({ exports: Object.fromEntries(ways) }, module);
    }
    return Object.assign(__wbg_init, exports);
";

/// The glue without what looks for its own address and fetches from there: inside a page it has none, and in a document
/// without an address of its own the line fails.
pub(super) fn glue(source: &str) -> Result<String, String> {
    let cut = |source: &str, from: &str, to: &str, instead: &str| {
        let start = source.find(from)?;
        let end = source[start..].find(to)? + start;
        Some([&source[..start], instead, &source[end..]].concat())
    };
    let looks = "    if (typeof document !== 'undefined' && document.currentScript !== null) {";
    cut(source, looks, "\n    }\n", "    {")
        .and_then(|glue| cut(&glue, "    async function __wbg_load(", "})({ __proto__: null });", START))
        .map(|glue| plain_js(&glue))
        .ok_or_else(|| {
            "The glue of wasm-bindgen looks different: what is cut out of it is not where it was.".to_owned()
        })
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

/// CSS without comments, and without the spaces and signs that mean nothing. What stands in quotes stays.
pub(super) fn plain_css(source: &str) -> String {
    let mut plain = String::new();
    for (index, part) in source.split("/*").enumerate() {
        plain.push_str(if index == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) });
    }
    let parts = plain.split('"').enumerate();
    let tight: Vec<_> =
        parts.map(|(at, part)| if at % 2 == 0 { tight(part) } else { part.to_owned() }).collect();
    tight.join("\"").trim().to_owned()
}

/// What means the same, and is shorter; in this order.
const SHORTER: [(&str, &str); 15] = [
    (" {", "{"),
    ("{ ", "{"),
    (" }", "}"),
    ("} ", "}"),
    ("; ", ";"),
    (";}", "}"),
    (", ", ","),
    (": ", ":"),
    (" > ", ">"),
    (" ~ ", "~"),
    (" 0.", " ."),
    (":0.", ":."),
    (",0.", ",."),
    ("(0.", "(."),
    ("-0.", "-."),
];

fn tight(css: &str) -> String {
    let mut spaced = String::with_capacity(css.len());
    for sign in css.chars() {
        if !sign.is_whitespace() {
            spaced.push(sign);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    SHORTER.iter().fold(spaced, |css, (long, short)| css.replace(long, short))
}

#[cfg(test)]
mod tests {
    use super::plain_css;

    #[test]
    fn styles_lose_what_means_nothing_and_nothing_else() {
        let css = "/* Why. */\n.a b,\n.c > d {\n  margin: 0.5em -0.2em 10.5px;\n  font: 1em \"A  B\", c;\n}\n\n@media (x: 1) { e::after { content: attr(f) \"; }\"; width: calc(1em + 0.5em); } }\n";
        let plain = ".a b,.c>d{margin:.5em -.2em 10.5px;font:1em \"A  B\",c}@media (x:1){e::after{content:attr(f) \"; }\";width:calc(1em + .5em)}}";
        assert_eq!(plain_css(css), plain);
    }
}
