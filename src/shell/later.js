// The program of the static page: a script beside it, which the head of the page has sent for, and which is read once the
// first screen is painted. Where it does not come, this is said over what there is, and it is asked for again at a press:
// what was chosen stays.
const all = [...document.querySelectorAll(".missing")];
const missing = all.find(({ lang }) => lang === spoken) ?? all[0];

const load = () => {
  const script = document.createElement("script");
  script.src = "embed/franc-parler.js";
  script.addEventListener("error", () => {
    element.dataset.screen = "problem";
    missing.hidden = false;
  });
  document.head.append(script);
};

missing.querySelector("button").addEventListener("click", () => {
  missing.hidden = true;
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
