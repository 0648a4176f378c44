//! What the law of the United Kingdom and of Ireland lets a sheet say: time limits, proceedings, private people, public
//! bodies. In French too.

use super::british::{has, invoice, lacks};

#[test]
fn a_debt_of_scotland_is_given_no_year_that_scots_law_does_not_give() {
    let said = |language, due| invoice(language, &[("due", due), ("already", "formal-notice")]);
    // Five years are up, six are not.
    let between = said("en", "2021-05-01");
    let ends = "England, Wales and Northern Ireland: 1 May 2027; in Scotland, one year earlier";
    has(&between, &[ends, "in Scotland this debt may already be extinguished"]);
    let french = said("fr", "2021-05-01");
    has(&french, &["Irlande du Nord\u{202f}: le 1er mai 2027", "un an plus tôt", "peut-être déjà éteinte"]);
    for (language, over) in [("en", "may already be extinguished"), ("fr", "déjà éteinte")] {
        // Six years are up: the warning is that of everywhere. Not five yet: there is none.
        lacks(&said(language, "2020-05-01"), &[over]);
        lacks(&said(language, "2022-05-01"), &[over]);
        let irish = [("due", "2021-05-01"), ("already", "formal-notice"), ("country", "ie")];
        lacks(&invoice(language, &irish), &[over, "Scotland", "Écosse"]);
    }
}
