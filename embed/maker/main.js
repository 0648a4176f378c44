// Every change of the form is read as a whole and written everywhere: lines, steps, problems, preview.
const state = { colours: structuredClone(data.presets.pine), logo: null, reserve: null };
const preview = document.createElement("franc-parler");
const hidden = document.createElement("franc-parler");
// Its own in every tab: what one of them keeps for a moment is nothing another has to hear of.
hidden.id = `measured-${Math.random()}`;
let now;

const drawForms = () => {
  const picked = document.querySelector("[name=form]:checked")?.value ?? "lines";
  one("forms").replaceChildren(...FORMS.map((form) => {
    const radio = make("input", { type: "radio", name: "form", value: form, checked: form === picked });
    const hint = make("span", { className: "hint" }, word(`maker.form-${form}-hint`));
    const text = make("span", {}, make("strong", {}, word(`maker.form-${form}`)), hint);
    return make("label", { className: "choice" }, radio, text);
  }));
};

// Fields without a place in the chosen form are not shown; what was typed in them stays.
const drawFields = ({ form, conversation, lang }) => {
  const shown = (selector, yes) => document.querySelectorAll(selector).forEach((part) => { part.hidden = !yes; });
  shown("[data-only=frame]", form === "frame");
  shown("[data-slots]", hasSlots(form));
  shown("[data-fallback]", hasSlots(form));
  shown("[data-element]", !isShort(form));
  shown("[data-script]", !isShort(form) && form !== "frame");
  one("folder").closest("p").hidden = isShort(form);
  one("hide-line").hidden = Boolean(conversation);
  const auto = isShort(form) ? `maker.lang-auto-${form}` : "maker.lang-auto";
  one("lang").querySelector("[value=auto]").textContent = word(auto);
  one("early-line").hidden = !hasEarly(form, lang, conversation);
  one("voice").disabled = lang === "en";
  one("logo-away").hidden = !state.logo;
};

const drawLines = ({ settings, problems }) => {
  one("lines").value = snippet(settings);
  one("lines").rows = Math.min(18, Math.max(6, one("lines").value.split("\n").length + 3));
  const size = number(settings.files.reduce((sum, file) => sum + data.scripts[file].bytes, 0) / 1000, 0);
  const all = (files) => files.join(word("maker.and"));
  const folder = settings.folder || word("maker.beside");
  const names = { script: all(settings.files), guide: all(settings.guides), size, folder };
  one("steps").replaceChildren(...[1, 2, 3].map((step) => `maker.step-${settings.form}-${step}`)
    .filter((key) => data.words[language][key]).map((key) => make("li", {}, word(key, names))));
  one("left-out").replaceChildren(...problems.map((problem) => make("li", {}, problem)));
  one("left-out").hidden = problems.length === 0;
  const css = isShort(settings.form) ? rules(settings).join("\n") : "";
  one("site-styles").hidden = css === "";
  one("styles").value = css;
  one("styles-hint").textContent = word(`maker.styles-${settings.form === "hugo" ? "hugo" : "wordpress"}`);
  one("one-set").hidden = ["div", "frame"].includes(settings.form) || paintRules(settings).length === 0;
  const { wide, narrow } = state.reserve ?? {};
  one("reserve-hint").textContent = state.reserve
    ? word("maker.reserve-hint", { wide: number(wide, 0), narrow: number(narrow, 0) })
    : "";
};

// What measures says where answers are kept, and would keep what it begins with; a reload would then measure another
// screen.
const forget = () => {
  const key = `franc-parler:${location.pathname}#${hidden.id}`;
  try {
    for (const store of [localStorage, sessionStorage]) store.removeItem(key);
  } catch {
    // Storage that is refused holds nothing.
  }
};

const update = () => {
  now = readSettings(state);
  drawFields({ ...now.settings, lang: one("lang").value });
  drawLines(now);
  // What is tried is not kept. The other one says where answers are kept, as it will on the site: that takes room, too.
  show(preview, { ...now.settings, storage: "none" });
  show(hidden, now.settings);
  setTimeout(forget);
};

// The hidden widget says when it stands and when it has another height; then the lines know how much to keep free.
const learn = () => {
  if (!hidden.dataset.screen) return;
  const reserve = measured(hidden);
  if (!reserve.wide || JSON.stringify(reserve) === JSON.stringify(state.reserve)) return;
  state.reserve = reserve;
  update();
};

const takeLogo = ({ problem, ...logo }) => {
  const limit = number(LOGO_LIMIT / 1000, 0);
  one("logo-problem").textContent = problem ? word(`maker.problem.${problem}`, { limit }) : "";
  // What was refused leaves the logo that was there.
  if (!problem) state.logo = logo;
  update();
};

const listen = () => {
  const form = one("settings");
  form.addEventListener("input", ({ target }) => {
    if (["logo", "logo-markup"].includes(target.id) || target.type === "color") return;
    if (target.id === "theme") drawColours(state, update);
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    Object.assign(state, { colours: structuredClone(data.presets.pine), logo: null });
    begin();
  }));
  one("logo").addEventListener("change", async ({ target }) => {
    if (target.files[0]) takeLogo(await logoFrom(target.files[0]));
  });
  one("logo-markup").addEventListener("change", ({ target }) => {
    if (target.value.trim()) takeLogo(drawing(target.value.trim()));
  });
  one("logo-away").addEventListener("click", () => {
    one("logo").value = one("logo-markup").value = "";
    state.logo = null;
    takeLogo({ problem: "" });
    one("logo").focus();
  });
  one("copy").addEventListener("click", () => copyFrom(one("lines"), one("status")));
  one("copy-styles").addEventListener("click", () => copyFrom(one("styles"), one("status")));
  one("save").addEventListener("click", () => {
    const { text, name, type } = saved(now.settings);
    save(text, name, type);
    tell(one("status"), word("maker.saved", { name }));
  });
  one("again").addEventListener("click", () => preview.reset?.());
  for (const button of one("widths").children) {
    button.addEventListener("click", () => {
      one("stage").classList.toggle("stage--narrow", button.value === "narrow");
      for (const other of one("widths").children) other.setAttribute("aria-pressed", String(other === button));
    });
  }
  document.addEventListener("spoken", begin);
  for (const name of ["fp-ready", "fp-step"]) hidden.addEventListener(name, forget);
  hidden.addEventListener("fp-ready", () => {
    new ResizeObserver(() => requestAnimationFrame(learn)).observe(hidden);
  }, { once: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update);
};

const begin = () => {
  drawForms();
  drawColours(state, update);
  update();
};

speak(language);
one("lang").value = language;
one("lang").querySelectorAll("option").forEach((option) => { option.defaultSelected = option.value === language; });
listen();
begin();
one("stage").append(make("div", { className: "stage__page" }, preview));
one("measure").append(hidden);
