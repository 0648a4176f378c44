// The program of the static page: a script beside it, which the head of the page has sent for, and which is read once
// the first screen is painted. Where it does not come, this is said over what there is, and it is asked for again at a
// press: what was chosen stays.
const all = [...document.querySelectorAll(".missing")];
const missing = tags.flatMap((tag) => all.filter(({ lang }) => lang === tag))[0] ?? all[0];

const coming = asked?.dataset.coming;

const load = () => {
  const script = document.createElement("script");
  send(script, "embed/franc-parler.js", () => {
    element.dataset.screen = "problem";
    missing.hidden = false;
    stopWaiting(asked);
  });
};

missing.querySelector("button").addEventListener("click", () => {
  missing.hidden = true;
  if (asked) asked.dataset.coming = coming;
  load();
});

// A hidden page paints nothing, and some browsers do not tell.
let isAsked;
const once = () => { isAsked ??= load() ?? true; };
try {
  const seen = (list) => { if (list.getEntriesByName("first-contentful-paint").length) once(); };
  new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
} catch {
  // The time alone counts then.
}
setTimeout(once, 1000);
