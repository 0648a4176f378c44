// The program of the static page: a script beside it, which the head of the page has sent for, and which is read once the
// first screen is painted. Where it does not come, this is said over what there is, and it is asked for again at a press:
// what was chosen stays.
const all = [...document.querySelectorAll(".missing")];
const missing = tags.flatMap((tag) => all.filter(({ lang }) => lang === tag))[0] ?? all[0];

const coming = asked?.dataset.coming;

const load = () => {
  const script = document.createElement("script");
  script.src = "embed/franc-parler.js";
  const lost = () => {
    element.dataset.screen = "problem";
    missing.hidden = false;
    // Nothing is on its way any more.
    if (asked) {
      asked.dataset.coming = "";
      asked.querySelector(".fp-report").textContent = "";
    }
  };
  script.addEventListener("error", lost);
  // A host may send its first page, a blocker nothing: neither is an error.
  script.addEventListener("load", () => { if (!customElements.get("franc-parler")) lost(); });
  document.head.append(script);
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
