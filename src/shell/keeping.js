// Where the answers are kept: in the tab, which forgets them when it is closed, or on the device, where the person has
// said so. Each may be refused; then they stay on the page, and that is said.

const storeOf = (device) => device ? localStorage : sessionStorage;

// What was kept, and where.
const takeUp = (element) => {
  const [there, here] = [true, false].map((device) => storeOf(device).getItem(element.key));
  // A host may propose the device; whoever has chosen the tab since is not asked again.
  element.device = Boolean(there) || !here && element.getAttribute("storage") === "local";
  return there ?? here;
};

// Puts the answers where they belong, and nowhere else. Without any, nothing is left.
const putAway = (element) => {
  for (const device of [true, false]) {
    const wanted = element.keeps && device === element.device && element.answers && element.answers !== "{}";
    if (wanted) storeOf(device).setItem(element.key, element.answers);
    else storeOf(device).removeItem(element.key);
  }
};

// The choice, as the person sees it.
const keepingOf = (element) => {
  const word = (name) => element.words[`ui.keep.${name}`];
  const box = made("input", { type: "checkbox" });
  box.checked = element.device;
  const place = () => word(box.checked ? "on-device" : "in-tab");
  const report = made("p", { role: "status" }, place());
  box.addEventListener("change", () => {
    element.device = box.checked;
    element.keep(element.answers);
    report.textContent = place();
  });
  const forget = made("button", { class: "fp-link", type: "button" }, word("forget"));
  forget.addEventListener("click", () => {
    element.device = box.checked = false;
    element.importData({});
    report.textContent = word("forgotten");
  });
  return made(
    "details",
    { class: "fp-keep" },
    made("summary", {}, word("summary")),
    report,
    made("label", { class: "fp-check" }, box, made("span", {}, word("device"))),
    made("p", {}, word(location.protocol === "file:" ? "from-disk" : "from-site")),
    forget,
  );
};
