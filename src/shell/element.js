// The custom element: unpacks the engine once a page, starts one widget an element, keeps the answers where a panic of
// the engine cannot reach them. Assembled with the glue of wasm-bindgen (`glue`) and the packed files (`packed`).
const keyOf = (element) => {
  const all = [...document.querySelectorAll("franc-parler")];
  return `franc-parler:${location.pathname}#${element.id || all.indexOf(element)}`;
};

// Five signs of base 85 are four bytes; the first sign of all says how many of the last ones only fill.
const bytesOf = (text) => {
  const size = (text.length - 1) / 5 * 4;
  const bytes = new DataView(new ArrayBuffer(size));
  for (let at = 0; at < size; at += 4) {
    let number = 0;
    for (let sign = 0; sign < 5; sign += 1) number = number * 85 + packed.digits.indexOf(text[1 + at / 4 * 5 + sign]);
    bytes.setUint32(at, number);
  }
  return bytes.buffer.slice(0, size - text[0]);
};

const unpacked = (text) => new Response(new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip")));

// The words are packed as a tree of keys; a widget takes them as a flat list.
const flat = (tree, prefix, words) => {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") words[prefix + key] = value;
    else flat(value, `${prefix}${key}.`, words);
  }
  return words;
};

let engine;
const start = () => engine ??= (async () => {
  const [wasm, files] = await Promise.all([unpacked(packed.wasm).arrayBuffer(), unpacked(packed.files).json()]);
  await glue({ module_or_path: wasm });
  return files;
})();

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
    start().then((files) => this.mount(files), (error) => this.fail(error, "failed"));
  }

  mount(files) {
    this.starting = false;
    if (!this.isConnected || this.widget) return;
    this.files = files;
    this.key = keyOf(this);
    const place = document.createElement("div");
    const language = files.words[this.lang] ? this.lang : Object.keys(files.words)[0];
    this.words = flat(files.words[language], "", {});
    const old = [...this.shadowRoot.children];
    if (!files.sheet) {
      files.sheet = new CSSStyleSheet();
      files.sheet.replaceSync(files.styles);
    }
    this.shadowRoot.adoptedStyleSheets = [files.sheet];
    place.hidden = true;
    this.shadowRoot.append(place);
    this.widget = glue.mount(this, place, {
      words: this.words,
      answers: this.kept(),
      paper: files.paper,
      begin: this.begin || this.getAttribute("conversation") || "",
      voice: this.getAttribute("voice") || "",
      level: Number(this.getAttribute("heading-level")) || 2,
      ownPage: this.hasAttribute("own-page"),
      keep: (answers) => this.keep(answers),
    });
    living.add(this);
    // The engine draws in a microtask; the first screen stands until then, so nothing jumps.
    setTimeout(() => {
      old.forEach((child) => child.remove());
      place.hidden = false;
      this.dispatchEvent(new CustomEvent("fp-ready", { bubbles: true, composed: true }));
    });
  }

  attributeChangedCallback(name, old, value) {
    if (!this.widget || old === value) return;
    if (name === "voice" && value) this.widget.address(value);
    if (name === "conversation" && value) this.widget.begin(value);
  }

  kept() {
    try {
      const text = this.getAttribute("storage") === "none" ? null : sessionStorage.getItem(this.key);
      this.answers = text;
      return text && JSON.parse(text);
    } catch {
      return null;
    }
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

  // The engine could not start, or stopped: says so, and hands the answers over as text.
  fail(error, cause) {
    const words = this.words ?? {};
    const text = (key) => words[`ui.error.${key}`] ?? "";
    this.setAttribute("data-screen", "problem");
    living.delete(this);
    if (!this.files) {
      // Without the words there is only what the page itself says.
      this.setAttribute("data-problem", cause);
    } else {
      const box = document.createElement("div");
      const line = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });
      box.className = "fp fp-screen";
      box.append(line("h2", text("title")), line("p", text(cause)));
      if (this.answers) box.append(Object.assign(document.createElement("textarea"), { className: "fp-input", readOnly: true, rows: 12, value: this.answers }));
      [...this.shadowRoot.children].filter((child) => child.localName !== "style").forEach((child) => child.remove());
      this.shadowRoot.append(box);
    }
    this.dispatchEvent(new CustomEvent("fp-error", { bubbles: true, composed: true, detail: { cause } }));
    console.warn("franc-parler:", cause, error?.message ?? "");
  }
}

// One panic stops the engine for every widget of the page.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) [...living].forEach((element) => element.fail(event.error, "crashed"));
});

if (!customElements.get("franc-parler")) customElements.define("franc-parler", FrancParler);
