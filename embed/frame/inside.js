// The inside of a frame: settings from the address and from the page around, by one list; height and steps back to it.
const ATTRIBUTES = [
  "lang", "conversation", "theme", "storage", "voice", "heading-level",
  "coach-name", "coach-link", "coach-note", "hide-conversations",
];
const TOKENS = JSON.parse(document.getElementById("data").textContent).tokens.map((token) => token.name.slice(2));
const EVENTS = ["ready", "step", "diagnosed", "sheet", "printed", "error"];
// How long the page around may take to size the frame before it is taken for one that does not.
const PATIENCE = 1000;

const host = parent === window ? null : parent;
const query = new URLSearchParams(location.search);
const page = document.documentElement;
const element = document.createElement("franc-parler");

const originOf = (address) => {
  try {
    const { origin, protocol } = new URL(address);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
};

// Who may read where somebody stands: the site that was named, else the one that brought the frame here.
const named = query.has("origin");
const target = originOf(named ? query.get("origin") : document.referrer);

// A height says nothing about anybody, so everyone around may know it.
const post = (message) => {
  if (host && (target || message.type === "resize")) host.postMessage({ "franc-parler": message }, target ?? "*");
};

const setAttribute = (name, value) => {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
};

const setToken = (name, value) => {
  if (value === null) element.style.removeProperty(`--${name}`);
  else if (!/url\s*\(/i.test(value)) element.style.setProperty(`--${name}`, String(value));
};

const set = (name, value) => {
  if (value !== null && typeof value === "object") return;
  if (ATTRIBUTES.includes(name)) setAttribute(name, value);
  if (TOKENS.includes(name)) setToken(name, value);
  // The browser's own ground behind the page goes with the widget's.
  if (name === "theme") page.style.colorScheme = value === "light" || value === "dark" ? value : "";
};

let stands = false;
let loaded = false;
let told = 0;
let waiting;
const fits = () => innerHeight >= element.getBoundingClientRect().height - 1;

// Without a bar the page can still be scrolled; with one it can be seen that it can.
const watch = () => {
  if (!loaded) return;
  clearTimeout(waiting);
  if (fits()) page.classList.remove("unsized");
  else waiting = setTimeout(() => page.classList.toggle("unsized", !fits()), PATIENCE);
};

// Rounded up, so that the last line is whole; a hair's breadth of rounding in the layout is no other height.
const measure = () => {
  // Before the widget stands, the room that was kept for it is the better height; and before the page is there, to ask
  // for one would be to lay it out in vain.
  if (!stands || !loaded) return;
  const height = Math.ceil(element.getBoundingClientRect().height - 0.01);
  if (height > 0 && height !== told) {
    told = height;
    post({ type: "resize", height });
  }
  watch();
};

addEventListener("message", (event) => {
  const message = event.data?.["franc-parler"];
  if (!host || event.source !== host || message?.type !== "update") return;
  if (named && event.origin !== target) return;
  for (const [name, value] of Object.entries(message.options ?? {})) {
    set(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
  }
  // Whoever asks may have missed the height; what was changed is drawn a little later.
  told = 0;
  measure();
  setTimeout(measure, 200);
});

element.setAttribute("own-page", "");
for (const [name, value] of query) set(name, value);
for (const name of EVENTS) {
  element.addEventListener(`fp-${name}`, ({ detail }) => {
    // It stands, or says why it cannot.
    stands ||= name === "ready" || name === "error";
    post({ ...detail, type: name });
    // A browser does not observe a frame that is out of sight, which then would have its height too late.
    measure();
  });
}
document.body.prepend(element);
new ResizeObserver(measure).observe(element);
// The browser paints nothing before this event is over.
addEventListener("load", () => setTimeout(() => {
  loaded = true;
  measure();
}));
addEventListener("resize", watch);
