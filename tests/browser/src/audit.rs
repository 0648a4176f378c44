//! A page held against the rules that a machine can hold it against: axe, run in the page by the driver.

use serde_json::Value;

use crate::page::Page;
use crate::shots::Scheme;

/// The levels of WCAG up to 2.2 AA and what is good beside it; contrast as AAA has it.
const AUDIT: &str = "const done = arguments[0];
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = colour => {
        const [red, green, blue] = numbers(colour).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // A space at the end of a line may stick out into the next element, which axe takes for something that lies over the
    // text: such text is measured here, against the first ground below it that lets nothing through.
    const contrast = ({ target }) => {
        const path = target.flat();
        const found = path.slice(1).reduce((one, selector) => one.shadowRoot.querySelector(selector), document.querySelector(path[0]));
        let under = found;
        const ground = one => getComputedStyle(one).backgroundColor;
        while (under && (numbers(ground(under))[3] ?? 1) < 1) under = under.parentElement ?? under.getRootNode().host;
        if (!under) return 0;
        const [one, other] = [light(getComputedStyle(found).color), light(ground(under))];
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'color-contrast-enhanced': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
        reporter: 'v2',
    }).then(({ violations, incomplete, passes }) => {
        const isSettled = node => node.any.every(check => check.data?.messageKey === 'bgOverlap') && contrast(node) >= 7;
        const unsure = incomplete.map(({ id, nodes }) => ({ id, nodes: nodes.filter(node => !isSettled(node)) }));
        const told = results => results.flatMap(({ id, nodes }) => nodes.map(node => {
            const why = [...node.any, ...node.all, ...node.none].map(check => check.message).join(' ');
            return `${id}: ${node.target.flat().join(' ')} ${why}`.replace(/\\s+/g, ' ').slice(0, 300);
        }));
        done({ violations: told(violations), unsure: told(unsure), passes: passes.length });
    }, error => done({ violations: [`axe itself: ${error}`], unsure: [], passes: 0 }))";

/// Something in every field, whose ink cannot be seen otherwise; gives the height of the page.
const READY: &str = "const fields = document.querySelector('franc-parler').shadowRoot.querySelectorAll('input, textarea');
    for (const field of [...fields].filter(field => !field.value)) field.value = field.type === 'date' ? '2026-01-31' : '12';
    return document.documentElement.scrollHeight";

/// A desk's window.
const WIDTH: u32 = 1280;
const LEAST_HEIGHT: u64 = 800;

/// Fewer rules than apply to any screen: an audit that looks at nothing finds nothing.
const LEAST_RULES: u64 = 15;

impl Page {
    /// Brings axe into the page, where it stays until the page goes.
    ///
    /// # Errors
    /// If the page cannot take it.
    pub fn bring_axe(&self, script: &str) -> Result<(), String> {
        self.run(&format!("if (!window.axe) {{ {script} }}")).map(drop)
    }

    /// What axe has against the screen, in these colours.
    ///
    /// # Errors
    /// If it does not run, or runs over nothing.
    pub fn audit(&self, scheme: Scheme) -> Result<Vec<String>, String> {
        self.look_in(scheme)?;
        self.resize(WIDTH, LEAST_HEIGHT)?;
        // A bar that stays at the foot of the window would lie over the text that axe wants to see.
        let high = self.run(READY)?.as_u64().unwrap_or_default();
        self.resize(WIDTH, high.max(LEAST_HEIGHT))?;
        let told = self.run_patiently(AUDIT)?;
        let lines = |name: &str| -> Vec<String> {
            told[name].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        if told["passes"].as_u64().unwrap_or_default() < LEAST_RULES {
            return Err(format!("axe looked at too little: {told}"));
        }
        let unsure = lines("unsure").into_iter().map(|line| format!("unsure: {line}"));
        Ok(lines("violations").into_iter().chain(unsure).collect())
    }
}
