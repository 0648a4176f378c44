//! In somebody else's page: what the host and its writers cannot do to the widget, and what it does not tell them.

use browser_tests::{Browser, Page, Site, visit_site};
use serde_json::{Value, json};

const BOTH: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

fn page(before: &str, after: &str) -> String {
    format!(
        "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>Un blog</title></head><body>{before}\
        <script src=\"/franc-parler.fr.js\"></script>{after}</body></html>"
    )
}

fn in_both(before: &str, after: &str, look: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    for browser in BOTH {
        let site = Site::new()?.with_page("/blog", &page(before, after));
        visit_site(browser, site, |page| {
            page.go("/blog")?;
            look(page)
        })?;
    }
    Ok(())
}

fn is(page: &Page, what: &str, script: &str, wanted: &Value) -> Result<(), String> {
    let got = page.run(script)?;
    if got == *wanted { Ok(()) } else { Err(format!("{what}: {got} instead of {wanted}")) }
}

/// An editor that strikes `onclick` and `style` lets both through as data.
#[test]
fn data_attributes_become_nothing_but_what_the_element_hears_of() -> Result<(), String> {
    let place = "<div data-franc-parler data-lang=fr data-coach-name=Léa data-hide-conversations
        data-onclick=\"run = 1\" data-style=\"position: fixed\" data-own-page data-id=it></div>";
    in_both(place, "", |page| {
        page.started()?;
        let names = "return document.querySelector('franc-parler').getAttributeNames().filter(name => !name.startsWith('data-')).sort()";
        is(page, "attributes", names, &json!(["coach-name", "hide-conversations", "lang"]))
    })
}

#[test]
fn a_place_has_one_widget_and_gets_back_what_it_held() -> Result<(), String> {
    let script = "<script>
        const place = document.getElementById('place');
        var first = FrancParler.mount(place, { coachName: 'Léa' });
        var again = FrancParler.mount(place, { coachName: 'Ana' });
    </script>";
    in_both("<div id=place>Un questionnaire.</div>", script, |page| {
        page.started()?;
        let state = "return [first.element === again.element, place.children.length, first.element.getAttribute('coach-name')]";
        is(page, "mounted twice", state, &json!([true, 1, "Ana"]))?;
        is(page, "taken out", "again.unmount(); return place.innerHTML", &json!("Un questionnaire."))
    })
}

/// Two within other elements' own trees, one put before the others, one in the place of one that went.
#[test]
fn no_two_widgets_keep_their_answers_in_one_place() -> Result<(), String> {
    let script = "<script>
        const added = (root, before) => root.insertBefore(document.createElement('franc-parler'), before);
        const inside = () => {
            const host = document.body.appendChild(document.createElement('div'));
            return added(host.attachShadow({ mode: 'open' }), null);
        };
        var all = [inside(), inside()];
        var later = () => {
            all.push(added(document.body, document.body.firstChild));
            document.getElementById('goes').remove();
            setTimeout(() => all.push(added(document.body, null)), 20);
        };
    </script>";
    in_both("<franc-parler></franc-parler><div id=goes><franc-parler></franc-parler></div>", script, |page| {
        page.started()?;
        page.wait_for("the two within", "return all.every(one => one.widget)")?;
        page.run("all.push(...document.querySelectorAll('body > franc-parler')); later()")?;
        page.wait_for("those that came", "return all.length === 5 && all.every(one => one.widget)")?;
        is(page, "places", "return new Set(all.map(one => one.key)).size", &json!(5))
    })
}

/// A page that draws itself anew puts another one in its place at once: it goes on from the answers.
#[test]
fn who_comes_in_the_place_of_another_goes_on_from_its_answers() -> Result<(), String> {
    let script = "<script>
        var swap = () => {
            var gone = document.querySelector('franc-parler');
            gone.remove();
            window.next = document.createElement('franc-parler');
            document.body.append(next);
        };
    </script>";
    in_both("<franc-parler></franc-parler>", script, |page| {
        page.start("late-payment")?;
        page.run("window.asked = document.querySelector('franc-parler').dataset.question; swap()")?;
        page.wait_for("the same question", "return Boolean(asked) && next.dataset.question === asked")
            .map(drop)
    })
}

/// The one that was there first comes back: with its own answers, which it keeps beside those of the other from then on.
#[test]
fn who_comes_back_to_a_place_that_is_taken_writes_nothing_over() -> Result<(), String> {
    let script = "<script>
        var [first] = document.querySelectorAll('franc-parler');
        var swap = () => {
            first.remove();
            window.second = document.createElement('franc-parler');
            document.body.append(second);
        };
        var kept = one => sessionStorage.getItem(one.key) ?? '';
    </script>";
    in_both("<franc-parler></franc-parler>", script, |page| {
        page.started()?;
        page.run("first.importData({ start: 'ending', client: 'Nord' })")?;
        page.wait_for("the first kept", "return kept(first).includes('Nord')")?;
        page.run("swap()")?;
        page.wait_for("the second", "return second.widget && !first.widget")?;
        page.run("second.importData({ start: 'ending', client: 'Sud' })")?;
        page.wait_for("the second kept", "return kept(second).includes('Sud')")?;
        page.run("document.body.append(first)")?;
        page.wait_for("the first again", "return first.widget && first.exportData().client === 'Nord'")?;
        page.run("first.importData({ start: 'ending', client: 'Est' })")?;
        page.wait_for("each in its own place", "return kept(first).includes('Est') && !kept(second).includes('Est') && kept(second).includes('Sud')").map(drop)
    })
}

