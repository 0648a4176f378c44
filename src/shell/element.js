// The custom element: starts the engine once a page and one widget an element, keeps the answers where a panic of the
// engine cannot reach them, and hears what the host page changes. Assembled with the glue of wasm-bindgen (`glue`).

// What stopped the engine from starting: the key of a sentence.
class Stopped extends Error {}

const causeOf = (error) => error instanceof Stopped ? error.message : error instanceof Damaged ? "damaged" : "failed";

// One panic stops the engine for every widget of the page.
const trapped = (error) => [...living].forEach((element) => element.fail(error, "crashed"));

let engine, ready;
const start = (languages) => engine ??= (async () => {
  // What already stands in the page is painted before anything is unpacked; a hidden page paints nothing.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
  try {
    await inTurns(opening());
    const wasm = await inTurns(assembling(await inTurns(unpacking(packed.wasm))));
    const language = taken(languages);
    // A browser compiles beside what else is done.
    await Promise.all([glue(wasm, trapped), inTurns(learning(language))]);
    teach(language);
    await pause();
    stylesOf();
    ready = true;
    await pause();
  } catch (error) {
    // Every engine names the policy in its message; the event that tells of it comes too late in some.
    const blocked = /\bcsp\b|content.security.policy/i.test(error.message);
    throw new Stopped(error instanceof Damaged ? "damaged" : blocked ? "blocked" : "no-engine", { cause: error });
  }
})();

// Which of the first screens is shown before the engine comes.
const EARLY = "[data-early]:not([hidden])";

// Takes note of what was done on it, and gives what goes on from there once the engine's own screen stands in its place:
// the same answer is chosen, the same thing has the focus, nothing moves, and who had gone on is a question further. On
// the first screen, another language or way to be spoken to (`pressed`) is pressed anew.
const earlyOf = (root, place, pressed) => {
  const held = root.activeElement;
  const [chosen, why] = [":checked", "details[open]"].map((selector) => root.querySelector(`${EARLY} ${selector}`));
  const left = root.querySelector("[data-early=left]");
  const find = (selector) => place.querySelector(selector);
  const same = (field) => field?.value && find(`[value="${field.value}"]`);
  return () => {
    place.getAnimations({ subtree: true }).forEach((fade) => fade.finish());
    if (why) find("details")?.toggleAttribute("open", true);
    same(chosen)?.click();
    if (left) find("[type=submit]")?.click();
    else if (held) (same(held) || find(".fp-heading"))?.focus({ preventScroll: true });
    if (find(".fp-ways")) find(`button[value="${CSS.escape(pressed)}"]`)?.click();
  };
};

