//! A page held against the rules that a machine can hold it against: axe, run in the page by the driver.

use serde_json::Value;

use crate::page::Page;
use crate::shots::Scheme;

/// The levels of WCAG up to 2.2 AA and what is good beside it; contrast as AAA has it.
const AUDIT: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'color-contrast-enhanced': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
        reporter: 'v2',
    }).then(({ violations, incomplete, passes }) => {
        const told = results => results.flatMap(({ id, nodes }) => nodes.map(node => {
            const why = [...node.any, ...node.all, ...node.none].map(check => check.message).join(' ');
            return `${id}: ${node.target.flat().join(' ')} ${why}`.replace(/\\s+/g, ' ').slice(0, 300);
        }));
        done({ violations: told(violations), unsure: told(incomplete), passes: passes.length });
    }, error => done({ violations: [`axe itself: ${error}`], unsure: [], passes: 0 }))";

/// Something in every field, whose ink cannot be seen otherwise; gives the height of the page.
const READY: &str = "const fields = document.querySelector('franc-parler').shadowRoot.querySelectorAll('input, textarea');
    for (const field of [...fields].filter(field => !field.value)) field.value = field.type === 'date' ? '2026-01-31' : '12';
    return Math.max(document.documentElement.scrollHeight, 800)";

/// A desk's window.
const WIDTH: u32 = 1280;

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
        // A bar that stays at the foot of the window would lie over the text that axe wants to see.
        let high = self.run(READY)?.as_u64().unwrap_or_default();
        self.resize(WIDTH, high)?;
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
