// The rounds: every page in turn, so that what else the machine does strikes all alike.
import { visit } from "./visit.mjs";

// `pages` is name → { path, kind, works, before: a script that is run on the same site first }; gives name → measure → values, one a round.
export const rounds = async (chromium, address, pages, count, say) => {
  const measured = Object.fromEntries(Object.keys(pages).map((name) => [name, {}]));
  for (let round = 1; round <= count; round += 1) {
    for (const [name, page] of Object.entries(pages)) {
      for (const work of page.works) {
        const found = await visit(chromium, address, page, work);
        for (const [measure, value] of Object.entries(found)) (measured[name][measure] ??= []).push(value);
      }
    }
    say(`round ${round} of ${count}`);
  }
  return measured;
};
