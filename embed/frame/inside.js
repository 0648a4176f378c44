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

// A height says nothing about anybody, so everyone around may know it: a site that was named with another address than
// its own still gives the frame its room.
const post = (message) => {
  const reader = message.type === "resize" ? "*" : target;
  if (host && reader) host.postMessage({ "franc-parler": message }, reader);
};

const setAttribute = (name, value) => {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
};

// A colour for either ground, as the snippet maker writes it: browsers we promise do not all know how to take one.
const TWO_COLOURS = /^light-dark\(\s*([^,()]+)\s*,\s*([^,()]+)\s*\)$/i;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const twofold = new Map();
const isDark = () => {
  const theme = element.getAttribute("theme");
  return theme === "dark" || theme !== "light" && prefersDark.matches;
};
const paint = () => {
  for (const [name, [, light, dark]] of twofold) element.style.setProperty(`--${name}`, isDark() ? dark : light);
};

const setToken = (name, value) => {
  const two = TWO_COLOURS.exec(value);
  if (two) twofold.set(name, two);
  else twofold.delete(name);
  if (value === null) element.style.removeProperty(`--${name}`);
  else if (!two && !/url\s*\(/i.test(value)) element.style.setProperty(`--${name}`, String(value));
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
  // A site that was named is the only one to set anything; whoever is around may ask for the height.
  const options = named && event.origin !== target ? {} : message.options ?? {};
  for (const [name, value] of Object.entries(options)) {
    set(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
  }
  paint();
  // Whoever asks may have missed the height; what was changed is drawn a little later.
  told = 0;
  measure();
  setTimeout(measure, 200);
});

element.setAttribute("own-page", "");
for (const [name, value] of query) set(name, value);
paint();
prefersDark.addEventListener("change", paint);
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