/// The address of a draft holds what was typed.
#[test]
fn a_host_that_counts_clicks_learns_of_no_draft() -> Result<(), String> {
    let script = "<script>
        window.seen = [];
        addEventListener('click', event => {
            for (const one of event.composedPath()) if (one.href) seen.push(one.href);
            seen.push(event.composedPath()[0].localName);
        }, true);
    </script>";
    in_both("<franc-parler></franc-parler>", script, |page| {
        page.straight_to_the_sheet()?;
        page.run(
            "const root = document.querySelector('franc-parler').shadowRoot;
            seen.length = 0;
            [...root.querySelectorAll('.fp-annexes button')].find(one => /\\.eml|fichier/.test(one.textContent)).click()",
        )?;
        is(page, "clicks", "return seen", &json!(["button", "div"]))
    })
}

#[test]
fn what_is_brought_before_the_engine_waits_for_it() -> Result<(), String> {
    let script = "<script>
        window.heard = [];
        addEventListener('fp-error', ({ detail }) => heard.push(detail.cause));
        var [well, badly] = document.querySelectorAll('franc-parler');
        well.importData({ start: 'late-payment', safety: 'none' });
        badly.importData('no answers');
        badly.print();
    </script>";
    in_both("<franc-parler></franc-parler><franc-parler texts=nowhere></franc-parler>", script, |page| {
        page.wait_for("the question", "return well.dataset.question === 'payment-kind'")?;
        page.wait_for("both faults", "return heard.includes('import')")?;
        is(page, "causes", "return heard.sort()", &json!(["import", "print", "texts"]))?;
        page.says_only(&["franc-parler: import", "franc-parler: texts"])
    })
}

#[test]
fn what_is_brought_is_there_at_once_and_whatever_throws_is_refused() -> Result<(), String> {
    let script = "<script>
        var steps = [];
        addEventListener('fp-step', ({ detail }) => steps.push(detail.question));
        var one = document.querySelector('franc-parler');
        var bring = () => {
            const thrown = one.importData({ get start() { throw Error('mine') } });
            for (const start of ['ending', 'boundaries', 'late-payment']) one.importData({ start, safety: 'none', voice: null, payments: undefined });
            const held = one.exportData();
            one.reset();
            return [thrown.length, held.start, one.exportData()];
        };
    </script>";
    in_both("<franc-parler></franc-parler>", script, |page| {
        page.started()?;
        is(page, "brought and forgotten", "return bring()", &json!([1, "late-payment", {}]))?;
        page.run("steps.length = 0; one.importData({ start: 'ending' }); one.importData({ start: 'full' })")?;
        page.wait_for("the question", "return one.dataset.question === 'safety'")?;
        is(page, "told once", "return steps", &json!(["safety"]))
    })
}

#[test]
fn words_come_from_an_inline_script_of_json_and_from_nothing_else() -> Result<(), String> {
    let places = "<p id=para>{\"ui.start.full\": \"Mine\"}</p><franc-parler texts=para></franc-parler>
        <franc-parler texts='{\"ui.start.full\": \"Mine\"}'></franc-parler>";
    let script = "<script>
        var said = [];
        addEventListener('fp-error', ({ detail }) => said.push(...detail.problems));
    </script>";
    in_both(&[script, places].concat(), "", |page| {
        page.wait_for("both refusals", "return said.length === 2")?;
        let named = "return said.map(one => one.includes('application/json') && one.includes(one === said[0] ? 'para' : 'ui.start.full'))";
        is(page, "named", named, &json!([true, true]))?;
        let words = "return [...document.querySelectorAll('franc-parler')].some(one => one.shadowRoot.querySelector('[value=full]').textContent.includes('Mine'))";
        is(page, "taken", words, &json!(false))?;
        page.says_only(&["franc-parler: texts", "franc-parler: texts"])?;
        // Mended, nothing is said of it any more.
        page.run("document.getElementById('para').outerHTML = '<script type=\"application/json\" id=mine>{\"ui.start.full\": \"Mine\"}</script>';
            document.querySelector('franc-parler').setAttribute('texts', 'mine')")?;
        page.wait_for("the words, and no notice", "const { shadowRoot } = document.querySelector('franc-parler');
            return shadowRoot.querySelector('[value=full]').textContent.includes('Mine') && !shadowRoot.querySelector('[data-notice]')")
            .map(drop)
    })
}

/// The page is in Arabic; ours is not.
#[test]
fn all_of_it_says_in_which_language_and_which_way_it_runs() -> Result<(), String> {
    in_both("<franc-parler coach-name=Léa></franc-parler>", "", |page| {
        page.started()?;
        let said = "const { shadowRoot } = document.querySelector('franc-parler');
            return [...new Set([...shadowRoot.children].map(one => one.querySelector('.fp') ?? one).map(one => `${one.lang} ${one.dir}`))]";
        is(page, "languages", said, &json!(["fr ltr"]))
    })
}

/// A host that turns pages at Space and Enter.
#[test]
fn what_presses_a_button_is_no_hotkey_of_the_host() -> Result<(), String> {
    let script = "<script>addEventListener('keydown', event => { if (/^( |Enter)$/.test(event.key)) event.preventDefault(); })</script>";
    in_both("<franc-parler></franc-parler>", script, |page| page.start("full"))
}
