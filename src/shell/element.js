// The custom element: unpacks the engine once a page, starts one widget an element, keeps the answers where a panic of
// the engine cannot reach them. Assembled with the glue of wasm-bindgen (`glue`) and the packed files (`packed`).
const keyOf = (element) => {
  const all = [...document.querySelectorAll("franc-parler")];
  return `franc-parler:${location.pathname}#${element.id || all.indexOf(element)}`;
};

// Each line is how many parts a key shares with the one before, and the rest of it.
const keysOf = (lines) => {
  let parts = [];
  return lines.split("\n").map((line) => {
    parts = [...parts.slice(0, Number(line[0])), ...line.slice(1).split(".")];
    return parts.join(".");
  });
};

// Keys and styles come first: whatever happens to the engine, there is a sentence for it.
let files;
const filesOf = () => {
  if (!files) {
    const [keys, shared] = unpacked(packed.files).map((part) => new TextDecoder().decode(part));
    files = { ...JSON.parse(shared), keys: keysOf(keys), words: {} };
  }
  return files;
};

// The language there are words for: `en-GB` is served by `en`.
const nearest = (tag) => packed.words[tag] ? tag : tag?.split("-")[0];

// The words of a language, unpacked when they are first needed. French stands in for a language there is not. A text
// that is a lone zero is not there.
const wordsIn = (language) => {
  const tag = [nearest(language), "fr", ...Object.keys(packed.words)].find((tag) => packed.words[tag]);
  const { keys, words } = filesOf();
  if (!words[tag]) {
    const texts = textOf(unpacked(packed.words[tag])).split("\x1f");
    words[tag] = Object.fromEntries(keys.map((key, at) => [key, texts[at]]).filter(([, text]) => text !== "\0"));
  }
  return words[tag];
};

// What stopped the engine from starting: the key of a sentence.
class Stopped extends Error {}

const causeOf = (error) => error instanceof Stopped ? error.message : error instanceof Damaged ? "damaged" : "failed";

let engine;
const start = () => engine ??= (async () => {
  // What already stands in the page is painted before anything is unpacked; a hidden page paints nothing.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
  try {
    filesOf();
    await glue({ module_or_path: engineOf(unpacked(packed.wasm)) });
  } catch (error) {
    // Every engine names the policy in its message; the event that tells of it comes too late in some.
    const blocked = /\bcsp\b|content.security.policy/i.test(error.message);
    throw new Stopped(error instanceof Damaged ? "damaged" : blocked ? "blocked" : "no-engine", { cause: error });
  }
})();

// What is no JSON stays a text: whoever takes it says what is wrong with it.
const read = (json) => {
  try {
    return typeof json === "string" ? JSON.parse(json) : json;
  } catch {
    return json;
  }
};

const living = new Set();

class FrancParler extends HTMLElement {
  static observedAttributes = ["lang", "conversation", "theme", "storage", "voice", "texts"];

  constructor() {
    super();
    // A page whose browser does not read declarative shadow roots still holds the first screen, as a template.
    const template = this.querySelector("template[shadowrootmode]");
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (template) {
      root.append(template.content);
      template.remove();
    }
    // A choice made before the engine has arrived is not lost.
    root.addEventListener("click", (event) => {
      if (!this.widget) this.begin = event.target.closest("button")?.value || "";
    });
    // Hotkeys of the host page see the element, not the field in it: what is typed stays here.
    for (const kind of ["keydown", "keyup", "keypress"]) {
      this.addEventListener(kind, (event) => {
        if (/^(INPUT|TEXTAREA)$/.test(event.composedPath()[0].tagName)) event.stopPropagation();
      });
    }
  }

  connectedCallback() {
    if (this.widget || this.starting) return;
    this.starting = true;
    start().then(() => this.mount()).catch((error) => this.fail(error, causeOf(error)));
  }

  // Moved within the page, an element is back at once and goes on; taken away, its widget ends. The answers stay.
  disconnectedCallback() {
    setTimeout(() => {
      // A widget the engine stopped under is not living: it is left as it is, with its sentence and the answers.
      if (this.isConnected || !living.delete(this)) return;
      this.widget.destroy();
      this.widget.free();
      this.widget = null;
      this.shadowRoot.replaceChildren();
    });
  }

  mount() {
    this.starting = false;
    if (!this.isConnected || this.widget) return;
    this.key ??= keyOf(this);
    const place = document.createElement("div");
    const kept = this.kept();
    this.speak(kept?.language);
    const old = [...this.shadowRoot.children];
    this.dress();
    place.hidden = true;
    this.shadowRoot.append(place);
    this.widget = glue.mount(this, place, {
      words: this.words,
      languages: Object.entries(files.languages),
      answers: kept,
      paper: files.paper,
      begin: this.begin || this.getAttribute("conversation") || "",
      voice: this.getAttribute("voice") || "",
      level: Number(this.getAttribute("heading-level")) || 2,
      ownPage: this.hasAttribute("own-page"),
      keep: (answers) => this.keep(answers),
      speak: (language) => this.say(language),
      own: () => this.own(),
      complain: (problems) => this.complain("texts", problems),
    });
    // Taken up; put back later, the widget goes on from its answers alone.
    this.begin = "";
    living.add(this);
    // The engine draws in a microtask; the first screen stands until then, so nothing jumps.
    setTimeout(() => {
      old.forEach((child) => child.remove());
      place.hidden = false;
      this.dispatchEvent(new CustomEvent("fp-ready", { bubbles: true, composed: true }));
    });
  }

