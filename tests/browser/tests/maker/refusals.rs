//! What would run something is refused in a sentence, and what was there stays.

use browser_tests::{Page, embed_folder, visit_beside};
use serde_json::json;

use super::{BOTH, fill, lines};

/// A link that would run something is refused in a sentence; what was there stays.
fn refuses_links(page: &Page) -> Result<(), String> {
    fill(
        page,
        &json!({ "coach-name": "Léa", "cta-text": "Écris-moi", "cta-link": "mailto:lea@coach.example" }),
    )?;
    for link in [
        "javascript:alert(1)",
        " java\tscript:alert(1)",
        "JAVASCRIPT://x%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "coach.example",
    ] {
        fill(page, &json!({ "coach-link": link }))?;
        let told = page.run("const field = document.getElementById('coach-link');
            return [document.getElementById('coach-link-problem').textContent.length > 40, field.getAttribute('aria-invalid'), document.getElementById('left-out').textContent.includes('Lien')]")?;
        let written = lines(page)?;
        if told != json!([true, "true", true])
            || written.contains("coach-link")
            || !written.contains("mailto:lea@coach.example")
        {
            return Err(format!("{link}: {told}\n{written}"));
        }
    }
    fill(page, &json!({ "coach-link": "https://coach.example" }))
}

/// A folder is a path or an address: one without its scheme, with a question or an anchor, or of a file is said to be none.
fn refuses_folders(page: &Page) -> Result<(), String> {
    let refused = [
        "mon-site.fr/fichiers",
        "www.mon-site.fr",
        "/fichiers/?v=2",
        "/fichiers/#ici",
        "/fichiers/franc-parler.fr.js",
        "file:///C:/fichiers",
    ];
    for folder in refused {
        fill(page, &json!({ "folder": folder }))?;
        let told = page.run("return document.getElementById('folder-problem').textContent.length > 40")?;
        let written = lines(page)?;
        if told != json!(true) || !written.contains(" src=\"franc-parler.fr.js\"") {
            return Err(format!("{folder}: {told}\n{written}"));
        }
    }
    for folder in ["/fichiers/", "../v1.2/fr/", "fichiers/1.0/", "https://mon-site.fr/fichiers/"] {
        fill(page, &json!({ "folder": folder }))?;
        let written = lines(page)?;
        if !written.contains(&format!(" src=\"{folder}franc-parler.fr.js\"")) {
            return Err(format!("{folder} is refused\n{written}"));
        }
    }
    fill(page, &json!({ "folder": "" }))
}

/// A logo that would run or fetch something is refused in a sentence, and stands nowhere.
fn refuses_logos(page: &Page) -> Result<(), String> {
    let logos = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>hacked=1</script></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"hacked=1\"></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://elsewhere.example/a.png\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import url(https://elsewhere.example/)</style></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc><g><![CDATA[><img src=x onerror=hacked=1>]]></g></desc></svg>",
        "<p>no drawing</p>",
    ];
    for logo in logos {
        fill(page, &json!({ "logo-markup": logo }))?;
        let told = page
            .run("return [document.getElementById('logo-problem').textContent.length > 40, typeof hacked]")?;
        let written = lines(page)?;
        if told != json!([true, "undefined"]) || written.contains("<svg") {
            return Err(format!("{logo}: {told}\n{written}"));
        }
    }
    Ok(())
}

/// A drawing passes, without what other programs write into it.
fn keeps_a_drawing(page: &Page) -> Result<(), String> {
    fill(
        page,
        &json!({ "logo-markup": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><!-- made by --><circle style=\"fill:#14524b;-inkscape-x:1\" r=\"4\" cx=\"4\" cy=\"4\"/></svg>" }),
    )?;
    let written = lines(page)?;
    let in_preview = page.run(
        "return document.querySelectorAll('#stage franc-parler > svg[slot=coach-logo] circle').length",
    )?;
    let kept = written.contains("slot=\"coach-logo\"")
        && written.contains("fill=\"")
        && !written.contains("style=")
        && !written.contains("made by");
    if kept && in_preview == 1 {
        Ok(())
    } else {
        Err(format!("{in_preview} logos in the preview\n{written}"))
    }
}

#[test]
fn folders_links_and_logos_are_refused_in_a_sentence() -> Result<(), String> {
    let folder = embed_folder("maker", &[])?;
    BOTH.iter().try_for_each(|browser| {
        visit_beside(*browser, &folder, "maker.html", |page| {
            fill(page, &json!({ "lang": "fr" }))?;
            refuses_folders(page)?;
            refuses_links(page)?;
            refuses_logos(page)?;
            keeps_a_drawing(page)
        })
    })
}