const living = new Set();

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
    // A choice made before the engine has arrived is not lost.
    root.addEventListener("click", (event) => {
      if (!this.widget) this.begin = event.target.closest("button")?.value || this.begin;
    });
    // Only the browser knows of a day that does not exist, or of letters for a number: to the engine the field is empty.
    const unread = () => {
      const field = root.querySelector("input:invalid");
      if (field) this.widget.report(`problem.not-a-${field.type}`);
      return field;
    };
    root.addEventListener("click", (event) => {
      const field = event.target.closest("[type=submit], [part=skip]") && unread();
      if (!field) return;
      event.preventDefault();
      event.stopPropagation();
      field.focus();
    }, true);
    // Where nothing is to be gone on from.
    root.addEventListener("focusout", () => root.querySelector("[type=submit]") || unread());
    // Hotkeys of the host page see the element, not what is in it: what is typed into a field and what presses a button
    // stays here. What leads out of a field, or out of a dialog of the host's, goes on.
    for (const kind of ["keydown", "keyup", "keypress"]) {
      this.addEventListener(kind, (event) => {
        const [field] = event.composedPath();
        const { localName } = field;
        // A browser that marks the text of a field brings its caret into view, and forgets the bars that stay.
        if (kind === "keyup" && event.key === "Tab") field.scrollIntoView({ block: "nearest" });
        if (/^(input|textarea|select)$/.test(localName) && !/^(Escape|Tab)$/.test(event.key) || /^(button|summary)$/.test(localName) && /^( |Enter)$/.test(event.key)) event.stopPropagation();
      });
    }
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
    start([this.lang, ...navigator.languages]).then(() => this.mount()).catch((error) => this.fail(error, causeOf(error)));
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
    const kept = this.kept();
    this.useLanguage((kept?.preparations?.[0]?.answers ?? kept)?.language);
    const old = [...this.shadowRoot.children];
    this.dress();
    this.shadowRoot.append(place);
    this.surround();
    this.around.hidden = true;
    this.widget = glue.mount(place, {
      words: teach(this.language),
      languages: Object.entries(files.languages).flat(),
      answers: kept,
      paper: files.printing + files.paper,
      mark: markOf(this),
      begin: this.begin || this.getAttribute("conversation") || "",
      voice: this.getAttribute("voice") || "",
      level: this.level,
      shares: shares(),
      link: linkOf(),
      address: /^http/.test(location.protocol) ? location.href.split("#")[0] : "",
      chance: Math.random() * 2 ** 32 >>> 0,
      brought: this.brought.splice(0),
      // What takes a text or nothing: `Deed` has the names.
      act(what, text) { this[what](text); },
      focus: (selector) => place.querySelector(selector)?.focus(),
      keep: (answers) => this.keep(written(answers)),
      unread: (fault) => leaveUnread(this, fault),
      language: (tag) => this.changeLanguage(tag),
      own: () => this.own(),
      complain: (...of) => this.complain(...of),
      reflect: (screen, question) => {
        this.reflect(screen, question);
        // The engine draws in turns of its own, beside other widgets: the first screen stands until its own does, so
        // nothing jumps.
        if (place.hidden) setTimeout(() => this.stand(old, place));
      },
      step: () => this.tell("fp-step", { screen: this.dataset.screen, question: this.dataset.question ?? null }),
      diagnosed: (conversation, situation, second) => this.tell("fp-diagnosed", { conversation, situation, second: second ?? null }),
      sheet: () => this.tell("fp-sheet"),
      print: () => this.printed(),
      copy: (text) => this.ask(() => copy(text), "ui.sheet.copy-refused", "ui.sheet.copied"),
      mail: (href) => this.ask(() => follow({ href }), "ui.sheet.mail-refused"),
      save: (...file) => this.ask(() => save(...file), "ui.sheet.save-refused"),
      open: () => choose(this),
      keepFile: (kept) => this.ask(() => save("franc-parler.francparler.json", "application/json", written(kept)), "ui.sheet.save-refused"),
      time: (on) => this.time(on),
      aloud: (text) => readAloud(this, text),
      leave: () => leave(),
      settle: () => { this.theirs = null; },
      share: (...file) => this.ask(() => share(...file), "ui.sheet.share-refused"),
    });
    living.add(this);
    if (this.theirs) this.widget.meet(read(this.theirs));
  }

  // The engine's screen stands: it takes the place of what was there.
  stand(old, place) {
    if (!this.widget || !place.hidden) return;
    const goOn = earlyOf(this.shadowRoot, place, this.begin);
    // Taken up; put back later, the widget goes on from its answers alone.
    this.begin = "";
    old.forEach((child) => child.remove());
    place.hidden = this.around.hidden = false;
    goOn();
    this.sized.observe(this);
    this.tell("fp-ready");
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

  // Another tab has kept something else: the person chooses. Where it has forgotten everything, this tab keeps its own
  // to itself.
  meet(theirs) {
    if (theirs === this.answers) return;
    this.theirs = theirs;
    if (theirs) {
      this.known = theirs;
      this.widget?.meet(read(theirs));
      return;
    }
    this.device = false;
    this.keep(this.answers);
    this.surround();
    this.noticed("forgotten");
  }

  // Says something that changes nothing for the moment, once the widget stands.
  noticed(cause) {
    setTimeout(() => { if (this.around) this.notice(cause, []); });
  }

  // Tells the host page: ids and numbers, never anything that was typed.
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  // Does what may be refused, and says in the widget how it went.
  async ask(work, refused, done) {
    try {
      await work();
      if (done) this.widget?.report(done);
    } catch {
      this.widget?.report(refused);
    }
  }

  printed() {
    if (print(this)) return;
    // On another screen than the sheet only the host page can be told.
    this.tell("fp-error", { cause: "print" });
    this.widget.report("ui.sheet.print-refused");
  }

  reflect(screen, question) {
    this.dataset.screen = screen;
    if (question) this.dataset.question = question;
    else delete this.dataset.question;
  }

  // A coach's own words: what stands in an inline script of the page.
  own() {
    const id = this.getAttribute("texts");
    if (!id) return;
    const script = document.querySelector(`script[type="application/json"]#${CSS.escape(id)}`);
    if (script) return read(script.textContent);
    this.complain("texts", [this.words["ui.notice.no-script"].replace("#i", () => id)]);
  }

  complain(cause, problems) {
    this.tell("fp-error", { cause, problems });
    const some = problems.slice(0, 99);
    console.warn(`franc-parler: ${cause}: ${some.join("\n")}`);
    if (this.around && /^(texts|storage)$/.test(cause)) this.notice(cause, cause === "texts" ? some : []);
  }

  // One notice a cause, under the widget.
  notice(cause, reasons) {
    this.shadowRoot.querySelector(`[data-notice=${cause}]`)?.remove();
    const notice = noticeOf(this, this.words[`ui.notice.${cause}`], reasons);
    notice.dataset.notice = cause;
    this.around.before(notice);
  }

  // The words of a language; on a page of our own the page itself speaks it too.
  useLanguage(language) {
    this.language = taken([language, this.lang, ...navigator.languages]);
    this.words = wordsFor(this.language);
    if (!this.has("own-page")) return;
    document.documentElement.lang = this.words["format.lang"];
    document.title = this.words["page.title"];
  }

  changeLanguage(language) {
    try {
      this.useLanguage(language);
    } catch (error) {
      this.fail(error, causeOf(error));
      return;
    }
    this.widget.worded(teach(this.language));
    this.surround();
  }

  attributeChangedCallback(name, old, value) {
    if (!this.widget || old === value) return;
    if (name === "lang") this.changeLanguage(value);
    if (name === "texts") this.widget.worded(teach(this.language));
    if (name === "voice") this.widget.address(value ?? "");
    if (name === "conversation" && value) this.widget.begin(value);
    if (name === "storage") {
      this.device = value === "local";
      this.keep(this.answers);
    }
    if (name === "heading-level") {
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

  kept() {
    try {
      this.answers = (this.keeps && !this.barred ? takeUp(this) : null) ?? this.answers;
    } catch (error) {
      this.unkept(error);
    }
    return read(this.answers);
  }

  // Whether they are where they were to be. What the device refuses stays in the tab, and what it holds is left there.
  keep(answers) {
    this.answers = answers === "null" ? undefined : answers;
    try {
      putAway(this);
      return true;
    } catch (error) {
      if (this.device) {
        this.device = false;
        this.known = null;
        this.keep(answers);
        this.placed?.("refused");
      } else this.unkept(error);
    }
  }

  // Storage is refused or full: the answers stay on the page as long as it is open, and that is said once. There is
  // nothing to choose then.
  unkept(error) {
    if (this.refused || !this.keeps) return;
    this.refused = true;
    setTimeout(() => {
      this.shadowRoot.querySelector(".fp-keep:not(:focus-within)")?.remove();
      this.complain("storage", [error.name]);
    });
  }

  reset() { this.widget?.reset(false); }
  print() {
    if (this.widget) this.widget.print();
    else this.tell("fp-error", { cause: "print" });
  }
  exportData() { return this.widget ? this.widget.exportData() : null; }
  // Gives the reasons, in sentences, where the answers cannot be taken over; then nothing has changed. What comes before the
  // engine waits for it.
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