  // One sheet of styles for every widget of the page.
  dress() {
    const { styles } = filesOf();
    if (!files.sheet) {
      files.sheet = new CSSStyleSheet();
      files.sheet.replaceSync(styles);
    }
    this.shadowRoot.adoptedStyleSheets = [files.sheet];
  }

  // A coach's own words: what stands in an inline script of the page, as text where it is no JSON.
  own() {
    const id = this.getAttribute("texts");
    return read(id && document.getElementById(id)?.textContent);
  }

  complain(cause, problems) {
    this.dispatchEvent(new CustomEvent("fp-error", { bubbles: true, composed: true, detail: { cause, problems } }));
    console.warn(`franc-parler: ${cause}: ${problems.slice(0, 99).join("\n")}`);
  }

  // The words of a language; on a page of our own the page itself speaks it too.
  speak(language) {
    const tag = [language, this.lang, ...navigator.languages].find((tag) => packed.words[nearest(tag)]);
    this.words = wordsIn(tag);
    if (!this.hasAttribute("own-page")) return;
    document.documentElement.lang = this.words["format.lang"];
    document.title = this.words["page.title"];
  }

  say(language) {
    try {
      this.speak(language);
    } catch (error) {
      this.fail(error, causeOf(error));
      return;
    }
    this.widget.worded(this.words);
  }

  attributeChangedCallback(name, old, value) {
    if (!this.widget || old === value) return;
    if (name === "lang") this.say(value);
    if (name === "texts") this.widget.worded(this.words);
    if (name === "voice" && value) this.widget.address(value);
    if (name === "conversation" && value) this.widget.begin(value);
  }

  kept() {
    try {
      const text = this.getAttribute("storage") === "none" ? null : sessionStorage.getItem(this.key);
      this.answers = text ?? this.answers;
    } catch {
      // Storage is refused: what this element still knows is all there is.
    }
    return read(this.answers);
  }

  keep(answers) {
    this.answers = answers;
    try {
      if (this.getAttribute("storage") !== "none") sessionStorage.setItem(this.key, answers);
    } catch {
      // Refused or full: the answers stay on the page, and the sheet can be saved as a file.
    }
  }

  reset() { this.widget?.reset(); }
  print() { this.widget?.print(); }
  exportData() { return this.widget ? this.widget.exportData() : null; }
  // Gives the reasons, in sentences, where the answers cannot be taken over; then nothing has changed.
  importData(answers) { return this.widget?.importData(read(answers)) ?? []; }

  // The engine could not start, or stopped: says so, and hands the answers over as text.
  fail(error, cause) {
    this.starting = false;
    living.delete(this);
    this.setAttribute("data-screen", "problem");
    const box = document.createElement("div");
    const line = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });
    box.className = "fp fp-screen";
    box.setAttribute("role", "alert");
    try {
      if (!this.words) this.speak();
      const { words } = this;
      this.dress();
      box.append(line("h2", words[cause === "crashed" ? "ui.error.stopped" : "ui.error.title"]), line("p", words[`ui.error.${cause}`]));
    } catch {
      // The words themselves are damaged: one sentence stands outside of them.
      const tags = [this.lang, ...navigator.languages, "fr"].map((tag) => tag?.slice(0, 2));
      box.append(line("p", packed.damaged[tags.find((tag) => packed.damaged[tag])]));
    }
    if (this.answers) box.append(Object.assign(document.createElement("textarea"), { className: "fp-input", readOnly: true, rows: 12, value: this.answers }));
    [...this.shadowRoot.children].filter((child) => child.localName !== "style").forEach((child) => child.remove());
    this.shadowRoot.append(box);
    this.complain(cause, [error?.cause?.message ?? error?.message]);
  }
}

// For pages that build themselves: options are the attributes, `headingLevel` for `heading-level`.
const mountIn = (place, options = {}) => {
  const element = document.createElement("franc-parler");
  const update = (changed) => {
    for (const [name, value] of Object.entries(changed)) {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (value == null || value === false) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? "" : value);
    }
  };
  update(options);
  place.replaceChildren(element);
  return {
    element,
    update,
    unmount: () => element.remove(),
    print: () => element.print(),
    exportData: () => element.exportData(),
  };
};

// One panic stops the engine for every widget of the page.
addEventListener("error", (event) => {
  if (globalThis.WebAssembly && event.error instanceof WebAssembly.RuntimeError) [...living].forEach((element) => element.fail(event.error, "crashed"));
});

// A second copy of the script changes nothing.
if (!customElements.get("franc-parler")) {
  customElements.define("franc-parler", FrancParler);
  globalThis.FrancParler ??= { mount: mountIn };
  // Some editors strip elements they do not know: a plain one with data attributes becomes ours.
  const upgrade = () => document.querySelectorAll("[data-franc-parler]").forEach((place) => {
    const { francParler, ...options } = place.dataset;
    place.removeAttribute("data-franc-parler");
    mountIn(place, options);
  });
  upgrade();
  document.addEventListener("DOMContentLoaded", upgrade);
}
