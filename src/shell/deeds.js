// What an element gives its widget, and does for it: `settings.rs` declares the same names.

// Beside what was there before (`old`), which goes once the widget stands in its place.
const settingsOf = (element, kept, place, old) => ({
  words: teach(element.language),
  languages: Object.entries(files.languages).flat(),
  answers: kept,
  paper: files.printing + files.paper,
  mark: markOf(element),
  begin: element.begin || element.getAttribute("conversation") || "",
  voice: element.getAttribute("voice") || "",
  level: element.level,
  shares: shares(),
  link: linkOf(),
  address: /^http/.test(location.protocol) ? location.href.split("#")[0] : "",
  chance: Math.random() * 2 ** 32 >>> 0,
  brought: element.brought.splice(0),
  keep: (answers) => keep(element, written(answers)),
  own: () => ownWordsOf(element),
  complain: (...of) => element.complain(...of),
  reflect: (screen, question) => {
    element.reflect(screen, question);
    // The engine draws in turns of its own, beside other widgets: the first screen stands until its own does, so
    // nothing jumps.
    if (place.hidden) setTimeout(() => stand(element, old, place));
  },
  diagnosed: (conversation, situation, second) => {
    element.tell("fp-diagnosed", { conversation, situation, second: second ?? null });
  },
  save: (...file) => ask(element, () => save(...file), "ui.sheet.save-refused"),
  keepFile: (one) => ask(
    element,
    () => save("franc-parler.francparler.json", "application/json", written(one)),
    "ui.sheet.save-refused",
  ),
  time: (on) => element.time(on),
  share: (...file) => ask(element, () => share(...file), "ui.sheet.share-refused"),
  // What takes a text or nothing, by its name: those of `Deed`.
  act(what, text) { this[what](text); },
  language: (tag) => changeLanguage(element, tag),
  copy: (text) => ask(element, () => copy(text), "ui.sheet.copy-refused", "ui.sheet.copied"),
  focus: (selector) => {
    place.querySelector(selector)?.focus();
    if (selector === ".fp-heading") showExit(place);
  },
  leave,
  mail: (href) => ask(element, () => follow({ href }), "ui.sheet.mail-refused"),
  open: () => choose(element),
  print: () => printOrSay(element),
  aloud: (text) => readAloud(element, text),
  settle: () => { element.theirs = null; },
  sheet: () => element.tell("fp-sheet"),
  step: () => element.tell("fp-step", { screen: element.dataset.screen, question: element.dataset.question ?? null }),
  unread: (fault) => leaveUnread(element, fault),
});
