// The custom element: its attributes, its life in the page, and the methods the host page calls. It keeps the answers
// where a panic of the engine cannot reach them.

class FrancParler extends HTMLElement {
  static observedAttributes = [
    "lang", "conversation", "theme", "storage", "voice", "texts", "heading-level",
    "coach-name", "coach-link", "coach-note", "hide-conversations",
  ];

  constructor() {
    super();
    this.brought = [];
    // A page whose browser does not read declarative shadow roots still holds the first screen, as a template.
    const template = this.querySelector("template[shadowrootmode]");
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (template) {
      root.append(template.content);
      template.remove();
    }
    // Until the engine has come, what the host page wrote is what there is to read.
    if (!root.firstChild) root.append(made("slot", {}));
    hear(this);
    // A host page that holds a place for the widget hears how tall it is, and when it shrinks.
    this.sized = new ResizeObserver(([{ borderBoxSize }]) => {
      // What was laid out, not asked for anew: to ask lays the page out before its time.
      const height = Math.ceil(borderBoxSize[0].blockSize);
      if (height === this.height) return;
      this.height = height;
      this.tell("fp-resize", { height });
    });
  }

  connectedCallback() {
    if (this.widget) this.key = keyOf(this);
    if (this.widget || this.starting) return;
    this.starting = true;
    if (!ready) showFirst?.(this);
    start([this.lang, ...navigator.languages])
      .then(() => this.mount())
      .catch((error) => this.fail(error, causeOf(error)));
  }

  // Moved within the page, an element is back at once and goes on; taken away, its widget ends. The answers stay.
  disconnectedCallback() {
    setTimeout(() => {
      // A widget the engine stopped under is not living: it is left as it is, with its sentence and the answers.
      if (!this.isConnected && living.delete(this)) this.end();
    });
  }

  end() {
    this.sized.disconnect();
    this.time(false);
    this.widget.destroy();
    this.widget.free();
    this.widget = null;
    this.shadowRoot.replaceChildren();
  }

  // A boolean attribute: some editors write every attribute with a value.
  has(name) {
    return this.hasAttribute(name) && this.getAttribute(name) !== "false";
  }

  mount() {
    this.starting = false;
    if (!this.isConnected || this.widget) return;
    this.key = keyOf(this);
    const place = made("div", { hidden: "" });
    const kept = keptOf(this);
    useLanguage(this, (kept?.preparations?.[0]?.answers ?? kept)?.language);
    const old = [...this.shadowRoot.children];
    this.dress();
    this.shadowRoot.append(place);
    this.surround();
    this.around.hidden = true;
    this.widget = glue.mount(place, settingsOf(this, kept, place, old));
    living.add(this);
    if (this.theirs) this.widget.meet(read(this.theirs));
  }

  // A browser too old for it says so without any.
  dress() {
    if (this.shadowRoot.adoptedStyleSheets) this.shadowRoot.adoptedStyleSheets = [stylesOf()];
  }

  // What stands around the widget, as the host and the language have it now.
  surround() {
    this.around?.remove();
    this.around = aroundOf(this);
    this.shadowRoot.append(this.around);
  }

  // Counts seconds for the widget.
  time(on) {
    clearInterval(this.ticking);
    if (on) this.ticking = setInterval(() => this.widget.tick(), 1000);
  }

  // Says something that changes nothing for the moment, once the widget stands.
  noticed(cause) {
    setTimeout(() => { if (this.around) this.notice(cause, []); });
  }

  // Tells the host page: ids and numbers, never anything that was typed.
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  reflect(screen, question) {
    this.dataset.screen = screen;
    if (question) this.dataset.question = question;
    else delete this.dataset.question;
  }

  complain(cause, problems) {
    this.tell("fp-error", { cause, problems });
    const some = problems.slice(0, 99);
    console.warn(`franc-parler: ${cause}: ${some.join("\n")}`);
    if (this.around && /^(texts|storage)$/.test(cause)) this.notice(cause, cause === "texts" ? some : []);
  }

  // One notice a cause, under the widget.
  notice(cause, reasons) {
    this.unsay(cause);
    const notice = noticeOf(this, this.words[`ui.notice.${cause}`], reasons);
    notice.dataset.notice = cause;
    this.around.before(notice);
  }

  unsay(cause) {
    this.shadowRoot.querySelector(`[data-notice=${cause}]`)?.remove();
  }

  attributeChangedCallback(name, old, value) {
    if (!this.widget || old === value) return;
    if (name === "lang") changeLanguage(this, value);
    if (name === "texts") {
      // What was wrong with those before is no longer.
      this.unsay(name);
      this.widget.worded(teach(this.language));
    }
    if (name === "voice") this.widget.address(value ?? "");
    if (name === "conversation" && value) this.widget.begin(value);
    if (name === "storage") {
      this.device = value === "local";
      keep(this, this.answers);
    }
    // Out of the page, it ends now, and is mounted when it is put back.
    if (name === "heading-level" && living.delete(this)) {
      this.end();
      this.mount();
    }
    if (name.startsWith("coach-")) this.widget.mark(markOf(this));
    if (/^(coach-|storage)/.test(name)) this.surround();
  }

  get level() {
    return Number(this.getAttribute("heading-level")) || 2;
  }

  get keeps() {
    return this.getAttribute("storage") !== "none";
  }

  reset() { this.widget?.reset(false); }
  print() {
    if (this.widget) this.widget.print();
    else this.tell("fp-error", { cause: "print" });
  }
  exportData() { return this.widget ? this.widget.exportData() : null; }
  // Gives the reasons, in sentences, where the answers cannot be taken over; then nothing has changed. What comes
  // before the engine waits for it.
  importData(answers) {
    if (this.widget) return this.widget.importData(read(answers));
    this.brought.push(read(answers));
    return [];
  }

  // The engine could not start, or stopped: says so, and hands the answers over as text.
  fail(error, cause) {
    this.starting = false;
    this.time(false);
    this.around = null;
    living.delete(this);
    const chosen = this.shadowRoot.querySelector(`${EARLY} :checked`);
    if (chosen) this.answers = written({ start: this.begin, [chosen.name]: chosen.value });
    this.reflect("problem");
    const held = this.shadowRoot.activeElement;
    const screen = problemOf(this, cause);
    [...this.shadowRoot.children].filter((child) => child.localName !== "style").forEach((child) => child.remove());
    this.shadowRoot.append(...screen);
    if (held) screen[0].firstChild.focus();
    this.complain(cause, [error?.cause?.message ?? error?.message]);
  }
}
