// What only the page can do for a widget: print, save, share, copy, write an e-mail, read aloud. Each may be refused.

// Does what may be refused, and says in the widget how it went.
const ask = async (element, work, refused, done) => {
  try {
    await work();
    if (done) element.widget?.report(done);
  } catch {
    element.widget?.report(refused);
  }
};

// A node of the paper: a text, or tag, class and children.
const builtOf = (node) => {
  if (typeof node === "string") return node;
  const [tag, className, ...children] = node;
  return made(tag, className ? { class: className } : {}, ...children.map(builtOf));
};

// Prints from inside any page: a print root at the level of the body, with a sheet of styles at the level of the
// document, because `@page` counts for nothing inside a shadow root and hosts cut what stands inside them. Both are
// there only while printing. Within the root stands a shadow root of its own: a host that styles every element does not
// reach the paper.
let onPaper;

// Some hosts write into an element how it is shown, and that nothing outranks it. So does this, with what it is on the
// screen, and what it is on paper, which printing.css knows. Gives what puts things back.
const outrank = (node, names) => {
  const there = node.hasAttribute("style"), before = node.style.cssText, now = getComputedStyle(node);
  for (const name of names) node.style.setProperty(name, `var(--franc-parler-${name}, ${now[name]})`, "important");
  return () => {
    if (there) node.style.cssText = before;
    else node.removeAttribute("style");
  };
};

const layOut = (element) => {
  const tree = element.widget?.paper();
  if (!tree) return false;
  clear();
  const paper = builtOf(tree);
  const root = made("div", { id: "franc-parler-print", ...spoken(element) });
  const inside = root.attachShadow({ mode: "open" });
  inside.append(paper);
  inside.adoptedStyleSheets = [sheetOf(filesOf().paper)];
  const logos = [...element.querySelectorAll(":scope > [slot=coach-logo]")].map((logo) => logo.cloneNode(true));
  if (logos.length) paper.querySelector(".paper-foot").prepend(made("div", { class: "paper-logo" }, ...logos));
  const sheet = sheetOf(files.printing);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const { body, documentElement } = document;
  body.append(root);
  // What is no element of HTML or SVG may have no style.
  const back = [...body.children].filter(({ style }) => style).map((child) => outrank(child, ["display"]));
  for (const node of [body, documentElement]) back.push(outrank(node, ["height", "overflow", "position", "transform"]));
  onPaper = { element, root, sheet, back };
  return true;
};

const clear = () => {
  if (!onPaper) return;
  const { root, sheet, back } = onPaper;
  back.forEach((put) => put());
  root.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  onPaper = null;
};

// Whether the browser prints: where it does not (a frame without the right to, a browser inside an app), it sends no
// `beforeprint`.
const print = (element) => {
  if (!layOut(element)) return false;
  let begun = false;
  const begin = () => { begun = true; };
  addEventListener("beforeprint", begin);
  try {
    window.print();
  } catch {
    // There is no such thing here.
  }
  removeEventListener("beforeprint", begin);
  if (!begun) clear();
  return begun;
};

const printOrSay = (element) => {
  if (print(element)) return;
  // On another screen than the sheet only the host page can be told.
  element.tell("fp-error", { cause: "print" });
  element.widget.report("ui.sheet.print-refused");
};

addEventListener("beforeprint", () => {
  // On a page of its own, the browser's own command prints the sheet too.
  const own = [...living].find((element) => element.has("own-page"));
  if (own && !onPaper) layOut(own);
});
addEventListener("afterprint", () => {
  const printed = onPaper?.element;
  clear();
  printed?.tell("fp-printed");
});

// Follows a link nobody sees; the page itself goes nowhere. A host that listens for clicks finds an empty element: the
// draft of an e-mail stands in its address.
const follow = (attributes) => {
  const link = made("a", attributes);
  const holder = made("div", { hidden: "" });
  holder.attachShadow({ mode: "closed" }).append(link);
  document.body.append(holder);
  link.click();
  holder.remove();
};

const save = (name, type, content) => {
  const href = URL.createObjectURL(new Blob([content], { type }));
  follow({ href, download: name });
  // The browser has taken the file by then; keeping the address would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
};

const fileOf = (name, type, content) => new File([content], name, { type });

// Whether a page can be handed to another app, which is how a phone saves and sends one.
const shares = () => {
  try {
    return navigator.canShare({ files: [fileOf("a.html", "text/html", "a")] });
  } catch {
    return false;
  }
};

// To close the choice of apps is no refusal.
const share = async (name, type, content) => {
  try {
    await navigator.share({ files: [fileOf(name, type, content)] });
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
};

// The answers of a link, once: without them in the address, a reload opens no second preparation, and to pass the
// address on tells nothing.
const linkOf = () => {
  const { hash } = location;
  if (!hash.startsWith("#franc-parler=")) return "";
  try {
    history.replaceState(history.state, "", location.href.split("#")[0]);
  } catch {
    // A page without an address of its own has none to clean.
  }
  return hash;
};

addEventListener("hashchange", () => {
  const [first] = living;
  const link = first && linkOf();
  if (link) first.widget.begin(link);
});

// Some browsers look for their voices only once they are asked for them, and tell when they are there.
const voicesOf = async (speech) => {
  if (speech && !speech.getVoices().length) {
    await new Promise((resolve) => {
      speech.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, 500);
    });
  }
  return speech?.getVoices() ?? [];
};

// Reads out, with a voice on the device: others send what they read to somebody.
const readAloud = async (element, text) => {
  const language = element.words["format.lang"];
  const voices = await voicesOf(window.speechSynthesis);
  const voice = voices.find(({ localService, lang }) => localService && lang.slice(0, 2) === language.slice(0, 2));
  if (!voice) {
    element.widget?.report("ui.rehearse.mute");
    return;
  }
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
};

// Where the clipboard is kept from a frame, the older way is often still open.
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = made("textarea", {});
    field.value = text;
    let before = document.activeElement;
    while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement;
    // Beside an open dialog nothing can be selected.
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
    if (!copied) throw new Error("refused");
  }
};
