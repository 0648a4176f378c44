// What stands around a widget, outside of what the engine draws: the mark of the coach, notices, and the screen that is
// there instead where the engine is not.

const LINK = /^(https?|mailto|tel):/i;

// Name, link and line of the coach.
const detailsOf = (element) => ["name", "link", "note"].map((part) => {
  return element.getAttribute(`coach-${part}`)?.trim() ?? "";
});

// An address as one reads it.
const addressOf = (link) => link.replace(/^(https?:\/\/|mailto:|tel:)/i, "").replace(/\/$/, "");

// The lines of the coach for the foot of the sheet.
const markOf = (element) => {
  const [name, link, note] = detailsOf(element);
  return [[name, LINK.test(link) && addressOf(link)].filter(Boolean).join(" · "), note].filter(Boolean);
};

// Call to action and mark; where there is none of it, it takes no room.
const coachOf = (element) => {
  const [name, link, note] = detailsOf(element);
  const box = (attributes, name, there, ...others) => {
    const slot = made("slot", { name });
    const box = made("div", attributes, slot, ...others);
    const show = () => { box.hidden = !there && !slot.assignedNodes().length; };
    show();
    slot.addEventListener("slotchange", show);
    return box;
  };
  const said = LINK.test(link)
    ? made("a", { href: link, target: "_blank", rel: "noopener", class: "fp-coach__name" }, name || addressOf(link))
    : made("span", { class: "fp-coach__name" }, name);
  const lines = made("div", {}, said, made("div", {}, note));
  const mark = box({ class: "fp-coach", part: "coach" }, "coach-logo", name || note || LINK.test(link), lines);
  return [box({ class: "fp-cta" }, "cta"), mark];
};

// In somebody else's page, which may be in another language and run the other way.
const spoken = ({ words }) => ({ lang: words["format.lang"], dir: words["format.direction"] });

const aroundOf = (element) => {
  const isKept = element.keeps && !element.refused && !element.barred;
  const keeping = isKept ? [keepingOf(element)] : [];
  return made("div", { class: "fp fp-around", ...spoken(element) }, ...keeping, ...coachOf(element));
};

// Something the person should know and need not act on: a sentence, and its reasons folded away.
const noticeOf = (element, sentence, reasons) => {
  const list = made("ul", {}, ...reasons.map((reason) => made("li", {}, reason)));
  const body = reasons.length
    ? made("details", {}, made("summary", {}, sentence), list)
    : made("div", {}, made("p", {}, sentence));
  const notice = made("div", { class: "fp fp-notice", role: "status", ...spoken(element) });
  // What comes into a place that was there is read out; what comes with it often is not.
  setTimeout(() => notice.append(body), 99);
  return notice;
};

// The guide for those the engine does not reach: the method, and the five sheets to fill in by hand. An item of a list
// says so in its tag, and goes into the list that is open.
const guideOf = (words) => {
  const guide = made("div", { class: "fp-guide" });
  for (const [tag, key, className] of files.guide ?? []) {
    const [item, list] = tag.split(">").reverse();
    if (list && guide.lastChild.localName !== list) guide.append(made(list, {}));
    (list ? guide.lastChild : guide).append(made(item, className ? { class: className } : {}, words[key] ?? ""));
  }
  return guide;
};

// The answers as they were kept, to take along.
const answersOf = (element) => {
  const text = element.answers;
  const { words } = element;
  const field = made("textarea", { class: "fp-input", readonly: "", rows: 8, "aria-label": words["ui.error.answers"] });
  field.value = text;
  const button = (key, press) => {
    const button = made("button", { class: "fp-button fp-button--second", type: "button" }, words[key]);
    button.addEventListener("click", press);
    return button;
  };
  const report = made("p", { role: "status" });
  const tell = (key) => { report.textContent = words[key]; };
  return made(
    "div",
    {},
    field,
    button("ui.error.copy", () => copy(text).then(() => tell("ui.error.copied"), () => field.select())),
    button("ui.error.save", () => save("franc-parler.francparler.json", "application/json", text)),
    report,
  );
};

// The screen of a problem: what happened, what is kept, what to do now; the host's own fallback and the guide below.
const problemOf = (element, cause) => {
  const box = made("div", { class: "fp fp-screen" });
  const below = made("div", { class: "fp fp-screen" }, made("slot", {}));
  try {
    if (!element.words) useLanguage(element);
    const { words } = element;
    const title = words[cause === "crashed" ? "ui.error.stopped" : "ui.error.title"];
    element.dress();
    for (const part of [box, below]) Object.assign(part, spoken(element));
    box.append(
      made(`h${element.level}`, { class: "fp-heading", tabindex: -1 }, title),
      made("p", { role: "alert" }, words[`ui.error.${cause}`]),
    );
    if (element.answers) box.append(answersOf(element));
    // A page of our own holds the guide in its own language as it is read.
    if (!document.getElementById(`guide-${words["format.lang"]}`)) below.append(guideOf(words));
  } catch {
    // The words themselves are damaged: one sentence stands outside of them.
    const tags = [element.lang, ...navigator.languages, "fr"].map((tag) => tag?.slice(0, 2));
    box.append(made("p", { role: "alert" }, packed.damaged[tags.find((tag) => packed.damaged[tag])]));
    if (element.answers) box.append(made("textarea", { readonly: "", rows: 8 }, element.answers));
  }
  return [box, below];
};
