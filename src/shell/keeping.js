// Where the answers are kept: in the tab, which forgets them when it is closed, or on the device, where the person has
// said so. Each may be refused; then they stay on the page, and that is said.

const stores = () => [localStorage, sessionStorage];

// What was kept cannot be read. What a newer version has written is not touched; anything else is set aside where it is
// kept, so that nothing is written over it. Where that is refused, it is left there, and nothing else is kept.
const leaveUnread = (element, fault) => {
  const { answers, key } = element;
  let told = fault === "newer" ? fault : "unread";
  element.answers = undefined;
  try {
    // In the tab or on the device: what the other one holds may well be read.
    for (const store of fault === "newer" ? [] : stores()) {
      if (store.getItem(key) !== answers) continue;
      store.setItem(`${key}.unread`, answers);
      store.removeItem(key);
    }
  } catch {
    told = "unmoved";
  }
  element.barred = told !== "unread";
  // There is nothing to choose then.
  if (element.barred) element.shadowRoot.querySelector(".fp-keep")?.remove();
  element.noticed(told);
};

// What was kept, and where. Kept in both, the person had not chosen yet between this tab and another.
const takeUp = (element) => {
  const [there, here] = stores().map((store) => store.getItem(element.key));
  // A host may propose the device; whoever has chosen the tab since is not asked again.
  element.device = Boolean(there) || !here && element.getAttribute("storage") === "local";
  element.known = there;
  if (there && here && there !== here) element.theirs = there;
  return here ?? there;
};

// Puts the answers where they belong, and nowhere else. Without any, nothing is left. What another tab has put there
// meanwhile is not written over: until the person has chosen, this tab keeps its own to itself.
const putAway = (element) => {
  if (element.barred) return;
  const { answers, device, keeps } = element;
  const there = localStorage.getItem(element.key);
  if (keeps && device && there && there !== element.known && there !== answers) meet(element, there);
  const apart = Boolean(element.theirs);
  const away = device && !apart;
  // First where they are to be: refused there, they are still where they were.
  if (keeps && answers) (away ? localStorage : sessionStorage).setItem(element.key, answers);
  if (!keeps || !answers || away) sessionStorage.removeItem(element.key);
  if (apart) return;
  // What another tab keeps on the device is not this one's to forget.
  if (!(keeps && answers && device) && there === element.known) localStorage.removeItem(element.key);
  element.known = device ? answers : null;
};

// What there is to go on from.
const keptOf = (element) => {
  try {
    element.answers = (element.keeps && !element.barred ? takeUp(element) : null) ?? element.answers;
  } catch (error) {
    unkept(element, error);
  }
  return read(element.answers);
};

// Whether they are where they were to be. What the device refuses stays in the tab, and what it holds is left there.
const keep = (element, answers) => {
  element.answers = answers === "null" ? undefined : answers;
  try {
    putAway(element);
    // That nothing is left is true until something is kept again.
    if (element.emptied && element.answers) {
      element.emptied = false;
      element.placed(undefined, null);
    }
    return true;
  } catch (error) {
    if (element.device) {
      element.device = false;
      element.known = null;
      keep(element, answers);
      element.placed?.("refused");
    } else unkept(element, error);
  }
};

// Storage is refused or full: the answers stay on the page as long as it is open, and that is said once. There is
// nothing to choose then.
const unkept = (element, error) => {
  if (element.refused || !element.keeps) return;
  element.refused = true;
  setTimeout(() => {
    element.shadowRoot.querySelector(".fp-keep:not(:focus-within)")?.remove();
    element.complain("storage", [error.name]);
  });
};

// Another tab has kept something else: the person chooses. Where it has forgotten everything, this tab keeps its own to
// itself.
const meet = (element, theirs) => {
  if (theirs === element.answers) return;
  element.theirs = theirs;
  if (theirs) {
    element.known = theirs;
    element.widget?.meet(read(theirs));
    return;
  }
  element.device = false;
  keep(element, element.answers);
  element.surround();
  element.noticed("forgotten");
};

addEventListener("storage", ({ key, newValue, storageArea }) => {
  for (const element of living) {
    const isOurs = key === element.key && element.device && element.keeps;
    if (isOurs && storageArea !== sessionStorage) meet(element, newValue);
  }
});

// Lets the person choose a file. What cannot be used is said by the widget, also where the browser may not read it (it
// was moved, or is protected); what is there already stays.
const choose = (element) => {
  const field = made("input", { type: "file", accept: ".json,application/json" });
  field.addEventListener("change", async () => {
    const [file] = field.files;
    if (!file) return;
    if (file.size > 1_000_000) element.widget?.report("ui.kept.too-big");
    else ask(element, async () => element.widget?.add(read(await file.text())), "ui.kept.unreadable");
  });
  field.click();
};

// The choice, as the person sees it.
const keepingOf = (element) => {
  const word = (name) => element.words[`ui.keep.${name}`];
  const box = made("input", { type: "checkbox" });
  const said = made("p", {});
  // Read out with everything else that is reported, by the widget.
  const report = element.placed = (name = element.device ? "on-device" : "in-tab", told = element.widget) => {
    box.checked = element.device;
    said.textContent = word(name);
    told?.report(`ui.keep.${name}`);
  };
  report(undefined, null);
  box.addEventListener("change", () => {
    element.device = box.checked;
    if (keep(element, element.answers)) report();
  });
  const forget = made("button", { class: "fp-link", type: "button" }, element.words["ui.sheet.again-sure"]);
  forget.addEventListener("click", () => {
    element.device = false;
    element.theirs = null;
    element.widget?.reset(true);
    for (const store of stores()) for (const kept of ["", ".unread"]) store.removeItem(element.key + kept);
    report("forgotten");
    element.emptied = true;
  });
  return made(
    "details",
    { class: "fp-keep" },
    made("summary", {}, word("summary")),
    said,
    made("label", { class: "fp-check" }, box, made("span", {}, word("device"))),
    made("p", {}, word(location.protocol === "file:" ? "from-disk" : "from-site")),
    // Nothing brings them back: it takes two steps.
    made("details", {}, made("summary", {}, word("forget")), forget),
  );
};
